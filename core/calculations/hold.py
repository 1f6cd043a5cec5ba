"""先少还，到期复核: small payments for some months, then both sides look again."""

from datetime import date
from decimal import Decimal

from core.calculations.instalments import InstalmentOffer
from core.calculations.working import Line
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.debt import Debt
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO

MOST_MONTHS = 24
"""Practice, not law: a longer wait is an instalment plan under another name."""


def offer_hold(
    debt: Debt, monthly: Decimal, months: int, as_of: date, *, first_due_date: date
) -> InstalmentOffer | Problem:
    """An offer to pay `monthly` for `months` and then review; a `Problem` if it cannot be one."""
    if monthly <= ZERO:
        return Problem(
            "amount",
            "每月要写一个大于 0 的数。一分也拿不出时，先不要报数，写困难说明请对方延期。",
        )
    if months > MOST_MONTHS:
        return Problem("months", f"先少还一般不超过 {MOST_MONTHS} 个月。更长的，请选“分期还清”。")
    paid = monthly * months
    if paid >= debt.balance.total:
        return Problem("amount", "照这样已经能还清了。请改选“分期还清”。")
    return InstalmentOffer(
        offer=Offer(
            debt_id=debt.debt_id,
            kind=OfferKind.HOLD,
            terms=RepaymentTerms(
                months=months,
                monthly=monthly,
                last_instalment=monthly,
                first_due_date=first_due_date,
                interest_suspended=True,
            ),
            made_on=as_of,
            balance=debt.balance.total,
        ),
        base=debt.balance.total,
        working=(
            Line("每月先还", monthly, "你填的数"),
            Line("先还几个月", f"{months} 个月", "到期双方再看一次"),
            Line("这段时间一共还", paid, f"{yuan_text(monthly)} × {months}"),
            Line(
                "到期还欠",
                debt.balance.total - paid,
                "现在欠的 − 这段时间还的；假设对方同意停止计息",
            ),
        ),
        citations=("consumer_relief_2025",),
    )
