"""The days of an account that stand under one ceiling, what it counts there, and the line it draws."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.limits.ceilings import Ceiling, CeilingNature, CeilingSegment
from core.calculations.owed.charges import CHARGES, Charge, ChargeKind, PrincipalDays
from core.calculations.owed.loan_account import LoanAccount
from core.calculations.working import Line
from core.case.parts import COMPONENT_LABELS
from core.figures import RATE_PLACES, percent_text, yuan_text
from core.money import round_half_up

DAYS_OF_A_YEAR = 365
"""Practice: ceilings are reckoned a day as a 365th of the year, whatever the contract's basis."""

_NOTHING = Decimal(0)
_AS_COUNTED = {"default_damages": "late_fee"}
"""The shelf's word for 违约金 beside the component's."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One ceiling's days of an account, and what it counts there."""

    ceiling: Ceiling
    rate: Decimal
    charges: tuple[Charge, ...]
    days: tuple[PrincipalDays, ...]

    @property
    def unpaid(self) -> Decimal:
        """Counted charges that are unpaid, in yuan."""
        return sum((c.unpaid for c in self.charges), _NOTHING)

    @property
    def paid(self) -> Decimal:
        """Counted charges that were paid, in yuan."""
        return sum((c.amount - c.unpaid for c in self.charges), _NOTHING)

    @property
    def unpaid_from(self) -> date | None:
        """The first day to which an unpaid charge belongs."""
        return min((c.first for c in self.charges if c.unpaid > 0), default=None)

    def product(self, first: date | None = None, until: date | None = None) -> Decimal:
        """Yuan times days, from and up to these days."""
        return sum(
            (
                PrincipalDays(
                    max(span.first, first or span.first),
                    min(span.until, until or span.until),
                    span.principal,
                ).product
                for span in self.days
                if (first is None or span.until > first) and (until is None or span.first < until)
            ),
            _NOTHING,
        )

    def line(self, first: date | None = None, until: date | None = None) -> Decimal:
        """What the ceiling lets these days bear, in yuan."""
        return self.product(first, until) * self.rate / DAYS_OF_A_YEAR

    @property
    def keeps_what_was_paid(self) -> bool:
        """Whether what was paid of one's own will stays paid, but for the part that is void (the rule of 2015)."""
        return any(beside.nature is CeilingNature.VOID for beside in self.ceiling.beside)


def stretches(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Iterator[Stretch]:
    """One stretch for each ceiling with a line, over the days it shares with the account."""
    for segment in segments:
        rate = segment.ceiling.annual_rate
        if rate is None:
            continue
        counted = {_AS_COUNTED.get(name, name) for name in segment.ceiling.counted}
        charges = tuple(
            c
            for c in account.charges
            if segment.first <= c.first < segment.until and c.kind.value in counted
        )
        days = tuple(
            PrincipalDays(
                max(span.first, segment.first), min(span.until, segment.until), span.principal
            )
            for span in account.principal_days
            if span.first < segment.until and span.until > segment.first
        )
        if days:
            yield Stretch(segment.ceiling, rate, charges, days)


def void_and_paid(stretch: Stretch) -> Decimal:
    """Paid interest above the line of the void, in yuan."""
    void = next(b for b in stretch.ceiling.beside if b.nature is CeilingNature.VOID)
    paid = sum(
        (c.amount - c.unpaid for c in stretch.charges if c.kind is ChargeKind.INTEREST), _NOTHING
    )
    line = stretch.product() * (void.annual_rate or _NOTHING) / DAYS_OF_A_YEAR
    return max(_NOTHING, paid - line)


def measured_lines(
    stretch: Stretch, measured: tuple[date, Decimal, Decimal], charged: Decimal, which: str
) -> list[Line]:
    """The sum that a person can redo; `measured` is the first day, the yuan times days, and the line in yuan."""
    since, product, line = measured
    until = stretch.days[-1].until
    parts = " + ".join(
        f"{COMPONENT_LABELS[name]} {yuan_text(round_half_up(amount))}"
        for name in CHARGES
        if (
            amount := sum(
                (
                    c.unpaid if which == "没还的" else c.amount
                    for c in stretch.charges
                    if c.kind.component == name
                ),
                _NOTHING,
            )
        )
    )
    rate = percent_text(stretch.rate, places=RATE_PLACES)
    return [
        Line(
            "每天没还的本金加起来",
            f"{yuan_text(round_half_up(product))} 元·天",
            f"{since} 到 {until}（不含这天）",
        ),
        Line(
            f"年 {rate} 的线",
            round_half_up(line),
            f"上一行 × {rate} ÷ {DAYS_OF_A_YEAR}",
        ),
        Line(f"{which}、要比的息费", round_half_up(charged), parts),
    ]
