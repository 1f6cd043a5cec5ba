"""Checks of worked examples, by topic."""

from collections.abc import Callable

from tests.core.worked_examples.example import Example

TOPICS: dict[str, Callable[[Example], None]] = {}
