"""借款协议: everything such a paper needs, nothing that makes a guarantor, and it reads back from the PDF."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.family_loan import FamilyLoan, family_loan
from core.documents.docx import render_docx
from core.documents.family_agreement import AGREEMENT_NAME, family_agreement
from core.documents.letter import Letter, Signature, Table
from core.documents.pdf import render_pdf
from core.documents.plain_text import render_text
from core.money import yuan

DAY = date(2026, 11, 23)


def agreement(rate: str = "0", months: int = 12, **more: object) -> Letter:
    loan = family_loan(yuan("20000"), Decimal(rate), months, DAY, available=yuan("1000"))
    assert isinstance(loan, FamilyLoan)
    said = {"lender": "林父", "borrower": "林晓", "purpose": "结清招行信用卡", "settles": True}
    return family_agreement(loan, as_of=DAY, **{**said, **more})  # type: ignore[arg-type]  # what is not told varies by test


def test_it_names_the_parties_the_sum_both_ways_the_day_and_the_purpose() -> None:
    text = render_text(agreement())
    for said in (
        "出借人（甲方）：林父",
        "借款人（乙方）：林晓",
        "20,000.00 元（大写：贰万元整）",
        "用于结清招行信用卡",
        "2026 年 11 月 23 日用银行转账交付",
        "双方约定不收利息",
        "不为别的债务作担保",
    ):
        assert said in text
    assert "之前" not in text


def test_both_sign() -> None:
    roles = [block.role for block in agreement().blocks if isinstance(block, Signature)]
    assert roles == ["甲方（出借人）", "乙方（借款人）"]


def test_unknown_names_are_left_to_write() -> None:
    text = render_text(agreement(lender="", borrower="", purpose=""))
    assert "出借人（甲方）：________" in text
    assert "用于________" in text


def test_family_pays_only_on_the_lenders_written_word() -> None:
    assert "贷款人没有写下来的，甲方可以不付" in render_text(agreement())
    assert "贷款人没有写下来的" not in render_text(agreement(settles=False))


@pytest.mark.parametrize(("months", "rows"), [(1, 0), (2, 2), (36, 36), (37, 0)])
def test_each_instalment_stands_in_a_table_while_there_are_few(months: int, rows: int) -> None:
    paper = agreement("0.05", months)
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert sum(len(table.rows) for table in tables) == rows
    text = render_text(paper)
    assert ("一次还清" in text) is (months == 1)
    assert "年利率 5%" in text


def test_interest_has_a_column_only_where_there_is_some() -> None:
    assert "其中利息" in render_text(agreement("0.05"))
    assert "其中利息" not in render_text(agreement("0"))


def test_it_is_set_as_pdf_and_docx() -> None:
    paper = agreement("0.03", 24)
    assert paper.title == AGREEMENT_NAME
    assert render_pdf(paper).startswith(b"%PDF")
    assert render_docx(paper).startswith(b"PK")
