"""Instalments to the fen: each one cut down, the last one carries the rest."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from core.calculations.terms import PRACTICAL_CEILING, instalment_rules, longest_term
from core.calculations.working import Line
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.debt import Balance, Debt
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO, round_down


@dataclass(frozen=True)
class InstalmentOffer:
    """An offer to pay `base` yuan in instalments, how it was made, and the rules behind it."""

    offer: Offer
    base: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def waivable(debt: Debt) -> Balance:
    """What is asked to be waived by default: penalty interest and late fees, never principal."""
    return Balance(penalty_interest=debt.balance.penalty_interest, late_fee=debt.balance.late_fee)


def split_evenly(total: Decimal, months: int) -> tuple[Decimal, Decimal]:
    """The monthly amount cut to the fen, and the last instalment that carries the rest.

    10,000.00 in 36 → 277.77 and 278.05. A lender's own plan rounds half up instead
    (`core.calculations.schedules.interest_free`); what we promise must not grow by rounding.
    """
    monthly = round_down(total / months)
    return monthly, total - monthly * (months - 1)


def fewest_months(total: Decimal, most_a_month: Decimal) -> int:
    """The smallest number of instalments of which none, the last included, exceeds `most_a_month`.

    Raises `ValueError` unless both are above zero.
    """
    if total <= ZERO or most_a_month <= ZERO:
        raise ValueError("both amounts must be above zero")
    months = int((total / most_a_month).to_integral_value(rounding=ROUND_CEILING))
    while max(split_evenly(total, months)) > most_a_month:
        months += 1
    return months


def offer_instalments(
    debt: Debt,
    months: int,
    as_of: date,
    *,
    first_due_date: date,
    waived: Balance | None = None,
    practical_ceiling: int = PRACTICAL_CEILING,
) -> InstalmentOffer | Problem:
    """An offer to clear the debt in `months` instalments without further interest.

    `waived` defaults to `waivable(debt)`. A `Problem` if the term is longer than allowed, or nothing
    is left to pay.
    """
    longest = longest_term(debt, as_of, practical_ceiling)
    if months > longest.months:
        return longest.refusal()
    waived = waivable(debt) if waived is None else waived
    base = debt.balance.less(waived).total
    if base <= ZERO:
        return Problem(
            "waived", "减免之后已经没有要还的。请改小减免的金额，或直接请对方确认结清。"
        )
    monthly, last = split_evenly(base, months)
    if monthly <= ZERO:
        return Problem("months", "分得太细，每期不到一分钱。请减少期数。")
    terms = RepaymentTerms(
        months=months,
        monthly=monthly,
        last_instalment=last,
        first_due_date=first_due_date,
        interest_suspended=True,
        waived=waived,
    )
    return InstalmentOffer(
        offer=Offer(
            debt_id=debt.debt_id,
            kind=OfferKind.INSTALMENTS,
            terms=terms,
            made_on=as_of,
            balance=debt.balance.total,
        ),
        base=base,
        working=_working(debt, waived, terms, longest.months, is_law=longest.is_law),
        citations=instalment_rules(debt),
    )


def _working(
    debt: Debt, waived: Balance, terms: RepaymentTerms, longest: int, *, is_law: bool
) -> tuple[Line, ...]:
    return (
        Line(
            "现在欠的", debt.balance.total, f"{debt.figure_source.label}，{debt.as_of.isoformat()}"
        ),
        Line("请求减免", waived.total, "请求减免的部分，由对方决定"),
        Line("要分期的", terms.total, "现在欠的 − 请求减免"),
        Line(
            "期数",
            f"{terms.months} 期",
            f"最长 {longest} 期，{'法律规定' if is_law else '常见做法'}",
        ),
        Line(
            "每期", terms.monthly, f"{yuan_text(terms.total)} ÷ {terms.months}，舍去不到一分的部分"
        ),
        Line("最后一期", terms.last_instalment, "前面各期舍去的，放在最后一期"),
    )
