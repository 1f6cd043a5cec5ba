"""The shelf of rules: citations, dated parameters, situations, myths, threats, what happens as days pass.

Everything is read once; a page, a letter and a test get the same objects.
"""

from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast

from core.case.lender import LenderKind
from core.data_files import Entry
from core.errors import UnknownRule
from core.law.citation import Citation
from core.law.data_files import registered
from core.law.lender_rules import LenderRules
from core.law.myth import Myth, Threat
from core.law.open_question import OpenQuestion, Trap
from core.law.parameter import Parameter
from core.law.situation import Situation
from core.law.timeline import TimelineFact, TimelineStage


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


@lru_cache(maxsize=1)
def situations() -> MappingProxyType[str, Situation]:
    """What people come with, by identifier, in the order they are offered."""
    return MappingProxyType(
        {
            str(entry["id"]): Situation.model_validate(entry)
            for _, entries in registered("situations")
            for entry in entries
        }
    )


@lru_cache(maxsize=1)
def open_questions() -> tuple[OpenQuestion, ...]:
    """What nobody has found out yet."""
    return tuple(
        OpenQuestion.model_validate(entry)
        for _, entries in registered("open_questions")
        for entry in entries
    )


@lru_cache(maxsize=1)
def traps() -> tuple[Trap, ...]:
    """Where material about these rules goes wrong."""
    return tuple(
        Trap.model_validate(entry) for _, entries in registered("traps") for entry in entries
    )


def lender_rules(kind: LenderKind) -> LenderRules | None:
    """Who supervises this kind of lender and which rules bear on its price; `None` where nothing is recorded."""
    return _lender_rules().get(kind)


@lru_cache(maxsize=1)
def _lender_rules() -> MappingProxyType[LenderKind, LenderRules]:
    every = (
        LenderRules.model_validate(entry)
        for _, entries in registered("lender_rules")
        for entry in entries
    )
    return MappingProxyType({kind: rules for rules in every for kind in rules.lender_kinds})
