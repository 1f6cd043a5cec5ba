"""The LPR chart says in words what it draws, and draws the day only where there is something to compare it with."""

from datetime import date

import pytest

from ui import charts
from ui.rate_history import _layers, spoken


def test_the_chart_is_said_in_words() -> None:
    words = spoken()
    assert "LPR 86 个月" in words
    assert "一年期从 2019 年 8 月 20 日的 4.25% 到 2026 年 9 月 20 日的 3%" in words
    assert "五年期以上从 2019 年 8 月 20 日的 4.85% 到 2026 年 9 月 20 日的 3.5%" in words


@pytest.mark.parametrize(
    ("day", "drawn"),
    [
        (date(2019, 8, 19), False),
        (date(2020, 8, 20), True),
        (date(2026, 11, 23), True),
        (date(2029, 1, 1), False),
    ],
)
def test_the_chosen_day_is_drawn_where_the_axis_reaches_it(day: date, *, drawn: bool) -> None:
    marks = [layer.to_dict()["mark"]["type"] for layer in _layers(day, charts.LIGHT)]
    assert ("rule" in marks) is drawn
    assert marks.count("line") == 2


def test_every_month_is_a_point_of_its_line() -> None:
    line = next(
        layer
        for layer in _layers(date(2026, 11, 23), charts.LIGHT)
        if layer.to_dict()["mark"]["type"] == "line"
    )
    assert len(line.data) == 86
    assert line.to_dict()["mark"]["interpolate"] == "step-after"
