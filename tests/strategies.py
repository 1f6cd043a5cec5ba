"""Hypothesis strategies for the models of a case, shared by tests of every floor."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st

from core.case.agreement import Choice, Offer, OfferKind, RepaymentTerms
from core.case.assets import Asset, AssetKind
from core.case.borrower import Borrower, Hardship, HardshipKind, Household, Partner, Ties
from core.case.budget import Budget, Income, IncomeSource, Spending, SpendingCategory
from core.case.case import Case
from core.case.contract import (
    CardContract,
    CardInterestOn,
    DayBasis,
    LoanContract,
    Movement,
    MovementKind,
    RepaymentMethod,
)
from core.case.debt import Balance, Debt, FigureSource
from core.case.entries import Entry, EntryBase
from core.case.lender import LenderKind, Party, PartyRole
from core.case.objection import Ground, Objection
from core.case.parts import AnnualRate
from core.case.pay import IrregularPay, Pay, SeasonalPay, WeeklyPay
from core.money import from_fen

ENTRY_KINDS = get_args(get_args(Entry)[0])

dates = st.dates(date(2015, 1, 1), date(2035, 12, 31))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - given bare, made aware by Hypothesis
identifiers = st.uuids(version=4).map(str)


@cache
def texts(most: int, least: int = 0) -> st.SearchStrategy[str]:
    """Text a person could type, Chinese above all, without white space at its ends."""
    letters = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))
    chinese = st.sampled_from("张招行卡本金利息违约元一二三，。")
    typed = st.text(chinese | letters, max_size=min(most, 12)).map(str.strip)
    return typed.map(lambda text: text if len(text) >= least else "张" * least)


@cache
def amounts(least: str = "0.00", most: str = "1000000.00") -> st.SearchStrategy[Decimal]:
    """Yuan to the fen."""
    return st.integers(int(Decimal(least) * 100), int(Decimal(most) * 100)).map(from_fen)


positive_amounts = amounts("0.01")


@cache
def balances() -> st.SearchStrategy[Balance]:
    return st.builds(
        Balance,
        principal=amounts(),
        interest=amounts(),
        penalty_interest=amounts(),
        late_fee=amounts(),
        other_fees=amounts(),
    )


def _single_payment_is_the_last(terms: dict[str, Any]) -> RepaymentTerms:
    last = terms["monthly"] if terms["months"] == 1 else terms["last_instalment"]
    return RepaymentTerms(**{**terms, "last_instalment": last})


@cache
def repayment_terms() -> st.SearchStrategy[RepaymentTerms]:
    return st.fixed_dictionaries(
        {
            "months": st.integers(1, 60),
            "monthly": positive_amounts,
            "last_instalment": positive_amounts,
            "first_due_date": dates,
            "interest_suspended": st.booleans(),
            "waived": st.just(Balance()) | balances(),
        }
    ).map(_single_payment_is_the_last)


@cache
def rates(most: str = "0.36") -> st.SearchStrategy[Decimal]:
    """Fractions to four places."""
    return st.integers(0, int(Decimal(most) * 10_000)).map(lambda n: Decimal(n).scaleb(-4))


@cache
def contracts() -> st.SearchStrategy[LoanContract | CardContract]:
    days = st.none() | st.integers(1, 31)
    loans = st.builds(
        LoanContract,
        method=st.none() | st.sampled_from(RepaymentMethod),
        periods=st.none() | st.integers(1, 60),
        first_due_date=st.none() | dates,
        fee_per_period=amounts(most="500.00"),
        guarantee_fee_per_period=amounts(most="500.00"),
        penalty_uplift=st.none() | rates("0.5"),
        overdue_annual_rate=st.none() | rates(),
        compounds_when_overdue=st.none() | st.booleans(),
        day_basis=st.none() | st.sampled_from(DayBasis),
        accelerated_on=st.none() | dates,
    )
    cards = st.builds(
        CardContract,
        daily_rate=st.none() | st.just(Decimal("0.0005")),
        statement_day=days,
        due_day=days,
        interest_on=st.none() | st.sampled_from(CardInterestOn),
        minimum_payment_ratio=st.none() | rates("0.1"),
        late_fee_ratio=st.none() | rates("0.05"),
        late_fee_floor=st.none() | amounts(most="10.00"),
        late_fee_cap=st.none() | amounts(most="500.00"),
    )
    return loans | cards


@cache
def movements() -> st.SearchStrategy[Movement]:
    others = [kind for kind in MovementKind if kind is not MovementKind.PAID]
    common = {"on": dates, "amount": positive_amounts, "note": texts(60)}
    paid = st.builds(
        Movement, kind=st.just(MovementKind.PAID), to=st.none() | balances(), **common
    )
    return paid | st.builds(Movement, kind=st.sampled_from(others), **common)


def _dates_in_order(debt: dict[str, Any]) -> Debt:
    drawn, missed = debt["drawn_on"], debt["first_missed_due_date"]
    if drawn and missed and missed < drawn:
        debt = {**debt, "drawn_on": missed, "first_missed_due_date": drawn}
    return Debt(**debt)


@cache
def debts() -> st.SearchStrategy[Debt]:
    parties = st.builds(Party, role=st.sampled_from(PartyRole), name=texts(20))
    return st.fixed_dictionaries(
        {
            "debt_id": identifiers,
            "name": texts(20, least=1),
            "kind": st.sampled_from(LenderKind),
            "parties": st.lists(parties, max_size=2),
            "account_tail": st.none() | st.integers(0, 9999).map("{:04}".format),
            "balance": balances(),
            "as_of": dates,
            "figure_source": st.sampled_from(FigureSource),
            "drawn_on": st.none() | dates,
            "original_amount": st.none() | positive_amounts,
            "first_missed_due_date": st.none() | dates,
            "contract_annual_rate": st.none()
            | st.integers(0, 3600).map(lambda n: Decimal(n).scaleb(-4)),
            "monthly_demand": st.none() | amounts(),
            "overdue_amount": st.none() | amounts(),
            "secured": st.booleans(),
            "contract": st.none() | contracts(),
            "movements": st.lists(movements(), max_size=4).map(tuple),
        }
    ).map(_dates_in_order)


@cache
def pays() -> st.SearchStrategy[Pay]:
    """Every way of being paid that is not the same sum each month."""
    return st.one_of(
        st.builds(WeeklyPay, each=amounts(), weeks=st.integers(1, 2), weekday=st.integers(1, 7)),
        st.builds(
            IrregularPay,
            received=st.lists(amounts(), min_size=2, max_size=4).map(tuple),
            last_untypical=st.booleans(),
        ),
        st.builds(
            SeasonalPay,
            each=amounts(),
            in_months=st.sets(st.integers(1, 12), min_size=1, max_size=3).map(tuple),
        ),
    )


def _counted(income: dict[str, Any]) -> Income:
    pay = income["pay"]
    return Income(**{**income, "monthly": pay.counted if pay else income["monthly"]})


@cache
def budgets() -> st.SearchStrategy[Budget]:
    incomes = st.fixed_dictionaries(
        {
            "label": texts(20, least=1),
            "monthly": amounts(),
            "pay_day": st.none() | st.integers(1, 31),
            "source": st.sampled_from(IncomeSource),
            "pay": st.none() | pays(),
        }
    ).map(_counted)
    spending = st.builds(
        Spending,
        category=st.sampled_from(SpendingCategory),
        monthly=amounts(),
        reason=texts(100),
        due_day=st.none() | st.integers(1, 31),
    )
    assets = st.builds(
        Asset,
        kind=st.sampled_from(AssetKind),
        label=texts(30),
        quick_sale=amounts(),
        owed_on_it=amounts(),
        usable=st.booleans(),
    )
    return st.builds(
        Budget,
        assets=st.lists(assets, max_size=1),
        cash_in_hand=st.none() | amounts(),
        made_on=st.none() | dates,
        review_on=st.none() | dates,
        incomes=st.lists(incomes, max_size=2),
        spending=st.lists(spending, max_size=3, unique_by=lambda line: line.category),
        buffer=amounts(),
        lump_sum=amounts(),
        lump_sum_source=texts(60),
    )


@cache
def borrowers() -> st.SearchStrategy[Borrower]:
    return st.builds(
        Borrower,
        name=texts(30),
        id_number=st.just("") | st.integers(0, 10**17 - 1).map("{:017}X".format),
        phone=st.just("") | st.integers(0, 10**10 - 1).map("1{:010}".format),
        address=texts(100),
    )


@cache
def households() -> st.SearchStrategy[Household]:
    few = st.integers(0, 5)
    return st.builds(
        Household,
        adults=st.integers(1, 4),
        children=few,
        elders=few,
        region=texts(6),
        partner=st.none() | st.sampled_from(Partner),
        ties=st.builds(
            Ties,
            insured_months=st.none() | st.integers(0, 720),
            resident_years=st.none() | st.integers(0, 100),
            registered_there=st.none() | st.booleans(),
            business_debts=st.none() | st.booleans(),
            under_enforcement=st.none() | st.booleans(),
        ),
    )


@cache
def hardships() -> st.SearchStrategy[Hardship]:
    return st.builds(
        Hardship,
        kind=st.sampled_from(HardshipKind),
        since=dates,
        statement=texts(50),
        income_before=st.none() | amounts(),
        income_now=st.none() | amounts(),
    )


@cache
def offers() -> st.SearchStrategy[Offer]:
    return st.builds(
        Offer,
        debt_id=identifiers,
        kind=st.sampled_from(OfferKind),
        terms=repayment_terms(),
        made_on=dates,
        balance=amounts(),
        choices=st.lists(
            st.builds(Choice, kind=st.sampled_from(OfferKind), terms=repayment_terms()),
            max_size=1,
        ),
    )


def _values(annotation: object) -> st.SearchStrategy[object]:
    if annotation == AnnualRate:
        return rates()
    if get_origin(annotation) is tuple:
        return st.lists(_values(get_args(annotation)[0]), max_size=2).map(tuple)
    if get_origin(annotation) is Annotated:
        return _values(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return st.one_of(*map(_values, get_args(annotation)))
    plain = {
        NoneType: st.none(),
        str: texts(30, least=1),
        bool: st.booleans(),
        date: dates,
        time: st.times().map(lambda at: at.replace(microsecond=0)),
        Decimal: positive_amounts,
        Balance: balances(),
        RepaymentTerms: repayment_terms(),
    }
    return plain[annotation] if annotation in plain else st.sampled_from(annotation)


@cache
def entries_of(kind: type[EntryBase]) -> st.SearchStrategy[EntryBase]:
    """Entries of one kind, every field of it filled; whether the stage allows them is not asked."""
    fields = {
        name: _values(field.annotation)
        for name, field in kind.model_fields.items()
        if name != "kind"
    }
    return st.builds(kind, **{**fields, "entry_id": identifiers, "debt_id": identifiers})


@cache
def entries() -> st.SearchStrategy[EntryBase]:
    """Entries of any kind."""
    return st.one_of(*map(entries_of, ENTRY_KINDS))


def _belonging(case: Case) -> Case:
    known = [debt.debt_id for debt in case.debts]
    offers = [
        offer.model_copy(update={"debt_id": debt_id})
        for debt_id, offer in zip(known, case.offers, strict=False)
    ]
    said = [
        each.model_copy(update={"debt_id": debt_id})
        for debt_id, each in zip(known, case.objections, strict=False)
    ]
    log = [
        entry.model_copy(update={"debt_id": known[place % len(known)] if known else ""})
        for place, entry in enumerate(case.entries)
    ]
    return case.model_copy(
        update={"offers": tuple(offers), "objections": tuple(said), "entries": tuple(log)}
    )


@cache
def objections() -> st.SearchStrategy[Objection]:
    chosen = st.sets(st.sampled_from(Ground)).map(
        lambda found: tuple(ground for ground in Ground if ground in found)
    )
    return st.builds(Objection, debt_id=identifiers, grounds=chosen, own_words=texts(30))


@cache
def cases(most_debts: int = 2, most_entries: int = 4) -> st.SearchStrategy[Case]:
    """A whole case: offers and entries belong to its debts, identifiers differ."""
    return st.builds(
        Case,
        case_id=identifiers,
        title=texts(20, least=1),
        borrower=borrowers(),
        household=households(),
        hardship=st.none() | hardships(),
        budget=budgets(),
        past_budgets=st.just(()) | st.tuples(budgets()),
        debts=st.lists(debts(), max_size=most_debts, unique_by=lambda debt: debt.debt_id),
        offers=st.lists(offers(), max_size=most_debts),
        objections=st.lists(objections(), max_size=most_debts),
        entries=st.lists(entries(), max_size=most_entries, unique_by=lambda entry: entry.entry_id),
    ).map(_belonging)
