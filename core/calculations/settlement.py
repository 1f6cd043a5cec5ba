"""一次性结清: one payment that closes a debt, and what the lender would have to give up for it."""

from datetime import date
from decimal import Decimal

from core.calculations.instalments import InstalmentOffer
from core.calculations.working import Line
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.debt import Balance, Debt
from core.case.entries import PayoffQuoted
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO

GIVEN_UP_FIRST = ("penalty_interest", "late_fee", "other_fees", "interest", "principal")
"""The order in which a waiver is asked for: what was added by the delay first, principal last."""


def waiver_for(balance: Balance, amount: Decimal) -> Balance:
    """What must be waived, by component, so that `amount` yuan settle the balance."""
    missing = max(ZERO, balance.total - amount)
    waived = {}
    for name in GIVEN_UP_FIRST:
        waived[name] = min(missing, balance.parts()[name])
        missing -= waived[name]
    return Balance(**waived)


def offer_settlement(
    debt: Debt, amount: Decimal, as_of: date, *, pay_on: date
) -> InstalmentOffer | Problem:
    """An offer to close the debt with one payment of `amount` on `pay_on`; a `Problem` if it cannot be one."""
    owed = debt.balance.total
    if amount <= ZERO:
        return Problem("amount", "一次性结清要写一个大于 0 的数。拿不出来，就先选“分期还清”。")
    if amount > owed:
        return Problem(
            "amount", f"这个数比欠的 {yuan_text(owed)} 元还多。请改成 {yuan_text(owed)} 元以内。"
        )
    terms = RepaymentTerms(
        months=1,
        monthly=amount,
        last_instalment=amount,
        first_due_date=pay_on,
        interest_suspended=True,
        waived=waiver_for(debt.balance, amount),
    )
    return InstalmentOffer(
        offer=Offer(
            debt_id=debt.debt_id,
            kind=OfferKind.DISCOUNTED_SETTLEMENT,
            terms=terms,
            made_on=as_of,
            balance=owed,
        ),
        base=amount,
        working=(
            Line("现在欠的", owed, f"{debt.figure_source.label}，{debt.as_of.isoformat()}"),
            Line("一次付", amount, "你填的数"),
            Line(
                "请求减免",
                terms.waived.total,
                "先请罚息、违约金、费用、利息，最后才是本金；由对方决定",
            ),
        ),
        citations=("consumer_relief_2025",),
    )


def quoted_lines(quote: PayoffQuoted, asked: Decimal | None = None) -> tuple[Line, ...]:
    """How the sum that pays a debt off comes about, and how far it is from what was `asked`."""
    lines = (
        Line("对方报的欠款", quote.owed.total, "各项相加"),
        Line("同意减免", quote.waived.total, "各项相加"),
        Line("付清要付", quote.amount, "前一行减后一行"),
    )
    if asked is None:
        return lines
    more = quote.amount - asked
    how = "和你要的一样" if more == ZERO else f"比你要的{'多' if more > ZERO else '少'}这么多"
    return (*lines, Line("和你要的差", abs(more), how))
