"""The directory of lenders, read once: creditors by id and by what people call them, companies, channels."""

import unicodedata
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from core.data_files import document, entries
from core.errors import UnknownRule
from core.lenders.model import (
    Advice,
    CompanyRecord,
    ComplaintChannel,
    LenderRecord,
    OutboundNumber,
    Record,
    RuralHotline,
    Source,
)

R = TypeVar("R", bound=Record)
_PACKAGE = "core.lenders"


def records(file: str, model: type[R]) -> tuple[R, ...]:
    """The entries of a data file beside this module as records."""
    return tuple(model.model_validate(entry) for entry in entries(_PACKAGE, file))


@lru_cache(maxsize=1)
def advice() -> Advice:
    """The texts shared by many creditors."""
    return Advice.model_validate(document(_PACKAGE, "advice.yaml"))


@lru_cache(maxsize=1)
def lenders() -> MappingProxyType[str, LenderRecord]:
    """All creditors by identifier, shared texts filled in."""
    shared = advice()
    return MappingProxyType(
        {
            entry["id"]: LenderRecord.model_validate(
                {
                    **entry,
                    "hardship_policies": [
                        shared.policies[policy["common"]] if "common" in policy else policy
                        for policy in entry["hardship_policies"]
                    ],
                    "penalty_terms": shared.penalty_terms[entry["penalty_terms"]],
                }
            )
            for entry in entries(_PACKAGE, "directory.yaml")
        }
    )


@lru_cache(maxsize=1)
def companies() -> tuple[CompanyRecord, ...]:
    """Licensed companies by legal name."""
    return records("companies.yaml", CompanyRecord)


@lru_cache(maxsize=1)
def rural_hotlines() -> tuple[RuralHotline, ...]:
    """Hotlines of rural banks and co-operatives."""
    return records("rural_hotlines.yaml", RuralHotline)


@lru_cache(maxsize=1)
def channels() -> tuple[ComplaintChannel, ...]:
    """All channels, in the order they are tried."""
    return records("channels.yaml", ComplaintChannel)


@lru_cache(maxsize=1)
def outbound_numbers() -> tuple[OutboundNumber, ...]:
    """Numbers organisations have called from."""
    return records("outbound_numbers.yaml", OutboundNumber)


@lru_cache(maxsize=1)
def sources() -> MappingProxyType[str, Source]:
    """Where facts come from, by identifier."""
    return MappingProxyType({source.id: source for source in records("sources.yaml", Source)})


def lender(lender_id: str) -> LenderRecord:
    """The creditor with this identifier. Raises `UnknownRule`."""
    try:
        return lenders()[lender_id]
    except KeyError:
        raise UnknownRule(
            f"目录里没有“{lender_id}”。请换一个名字找，或直接填合同上的名称。"
        ) from None


def find_lenders(text: str) -> tuple[LenderRecord, ...]:
    """Creditors called like this, best first: the exact word, then its beginning, then a part; blank finds none."""
    word = squeezed(text)
    if not word:
        return ()
    ranks = {record.id: _rank(word, record) for record in lenders().values()}
    found = (record for record in lenders().values() if ranks[record.id] < _NOT_NAMED)
    return tuple(sorted(found, key=lambda record: ranks[record.id]))


def squeezed(text: str) -> str:
    """A name without white space, in one case and one width, as names are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


_EXACT, _BEGINS, _PART, _NAMED_IN_TEXT, _NOT_NAMED = range(5)
_SHORTEST_IN_TEXT = 2


def _rank(word: str, record: LenderRecord) -> int:
    names = [squeezed(name) for name in (record.name, *record.aliases, *record.ambiguous_aliases)]
    if word in names:
        return _EXACT
    if any(name.startswith(word) for name in names):
        return _BEGINS
    if any(word in name for name in names):
        return _PART
    if any(len(name) >= _SHORTEST_IN_TEXT and name in word for name in names):
        return _NAMED_IN_TEXT
    return _NOT_NAMED
