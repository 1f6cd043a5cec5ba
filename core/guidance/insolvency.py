"""Whether a region has a court procedure that clears a person's debts, and its price."""

from dataclasses import dataclass
from functools import lru_cache

from core.case.borrower import Household
from core.data_files import Entry, entries


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
    conditions: tuple[str, ...]
    how: str
    price: str


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
    return InsolvencyRegion(**{**entry, **lists})
