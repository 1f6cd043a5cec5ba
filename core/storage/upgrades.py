"""From JSON written by an older version of the app to the models of this one.

`UPGRADES[n - 1]` lifts format n to format n + 1. What is stored is never rewritten for it: an entry keeps
the text its hash was made over, and is lifted each time it is read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.errors import NewerFormat

Document = dict[str, Any]


@dataclass(frozen=True)
class Upgrade:
    """One step of the format: what becomes of the facts, and of each entry."""

    facts: Callable[[Document], Document]
    entry: Callable[[Document], Document]


UPGRADES: tuple[Upgrade, ...] = ()


def current_format() -> int:
    """The format this version writes."""
    return len(UPGRADES) + 1


def lift_facts(facts: Document, written_in: int) -> Document:
    """Facts of an older format as facts of the current one. Raises `NewerFormat`."""
    for upgrade in _steps(written_in):
        facts = upgrade.facts(facts)
    return facts


def lift_entry(entry: Document, written_in: int) -> Document:
    """An entry of an older format as one of the current format. Raises `NewerFormat`."""
    for upgrade in _steps(written_in):
        entry = upgrade.entry(entry)
    return entry


def refuse_newer(written_in: int) -> None:
    """Raise `NewerFormat` for a format this version does not know."""
    if written_in > current_format():
        raise NewerFormat(
            "这个案子是更新版本的“还得清”保存的。请先更新程序，再打开它；内容没有被改动。"
        )


def _steps(written_in: int) -> tuple[Upgrade, ...]:
    refuse_newer(written_in)
    return UPGRADES[written_in - 1 :]
