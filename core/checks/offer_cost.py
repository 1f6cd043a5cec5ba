"""What a lender's terms cost: in today's money, and as a yearly rate against what would be owed without them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.cost.annual_cost import annual_cost
from core.calculations.cost.present_value import present_value_on
from core.calculations.cost.roots import CashFlow
from core.calculations.limits.lpr import lpr_one_year
from core.calculations.schedule import repayment_schedule
from core.case.agreement import RepaymentTerms
from core.case.debt import Debt
from core.figures import percent_text, yuan_text
from core.money import ZERO

RATE_TOLERANCE = Decimal("0.001")
"""A stated rate this far from the one worked out is said to differ."""


@dataclass(frozen=True, slots=True)
class OfferCost:
    """`present_value` yuan at `rate` a year; `base` is what these terms pay off; `extra` is paid above it.

    `annual` is the simple yearly cost of the extra, zero where nothing is added; `None` where none can be found.
    """

    present_value: Decimal
    rate: Decimal
    base: Decimal
    extra: Decimal
    annual: Decimal | None
    sentence: str


def offer_cost(
    debt: Debt, terms: RepaymentTerms, as_of: date, *, stated: Decimal | None = None
) -> OfferCost:
    """Terms against the balance less what they waive; `stated` is the yearly rate the lender named."""
    rate = lpr_one_year(as_of).value
    rows = repayment_schedule(terms)
    payments = [(row.due_date, row.amount) for row in rows]
    base = debt.balance.less(terms.waived).total
    extra = terms.total - base
    annual = _annual(base, payments, as_of) if extra > ZERO else ZERO
    return OfferCost(
        present_value=present_value_on(as_of, rate, payments),
        rate=rate,
        base=base,
        extra=extra,
        annual=annual,
        sentence=_sentence(base, extra, annual, stated),
    )


def _annual(base: Decimal, payments: list[tuple[date, Decimal]], as_of: date) -> Decimal | None:
    if base <= ZERO or payments[0][0] <= as_of:
        return None
    flows = [CashFlow(as_of, base), *(CashFlow(day, -amount) for day, amount in payments)]
    return annual_cost(flows).simple


def _sentence(
    base: Decimal, extra: Decimal, annual: Decimal | None, stated: Decimal | None
) -> str:
    if extra < ZERO:
        return (
            f"一共还的比减免后的欠款 {yuan_text(base)} 元还少 {yuan_text(-extra)} 元。"
            "请对方写明这少的部分也免掉了，不然以后还会要。"
        )
    if extra == ZERO:
        said = "没有另外加钱，等于不再计息。"
        if stated:
            said += f"对方说年利率 {percent_text(stated)}，可这些数里没有利息，请问清按哪个算。"
        return said
    added = f"比减免后的欠款多 {yuan_text(extra)} 元"
    if annual is None:
        return f"{added}，折不出年利率，请对方写明怎么算的。"
    said = f"{added}，折成年利率（单利）约 {percent_text(annual)}。"
    if stated is not None and abs(stated - annual) > RATE_TOLERANCE:
        said += f"对方说是 {percent_text(stated)}，两个数对不上，请对方写明怎么算的。"
    return said
