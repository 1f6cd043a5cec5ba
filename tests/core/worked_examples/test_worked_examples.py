"""Worked examples from regulators, courts, banks and other libraries, through the project's own functions."""

import pytest

from tests.core.worked_examples import cards, limits, money, plans, rates, schedules
from tests.core.worked_examples.example import Example, examples

TOPICS = {
    **cards.TOPICS,
    **limits.TOPICS,
    **money.TOPICS,
    **plans.TOPICS,
    **rates.TOPICS,
    **schedules.TOPICS,
}
"""Topic → the check that runs its examples."""


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.id)
def test_the_example_comes_out(example: Example) -> None:
    assert example.topic in TOPICS, f"no function of the project answers to {example.topic!r}"
    TOPICS[example.topic](example)
    example.refuse_unchecked()
