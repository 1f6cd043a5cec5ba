"""What is said about where a payment went."""

from collections.abc import Sequence
from decimal import Decimal

from core.calculations.allocation.one_debt import LABELS, Allocation
from core.calculations.allocation.payment_order import PaymentOrder
from core.calculations.allocation.payments import Paid
from core.figures import date_text, yuan_text
from core.money import ZERO

ASK = "可以请对方书面说明，有错的请对方更正。"


def payment_sentence(paid: Paid, order: PaymentOrder, by_rule: Allocation | None) -> str:
    """One payment: by the lender, by rule, and what to do with the difference."""
    head = f"{date_text(paid.on)}还的 {yuan_text(paid.amount)} 元"
    if by_rule is None:
        known = "" if paid.to else "，对方也没说抵了哪里"
        return (
            f"{head}：还款前各项欠多少不清楚{known}。{order.rule.label}。可以请对方给这笔的明细。"
        )
    by_order = _parts(by_rule)
    if paid.to is None:
        return f"{head}：对方没说抵了哪里。{order.rule.label}，{by_order}。可以请对方书面告知。"
    principal = by_rule.to["principal"] - paid.to.principal
    if principal > ZERO:
        verdict = (
            f"本金应抵 {yuan_text(by_rule.to['principal'])}，对方记的是 "
            f"{yuan_text(paid.to.principal)}，少抵 {yuan_text(principal)} 元。{ASK}"
        )
    elif principal < ZERO:
        verdict = f"对方比这个顺序多抵了 {yuan_text(-principal)} 元本金，本金少得更快。"
    else:
        verdict = "抵本金的数，和对方记的一样。"
    gap = paid.amount - paid.to.total
    if gap:
        way = "少" if gap > ZERO else "多"
        verdict += f"对方列的各项加起来，比你还的{way} {yuan_text(abs(gap))} 元。{ASK}"
    return f"{head}：{order.rule.label}，{by_order}。{verdict}"


def whole_sentence(payments: int, principal_short: Sequence[Decimal]) -> str:
    """All payments together; `principal_short` has one amount for each that could be compared."""
    if not payments:
        return "还没有还款记录。"
    if not principal_short:
        return f"{payments} 笔还款都还比不了。请对方给每笔还款抵了哪里的明细，补上再看。"
    total = sum(principal_short, ZERO)
    head = f"{payments} 笔还款里，{len(principal_short)} 笔能比。"
    if total > ZERO:
        return f"{head}按规则或约定，本金合计应多抵 {yuan_text(total)} 元。{ASK}"
    if total < ZERO:
        return f"{head}对方抵的本金，比按规则算的多 {yuan_text(-total)} 元。"
    return f"{head}抵本金的合计和对方记的一样。"


def _parts(by_rule: Allocation) -> str:
    named = "、".join(
        f"{LABELS.get(name, name)} {yuan_text(amount)}"
        for name, amount in by_rule.to.items()
        if amount
    )
    parts = f"应抵{named}" if named else "各项都不欠"
    return f"{parts}，多还 {yuan_text(by_rule.overpayment)}" if by_rule.overpayment else parts
