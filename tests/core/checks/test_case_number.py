"""A case number says what it says, and what is wrong with it; in order is never called true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.entries import CourtPaper
from core.checks.case_number import Proceeding, read_case_number

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "court", "level", "proceeding"),
    [
        ("（2026）浙0106民初1234号", "浙0106", "基层法院", Proceeding.LAWSUIT),
        ("(2026) 浙 0106 民督 12 号", "浙0106", "基层法院", Proceeding.PAYMENT_ORDER),
        ("〔2025〕粤0304民诉前调12345号", "粤0304", "基层法院", Proceeding.BEFORE_SUIT),
        ("（２０２６）京0105执恢88号", "京0105", "基层法院", Proceeding.ENFORCEMENT),
        ("（2026）沪0115财保7号之一", "沪0115", "基层法院", Proceeding.PRESERVATION),
        ("（2026）浙01民终9号", "浙01", "中级法院", Proceeding.APPEAL),
        ("（2026）川民申3号", "川", "高级法院", Proceeding.RETRIAL),
        ("（2026）最高法民再3号", "最高法", "最高人民法院", Proceeding.RETRIAL),
        ("（2026）兵0101民特5号", "兵0101", "基层法院", Proceeding.SPECIAL),
        ("（2026）浙0106执异6号", "浙0106", "基层法院", Proceeding.ENFORCEMENT_REVIEW),
    ],
)
def test_a_number_in_order_is_taken_apart(text, court, level, proceeding):
    found = read_case_number(text, DAY)
    assert (found.court, found.court_level, found.proceeding) == (court, level, proceeding)
    assert found.in_order, found.doubts
    assert found.year in (2025, 2026)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("", "没有案号"),
        ("（2027）浙0106民初1号", "还没有到"),
        ("（1980）浙0106民初1号", "太早了"),
        ("（2014）浙0106民初1号", "还不是这种写法"),
        ("（2026）浙106民初1号", "位数不对"),
        ("（2026）浙01民督1号", "支付令由基层法院发"),
        ("（2026）浙0106民终1号", "二审不在基层法院"),
        ("（2026）浙民初1号", "一般由基层法院办"),
        ("（2026）浙0106刑初1号", "刑事案件"),
        ("（2026）浙0106行初1号", "行政案件"),
        ("（2026）浙0106贷催1号", "不是常见"),
        ("（2026）浙0106民初012号", "从 0 开始"),
        ("（2026）浙0106民初0号", "从 0 开始"),
        ("（2026）浙0106民初12345678号", "太长"),
        ("（2026）杭西民初字第12号", "不再写"),
        ("（2026）FY0106民初12号", "有字母"),
        ("（2026）浙0106民初12", "末尾没有"),
        ("2026浙0106民初12号", "开头没有"),
        ("（2026）第12号", "不像案号"),
        ("杭仲案字12号", "看不到年份"),
        ("（2028）杭仲案字第12号", "还没有到"),
    ],
)
def test_what_is_implausible_is_said(text, doubt):
    found = read_case_number(text, DAY)
    assert not found.in_order
    assert any(doubt in each for each in found.doubts), found.doubts


def test_an_old_number_is_read_as_an_old_one():
    found = read_case_number("（2014）杭西民一初字第123号", DAY)
    assert (found.year, found.proceeding, found.number) == (2014, Proceeding.LAWSUIT, 123)
    assert found.in_order


@pytest.mark.parametrize(
    ("text", "paper", "fits"),
    [
        ("（2026）浙0106民督12号", CourtPaper.PAYMENT_ORDER, True),
        ("（2026）浙0106民初12号", CourtPaper.PAYMENT_ORDER, False),
        ("（2026）浙0106执12号", CourtPaper.CONSUMPTION_LIMIT, True),
        ("（2026）浙0106民诉前调12号", CourtPaper.SUMMONS, False),
        ("（2026）穗仲案字第12号", CourtPaper.ARBITRATION_NOTICE, True),
        ("（2026）穗仲案字第12号", CourtPaper.SUMMONS, False),
        ("（2014）杭西民初字第12号", CourtPaper.ENFORCEMENT_NOTICE, False),
    ],
)
def test_number_and_paper_have_to_agree(text, paper, fits):
    found = read_case_number(text, DAY, paper)
    assert found.in_order is fits
    assert fits or "对不上" in found.doubts[-1]


def test_every_kind_of_proceeding_has_words():
    assert len({each.label for each in Proceeding}) == len(Proceeding)


@given(st.text(max_size=40), st.none() | st.sampled_from(CourtPaper))
def test_nothing_typed_breaks_it(text, paper):
    found = read_case_number(text, DAY, paper)
    assert found.proceeding.label
    assert all(each.endswith(("。", "号。")) for each in found.doubts)
