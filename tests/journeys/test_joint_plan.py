"""A budget, a plan for all lenders, their letters to the fen, and a counter-offer compared: in a real browser."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.calculations.together.joint_plan import Method
from core.calculations.together.of_case import propose_together
from core.figures import yuan_text
from tests.journeys import person, road
from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_way_is_picked_and_the_letters_carry_its_numbers(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    desk = new_desk(phone=phone)
    road.open_written(desk)
    _add_irregular_work(desk)
    sheet = _take_the_sheet(desk, tmp_path)
    assert "慢性病要吃流食" in sheet
    desk.goto("方案")
    desk.tick("和别的排法比一比")
    desk.expect_text("最省的排法", "先还利率高的", "没有一个月超过能拿出的钱")
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []
    desk.choose("看看哪一种", Method.SMALLEST_FIRST.label)
    desk.press("用这一种排法")
    desk.expect_text("方案改成了“先还欠得少的”")

    case = road.stored_case(desk)
    proposal = propose_together(case, person.FIRST_DATE)
    assert proposal is not None
    (plan,) = (each for each in proposal.plans if each.method is Method.SMALLEST_FIRST)
    for claim, course in zip(plan.claims, plan.courses, strict=True):
        offer = case.offer(claim.claim_id)
        assert offer is not None
        assert (offer.terms.monthly, offer.terms.months) == (course.amounts[0], course.months)
    assert plan.heaviest <= case.budget.available_for_debts
    desk.press("按这个方案写申请书")
    for owed in person.DEBTS:
        debt = road.stored_debt(desk, owed)
        offer = case.offer(debt.debt_id)
        assert offer is not None
        pdf = road.take_the_letter(desk, owed, offer.terms.monthly, tmp_path)
        assert yuan_text(offer.terms.last_instalment) in road.text_by_poppler(pdf)
    desk.no_error()
    _a_counter_offer_comes_in(desk)


def _add_irregular_work(desk: Desk) -> None:
    """收支: gigs of four uneven months, of which the poorer half counts; a reason above the average."""
    desk.goto("收支")
    desk.pick("填哪一样", "收入")
    desk.unfold("每月不一样的，或者别人给的")
    desk.fill("这笔叫什么", "送餐")
    desk.fill("最近几个月每月到手，早的写前面，用空格隔开", "900 400 1200 600")
    desk.press("加上这笔")
    desk.expect_text("每月按", "500.00")
    desk.pick("填哪一样", "支出")
    desk.expect_text("平均是 846.25 元")
    desk.fill("吃饭", "慢性病要吃流食")
    desk.press("保存并继续")
    desk.no_sideways_scroll()


def _take_the_sheet(desk: Desk, into: Path) -> str:
    desk.pick("填哪一样", "明细表")
    desk.expect_text("收支明细表", "2025 年城镇居民人均消费支出")
    assert accessibility_faults(desk.page) == []
    pdf = desk.download("下载明细表", into)
    assert len(PdfReader(pdf).pages) == 1
    return road.text_by_poppler(pdf)


def _a_counter_offer_comes_in(desk: Desk) -> None:
    """跟进: more a month than the budget leaves, a rate that does not fit, and a clause that voids all."""
    owed = person.CARD
    road.send_it(desk, owed, date(2026, 12, 8))
    road.on_page(desk, "跟进", owed)
    with desk.within("reply"):
        desk.pick("对方怎么答复的", "还了价")
        for label, text in {
            "分几期": "12",
            "每期（元）": "3200",
            "对方说年利率多少（%，没说就空着）": "6",
            "还有什么条件，照原话（没有就空着）": "逾期一次，协议作废",
        }.items():
            desk.fill(label, text)
        desk.date("第一期哪天还", date(2026, 12, 25))
        desk.press("记下答复")
    desk.expect_text(
        "他们的条件，和你要的", "今天值", "年成本", "还不起", "两个数对不上", "错一期就全部作废"
    )
    desk.no_sideways_scroll()
    desk.settle()
    desk.unfold("各家的报价和答复")
    desk.expect_text("还有效")
    assert accessibility_faults(desk.page) == []
    desk.no_error()
