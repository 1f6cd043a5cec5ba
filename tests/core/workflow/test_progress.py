"""Where a debt stands is what its entries say: no more, no less, and on any day that is asked for."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    AgreementRead,
    AgreementSigned,
    BreachMended,
    BreachRecorded,
    Channel,
    ContactMade,
    CourtCaseEnded,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DemandMeans,
    DemandReceived,
    DraftStarted,
    Entry,
    EntryWithdrawn,
    FallbackKind,
    FallbackStarted,
    LenderReplied,
    LetterKind,
    LetterSent,
    NextAttemptPlanned,
    Outcome,
    PaidOffConfirmed,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    QuestionAnswered,
    QuestionAsked,
    SuspectsMeant,
)
from core.case.lender import LenderKind
from core.errors import IllegalMove
from core.money import yuan
from core.workflow.progress import Progress, left_to_pay, progress, refuse_entry
from core.workflow.stages import ALLOWED, Stage

START = date(2026, 11, 1)
LATER = date(2027, 12, 31)

TERMS = RepaymentTerms(
    months=3,
    monthly=yuan("333.33"),
    last_instalment=yuan("333.34"),
    first_due_date=date(2026, 12, 20),
)

_numbers = count(1)


def facts(day: int) -> dict[str, object]:
    return {
        "entry_id": f"e{next(_numbers)}",
        "debt_id": "card",
        "on": START + timedelta(days=day),
    }


def draft(day: int) -> Entry:
    return DraftStarted(**facts(day))


def sent(day: int, letter: LetterKind = LetterKind.APPLICATION) -> LetterSent:
    return LetterSent(**facts(day), letter=letter, channel=Channel.EMAIL)


def reply(day: int, outcome: Outcome) -> LenderReplied:
    terms = TERMS if outcome in (Outcome.APPROVED, Outcome.COUNTER_OFFERED) else None
    return LenderReplied(**facts(day), outcome=outcome, terms=terms)


def signed(day: int) -> AgreementSigned:
    return AgreementSigned(**facts(day), terms=TERMS)


def paid(
    day: int, amount: str = "333.33", purpose: PaymentPurpose = PaymentPurpose.INSTALMENT
) -> PaymentMade:
    return PaymentMade(
        **facts(day), amount=yuan(amount), purpose=purpose, method=PaymentMethod.LENDER_APP
    )


def checked(day: int, check: PayoffCheck) -> PayoffChecked:
    return PayoffChecked(**facts(day), check=check)


def asked(day: int) -> QuestionAsked:
    return QuestionAsked(**facts(day), question="工资流水", deadline=START + timedelta(days=30))


def case_of(*entries: Entry) -> Case:
    case = Case(case_id="c")
    for entry in entries:
        case = case.with_entry(entry)
    return case


def stands(*entries: Entry, as_of: date = LATER) -> Progress:
    return progress(case_of(*entries), "card", as_of)


def test_a_debt_begins_with_finding_out() -> None:
    assert stands() == Progress()
    assert stands().stage is Stage.ASSESSING
    assert stands().terms is None
    assert stands().left_under_agreement == 0


def test_the_whole_road() -> None:
    road = [
        (draft(1), Stage.DRAFTING),
        (sent(2), Stage.SENT),
        (reply(4, Outcome.ACKNOWLEDGED), Stage.UNDER_REVIEW),
        (reply(10, Outcome.COUNTER_OFFERED), Stage.COUNTER_OFFERED),
        (signed(12), Stage.AGREED),
        (paid(49), Stage.REPAYING),
        (paid(80), Stage.REPAYING),
        (paid(111, "333.34"), Stage.PAID_OFF),
        *((checked(112 + i, check), Stage.PAID_OFF) for i, check in enumerate(PayoffCheck)),
        (PaidOffConfirmed(**facts(150)), Stage.CONFIRMED),
    ]
    case = Case(case_id="c")
    for entry, stage in road:
        assert refuse_entry(case, entry) is None
        case = case.with_entry(entry)
        assert progress(case, "card", LATER).stage is stage
    for entry, stage in road:
        assert progress(case, "card", entry.on).stage is stage, "each day looks as it looked then"


def test_since_is_the_day_of_the_last_change_of_stage() -> None:
    state = stands(sent(2), reply(4, Outcome.ACKNOWLEDGED), reply(9, Outcome.ACKNOWLEDGED))
    assert state.since == START + timedelta(days=4)
    assert state.reply is not None
    assert state.reply.on == START + timedelta(days=9)


def test_an_agreement_by_approval_still_wants_its_signature() -> None:
    state = stands(sent(1), reply(5, Outcome.APPROVED))
    assert state.stage is Stage.AGREED
    assert state.terms is None, "what was approved is in the reply until it is signed"


def test_payments_count_against_the_agreement_from_its_signature_on() -> None:
    state = stands(
        paid(1, "100", PaymentPurpose.PARTIAL), sent(2), signed(5), paid(49), paid(80, "300")
    )
    assert state.stage is Stage.REPAYING
    assert len(state.payments) == 3
    assert state.paid_under_agreement == Decimal("633.33")
    assert state.left_under_agreement == Decimal("366.67")
    anew = stands(sent(2), signed(5), paid(49), signed(60))
    assert anew.paid_under_agreement == 0
    assert anew.left_under_agreement == Decimal("1000.00")


def test_paying_more_than_is_left_pays_it_off() -> None:
    state = stands(sent(1), signed(2), paid(3, "2000"))
    assert state.stage is Stage.PAID_OFF
    assert state.left_under_agreement == 0


def test_paying_everything_after_a_breach_is_no_proof_that_the_lender_agrees() -> None:
    state = stands(sent(1), signed(2), BreachRecorded(**facts(60)), paid(61, "1000"))
    assert state.stage is Stage.BREACHED
    assert stands(sent(1), signed(2), paid(3, "1000"), paid(4, "1")).stage is Stage.PAID_OFF


def test_paying_off_at_once_needs_no_agreement() -> None:
    assert stands(paid(1, "5000", PaymentPurpose.PAYOFF)).stage is Stage.PAID_OFF


def test_paying_a_part_changes_no_stage() -> None:
    state = stands(sent(1), paid(2, "50", PaymentPurpose.PARTIAL))
    assert state.stage is Stage.SENT
    assert state.since == START + timedelta(days=1)


def test_a_breach_can_be_mended() -> None:
    broken = [sent(1), signed(2), paid(49), BreachRecorded(**facts(90))]
    assert stands(*broken).stage is Stage.BREACHED
    assert stands(*broken, BreachMended(**facts(95))).stage is Stage.REPAYING


def test_a_refusal_is_counted_and_the_next_application_starts_clean() -> None:
    planned = NextAttemptPlanned(**facts(6), again_on=date(2026, 12, 1), change="补工资流水")
    refused = [sent(1), reply(5, Outcome.REFUSED), planned]
    state = stands(*refused)
    assert (state.stage, state.refusals, state.next_attempt) == (Stage.REFUSED, 1, planned)
    second = sent(40)
    state = stands(*refused, second)
    assert (state.stage, state.refusals) == (Stage.SENT, 1)
    assert (state.application, state.reply, state.next_attempt) == (second, None, None)


def test_other_letters_are_remembered_and_move_nothing() -> None:
    chaser = sent(20, LetterKind.CHASER)
    application = sent(1)
    state = stands(application, chaser)
    assert state.stage is Stage.SENT
    assert state.application == application
    assert state.letters == (application, chaser)


def test_a_question_is_open_until_it_is_answered() -> None:
    first, second = asked(3), asked(4)
    answer = QuestionAnswered(**facts(5), question_id=first.entry_id)
    assert stands(first, second).open_questions == (first, second)
    assert stands(first, second, answer).open_questions == (second,)
    assert stands(first, second, answer, as_of=START + timedelta(days=4)).open_questions == (
        first,
        second,
    )


def test_what_a_text_is_said_to_mean_holds_for_that_text_until_it_is_said_anew() -> None:
    first, second = (AgreementRead(**facts(day), text="协议") for day in (2, 6))
    meant, less = (
        SuspectsMeant(**facts(day), reading_id=first.entry_id, traps=traps)
        for day, traps in ((3, ("blanks", "guarantor")), (4, ("guarantor",)))
    )
    assert stands(first).draft_means == frozenset()
    assert stands(first, meant).draft_means == {"blanks", "guarantor"}
    assert stands(first, meant, less).draft_means == {"guarantor"}
    assert stands(first, meant, second).draft_means == frozenset()
    late = SuspectsMeant(**facts(7), reading_id=first.entry_id, traps=("blanks",))
    assert stands(first, second, late).draft_means == frozenset()


def test_calls_courts_sales_and_ways_on_are_remembered() -> None:
    call = ContactMade(**facts(1), channel=Channel.HOTLINE)
    paper = CourtPaperReceived(**facts(3), paper=CourtPaper.PAYMENT_ORDER)
    way_on = FallbackStarted(**facts(4), fallback=FallbackKind.MEDIATION)
    ended = CourtCaseEnded(**facts(30))
    sale = DebtSold(**facts(40), assignee="某某资产管理有限公司")
    assert stands(call, paper, way_on).stage is Stage.SUED
    assert stands(call, paper, way_on, ended).stage is Stage.ASSESSING
    state = stands(call, paper, way_on, ended, sale)
    assert state.stage is Stage.SOLD_ON
    assert (state.contacts, state.court_papers) == ((call,), (paper,))
    assert (state.fallbacks, state.sale) == ((way_on,), sale)


def test_nothing_counts_as_proven_before_every_point_was_seen() -> None:
    seen = [paid(1, "5000", PaymentPurpose.PAYOFF)]
    seen += [checked(2, check) for check in list(PayoffCheck)[:-1]]
    state = stands(*seen)
    assert state.missing_payoff_checks == (PayoffCheck.CREDIT_RECORD_CHECKED,)
    confirmation = PaidOffConfirmed(**facts(3))
    refusal = refuse_entry(case_of(*seen), confirmation)
    assert refusal is not None
    assert PayoffCheck.CREDIT_RECORD_CHECKED.label in refusal
    assert PayoffCheck.ZERO_BALANCE.label not in refusal
    seen.append(checked(3, PayoffCheck.CREDIT_RECORD_CHECKED))
    assert refuse_entry(case_of(*seen), confirmation) is None


def test_an_entry_out_of_turn_is_refused_with_what_is_possible() -> None:
    refusal = refuse_entry(Case(case_id="c"), reply(1, Outcome.APPROVED))
    assert refusal is not None
    assert "摸清情况" in refusal
    assert "寄出申请" in refusal


def test_a_backdated_entry_may_not_break_what_came_after() -> None:
    case = case_of(sent(10), signed(20), paid(49))
    assert refuse_entry(case, BreachRecorded(**facts(15))) is not None
    assert refuse_entry(case, asked(15)) is None


def test_an_entry_that_others_stand_on_cannot_be_withdrawn() -> None:
    application = sent(1)
    case = case_of(application, reply(5, Outcome.REFUSED))
    withdrawal = EntryWithdrawn(**facts(6), withdraws=application.entry_id)
    assert refuse_entry(case, withdrawal) is not None
    assert refuse_entry(case_of(application), withdrawal) is None


def test_a_withdrawn_answer_is_as_if_it_had_not_come() -> None:
    refused = reply(5, Outcome.REFUSED)
    withdrawal = EntryWithdrawn(**facts(8), withdraws=refused.entry_id)
    entries = [sent(1), refused, withdrawal]
    assert stands(*entries).stage is Stage.SENT
    assert stands(*entries).refusals == 0
    assert stands(*entries, as_of=START + timedelta(days=7)).stage is Stage.REFUSED


def test_the_log_of_one_debt_does_not_move_another() -> None:
    case = case_of(sent(1))
    assert progress(case, "loan", LATER) == Progress()


def test_what_is_left_to_pay_follows_the_agreement_only_while_it_holds() -> None:
    claimed = Debt(
        debt_id="card",
        name="招行信用卡",
        kind=LenderKind.BANK_CREDIT_CARD,
        balance=Balance(principal=yuan(1200)),
        as_of=START,
    )
    road = [sent(1), signed(2), paid(49)]
    assert left_to_pay(claimed, stands(sent(1))) == Decimal("1200.00")
    assert left_to_pay(claimed, stands(sent(1), reply(2, Outcome.APPROVED))) == Decimal("1200.00")
    assert left_to_pay(claimed, stands(*road)) == Decimal("666.67")
    assert left_to_pay(claimed, stands(*road, BreachRecorded(**facts(90)))) == Decimal("1200.00")
    payoff = paid(91, "666.67", PaymentPurpose.PAYOFF)
    assert left_to_pay(claimed, stands(*road, payoff)) == 0


def test_a_broken_log_is_told_and_not_smoothed_over() -> None:
    with pytest.raises(IllegalMove):
        stands(PaidOffConfirmed(**facts(1)))


MAKERS = (
    draft,
    sent,
    signed,
    paid,
    asked,
    lambda day: sent(day, LetterKind.CHASER),
    lambda day: paid(day, "5000", PaymentPurpose.PAYOFF),
    lambda day: BreachRecorded(**facts(day)),
    lambda day: BreachMended(**facts(day)),
    lambda day: CourtPaperReceived(**facts(day), paper=CourtPaper.SUMMONS),
    lambda day: CourtCaseEnded(**facts(day)),
    lambda day: DebtSold(**facts(day), assignee="某某"),
    lambda day: PaidOffConfirmed(**facts(day)),
    *(lambda day, outcome=outcome: reply(day, outcome) for outcome in Outcome),
    *(lambda day, check=check: checked(day, check) for check in PayoffCheck),
)


@given(st.lists(st.tuples(st.sampled_from(MAKERS), st.integers(0, 60)), max_size=25))
def test_whatever_is_tried_the_accepted_log_always_folds(attempts: list[tuple]) -> None:
    case = Case(case_id="c")
    for make, day in attempts:
        entry = make(day)
        before = progress(case, "card", date.max)
        if refuse_entry(case, entry) is None:
            case = case.with_entry(entry)
        else:
            assert progress(case, "card", date.max) == before
    last = progress(case, "card", date.max)
    assert last.left_under_agreement >= 0
    stage = Stage.ASSESSING
    for day in range(61):
        now = progress(case, "card", START + timedelta(days=day)).stage
        assert now is stage or ALLOWED[stage]
        stage = now
    assert stage is last.stage


def test_a_demand_is_remembered_and_moves_no_stage() -> None:
    demand = DemandReceived(**facts(3), means=DemandMeans.SMS, sender="客服")
    assert stands(sent(2), demand).demands == (demand,)
    assert stands(sent(2), demand).stage is Stage.SENT
    assert stands(sent(2), demand).since == stands(sent(2)).since
    withdrawal = EntryWithdrawn(**facts(4), withdraws=demand.entry_id)
    assert stands(sent(2), demand, withdrawal).demands == ()
