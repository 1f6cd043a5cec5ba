"""A line of an answer: its words, its marks, and the values of the day."""

from datetime import date

import pytest

from core.errors import UnknownRule
from core.guidance.situation_lines import Mark, MarkKind, read_line


def test_marks_are_taken_out_of_the_words_and_told_apart() -> None:
    line = read_line(
        "先打电话。 [[cc_678]] [[timeline:card/31]] [[page:contact]] [[letter:chaser]]"
    )
    assert line.text == "先打电话。"
    assert line.rules == ("cc_678",)
    assert line.sources == (Mark(MarkKind.RULE, "cc_678"), Mark(MarkKind.TIMELINE, "card/31"))
    assert line.refs(MarkKind.PAGE) == ("contact",)
    assert line.refs(MarkKind.LETTER) == ("chaser",)


def test_a_value_is_that_of_the_day() -> None:
    line = read_line("上限 {private.protected_cap}。 [[pl_2020_25]]")
    assert line.values == ("private.protected_cap",)
    assert line.said_on(date(2020, 8, 19)) == "上限 24%。"
    assert line.said_on(date(2020, 8, 20)) == "上限 合同成立时一年期 LPR 的四倍。"


def test_a_value_nobody_knows_is_an_error() -> None:
    with pytest.raises(UnknownRule):
        read_line("{no.such_value}").said_on(date(2026, 11, 23))
