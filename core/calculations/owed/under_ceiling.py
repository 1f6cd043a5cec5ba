"""What of an account's unpaid charges stays under the ceilings, read in the two ways in which courts reckon."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.limits.ceilings import Ceiling, CeilingNature, CeilingSegment
from core.calculations.owed.charges import CHARGES, Charge, ChargeKind, PrincipalDays
from core.calculations.owed.loan_account import LoanAccount
from core.calculations.working import Line
from core.case.parts import COMPONENT_LABELS
from core.figures import percent_text, yuan_text
from core.money import round_half_up

DAYS_OF_A_YEAR = 365
"""Practice: ceilings are reckoned a day as a 365th of the year, whatever the contract's basis."""

TAKEN_OFF_FIRST = ("late_fee", "penalty_interest", "other_fees", "interest")
"""The order in which what lies above a ceiling is taken off here: 违约金, 罚息, 其他费用, 利息.

No rule names one; penalties go before the price of the loan (our choice, said with the result).
"""

_NOTHING = Decimal(0)
_AS_COUNTED = {"default_damages": "late_fee"}
"""The shelf's word for 违约金 beside the component's."""


@dataclass(frozen=True, slots=True)
class Stands:
    """One reading of what is borne out: exact principal and unpaid charges by component, with its lines."""

    principal: Decimal
    charges: Mapping[str, Decimal]
    taken_off: Mapping[str, Decimal]
    working: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """One ceiling's days of an account, and what it counts there."""

    ceiling: Ceiling
    rate: Decimal
    charges: tuple[Charge, ...]
    days: tuple[PrincipalDays, ...]

    @property
    def unpaid(self) -> Decimal:
        return sum((c.unpaid for c in self.charges), _NOTHING)

    @property
    def paid(self) -> Decimal:
        return sum((c.amount - c.unpaid for c in self.charges), _NOTHING)

    @property
    def unpaid_from(self) -> date | None:
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


def only_unpaid(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Stands:
    """Measured by what is claimed now: unpaid charges against the line since the first of them ran."""
    lines: list[Line] = []
    taken = dict.fromkeys(CHARGES, _NOTHING)
    for stretch in _stretches(account, segments):
        _take_off(taken, stretch.charges, _above_unpaid(stretch, lines))
    return _stands(account, taken, lines)


def with_what_was_paid(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Stands:
    """Measured over the whole loan: charges paid and unpaid against the line since the first day.

    What of the paid charges lies above is set against what is still unpaid, never below nothing. Under
    the rule of 2015 what was paid stays paid, but for the part above the line of the void.
    """
    lines: list[Line] = []
    taken = dict.fromkeys(CHARGES, _NOTHING)
    returnable = _NOTHING
    for stretch in _stretches(account, segments):
        if stretch.keeps_what_was_paid:
            above = _above_unpaid(stretch, lines)
            void = _void_and_paid(stretch)
            returnable += void
            if void:
                lines.append(
                    Line(
                        "已经付掉、当时规定无效的利息", round_half_up(void), "可以请求返还或抵本金"
                    )
                )
        else:
            charged = stretch.unpaid + stretch.paid
            line = stretch.line()
            above = max(_NOTHING, charged - line)
            first = stretch.days[0].first
            lines += _lines(stretch, (first, stretch.product(), line), charged, "已还和没还的")
            lines.append(
                Line("超过这条线的", round_half_up(above), "最多减到没还的息费为 0，不从本金里减")
            )
        _take_off(taken, stretch.charges, above)
    stands = _stands(account, taken, lines)
    return _less(stands, returnable) if returnable else stands


def _above_unpaid(stretch: _Stretch, lines: list[Line]) -> Decimal:
    since = stretch.unpaid_from
    if since is None:
        return _NOTHING
    line = stretch.line(since)
    above = max(_NOTHING, stretch.unpaid - line)
    lines += _lines(stretch, (since, stretch.product(since), line), stretch.unpaid, "没还的")
    lines.append(Line("超过这条线的", round_half_up(above), "合计减去线；不够减就是 0"))
    return above


def by_the_supervisor(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Stands | None:
    """Measured by a supervisor's line that counts more than the court's; `None` where there is no such line."""
    wider = tuple(
        CeilingSegment(s.first, s.until, _wider(s.ceiling) or s.ceiling) for s in segments
    )
    return only_unpaid(account, wider) if wider != tuple(segments) else None


def _wider(ceiling: Ceiling) -> Ceiling | None:
    return next(
        (
            beside
            for beside in ceiling.beside
            if beside.nature is CeilingNature.SUPERVISORY
            and set(beside.counted) > set(ceiling.counted)
        ),
        None,
    )


def readings(
    account: LoanAccount, segments: Sequence[CeilingSegment]
) -> tuple[tuple[str, Stands], ...]:
    """Every way to measure this account, each with its Chinese name."""
    found = [("只看没还的息费", only_unpaid(account, segments))]
    if any(charge.unpaid < charge.amount for charge in account.charges):
        found.append(("从头算起，还过的也算", with_what_was_paid(account, segments)))
    supervised = by_the_supervisor(account, segments)
    if supervised is not None:
        found.append(("按监管的要求，担保费也算", supervised))
    return tuple(found)


def paid_above(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Decimal:
    """Paid charges above the line in the days before the first unpaid one: no uniform answer, so only named."""
    total = _NOTHING
    for stretch in _stretches(account, segments):
        until = stretch.unpaid_from
        before = [c for c in stretch.charges if until is None or c.first < until]
        charged = sum((c.amount for c in before), _NOTHING)
        total += max(_NOTHING, charged - stretch.line(until=until))
    return round_half_up(total)


def _stretches(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Iterable[_Stretch]:
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
            yield _Stretch(segment.ceiling, rate, charges, days)


def _take_off(taken: dict[str, Decimal], charges: Sequence[Charge], above: Decimal) -> None:
    for component in TAKEN_OFF_FIRST:
        there = sum((c.unpaid for c in charges if c.kind.component == component), _NOTHING)
        part = min(there, above)
        taken[component] += part
        above -= part


def _stands(account: LoanAccount, taken: Mapping[str, Decimal], lines: Sequence[Line]) -> Stands:
    left = {
        name: sum((c.unpaid for c in account.charges if c.kind.component == name), _NOTHING)
        - taken[name]
        for name in CHARGES
    }
    return Stands(account.principal, left, taken, tuple(lines))


def _less(stands: Stands, amount: Decimal) -> Stands:
    charges, taken = dict(stands.charges), dict(stands.taken_off)
    for component in TAKEN_OFF_FIRST:
        part = min(charges[component], amount)
        charges[component] -= part
        taken[component] += part
        amount -= part
    return Stands(max(_NOTHING, stands.principal - amount), charges, taken, stands.working)


def _void_and_paid(stretch: _Stretch) -> Decimal:
    void = next(b for b in stretch.ceiling.beside if b.nature is CeilingNature.VOID)
    paid = sum(
        (c.amount - c.unpaid for c in stretch.charges if c.kind is ChargeKind.INTEREST), _NOTHING
    )
    line = stretch.product() * (void.annual_rate or _NOTHING) / DAYS_OF_A_YEAR
    return max(_NOTHING, paid - line)


def _lines(
    stretch: _Stretch, measured: tuple[date, Decimal, Decimal], charged: Decimal, which: str
) -> list[Line]:
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
    rate = percent_text(stretch.rate)
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
