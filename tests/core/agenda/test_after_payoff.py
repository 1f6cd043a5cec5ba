"""What is next around a payoff, and from which day on; what waits does not hold up what can be done."""

from datetime import date

import pytest

from core.agenda.deadlines import DeadlineKind, deadlines
from core.agenda.next_steps import next_step
from core.agenda.step import NextStep, Urgency
from core.case.case import Case
from core.case.entries import Entry, LetterKind, PayoffCheck, RecordShown
from core.case.lender import Party, PartyRole
from core.law.library import parameter
from tests.core.builders import case, debt, sent, with_entries
from tests.core.payoffs import (
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
ASKED = letter(3, LetterKind.PAYOFF_CERTIFICATE_REQUEST)
RECONCILED = letter(2, LetterKind.PAYMENT_RECONCILIATION)
SETTLING = [shows(1), look(C.AUTO_DEBIT_OFF, 1)]
PROVEN = [payoff(), *SETTLING, ASKED, certificate(9), look(C.CERTIFICATE_RECEIVED, 9)]


def life(*entries: Entry, **more: object) -> Case:
    return with_entries(case(debt(**more)), *entries)


def step(*entries: Entry, on: int, **more: object) -> NextStep:
    start = life(*entries, **more)
    return next_step(start, start.debts[0], day(on))


def days_of(*entries: Entry, on: int = 20) -> list[tuple[DeadlineKind, date]]:
    return [(each.kind, each.on) for each in deadlines(life(*entries), day(on), date.max)]


@pytest.mark.parametrize(
    ("entries", "says", "urgency"),
    [
        ([quoted(waived="20.00")], "先寄条件函", Urgency.DECIDE),
        ([quoted(waived="20.00"), letter(-2, LetterKind.SETTLEMENT_REQUEST)], "等对方书面答复", Urgency.DECIDE),
        ([quoted()], "只是口头报的", Urgency.DECIDE),
        ([quoted(in_writing=True)], "2026 年 12 月 18 日前付 520.00 元", Urgency.DECIDE),
    ],
)  # fmt: skip
def test_a_standing_quote_says_what_comes_before_the_money(
    entries: list[Entry], says: str, urgency: Urgency
) -> None:
    found = step(*entries, on=-2)
    assert says in found.sentence
    assert (found.urgency, found.due, found.page) == (urgency, day(2), "payoff")
    assert step(*entries, on=-1).urgency is Urgency.PAY_SOON
    assert step(*entries, on=3).page != "payoff", "a quote that has run out asks for nothing"


def test_a_quote_without_a_last_day_has_no_day_and_a_better_known_one_is_in_the_calendar() -> None:
    assert "前付" not in step(quoted(until=None, in_writing=True), on=-2).sentence
    assert days_of(quoted(until=None), on=-2) == []
    assert days_of(quoted(), on=-2) == [(DeadlineKind.PAYOFF_QUOTE, day(2))]
    assert days_of(quoted(), on=3) == []
    application = sent("card", day(-5), answer_by=day(10))
    assert step(application, quoted(in_writing=True), on=-2).page == "payoff"


def test_what_is_not_zero_wants_a_letter_then_its_answer_and_lets_the_rest_go_on() -> None:
    owing = [payoff(), shows(1, interest="0.37")]
    assert "写一封核对函" in step(*owing, on=1).sentence
    assert "自动扣款" in step(*owing, RECONCILED, on=2).sentence
    rest = [look(C.AUTO_DEBIT_OFF, 2), ASKED, certificate(9), look(C.CERTIFICATE_RECEIVED, 9)]
    waiting = step(*owing, RECONCILED, *rest, on=10)
    assert (waiting.urgency, waiting.due) == (Urgency.WAITING, day(17))
    assert "再看一遍" in step(*owing, RECONCILED, *rest, on=17).sentence
    assert (DeadlineKind.ACCOUNT_ANSWER, day(17)) in days_of(*owing, RECONCILED)
    promised = letter(2, LetterKind.PAYMENT_RECONCILIATION, answer_by=day(5))
    assert (DeadlineKind.ACCOUNT_ANSWER, day(5)) in days_of(*owing, promised)


def test_what_was_paid_too_much_is_asked_back_until_it_is_there() -> None:
    over = [payoff(), *SETTLING, debit(3), look(C.AUTO_DEBIT_OFF, 4)]
    assert "多付了 35.00 元" in step(*over, on=4).sentence
    asked = letter(5, LetterKind.PAYMENT_RECONCILIATION)
    late = [*over, asked, ASKED, certificate(9), look(C.CERTIFICATE_RECEIVED, 9)]
    assert "等钱退回来" in step(*late, on=10).sentence
    assert "还没退" in step(*late, on=20).sentence
    assert "征信" in step(*late, refunded(21, "35.00"), on=21).sentence


def test_a_guarantor_is_asked_whether_it_lets_go() -> None:
    parties = (Party(role=PartyRole.GUARANTOR, name="样例融资担保有限公司"),)
    assert "担保方" in step(payoff(), *SETTLING, on=2, parties=parties).sentence


def test_a_certificate_is_asked_for_waited_for_chased_and_checked() -> None:
    start = [payoff(), *SETTLING]
    assert "还没申请" in step(*start, on=2).sentence
    waiting = step(*start, ASKED, on=4)
    assert (waiting.due, waiting.urgency) == (day(18), Urgency.WAITING)
    assert "催一次" in step(*start, ASKED, on=18).sentence
    promised = look(C.CERTIFICATE_REQUESTED, 3, answer_by=day(7))
    assert (DeadlineKind.CERTIFICATE, day(7)) in days_of(*start, promised)
    again = letter(19, LetterKind.PAYOFF_CERTIFICATE_REQUEST)
    assert (DeadlineKind.CERTIFICATE, day(34)) in days_of(*start, ASKED, again, on=19)
    assert "逐样核对" in step(*start, ASKED, certificate(9), on=9).sentence
    unasked = look(C.CERTIFICATE_REQUESTED, -9)
    assert DeadlineKind.CERTIFICATE in dict(days_of(*start, unasked))


def test_the_credit_record_is_looked_at_objected_to_and_looked_at_again() -> None:
    assert step(*PROVEN, on=10).due == day(45)
    assert "还差看一次征信" in step(*PROVEN, on=45).sentence
    stale = record(45, RecordShown.NOT_UPDATED)
    assert step(*PROVEN, stale, on=46).due == day(75)
    assert "还没更新" in step(*PROVEN, stale, on=75).sentence
    wrong = record(45, RecordShown.OVERDUE)
    assert "提一次异议" in step(*PROVEN, wrong, on=45).sentence
    objection = letter(46, LetterKind.CREDIT_RECORD_OBJECTION)
    limit = parameter("credit.objection_days").on(objection.on).whole
    waiting = step(*PROVEN, wrong, objection, on=47)
    assert (waiting.badge.label, waiting.due) == ("等异议结果", day(46 + limit))
    assert "异议的答复该到了" in step(*PROVEN, wrong, objection, on=46 + limit).sentence
    assert step(*PROVEN, record(60, RecordShown.CLOSED), on=60).action == "确认结清"


def test_too_early_a_look_does_not_bring_the_day_forward() -> None:
    assert step(*PROVEN, record(10, RecordShown.NOT_LISTED), on=11).due == day(45)
