"""No sentence of guidance says more than the rules it cites: read from every file that names its rules."""

from collections.abc import Iterator

import pytest

from core.case.entries import LetterKind
from core.documents.wording import wording
from core.guidance.rehearsal import tactics
from core.guidance.situation import AnsweredSituation, answered_situations
from core.guidance.situation_checks import faults
from core.law.library import (
    citation,
    citations,
    myths,
    parameters,
    threats,
    timeline,
    timeline_facts,
)
from core.law.modality import overstatements
from ui.routes import ROUTES

READ_ON = max(rule.checked_on for rule in citations().values())
"""The day up to which the shelf is known to be in order."""


def sentences() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Where, what is said, and the rules cited for it."""
    for threat in threats():
        yield threat.id, threat.answer + threat.what_to_do, threat.rules
    for myth in myths():
        yield myth.id, myth.answer, myth.rules
    for stage in timeline():
        yield stage.title, stage.what + stage.what_to_do + stage.talks, stage.basis
    for fact in timeline_facts():
        yield fact.title, fact.what, fact.basis
    for tactic in tactics():
        yield tactic.id, tactic.means, tactic.rules
    for kind in LetterKind:
        for rule, words in wording(kind).front.rules.items():
            yield kind.value, words, (rule,)


def test_nothing_that_names_its_rules_says_more_than_they_do() -> None:
    said = list(sentences())
    assert len(said) > 100
    over = {
        f"{place}: {text}": [each.word for each in found]
        for place, text, rules in said
        if (found := overstatements(text, [citation(rule) for rule in rules], READ_ON))
    }
    assert over == {}


@pytest.mark.parametrize(
    "situation", answered_situations().values(), ids=lambda each: each.situation_id
)
def test_every_line_of_a_situation_stands_on_what_it_cites(situation: AnsweredSituation) -> None:
    assert faults(situation, READ_ON) == ()


@pytest.mark.parametrize(
    "situation", answered_situations().values(), ids=lambda each: each.situation_id
)
def test_every_page_a_situation_sends_to_is_there(situation: AnsweredSituation) -> None:
    assert set(situation.pages) <= set(ROUTES)


def test_the_situations_are_twenty_in_order() -> None:
    assert [each.number for each in answered_situations().values()] == list(range(1, 21))


def test_the_values_spoken_of_are_parameters() -> None:
    spoken = {
        name
        for each in answered_situations().values()
        for line in each.lines
        for name in line.values
    }
    assert len(spoken) > 15
    assert spoken <= set(parameters())
