"""A case: facts are replaced, entries are only added, and any earlier day looks as it looked then."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.borrower import Borrower, HardshipKind, Household
from core.case.budget import Budget, Income, Spending, SpendingCategory, SpendingPart
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    Channel,
    ContactMade,
    CourtPaper,
    DraftStarted,
    EntryWithdrawn,
    FallbackKind,
    LetterKind,
    Outcome,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
)
from core.case.lender import LenderKind
from core.case.objection import Ground, Objection
from core.money import yuan


def debt(debt_id: str, principal: int = 1000) -> Debt:
    return Debt(
        debt_id=debt_id,
        name=f"债务{debt_id}",
        kind=LenderKind.BANK_LOAN,
        balance=Balance(principal=yuan(principal)),
        as_of=date(2026, 11, 23),
    )


def offer(debt_id: str, monthly: int = 100) -> Offer:
    terms = RepaymentTerms(
        months=10,
        monthly=yuan(monthly),
        last_instalment=yuan(monthly),
        first_due_date=date(2026, 12, 20),
    )
    return Offer(
        debt_id=debt_id,
        kind=OfferKind.INSTALMENTS,
        terms=terms,
        made_on=date(2026, 11, 23),
        balance=yuan(1000),
    )


def call(entry_id: str, day: int, debt_id: str = "a") -> ContactMade:
    return ContactMade(
        entry_id=entry_id, debt_id=debt_id, on=date(2026, 11, day), channel=Channel.HOTLINE
    )


def withdrawal(of: str, day: int) -> EntryWithdrawn:
    return EntryWithdrawn(entry_id=f"not-{of}", debt_id="a", on=date(2026, 11, day), withdraws=of)


def test_a_debt_is_added_or_takes_its_own_place() -> None:
    case = Case(case_id="c").with_debt(debt("a")).with_debt(debt("b"))
    changed = case.with_debt(debt("a", 900))
    assert [one.debt_id for one in changed.debts] == ["a", "b"]
    assert changed.debt("a").balance.total == Decimal("900.00")
    assert changed.debt("b") == debt("b")
    assert case.debt("a").balance.total == Decimal("1000.00"), "the case before it stands"


def test_a_debt_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        Case(case_id="c").debt("gone")


def test_one_offer_for_each_debt() -> None:
    case = Case(case_id="c").with_offer(offer("a")).with_offer(offer("b"))
    case = case.with_offer(offer("a", 90))
    assert len(case.offers) == 2
    assert case.offer("a") == offer("a", 90)
    assert case.offer("gone") is None


def test_a_removed_debt_takes_its_offer_along_and_leaves_its_log() -> None:
    case = Case(case_id="c").with_debt(debt("a")).with_debt(debt("b"))
    case = case.with_offer(offer("a")).with_offer(offer("b")).with_entry(call("1", 3))
    left = case.without_debt("a")
    assert [one.debt_id for one in left.debts] == ["b"]
    assert [one.debt_id for one in left.offers] == ["b"]
    assert left.entries == case.entries


def test_entries_are_read_by_day_whatever_the_order_they_were_typed_in() -> None:
    case = Case(case_id="c")
    for entry in (call("late", 20), call("early", 3), call("same-day-second", 20)):
        case = case.with_entry(entry)
    assert [entry.entry_id for entry in case.live_entries(date(2026, 11, 30))] == [
        "early",
        "late",
        "same-day-second",
    ]


def test_entries_of_another_debt_and_of_a_later_day_do_not_count() -> None:
    case = Case(case_id="c").with_entry(call("1", 3)).with_entry(call("2", 4, "b"))
    case = case.with_entry(call("3", 20))
    assert [entry.entry_id for entry in case.live_entries(date(2026, 11, 10), "a")] == ["1"]


def test_a_withdrawn_entry_counts_until_the_day_of_its_withdrawal() -> None:
    case = Case(case_id="c").with_entry(call("1", 3)).with_entry(withdrawal("1", 10))
    assert [entry.entry_id for entry in case.live_entries(date(2026, 11, 9))] == ["1"]
    assert case.live_entries(date(2026, 11, 10)) == ()
    assert len(case.entries) == 2, "both stay readable"


def test_a_case_is_written_and_read_back_without_a_difference() -> None:
    case = Case(case_id="c").with_debt(debt("a")).with_offer(offer("a"))
    case = case.with_entry(call("1", 3)).with_entry(withdrawal("1", 4))
    case = case.with_entry(DraftStarted(entry_id="2", debt_id="a", on=date(2026, 11, 5)))
    assert Case.model_validate_json(case.model_dump_json()) == case


def test_terms_add_up_and_one_payment_is_first_and_last() -> None:
    assert offer("a").terms.total == Decimal("1000.00")
    with pytest.raises(ValidationError, match="both the first and the last"):
        RepaymentTerms(
            months=1,
            monthly=yuan(1),
            last_instalment=yuan(2),
            first_due_date=date(2026, 12, 1),
        )
    for months in (0, 601):
        with pytest.raises(ValidationError):
            RepaymentTerms.model_validate(offer("a").terms.model_dump() | {"months": months})


def test_a_budget_never_offers_what_is_not_there() -> None:
    budget = Budget(
        incomes=(
            Income(label="工资", monthly=yuan(6000)),
            Income(label="兼职", monthly=yuan(500)),
        ),
        spending=(
            Spending(category=SpendingCategory.HOUSING, monthly=yuan(2000)),
            Spending(category=SpendingCategory.FOOD, monthly=yuan(1500)),
        ),
        buffer=yuan(300),
    )
    assert budget.income == Decimal("6500.00")
    assert budget.essential_expenses == Decimal("3500.00")
    assert budget.surplus == Decimal("3000.00")
    assert budget.available_for_debts == Decimal("2700.00")
    short = budget.model_copy(update={"incomes": ()})
    assert short.surplus == Decimal("-3500.00")
    assert short.available_for_debts == 0


def test_names_and_numbers_are_masked_where_they_need_not_be_shown() -> None:
    person = Borrower(name="林晓东", id_number="11010519900101123X", phone="13812340000")
    assert person.masked_name == "林**"
    assert person.masked_id_number == "110105********123X"
    assert person.masked_phone == "138****0000"
    nobody = Borrower()
    assert (nobody.masked_name, nobody.masked_id_number, nobody.masked_phone) == ("", "", "")


@pytest.mark.parametrize("wrong", [{"id_number": "123"}, {"phone": "123"}, {"name": "长" * 31}])
def test_a_number_that_cannot_be_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Borrower.model_validate(wrong)


def test_everybody_the_budget_feeds_is_counted() -> None:
    assert Household(adults=2, children=1, elders=2).people == 5


def test_every_word_of_the_case_has_a_chinese_label_of_its_own() -> None:
    for enum in (
        Channel,
        CourtPaper,
        FallbackKind,
        HardshipKind,
        LetterKind,
        OfferKind,
        Outcome,
        PaymentMethod,
        PaymentPurpose,
        PayoffCheck,
        SpendingCategory,
        SpendingPart,
    ):
        labels = [member.label for member in enum]
        assert all(labels), enum
        assert len(set(labels)) == len(labels), enum


def test_spending_is_in_two_parts() -> None:
    assert SpendingCategory.HOUSING.part is SpendingPart.FIXED
    assert SpendingCategory.FOOD.part is SpendingPart.FLEXIBLE


def test_what_was_chosen_against_a_payment_order_stays_with_its_debt_and_goes_with_it() -> None:
    known = Case(case_id="c", debts=(debt("a"), debt("b")))
    assert known.objection("a") == Objection(debt_id="a")
    first = Objection(debt_id="a", grounds=(Ground.PAID,), own_words="少算一笔")
    said = known.with_objection(Objection(debt_id="a")).with_objection(first)
    assert said.objection("a") == first
    assert said.objection("b").grounds == ()
    assert said.objections == (first,)
    assert Case.model_validate_json(said.model_dump_json()) == said
    assert said.without_debt("a").objections == ()
