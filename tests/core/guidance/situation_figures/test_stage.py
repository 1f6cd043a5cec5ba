"""Days past due to a stage, at the edges of the stages."""

import pytest

from core.case.lender import LenderKind
from core.guidance.situation_figures.stage import stage_figures

BANK = LenderKind.BANK_LOAN


@pytest.mark.parametrize(
    ("days", "begins", "left"),
    [
        (1, 1, 7),
        (7, 1, 1),
        (8, 8, 23),
        (20, 8, 11),
        (30, 8, 1),
        (31, 31, 30),
        (90, 61, 1),
        (91, 91, 90),
    ],
)
def test_each_day_lies_in_its_stage(days: int, begins: int, left: int) -> None:
    found = stage_figures(BANK, days)
    assert found.now
    assert found.now.from_day == begins
    assert found.days_left == left
    assert found.citations == found.now.basis
    assert f"还有 {left} 天" in found.sentence


def test_after_the_last_stage_nothing_new_comes() -> None:
    found = stage_figures(BANK, 181)
    assert found.following is None
    assert found.days_left is None
    assert "什么时候谈都不晚" in found.sentence


def test_before_the_first_stage_there_is_none_but_the_next() -> None:
    found = stage_figures(BANK, 0)
    assert found.now is None
    assert found.days_left == 1
    assert found.citations == ()


def test_a_borrowed_track_says_so() -> None:
    assert "没有单独的资料" in stage_figures(LenderKind.RURAL_BANK, 20).note


def test_days_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        stage_figures(BANK, -1)
