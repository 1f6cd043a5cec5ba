"""Whether a situation's answer may be shown on a day: everything it names exists, nothing says more than its source."""

from collections.abc import Iterator
from datetime import date

from core.errors import DeskError
from core.guidance.situation import AnsweredSituation
from core.guidance.situation_lines import Section, SituationLine
from core.guidance.situation_sources import source_of
from core.law.library import citation, citations, myths, parameter, situations
from core.law.modality import overstatements, says_unverified
from core.law.model import Standing
from core.lenders.directory import lenders

_PRACTICE = {Standing.PRACTICE, Standing.STANDARD}
_SOURCED = (Section.ANSWER, Section.LAW, Section.PRACTICE, Section.UNVERIFIED)


def faults(found: AnsweredSituation, on: date) -> tuple[str, ...]:
    """Each fault with its part and line, in English, for whoever edits the file; none means it may be shown."""
    return (*_front(found), *_lines(found, on))


def _front(found: AnsweredSituation) -> Iterator[str]:
    if found.lender_id and found.lender_id not in lenders():
        yield f"no lender {found.lender_id}"
    known = {myth.id for myth in myths()}
    yield from (f"no myth {each}" for each in found.myths if each not in known)
    yield from (f"no rule {each}" for each in found.rules if each not in citations())
    for topic in found.topics:
        if topic not in situations():
            yield f"no topic {topic}"
        elif not set(situations()[topic].rules) & set(found.rules):
            yield f"draws on no rule of {topic}"


def _lines(found: AnsweredSituation, on: date) -> Iterator[str]:
    for section, lines in found.parts.items():
        for line in lines:
            for fault in _line(section, line, on):
                yield f"{section.value}: {line.text}: {fault}"


def _line(section: Section, line: SituationLine, on: date) -> Iterator[str]:
    try:
        standings = [source_of(mark).standing for mark in line.sources]
        said = line.said_on(on)
    except DeskError as error:
        yield error.sentence
        return
    rules = [citation(rule) for rule in line.rules]
    if section in _SOURCED and not standings:
        yield "rests on nothing"
    yield from (f"{rule.id} is not in force" for rule in rules if not rule.in_force_on(on))
    if section is Section.LAW and set(standings) != {Standing.LAW}:
        yield "is not law alone"
    if section is Section.PRACTICE and not set(standings) <= _PRACTICE:
        yield "is neither practice nor a standard alone"
    if section is Section.UNVERIFIED and not says_unverified(said):
        yield "does not say that it is not verified"
    if Standing.UNVERIFIED in standings and not says_unverified(said):
        yield "rests on what is not verified and does not say so"
    cited = {rule.id for rule in rules}
    for name in line.values:
        if parameter(name).on(on).citation.id not in cited:
            yield f"speaks of {name} without its rule"
    yield from (
        f"says {each.word}, more than it cites" for each in overstatements(said, rules, on)
    )
