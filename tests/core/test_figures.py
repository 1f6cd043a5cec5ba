"""How figures are written: the same words on screen, in a letter and in a file."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.figures import (
    capital_text,
    date_text,
    percent_text,
    short_date_text,
    whole_yuan_text,
    yuan_text,
)
from core.money import from_fen

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "rmb_capital.yaml").read_text("utf-8")
)
FEN = st.integers(0, 10**13)
DIGITS = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_capitals(text):
    """The amount in fen that 大写 says, read by the rules a clerk would use."""
    whole, _, small = text.rpartition("元") if "元" in text else ("", "", text)
    total = section = digit = 0
    for sign in whole:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in PLACES:
            section, digit = section + digit * PLACES[sign], 0
        elif sign == "万":
            section, digit = (section + digit) * 10_000, 0
            total, section = total + section, 0
        elif sign == "亿":
            total, section, digit = (total + section + digit) * 10**8, 0, 0
    fen = (total + section + digit) * 100
    for sign, unit in (("角", 10), ("分", 1)):
        if sign in small:
            fen += DIGITS[small[small.index(sign) - 1]] * unit
    return fen


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_capitals_are_those_of_the_published_examples(case):
    assert capital_text(Decimal(case["amount"])) in case["accept"]


def test_a_negative_amount_has_no_capitals():
    with pytest.raises(ValueError, match="negative"):
        capital_text(Decimal("-1234.56"))


def test_a_gap_of_whole_ten_thousands_is_one_zero():
    assert capital_text(Decimal("100001000.00")) == "壹亿零壹仟元整"
    assert capital_text(Decimal("100000001.10")) == "壹亿零壹元壹角整"


@given(FEN)
def test_the_capitals_say_the_amount_and_nothing_else(fen):
    assert read_capitals(capital_text(from_fen(fen))) == fen


@given(FEN)
def test_the_capitals_never_double_a_zero_nor_end_open(fen):
    text = capital_text(from_fen(fen))
    assert "零零" not in text
    assert text.endswith(("整", "分"))


@given(FEN)
def test_an_amount_keeps_its_fen_when_written(fen):
    assert Decimal(yuan_text(from_fen(fen)).replace(",", "")) == from_fen(fen)


def test_amounts_dates_and_rates_read_as_in_a_chinese_letter():
    assert yuan_text(Decimal("38642.37")) == "38,642.37"
    assert yuan_text(Decimal("0.00")) == "0.00"
    assert whole_yuan_text(Decimal("38642.50")) == "38,643"
    assert date_text(date(2026, 1, 3)) == "2026 年 1 月 3 日"
    assert short_date_text(date(2026, 1, 3)) == "01-03"
    assert percent_text(Decimal("0.1825")) == "18.25%"
    assert percent_text(Decimal("0.30")) == "30%"
    assert percent_text(Decimal("1.00")) == "100%"
    assert percent_text(Decimal(0)) == "0%"
    assert percent_text(Decimal("1e40")) == "1" + "0" * 42 + "%"
