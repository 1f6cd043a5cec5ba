"""One worked example from outside: its inputs, what must come out, and how closely."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

STANDARD_FILE = Path(__file__).parents[2] / "cases/worked-examples.yaml"

COMMENTARY = frozenset({"prefix", "property", "must_not", "wrong_answers", "formula"})
"""Expected keys that speak to the reader and name no figure."""


def examples(path: Path | None = None) -> list["Example"]:
    """The examples of a file: the one named by WORKED_EXAMPLES unless told, else the project's own.

    Everything is read as text, so that 0.1 is one tenth and not its nearest float.
    """
    path = path or Path(os.environ.get("WORKED_EXAMPLES", STANDARD_FILE))
    loaded = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text
    return [Example.of(case) for case in loaded["cases"]]


@dataclass
class Example:
    """A case; `note` may name its convention; `checked` collects the expected keys that were looked at."""

    id: str
    topic: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Any]
    tolerance: Mapping[str, str]
    note: str = ""
    checked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, case: Mapping[str, Any]) -> "Example":
        return cls(
            case["id"],
            case["topic"],
            case["inputs"],
            case["expected"],
            case.get("tolerance", {}),
            case.get("note", ""),
        )

    def number(self, name: str, default: Decimal | None = None) -> Decimal:
        """An input as a number; without a default it must be there."""
        value = self.inputs[name] if default is None else self.inputs.get(name, default)
        return number(value)

    def whole(self, name: str, default: int | None = None) -> int:
        return int(self.inputs[name] if default is None else self.inputs.get(name, default))

    def day(self, name: str) -> date:
        return date.fromisoformat(self.inputs[name])

    def numbers(self, name: str) -> list[Decimal]:
        return [number(value) for value in self.inputs[name]]

    def wants(self, key: str) -> bool:
        return key in self.expected

    def check(self, key: str, actual: object, expected: object = None) -> None:
        """Compare with what is expected under `key`, within the tolerance; keys not expected are skipped."""
        if key not in self.expected:
            return
        self.checked.add(key)
        wanted = self.expected[key] if expected is None else expected
        self._compare(key, actual, wanted)

    def _compare(self, key: str, actual: object, wanted: object) -> None:
        if isinstance(wanted, Mapping):
            assert isinstance(actual, Mapping), f"{self.id} {key}: {actual!r}"
            for name, part in wanted.items():
                self._compare(f"{key}.{name}", actual[name], part)
        elif isinstance(wanted, Sequence) and not isinstance(wanted, str):
            assert isinstance(actual, Sequence), f"{self.id} {key}: {actual!r}"
            assert len(actual) == len(wanted), f"{self.id} {key}: {actual!r}"
            for place, (one, part) in enumerate(zip(actual, wanted, strict=True)):
                self._compare(f"{key}[{place}]", one, part)
        elif isinstance(actual, Decimal | float):
            assert isinstance(wanted, str)
            gap = abs(Decimal(str(actual)) - number(wanted))
            assert gap <= self.closeness(key), f"{self.id} {key}: {actual} is not {wanted}"
        else:
            assert str(actual) == str(wanted), f"{self.id} {key}: {actual!r} is not {wanted!r}"

    def closeness(self, key: str) -> Decimal:
        """How far off a figure may be: the tolerance of its sort, else exact."""
        sort = (
            "percent"
            if "percent" in key or "%" in str(self.expected.get(key, ""))
            else "rate"
            if any(word in key for word in ("rate", "irr", "root", "365", "360", "x12"))
            else "money"
        )
        for name in (f"{sort}_abs", "money_abs", "rate_abs", "closed_form_abs", "abs"):
            if name in self.tolerance:
                return Decimal(self.tolerance[name])
        return Decimal(0)

    def refuse_unchecked(self) -> None:
        """Fail if a figure was expected and nobody computed it."""
        left = set(self.expected) - self.checked - COMMENTARY
        assert not left, f"{self.id} ({self.topic}): nothing computes {sorted(left)}"


def number(value: object) -> Decimal:
    """A number as the file writes it: 0.05, 1,000.00, 18.25% (which stays 18.25), 365/255."""
    text = str(value).replace(",", "").rstrip("%")
    above, slash, below = text.partition("/")
    return Decimal(above) / Decimal(below) if slash else Decimal(above)
