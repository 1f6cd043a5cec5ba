"""Where the other side does not keep the agreement: demanding, debiting too much, counting interest, misbooking.

A card's issuer must stop collecting while the agreement is kept (信用卡业务监督管理办法 70); for other lenders only
what the agreement itself says counts, so a demand is named there as something to ask about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.calculations.allocation.under_agreement import misbooked
from core.calculations.repayment import instalment_statuses, missed, repayment_status
from core.calculations.schedule import repayment_schedule
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import AgreementSigned, DemandMeans, PaymentMethod
from core.case.lender import LenderKind
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

_EARLY = timedelta(days=3)
"""A debit some days before its date is usual."""


@dataclass(frozen=True, slots=True)
class LenderBreach:
    """One thing: its day, what it was, what to ask for, and the rules it goes against."""

    on: date
    sentence: str
    ask: str
    rules: tuple[str, ...] = ()


def lender_breaches(case: Case, debt: Debt, as_of: date) -> tuple[LenderBreach, ...]:
    """Everything found since the newest agreement, by day; nothing without one."""
    state = progress(case, debt.debt_id, as_of)
    agreed = state.agreement
    if agreed is None or state.stage in (Stage.BREACHED, Stage.CONFIRMED):
        return ()
    found = [
        *_still_demanded(case, debt, state, agreed),
        *_debited_too_much(state, agreed),
        *_more_than_agreed(case, debt, agreed),
        *_booked_otherwise(debt, state),
    ]
    return tuple(sorted(found, key=lambda each: each.on))


def _still_demanded(
    case: Case, debt: Debt, state: Progress, agreed: AgreementSigned
) -> Iterator[LenderBreach]:
    card = debt.kind is LenderKind.BANK_CREDIT_CARD
    for demand in state.demands:
        if demand.on <= agreed.on:
            continue
        then = progress(case, debt.debt_id, demand.on)
        kept = then.paid_off or not missed(repayment_status(then, demand.on))
        if kept and demand.means is not DemandMeans.DEDUCTION:
            yield LenderBreach(
                demand.on,
                f"仍以{demand.means.label}催收，当时没有逾期的一期。",
                "请按协议停止催收，说明由谁发出、为什么发出。",
                ("card_70",) if card else (),
            )


def _debited_too_much(state: Progress, agreed: AgreementSigned) -> Iterator[LenderBreach]:
    terms, paid = agreed.terms, ZERO
    for payment in state.payments:
        if payment.on < agreed.on:
            continue
        due = sum(
            (
                row.amount
                for row in repayment_schedule(terms)
                if row.due_date <= payment.on + _EARLY
            ),
            ZERO,
        )
        over = min(payment.amount, paid + payment.amount - due)
        paid += payment.amount
        if payment.method is PaymentMethod.AUTO_DEBIT and over > ZERO:
            yield LenderBreach(
                payment.on,
                f"自动扣款 {yuan_text(payment.amount)} 元，"
                f"比当天按协议到期的多 {yuan_text(over)} 元。",
                f"退回多扣的 {yuan_text(over)} 元，或书面确认抵作以后的哪一期。",
            )


def _more_than_agreed(case: Case, debt: Debt, agreed: AgreementSigned) -> Iterator[LenderBreach]:
    """The lender's own figure of a later day, against what the agreement leaves and waives."""
    if debt.as_of <= agreed.on:
        return
    then = progress(case, debt.debt_id, debt.as_of)
    terms = agreed.terms
    left = sum(
        (row.left for row in instalment_statuses(terms, then.paid_under_agreement, debt.as_of)),
        ZERO,
    )
    over = debt.balance.total - left - terms.waived.total
    if over > ZERO:
        interest = "，可能仍在计息" if terms.interest_suspended else ""
        yield LenderBreach(
            debt.as_of,
            f"显示欠 {yuan_text(debt.balance.total)} 元，"
            f"比协议剩下的多 {yuan_text(over)} 元{interest}。",
            f"逐项说明多出的 {yuan_text(over)} 元，不该有的冲销。",
        )


def _booked_otherwise(debt: Debt, state: Progress) -> Iterator[LenderBreach]:
    for each in misbooked(debt, state):
        paid = each.payment
        yield LenderBreach(
            paid.on,
            f"还的 {yuan_text(paid.amount)} 元，{each.order.rule.label}，应抵本金 "
            f"{yuan_text(each.by_order)} 元，对方记的本金是 {yuan_text(each.by_lender)} 元，"
            f"少抵 {yuan_text(each.short)} 元。",
            f"把 {date_text(paid.on)}那笔里的 {yuan_text(each.short)} 元改记为本金，并书面告知更正后的各项余额。",
            each.order.citations,
        )
