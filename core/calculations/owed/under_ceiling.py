"""What of an account's unpaid charges stays under the ceilings, read in the two ways in which courts reckon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.calculations.limits.ceilings import Ceiling, CeilingNature, CeilingSegment
from core.calculations.owed.charges import CHARGES, Charge
from core.calculations.owed.loan_account import LoanAccount
from core.calculations.owed.stretch import Stretch, measured_lines, stretches, void_and_paid
from core.calculations.working import Line
from core.money import round_half_up

TAKEN_OFF_FIRST = ("late_fee", "penalty_interest", "other_fees", "interest")
"""The order in which what lies above a ceiling is taken off here: 违约金, 罚息, 其他费用, 利息.

No rule names one; penalties go before the price of the loan (our choice, said with the result).
"""

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Stands:
    """One reading of what is borne out: exact principal and unpaid charges by component, with its lines."""

    principal: Decimal
    charges: Mapping[str, Decimal]
    taken_off: Mapping[str, Decimal]
    working: tuple[Line, ...]


def only_unpaid(account: LoanAccount, segments: Sequence[CeilingSegment]) -> Stands:
    """Measured by what is claimed now: unpaid charges against the line since the first of them ran."""
    lines: list[Line] = []
    taken = dict.fromkeys(CHARGES, _NOTHING)
    for stretch in stretches(account, segments):
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
    for stretch in stretches(account, segments):
        if stretch.keeps_what_was_paid:
            above = _above_unpaid(stretch, lines)
            void = void_and_paid(stretch)
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
            lines += measured_lines(
                stretch, (first, stretch.product(), line), charged, "已还和没还的"
            )
            lines.append(
                Line("超过这条线的", round_half_up(above), "最多减到没还的息费为 0，不从本金里减")
            )
        _take_off(taken, stretch.charges, above)
    stands = _stands(account, taken, lines)
    return _less(stands, returnable) if returnable else stands


def _above_unpaid(stretch: Stretch, lines: list[Line]) -> Decimal:
    since = stretch.unpaid_from
    if since is None:
        return _NOTHING
    line = stretch.line(since)
    above = max(_NOTHING, stretch.unpaid - line)
    lines += measured_lines(
        stretch, (since, stretch.product(since), line), stretch.unpaid, "没还的"
    )
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
    for stretch in stretches(account, segments):
        until = stretch.unpaid_from
        before = [c for c in stretch.charges if until is None or c.first < until]
        charged = sum((c.amount for c in before), _NOTHING)
        total += max(_NOTHING, charged - stretch.line(until=until))
    return round_half_up(total)


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
