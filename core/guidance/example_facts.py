"""The facts of the example case: an invented person with five invented lenders."""

from datetime import date, timedelta
from decimal import Decimal

from core.calculations.schedules.contract_schedule import contract_schedule
from core.case.borrower import Borrower, Hardship, HardshipKind, Household
from core.case.budget import Budget, Income, Spending, SpendingCategory
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
from core.case.lender import LenderKind, Party, PartyRole
from core.dates import add_months
from core.money import yuan

CARD = "example-card"
CONSUMER_FINANCE = "example-consumer-finance"
PLATFORM = "example-platform"
RURAL = "example-rural"
SHOPPING = "example-shopping"

FIGURES_FROM = 20
"""Days ago on which the lenders' figures were read and the offers counted."""

_SPENDING = {
    SpendingCategory.HOUSING: "1800.00",
    SpendingCategory.UTILITIES: "180.00",
    SpendingCategory.MEDICAL: "150.00",
    SpendingCategory.EDUCATION: "450.00",
    SpendingCategory.ELDER_SUPPORT: "300.00",
    SpendingCategory.FOOD: "1500.00",
    SpendingCategory.TRANSPORT: "220.00",
    SpendingCategory.COMMUNICATIONS: "120.00",
    SpendingCategory.HOUSEHOLD_GOODS: "150.00",
}


def example_facts(as_of: date) -> Case:
    """The person, the budget and the debts, before anything happened."""
    return Case(
        case_id="example",
        title="示例：林晓的案子",
        borrower=Borrower(name="林晓"),
        household=Household(adults=1, children=1, elders=1, region="浙江杭州"),
        hardship=Hardship(
            kind=HardshipKind.PAY_CUT,
            since=add_months(as_of, -5),
            statement="公司减少了班次，工资从每月一万一千多元降到不足七千元，周末接些零活补上一点。"
            "孩子上小学，母亲要按月看病拿药。",
            income_before=yuan("11200.00"),
            income_now=yuan("7700.00"),
        ),
        budget=Budget(
            incomes=(
                Income(label="工资", monthly=yuan("6800.00"), pay_day=15),
                Income(label="周末零活", monthly=yuan("900.00")),
            ),
            spending=tuple(
                Spending(category=category, monthly=yuan(amount))
                for category, amount in _SPENDING.items()
            ),
            buffer=yuan("300.00"),
        ),
        debts=(_card(as_of), _consumer_finance(as_of), _platform(as_of), _shopping(as_of)),
    )


def _card(as_of: date) -> Debt:
    missed = as_of - timedelta(days=47)
    bought = ((45, "12800.00", "家电"), (38, "15300.00", "学费"), (28, "7500.00", "看病"))
    return Debt(
        debt_id=CARD,
        name="云江信用卡",
        kind=LenderKind.BANK_CREDIT_CARD,
        parties=(_lender("云江银行股份有限公司信用卡中心（示例）"),),
        account_tail="0000",
        balance=Balance(
            principal=yuan("35600.00"), interest=yuan("1842.37"), late_fee=yuan("1200.00")
        ),
        as_of=_read_on(as_of),
        figure_source=FigureSource.STATEMENT,
        first_missed_due_date=missed,
        monthly_demand=yuan("3864.24"),
        contract=CardContract(
            daily_rate=Decimal("0.0005"),
            statement_day=(missed - timedelta(days=20)).day,
            due_day=missed.day,
            interest_on=CardInterestOn.WHOLE_BILL,
            minimum_payment_ratio=Decimal("0.1"),
            late_fee_ratio=Decimal("0.05"),
        ),
        movements=tuple(
            Movement(
                on=missed - timedelta(days=days),
                kind=MovementKind.PURCHASE,
                amount=yuan(amount),
                note=note,
            )
            for days, amount, note in bought
        ),
    )


def _consumer_finance(as_of: date) -> Debt:
    return Debt(
        debt_id=CONSUMER_FINANCE,
        name="禾木消费贷",
        kind=LenderKind.CONSUMER_FINANCE,
        parties=(_lender("禾木消费金融有限公司（示例）"),),
        balance=Balance(
            principal=yuan("15400.00"), interest=yuan("693.00"), penalty_interest=yuan("187.55")
        ),
        as_of=_read_on(as_of),
        drawn_on=add_months(as_of, -14),
        original_amount=yuan("24000.00"),
        first_missed_due_date=as_of - timedelta(days=33),
        contract_annual_rate=Decimal("0.18"),
        monthly_demand=yuan("1540.00"),
    )


def _platform(as_of: date) -> Debt:
    missed = as_of - timedelta(days=26)
    drawn = Movement(
        on=add_months(missed, -_PAID_BEFORE - 1),
        kind=MovementKind.DRAWN,
        amount=yuan("12000.00"),
    )
    debt = Debt(
        debt_id=PLATFORM,
        name="小舟借钱",
        kind=LenderKind.PLATFORM_LOAN_FACILITATION,
        parties=(
            _lender("松岭银行股份有限公司（示例）"),
            Party(role=PartyRole.FACILITATOR, name="小舟信息科技有限公司（示例）"),
            Party(role=PartyRole.GUARANTOR, name="远帆融资担保有限公司（示例）"),
        ),
        balance=Balance(
            principal=yuan("8800.00"),
            interest=yuan("350.00"),
            penalty_interest=yuan("120.00"),
            other_fees=yuan("150.00"),
        ),
        as_of=_read_on(as_of),
        drawn_on=drawn.on,
        original_amount=drawn.amount,
        first_missed_due_date=missed,
        contract_annual_rate=Decimal("0.2388"),
        monthly_demand=yuan("1130.00"),
        contract=LoanContract(
            method=RepaymentMethod.EQUAL_PRINCIPAL,
            periods=15,
            first_due_date=add_months(missed, -_PAID_BEFORE),
            guarantee_fee_per_period=yuan("150.00"),
            penalty_uplift=Decimal("0.5"),
            compounds_when_overdue=False,
            day_basis=DayBasis.ACTUAL_360,
        ),
    )
    return debt.model_copy(update={"movements": (drawn, *_paid_by_plan(debt))})


_PAID_BEFORE = 4
"""Instalments of the platform's loan that were paid before the first missed one."""


def _paid_by_plan(debt: Debt) -> tuple[Movement, ...]:
    """The first instalments as the contract asks for them."""
    return tuple(
        Movement(on=row.due_date, kind=MovementKind.PAID, amount=row.payment)
        for row in (contract_schedule(debt) or ())[:_PAID_BEFORE]
        if row.due_date
    )


def _shopping(as_of: date) -> Debt:
    return Debt(
        debt_id=SHOPPING,
        name="拾物分期",
        kind=LenderKind.INSTALMENT_SHOPPING,
        parties=(_lender("拾物小额贷款有限公司（示例）"),),
        balance=Balance(
            principal=yuan("3060.00"), interest=yuan("62.40"), penalty_interest=yuan("28.40")
        ),
        as_of=_read_on(as_of),
        drawn_on=add_months(as_of, -6),
        original_amount=yuan("4590.00"),
        first_missed_due_date=as_of - timedelta(days=12),
        monthly_demand=yuan("525.00"),
    )


def rural_debt(as_of: date, left: Decimal) -> Debt:
    """The debt under agreement, of which `left` yuan are still to be paid."""
    return Debt(
        debt_id=RURAL,
        name="清溪农商贷",
        kind=LenderKind.RURAL_BANK,
        parties=(_lender("清溪农村商业银行股份有限公司（示例）"),),
        balance=Balance(principal=left),
        as_of=_read_on(as_of),
        figure_source=FigureSource.STATEMENT,
        drawn_on=add_months(as_of, -30),
        original_amount=yuan("20000.00"),
        first_missed_due_date=as_of - timedelta(days=150),
        contract_annual_rate=Decimal("0.0765"),
    )


def _lender(name: str) -> Party:
    return Party(role=PartyRole.LENDER, name=name)


def _read_on(as_of: date) -> date:
    return as_of - timedelta(days=FIGURES_FROM)
