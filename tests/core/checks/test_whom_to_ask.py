"""Whom to negotiate with follows what is proven, never what somebody only says."""

from datetime import date

import pytest

from core.case.borrower import Borrower
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import DebtSold, Entry, EntryWithdrawn, GuarantorPaid
from core.case.lender import LenderKind, Party, PartyRole
from core.case.letter_kinds import LetterKind
from core.checks.whom_to_ask import WhomToAsk, whom_to_ask
from core.documents.compose import compose
from core.law.library import citation
from core.money import yuan

DAY = date(2026, 11, 23)
BANK, PLATFORM = "北京银行股份有限公司", "某某科技有限公司"
GUARANTOR, BUYER = "海南申信融资担保有限公司", "广东粤财资产管理有限公司"
THREE = {"lender": BANK, "facilitator": PLATFORM, "guarantor": GUARANTOR}


def debt(kind: LenderKind = LenderKind.PLATFORM_LOAN_FACILITATION, **names: str) -> Debt:
    return Debt(
        debt_id="d",
        name="某某借钱",
        kind=kind,
        parties=tuple(Party(role=PartyRole(role), name=name) for role, name in names.items()),
        balance=Balance(principal=yuan("8000")),
        as_of=DAY,
    )


def paid(amount: str | None, *, seen: bool, day: int = 1) -> GuarantorPaid:
    return GuarantorPaid(
        entry_id=f"paid-{day}",
        debt_id="d",
        on=date(2026, 10, day),
        guarantor=GUARANTOR,
        amount=yuan(amount) if amount else None,
        proof_seen=seen,
    )


def sold(*, seen: bool, day: int = 5) -> DebtSold:
    return DebtSold(
        entry_id=f"sold-{day}",
        debt_id="d",
        on=date(2026, 10, day),
        assignee=BUYER,
        notice_seen=seen,
    )


def asked(owed: Debt, *entries: Entry) -> WhomToAsk:
    case = Case(case_id="c", debts=(owed,), entries=entries)
    found = whom_to_ask(case, owed, DAY)
    for rule in found.rules:
        assert citation(rule).title
    return found


def test_without_others_it_is_the_lender() -> None:
    found = asked(debt(LenderKind.BANK_LOAN, lender=BANK))
    assert (found.name, found.role, found.proofs) == (BANK, PartyRole.LENDER, ())


def test_a_lender_that_is_not_named_goes_by_the_debts_name() -> None:
    assert asked(debt(LenderKind.BANK_CREDIT_CARD)).name == "某某借钱"


def test_a_platform_passes_on_and_its_lender_decides() -> None:
    found = asked(debt(lender=BANK, facilitator=PLATFORM))
    assert found.name == BANK
    platform = next(each for each in found.parties if each.role is PartyRole.FACILITATOR)
    assert "只能转达" in platform.may_grant


def test_behind_a_platform_alone_the_lender_has_to_be_found() -> None:
    found = asked(debt(facilitator=PLATFORM))
    assert found.role is None
    assert "贷款人" in found.why
    assert found.proofs


def test_a_funder_stands_for_a_lender_that_is_not_named() -> None:
    assert asked(debt(funder=BANK)).role is PartyRole.FUNDER


def test_a_guarantor_that_has_not_paid_decides_over_its_fee_alone() -> None:
    found = asked(debt(**THREE))
    assert found.name == BANK
    assert "担保费" in next(e.may_grant for e in found.parties if e.name == GUARANTOR)


@pytest.mark.parametrize("amount", ["8000", "8200.50", None])
def test_a_guarantor_that_has_paid_all_of_it_decides(amount: str | None) -> None:
    found = asked(debt(**THREE), paid(amount, seen=True))
    assert (found.name, found.role) == (GUARANTOR, PartyRole.GUARANTOR)
    assert "代偿证明：哪天、替你还了多少" in found.proofs
    assert found.rules == ("cc_700", "guar_3")


def test_a_guarantor_without_proof_changes_nothing() -> None:
    found = asked(debt(**THREE), paid("8000", seen=False))
    assert found.name == BANK
    assert "证明还没有看到" in found.why


def test_a_part_that_was_paid_is_the_guarantors_and_the_rest_the_lenders() -> None:
    found = asked(debt(**THREE), paid("3000", seen=True))
    assert (found.name, found.also) == (BANK, GUARANTOR)
    assert "3,000.00 元" in found.why


def test_payments_of_a_guarantor_add_up() -> None:
    found = asked(debt(**THREE), paid("3000", seen=True), paid("5000", seen=True, day=2))
    assert (found.name, found.also) == (GUARANTOR, None)


def test_a_sale_without_notice_leaves_the_old_lender() -> None:
    found = asked(debt(**THREE), sold(seen=False))
    assert found.name == BANK
    assert found.rules == ("cc_546", "ci_48")


def test_a_sale_with_notice_makes_the_buyer_decide() -> None:
    found = asked(debt(**THREE), sold(seen=True))
    assert (found.name, found.role) == (BUYER, PartyRole.ASSIGNEE)
    assert "不付给个人" in found.why


def test_a_buyer_named_from_the_notice_decides_without_an_entry() -> None:
    assert asked(debt(LenderKind.BANK_LOAN, lender=BANK, assignee=BUYER)).name == BUYER
    assert asked(debt(LenderKind.DEBT_PURCHASER)).role is PartyRole.ASSIGNEE


@pytest.mark.parametrize(("sale_day", "name"), [(5, BUYER), (1, BUYER)])
def test_a_sale_after_a_guarantors_payment_comes_last(sale_day: int, name: str) -> None:
    found = asked(debt(**THREE), paid("8000", seen=True), sold(seen=True, day=sale_day))
    assert found.name == name


def test_a_guarantors_payment_after_a_sale_comes_last() -> None:
    entries = (sold(seen=True, day=1), paid("8000", seen=True, day=9))
    assert asked(debt(**THREE), *entries).name == GUARANTOR


def test_what_was_withdrawn_does_not_count() -> None:
    back = EntryWithdrawn(entry_id="w", debt_id="d", on=DAY, withdraws="paid-1")
    assert asked(debt(**THREE), paid("8000", seen=True), back).name == BANK


@pytest.mark.parametrize("kind", [LenderKind.COLLECTION_AGENCY, LenderKind.LAW_FIRM])
def test_who_only_collects_decides_nothing(kind: LenderKind) -> None:
    found = asked(debt(kind))
    assert (found.name, found.role) == (None, None)
    assert "委托书：替谁、要哪一笔" in found.proofs


def test_a_letter_goes_to_whoever_decides() -> None:
    owed, who = debt(**THREE), Borrower(name="林晓", phone="13800000000")
    for entries, name in (((), BANK), ((paid("8000", seen=True),), GUARANTOR)):
        case = Case(case_id="c", borrower=who, debts=(owed,), entries=entries)
        letter = compose(LetterKind.ACCOUNT_STATEMENT_REQUEST, case, "d", DAY)
        assert any(name in str(block) for block in letter.blocks)
