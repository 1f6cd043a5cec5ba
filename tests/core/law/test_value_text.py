from datetime import date

import pytest

from core.law.library import parameter, parameters
from core.law.value_text import NAMES, dated_text, value_text

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("court.defence_days", "15 天"),
        ("dishonest.delete_workdays", "3 个工作日"),
        ("limitation.suit_years", "3 年"),
        ("finance.all_in_cap", "24%"),
        ("enforcement.late_interest_daily", "0.0175%"),
        ("court.small_claims.wage_ratio_by_agreement", "200%"),
        ("criminal.card.larger", "50,000 元"),
        ("collection.quiet_hours", "22:00 到 08:00"),
        ("allocation.default_order", "实现债权的费用、利息、本金"),
        ("facilitated.all_in_cap.components", "利息、担保费、其他增信费"),
        ("private.protected_cap", "合同成立时一年期 LPR 的四倍"),
        ("microloan.target_by", "2027 年 12 月 31 日"),
        ("private.lpr_multiple", "4"),
        ("lpr.one_year", "3%"),
    ],
)
def test_a_value_is_said_in_its_unit(name: str, text: str) -> None:
    rule = parameter(name)
    assert value_text(rule, rule.on(TODAY).raw) == text


def test_brackets_and_codes_are_rows() -> None:
    fee = parameter("court_fee.brackets")
    assert value_text(fee, fee.on(TODAY).raw).startswith(
        "到 10,000 元：50 元；到 100,000 元：2.5%"
    )
    assert value_text(fee, fee.on(TODAY).raw).endswith("再往上：0.5%")
    codes = parameter("credit.status_codes")
    assert "B 呆账" in value_text(codes, codes.on(TODAY).raw)


def test_a_rule_that_ended_says_so() -> None:
    void = parameter("private.void_above")
    assert [dated_text(void, dated) for dated in void.values] == ["36%", "不再适用"]


def test_no_name_of_the_data_is_shown_in_english() -> None:
    shown = "".join(
        dated_text(rule, dated).replace("LPR", "")
        for rule in parameters().values()
        if rule.id != "credit.status_codes"
        for dated in rule.values
    )
    assert not any(letter.isascii() and letter.isalpha() for letter in shown)
    raw = str([dated.value for rule in parameters().values() for dated in rule.values])
    assert [name for name in NAMES if f"'{name}'" not in raw] == []
