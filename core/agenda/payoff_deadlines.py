"""Days of a payoff: the quote's last one; afterwards answers, certificate and credit record, while they are open."""

from collections.abc import Iterator
from datetime import date

from core.agenda.after_payoff import OpenPoint, open_points
from core.agenda.deadline import Deadline, DeadlineKind
from core.case.debt import Debt
from core.case.entries import PayoffCheck
from core.figures import yuan_text
from core.workflow.payoff_condition import standing_quote
from core.workflow.progress import Progress


def payoff_quote(debt: Debt, state: Progress, as_of: date) -> Iterator[Deadline]:
    """The last day of the quote that can still be paid by."""
    quote = standing_quote(state, as_of)
    if quote and quote.valid_until:
        yield Deadline(
            quote.valid_until,
            debt.debt_id,
            f"{debt.name}的结清报价到期",
            f"要付清，就在这天以前付 {yuan_text(quote.amount)} 元；不付，就请对方延期。",
            DeadlineKind.PAYOFF_QUOTE,
            "payoff",
            quote.entry_id,
        )


_AFTER_PAYOFF = {
    PayoffCheck.ZERO_BALANCE: (
        DeadlineKind.ACCOUNT_ANSWER,
        "{}该答复对账了",
        "再看一遍是不是 0。没有答复，打电话催，再走投诉。",
    ),
    PayoffCheck.REFUND_RECEIVED: (
        DeadlineKind.ACCOUNT_ANSWER,
        "{}该退钱了",
        "看多付的钱到了没有。没到就打电话催，再走投诉。",
    ),
    PayoffCheck.CERTIFICATE_RECEIVED: (
        DeadlineKind.CERTIFICATE,
        "{}的结清证明该到了",
        "没到就催一次。这个日子没有法律规定，对方没答应日子的，按常见做法写。",
    ),
    PayoffCheck.CREDIT_RECORD_CHECKED: (
        DeadlineKind.CREDIT_RECORD,
        "看{}的征信记录",
        "每年有两次免费查询。看这笔有没有显示结清。",
    ),
}


def after_payoff(debt: Debt, state: Progress) -> Iterator[Deadline]:
    """The days of the points that are still open after the payoff, earliest first."""
    points = [(point, point.on) for point in open_points(state)]
    dated = [(point, on) for point, on in points if on]
    yield from (_point(debt, point, on) for point, on in sorted(dated, key=lambda each: each[1]))


def _point(debt: Debt, point: OpenPoint, on: date) -> Deadline:
    kind, title, detail = _AFTER_PAYOFF[point.check]
    key = point.key if kind is DeadlineKind.CREDIT_RECORD else f"{point.check.value}.{point.key}"
    return Deadline(on, debt.debt_id, title.format(debt.name), detail, kind, "payoff", key)
