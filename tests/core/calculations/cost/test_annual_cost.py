"""The yearly cost of a loan, simple and compound, and what is said about it."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.cost.annual_cost import annual_cost, periodic_annual_cost
from core.calculations.cost.roots import CashFlow
from core.dates import add_months
from core.errors import NoRate

START = date(2025, 3, 10)


def loan(instalment: str, start: date = START) -> list[CashFlow]:
    paid = [CashFlow(add_months(start, n), -Decimal(instalment)) for n in range(1, 13)]
    return [CashFlow(start, Decimal(12000)), *paid]


def test_the_daily_rate_times_365_beside_its_compound() -> None:
    cost = annual_cost(
        [CashFlow(START, Decimal(1000)), CashFlow(date(2026, 3, 10), Decimal(-1200))]
    )
    assert cost.compound == Decimal("0.2")
    assert abs(cost.simple - Decimal("0.18236713")) < Decimal("1e-7")


def test_months_count_twelve_times() -> None:
    cost = periodic_annual_cost([Decimal(12000), *[Decimal(-1072)] * 12])
    assert f"{cost.simple:.4f}" == "0.1303"
    assert f"{cost.compound:.4f}" == "0.1384"


def test_the_working_shows_each_flow_once_and_runs_of_equal_ones_together() -> None:
    lines = annual_cost(loan("1120")).working
    assert [line.label for line in lines] == [
        "2025 年 3 月 10 日到账",
        "还款 12 笔",
        "一共多付",
        "每天的利率",
        "年化（单利）",
        "年化（复利）",
    ]
    assert lines[1].value == Decimal(13440)
    assert "每笔 1,120.00" in lines[1].how
    assert "和上限比的是它" in lines[4].how


def test_each_period_that_differs_has_its_line() -> None:
    lines = periodic_annual_cost([Decimal(1000), Decimal(0), Decimal(-500), Decimal(-600)]).working
    assert [line.label for line in lines[:3]] == ["开始时到账", "第 2 期还款", "第 3 期还款"]
    assert lines[4].label == "每月的利率"
    assert periodic_annual_cost([Decimal(9), Decimal(-10)], 52).working[3].label == "每期的利率"


@pytest.mark.parametrize(
    ("instalment", "said"),
    [
        ("1100", "没有超过。"),
        ("1125", "两个数落在 24% 的两边。和上限比的是单利，没有超过。"),
        ("1200", "和 24% 比的是单利，超过了。"),
    ],
)
def test_the_sentence_says_on_which_side_of_the_line_both_lie(instalment: str, said: str) -> None:
    assert said in annual_cost(loan(instalment), ceiling=Decimal("0.24")).sentence


def test_without_a_line_it_says_which_figure_would_be_compared() -> None:
    assert annual_cost(loan("1100")).sentence.endswith("和上限比的是单利。")


@pytest.mark.parametrize(
    ("start", "rules"),
    [
        (date(2021, 3, 30), ()),
        (date(2021, 3, 31), ("pboc_apr_2021",)),
        (date(2026, 7, 31), ("pboc_apr_2021",)),
        (date(2026, 8, 1), ("pboc_apr_2021", "disclosure_2026_2")),
    ],
)
def test_it_cites_the_rules_of_its_day(start: date, rules: tuple[str, ...]) -> None:
    assert annual_cost(loan("1100", start)).citations == rules
    monthly = [Decimal(12000), *[Decimal(-1100)] * 12]
    assert periodic_annual_cost(monthly, on=start).citations == rules


def test_no_flows_have_no_cost() -> None:
    with pytest.raises(NoRate):
        annual_cost([])
