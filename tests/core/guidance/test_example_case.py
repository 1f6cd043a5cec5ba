"""The example is a case like any other: legal, consistent, and the same on every page."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.agenda.next_steps import today
from core.calculations.offers import check_offer, first_offers
from core.case.case import Case
from core.checks.facts import check_budget, check_debt
from core.checks.gates.figures import check_figures
from core.guidance.example_case import example_case
from core.guidance.example_facts import PLATFORM
from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.core.builders import DAY

days = st.dates(date(2026, 1, 1), date(2030, 12, 31))


def test_five_debts_of_five_kinds_stand_along_the_road() -> None:
    example = example_case(DAY)
    stages = {progress(example, debt.debt_id, DAY).stage for debt in example.debts}
    assert stages == {
        Stage.UNDER_REVIEW,
        Stage.COUNTER_OFFERED,
        Stage.REPAYING,
        Stage.DRAFTING,
    }
    assert len({debt.kind for debt in example.debts}) == len(example.debts) == 5


@given(days)
def test_on_any_day_every_check_passes_and_the_log_is_legal(as_of: date) -> None:
    example = example_case(as_of)
    assert example == example_case(as_of)
    assert check_budget(example.budget) == ()
    for debt in example.debts:
        progress(example, debt.debt_id, as_of)
        assert check_debt(debt, as_of) == ()
        assert check_figures(example, debt.debt_id, as_of) == ()
    for offer in example.offers:
        assert check_offer(example, offer, as_of) == ()
    assert len({entry.entry_id for entry in example.entries}) == len(example.entries)
    assert all(entry.on <= as_of for entry in example.entries)
    assert today(example, as_of).lead is not None


@given(days)
def test_letter_plan_and_log_name_the_same_terms(as_of: date) -> None:
    example = example_case(as_of)
    for debt in example.debts:
        state, offer = progress(example, debt.debt_id, as_of), example.offer(debt.debt_id)
        if state.application and offer:
            assert state.application.asked == offer.terms
    fresh = {row.debt_id: row for row in first_offers(example, as_of).offers}
    assert all(fresh[o.debt_id].monthly == o.terms.monthly for o in example.offers)


def test_the_counter_offer_is_dearer_than_the_request() -> None:
    example = example_case(DAY)
    reply, offer = progress(example, PLATFORM, DAY).reply, example.offer(PLATFORM)
    assert reply is not None
    assert reply.terms is not None
    assert offer is not None
    assert reply.terms.monthly > offer.terms.monthly


def test_nobody_real_is_in_it() -> None:
    example = example_case(DAY)
    assert not example.borrower.id_number
    assert not example.borrower.phone
    names = [party.name for debt in example.debts for party in debt.parties]
    assert all("示例" in name for name in names)
    assert Case.model_validate_json(example.model_dump_json()) == example
