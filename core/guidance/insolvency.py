"""Whether a region has a court procedure that clears a person's debts, its conditions, and its price."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from core.case.borrower import Household
from core.data_files import Entry, entries
from core.figures import whole_yuan_text
from core.law.library import parameter
from core.law.parameter import Unit


@dataclass(frozen=True)
class RegionLine:
    """One condition, or one part of the price. `check` names what decides it; `parameter` holds its number."""

    sentence: str
    check: str = ""
    parameter: str | None = None

    def text(self, as_of: date) -> str:
        """The sentence with its number as of a day; what is not verified says so."""
        if self.parameter is None:
            return self.sentence
        value = parameter(self.parameter).on(as_of)
        money = value.parameter.unit is Unit.YUAN
        number = whole_yuan_text(value.value) if money else str(value.whole)
        said = self.sentence.format(value=number)
        return said if value.verified else f"{said}（这个数还没有核实）"

    def number(self, as_of: date) -> int:
        """The number itself; 0 where there is none."""
        return parameter(self.parameter).on(as_of).whole if self.parameter else 0

    def rules(self, as_of: date) -> tuple[str, ...]:
        """The rule that sets the number."""
        return (parameter(self.parameter).on(as_of).citation.id,) if self.parameter else ()


@dataclass(frozen=True)
class InsolvencyRegion:
    """One region's procedure; `consumer_debt` is open, probably_closed, if_creditors_agree or ask_court."""

    id: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    instrument: str
    citations: tuple[str, ...]
    consumer_debt: str
    sentence: str
    court: str
    paper: str
    conditions: tuple[RegionLine, ...]
    how: str
    price: tuple[RegionLine, ...]


@lru_cache(maxsize=1)
def insolvency_regions() -> tuple[InsolvencyRegion, ...]:
    """All regions known, the more particular first."""
    return tuple(_region(entry) for entry in entries("core.guidance", "regions.yaml"))


def insolvency_region(household: Household) -> InsolvencyRegion | None:
    """The region a household lives in, by the six-digit code or the name typed; `None` where there is none."""
    lived_in = household.region
    if not lived_in:
        return None
    for region in insolvency_regions():
        by_code = lived_in.isdigit() and lived_in.startswith(region.codes)
        if by_code or any(name in lived_in for name in region.names):
            return region
    return None


def _region(entry: Entry) -> InsolvencyRegion:
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    lines = {
        key: tuple(RegionLine(**line) for line in entry[key]) for key in ("conditions", "price")
    }
    return InsolvencyRegion(**{**entry, **lists, **lines})
