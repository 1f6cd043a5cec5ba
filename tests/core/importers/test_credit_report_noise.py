"""Whatever text comes, the reader refuses in its own words or reads only what stands there."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NotACreditReport
from core.importers.credit_report import read_credit_report
from core.importers.report_glyphs import even_sign
from core.importers.report_model import CreditReport
from tests.credit_reports import FIRST, IDENTITY, PERSON

SAMPLES = Path(__file__).parents[2] / "cases" / "credit_reports"
TEXTS = tuple(
    file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.txt")) if file.stem[0] in "dh"
)
CREDIT = tuple(
    found[0]
    for text in TEXTS
    if (
        found := re.search(
            "(?<=\n)(?:信用卡|贷款)\n.*?(?=非信贷交易记录|相关还款责任信息)", text, re.DOTALL
        )
    )
)
"""The sections of cards and loans of those that have line breaks."""
HEAD = "个人信用报告\n报告编号：2026100108000000000001 报告时间：2026-10-01 08:00:00\n信贷记录\n"
NOISE = (
    "\n第 2 页，共 9 页\n",
    "\n",
    " ",
    "。",
    "，",
    "1.",
    "余额",
    "\u00a0",
    "发放的",
    "截至2026年09月，",
    "x",
)


@st.composite
def cut(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text)))
    return text[start : draw(st.integers(start, len(text)))]


@st.composite
def shuffled(draw: st.DrawFn, texts: Sequence[str] = TEXTS) -> str:
    lines = draw(st.sampled_from(texts)).splitlines()
    return "\n".join(draw(st.permutations(lines)))


@st.composite
def noisy(draw: st.DrawFn, texts: Sequence[str] = TEXTS) -> str:
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 12))):
        place = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 6))
        text = text[:place] + draw(st.sampled_from(NOISE)) + text[place + gone :]
    return text


def read(text: str) -> CreditReport | None:
    try:
        return read_credit_report(text)
    except NotACreditReport as refusal:
        refused = refusal
    assert refused.reason in {"not_credit_report", "enterprise_report", "detail_not_supported"}
    assert refused.sentence.endswith("。")
    return None


def plain(text: str) -> str:
    """Without what a printer puts between letters: white space, page feet, the width of marks."""
    even = "".join(map(even_sign, text))
    even = re.sub(r"第\s*\d+\s*页\s*[,/]?\s*共\s*\d+\s*页|https?://\S+", "", even)
    return re.sub(r"\s", "", even).replace("口", "日")


@given(st.one_of(cut(), shuffled(), noisy(), st.builds("{}{}".format, st.just(HEAD), cut())))
def test_no_account_is_invented(text: str) -> None:
    report = read(text)
    if report is None:
        return
    letters = plain(text).replace(",", "")
    for account in report.accounts:
        assert plain(account.institution) in letters
        opened = account.opened
        assert re.search(rf"{opened.year}年0?{opened.month}月0?{opened.day}日", letters)
        for amount in (account.limit_or_amount, account.balance, account.overdue_amount):
            if amount:
                assert str(amount) in letters


@given(st.data())
def test_every_grant_of_credit_is_read_or_shown(data: st.DataObject) -> None:
    text = HEAD + data.draw(st.one_of(shuffled(CREDIT), noisy(CREDIT)))
    report = read(text)
    if report is None:
        assert not re.search("发放的贷记卡|元.人民币", plain(text))
        return
    kept = (*(account.source_text for account in report.accounts), *report.unrecognised)
    shown = "".join(map(plain, kept))
    for grant in ("发放的贷记卡(", "元(人民币)其他个人消费贷款,", "贷款授信,"):
        assert shown.count(grant) == plain(text).count(grant)


@given(st.text(max_size=400))
def test_any_text_at_all_is_refused_or_read(text: str) -> None:
    for given_text in (text, HEAD + text):
        report = read(given_text)
        kept = report.accounts if report else ()
        assert all(plain(account.source_text) in plain(given_text) for account in kept)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "2020年01月01日" * 15_000,
        HEAD + "第1页" + " " * 200_000,
        HEAD + "2020年01月01日银行为" + "为" * 200_000,
        HEAD + "1." * 100_000,
        HEAD + "。2020年01月01日某银行发放的" * 8_000,
        HEAD + "2020年01月01日,为" + "(" * 200_000,
    ],
    ids=["days", "blanks", "为", "ordinals", "beginnings", "brackets"],
)
def test_a_long_text_without_end_comes_to_an_end(text: str) -> None:
    report = read(text)
    assert report is None or report.accounts == ()


def test_a_text_longer_than_any_report_is_refused() -> None:
    with pytest.raises(NotACreditReport, match="文字太多"):
        read_credit_report(FIRST + " " * 500_000)


def test_the_person_is_in_nothing_that_is_kept() -> None:
    in_the_middle = FIRST.replace(
        "信用额度10,000", f"姓名：{PERSON} 证件号码：{IDENTITY} 信用额度10,000"
    )
    broken = FIRST.replace("在中国农业银行股份有限公司办理的", "")
    for text in (FIRST, in_the_middle, broken):
        report = read_credit_report(text)
        assert PERSON not in repr(report)
        assert IDENTITY not in repr(report)
        assert "王某" not in repr(report)
        assert "110101********0011" not in repr(report)
    assert read_credit_report(broken).unrecognised
