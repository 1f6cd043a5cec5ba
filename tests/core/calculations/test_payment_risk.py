"""A warning before an instalment is missed: all agreements share the month."""

from datetime import date

from core.calculations.payment_risk import payment_risk
from core.case.agreement import RepaymentTerms
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import AgreementSigned
from core.case.lender import LenderKind
from core.money import yuan

DAY = date(2026, 11, 23)


def debt(debt_id: str) -> Debt:
    return Debt(
        debt_id=debt_id,
        name=debt_id,
        kind=LenderKind.CONSUMER_FINANCE,
        balance=Balance(principal=yuan("9000")),
        as_of=DAY,
    )


def signed(debt_id: str, monthly: str) -> AgreementSigned:
    terms = RepaymentTerms(
        months=6,
        monthly=yuan(monthly),
        last_instalment=yuan(monthly),
        first_due_date=date(2026, 12, 5),
    )
    return AgreementSigned(entry_id=f"a-{debt_id}", debt_id=debt_id, on=DAY, terms=terms)


def case(*entries: AgreementSigned, income: str = "5000") -> Case:
    budget = Budget(
        incomes=(Income(label="工资", monthly=yuan(income)),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("4000")),),
    )
    return Case(
        case_id="c", budget=budget, debts=(debt("one"), debt("two")), entries=tuple(entries)
    )


def test_what_fits_the_month_to_the_fen_warns_of_nothing() -> None:
    assert payment_risk(case(signed("one", "600"), signed("two", "400")), "one", DAY) is None


def test_two_agreements_that_fit_alone_are_warned_of_together() -> None:
    risk = payment_risk(case(signed("one", "600"), signed("two", "400.01")), "one", DAY)
    assert risk is not None
    assert risk.due_in_month == yuan("1000.01")
    assert risk.gap == yuan("0.01")
    assert risk.status.instalment.number == 1


def test_without_an_agreement_or_a_budget_there_is_no_warning() -> None:
    assert payment_risk(case(signed("two", "2000")), "one", DAY) is None
    blank = case(signed("one", "600")).model_copy(update={"budget": Budget()})
    assert payment_risk(blank, "one", DAY) is None
