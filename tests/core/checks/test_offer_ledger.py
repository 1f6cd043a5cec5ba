"""All offers and answers in one list: newest first, with what still stands."""

from datetime import date, timedelta

from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import (
    AgreementSigned,
    Channel,
    ContactMade,
    DeferralGranted,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PayoffQuoted,
)
from core.checks.offer_ledger import LedgerState, offer_ledger
from core.money import yuan
from tests.core.builders import DAY, case, debt, facts, terms, with_entries

FIRST = date(2026, 12, 20)
TERMS = terms(12, "500", "500", FIRST)


def asked(debt_id: str, on: date) -> LetterSent:
    return LetterSent(
        entry_id=f"s-{debt_id}",
        debt_id=debt_id,
        on=on,
        letter=LetterKind.APPLICATION,
        channel=Channel.POST,
        proof="EMS 1",
        answer_by=on + timedelta(days=15),
        asked=TERMS,
    )


def replied(debt_id: str, on: date, until: date | None) -> LenderReplied:
    return LenderReplied(
        entry_id=f"r-{debt_id}-{on}",
        debt_id=debt_id,
        on=on,
        outcome=Outcome.COUNTER_OFFERED,
        terms=TERMS,
        valid_until=until,
        note="工号 8021",
    )


def start(*entries: object) -> Case:
    return with_entries(case(debt("card"), debt("loan")), *entries)


def test_lines_of_all_lenders_come_newest_first_with_their_proof() -> None:
    day = DAY - timedelta(days=20)
    found = offer_ledger(
        start(
            asked("card", day),
            asked("loan", day + timedelta(days=1)),
            replied("card", DAY, DAY + timedelta(days=5)),
        ),
        DAY,
    )
    assert [(line.debt_id, line.what) for line in found] == [
        ("card", "还了价"),
        ("loan", "申请"),
        ("card", "申请"),
    ]
    assert [line.state for line in found] == [
        LedgerState.OPEN,
        LedgerState.OPEN,
        LedgerState.SUPERSEDED,
    ]
    assert found[1].proof == "EMS 1"
    assert found[1].ours
    assert found[0].proof == "工号 8021"


def test_an_offer_past_its_day_has_expired() -> None:
    before = start(asked("card", DAY), replied("card", DAY, DAY))
    assert offer_ledger(before, DAY)[-1].state is LedgerState.SUPERSEDED
    (reply,) = (line for line in offer_ledger(before, DAY + timedelta(days=1)) if not line.ours)
    assert reply.state is LedgerState.EXPIRED
    (reply,) = (line for line in offer_ledger(before, DAY) if not line.ours)
    assert reply.state is LedgerState.OPEN


def test_an_agreement_is_said_to_be_one() -> None:
    signed = AgreementSigned(entry_id="a", debt_id="card", on=DAY, terms=TERMS, proof="协议照片")
    states = {
        line.what: line.state
        for line in offer_ledger(
            start(asked("card", DAY - timedelta(days=3)), replied("card", DAY, None), signed), DAY
        )
    }
    assert states == {
        "协议": LedgerState.AGREED,
        "还了价": LedgerState.SUPERSEDED,
        "申请": LedgerState.SUPERSEDED,
    }


def test_what_was_granted_to_a_letter_alone_is_in_the_list_with_its_last_day() -> None:
    letter = asked("card", DAY).model_copy(
        update={"letter": LetterKind.DEFERRAL_REQUEST, "asked": None}
    )
    granted = DeferralGranted(
        entry_id="g",
        debt_id="card",
        on=DAY,
        letter_id=letter.entry_id,
        until=DAY + timedelta(days=60),
        proof="短信",
    )
    quote = PayoffQuoted(
        entry_id="q",
        debt_id="loan",
        on=DAY,
        owed=Balance(principal=yuan("10000")),
        waived=Balance(principal=yuan("4000")),
        amount=yuan("6000"),
        valid_until=DAY + timedelta(days=9),
        agent="3057",
    )
    found = {line.what: line for line in offer_ledger(start(letter, granted, quote), DAY)}
    assert found["延期还款申请"].state is LedgerState.SUPERSEDED
    deferral = found["同意延期"]
    assert (deferral.until, deferral.terms, deferral.proof) == (granted.until, None, "短信")
    assert deferral.state is LedgerState.OPEN
    named = found["报了结清的数"]
    assert named.terms is not None
    assert (named.terms.total, named.until, named.proof) == (
        yuan("6000"),
        quote.valid_until,
        "3057",
    )
    later = offer_ledger(start(letter, granted, quote), DAY + timedelta(days=10))
    assert {line.what: line.state for line in later}["报了结清的数"] is LedgerState.EXPIRED


def test_what_is_neither_asked_nor_answered_is_no_line_and_overtakes_none() -> None:
    call = ContactMade.model_validate(
        {**facts("card", DAY), "channel": Channel.HOTLINE, "said": "还在审"}
    )
    (line,) = offer_ledger(start(asked("card", DAY - timedelta(days=3)), call), DAY)
    assert (line.what, line.state) == ("申请", LedgerState.OPEN)
