"""Whether a situation's answer may be shown on a day: everything it names exists, nothing says more than its source."""

from collections.abc import Iterator
from datetime import date

from core.case.lender import LenderKind
from core.errors import DeskError
from core.guidance.situation import AnsweredSituation
from core.guidance.situation_lines import Section, SituationLine
from core.guidance.situation_sources import source_of
from core.law.citation import Citation
from core.law.library import citation, citations, myths, parameter, situations
from core.law.modality import overstatements, says_unverified
from core.law.model import Standing
from core.lenders.directory import lenders

_PRACTICE = {Standing.PRACTICE, Standing.STANDARD}
_PLATFORMS = (
    LenderKind.PLATFORM_LOAN_FACILITATION,
    LenderKind.INSTALMENT_SHOPPING,
    LenderKind.BNPL,
)
_BEHIND_A_PLATFORM = (LenderKind.BANK_LOAN, LenderKind.CONSUMER_FINANCE, LenderKind.MICROLOAN)
_SOURCED = (Section.ANSWER, Section.LAW, Section.PRACTICE, Section.UNVERIFIED)


def faults(found: AnsweredSituation, on: date) -> tuple[str, ...]:
    """Each fault with its part and line, in English, for whoever edits the file; none means it may be shown."""
    return (*_front(found), *_lines(found, on))


def _front(found: AnsweredSituation) -> Iterator[str]:
    if found.lender_id and found.lender_id not in lenders():
        yield f"no lender {found.lender_id}"
    known = {myth.id for myth in myths()}
    yield from (f"no myth {each}" for each in found.myths if each not in known)
    for each in found.rules:
        if each not in citations():
            yield f"no rule {each}"
        elif not any(citation(each).applies_to(kind) for kind in _kinds(found)):
            yield f"{each} does not bind this kind of lender"
    for topic in found.topics:
        if topic not in situations():
            yield f"no topic {topic}"
        elif not set(situations()[topic].rules) & set(found.rules):
            yield f"draws on no rule of {topic}"


def _kinds(found: AnsweredSituation) -> frozenset[LenderKind]:
    """Whose rules may bear on it: behind a platform stand several kinds, and nobody knows which is unknown."""
    if found.kind is LenderKind.UNKNOWN:
        return frozenset(LenderKind)
    if found.kind not in _PLATFORMS:
        return frozenset({found.kind})
    record = lenders().get(found.lender_id or "")
    also = record.also_kinds if record else ()
    return frozenset({found.kind, *also, *_BEHIND_A_PLATFORM})


def _lines(found: AnsweredSituation, on: date) -> Iterator[str]:
    for section, lines in found.parts.items():
        for line in lines:
            for fault in _line(section, line, on):
                yield f"{section.value}: {line.text}: {fault}"


def _line(section: Section, line: SituationLine, on: date) -> Iterator[str]:
    try:
        standings = {source_of(mark).standing for mark in line.sources}
        said = line.said_on(on)
    except DeskError as error:
        yield error.sentence
        return
    rules = [citation(rule) for rule in line.rules]
    yield from _standing(section, standings)
    yield from _unsure(section, said, standings, rules)
    yield from (f"{rule.id} is not in force" for rule in rules if not rule.in_force_on(on))
    for name in line.values:
        if parameter(name).on(on).citation not in rules:
            yield f"speaks of {name} without its rule"
    yield from (
        f"says {each.word}, more than it cites" for each in overstatements(said, rules, on)
    )


def _standing(section: Section, standings: set[Standing]) -> Iterator[str]:
    if section in _SOURCED and not standings:
        yield "rests on nothing"
    if section is Section.LAW and standings != {Standing.LAW}:
        yield "is not law alone"
    if section is Section.PRACTICE and not standings <= _PRACTICE:
        yield "is neither practice nor a standard alone"


def _unsure(
    section: Section, said: str, standings: set[Standing], rules: list[Citation]
) -> Iterator[str]:
    unsure = Standing.UNVERIFIED in standings
    if (unsure or section is Section.UNVERIFIED) and not says_unverified(said):
        yield "does not say that it is not verified"
    if section is Section.UNVERIFIED and not unsure and not any(rule.verify for rule in rules):
        yield "rests on what is verified"
