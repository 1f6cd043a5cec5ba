"""After a payoff, component by component: what was quoted, what was paid, what the lender's page shows now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.debt import COMPONENT_LABELS, Balance
from core.case.entries import PayoffCheck
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import Progress


@dataclass(frozen=True, slots=True)
class ReconciledRow:
    """One component, or the total, in yuan; `None` is what nobody has said."""

    label: str
    quoted: Decimal | None
    paid: Decimal | None
    shown: Decimal | None

    @property
    def silent(self) -> bool:
        """Whether it says nothing: nothing quoted, paid or shown."""
        return not any((self.quoted, self.paid, self.shown))


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Rows in the order of the components, their total, and the day the page was looked at last."""

    rows: tuple[ReconciledRow, ...]
    total: ReconciledRow
    looked_on: date | None

    @property
    def left(self) -> Decimal:
        """What the page still shows, in yuan."""
        return self.total.shown or ZERO

    @property
    def sentence(self) -> str:
        """What it comes to, in Chinese."""
        if self.looked_on is None:
            return "还没有看过对方页面。看一眼每一项是不是 0。"
        if self.left == ZERO:
            return "各项都是 0，归零了。"
        where = "、".join(
            f"{row.label} {yuan_text(row.shown)} 元" for row in self.rows if row.shown
        )
        told = f"：{where}" if where else ""
        return f"还差 {yuan_text(self.left)} 元没有归零{told}。请对方说清是哪天、怎么算出来的。"


def reconcile(state: Progress) -> Reconciliation:
    """The table of a paid-off debt.

    What was paid is told apart by component only where it is exactly the quoted sum: which part another sum
    went to is the lender's to say.
    """
    payoff = state.payoff
    quote = payoff.quote if payoff.quote and payoff.due == payoff.quote.amount else None
    quoted = quote.owed.less(quote.waived) if quote else None
    exact = quoted is not None and payoff.paid == payoff.due
    look = payoff.last_look(PayoffCheck.ZERO_BALANCE)
    shown = look.parts_shown if look else None
    if look and shown is None and not look.amount_shown:
        shown = Balance()
    rows = tuple(
        ReconciledRow(
            label,
            _of(quoted, name),
            _of(quoted, name) if exact else None,
            _of(shown, name),
        )
        for name, label in COMPONENT_LABELS.items()
    )
    total = ReconciledRow(
        "合计",
        payoff.due,
        payoff.paid if payoff.paid_on else None,
        shown.total if shown else look.amount_shown if look else None,
    )
    return Reconciliation(rows, total, look.on if look else None)


def _of(parts: Balance | None, name: str) -> Decimal | None:
    return parts.parts()[name] if parts else None
