"""Which instalments are paid, due or missed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import given

from core.calculations.repayment import (
    InstalmentState,
    instalment_statuses,
    missed,
    next_due,
    repayment_status,
)
from core.case.agreement import RepaymentTerms
from core.money import ZERO, yuan
from tests.core.builders import terms
from tests.strategies import amounts

TERMS = terms(3, "100.00", "100.50", date(2026, 11, 20))


@dataclass(frozen=True)
class Paid:
    terms: RepaymentTerms | None
    paid_under_agreement: Decimal


def states(paid: str, as_of: date) -> list[InstalmentState]:
    return [s.state for s in repayment_status(Paid(TERMS, yuan(paid)), as_of)]


def test_payments_fill_the_earliest_instalment_first() -> None:
    assert states("150.00", date(2026, 12, 1)) == [
        InstalmentState.PAID,
        InstalmentState.PARTIAL,
        InstalmentState.UPCOMING,
    ]


def test_an_instalment_is_due_on_its_day_and_missed_the_day_after() -> None:
    assert states("0.00", date(2026, 11, 19))[0] is InstalmentState.UPCOMING
    assert states("0.00", date(2026, 11, 20))[0] is InstalmentState.DUE
    assert states("0.00", date(2026, 11, 21))[0] is InstalmentState.MISSED
    assert states("99.99", date(2026, 11, 21))[0] is InstalmentState.MISSED
    assert states("100.00", date(2026, 11, 21))[0] is InstalmentState.PAID


def test_what_is_missed_and_what_is_next() -> None:
    statuses = instalment_statuses(TERMS, yuan("100"), date(2027, 1, 1))
    assert [s.instalment.number for s in missed(statuses)] == [2]
    following = next_due(statuses)
    assert following is not None
    assert (following.instalment.number, following.left) == (2, yuan("100.00"))
    assert next_due(instalment_statuses(TERMS, yuan("300.50"), date(2027, 1, 1))) is None


def test_without_an_agreement_there_is_no_schedule() -> None:
    assert repayment_status(Paid(None, ZERO), date(2026, 11, 1)) == ()


@given(amounts("0.00", "400.00"))
def test_no_fen_of_a_payment_is_lost(paid: Decimal) -> None:
    statuses = instalment_statuses(TERMS, paid, date(2026, 12, 1))
    assert sum(s.paid for s in statuses) == min(paid, TERMS.total)
    assert sum(s.left for s in statuses) == TERMS.total - min(paid, TERMS.total)


def test_every_state_has_a_word() -> None:
    assert len({state.label for state in InstalmentState}) == len(InstalmentState)
