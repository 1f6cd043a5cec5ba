"""Numbers as agreements write them: capitals, spoken, full width, in tens of thousands, in table cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.agreement.plain import number_of, plain
from core.figures import capital_text
from core.money import yuan


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("壹拾贰万", 120000),
        ("四万二", 42000),
        ("两千三", 2300),
        ("三千零五", 3005),
        ("十二", 12),
        ("二〇二七", 2027),
    ],
)
def test_a_numeral_is_its_number(numeral: str, number: int) -> None:
    assert number_of(numeral) == number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("每月 ８ 日", "每月8日"),
        ("叁仟陆佰元整", "3600元整"),
        ("伍佰元伍角", "500.50元"),
        ("３.６万元", "36000元"),
        ("还差四万二，先挂着", "还差42000,先挂着"),
        ("12,600.00 元", "12600.00元"),
        ("2026/12/05  1,500.00", "2026/12/05 1500.00"),
        ("1,5\n00元", "1500元"),
        ("连续两期", "连续2期"),
        ("任意一期", "任意一期"),
        ("晚两三天", "晚两三天"),
        ("第十二条", "第十二条"),
        ("日利率万分之五", "日利率万分之五"),
    ],
)
def test_text_is_made_plain(text: str, read: str) -> None:
    assert plain(text) == read


@given(st.integers(1, 99_999_999))
def test_every_amount_in_capitals_is_read_back(amount: int) -> None:
    assert plain(capital_text(yuan(amount))) == f"{amount}元整"
