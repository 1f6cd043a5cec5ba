"""What a person owns, what it would bring in a hurry, and whether it may be used for debts."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from core.case.model import Fact
from core.money import ZERO, NonNegativeYuan


class AssetKind(StrEnum):
    """Kinds that are turned into money in different ways."""

    SAVINGS = "savings"
    INVESTMENT = "investment"
    VEHICLE = "vehicle"
    HOME = "home"
    PROPERTY = "property"
    INSURANCE = "insurance"
    HOUSING_FUND = "housing_fund"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Chinese words for the screen and the sheet."""
        return {
            AssetKind.SAVINGS: "存款",
            AssetKind.INVESTMENT: "理财、股票、基金",
            AssetKind.VEHICLE: "车",
            AssetKind.HOME: "自己住的房",
            AssetKind.PROPERTY: "其他房产",
            AssetKind.INSURANCE: "保单的现金价值",
            AssetKind.HOUSING_FUND: "住房公积金",
            AssetKind.OTHER: "其他值钱的东西",
        }[self]


class Asset(Fact):
    """One thing owned. `quick_sale` is what a hurried sale would bring, `owed_on_it` what a lender takes first.

    `usable` is the person's own word that it may go into paying debts; nothing is counted without it.
    """

    kind: AssetKind
    label: Annotated[str, Field(max_length=30)] = ""
    quick_sale: NonNegativeYuan
    owed_on_it: NonNegativeYuan = ZERO
    usable: bool = False

    @property
    def realisable(self) -> Decimal:
        """Yuan that it would bring for debts: the hurried price less what is owed on it, never below zero."""
        return max(ZERO, self.quick_sale - self.owed_on_it) if self.usable else ZERO
