"""What a ceiling is: a line, what counts towards it, what happens above it, and the days it stands over."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class CeilingNature(StrEnum):
    """What happens above a ceiling. Only `NOT_SUPPORTED` and `VOID` are said without "may ask"."""

    MAY_BE_REDUCED = "may_be_reduced"
    NOT_SUPPORTED = "not_supported"
    VOID = "void"
    SUPERVISORY = "supervisory"
    BY_CONTRACT = "by_contract"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            CeilingNature.MAY_BE_REDUCED: "超过的部分，可以请求法院调减",
            CeilingNature.NOT_SUPPORTED: "超过的部分，法院不支持",
            CeilingNature.VOID: "超过的部分，约定无效",
            CeilingNature.SUPERVISORY: "监管要求，超过的可以向监管反映",
            CeilingNature.BY_CONTRACT: "没有固定的线，看合同",
        }[self]


ALL_CHARGES = (
    "interest",
    "compound_interest",
    "penalty_interest",
    "late_fee",
    "other_fees",
)
"""What is added up for a ceiling over everything a lender charges."""
GUARANTEE_FEE = "guarantee_fee"


@dataclass(frozen=True, slots=True)
class Ceiling:
    """One ceiling: a fraction a year (`None` where there is no fixed line), what counts towards it, and why.

    `counted` names the components compared with it, among interest, compound_interest, penalty_interest,
    late_fee, other_fees, guarantee_fee. `beside` are lines that stand on the same days: a supervisor's, a
    second threshold, or a rule that leaves a rate to the contract. `assumed` says that the rule hangs on
    a fact that is not known; `estimated` that the rate does (a day of suit that has not come).
    """

    annual_rate: Decimal | None
    nature: CeilingNature
    counted: tuple[str, ...]
    sentence: str
    citations: tuple[str, ...]
    verified: bool = True
    beside: tuple["Ceiling", ...] = ()
    assumed: bool = False
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class CeilingSegment:
    """A ceiling and the days it stands over: from `first`, up to and without `until`."""

    first: date
    until: date
    ceiling: Ceiling
