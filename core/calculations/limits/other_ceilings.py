"""Lenders of whom too little is known, and the one that has rates of its own."""

from dataclasses import replace

from core.calculations.limits.ceiling import Ceiling, CeilingNature
from core.calculations.limits.financial_ceiling import financial_ceiling
from core.calculations.limits.question import Question
from core.case.lender import LenderKind


def assumed_ceiling(question: Question) -> Ceiling:
    """The line of licensed lenders, as an assumption that is named: the rule follows the lender of record."""
    through_a_platform = question.kind is LenderKind.PLATFORM_LOAN_FACILITATION
    stands = financial_ceiling(
        replace(question, facilitated=question.facilitated or through_a_platform)
    )
    return replace(
        stands,
        sentence="还不知道合同上的贷款人是谁，上限要跟着贷款人走。这里先假设是有牌照的机构。"
        + stands.sentence
        + "请先在合同或征信报告上找到贷款人的全名。",
        assumed=True,
    )


def housing_fund_ceiling() -> Ceiling:
    """住房公积金 lends at rates that are set for it; no line is measured here."""
    return Ceiling(
        annual_rate=None,
        nature=CeilingNature.BY_CONTRACT,
        counted=(),
        sentence="公积金贷款有自己的利率，看合同和当地公积金中心的公告，这里没有另外的上限。",
        citations=(),
        verified=False,
    )
