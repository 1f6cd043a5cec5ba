"""The person and the household; names and numbers are masked wherever they need not be shown."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from core.case.model import Fact
from core.money import NonNegativeYuan


class Borrower(Fact):
    """借款人. Everything may be blank until a letter needs it."""

    name: Annotated[str, Field(max_length=30)] = ""
    id_number: Annotated[str, Field(pattern=r"^(\d{17}[\dX])?$")] = ""
    phone: Annotated[str, Field(pattern=r"^(1\d{10})?$")] = ""
    address: Annotated[str, Field(max_length=100)] = ""

    @property
    def masked_name(self) -> str:
        """林晓 → 林*."""
        return self.name[:1] + "*" * (len(self.name) - 1)

    @property
    def masked_id_number(self) -> str:
        """First six and last four digits stay."""
        return self.id_number and f"{self.id_number[:6]}********{self.id_number[-4:]}"

    @property
    def masked_phone(self) -> str:
        """138****0000."""
        return self.phone and f"{self.phone[:3]}****{self.phone[-4:]}"


class Partner(StrEnum):
    """Whether somebody shares the household's money."""

    NONE = "none"
    TOGETHER = "together"
    SEPARATED = "separated"

    @property
    def label(self) -> str:
        """The Chinese words for the screen and the sheet."""
        return {
            Partner.NONE: "没有配偶",
            Partner.TOGETHER: "和配偶一起过",
            Partner.SEPARATED: "分居或正在离婚",
        }[self]


class Ties(Fact):
    """What a region's rules on clearing debts ask about a person; `None` is not known yet.

    `insured_months` are those of social insurance paid there without a gap, `resident_years` the years lived
    there; `business_debts` is whether some of the debts come from running a business.
    """

    insured_months: Annotated[int, Field(ge=0, le=720)] | None = None
    resident_years: Annotated[int, Field(ge=0, le=100)] | None = None
    registered_there: bool | None = None
    business_debts: bool | None = None
    under_enforcement: bool | None = None


class Household(Fact):
    """Who lives from the budget; `region` is a place as typed, or a six-digit code of 行政区划."""

    adults: Annotated[int, Field(ge=1, le=20)] = 1
    children: Annotated[int, Field(ge=0, le=20)] = 0
    elders: Annotated[int, Field(ge=0, le=20)] = 0
    region: str = ""
    partner: Partner | None = None
    ties: Ties = Ties()

    @property
    def people(self) -> int:
        """Everybody the budget feeds."""
        return self.adults + self.children + self.elders


class HardshipKind(StrEnum):
    """困难情形, by what a proof of it looks like."""

    JOB_LOSS = "job_loss"
    PAY_CUT = "pay_cut"
    ILLNESS = "illness"
    FAMILY_ILLNESS = "family_illness"
    BUSINESS_FAILURE = "business_failure"
    ACCIDENT = "accident"
    DIVORCE = "divorce"
    CAREGIVING = "caregiving"
    FRAUD_VICTIM = "fraud_victim"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Chinese word for the screen and the letter."""
        return {
            HardshipKind.JOB_LOSS: "失业",
            HardshipKind.PAY_CUT: "收入下降",
            HardshipKind.ILLNESS: "本人生病",
            HardshipKind.FAMILY_ILLNESS: "家人生病",
            HardshipKind.BUSINESS_FAILURE: "经营失败",
            HardshipKind.ACCIDENT: "意外事故",
            HardshipKind.DIVORCE: "离婚或分居",
            HardshipKind.CAREGIVING: "照顾老人或孩子",
            HardshipKind.FRAUD_VICTIM: "被骗",
            HardshipKind.OTHER: "其他",
        }[self]


class Hardship(Fact):
    """What happened, since when, in the person's own words; never invented by the app."""

    kind: HardshipKind
    since: date
    statement: Annotated[str, Field(max_length=500)] = ""
    income_before: NonNegativeYuan | None = None
    income_now: NonNegativeYuan | None = None
