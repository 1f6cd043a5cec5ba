"""A year in the life of four debts, in a browser, by a turned clock: yes, no and asked again, a counter-offer,
a sale, a payment rescued, a lender that does not keep its word, a payoff to the stamped proof."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from tests.journeys import person, road
from tests.journeys.desk import Desk
from tests.journeys.person import CARD, CONSUMER_LOAN, PLATFORM_LOAN, SMALL_LOAN
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

FOUR = (*person.DEBTS, SMALL_LOAN)
LENDER = "招商银行股份有限公司信用卡中心"
ASSIGNEE = "样例资产管理有限公司"


def test_a_year_in_the_life_of_four_debts(desktop: Desk, server: Server, tmp_path: Path) -> None:
    year = Year(desktop, tmp_path)
    year.begin()
    year.answers_come()
    year.a_second_attempt()
    year.sold_in_mid_plan()
    year.a_payment_rescued()
    year.the_lender_does_not_keep_it()
    year.paid_off_and_proven()
    year.look_back(server)


class Year:
    """The desk, and what was known on each day the clock was turned to."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.day = person.FIRST_DATE
        self.known: dict[date, Mapping[str, Progress]] = {}

    def states(self, on: date) -> Mapping[str, Progress]:
        """Where each debt stood on a day, read from the disk."""
        case = road.stored_case(self.desk)
        return {debt.name: progress(case, debt.debt_id, on) for debt in case.debts}

    def stage(self, owed: person.Owed) -> Stage:
        return self.states(self.day)[owed.name].stage

    def turn(self, day: date) -> None:
        """数据: turn the clock; what was known on the day before the turn is kept to be compared."""
        self.known[self.day] = self.states(self.day)
        self.desk.goto("数据")
        self.desk.date("按哪一天显示", day)
        self.desk.press("按这天看")
        self.day = day
        self.desk.goto("今天")
        self.desk.expect_text(f"现在按 {day.year} 年 {day.month} 月 {day.day} 日 显示")
        self.desk.no_error()

    def begin(self) -> None:
        """23 November: four debts, one month, one plan, a call, four applications."""
        desk = self.desk
        road.write_down_debts(desk, FOUR)
        road.write_down_the_month(desk)
        road.make_the_plan(desk, FOUR)
        road.call_customer_service(desk, CARD)
        for owed in FOUR:
            road.send_it(desk, owed, date(2026, 12, 8))
        assert {self.stage(owed) for owed in FOUR} == {Stage.SENT}

    def answers_come(self) -> None:
        """10 December: asked after, then a yes, a no and a counter-offer."""
        self.turn(date(2026, 12, 10))
        desk = self.desk
        desk.expect_text("四笔债，走到哪了", "今天可以打电话问一句", "其余一笔")
        road.answer(desk, CARD, "同意")
        road.sign(desk, CARD)
        road.answer(
            desk,
            CONSUMER_LOAN,
            "没有同意",
            {"理由，照原话": "收入证明不够", "对方建议怎么做": "补流水"},
        )
        road.plan_the_next_attempt(desk, CONSUMER_LOAN)
        road.on_page(desk, "跟进", PLATFORM_LOAN)
        with desk.within("reply"):
            desk.pick("对方怎么答复的", "还了价")
            desk.fill("分几期", "12")
            desk.fill("每期（元）", "760")
            desk.date("第一期哪天还", date(2026, 12, 28))
            desk.date("这个条件保留到哪天（没说就空着）", date(2026, 12, 20))
            desk.press("记下答复")
        desk.expect_text("他们的条件，和你要的")
        assert self.stage(CARD) is Stage.AGREED
        assert self.stage(CONSUMER_LOAN) is Stage.REFUSED
        assert self.stage(PLATFORM_LOAN) is Stage.COUNTER_OFFERED

    def a_second_attempt(self) -> None:
        """17 December: the first instalment, the counter-offer signed. 24 December: asked again; 8 January: yes."""
        raise NotImplementedError

    def sold_in_mid_plan(self) -> None:
        raise NotImplementedError

    def a_payment_rescued(self) -> None:
        raise NotImplementedError

    def the_lender_does_not_keep_it(self) -> None:
        raise NotImplementedError

    def paid_off_and_proven(self) -> None:
        raise NotImplementedError

    def look_back(self, server: Server) -> None:
        raise NotImplementedError
