"""What a loan costs a year, all in: from dated flows or equal periods, simple and compound side by side."""

from dataclasses import dataclass
from decimal import Decimal

from core.calculations.working import Line


@dataclass(frozen=True, slots=True)
class AnnualCost:
    """Two ways of naming one cost, as fractions a year.

    `simple` is the rate of a period times the periods of a year (单利); it is what a ceiling is compared
    with. `compound` is (1 + rate of a period) ^ periods − 1.
    """

    simple: Decimal
    compound: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str
