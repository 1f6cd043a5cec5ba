"""Whatever happened, there is one sentence, one action, and a date or none."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.agenda.next_steps import Colour, NextStep, Urgency, next_step, today
from core.calculations.offers import first_offers
from core.case.case import Case
from core.case.entries import (
    BreachMended,
    BreachRecorded,
    Channel,
    ContactMade,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DraftStarted,
    Entry,
    FallbackKind,
    FallbackStarted,
    NextAttemptPlanned,
    Outcome,
    PaidOffConfirmed,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    QuestionAsked,
)
from core.case.lender import LenderKind
from core.money import yuan
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
from tests.core.workflow.walks import walks

PAGES = {
    "debts", "budget", "assessment", "plan", "letters",
    "contact", "tracking", "repayment", "payoff", "fallback", "court",
}  # fmt: skip
AGREED = terms(3, "612.00", "612.00", date(2026, 12, 20))


def days(number: int) -> date:
    return DAY + timedelta(days=number)


def step(*entries: Entry, as_of: date = DAY, start: Case | None = None) -> NextStep:
    made = with_entries(start or case(debt()), *entries)
    return next_step(made, made.debts[0], as_of)


def at(on: date, kind: type[Entry], **more: object) -> Entry:
    return kind.model_validate({**facts("card", on), **more})


@settings(max_examples=300)
@given(walks, st.integers(0, 300))
def test_every_reachable_state_has_one_sentence_one_action_and_a_page(
    walked: Case, later: int
) -> None:
    found = next_step(walked, walked.debts[0], days(later))
    assert found.sentence.endswith("。")
    assert "！" not in found.sentence
    assert found.action
    assert found.page in PAGES
    assert found.why.endswith("。")
    assert (found.badge.colour is Colour.RED) == (found.urgency is Urgency.LEGAL)
    shown = today(walked, days(later))
    assert (shown.lead is None) == (len(shown.others) == 1)


def test_customer_service_is_called_before_anything_is_written() -> None:
    found = step()
    assert found.page == "contact"
    assert found.sentence.startswith("已逾期 40 天。")
    calm = step(start=case(debt(first_missed_due_date=None)))
    assert calm.sentence.startswith("还没有逾期。")


def test_where_time_may_have_run_the_first_call_only_asks_for_papers() -> None:
    old = debt(kind=LenderKind.MICROLOAN, first_missed_due_date=DAY.replace(year=2019))
    found = step(start=case(old))
    assert found.page == "contact"
    assert "先只要资料，不认数、不付钱" in found.sentence
    assert "想还的意思" not in found.sentence


def test_then_the_budget_then_the_plan_then_the_letter() -> None:
    call = at(DAY, ContactMade, channel=Channel.HOTLINE, next_on=days(2))
    empty = Case(case_id="c", debts=(debt(),))
    assert step(call, start=empty).page == "budget"
    assert step(call).page == "plan"
    assert step(call).due == days(2)
    assert step(at(DAY, DraftStarted)).page == "plan"


def test_a_caller_that_is_no_creditor_is_looked_into_first() -> None:
    found = step(start=case(debt(kind=LenderKind.COLLECTION_AGENCY)))
    assert found.page == "debts"
    assert "不是债权人" in found.sentence


def test_an_application_waits_until_the_promised_day_and_is_then_asked_about() -> None:
    application = sent("card", DAY, answer_by=days(15))
    waiting = step(application, as_of=days(14))
    assert (waiting.badge.colour, waiting.due) == (Colour.BLUE, days(15))
    asked = step(application, as_of=days(16))
    assert asked.sentence == "申请已寄出 16 天，对方说 15 天内答复。今天可以打电话问一句。"
    assert step(application, as_of=days(15)).urgency is Urgency.ASK


def test_without_a_promised_day_two_weeks_are_enough() -> None:
    assert step(sent("card", DAY), as_of=days(14)).urgency is Urgency.WAITING
    assert step(sent("card", DAY), as_of=days(15)).urgency is Urgency.ASK


@pytest.mark.parametrize(
    ("monthly", "beside"),
    [
        ("705.00", "比你申请的多 210.00 元"),
        ("400.00", "比你申请的少 95.00 元"),
        ("495.00", "每月和你申请的一样"),
    ],
)
def test_a_counter_offer_is_set_beside_the_request(monthly: str, beside: str) -> None:
    asked = terms(36, "495.00", "495.00", days(30))
    reply = replied(
        "card",
        days(5),
        Outcome.COUNTER_OFFERED,
        terms=terms(36, monthly, monthly, days(30)),
        valid_until=days(9),
    )
    found = step(sent("card", DAY, asked=asked), reply, as_of=days(6))
    assert found.sentence == f"对方还了价：36 期，每月 {monthly} 元，{beside.removeprefix('，')}。"
    assert found.due == days(9)
    assert "有效期过了" in step(sent("card", DAY), reply, as_of=days(10)).sentence
    assert step(sent("card", DAY), reply, as_of=days(6)).sentence.endswith("元。")


@pytest.mark.parametrize(
    ("months", "monthly", "beside"),
    [
        (60, "400.00", "比你申请的少 95.00 元，总数多 6,180.00 元"),
        (24, "600.00", "比你申请的多 105.00 元，总数少 3,420.00 元"),
        (37, "495.00", "每月和你申请的一样，总数多 495.00 元"),
    ],
)
def test_a_smaller_instalment_does_not_hide_a_larger_total(
    months: int, monthly: str, beside: str
) -> None:
    """Asked for: 36 × 495.00, 17,820.00 in all."""
    asked = terms(36, "495.00", "495.00", days(30))
    named = terms(months, monthly, monthly, days(30))
    reply = replied("card", days(5), Outcome.COUNTER_OFFERED, terms=named)
    found = step(sent("card", DAY, asked=asked), reply, as_of=days(6))
    assert found.sentence.endswith(f"{beside}。")


def test_a_counter_offer_without_figures_is_asked_to_be_spelt_out() -> None:
    reply = replied("card", days(5), Outcome.COUNTER_OFFERED)
    assert "列明" in step(sent("card", DAY), reply, as_of=days(6)).sentence


def test_a_refusal_leads_to_the_next_attempt_and_then_to_other_ways() -> None:
    refused = (
        sent("card", DAY),
        replied("card", days(3), Outcome.REFUSED, reason="收入证明不够"),
    )
    first = step(*refused, as_of=days(4))
    assert first.sentence == "对方没有同意，理由是收入证明不够。补上缺的，可以再提一次。"
    plan = at(days(4), NextAttemptPlanned, again_on=days(20))
    assert step(*refused, plan, as_of=days(5)).due == days(20)
    assert step(*refused, plan, as_of=days(5)).urgency is Urgency.LATER
    assert step(*refused, plan, as_of=days(20)).action == "写新的申请"
    again = (sent("card", days(20)), replied("card", days(25), Outcome.REFUSED))
    assert "2 次没有同意，没有说理由" in step(*refused, *again, as_of=days(26)).sentence
    way = at(days(26), FallbackStarted, fallback=FallbackKind.COMPLAINT, answer_by=days(41))
    waiting = step(*refused, *again, way, as_of=days(27))
    assert (waiting.due, waiting.badge.colour) == (days(41), Colour.BLUE)
    assert step(*refused, *again, way, as_of=days(42)).urgency is Urgency.DECIDE


def test_a_new_draft_waits_for_its_day() -> None:
    asked = terms(36, "10.00", "10.00", days(30))
    plan = at(days(4), NextAttemptPlanned, again_on=days(20))
    entries = (
        sent("card", DAY, asked=asked),
        replied("card", days(3), Outcome.REFUSED),
        plan,
        at(days(5), DraftStarted),
    )
    made = with_entries(case(debt()), *entries)
    offered = first_offers(made, days(5)).apply_to(made)
    assert next_step(offered, offered.debts[0], days(6)).due == days(20)
    assert next_step(offered, offered.debts[0], days(20)).page == "letters"


def test_a_yes_is_put_in_writing() -> None:
    approved = (sent("card", DAY), replied("card", days(3), Outcome.APPROVED, terms=AGREED))
    assert step(*approved, as_of=days(4)).badge.label == "对方同意了"
    assert step(*approved, as_of=days(4)).due == AGREED.first_due_date
    spoken = signed("card", days(4), AGREED, in_writing=False)
    assert "书面" in step(*approved, spoken, as_of=days(5)).sentence
    near = step(*approved, spoken, as_of=date(2026, 12, 18))
    assert near.urgency is Urgency.PAY_SOON, "a due date goes before paper"


@pytest.mark.parametrize(
    ("as_of", "said", "urgency"),
    [
        (date(2026, 12, 5), "第 1 期 2026 年 12 月 20 日还，612.00 元。", Urgency.ON_TRACK),
        (date(2026, 12, 16), "第 1 期 2026 年 12 月 20 日还，612.00 元。", Urgency.PREPARE),
        (date(2026, 12, 17), "第 1 期大后天到期，612.00 元。", Urgency.PAY_SOON),
        (date(2026, 12, 19), "第 1 期明天到期，612.00 元。", Urgency.PAY_SOON),
        (date(2026, 12, 20), "第 1 期今天到期，612.00 元。", Urgency.PAY_SOON),
        (date(2026, 12, 21), "第 1 期过了期，还差 612.00 元。", Urgency.RESCUE),
        (date(2027, 1, 21), "有 2 期过了期，还差 1,224.00 元。", Urgency.RESCUE),
    ],
)
def test_an_instalment_comes_nearer_and_is_missed(
    as_of: date, said: str, urgency: Urgency
) -> None:
    found = step(signed("card", DAY, AGREED), as_of=as_of)
    assert found.sentence.startswith(said)
    assert found.urgency is urgency
    assert found.page == "repayment"


def test_a_part_paid_is_named() -> None:
    late = step(signed("card", DAY, AGREED), paid("card", DAY, "600"), as_of=date(2026, 12, 21))
    assert "还差 12.00 元" in late.sentence
    near = step(signed("card", DAY, AGREED), paid("card", DAY, "600"), as_of=date(2026, 12, 19))
    assert "还差 12.00 元" in near.sentence


def test_paid_in_full_after_a_mended_breach_wants_the_lender_to_say_so() -> None:
    mended = (
        signed("card", DAY, AGREED),
        at(days(60), BreachRecorded),
        paid("card", days(61), "1836"),
        at(days(62), BreachMended),
    )
    found = step(*mended, as_of=days(63))
    assert (found.page, found.badge.label) == ("payoff", "都还完了")


def test_a_broken_agreement_is_spoken_about_today() -> None:
    broken = (signed("card", DAY, AGREED), at(days(60), BreachRecorded))
    assert step(*broken, as_of=days(61)).urgency is Urgency.RESCUE


def test_a_legal_period_is_red_and_after_it_help_is_named() -> None:
    served = date(2026, 11, 2)
    order = at(served, CourtPaperReceived, paper=CourtPaper.PAYMENT_ORDER)
    found = step(order, as_of=date(2026, 11, 17))
    assert (found.badge.colour, found.due) == (Colour.RED, date(2026, 11, 17))
    assert "只说“没钱”不算异议" in found.sentence
    over = step(order, as_of=date(2026, 11, 18))
    assert over.badge.colour is Colour.ORANGE
    assert "已过" in over.sentence
    summons = at(served, CourtPaperReceived, paper=CourtPaper.SUMMONS)
    assert "答辩状" in step(summons, as_of=served).sentence
    notice = at(date(2026, 11, 18), CourtPaperReceived, paper=CourtPaper.MEDIATION_NOTICE)
    assert "诉前调解" in step(order, notice, as_of=date(2026, 11, 18)).sentence


def test_a_sold_debt_is_verified_before_it_is_negotiated() -> None:
    heard = at(DAY, DebtSold, assignee="远帆资产")
    seen = at(DAY, DebtSold, assignee="远帆资产", notice_seen=True)
    assert "先不付钱" in step(heard).sentence
    assert step(seen).page == "plan"


def test_after_the_last_payment_the_check_list_is_walked_in_order() -> None:
    entries: list[Entry] = [paid("card", DAY, "10000", PaymentPurpose.PAYOFF)]
    said = []
    always = set(PayoffCheck) - {PayoffCheck.REFUND_RECEIVED, PayoffCheck.GUARANTOR_FREE}
    for check in (each for each in PayoffCheck if each in always):
        said.append(step(*entries, as_of=days(44)).sentence)
        entries.append(at(days(10), PayoffChecked, check=check))
    assert "是不是 0" in said[0]
    assert said[3] == "结清证明还没到。催一次，还不给就走投诉。"
    waiting = step(*entries[:-1], as_of=days(44))
    assert (waiting.due, waiting.urgency) == (days(45), Urgency.WAITING)
    assert step(*entries[:-1], as_of=days(45)).urgency is Urgency.PREPARE
    assert step(*entries, as_of=days(45)).action == "确认结清"
    done = step(*entries, at(days(46), PaidOffConfirmed), as_of=days(47))
    assert done.urgency is Urgency.DONE


def test_an_open_question_goes_before_waiting_but_not_before_the_court() -> None:
    question = at(DAY, QuestionAsked, question="工资流水？", deadline=days(2))
    application = sent("card", DAY, answer_by=days(15))
    assert step(application, question).sentence == "对方问：工资流水。2026 年 11 月 25 日前答复。"
    assert "今天补上" in step(application, question, as_of=days(3)).sentence
    order = at(DAY, CourtPaperReceived, paper=CourtPaper.PAYMENT_ORDER)
    assert step(application, question, order).urgency is Urgency.LEGAL


def test_more_questions_are_counted_and_one_asked_after_payoff_is_a_task_too() -> None:
    sooner = at(DAY, QuestionAsked, question="身份证", deadline=days(2))
    later = at(DAY, QuestionAsked, question="流水", deadline=days(9))
    said = step(sent("card", DAY), later, sooner).sentence
    assert said == "对方问：身份证。2026 年 11 月 25 日前答复。另外还有 1 样要答。"
    paid_off = paid("card", DAY, "10000.00", PaymentPurpose.PAYOFF)
    assert step(paid_off, sooner).page == "tracking"


def test_today_leads_with_the_most_urgent_and_adds_up_what_is_owed() -> None:
    start = case(debt("card"), debt("loan"), debt("old"))
    start = with_entries(
        start,
        sent("card", DAY, answer_by=days(15)),
        signed("loan", DAY, terms(3, "612.00", "612.00", days(2))),
        paid("old", DAY, "1", PaymentPurpose.PAYOFF),
    )
    shown = today(start, DAY)
    assert shown.lead is not None
    assert shown.lead.debt_id == "loan"
    assert shown.sentence == "今天先做这一件。做完还有力气，再做下一件。"
    assert [step.debt_id for step in shown.things] == ["loan", "old"]
    assert [step.debt_id for step in shown.others] == ["card"]
    assert (shown.sums.owed, shown.sums.agreed, shown.sums.open) == (yuan("11836.00"), 1, 2)
    assert [d.debt_id for d in shown.deadlines] == ["loan"]


def test_today_may_be_a_day_of_rest() -> None:
    assert today(Case(case_id="c"), DAY).sentence.startswith("还没有填债务")
    waiting = with_entries(case(debt()), sent("card", DAY, answer_by=days(15)))
    shown = today(waiting, DAY)
    assert shown.lead is None
    assert shown.sentence == "今天没有到期的事。可以歇一歇，下一件在 12 月 8 日。"
    promised = ContactMade.model_validate(
        {**facts("card", DAY), "channel": Channel.HOTLINE, "said": "等", "next_on": days(7)}
    )
    late = with_entries(case(debt()), promised, sent("card", DAY, answer_by=days(15)))
    assert today(late, days(8)).lead is None
    assert today(late, days(8)).sentence == "今天没有要先做的事。下面有 1 件到了日子，有空看一眼。"
    done = with_entries(
        case(debt()),
        paid("card", DAY, "1", PaymentPurpose.PAYOFF),
        *(
            PayoffChecked.model_validate({**facts("card", DAY), "check": check})
            for check in PayoffCheck
        ),
        PaidOffConfirmed.model_validate(facts("card", DAY)),
    )
    assert today(done, DAY).sentence == "今天没有到期的事。可以歇一歇。"
