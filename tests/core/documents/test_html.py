"""The preview on the page."""

from datetime import date

from core.case.entries import LetterKind
from core.documents.compose import compose
from core.documents.html import render_html
from core.documents.letter import (
    Align,
    Annex,
    Letter,
    Note,
    NumberedItem,
    Paragraph,
    Run,
    Signature,
    Table,
)

TODAY = date(2026, 11, 23)


def html_of(*blocks):
    return render_html(Letter(LetterKind.APPLICATION, "试", TODAY, blocks))


def test_a_letter_is_one_article_in_chinese(card_case):
    letter = compose(LetterKind.APPLICATION, card_case, "card", TODAY, materials=("甲",))
    page = render_html(letter)
    assert "<p>附件：1. 甲</p>" in page
    assert page.startswith(
        '<article lang="zh-CN"><h2>个人减免申请书</h2><p class="flush">招商银行'
    )
    assert page.endswith(
        '<p class="sign">2026 年 11 月 23 日</p>' + page[page.index("<h3>附表") :]
    )
    assert page.count("<mark>") == 2


def test_whatever_was_typed_is_escaped():
    evil = '<script>alert(1)</script>&"'
    table = Table((evil,), ((evil,),), (Align.LEFT,), (1,), frozenset({0}))
    page = html_of(
        Paragraph((Run(evil, strong=True, unproven=True),)),
        NumberedItem(evil, (Run(evil),)),
        Note((Run(evil),)),
        Annex(evil),
        Signature("申请人", evil, evil),
        table,
    )
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 9


def test_a_table_has_heads_alignment_and_strong_sums():
    table = Table(
        ("项目", "元"),
        (("本金", "1.00"), ("合计", "1.00")),
        (Align.LEFT, Align.RIGHT),
        (1, 1),
        frozenset({1}),
    )
    page = html_of(table)
    assert '<th scope="col" style="text-align:right">元</th>' in page
    assert '<td style="text-align:right">1.00</td>' in page
    assert '<td style="text-align:left"><strong>合计</strong></td>' in page
