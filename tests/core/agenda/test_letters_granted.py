"""What was answered to a letter that went out alone: granted, another sum, or refused, and what follows from each."""

from datetime import date, timedelta

import pytest

from core.agenda.deadlines import DeadlineKind, debt_deadlines
from core.agenda.next_steps import next_step
from core.agenda.requests import open_requests
from core.agenda.step import NextStep, Urgency
from core.case.case import Case
from core.case.entries import (
    BreachRecorded,
    DeferralGranted,
    Entry,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PayoffQuoted,
)
from core.case.lender import LenderKind
from core.documents.reminders import reminders
from core.guidance.ladder import ladder
from core.guidance.rung import Grounds, RungKind, RungState
from core.workflow.payoff_condition import Condition, condition_of
from core.workflow.progress import Progress, progress, refuse_entry
from core.workflow.stages import Stage
from tests.core.builders import (
    DAY,
    case,
    debt,
    facts,
    paid,
    replied,
    sent,
    signed,
    terms,
    with_entries,
)

UNTIL = DAY + timedelta(days=92)
TERMS = terms(3, "100.00", "100.00", DAY + timedelta(days=30))
DEFERRAL = sent("card", DAY, letter=LetterKind.DEFERRAL_REQUEST)
SETTLEMENT = sent("card", DAY, letter=LetterKind.SETTLEMENT_REQUEST)
INSTALMENTS = sent("card", DAY, letter=LetterKind.INSTALMENT_REQUEST)


def days(later: int) -> date:
    return DAY + timedelta(days=later)


def granted(**more: object) -> DeferralGranted:
    return DeferralGranted.model_validate(
        {
            **facts("card", days(3)),
            "letter_id": DEFERRAL.entry_id,
            "until": UNTIL,
            "in_writing": True,
            **more,
        }
    )


def answer(to: LetterSent, outcome: Outcome, **more: object) -> LenderReplied:
    return replied("card", days(4), outcome, letter_id=to.entry_id, **more)


def quoted(**more: object) -> PayoffQuoted:
    return PayoffQuoted.model_validate(
        {
            **facts("card", days(3)),
            "owed": {"principal": "10000.00"},
            "waived": {"principal": "4000.00"},
            "amount": "6000.00",
            "valid_until": days(20),
            "letter_id": SETTLEMENT.entry_id,
            "in_writing": True,
            **more,
        }
    )


def lived(*entries: Entry) -> Case:
    return with_entries(case(debt("card")), *entries)


def stands(*entries: Entry, on: int = 200) -> Progress:
    return progress(lived(*entries), "card", days(on))


def step(on: int, *entries: Entry) -> NextStep:
    lives = lived(*entries)
    return next_step(lives, lives.debts[0], days(on))


def dated(on: int, *entries: Entry) -> list[tuple[date, str]]:
    lives = lived(*entries)
    return [
        (each.on, each.title)
        for each in debt_deadlines(lives, lives.debts[0], days(on))
        if each.kind in (DeadlineKind.DEFERRAL, DeadlineKind.INSTALMENT)
    ]


def test_a_granted_deferral_is_one_sentence_one_date_one_action() -> None:
    found = step(5, DEFERRAL, granted(interest_runs=True))
    assert found.badge.label == "延期中"
    assert found.sentence.startswith("对方同意延期到 2027 年 2 月 23 日，期间不用还，利息照算。")
    assert found.due == UNTIL - timedelta(days=15)
    assert (found.page, found.urgency) == ("tracking", Urgency.ON_TRACK)
    assert open_requests(stands(DEFERRAL, granted())) == ()


@pytest.mark.parametrize(
    ("runs", "said"),
    [(True, "利息照算"), (False, "利息停了"), (None, "利息算不算没有说，要问清")],
)
def test_what_was_said_of_interest_is_told_and_silence_too(
    *, runs: bool | None, said: str
) -> None:
    assert said in step(5, DEFERRAL, granted(interest_runs=runs)).sentence


@pytest.mark.parametrize(
    ("on", "more", "badge", "page"),
    [
        (5, {"in_writing": False}, "还没写下来", "tracking"),
        (76, {}, "延期中", "tracking"),
        (77, {}, "延期快到期", "letters"),
        (92, {}, "延期快到期", "letters"),
        (93, {}, "延期到期了", "letters"),
        (93, {"in_writing": False}, "延期到期了", "letters"),
    ],
)
def test_a_deferral_leads_on_day_by_day(
    on: int, more: dict[str, object], badge: str, page: str
) -> None:
    found = step(on, DEFERRAL, granted(**more))
    assert (found.badge.label, found.page) == (badge, page)


def test_what_is_paid_meanwhile_has_its_days_and_is_counted() -> None:
    known = granted(meanwhile=terms(2, "200.00", "200.00", days(20)))
    titles = [
        (days(20), "card延期期间第 1 次"),
        (date(2027, 1, 13), "card延期期间第 2 次"),
        (UNTIL - timedelta(days=15), "和card商定延期以后"),
        (UNTIL, "card的延期到期"),
    ]
    assert dated(5, DEFERRAL, known) == titles
    assert dated(15, DEFERRAL, known, paid("card", days(15), "200.00")) == titles[1:]
    near = step(18, DEFERRAL, known)
    assert (near.badge.label, near.due) == ("快到期", days(20))
    late = step(21, DEFERRAL, known)
    assert (late.urgency, late.page) == (Urgency.RESCUE, "repayment")
    assert step(21, DEFERRAL, known, paid("card", days(15), "200.00")).badge.label == "延期中"


def test_the_days_of_a_deferral_are_in_the_calendar_file() -> None:
    file = reminders(lived(DEFERRAL, granted()), days(5)).decode()
    unfolded = file.replace("\r\n ", "")
    assert "card的延期到期" in unfolded
    assert "DTSTART;VALUE=DATE:20270223" in unfolded


def test_a_deferral_moves_no_stage_and_ends_with_an_agreement() -> None:
    assert stands(DEFERRAL, granted()).stage is Stage.ASSESSING
    over = stands(DEFERRAL, granted(), signed("card", days(30), TERMS))
    assert over.deferral is None


def test_a_new_application_goes_before_the_deferral_but_its_last_day_stays() -> None:
    again = sent("card", days(80))
    found = step(81, DEFERRAL, granted(), again)
    assert found.badge.label == "等答复"
    assert dated(81, DEFERRAL, granted(), again) == [(UNTIL, "card的延期到期")]
    refused_again = replied("card", days(85), Outcome.REFUSED, reason="材料不够")
    assert step(86, DEFERRAL, granted(), again, refused_again).badge.label == "没有同意"


def test_a_deferral_granted_while_an_agreement_is_kept_wants_the_schedule_changed() -> None:
    kept = signed("card", days(-5), TERMS)
    found = step(5, kept, DEFERRAL, granted())
    assert (found.badge.label, found.page) == ("还款表要改", "tracking")
    # Until it is changed the old days are still warned of.
    assert step(31, kept, DEFERRAL, granted()).badge.label == "过了期"


def test_a_deferral_after_a_breach_is_told_instead_of_the_breach() -> None:
    broke = BreachRecorded.model_validate(facts("card", days(1)))
    kept = signed("card", days(-5), TERMS)
    assert step(5, kept, broke, DEFERRAL, granted()).badge.label == "延期中"


@pytest.mark.parametrize("to", [DEFERRAL, SETTLEMENT, INSTALMENTS], ids=lambda sent: sent.letter)
def test_a_refused_letter_leads_to_the_next_attempt_and_the_ladder(to: LetterSent) -> None:
    no = answer(to, Outcome.REFUSED, reason="收入证明不够")
    state = stands(to, no)
    assert (state.stage, state.refusals) == (Stage.REFUSED, 1)
    found = step(5, to, no)
    assert (found.action, found.page) == ("定下一次", "fallback")
    assert "收入证明不够" in found.sentence
    lives = lived(to, no)
    rung, *_ = ladder(
        lives, lives.debts[0], Grounds("云江银行", LenderKind.BANK_CREDIT_CARD), days(5)
    )
    assert (rung.kind, rung.state) == (RungKind.SECOND_ATTEMPT, RungState.OPEN)
    assert any(proof.startswith(f"{to.letter.label}：") for proof in rung.proofs)


def test_a_refused_letter_leaves_an_application_that_is_out_alone() -> None:
    applied = sent("card", days(1))
    state = stands(DEFERRAL, applied, answer(DEFERRAL, Outcome.REFUSED, reason="不行"))
    assert (state.stage, state.reply, state.refusals) == (Stage.SENT, None, 1)


def test_a_refused_letter_undoes_neither_an_offer_nor_a_yes_nor_an_agreement() -> None:
    no = answer(DEFERRAL, Outcome.REFUSED, reason="不行")
    applied = sent("card", days(-5))
    counter = replied("card", days(-1), Outcome.COUNTER_OFFERED, terms=TERMS)
    offered = stands(applied, counter, DEFERRAL, no)
    assert (offered.stage, offered.reply) == (Stage.COUNTER_OFFERED, counter)
    yes = replied("card", days(-1), Outcome.APPROVED, terms=TERMS)
    approved = stands(applied, yes, DEFERRAL, no)
    assert (approved.stage, approved.binding_terms) == (Stage.AGREED, TERMS)
    kept = stands(signed("card", days(-2), TERMS), DEFERRAL, no)
    assert (kept.stage, kept.binding_terms) == (Stage.AGREED, TERMS)


def test_instalments_granted_by_letter_are_agreed_and_another_sum_is_a_counter_offer() -> None:
    yes = stands(INSTALMENTS, answer(INSTALMENTS, Outcome.APPROVED, terms=TERMS))
    assert (yes.stage, yes.binding_terms) == (Stage.AGREED, TERMS)
    other = stands(INSTALMENTS, answer(INSTALMENTS, Outcome.COUNTER_OFFERED, terms=TERMS))
    assert (other.stage, other.reply and other.reply.terms) == (Stage.COUNTER_OFFERED, TERMS)


def test_an_answer_without_any_letter_or_application_is_refused_as_before() -> None:
    no = replied("card", days(4), Outcome.REFUSED, reason="不行")
    assert "现在是“摸清情况”" in (refuse_entry(lived(), no) or "")


def test_the_answer_to_one_letter_leaves_another_open() -> None:
    no = answer(SETTLEMENT, Outcome.REFUSED, reason="不行")
    state = stands(DEFERRAL, SETTLEMENT, no)
    assert [each.sent for each in open_requests(state)] == [DEFERRAL]


def test_an_accepted_settlement_is_a_quote_to_pay_by_in_time() -> None:
    state = stands(SETTLEMENT, quoted(), on=5)
    assert condition_of(state) is Condition.MET
    found = step(5, SETTLEMENT, quoted())
    assert (found.page, found.due) == ("payoff", days(20))
    assert "付 6,000.00 元" in found.sentence
    assert open_requests(state) == ()
    file = reminders(lived(SETTLEMENT, quoted()), days(5)).decode().replace("\r\n ", "")
    assert "card的结清报价到期" in file


def test_a_settlement_accepted_by_word_of_mouth_waits_for_the_paper() -> None:
    oral = quoted(in_writing=False)
    assert condition_of(stands(SETTLEMENT, oral)) is Condition.AWAIT_ANSWER
    assert "等对方书面答复" in step(5, SETTLEMENT, oral).sentence


def test_a_settlement_refused_then_granted_leads_to_paying() -> None:
    no = answer(SETTLEMENT, Outcome.REFUSED, reason="不行")
    later = quoted(on=days(9))
    assert step(10, SETTLEMENT, no, later).page == "payoff"


def test_a_counter_offer_to_a_letter_is_measured_by_what_the_letter_asked() -> None:
    asked = sent(
        "card",
        DAY,
        letter=LetterKind.INSTALMENT_REQUEST,
        asked=terms(3, "90.00", "90.00", days(30)),
    )
    said = step(5, asked, answer(asked, Outcome.COUNTER_OFFERED, terms=TERMS)).sentence
    assert "比你申请的多 10.00 元" in said
