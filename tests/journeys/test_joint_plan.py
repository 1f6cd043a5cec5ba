"""Ways to pay all lenders are compared in a real browser; the one taken goes into the letters to the fen."""

from collections.abc import Callable
from pathlib import Path

import pytest

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
    desk.open()
    road.write_down_debts(desk)
    road.write_down_the_month(desk)
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
