"""Whether a period has run, by what the log says, in three grades."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.limitation import Limitation, LimitationGrade, limitation
from core.case.contract import CardContract, LoanContract, Movement, MovementKind, RepaymentMethod
from core.case.debt import Debt
from core.case.entries import (
    AgreementSigned,
    BreachMended,
    BreachRecorded,
    Channel,
    ContactMade,
    CourtCaseEnded,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DeferralGranted,
    DemandMeans,
    DemandReceived,
    Entry,
    EntryBase,
    EntryWithdrawn,
    FallbackKind,
    FallbackStarted,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    QuestionAsked,
)
from core.case.lender import LenderKind
from core.law.library import citations
from core.money import yuan
from tests.core.builders import case, debt, facts, terms, with_entries

MISSED = date(2022, 3, 9)
"""A Wednesday; three years on is a Sunday, so the period runs to Monday 2025-03-10."""
END = date(2025, 3, 10)
LATE = date(2026, 6, 1)
NOT_RUN = LimitationGrade.NOT_RUN
PROBABLY = LimitationGrade.PROBABLY_NOT_RUN
MAY_HAVE_RUN = LimitationGrade.MAY_HAVE_RUN


def loan(**more: object) -> Debt:
    return debt(
        **{
            "debt_id": "loan",
            "kind": LenderKind.CONSUMER_FINANCE,
            "first_missed_due_date": MISSED,
            **more,
        }
    )


def made(kind: type[EntryBase], on: date, **more: object) -> Any:
    return kind.model_validate({**facts("loan", on), **more})


def demand(on: date, means: DemandMeans = DemandMeans.SMS) -> Entry:
    entry: Entry = made(DemandReceived, on, means=means)
    return entry


def paid(on: date, method: PaymentMethod = PaymentMethod.LENDER_APP) -> Entry:
    entry: Entry = made(
        PaymentMade, on, amount=yuan("1.00"), purpose=PaymentPurpose.PARTIAL, method=method
    )
    return entry


def agreed(on: date, first: date, months: int = 6) -> Entry:
    entry: Entry = made(AgreementSigned, on, terms=terms(months, "100.00", "100.00", first))
    return entry


def found(*entries: Entry, owed: Debt | None = None, as_of: date = LATE) -> Limitation:
    owed = owed or loan()
    return limitation(with_entries(case(owed), *entries), owed, as_of)


def test_three_years_from_the_missed_day_and_a_sunday_moves_to_monday() -> None:
    assert found(as_of=END).grade is NOT_RUN
    run = found(as_of=END + timedelta(days=1))
    assert run.grade is MAY_HAVE_RUN
    assert (run.starts_on, run.may_end_on, run.or_end_on) == (MISSED, END, None)


def test_it_never_says_that_nothing_need_be_paid_and_names_who_has_the_proof() -> None:
    said = found().sentence
    assert "律师" in said
    assert "欠款还在" in said
    assert "多半在对方手里" in said
    assert "不用还" not in said


def test_the_last_of_all_instalments_starts_it_whenever_the_first_was_missed() -> None:
    contract = LoanContract(periods=24, first_due_date=date(2021, 5, 9))
    run = found(owed=loan(contract=contract))
    assert run.starts_on == date(2023, 4, 9)
    assert run.may_end_on == date(2026, 4, 9)
    assert "cc_189" in run.citations


def test_a_loan_drawn_on_the_31st_ends_on_the_31st() -> None:
    contract = LoanContract(periods=12, first_due_date=date(2021, 2, 28))
    owed = loan(contract=contract, drawn_on=date(2021, 1, 31))
    assert found(owed=owed).starts_on == date(2022, 1, 31)


@pytest.mark.parametrize(
    ("contract", "starts_on"),
    [
        (LoanContract(method=RepaymentMethod.BULLET, periods=6), date(2021, 12, 9)),
        (
            LoanContract(method=RepaymentMethod.BULLET, first_due_date=date(2022, 1, 5)),
            date(2022, 1, 5),
        ),
        (LoanContract(method=RepaymentMethod.BULLET), MISSED),
        (LoanContract(periods=12), MISSED),
    ],
)
def test_a_single_due_day(contract: LoanContract, starts_on: date) -> None:
    owed = loan(contract=contract, drawn_on=date(2021, 6, 9))
    assert found(owed=owed).starts_on == starts_on


def test_a_loan_called_due_shows_both_readings_and_grades_between_them() -> None:
    contract = LoanContract(
        periods=36, first_due_date=date(2021, 4, 9), accelerated_on=date(2022, 5, 9)
    )
    run = found(owed=loan(contract=contract))
    assert (run.may_end_on, run.or_end_on) == (date(2025, 5, 9), date(2027, 3, 9))
    assert run.grade is PROBABLY
    assert len(run.starts) == 2
    assert "2027 年 3 月 9 日" in run.sentence


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        (demand(date(2025, 1, 6)), "lim_art8"),
        (demand(date(2025, 1, 6), DemandMeans.LETTER), "lim_art8"),
        (demand(date(2025, 1, 6), DemandMeans.DEDUCTION), "lim_art8"),
        (paid(date(2025, 1, 6)), "lim_art14"),
        (paid(date(2025, 1, 6), PaymentMethod.AUTO_DEBIT), "lim_art8"),
        (
            made(
                LetterSent,
                date(2025, 1, 6),
                letter=LetterKind.APPLICATION,
                channel=Channel.POST,
            ),
            "lim_art14",
        ),
        (
            made(LenderReplied, date(2025, 1, 6), outcome=Outcome.COUNTER_OFFERED),
            "lim_art8",
        ),
        (
            made(
                DeferralGranted,
                date(2025, 1, 6),
                letter_id="l",
                until=date(2025, 4, 6),
                in_writing=True,
            ),
            "lim_art8",
        ),
        (made(DebtSold, date(2025, 1, 6), assignee="某资产公司", notice_seen=True), "lim_art17"),
        (
            made(CourtPaperReceived, date(2025, 1, 6), paper=CourtPaper.MEDIATION_NOTICE),
            "lim_art12",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else value.kind,
)
def test_what_starts_it_anew_and_by_which_article(entry: Entry, rule: str) -> None:
    run = found(entry)
    assert run.may_end_on == date(2028, 1, 6)
    assert run.grade is NOT_RUN
    assert rule in run.citations


@pytest.mark.parametrize(
    "entry",
    [
        demand(date(2025, 1, 6), DemandMeans.CALL),
        demand(date(2025, 1, 6), DemandMeans.VISIT),
        demand(date(2025, 1, 6), DemandMeans.PUBLIC_NOTICE),
        made(ContactMade, date(2025, 1, 6), channel=Channel.HOTLINE),
        made(LenderReplied, date(2025, 1, 6), outcome=Outcome.REFUSED),
        made(DeferralGranted, date(2025, 1, 6), letter_id="l", until=date(2025, 4, 6)),
        made(FallbackStarted, date(2025, 1, 6), fallback=FallbackKind.MEDIATION),
        made(
            LetterSent,
            date(2025, 1, 6),
            letter=LetterKind.PAYOFF_INFORMATION,
            channel=Channel.EMAIL,
        ),
    ],
    ids=lambda value: value.kind,
)
def test_what_is_hard_to_prove_only_may_have_started_it_anew(entry: Entry) -> None:
    run = found(entry)
    assert (run.may_end_on, run.or_end_on) == (END, date(2028, 1, 6))
    assert run.grade is PROBABLY


@pytest.mark.parametrize(
    "entry",
    [
        made(DebtSold, date(2025, 1, 6), assignee="某资产公司"),
        made(FallbackStarted, date(2025, 1, 6), fallback=FallbackKind.COMPLAINT),
        made(QuestionAsked, date(2025, 1, 6), question="收入？", deadline=date(2025, 2, 1)),
        made(
            LetterSent,
            date(2025, 1, 6),
            letter=LetterKind.PAYOFF_CERTIFICATE_REQUEST,
            channel=Channel.EMAIL,
        ),
        made(CourtCaseEnded, date(2025, 1, 6)),
    ],
    ids=lambda value: value.kind,
)
def test_what_starts_nothing(entry: Entry) -> None:
    assert found(entry).may_end_on == END


def test_a_private_lender_has_no_right_to_deduct() -> None:
    entry = demand(date(2025, 1, 6), DemandMeans.DEDUCTION)
    assert found(entry, owed=loan(kind=LenderKind.PRIVATE_LENDER)).may_end_on == END


def test_a_withdrawn_entry_starts_nothing() -> None:
    entry = paid(date(2025, 1, 6))
    withdrawn = made(EntryWithdrawn, date(2025, 1, 7), withdraws=entry.entry_id)
    assert found(entry, withdrawn).may_end_on == END


def test_a_demand_after_it_has_run_changes_nothing_but_a_payment_does() -> None:
    assert found(demand(date(2025, 4, 7))).may_end_on == END
    run = found(paid(date(2025, 4, 7)), demand(date(2025, 4, 9)))
    assert run.may_end_on == date(2028, 4, 10)
    assert run.grade is NOT_RUN


def test_a_payment_in_the_account_counts_though_the_log_does_not_have_it() -> None:
    movement = Movement(on=date(2025, 1, 6), kind=MovementKind.PAID, amount=yuan("50.00"))
    assert found(owed=loan(movements=(movement,))).may_end_on == date(2028, 1, 6)
    later = found(owed=loan(movements=(movement,)), as_of=date(2025, 1, 5))
    assert later.may_end_on == END
    both = found(paid(date(2025, 1, 6)), owed=loan(movements=(movement,)))
    assert len(both.restarts) == 1


def test_an_agreement_runs_from_its_last_instalment() -> None:
    run = found(agreed(date(2024, 1, 8), date(2024, 2, 8), months=12))
    assert run.may_end_on == date(2028, 1, 10)


def test_a_broken_agreement_leaves_its_last_instalment_disputed() -> None:
    signed = agreed(date(2024, 1, 8), date(2024, 2, 8), months=12)
    broken = made(BreachRecorded, date(2024, 5, 8))
    run = found(signed, broken)
    assert (run.may_end_on, run.or_end_on) == (date(2027, 1, 8), date(2028, 1, 10))
    mended = made(BreachMended, date(2024, 6, 8))
    assert found(signed, broken, mended).may_end_on == date(2028, 1, 10)


def test_while_a_proceeding_runs_the_period_does_not() -> None:
    served = made(CourtPaperReceived, date(2025, 2, 10), paper=CourtPaper.SUMMONS)
    run = found(served, as_of=date(2029, 1, 1))
    assert (run.grade, run.may_end_on) == (NOT_RUN, None)
    assert "程序还在走" in run.sentence
    ended = made(CourtCaseEnded, date(2025, 12, 1))
    assert found(served, ended).may_end_on == date(2028, 12, 1)


def test_a_suit_after_the_period_leaves_the_point_to_be_raised() -> None:
    served = made(CourtPaperReceived, date(2025, 6, 9), paper=CourtPaper.SUMMONS)
    run = found(served)
    assert run.grade is MAY_HAVE_RUN
    assert "一审" in run.sentence
    assert {"cc_193", "lim_art3"} <= set(run.citations)


def test_a_suit_brought_between_the_two_readings_keeps_it_open() -> None:
    served = made(CourtPaperReceived, date(2025, 6, 9), paper=CourtPaper.PAYMENT_ORDER)
    run = found(demand(date(2025, 1, 6), DemandMeans.CALL), served)
    assert (run.grade, run.may_end_on) == (PROBABLY, None)


@pytest.mark.parametrize(
    "owed",
    [
        loan(kind=LenderKind.BANK_CREDIT_CARD),
        loan(kind=LenderKind.BANK_LOAN, contract=CardContract(daily_rate=Decimal("0.0005"))),
    ],
    ids=["card", "contract"],
)
def test_a_card_has_most_likely_not_run(owed: Debt) -> None:
    run = found(owed=owed)
    assert run.grade is PROBABLY
    assert "极可能没过" in run.sentence
    assert "card_judicial_3" in run.citations


def test_a_card_message_counts_by_the_rule_for_cards() -> None:
    run = found(demand(date(2025, 1, 6)), owed=loan(kind=LenderKind.BANK_CREDIT_CARD))
    assert run.restarts[0].citations[0] == "card_judicial_3"
    assert run.grade is NOT_RUN


def test_twenty_years_end_it_whatever_happened() -> None:
    owed = loan(kind=LenderKind.BANK_CREDIT_CARD, first_missed_due_date=date(2006, 3, 9))
    run = found(owed=owed, as_of=date(2026, 3, 10))
    assert run.grade is MAY_HAVE_RUN
    assert run.may_end_on == date(2008, 3, 9)


def test_two_years_that_had_run_by_the_change_are_not_made_three() -> None:
    before = loan(first_missed_due_date=date(2015, 9, 30))
    assert found(owed=before).may_end_on == date(2017, 9, 30)
    after = loan(first_missed_due_date=date(2015, 10, 1))
    assert found(owed=after).may_end_on == date(2018, 10, 1)


def test_without_a_due_day_it_asks_for_one() -> None:
    owed = loan(first_missed_due_date=None)
    unknown = found(owed=owed)
    assert (unknown.grade, unknown.may_end_on, unknown.starts_on) == (PROBABLY, None, None)
    assert "还不知道到期日" in unknown.sentence
    known = found(paid(date(2025, 1, 6)), owed=owed)
    assert (known.grade, known.may_end_on) == (NOT_RUN, date(2028, 1, 6))


def test_the_working_shows_each_event_and_how_sure_it_is() -> None:
    run = found(demand(date(2025, 1, 6)), demand(date(2025, 2, 6), DemandMeans.CALL))
    texts = [f"{line.label} {line.text} {line.how}" for line in run.working]
    assert any("2025 年 1 月 6 日" in text and "短信" in text for text in texts)
    assert any("打电话" in text and "不一定算" in text for text in texts)


restarting = st.dates(date(2022, 1, 1), date(2026, 6, 1)).flatmap(
    lambda on: st.sampled_from(
        [
            *(demand(on, means) for means in DemandMeans),
            *(paid(on, method) for method in PaymentMethod),
            agreed(on, on + timedelta(days=30)),
            made(ContactMade, on, channel=Channel.HOTLINE),
            made(LenderReplied, on, outcome=Outcome.APPROVED),
            made(DebtSold, on, assignee="某资产公司", notice_seen=True),
            made(CourtPaperReceived, on, paper=CourtPaper.SUMMONS),
        ]
    )
)
FAR = date(9999, 12, 31)


@given(st.lists(restarting, max_size=5), restarting, st.sampled_from(LenderKind))
def test_one_more_restarting_event_never_moves_the_end_earlier(
    entries: list[Entry], another: Entry, kind: LenderKind
) -> None:
    owed = loan(kind=kind)
    before, after = found(*entries, owed=owed), found(*entries, another, owed=owed)
    assert (after.may_end_on or FAR) >= (before.may_end_on or FAR)
    if before.may_end_on and after.may_end_on:
        assert (after.or_end_on or after.may_end_on) >= (before.or_end_on or before.may_end_on)
    order = tuple(LimitationGrade)
    assert order.index(after.grade) <= order.index(before.grade)
    assert set(after.citations) <= set(citations())


def test_each_grade_has_its_word() -> None:
    assert [grade.label for grade in LimitationGrade] == ["还没过", "可能没过", "可能已过"]
