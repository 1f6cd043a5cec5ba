"""A second report: what is told apart, what contradicts an agreement or a payoff, and what is only not reported yet."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.case import Case
from core.case.debt import Balance, FigureSource
from core.case.entries import (
    BreachRecorded,
    CreditRecordSeen,
    DebtSold,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    RecordShown,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.importers.report_change_model import ChangeKind, ReportChange, Way
from core.importers.report_changes import report_changes
from core.importers.report_follow_up import dispute_of, record_of, record_seen
from core.importers.report_model import (
    AccountKind,
    AccountStatus,
    CreditReport,
    ReportAccount,
    ReportWarning,
)
from core.money import ZERO, yuan
from tests.core.builders import debt, facts, paid, signed, terms, with_entries
from tests.core.importers.reports import (
    DAY,
    adopted,
    card,
    closed,
    loan,
    overdue,
    report,
    reports,
    sold,
)

EMPTY = Case(case_id="c")
SIGNED = date(2026, 5, 20)
SHUT = closed(loan(), AccountStatus.PAID_OFF, "2026-08")
CONTRADICTIONS = [
    ChangeKind.OVERDUE_THOUGH_KEPT,
    ChangeKind.ABOVE_AGREEMENT,
    ChangeKind.PAYOFF_NOT_SHOWN,
]


def one_loan(balance: int = 8000, **more: Any) -> Case:
    """A case with the loan of an earlier report."""
    of = adopted(EMPTY, report(loan(balance)))
    return of.with_debt(of.debts[0].model_copy(update={"as_of": date(2026, 4, 30), **more}))


def agreed(*payments: str, waived: str = "0.00") -> Case:
    """8,000 in eight instalments from 10 June; so many paid on their day."""
    terms_ = terms(
        8, "1000.00", "1000.00", date(2026, 6, 10), waived=Balance(late_fee=yuan(waived))
    )
    of = with_entries(one_loan(), signed("d0", SIGNED, terms_))
    for number, amount in enumerate(payments):
        of = with_entries(of, paid("d0", date(2026, 6 + number, 10), amount))
    return of


def paid_off(on: date) -> Case:
    return with_entries(one_loan(), paid("d0", on, "8000.00", PaymentPurpose.PAYOFF))


def changes(of: Case, *accounts: ReportAccount, **more: Any) -> tuple[ReportChange, ...]:
    return report_changes(report(*accounts, **more), of, DAY).changes


def seen_in(change: ReportChange, of: Case, *accounts: ReportAccount) -> CreditRecordSeen | None:
    return record_seen(change, report(*accounts), of, "e", DAY)


def kinds(of: Case, *accounts: ReportAccount, **more: Any) -> list[ChangeKind]:
    return [change.kind for change in changes(of, *accounts, **more)]


def test_a_first_report_changes_nothing() -> None:
    assert changes(EMPTY, loan(), card()) == ()


def test_the_same_report_again_says_nothing_new() -> None:
    first = report(loan(), card())
    assert report_changes(first, adopted(EMPTY, first), DAY).changes == ()


def test_another_balance_is_a_change_to_adopt() -> None:
    (change,) = changes(one_loan(), loan(7500))
    assert (change.kind, change.way) == (ChangeKind.BALANCE, Way.ADOPT)
    assert (change.reported, change.expected) == (yuan(7500), yuan(8000))
    assert "8,000.00 元" in change.sentence
    assert "少了 500.00 元" in change.sentence
    (change,) = changes(one_loan(), loan(9500))
    assert "多了 1,500.00 元" in change.sentence


def test_less_than_a_yuan_is_rounding() -> None:
    of = one_loan(balance=8000)
    near = of.with_debt(
        of.debts[0].model_copy(update={"balance": Balance(principal=yuan("8000.99"))})
    )
    assert kinds(near, loan(8000)) == []


def test_a_balance_of_nothing_is_looked_at_and_not_adopted() -> None:
    (change,) = changes(one_loan(), loan(0))
    assert (change.kind, change.way) == (ChangeKind.BALANCE, Way.PAYOFF)


def test_figures_older_than_the_case_s_are_no_news() -> None:
    of = one_loan(as_of=date(2026, 9, 1))
    assert kinds(of, overdue(loan(7000))) == []
    bad = loan(7000, status=AccountStatus.BAD_DEBT)
    assert kinds(of, bad) == []


def test_a_status_that_changed_is_told() -> None:
    (change,) = changes(one_loan(), overdue(loan()))
    assert (change.kind, change.way) == (ChangeKind.NOW_OVERDUE, Way.ADOPT)
    late = one_loan(first_missed_due_date=date(2026, 4, 4))
    assert kinds(late, overdue(loan())) == []
    (change,) = changes(late, loan())
    assert (change.kind, change.way) == (ChangeKind.NO_LONGER_OVERDUE, Way.LOOK)
    assert "2026 年 4 月 4 日起逾期" in change.sentence
    later = one_loan(first_missed_due_date=date(2026, 9, 4))
    assert kinds(later, loan()) == []
    assert kinds(later, loan(status=None)) == []


def test_bad_debt_is_told_in_calm_words() -> None:
    of = one_loan(first_missed_due_date=date(2026, 4, 4))
    (change,) = changes(of, loan(status=AccountStatus.BAD_DEBT))
    assert (change.kind, change.way) == (ChangeKind.BAD_DEBT, Way.WRITE_DOWN)
    assert "不等于不用还，也不等于不能谈" in change.sentence


def test_a_new_account_is_told_unless_it_may_be_a_debt_that_is_known() -> None:
    (change,) = changes(one_loan(), loan(), card(20000))
    assert (change.kind, change.debt, change.reported) == (ChangeKind.NEW, None, yuan(20000))
    bank = Party(role=PartyRole.LENDER, name="招商银行股份有限公司")
    unsure = one_loan().with_debt(debt("a", parties=(bank,)))
    unsure = unsure.with_debt(debt("b", parties=(bank,)))
    assert kinds(unsure, loan(), card(20000)) == []


def test_a_debt_that_is_missing_is_still_owed() -> None:
    (change,) = changes(one_loan(), card(0))
    assert (change.kind, change.way, change.day) == (
        ChangeKind.MISSING,
        Way.LOOK,
        date(2026, 9, 19),
    )
    assert "以前的报告里有，现在没有了，不等于不用还" in change.sentence
    (typed,) = changes(one_loan(figure_source=FigureSource.LENDER_APP))
    assert "有的债不报征信" in typed.sentence


@pytest.mark.parametrize(
    "unread",
    [{"unrecognised": ("2025年……",)}, {"warnings": (ReportWarning.COUNT_MISMATCH,)}],
)
def test_what_was_not_read_may_hold_what_is_missing(unread: dict[str, Any]) -> None:
    (change,) = changes(one_loan(), **unread)
    assert "没读出来的内容，先在里面找" in change.sentence


@pytest.mark.parametrize(
    "of",
    [
        one_loan(kind=LenderKind.PRIVATE_LENDER),
        one_loan(drawn_on=date(2026, 9, 20)),
        paid_off(date(2026, 5, 1)),
    ],
)
def test_some_debts_are_not_looked_for_in_a_report(of: Case) -> None:
    assert kinds(of, made=datetime(2026, 9, 19, 8, 0)) == []  # noqa: DTZ001 - printed so


def test_a_closed_account_leads_to_the_payoff_check() -> None:
    shut = closed(loan(), AccountStatus.PAID_OFF, "2026-08")
    (change,) = changes(one_loan(), shut)
    assert (change.kind, change.way) == (ChangeKind.CLOSED, Way.PAYOFF)
    assert change.sentence.startswith("报告写 2026 年 8 月结清。案子里还剩 8,000.00 元。")
    assert seen_in(change, one_loan(), shut) is None
    (change,) = changes(agreed("1000.00", "1000.00"), shut)
    assert "案子里还剩 6,000.00 元" in change.sentence
    of = paid_off(date(2026, 7, 20))
    (change,) = changes(of, shut)
    assert "征信报告上已显示结清" in change.sentence
    seen = seen_in(change, of, shut)
    assert seen is not None
    assert (seen.shown, seen.says) == (RecordShown.CLOSED, "2026 年 8 月已结清")
    assert kinds(with_entries(of, seen), shut) == []


def test_an_open_account_with_nothing_left_is_for_a_person_to_look_at() -> None:
    of = paid_off(date(2026, 7, 20))
    (change,) = changes(of, loan(0))
    assert (change.kind, change.way) == (ChangeKind.CLOSED, Way.PAYOFF)
    looked = seen_in(change, of, loan(0))
    assert looked is not None
    assert (looked.shown, looked.says) == (RecordShown.ZERO, "余额 0 元")
    seen = PayoffChecked.model_validate(
        {**facts("d0", DAY), "check": PayoffCheck.CREDIT_RECORD_CHECKED}
    )
    assert kinds(with_entries(of, seen), loan(0)) == []
    assert kinds(of, overdue(loan(0))) == [ChangeKind.PAYOFF_NOT_SHOWN]


def test_a_debt_that_moved_out_is_written_down_once() -> None:
    gone = closed(loan(), AccountStatus.MOVED_OUT, "2026-08")
    of = one_loan()
    (change,) = changes(of, gone)
    assert (change.kind, change.way) == (ChangeKind.MOVED_OUT, Way.WRITE_DOWN)
    assert "先别付款" in change.sentence
    after = DebtSold.model_validate({**facts("d0", DAY), "assignee": "某资产管理公司"})
    assert kinds(with_entries(of, after), gone) == []
    holder = Party(role=PartyRole.ASSIGNEE, name=sold().institution)
    assert kinds(one_loan(parties=(*of.debts[0].parties, holder)), gone) == []
    (change,) = changes(paid_off(date(2026, 7, 20)), gone)
    assert "案子里这笔已经还清" in change.sentence


@pytest.mark.parametrize(
    ("paid_on", "printed", "kind", "words"),
    [
        (date(2026, 7, 31), "2026-08", ChangeKind.PAYOFF_NOT_SHOWN, "也可以提征信异议"),
        (date(2026, 8, 1), "2026-08", ChangeKind.NOT_SHOWN_YET, "对方还没有报新的"),
        (date(2026, 8, 5), "2026-09-19", ChangeKind.PAYOFF_NOT_SHOWN, "也可以提征信异议"),
        (date(2026, 8, 6), "2026-09-19", ChangeKind.NOT_SHOWN_YET, "2026 年 9 月 20 日以后再查"),
        (date(2026, 7, 1), None, ChangeKind.NOT_SHOWN_YET, "对方还没有报新的"),
    ],
)
def test_a_payoff_contradicts_a_report_only_after_its_day_and_by_figures_from_after_it(
    paid_on: date, printed: str | None, kind: ChangeKind, words: str
) -> None:
    (change,) = changes(paid_off(paid_on), loan(7000, as_of=printed))
    assert change.kind is kind
    assert words in change.sentence
    assert (change.reported, change.expected) == (yuan(7000), ZERO)


def test_overdue_though_every_instalment_was_paid_contradicts_the_agreement() -> None:
    of = agreed("1000.00", "1000.00", "1000.00")
    (change,) = changes(of, overdue(loan(6000)))
    assert (change.kind, change.way) == (ChangeKind.OVERDUE_THOUGH_KEPT, Way.WRITE_DOWN)
    assert "先看协议里怎么写征信报送" in change.sentence
    assert kinds(of, loan(6000)) == []


def test_an_instalment_paid_late_explains_the_status() -> None:
    of = agreed("1000.00", "1000.00")
    of = with_entries(of, paid("d0", date(2026, 8, 12), "1000.00"))
    assert kinds(of, overdue(loan(6000))) == []
    in_time = with_entries(agreed("1000.00", "1000.00"), paid("d0", date(2026, 8, 10), "1000.00"))
    assert kinds(in_time, overdue(loan(6000))) == [ChangeKind.OVERDUE_THOUGH_KEPT]


def test_this_month_s_payment_may_not_be_reported_yet() -> None:
    of = agreed("1000.00", "1000.00", "1000.00")
    assert kinds(of, loan(6000)) == []
    assert kinds(of, loan(6000, as_of="2026-08-10")) == []
    assert kinds(of, loan(6000, as_of="2026-08-11")) == [ChangeKind.ABOVE_AGREEMENT]
    (change,) = changes(of, loan(6001))
    assert (change.kind, change.reported, change.expected) == (
        ChangeKind.ABOVE_AGREEMENT,
        yuan(6001),
        yuan(6000),
    )
    assert "先对一遍还款凭证和协议" in change.sentence


def test_what_was_waived_may_be_booked_at_the_end() -> None:
    of = agreed("1000.00", "1000.00", "1000.00", waived="300.00")
    (change,) = changes(of, loan(6300))
    assert "没有超过减免的数" in change.sentence
    (change,) = changes(of, loan(6301))
    assert "先对一遍还款凭证和协议" in change.sentence


def test_figures_from_before_the_agreement_contradict_nothing() -> None:
    of = agreed()
    assert kinds(of, overdue(loan(9000, as_of="2026-05"))) == [
        ChangeKind.BALANCE,
        ChangeKind.NOW_OVERDUE,
    ]
    assert not set(kinds(of, overdue(loan(9000, as_of=None)))) & set(CONTRADICTIONS)
    assert not set(kinds(of, overdue(loan(9000, as_of="2027-02")))) & set(CONTRADICTIONS)


def test_a_broken_agreement_is_no_ground() -> None:
    breach = BreachRecorded.model_validate(facts("d0", date(2026, 8, 20)))
    of = with_entries(agreed("1000.00", "1000.00"), breach)
    assert not set(kinds(of, overdue(loan(9000)))) & set(CONTRADICTIONS)


def test_bad_debt_under_an_agreement_is_told_and_not_called_a_contradiction() -> None:
    of = agreed("1000.00", "1000.00", "1000.00")
    assert kinds(of, loan(6000, status=AccountStatus.BAD_DEBT)) == [ChangeKind.BAD_DEBT]


def test_contradictions_come_first_and_every_change_has_its_drawer() -> None:
    of = agreed("1000.00", "1000.00", "1000.00")
    of = of.with_debt(debt("x", first_missed_due_date=None))
    found = report_changes(report(card(20000), overdue(loan(6001))), of, DAY)
    assert [change.kind.contradicts for change in found.changes] == [True, True, False, False]
    drawers = (found.closed, found.changed, found.new, found.missing, found.contradictions)
    assert sorted(map(repr, sum(drawers, ()))) == sorted(map(repr, found.changes))
    assert found.of(ChangeKind.NEW) == found.new
    assert all(kind.label for kind in ChangeKind)


def test_an_objection_has_what_is_printed_beside_what_was_agreed() -> None:
    of = agreed("1000.00", "1000.00", "1000.00")
    late = overdue(loan(6001))
    read = report(late)
    status, above = report_changes(read, of, DAY).contradictions
    first, second = dispute_of(status, read), dispute_of(above, read)
    assert first
    assert second
    assert (first.says, first.should_say) == ("当前有逾期", "当前没有逾期")
    assert (second.says, second.should_say) == (
        "余额 6,001 元，当前有逾期",
        "余额不超过 6,000.00 元",
    )
    assert (first.institution, first.opened) == (late.institution, "2025 年 3 月 4 日")
    assert (first.account, first.source_text) == ("其他个人消费贷款", late.source_text)
    assert (first.report_no, first.reported_on) == (read.report_no, "2026 年 9 月 19 日")
    assert first.proofs == ("还款协议", "每一期的还款凭证")


def test_an_objection_after_payoff_asks_for_it_to_be_shown() -> None:
    bank = card(8000, card_tail="1234")
    of = adopted(EMPTY, report(bank))
    of = with_entries(of, paid("d0", date(2026, 7, 1), "8000.00", PaymentPurpose.PAYOFF))
    read = report(bank, made=None)
    (change,) = report_changes(read, of, DAY).changes
    facts_ = dispute_of(change, read)
    assert facts_
    assert (facts_.says, facts_.should_say) == ("余额 8,000 元", "已结清，余额 0 元")
    assert (facts_.account, facts_.reported_on) == ("贷记卡，尾号 1234", None)
    assert "结清证明" in facts_.proofs


@pytest.mark.parametrize(
    ("account", "paid_on", "shown", "says"),
    [
        (SHUT, date(2026, 7, 20), RecordShown.CLOSED, "2026 年 8 月已结清"),
        (loan(0), date(2026, 7, 20), RecordShown.ZERO, "余额 0 元"),
        (loan(7000), date(2026, 5, 1), RecordShown.STILL_OPEN, "余额 7,000 元"),
        (overdue(loan(7000)), date(2026, 5, 1), RecordShown.OVERDUE, "余额 7,000 元，当前有逾期"),
        (loan(7000), date(2026, 9, 1), RecordShown.NOT_UPDATED, "余额 7,000 元"),
    ],
)  # fmt: skip
def test_what_a_report_shows_of_a_payoff_is_taken_from_the_comparison(
    account: ReportAccount, paid_on: date, shown: RecordShown, says: str
) -> None:
    of = paid_off(paid_on)
    seen = record_of(report(account), of, of.debts[0], "e", DAY)
    assert seen is not None
    assert (seen.shown, seen.says, seen.debt_id) == (shown, says, "d0")
    assert seen.should_say == ("已结清，余额 0 元" if shown.wrong else "")
    assert account.institution in seen.account


def test_a_payoff_that_no_account_may_be_is_not_listed_and_an_unsure_one_is_left_to_the_person() -> (
    None
):
    of = paid_off(date(2026, 7, 20))
    seen = record_of(report(made=None), of, of.debts[0], "e", DAY)
    assert seen is not None
    assert (seen.shown, seen.reported_on) == (RecordShown.NOT_LISTED, None)
    gone = closed(loan(), AccountStatus.MOVED_OUT, "2026-08")
    assert record_of(report(gone), of, of.debts[0], "e", DAY) is None
    checked = PayoffChecked.model_validate(
        {**facts("d0", DAY), "check": PayoffCheck.CREDIT_RECORD_CHECKED}
    )
    done = with_entries(of, checked)
    assert record_of(report(loan(0)), done, done.debts[0], "e", DAY) is None


def test_what_contradicts_nothing_is_no_objection_and_no_payoff() -> None:
    of = one_loan()
    read = report(loan(7000))
    (change,) = report_changes(read, of, DAY).changes
    assert dispute_of(change, read) is None
    assert record_seen(change, read, paid_off(date(2026, 7, 20)), "e", DAY) is None
    assert record_seen(change, read, of, "e", DAY) is None
    (missing,) = report_changes(report(), of, DAY).changes
    assert dispute_of(missing, report()) is None


@given(reports(), reports(most=3))
def test_after_adopting_everything_no_figure_differs(
    read: CreditReport, first: CreditReport
) -> None:
    of = adopted(adopted(EMPTY, first), read)
    found = report_changes(read, adopted(of, read), DAY)
    assert not found.contradictions
    for change in found.changes:
        assert change.sentence.endswith("。")
        assert change.day <= DAY


@given(reports())
def test_a_report_just_adopted_has_nothing_new_missing_or_else_in_its_figures(
    read: CreditReport,
) -> None:
    found = report_changes(read, adopted(EMPTY, read), DAY)
    assert {change.kind for change in found.changes} <= {
        ChangeKind.NOW_OVERDUE,
        ChangeKind.BAD_DEBT,
    }


@given(st.integers(0, 120), st.sampled_from([None, "2026-06", "2026-07", "2026-08", "2026-09"]))
def test_a_payoff_within_the_usual_time_is_never_called_a_contradiction(
    days: int, printed: str | None
) -> None:
    on = date(2026, 9, 19) - timedelta(days=days)
    found = report_changes(report(replace(loan(7000), as_of=printed)), paid_off(on), DAY)
    (change,) = found.changes
    after = printed is not None and date.fromisoformat(f"{printed}-01") > on
    assert change.kind.contradicts == (days >= 45 and after)


def test_a_guarantee_is_no_difference() -> None:
    theirs = loan(kind=AccountKind.LIABLE_FOR_OTHERS, is_debt=False)
    assert kinds(one_loan(), loan(), theirs) == []


def test_of_two_debts_each_payoff_is_looked_for_in_its_own_account() -> None:
    of = adopted(EMPTY, report(loan(8000), card()))
    first, second = (each.debt_id for each in of.debts)
    of = with_entries(
        of,
        *(
            paid(each, date(2026, 7, 20), "8000.00", PaymentPurpose.PAYOFF)
            for each in (first, second)
        ),
    )
    told = report(loan(0), card())
    seen = {each.debt_id: record_of(told, of, each, "e", DAY) for each in of.debts}
    accounts = {each: shown.account for each, shown in seen.items() if shown}
    assert loan().institution in accounts[first]
    assert card().institution in accounts[second]
