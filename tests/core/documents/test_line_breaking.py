"""避头尾, and amounts that stay whole."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.documents.letter import Run, plain
from core.documents.line_breaking import (
    HANGING,
    NO_END,
    NO_START,
    SHORTER,
    UNITS,
    break_lines,
    may_break,
)

SIGNS = list("，。（）《》“”；：、 ")
WORDS = ["本人", "愿意还款", "App", "贵行", "——"]
NUMBERS = ["2,321.73 元", "2026 年 11 月 23 日", "606.35元", "第 3 期", "60 期", "18.25%"]
PIECES = st.sampled_from([*SIGNS, *WORDS, *NUMBERS])
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map("".join)
WIDTHS = st.integers(14, 40)


def measure(character, strong):
    """A half-width character is half an em; strong ones are a little wider."""
    return (0.5 if character.isascii() else 1.0) * (1.1 if strong else 1.0)


def broken(text, width, indent=2):
    return break_lines((Run(text),), measure, width, indent)


@given(TEXTS, WIDTHS)
def test_nothing_is_lost_between_lines_but_spaces(text, width):
    assert "".join(line.text for line in broken(text, width)).replace(" ", "") == text.replace(
        " ", ""
    )


@given(st.text("本人愿还款，。（）《》“”", min_size=1, max_size=120), WIDTHS)
def test_no_line_begins_or_ends_with_a_forbidden_sign(text, width):
    unbreakable = re.compile(f"[{''.join(NO_END & set(text))}，。）》”（《“]{{{width - 4},}}")
    lines = broken(text, width)
    if not unbreakable.search(text):
        for before, after in pairwise(lines):
            assert may_break(before.text[-1], after.text[0])
            assert after.text[0] not in NO_START
            assert before.text[-1] not in NO_END


@given(st.lists(st.sampled_from(["本人", "愿意还款，", "贵行。"]), max_size=40), WIDTHS)
def test_an_amount_a_year_and_a_number_with_its_unit_are_never_torn(words, width):
    parts = ["2,321.73 元", "2026 年", "606.35元", "第 3 期", "18.25%"]
    text = "".join(word + parts[at % len(parts)] for at, word in enumerate(words))
    printed = [line.text for line in broken(text, width)]
    for part in parts:
        assert sum(line.count(part) for line in printed) == text.count(part)


@given(TEXTS, WIDTHS)
def test_a_line_is_no_wider_than_the_page_lets_it_be(text, width):
    for line in broken(text, width, indent=0):
        assert line.width <= width or len(set(line.text) & (NO_START | NO_END)) > 0


def test_a_sign_at_the_end_hangs_by_half_its_width():
    first, second = broken("一二三四五六七八九，十一二三", 9.5, indent=0)
    assert first.text == "一二三四五六七八九，"
    assert first.width == 9.5
    assert second.last
    assert "，" in HANGING


def test_a_lonely_last_character_gets_company():
    width = 20
    text = "字" * (width * 3) + "完。"
    lines = broken(text, width, indent=0)
    assert len(lines) == 4
    assert len(lines[-1].text) > 2
    assert all(line.width <= width * SHORTER for line in lines)


def test_a_lonely_character_stays_where_company_would_cost_a_line():
    lines = broken("字" * 20 * 20 + "完", 20, indent=0)
    assert len(lines) == 21
    assert lines[-1].text == "完"


def test_the_first_line_is_shorter_by_its_indent():
    first, second = broken("字" * 15, 10, indent=2)[:2]
    assert (len(first.text), len(second.text)) == (8, 7)


def test_a_piece_wider_than_the_line_is_broken_rather_than_lost():
    lines = broken("1" * 50, 10, indent=0)
    assert "".join(line.text for line in lines) == "1" * 50
    assert max(line.width for line in lines) <= 10


def test_spaces_between_lines_are_dropped():
    lines = broken("一二三四五六七八九十   然后另起", 10, indent=0)
    assert [line.text for line in lines] == ["一二三四五六七八九十", "然后另起"]


def test_runs_keep_their_look_across_lines():
    runs = (Run("一二三"), Run("四五六七", strong=True), Run("八", unproven=True))
    lines = break_lines(runs, lambda _character, _strong: 1.0, 5)
    assert [line.runs for line in lines] == [
        (Run("一二三"), Run("四五", strong=True)),
        (Run("六七", strong=True), Run("八", unproven=True)),
    ]
    assert plain(lines[0].runs) == lines[0].text


def test_no_text_makes_no_line():
    assert break_lines((), measure, 10) == ()


def test_units_stay_with_their_number_only():
    assert not may_break("3", "元")
    assert may_break("个", "元")
    assert "元" in UNITS
