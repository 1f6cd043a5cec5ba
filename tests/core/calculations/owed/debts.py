"""Debts with an account, for the tests of what is owed."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from core.case.contract import LoanContract, Movement, MovementKind, RepaymentMethod
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind, Party, PartyRole
from core.dates import add_months
from core.money import yuan


def moved(on: date, kind: MovementKind, amount: str | Decimal) -> Movement:
    return Movement(on=on, kind=kind, amount=yuan(amount))


def loan(**more: object) -> Debt:
    """Ten thousand at 18 %, 等额本息 over twelve months from 2026-01-10, nothing paid, read on 2026-06-20."""
    return Debt.model_validate(
        {
            "debt_id": "loan",
            "name": "贷款",
            "kind": LenderKind.BANK_LOAN,
            "balance": Balance(
                principal=yuan("10000"), interest=yuan("600"), penalty_interest=yuan("300")
            ),
            "as_of": date(2026, 6, 20),
            "drawn_on": date(2026, 1, 10),
            "original_amount": yuan("10000"),
            "first_missed_due_date": date(2026, 2, 10),
            "contract_annual_rate": Decimal("0.18"),
            "contract": contract(),
            "movements": (moved(date(2026, 1, 10), MovementKind.DRAWN, "10000"),),
            **more,
        }
    )


def contract(**more: object) -> LoanContract:
    return LoanContract.model_validate(
        {
            "method": RepaymentMethod.EQUAL_PAYMENT,
            "periods": 12,
            "first_due_date": date(2026, 2, 10),
            "penalty_uplift": Decimal("0.5"),
            "compounds_when_overdue": False,
            **more,
        }
    )


_KINDS = (
    LenderKind.BANK_LOAN,
    LenderKind.CONSUMER_FINANCE,
    LenderKind.MICROLOAN,
    LenderKind.PLATFORM_LOAN_FACILITATION,
    LenderKind.PRIVATE_LENDER,
)
_FEN = st.integers(min_value=0, max_value=500_000)


@st.composite
def loans(draw: st.DrawFn) -> Debt:
    """Loans of every kind with an account: any method, rate, fees, something withheld, some payments."""
    drawn_on = draw(st.dates(date(2016, 1, 1), date(2026, 6, 1)))
    principal = Decimal(draw(st.integers(min_value=100_000, max_value=5_000_000))) / 100
    as_of = drawn_on + timedelta(days=draw(st.integers(min_value=31, max_value=1500)))
    methods = [None, *(m for m in RepaymentMethod if m is not RepaymentMethod.FLAT_FEE)]
    days = st.integers(min_value=0, max_value=(as_of - drawn_on).days)
    paid = draw(st.lists(st.tuples(days, st.integers(1, 300_000)), max_size=4))
    withheld = draw(st.integers(min_value=0, max_value=50_000))
    movements = [moved(drawn_on, MovementKind.DRAWN, principal)]
    if withheld:
        movements.append(moved(drawn_on, MovementKind.WITHHELD, Decimal(withheld) / 100))
    movements += [
        moved(drawn_on + timedelta(days=day), MovementKind.PAID, Decimal(fen) / 100)
        for day, fen in paid
    ]
    return Debt(
        debt_id="loan",
        name="贷款",
        kind=draw(st.sampled_from(_KINDS)),
        parties=draw(
            st.sampled_from([(), (Party(role=PartyRole.GUARANTOR, name="远帆担保（示例）"),)])
        ),
        balance=Balance(
            principal=principal,
            interest=Decimal(draw(_FEN)) / 100,
            penalty_interest=Decimal(draw(_FEN)) / 100,
            other_fees=Decimal(draw(_FEN)) / 100,
        ),
        as_of=as_of,
        drawn_on=drawn_on,
        original_amount=principal,
        first_missed_due_date=add_months(drawn_on, 1),
        contract_annual_rate=Decimal(draw(st.integers(0, 60))) / 100,
        contract=LoanContract(
            method=draw(st.sampled_from(methods)),
            periods=draw(st.integers(min_value=1, max_value=36)),
            fee_per_period=Decimal(draw(st.integers(0, 20_000))) / 100,
            guarantee_fee_per_period=Decimal(draw(st.integers(0, 20_000))) / 100,
            penalty_uplift=draw(st.none() | st.sampled_from([Decimal("0.5"), Decimal(1)])),
            compounds_when_overdue=draw(st.sampled_from([None, True, False])),
            accelerated_on=draw(
                st.none() | st.integers(35, 700).map(lambda days: drawn_on + timedelta(days=days))
            ),
        ),
        movements=tuple(movements),
    )
