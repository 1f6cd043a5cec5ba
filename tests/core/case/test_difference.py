from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.borrower import Borrower, Hardship, HardshipKind
from core.case.budget import Budget, Income
from core.case.case import Case
from core.case.contract import CardContract, LoanContract
from core.case.debt import Balance, Debt
from core.case.difference import Change, difference, merge
from core.case.entries import Channel, ContactMade, DraftStarted
from core.case.in_words import ENTRY_LABELS, LABELS
from core.case.lender import LenderKind
from core.case.objection import Ground, Objection
from core.case.pay import IrregularPay, SeasonalPay, WeeklyPay
from tests.strategies import ENTRY_KINDS, cases

DAY = date(2026, 11, 23)


def debt(debt_id: str = "d1", name: str = "招行信用卡", principal: str = "8000") -> Debt:
    return Debt(
        debt_id=debt_id,
        name=name,
        kind=LenderKind.BANK_CREDIT_CARD,
        balance=Balance(principal=Decimal(principal)),
        as_of=DAY,
    )


def offer(debt_id: str = "d1", months: int = 36) -> Offer:
    terms = RepaymentTerms(
        months=months,
        monthly=Decimal(200),
        last_instalment=Decimal("199.50"),
        first_due_date=date(2026, 12, 25),
    )
    return Offer(
        debt_id=debt_id,
        kind=OfferKind.INSTALMENTS,
        terms=terms,
        made_on=DAY,
        balance=Decimal(8000),
    )


def draft(entry_id: str) -> DraftStarted:
    return DraftStarted(entry_id=entry_id, debt_id="d1", on=DAY)


CASE = Case(case_id="c1", debts=(debt(),), offers=(offer(),), entries=(draft("e1"),))


def changed(**facts: object) -> Case:
    return CASE.model_copy(update=facts)


def test_a_changed_amount_is_named_with_both_figures() -> None:
    theirs = CASE.with_debt(debt(principal="7650.50"))
    assert difference(CASE, theirs) == (
        Change("招行信用卡 · 欠款 · 本金", "8,000.00 元", "7,650.50 元"),
    )


def test_facts_filled_in_on_one_side_only_are_named() -> None:
    hardship = Hardship(kind=HardshipKind.JOB_LOSS, since=date(2026, 8, 1))
    ours = changed(hardship=hardship, title="妈妈的案子")
    assert difference(ours, CASE) == (
        Change("案子名称", "妈妈的案子", "我的案子"),
        Change("困难情形 · 困难情形", "失业", "没有填"),
        Change("困难情形 · 从哪天起", "2026 年 8 月 1 日", "没有填"),
    )


def test_incomes_are_told_in_full() -> None:
    wage = Income(label="工资", monthly=Decimal(6000), pay_day=10)
    help_ = Income(label="家人给", monthly=Decimal(500))
    theirs = changed(budget=Budget(incomes=(wage, help_)))
    assert difference(CASE, theirs) == (
        Change(
            "收支 · 收入",
            "没有填",
            "工资 6,000.00 元 每月 10 日 自己挣的；家人给 500.00 元 自己挣的",
        ),
    )


def test_a_debt_on_one_side_only_is_one_line_and_so_is_its_offer() -> None:
    theirs = CASE.with_debt(debt("d2", "花呗", "1200")).without_debt("d1")
    assert difference(CASE, theirs) == (
        Change("招行信用卡", "有这笔债务，欠 8,000.00 元", "没有"),
        Change("招行信用卡 · 方案", "分期还清，36 期，每期 200.00 元", "没有"),
        Change("花呗", "没有", "有这笔债务，欠 1,200.00 元"),
    )


def test_an_entry_on_one_side_only_is_listed_with_its_day() -> None:
    call = ContactMade(entry_id="e2", debt_id="d1", on=DAY, channel=Channel.HOTLINE)
    ours, theirs = CASE.with_entry(call), CASE.with_entry(draft("e3"))
    assert difference(ours, theirs) == (
        Change("招行信用卡 · 记录", "多了一条记录：2026 年 11 月 23 日 联系过对方", "没有"),
        Change("招行信用卡 · 记录", "没有", "多了一条记录：2026 年 11 月 23 日 开始写申请"),
    )


def test_changes_of_different_things_meet_without_a_question() -> None:
    ours = changed(borrower=Borrower(name="林晓")).with_debt(debt("d2", "花呗"))
    theirs = CASE.with_debt(debt(principal="7000")).with_debt(debt("d3", "借呗"))
    merged, clashes = merge(CASE, ours, theirs)
    assert clashes == ()
    assert merged.borrower.name == "林晓"
    assert merged.debt("d1").balance.principal == Decimal(7000)
    assert {debt.name for debt in merged.debts} == {"招行信用卡", "花呗", "借呗"}


def test_the_same_thing_changed_twice_stays_theirs_and_is_asked() -> None:
    ours = CASE.with_debt(debt(principal="7500"))
    theirs = CASE.with_debt(debt(principal="7000"))
    merged, clashes = merge(CASE, ours, theirs)
    assert merged == theirs
    assert clashes == (Change("招行信用卡 · 欠款 · 本金", "7,500.00 元", "7,000.00 元"),)


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case.with_debt(debt(principal="1")),
        lambda case: case.with_offer(offer(months=24)),
        lambda case: case.with_objection(Objection(debt_id="d1", own_words="利率算多了")),
    ],
    ids=["the debt changed", "the offer changed", "the objection changed"],
)
def test_deleting_a_debt_that_the_other_side_changed_is_asked(
    change: Callable[[Case], Case],
) -> None:
    deleted, kept = CASE.without_debt("d1"), change(CASE)
    merged, clashes = merge(CASE, deleted, kept)
    assert merged == kept
    assert Change("招行信用卡", "没有", clashes[0].theirs) in clashes
    merged, clashes = merge(CASE, kept, deleted)
    assert (merged.debts, merged.offers) == ((), ())
    assert "招行信用卡" in {clash.where for clash in clashes}


def test_deleting_an_untouched_debt_takes_its_offer_along() -> None:
    merged, clashes = merge(CASE, CASE.without_debt("d1"), changed(title="新名字"))
    assert (merged.title, merged.debts, merged.offers, clashes) == ("新名字", (), (), ())


def test_grounds_chosen_on_both_sides_are_shown_and_those_of_one_side_are_kept() -> None:
    ours = CASE.with_objection(Objection(debt_id="d1", grounds=(Ground.PAID,)))
    theirs = CASE.with_objection(
        Objection(debt_id="d1", grounds=(Ground.AMOUNT,), own_words="多算了一年")
    )
    merged, clashes = merge(CASE, ours, theirs)
    assert merged.objections == theirs.objections
    assert clashes == (
        Change("招行信用卡 · 支付令异议 · 理由", Ground.PAID.label, Ground.AMOUNT.label),
        Change("招行信用卡 · 支付令异议 · 自己的话", "没有填", "多算了一年"),
    )
    assert merge(CASE, ours, CASE) == (ours, ())


@given(cases())
def test_a_case_merged_with_itself_is_itself(case: Case) -> None:
    assert merge(case, case, case) == (case, ())
    assert difference(case, case) == ()


@given(cases(), cases())
def test_a_change_on_one_side_is_taken_whole(base: Case, other: Case) -> None:
    theirs = other.model_copy(
        update={
            "case_id": base.case_id,
            "entries": (*base.entries, *other.entries),
            "past_budgets": tuple(dict.fromkeys((*base.past_budgets, *other.past_budgets))),
        }
    )
    assert merge(base, base, theirs) == (theirs, ())
    assert merge(base, theirs, base) == (theirs, ())


@given(cases(), cases(), cases(), st.data())
def test_no_entry_is_lost_and_their_order_stays(
    base: Case, ours: Case, theirs: Case, data: st.DataObject
) -> None:
    shared = data.draw(st.integers(0, len(base.entries)))
    ours = ours.model_copy(update={"entries": (*base.entries[:shared], *ours.entries)})
    theirs = theirs.model_copy(update={"entries": (*base.entries[:shared], *theirs.entries)})
    merged, _ = merge(base, ours, theirs)
    assert merged.entries[: len(theirs.entries)] == theirs.entries
    assert {entry.entry_id for entry in merged.entries} == {
        entry.entry_id for entry in (*ours.entries, *theirs.entries)
    }
    assert len(merged.entries) == len({entry.entry_id for entry in merged.entries})


@given(cases(), cases(), cases())
def test_whatever_ours_changed_is_in_the_merge_or_named(
    base: Case, ours: Case, theirs: Case
) -> None:
    merged, clashes = merge(base, ours, theirs)
    places = {clash.where.partition(" · ")[0] for clash in clashes}
    words = {"title": "案子名称", "borrower": "个人信息", "household": "家庭", "budget": "收支"}
    for field, word in words.items():
        mine = getattr(ours, field)
        assert mine in (getattr(base, field), getattr(merged, field)) or word in places
    for debt in ours.debts:
        assert debt in (*merged.debts, *base.debts) or debt.name in places


def test_every_fact_and_entry_has_a_word() -> None:
    links = {"case_id", "debt_id"}
    for model, labels in LABELS.items():
        told_apart = (
            {"kind"}
            if model in (LoanContract, CardContract, WeeklyPay, IrregularPay, SeasonalPay)
            else set()
        )
        assert set(labels) == set(model.model_fields) - links - told_apart
    kinds = {kind.model_fields["kind"].default for kind in ENTRY_KINDS}
    assert set(ENTRY_LABELS) == kinds
