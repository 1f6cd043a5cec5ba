"""Which points a payoff takes, what counts as seen, and what has to come back."""

from datetime import date
from decimal import Decimal

import pytest

from core.case.case import Case
from core.case.entries import (
    Entry,
    GuarantorPaid,
    LetterKind,
    PaidOffConfirmed,
    PayoffCheck,
    RecordShown,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.errors import IllegalMove
from core.money import ZERO, yuan
from core.workflow.progress import Progress, progress, refuse_entry
from core.workflow.stages import Stage
from tests.core.builders import case, debt, facts, paid, signed, terms, with_entries
from tests.core.payoffs import (
    PAID,
    certificate,
    day,
    debit,
    letter,
    look,
    payoff,
    quoted,
    record,
    refunded,
    shows,
)

C = PayoffCheck
ALWAYS = {C.ZERO_BALANCE, C.AUTO_DEBIT_OFF, C.CERTIFICATE_REQUESTED, C.CERTIFICATE_RECEIVED}
GUARANTOR = Party(role=PartyRole.GUARANTOR, name="样例融资担保有限公司")


def stands(*entries: Entry, **more: object) -> Progress:
    return progress(life(*entries, **more), "card", date.max)


def life(*entries: Entry, **more: object) -> Case:
    return with_entries(case(debt(**more)), *entries)


def confirmed(days: int = 60) -> PaidOffConfirmed:
    return PaidOffConfirmed.model_validate(facts("card", day(days)))


def all_seen() -> list[Entry]:
    return [look(check, 2) for check in (*ALWAYS, C.CREDIT_RECORD_CHECKED)]


def test_the_points_follow_the_debt() -> None:
    usual = ALWAYS | {C.CREDIT_RECORD_CHECKED}
    assert stands(payoff()).payoff.required == usual
    assert stands(payoff(), kind=LenderKind.PRIVATE_LENDER).payoff.required == ALWAYS
    assert stands(payoff(), parties=(GUARANTOR,)).payoff.required == usual | {C.GUARANTOR_FREE}
    advance = GuarantorPaid.model_validate({**facts("card", day(-30)), "guarantor": "某担保"})
    assert C.GUARANTOR_FREE in stands(advance, payoff()).payoff.required
    assert C.REFUND_RECEIVED in stands(payoff(), debit(3)).payoff.required


@pytest.mark.parametrize(
    ("entries", "overpaid"),
    [
        ((quoted(), payoff("520.37")), "0.37"),
        ((quoted(), payoff("519.63")), "0"),
        ((quoted(), payoff("519.63"), debit(2, "1.00")), "0.63"),
        ((quoted(), payoff(), debit(2)), "35.00"),
        ((quoted(until=-1), payoff("600.00")), "0"),
        ((quoted(until=None), payoff("521.00")), "1.00"),
        ((payoff("9999.00"),), "0"),
        ((payoff(), debit(2), debit(40)), "70.00"),
        ((quoted(), paid("card", day(-1), "20.00"), payoff("500.00")), "0"),
        ((quoted(), paid("card", day(-1), "20.00"), payoff()), "20.00"),
        ((quoted(-9), quoted(-3, "20.00"), payoff()), "20.00"),
    ],
)
def test_what_was_paid_too_much_is_counted_only_against_what_was_told(
    entries: tuple[Entry, ...], overpaid: str
) -> None:
    assert stands(*entries).payoff.overpaid == Decimal(overpaid)


def test_a_top_up_by_hand_after_a_shortfall_is_no_overpayment() -> None:
    state = stands(
        quoted(), payoff("519.63"), shows(1, principal="0.37"), paid("card", day(2), "0.37")
    )
    assert state.payoff.overpaid == ZERO


def test_an_agreement_that_was_kept_says_what_was_due() -> None:
    agreed = signed("card", day(-60), terms(2, "100.00", "100.50", day(-30)))
    kept = [agreed, paid("card", day(-30), "100.00")]
    assert stands(*kept, payoff("101.00")).payoff.overpaid == yuan("0.50")
    assert stands(*kept, paid("card", PAID, "100.50")).payoff.overpaid == ZERO


def test_a_refund_closes_its_point_to_the_fen() -> None:
    entries = [quoted(), payoff("520.37")]
    assert C.REFUND_RECEIVED in stands(*entries, refunded(5, "0.36")).missing_payoff_checks
    state = stands(*entries, refunded(5, "0.36"), refunded(6, "0.01"))
    assert state.payoff.refund_due == ZERO
    assert C.REFUND_RECEIVED not in state.missing_payoff_checks


def test_what_is_not_zero_is_not_seen_and_a_later_look_decides() -> None:
    assert C.ZERO_BALANCE not in stands(payoff(), shows(1, interest="0.37")).payoff_checks
    assert C.ZERO_BALANCE in stands(payoff(), shows(1, interest="0.37"), shows(2)).payoff_checks
    again = stands(payoff(), shows(1), shows(30, interest="0.37"))
    assert C.ZERO_BALANCE in again.missing_payoff_checks


def test_a_debit_after_it_was_off_opens_the_point_again() -> None:
    assert (
        C.AUTO_DEBIT_OFF
        in stands(payoff(), look(C.AUTO_DEBIT_OFF), debit(9)).missing_payoff_checks
    )


def test_the_letter_asks_for_the_certificate_and_a_paper_read_before_counts_no_more() -> None:
    asked = letter(3, LetterKind.PAYOFF_CERTIFICATE_REQUEST)
    assert C.CERTIFICATE_REQUESTED in stands(payoff(), asked).payoff_checks
    early = letter(-3, LetterKind.PAYOFF_CERTIFICATE_REQUEST)
    assert C.CERTIFICATE_REQUESTED not in stands(early, payoff()).payoff_checks
    assert stands(payoff(), certificate(4)).payoff.certificate is not None
    assert stands(payoff(), certificate(4), letter(5, asked.letter)).payoff.certificate is None
    by_phone = look(C.CERTIFICATE_REQUESTED, 5)
    assert stands(payoff(), certificate(4), by_phone).payoff.certificate is None
    assert stands(certificate(-4), payoff()).payoff.certificate is None


@pytest.mark.parametrize("shown", RecordShown)
def test_the_newest_look_at_the_credit_record_decides(shown: RecordShown) -> None:
    state = stands(payoff(), record(46, RecordShown.CLOSED), record(80, shown))
    assert (C.CREDIT_RECORD_CHECKED in state.payoff_checks) is shown.settled
    assert stands(record(-9, RecordShown.CLOSED), payoff()).payoff.record is None


def test_confirming_takes_every_point_of_this_debt() -> None:
    ready = life(payoff(), *all_seen())
    assert refuse_entry(ready, confirmed()) is None
    guaranteed = life(payoff(), *all_seen(), parties=(GUARANTOR,))
    assert C.GUARANTOR_FREE.label in (refuse_entry(guaranteed, confirmed()) or "")
    debited = life(payoff(), *all_seen(), debit(3), look(C.AUTO_DEBIT_OFF, 4))
    assert C.REFUND_RECEIVED.label in (refuse_entry(debited, confirmed()) or "")


def test_a_debt_confirmed_when_fewer_points_were_asked_for_stays_confirmed_and_open_to_notes() -> (
    None
):
    old = life(payoff(), *all_seen(), confirmed(), parties=(GUARANTOR,))
    assert progress(old, "card", date.max).stage is Stage.CONFIRMED
    assert refuse_entry(old, look(C.AUTO_DEBIT_OFF, 70)) is None


def test_nothing_can_be_added_that_would_open_a_confirmed_debt_behind_its_back() -> None:
    done = life(payoff(), *all_seen(), confirmed())
    assert C.REFUND_RECEIVED.label in (refuse_entry(done, debit(30)) or "")


def test_a_log_confirmed_with_a_point_nobody_looked_at_is_told() -> None:
    with pytest.raises(IllegalMove, match=C.AUTO_DEBIT_OFF.label):
        stands(payoff(), look(C.ZERO_BALANCE), confirmed())
