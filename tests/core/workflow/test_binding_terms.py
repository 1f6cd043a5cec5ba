"""Which terms must be kept on a day."""

from datetime import date, timedelta

from hypothesis import given

from core.case.case import Case
from core.case.entries import BreachMended, BreachRecorded, Outcome
from core.workflow.progress import binding_terms, progress
from core.workflow.stages import Stage
from tests.core.builders import DAY, case, debt, facts, paid, replied, sent, signed, terms
from tests.core.builders import with_entries as after
from tests.core.workflow.walks import walks

LATER = date(2030, 1, 1)
TERMS = terms(2, "100", "100", date(2026, 12, 20))


@given(walks)
def test_terms_bind_only_while_they_are_kept(case: Case) -> None:
    state = progress(case, "card", LATER)
    assert (state.binding_terms is None) or state.stage in (Stage.AGREED, Stage.REPAYING)
    assert state.paid_off == (state.stage in (Stage.PAID_OFF, Stage.CONFIRMED))


def test_an_approval_binds_before_it_is_signed() -> None:
    start = case(debt())
    approved = after(start, sent("card", DAY), replied("card", DAY, Outcome.APPROVED, terms=TERMS))
    assert binding_terms(approved, DAY) == {"card": TERMS}
    assert binding_terms(approved, DAY - timedelta(days=1)) == {}


def test_a_breach_unbinds_and_its_mending_binds_again() -> None:
    kept = after(case(debt()), signed("card", DAY, TERMS))
    broken = after(kept, BreachRecorded.model_validate(facts("card", DAY)))
    mended = after(broken, BreachMended.model_validate(facts("card", DAY)))
    assert progress(broken, "card", DAY).binding_terms is None
    assert progress(mended, "card", DAY).binding_terms == TERMS


def test_paying_everything_ends_the_terms() -> None:
    kept = after(case(debt()), signed("card", DAY, TERMS), paid("card", DAY, "200"))
    assert progress(kept, "card", DAY).paid_off
    assert progress(kept, "card", DAY).binding_terms is None
