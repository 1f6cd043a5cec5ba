"""Terms of repayment: an offer, a counter-offer and an agreement say the same things."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.case.debt import Balance
from core.case.model import Fact
from core.money import NonNegativeYuan, PositiveYuan


class RepaymentTerms(Fact):
    """`months` instalments of `monthly`, the last one being `last_instalment`, from `first_due_date` on.

    `waived` is what the lender gives up, by component. One payment at once is `months=1`.
    """

    months: Annotated[int, Field(ge=1, le=600)]
    monthly: PositiveYuan
    last_instalment: PositiveYuan
    first_due_date: date
    interest_suspended: bool = False
    waived: Balance = Balance()

    @model_validator(mode="after")
    def _single_payment_is_the_last(self) -> Self:
        if self.months == 1 and self.monthly != self.last_instalment:
            raise ValueError("one payment is both the first and the last")
        return self

    @property
    def total(self) -> Decimal:
        """Everything paid under these terms, in yuan."""
        return self.monthly * (self.months - 1) + self.last_instalment


class OfferKind(StrEnum):
    """What is asked of a lender."""

    INSTALMENTS = "instalments"
    DISCOUNTED_SETTLEMENT = "discounted_settlement"
    HOLD = "hold"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            OfferKind.INSTALMENTS: "分期还清",
            OfferKind.DISCOUNTED_SETTLEMENT: "一次性结清",
            OfferKind.HOLD: "先少还，到期复核",
        }[self]


class Choice(Fact):
    """What is asked for where the lender does not take what was asked before it."""

    kind: OfferKind
    terms: RepaymentTerms


class Offer(Fact):
    """方案 for one debt: what this person asks for, and from which day's figures.

    `choices` are the second and the third request inside the first, in their order.
    """

    debt_id: str
    kind: OfferKind
    terms: RepaymentTerms
    made_on: date
    balance: NonNegativeYuan
    choices: Annotated[tuple[Choice, ...], Field(max_length=2)] = ()
