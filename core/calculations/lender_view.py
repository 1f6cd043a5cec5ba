"""Why a lender may prefer talking to suing: its own costs, clocks and prices, told apart as law and practice."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import Debt
from core.case.lender import LenderKind
from core.law.library import citation, parameter
from core.law.model import Standing
from core.lenders.record_kind import kind_of_record

_CLASSIFYING = frozenset(
    {
        LenderKind.BANK_CREDIT_CARD,
        LenderKind.BANK_LOAN,
        LenderKind.RURAL_BANK,
        LenderKind.CONSUMER_FINANCE,
        LenderKind.AUTO_FINANCE,
        LenderKind.TRUST,
        LenderKind.FINANCE_COMPANY,
    }
)


@dataclass(frozen=True)
class LenderReason:
    """One reason, the kind of knowledge it is, and the rules behind it."""

    sentence: str
    standing: Standing
    citations: tuple[str, ...] = ()


def lender_reasons(debt: Debt, as_of: date) -> tuple[LenderReason, ...]:
    """Why this lender may prefer negotiation; none of it promises that it will."""
    reasons = [
        LenderReason(
            "起诉要先垫案件受理费，还要花人力和时间；判了之后能不能执行到钱，对方也没有把握。",
            citation("court_fee_13").standing,
            ("court_fee_13",),
        ),
        LenderReason(
            "交给催收公司要付佣金，账龄越长佣金越高。按时收到的分期款，对它更省事。",
            Standing.PRACTICE,
        ),
    ]
    if kind_of_record(debt) in _CLASSIFYING:
        reasons.insert(1, _classification(debt, as_of))
        reasons.append(
            LenderReason(
                "对方把坏账打包转让时只收回一小部分，所以有谈的余地。"
                "那是成批转让的批发价，不是对一个人的报价，不能当成自己能减多少。",
                Standing.PRACTICE,
                ("npl_transfer_pilot", "npl_price_stats"),
            )
        )
    return tuple(reasons)


def _classification(debt: Debt, as_of: date) -> LenderReason:
    card = kind_of_record(debt) is LenderKind.BANK_CREDIT_CARD
    name = f"risk.{'card' if card else 'loan'}.substandard_from_day"
    rule = parameter(name).on(as_of)
    days, first = debt.days_past_due(as_of), rule.whole
    if days < first:
        sentence = (
            f"逾期到第 {first} 天，对方一般要把这笔记成不良。现在 {days} 天，还有 {first - days} 天，"
            "这之前谈成对双方都好些。"
        )
    else:
        sentence = f"已逾期 {days} 天，过了第 {first} 天，对方一般要把这笔记成不良，往后核销或转让都是它的成本。"
    return LenderReason(sentence, rule.citation.standing, (rule.citation.id,))
