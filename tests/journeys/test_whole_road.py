"""From "I am overdue with three lenders" to "it is paid and proven", in a real browser, twice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.journeys import road
from tests.journeys.desk import Desk
from tests.journeys.person import CARD, CONSUMER_LOAN, PLATFORM_LOAN
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da"
    "63f8cfc0f01f00050001ff56a5d5a90000000049454e44ae426082"
)


def _walk(desk: Desk, server: Server, folder: Path) -> None:
    road.write_down_debts(desk)
    road.write_down_the_month(desk)
    road.is_as_written(desk)
    road.see_what_comes(desk)
    instalments = road.make_the_plan(desk)
    road.call_customer_service(desk, CARD)
    for owed in (CARD, CONSUMER_LOAN, PLATFORM_LOAN):
        road.take_the_letter(desk, owed, instalments[owed.name], folder)
        road.send_it(desk, owed, date(2026, 12, 8))
    road.lender_asks(desk, CARD, date(2026, 11, 27))

    _come_back(desk, "2026-12-10", server.kill)
    desk.expect_text("三笔债，走到哪了", "今天可以打电话问一句")

    road.answer(desk, CARD, "已受理，在审核")
    road.answer(desk, CARD, "同意")
    road.sign(desk, CARD)
    road.answer(
        desk,
        CONSUMER_LOAN,
        "没有同意",
        {"理由，照原话": "收入证明不够", "对方建议怎么做": "补流水"},
    )
    road.plan_the_next_attempt(desk, CONSUMER_LOAN)
    road.answer(desk, PLATFORM_LOAN, "还了价", {"分几期": "6", "每期（元）": "1500"})
    _a_counter_offer_without_its_date_is_sent_back(desk)

    _come_back(desk, "2026-12-17", server.stop)
    proof = folder / "回单.png"
    proof.write_bytes(PNG)
    road.pay_an_instalment(desk, CARD, "招商银行股份有限公司信用卡中心", proof)
    road.pay_off(desk, PLATFORM_LOAN, "9130.05", "样例银行股份有限公司")
    road.confirm_it(desk, PLATFORM_LOAN, "样例银行股份有限公司", folder)
    desk.goto("今天")
    desk.expect_text("已结清", "履约中", "到了定好的日子，可以再提一次")

    case = road.stored_case(desk)
    stages = {
        debt.name: progress(case, debt.debt_id, date(2026, 12, 17)).stage for debt in case.debts
    }
    assert stages == {
        CARD.name: Stage.REPAYING,
        CONSUMER_LOAN.name: Stage.REFUSED,
        PLATFORM_LOAN.name: Stage.CONFIRMED,
    }


def _come_back(desk: Desk, day: str, end: Callable[[], None]) -> None:
    """End the server under the open page, start it on a later day, and open the desk again."""
    desk.no_error()
    end()
    desk.server.day = day
    desk.server.start()
    desk.open()
    desk.console_errors.clear()  # the browser says that nobody answered; that is what was done


def _a_counter_offer_without_its_date_is_sent_back(desk: Desk) -> None:
    desk.expect_text("选一下第一期是哪天")
    with desk.within("reply"):
        desk.date("第一期哪天还", date(2026, 12, 25))
        desk.press("记下答复")
    desk.expect_text("他们的条件，和你要的")
    desk.no_error()


def test_the_whole_road_at_a_desk(desktop: Desk, server: Server, tmp_path: Path) -> None:
    _walk(desktop, server, tmp_path)


def test_the_whole_road_on_a_phone(
    new_desk: Callable[..., Desk], server: Server, tmp_path: Path
) -> None:
    desk = new_desk(phone=True)
    desk.open()
    _walk(desk, server, tmp_path)
    for page in ("今天", "债务", "收支", "评估", "方案", "文书", "沟通", "跟进", "履约", "结清"):
        desk.goto(page)
        desk.no_sideways_scroll()
