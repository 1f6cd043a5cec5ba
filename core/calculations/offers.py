"""A first offer for every lender, pro rata, that the budget can carry; and the refusal of what it cannot.

The share of each debt is cut from what the month leaves after what is already agreed, so all offers
and agreements together never take more than that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.capacity import repayment_capacity
from core.calculations.debt_offer import HOLD_MONTHS, DebtOffer, offer_for
from core.calculations.first_due_date import first_due_date_for
from core.calculations.instalments import InstalmentOffer, offer_instalments, waivable
from core.calculations.load import heaviest_month, monthly_load
from core.calculations.offer_check import check_offer
from core.calculations.offer_words import NOTHING_LEFT, NOTHING_TO_OFFER
from core.calculations.terms import instalment_rules
from core.calculations.working import Line
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.lender import NEVER_CREDITORS
from core.figures import yuan_text
from core.money import ZERO, split_pro_rata
from core.workflow.progress import binding_terms, progress

__all__ = [
    "HOLD_MONTHS",
    "DebtOffer",
    "FirstOffers",
    "InstalmentOffer",
    "SetApart",
    "check_offer",
    "first_offers",
    "offer_instalments",
    "waivable",
]


@dataclass(frozen=True)
class SetApart:
    """A debt that takes no share, and why."""

    debt_id: str
    sentence: str


@dataclass(frozen=True)
class FirstOffers:
    """One row for each debt that takes a share; `promised` and `left_over` are yuan a month."""

    offers: tuple[DebtOffer, ...]
    apart: tuple[SetApart, ...]
    available: Decimal
    already_agreed: Decimal
    promised: Decimal
    left_over: Decimal
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    def row(self, debt_id: str) -> DebtOffer | None:
        """The row of a debt, if it takes a share."""
        return next((row for row in self.offers if row.debt_id == debt_id), None)

    def apply_to(self, case: Case) -> Case:
        """The case with every offer made here chosen."""
        for row in self.offers:
            case = case.with_offer(row.offer) if row.offer else case
        return case


def first_offers(
    case: Case,
    as_of: date,
    *,
    waived: Mapping[str, Balance] | None = None,
    first_due_date: date | None = None,
) -> FirstOffers:
    """Offers for all debts that still need one; nothing is promised beyond what the month leaves.

    `waived` overrides, per debt, what is asked to be waived (default: `waivable`).
    """
    available = repayment_capacity(case.budget).available
    apart = {
        debt.debt_id: reason for debt in case.debts if (reason := _why_apart(case, debt, as_of))
    }
    debts = [debt for debt in case.debts if debt.debt_id not in apart]
    heaviest = heaviest_month(monthly_load(binding_terms(case, as_of).values(), as_of))
    agreed = heaviest[1] if heaviest else ZERO
    free = max(ZERO, available - agreed)
    due = first_due_date or first_due_date_for(case.budget, as_of)
    shares = split_pro_rata(free, [debt.balance.total for debt in debts])
    asked = waived or {}
    rows = tuple(
        offer_for(debt, share, as_of, due, asked.get(debt.debt_id, waivable(debt)))
        for debt, share in zip(debts, shares, strict=True)
    )
    promised = sum((row.most_in_a_month for row in rows), ZERO)
    return FirstOffers(
        offers=rows,
        apart=tuple(SetApart(debt_id, reason) for debt_id, reason in apart.items()),
        available=available,
        already_agreed=agreed,
        promised=promised,
        left_over=max(ZERO, free - promised),
        sentence=_sentence(rows, free, available),
        working=_working(debts, rows, available, agreed, promised),
        citations=tuple(dict.fromkeys(rule for debt in debts for rule in instalment_rules(debt))),
    )


def _why_apart(case: Case, debt: Debt, as_of: date) -> str:
    state = progress(case, debt.debt_id, as_of)
    if state.paid_off:
        return "这笔已还清，不用再分钱给它。"
    if state.binding_terms:
        return "这笔已经谈妥，先按谈妥的还，其余的钱再分给别家。"
    if state.plan_in_doubt:
        return "这笔在还协议的时候转走了。认不认协议问清之前，每期的钱照样留着。"
    if debt.kind in NEVER_CREDITORS:
        return "对方不是债权人。先查清真正的贷款人是谁，再谈还款。"
    if debt.secured:
        return "这笔有抵押或质押，不还可能失去抵押的东西。单独谈，每月要还的放在“收支”里。"
    if debt.balance.total == ZERO:
        return "这笔现在欠款为 0，不用分钱给它。"
    return ""


def _sentence(rows: tuple[DebtOffer, ...], free: Decimal, available: Decimal) -> str:
    if available <= ZERO:
        return NOTHING_TO_OFFER
    if free <= ZERO:
        return NOTHING_LEFT
    if not rows:
        return "没有还要谈的债务。"
    promised = sum((row.most_in_a_month for row in rows), ZERO)
    return f"每月能拿出 {yuan_text(free)} 元，按欠款比例分给 {len(rows)} 家，一共答应 {yuan_text(promised)} 元。"


def _working(
    debts: list[Debt],
    rows: tuple[DebtOffer, ...],
    available: Decimal,
    agreed: Decimal,
    promised: Decimal,
) -> tuple[Line, ...]:
    owed = sum((debt.balance.total for debt in debts), ZERO)
    shares = tuple(
        Line(
            f"分给{debt.name}",
            row.share,
            f"{yuan_text(debt.balance.total)} ÷ {yuan_text(owed)} × 可分的钱，零头按余数大的先补",
        )
        for debt, row in zip(debts, rows, strict=True)
    )
    return (
        Line("每月可以拿来还债", available, "收入 − 必要支出 − 留作备用"),
        Line("已经谈妥要还的", agreed, "各份协议加起来最多的一个月"),
        Line("可分的钱", max(ZERO, available - agreed), "前一行减后一行"),
        *shares,
        Line("一共答应", promised, "各家每期最多的一期相加"),
    )
