"""The request for papers: what is missing first, the usual ones besides, and nothing admitted."""

import re
from dataclasses import replace

import pytest

from core.calculations.owed.report import Missing
from core.case.entries import LetterKind
from core.case.lender import LenderKind, Party, PartyRole
from core.documents.compose import compose
from core.documents.papers import papers_to_ask
from core.documents.plain_text import render_text
from tests.core.documents.arithmetic import owed
from tests.core.documents.people import CARD, LOAN, TODAY


def request(case, debt_id, answer=None):
    return compose(LetterKind.ACCOUNT_STATEMENT_REQUEST, case, debt_id, TODAY, owed=answer)


def kinds(papers):
    """Which papers are asked for, by their first word."""
    return [re.split("[：，的]", paper)[0] for paper in papers]


def test_a_loan_is_asked_for_its_contract_drawing_payments_and_sum():
    asked = kinds(papers_to_ask(LOAN, None))
    assert asked == ["借款合同", "放款凭证", "还款流水", "现在主张"]


def test_a_card_is_asked_for_its_terms_and_bills():
    asked = " ".join(papers_to_ask(CARD, None))
    assert "领用合约" in asked
    assert "逐期账单" in asked
    assert "放款" not in asked


@pytest.mark.parametrize(
    "change",
    [
        {"kind": LenderKind.INSURER_GUARANTEE},
        {"parties": (Party(role=PartyRole.GUARANTOR, name="某某融资担保有限公司"),)},
    ],
)
def test_where_somebody_guaranteed_the_guarantee_is_asked_for(change):
    asked = " ".join(papers_to_ask(LOAN.model_copy(update=change), None))
    assert "担保合同" in asked
    assert "代偿证明" in asked


def test_where_the_debt_was_sold_the_sale_is_asked_for():
    sold = LOAN.model_copy(update={"kind": LenderKind.DEBT_PURCHASER})
    assert "债权转让合同" in papers_to_ask(sold, None)[-1]


def test_what_is_missing_comes_first_and_is_asked_once():
    asked = papers_to_ask(LOAN, owed())
    assert asked[0] == "担保合同和每期担保费的收取记录。"
    assert asked[1] == "逐日的罚息计算表。"
    assert kinds(asked)[2:] == ["借款合同", "放款凭证", "还款流水", "现在主张"]
    twice = replace(
        owed(), missing=(Missing("a", "b", "你的账单。"), Missing("c", "d", "你的账单"))
    )
    assert papers_to_ask(LOAN, twice)[0] == "本人的账单。"
    assert sum("账单" in paper for paper in papers_to_ask(LOAN, twice)) == 1


def test_the_request_admits_nothing(case):
    text = render_text(request(case, "loan", owed()))
    assert "为核对借呗" in text
    assert "（二）逐日的罚息计算表。" in text
    assert (
        "本函只为核对账目，不构成对债务是否存在、债务金额的确认，也不表示同意履行或承诺还款。"
        in text
    )
    assert not re.search("本人欠|欠款|愿意还|逾期|申请分期|12,621.73", text)


def test_the_request_leans_on_the_articles_that_bind_the_lender(case):
    assert request(case, "loan").rules == ("cc_509", "pipl_45")
    friend = case.with_debt(LOAN.model_copy(update={"kind": LenderKind.PRIVATE_LENDER}))
    assert request(friend, "loan").rules == ("cc_509",)
    assert "请贵方提供下列资料" in render_text(request(friend, "loan"))
