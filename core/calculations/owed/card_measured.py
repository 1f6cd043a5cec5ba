"""A card's account in the shape that ceilings are measured on: charges with their days, principal through the days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.calculations.card.records import CardAccount
from core.calculations.owed.charges import CHARGES, Charge, ChargeKind, PrincipalDays
from core.calculations.owed.loan_account import LoanAccount

_NOTHING = Decimal(0)


def measured_card(account: CardAccount, cuts: Sequence[date]) -> LoanAccount:
    """The card's charges and its principal through the days, for the ceilings; what is unpaid is the latest."""
    charges = [
        piece
        for line in account.lines
        if line.accrued
        for piece in _cut(
            Charge(ChargeKind.INTEREST, line.first, line.until, line.accrued, line.accrued), cuts
        )
    ]
    for posting in account.postings:
        for kind, amount in (
            (ChargeKind.LATE_FEE, posting.late_fee),
            (ChargeKind.OTHER_FEES, posting.other_fees),
        ):
            if amount > 0:
                charges.append(Charge(kind, posting.on, posting.on, amount, amount))
    unpaid = [
        charge
        for name in CHARGES
        for charge in _latest_unpaid(
            [c for c in charges if c.kind.component == name], account.closing.parts()[name]
        )
    ]
    return LoanAccount(
        principal=account.closing.principal,
        charges=tuple(unpaid),
        principal_days=_principal_days(account, cuts),
        overpaid=account.overpaid,
        lines=(),
    )


def _cut(charge: Charge, cuts: Sequence[date]) -> list[Charge]:
    """The charge in pieces by days, so that each lies under one ceiling."""
    days = sorted(
        {charge.first, charge.until, *(c for c in cuts if charge.first < c < charge.until)}
    )
    whole = (charge.until - charge.first).days
    pieces = []
    for first, until in pairwise(days):
        amount = charge.amount * (until - first).days / whole
        pieces.append(Charge(charge.kind, first, until, amount, amount))
    return pieces


def _latest_unpaid(charges: Sequence[Charge], left: Decimal) -> list[Charge]:
    """The same charges, the oldest paid first, so that `left` in all is unpaid."""
    found = []
    for charge in sorted(charges, key=lambda c: c.first, reverse=True):
        part = min(left, charge.amount)
        left -= part
        found.append(replace(charge, unpaid=part))
    return found[::-1]


def _principal_days(account: CardAccount, cuts: Sequence[date]) -> tuple[PrincipalDays, ...]:
    moved: dict[date, Decimal] = {account.first: _NOTHING, account.until: _NOTHING}
    for posting in account.postings:
        moved[posting.on] = moved.get(posting.on, _NOTHING) + posting.principal
    for cut in cuts:
        if account.first < cut < account.until:
            moved.setdefault(cut, _NOTHING)
    days, principal = [], _NOTHING
    for first, until in pairwise(sorted(moved)):
        principal += moved[first]
        days.append(PrincipalDays(first, until, principal))
    return tuple(days)
