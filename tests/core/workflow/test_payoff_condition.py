"""What must stand in writing before a payoff is paid."""

from datetime import date

import pytest

from core.case.entries import Entry, LetterKind
from core.workflow.payoff_condition import Condition, condition_of, standing_quote
from core.workflow.progress import Progress, progress
from tests.core.builders import case, debt, signed, terms, with_entries
from tests.core.payoffs import day, letter, payoff, quoted


def stands(*entries: Entry) -> Progress:
    return progress(with_entries(case(debt()), *entries), "card", date.max)


LETTER = letter(-2, LetterKind.SETTLEMENT_REQUEST)


@pytest.mark.parametrize(
    ("entries", "wanted"),
    [
        ((), None),
        ((quoted(),), Condition.GET_WRITTEN),
        ((quoted(in_writing=True),), Condition.MET),
        ((quoted(waived="20.00"),), Condition.SEND_LETTER),
        ((quoted(waived="20.00", in_writing=True),), Condition.SEND_LETTER),
        ((quoted(waived="20.00"), LETTER), Condition.AWAIT_ANSWER),
        ((quoted(waived="20.00", in_writing=True), LETTER), Condition.AWAIT_ANSWER),
        ((LETTER, quoted(-1, "20.00", in_writing=True)), Condition.MET),
        ((LETTER, quoted(-1, "20.00")), Condition.AWAIT_ANSWER),
    ],
)
def test_a_waiver_wants_an_answered_letter_and_a_full_payment_a_written_quote(
    entries: tuple[Entry, ...], wanted: Condition | None
) -> None:
    assert condition_of(stands(*entries)) is wanted


def test_a_signed_agreement_over_the_same_sum_is_enough() -> None:
    agreed = terms(1, "500.00", "500.00", day(1))
    assert (
        condition_of(stands(signed("card", day(-1), agreed), quoted(waived="20.00")))
        is Condition.MET
    )
    oral = signed("card", day(-1), agreed, in_writing=False)
    assert condition_of(stands(oral, quoted(waived="20.00"))) is Condition.SEND_LETTER


def test_a_quote_stands_through_its_last_day_and_until_it_is_paid() -> None:
    state = stands(quoted(until=2))
    assert standing_quote(state, day(2)) is state.quote
    assert standing_quote(state, day(3)) is None
    assert standing_quote(stands(quoted(until=None)), date.max) is not None
    assert standing_quote(stands(quoted(), payoff()), day(0)) is None
    assert standing_quote(stands(), day(0)) is None
