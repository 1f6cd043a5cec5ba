"""What was agreed and what really flowed: the contract of a loan or a card, and the movements of its account."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from core.case.model import Fact
from core.case.parts import AnnualRate, Balance
from core.money import ZERO, NonNegativeYuan, PositiveYuan

DailyRate = Annotated[Decimal, Field(ge=0, le=Decimal("0.05"))]
"""A rate a day as a fraction: Decimal("0.0005") is 日息万分之五."""
Share = Annotated[Decimal, Field(ge=0, le=10)]
"""A part of a whole as a fraction."""
DayOfMonth = Annotated[int, Field(ge=1, le=31)]


class RepaymentMethod(StrEnum):
    """How the contract spreads principal and interest over its periods."""

    EQUAL_PAYMENT = "equal_payment"
    EQUAL_PRINCIPAL = "equal_principal"
    FLAT_FEE = "flat_fee"
    INTEREST_ONLY = "interest_only"
    BULLET = "bullet"

    @property
    def label(self) -> str:
        """The Chinese name, as contracts print it."""
        return {
            RepaymentMethod.EQUAL_PAYMENT: "等额本息",
            RepaymentMethod.EQUAL_PRINCIPAL: "等额本金",
            RepaymentMethod.FLAT_FEE: "等本等费",
            RepaymentMethod.INTEREST_ONLY: "先息后本",
            RepaymentMethod.BULLET: "到期一次还本付息",
        }[self]


class DayBasis(StrEnum):
    """How many days a year has when a yearly rate becomes a daily one."""

    ACTUAL_360 = "actual_360"
    ACTUAL_365 = "actual_365"
    THIRTY_360 = "thirty_360"

    @property
    def label(self) -> str:
        """The Chinese words, as working names them."""
        return {
            DayBasis.ACTUAL_360: "实际天数，一年 360 天",
            DayBasis.ACTUAL_365: "实际天数，一年 365 天",
            DayBasis.THIRTY_360: "每月 30 天，一年 360 天",
        }[self]


class LoanContract(Fact):
    """A loan in instalments or repaid at once. `None` means the person does not know.

    Rates are fractions; `fee_per_period` and `guarantee_fee_per_period` are yuan each period.
    `annual_rate` is the borrower's contract rate: `Debt.contract_annual_rate` holds it.
    """

    kind: Literal["loan"] = "loan"
    method: RepaymentMethod | None = None
    periods: Annotated[int, Field(ge=1, le=600)] | None = None
    first_due_date: date | None = None
    fee_per_period: NonNegativeYuan = ZERO
    guarantee_fee_per_period: NonNegativeYuan = ZERO
    penalty_uplift: Share | None = None
    overdue_annual_rate: AnnualRate | None = None
    compounds_when_overdue: bool | None = None
    day_basis: DayBasis | None = None
    accelerated_on: date | None = None


class CardInterestOn(StrEnum):
    """What bears interest when a card bill is not paid in full."""

    WHOLE_BILL = "whole_bill"
    UNPAID_PART = "unpaid_part"

    @property
    def label(self) -> str:
        """The Chinese words."""
        return {
            CardInterestOn.WHOLE_BILL: "全额计息",
            CardInterestOn.UNPAID_PART: "只对没还的部分计息",
        }[self]


class CardContract(Fact):
    """A credit card's rules (领用合约). `None` means the person does not know."""

    kind: Literal["card"] = "card"
    daily_rate: DailyRate | None = None
    statement_day: DayOfMonth | None = None
    due_day: DayOfMonth | None = None
    interest_on: CardInterestOn | None = None
    minimum_payment_ratio: Share | None = None
    late_fee_ratio: Share | None = None
    late_fee_floor: NonNegativeYuan | None = None
    late_fee_cap: NonNegativeYuan | None = None


Contract = Annotated[LoanContract | CardContract, Field(discriminator="kind")]


class MovementKind(StrEnum):
    """What one line of a loan's or card's account is."""

    DRAWN = "drawn"
    WITHHELD = "withheld"
    PURCHASE = "purchase"
    REFUND = "refund"
    PAID = "paid"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            MovementKind.DRAWN: "到账",
            MovementKind.WITHHELD: "放款时扣下",
            MovementKind.PURCHASE: "消费、取现入账",
            MovementKind.REFUND: "退款",
            MovementKind.PAID: "还款",
        }[self]


class Movement(Fact):
    """One dated line. `DRAWN` is what really arrived; `to` is where the lender says a payment went."""

    on: date
    kind: MovementKind
    amount: PositiveYuan
    to: Balance | None = None
    note: Annotated[str, Field(max_length=60)] = ""

    @model_validator(mode="after")
    def _only_payments_are_allocated(self) -> Self:
        if self.to is not None and self.kind is not MovementKind.PAID:
            raise ValueError("只有还款才分本金和息费。请把这一行的种类改成“还款”。")
        return self
