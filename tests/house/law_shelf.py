"""Reads the data of the law afresh from a folder and names its faults, for the tests that mutate a copy of it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import ValidationError

from core.case.lender import LenderKind
from core.errors import UnknownRule
from core.law import holidays, library
from core.law.library import citation, parameter
from tests.house.sources import ROOT

LAW = ROOT / "core" / "law"


def forget() -> None:
    """Let every shelf be read again."""
    for module in (library, holidays):
        for face in vars(module).values():
            if hasattr(face, "cache_clear"):
                face.cache_clear()


def faults(folder: Path) -> list[str]:
    """Everything wrong with the data in `folder`, which `core.data_files` must be made to read."""
    forget()
    found = [*_misregistered(folder), *_twice(folder)]
    try:
        _read_all()
    except (ValidationError, UnknownRule, KeyError, OSError) as error:
        found.append(f"{type(error).__name__}: {error}")
    return found


def _read_all() -> None:
    """Read every shelf and follow every name from one to another."""
    library.citations()
    library.parameters()
    holidays.announced()
    library.traps()
    for named in _named_rules():
        citation(named)
    for question in library.open_questions():
        for name in question.parameters:
            parameter(name)


def _named_rules() -> Iterator[str]:
    for item in (*library.myths(), *library.threats(), *library.open_questions()):
        yield from item.rules
    for situation in library.situations().values():
        yield from situation.rules
    for span in (*library.timeline(), *library.timeline_facts()):
        yield from span.basis
    for kind in LenderKind:
        rules = library.lender_rules(kind)
        yield from rules.price_rules if rules else ()


def _misregistered(folder: Path) -> Iterator[str]:
    named = [
        entry["file"] for entry in yaml.safe_load((folder / "registry.yaml").read_text("utf-8"))
    ]
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}
    yield from (f"{name} is not registered" for name in there - {*named, "registry.yaml"})
    yield from (f"{name} is registered and not there" for name in set(named) - there)
    yield from (
        f"{name} is registered twice" for name, times in Counter(named).items() if times > 1
    )


def _twice(folder: Path) -> Iterator[str]:
    for shelf in ("citations", "parameters"):
        ids = Counter(
            entry["id"]
            for path in (folder / shelf).glob("*.yaml")
            for entry in yaml.safe_load(path.read_text("utf-8"))
        )
        yield from (f"{name} stands twice" for name, times in ids.items() if times > 1)
