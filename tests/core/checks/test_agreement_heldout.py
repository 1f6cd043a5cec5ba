"""Sixty agreements by a writer who saw neither patterns nor examples: how much of what they hold is shown.

The one place that tells how the reader does on a text nobody has seen. Nothing is taught from these texts; who mends
a misreading here loses the measure and writes new ones.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from core.case.lender import LenderKind
from core.checks.agreement.reading import AgreementReading, Said, read_agreement

TEXTS = Path(__file__).parents[2] / "cases" / "agreements_heldout.yaml"


@cache
def read() -> list[tuple[dict[str, Any], AgreementReading]]:
    return [
        (case, read_agreement(case["text"], LenderKind(case["kind"])))
        for case in yaml.safe_load(TEXTS.read_text("utf-8"))
    ]


def test_there_are_sixty_with_every_trap_six_times() -> None:
    labelled = [trap for case, _ in read() for trap in case.get("traps", ())]
    assert len(read()) == 60
    assert min(labelled.count(trap) for trap in set(labelled)) >= 6


def test_most_traps_are_shown_and_few_that_are_none() -> None:
    held = shown = wrongly = 0
    for case, reading in read():
        there = set(case.get("traps", ()))
        named = {each.trap.id for each in reading.traps}
        like = {each.trap.id for each in reading.suspects}
        held += len(there)
        shown += len(there & (named | like))
        wrongly += len(like - there - named)
    assert shown >= 0.84 * held
    assert wrongly <= 0.3 * len(read())


def test_what_is_named_as_a_trap_mostly_is_one() -> None:
    named = right = 0
    for case, reading in read():
        found = {each.trap.id for each in reading.traps}
        named += len(found)
        right += len(found & set(case.get("traps", ())))
    assert right >= 0.85 * named


def test_what_is_said_to_stand_there_mostly_does() -> None:
    said = right = 0
    for case, reading in read():
        lacking = {*case.get("missing", ()), *case.get("vague", ())}
        found = {each.point.id for each in reading.points if each.said is Said.FOUND}
        said += len(found)
        right += len(found - lacking)
    assert right >= 0.93 * said
