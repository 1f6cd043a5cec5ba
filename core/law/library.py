"""The shelf of rules: citations, dated parameters, myths, threats and what happens as days pass.

Everything is read once; a page, a letter and a test get the same objects.
"""

from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast

from core.case.lender import LenderKind
from core.data_files import Entry
from core.errors import UnknownRule
from core.law.citation import Citation
from core.law.data_files import registered
from core.law.model import Standing
from core.law.myth import Myth, Threat
from core.law.parameter import Parameter
from core.law.timeline import TimelineFact, TimelineStage

STALE_AFTER_DAYS = 180
"""A rule looked at longer ago than this is due for another look."""


@lru_cache(maxsize=1)
def citations() -> MappingProxyType[str, Citation]:
    """All rules by identifier, in the order of their files."""
    return MappingProxyType(
        {
            str(entry["id"]): Citation.model_validate({**entry, "topic": topic})
            for topic, entries in registered("citations")
            for entry in entries
        }
    )


@lru_cache(maxsize=1)
def parameters() -> MappingProxyType[str, Parameter]:
    """All dated values by identifier."""
    return MappingProxyType(
        {
            str(entry["id"]): Parameter.model_validate({**entry, "values": _cited(entry)})
            for _, entries in registered("parameters")
            for entry in entries
        }
    )


def _cited(entry: Entry) -> list[Entry]:
    values = cast("list[dict[str, Any]]", entry["values"])
    return [{**value, "citation": citation(value["citation"])} for value in values]


def citation(rule_id: str) -> Citation:
    """The rule with this identifier. Raises `UnknownRule`."""
    try:
        return citations()[rule_id]
    except KeyError:
        raise UnknownRule(f"没有编号为“{rule_id}”的规则。请到“依据”页查找。") from None


def parameter(parameter_id: str) -> Parameter:
    """The dated value with this identifier. Raises `UnknownRule`."""
    try:
        return parameters()[parameter_id]
    except KeyError:
        raise UnknownRule(f"没有编号为“{parameter_id}”的数值。请到“依据”页查找。") from None


@lru_cache(maxsize=1)
def myths() -> tuple[Myth, ...]:
    """What is said and not so, each with what is, and the rules."""
    return tuple(
        Myth.model_validate(entry) for _, entries in registered("myths") for entry in entries
    )


@lru_cache(maxsize=1)
def threats() -> tuple[Threat, ...]:
    """What callers say to frighten, each with its answer."""
    return tuple(
        Threat.model_validate(entry) for _, entries in registered("threats") for entry in entries
    )


@lru_cache(maxsize=1)
def timeline() -> tuple[TimelineStage, ...]:
    """The stages of each track, one after another without gaps."""
    return tuple(
        TimelineStage.model_validate(entry)
        for _, entries in registered("timeline")
        for entry in entries
    )


@lru_cache(maxsize=1)
def timeline_facts() -> tuple[TimelineFact, ...]:
    """What lasts across stages: the record, the calls, the agencies, the courts, the sale."""
    return tuple(
        TimelineFact.model_validate(entry)
        for _, entries in registered("timeline_facts")
        for entry in entries
    )


def search(
    text: str,
    lender_kind: LenderKind | None = None,
    standing: Standing | None = None,
    on: date | None = None,
) -> tuple[Citation, ...]:
    """Rules that match, best first; all that pass the filters when `text` is blank."""
    words = text.lower().split()
    scored = [
        (sum(_score(word, rule) for word in words), rule)
        for rule in citations().values()
        if (lender_kind is None or rule.applies_to(lender_kind))
        and standing in (None, rule.standing)
        and (on is None or rule.in_force_on(on))
    ]
    if words:
        scored = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return tuple(rule for _, rule in scored)


_WHOLE, _IN_TITLE, _IN_BODY, _SHORTEST = 10, 4, 2, 2


def _score(word: str, rule: Citation) -> int:
    """A whole word counts most, in the title more than in the body; else its pairs of characters."""
    title = " ".join((rule.title, rule.reference, rule.id, *rule.also)).lower()
    body = f"{rule.paraphrase} {rule.topic.label} {rule.instrument.doc_no}".lower()
    if word in title:
        return _WHOLE * _IN_TITLE
    if word in body:
        return _WHOLE * _IN_BODY
    pairs = {word[at : at + _SHORTEST] for at in range(len(word) - 1)}
    found = sum((pair in title) * _IN_TITLE + (pair in body) * _IN_BODY for pair in pairs)
    return found if found >= len(pairs) * _IN_BODY else 0


def stale(as_of: date, after_days: int = STALE_AFTER_DAYS) -> tuple[Citation | Parameter, ...]:
    """Rules and values last looked at longer ago than `after_days`, and values unknown since a day past."""
    every: tuple[Citation | Parameter, ...] = (*citations().values(), *parameters().values())
    return tuple(
        item
        for item in every
        if (as_of - item.checked_on).days > after_days
        or (
            isinstance(item, Parameter)
            and item.unknown_from is not None
            and item.unknown_from <= as_of
        )
    )
