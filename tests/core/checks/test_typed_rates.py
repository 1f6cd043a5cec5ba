"""Rates as contracts print them and as people type them; what could mean two things is asked about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.typed_rates import rate_text, read_annual_rate, read_daily_rate, read_share
from core.errors import Problem


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("18.25", "0.1825"),
        ("18.25%", "0.1825"),
        ("１８．２５％", "0.1825"),
        (" 24 % ", "0.24"),
        ("年利率18%", "0.18"),
        ("合同年利率为 7.2", "0.072"),
        ("百分之二十四", "0.24"),
        ("百分之十五点四", "0.154"),
        ("百分之36", "0.36"),
        ("0", "0"),
        ("0%", "0"),
        ("1000", "10"),
    ],
)
def test_a_yearly_rate_is_a_fraction(text: str, rate: str) -> None:
    assert read_annual_rate(text) == Decimal(rate)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("0.05%", "0.0005"),
        ("0.05", "0.0005"),
        ("万分之五", "0.0005"),
        ("万分之5", "0.0005"),
        ("万五", "0.0005"),
        ("日息万分之五", "0.0005"),
        ("0.5‰", "0.0005"),
        ("5‱", "0.0005"),
        ("千分之零点五", "0.0005"),
        ("千分之半", "0.0005"),
        ("万分之三点五", "0.00035"),
        ("万分之三点半", None),
        ("万分之两", "0.0002"),
        ("万分之十二", "0.0012"),
        ("万分之五半", "0.00055"),
        ("每天0.03%", "0.0003"),
        ("5%", "0.05"),
        ("0", "0"),
    ],
)
def test_a_daily_rate_is_a_fraction(text: str, rate: str | None) -> None:
    read = read_daily_rate(text)
    if rate is None:
        assert isinstance(read, Problem)
    else:
        assert read == Decimal(rate)


@pytest.mark.parametrize(
    ("text", "share"), [("10%", "0.1"), ("10", "0.1"), ("百分之五", "0.05"), ("加收50%", "0.5")]
)
def test_a_share_is_a_fraction(text: str, share: str) -> None:
    assert read_share(text) == Decimal(share)


def test_times_the_rate_is_what_comes_on_top() -> None:
    assert read_share("1.5 倍", times=True) == Decimal("0.5")
    assert read_share("贷款利率的1.3倍", times=True) == Decimal("0.3")
    assert read_share("1倍", times=True) == 0
    assert read_share("1.5倍") == Problem("", "这里填百分之几，比如 5% 或 10%。")
    below = read_share("0.5倍", "uplift", times=True)
    assert isinstance(below, Problem)
    assert "不到 1 倍" in below.sentence


@pytest.mark.parametrize("read", [read_annual_rate, read_daily_rate, read_share])
def test_nothing_typed_is_nothing_known(read: object) -> None:
    assert callable(read)
    assert read(" ") is None


@pytest.mark.parametrize(
    ("read", "text", "sentence"),
    [
        (read_annual_rate, "一分八", "这里填一年的利率"),
        (read_annual_rate, "月息2%", "写月利率的乘 12"),
        (read_annual_rate, "-18", "这里填一年的利率"),
        (read_annual_rate, "1e5", "这里填一年的利率"),
        (read_annual_rate, "0.1825", "是 18.25%，还是 0.1825%"),
        (read_annual_rate, "0.05%", "一年是 18.25%"),
        (read_annual_rate, "万分之五", "这像日利率"),
        (read_annual_rate, "日利率 0.05%", "这像日利率"),
        (read_annual_rate, "1000.01", "超过 1000%"),
        (read_daily_rate, "很多", "这里填一天的利率"),
        (read_daily_rate, "0.0005", "是 0.05%，还是 0.0005%"),
        (read_daily_rate, "18.25", "一天约 0.05%"),
        (read_daily_rate, "年利率 18.25%", "这像年利率"),
        (read_share, "一成", "这里填百分之几"),
        (read_share, "0.1", "是 10%，还是 0.1%"),
        (read_share, "1001", "这个数太大了"),
    ],
)
def test_what_is_not_clear_comes_back_with_what_to_do(
    read: object, text: str, sentence: str
) -> None:
    assert callable(read)
    problem = read(text, "rate")
    assert isinstance(problem, Problem)
    assert problem.field == "rate"
    assert sentence in problem.sentence


@given(st.decimals("0.002", "10", places=6))
def test_a_rate_that_was_written_out_is_read_back_exactly(rate: Decimal) -> None:
    assert read_annual_rate(rate_text(rate)) == rate


@given(st.decimals("0", "0.05", places=7))
def test_a_daily_rate_that_was_written_out_is_read_back_exactly(rate: Decimal) -> None:
    assert read_daily_rate(rate_text(rate)) == rate


def test_an_unknown_rate_is_an_empty_field() -> None:
    assert rate_text(None) == ""
    assert rate_text(Decimal("0.2")) == "20%"
