"""The values that were read are marked in the report's own sentence, and the sentence stays as it is."""

from datetime import date

import pytest

from core.importers.credit_report import read_credit_report
from core.importers.report_marks import marked
from tests.credit_reports import FIRST, SECOND

DAY = date(2026, 11, 23)


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_the_pieces_are_the_sentence(text: str) -> None:
    for account in read_credit_report(text, as_of=DAY).accounts:
        assert "".join(piece for piece, _ in marked(account)) == account.source_text


def test_institution_amounts_and_standing_are_marked() -> None:
    card = read_credit_report(FIRST, as_of=DAY).accounts[0]
    values = [piece for piece, is_value in marked(card) if is_value]
    assert values == ["平安银行股份有限公司", "10,000", "9,876", "当前有逾期"]


def test_a_number_of_a_date_is_no_amount() -> None:
    text = FIRST.replace("发放的800元", "发放的2,023元")
    loan = read_credit_report(text, as_of=DAY).accounts[2]
    values = [piece for piece, is_value in marked(loan) if is_value]
    assert values == ["重庆美团三快小额贷款有限公司", "2,023", "612", "当前有逾期"]


def test_a_number_inside_a_name_is_not_marked_twice() -> None:
    text = FIRST.replace(
        "重庆美团三快小额贷款有限公司发放的800元", "重庆612小额贷款有限公司发放的800元"
    )
    loan = read_credit_report(text, as_of=DAY).accounts[2]
    values = [piece for piece, is_value in marked(loan) if is_value]
    assert values == ["重庆612小额贷款有限公司", "800", "612", "当前有逾期"]
    assert "".join(piece for piece, _ in marked(loan)) == loan.source_text
