"""Which debt of the case an account of a credit report is, so that nothing is taken over twice.

Each account is at most one debt and each debt at most one account, so two accounts that read alike stay two.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import IntEnum

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import DebtSold
from core.case.lender import LenderKind
from core.importers.report_debt import (
    CARDS,
    TAKEN_OVER,
    currency_word,
    kind_of,
    lent,
    party_of,
    plain_name,
    same_sum,
)
from core.importers.report_figures import CURRENCIES
from core.importers.report_model import AccountStatus, ReportAccount
from core.lenders.directory import lenders
from core.lenders.name_rules import identify_lender
from core.money import ZERO

_SAME_TAIL, _SAME_DAY, _SAME_SUM = 4, 3, 2
_ROUNDED = Decimal(1)
"""Reports print whole yuan."""
_NEAR = timedelta(days=31)
"""The day of the contract and the day the account was opened may lie so far apart. Practice."""
_FOREIGN = re.compile("|".join(name for name in CURRENCIES if name != "人民币"))
_CARD_OR_NOT = frozenset({LenderKind.UNKNOWN, LenderKind.RURAL_BANK, LenderKind.NOT_CREDITOR})
"""Kinds a debt may have without saying whether it is a card."""


@dataclass(frozen=True)
class Matching:
    """By the place of an account in the report: the debt it is, or those it may be and a person has to say."""

    sure: Mapping[int, Debt] = field(default_factory=dict)
    maybe: Mapping[int, tuple[Debt, ...]] = field(default_factory=dict)


class _Likeness(IntEnum):
    NONE = 0
    MAYBE = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class _Pair:
    """An account beside a debt: how alike, how many points, how far apart the balances are."""

    place: int
    row: int
    likeness: _Likeness
    points: int
    apart: Decimal


def match_accounts(accounts: Sequence[ReportAccount], case: Case) -> Matching:
    """The best pairs first, debts before closed accounts; what is only like a debt is left to be asked."""
    holders = [_holders(case, debt) for debt in case.debts]
    pairs = [
        _pair(place, account, row, debt, holders[row])
        for place, account in enumerate(accounts)
        if account.kind.own
        for row, debt in enumerate(case.debts)
    ]
    sure = _one_to_one(pairs, accounts)
    taken = set(sure.values())
    maybe: dict[int, tuple[int, ...]] = {}
    for place, account in enumerate(accounts):
        if place in sure or not account.is_debt:
            continue
        rows = [p.row for p in pairs if p.place == place and p.likeness and p.row not in taken]
        if account.kind in TAKEN_OVER:
            rows += [row for moved, row in sure.items() if _moved_out(accounts[moved])]
        if rows:
            maybe[place] = tuple(dict.fromkeys(rows))
    return Matching(
        {place: case.debts[row] for place, row in sure.items()},
        {place: tuple(case.debts[row] for row in rows) for place, rows in maybe.items()},
    )


def _one_to_one(pairs: Sequence[_Pair], accounts: Sequence[ReportAccount]) -> dict[int, int]:
    best = sorted(
        (pair for pair in pairs if pair.likeness is _Likeness.SURE),
        key=lambda p: (not accounts[p.place].is_debt, -p.points, p.apart, p.place, p.row),
    )
    found: dict[int, int] = {}
    for pair in best:
        if pair.place not in found and pair.row not in found.values():
            found[pair.place] = pair.row
    return found


def _moved_out(account: ReportAccount) -> bool:
    return account.status is AccountStatus.MOVED_OUT


def _pair(
    place: int, account: ReportAccount, row: int, debt: Debt, holders: frozenset[str]
) -> _Pair:
    points = _points(account, debt)
    likeness = _likeness(account, debt, holders, points)
    apart = abs((account.balance or ZERO) - debt.balance.total)
    return _Pair(place, row, likeness, points or 0, apart)


def _likeness(
    account: ReportAccount, debt: Debt, holders: frozenset[str], points: int | None
) -> _Likeness:
    if points is None or not _same_sort(account, debt):
        return _Likeness.NONE
    if not _same_lender(account, debt, holders):
        unnamed = not holders and points >= _SAME_DAY + _SAME_SUM
        return _Likeness.MAYBE if unnamed else _Likeness.NONE
    told_apart = (points >= _SAME_SUM or same_sum(debt, account)) and _same_currency(account, debt)
    return _Likeness.SURE if told_apart else _Likeness.MAYBE


def _points(account: ReportAccount, debt: Debt) -> int | None:
    """How much speaks for it; 0 where nothing does or something speaks against it, `None` where it cannot be."""
    if account.card_tail and debt.account_tail:
        return _SAME_TAIL if account.card_tail == debt.account_tail else None
    if _took_over(account, debt):
        return _SAME_SUM
    day, total = _agrees_on_day(account, debt), _agrees_on_sum(account, debt)
    if day is False and (total is not True):
        return None
    if day is False or total is False:
        return 0
    exact = bool(day) and debt.drawn_on == account.opened
    return (_SAME_DAY if exact else 0) + (_SAME_SUM if total else 0)


def _took_over(account: ReportAccount, debt: Debt) -> bool:
    """Whether the debt is one of another lender's, known to have gone to this institution since."""
    party = party_of(account)
    known = debt.party(party.role)
    return (
        account.kind in TAKEN_OVER
        and debt.kind is not kind_of(account)
        and known is not None
        and plain_name(known.name) == plain_name(party.name)
    )


def _agrees_on_day(account: ReportAccount, debt: Debt) -> bool | None:
    return None if debt.drawn_on is None else abs(debt.drawn_on - account.opened) <= _NEAR


def _agrees_on_sum(account: ReportAccount, debt: Debt) -> bool | None:
    total = lent(account)
    if total is None or debt.original_amount is None:
        return None
    return abs(total - debt.original_amount) < _ROUNDED


def _same_sort(account: ReportAccount, debt: Debt) -> bool:
    if debt.kind in _CARD_OR_NOT or account.kind in TAKEN_OVER:
        return True
    return (account.kind in CARDS) == (debt.kind is LenderKind.BANK_CREDIT_CARD)


def _same_currency(account: ReportAccount, debt: Debt) -> bool:
    named = _FOREIGN.search(debt.name)
    return currency_word(account.currency) == (named[0] if named else None)


def _same_lender(account: ReportAccount, debt: Debt, holders: frozenset[str]) -> bool:
    if plain_name(account.institution) in holders:
        return True
    record = lenders().get(debt.lender_id or "")
    if record is None:
        named = identify_lender(debt.name).lender_id if not holders else None
        record = lenders().get(named or "")
    if record is None or record.is_generic:
        return False
    behind = {plain_name(name) for name in (*record.lender_entities, *record.funding_partners)}
    return (
        plain_name(account.institution) in behind
        or identify_lender(account.institution).lender_id == record.id
    )


def _holders(case: Case, debt: Debt) -> frozenset[str]:
    """Everybody to whom the debt is or was owed, by plain names."""
    sold = (
        entry.assignee
        for entry in case.entries
        if isinstance(entry, DebtSold) and entry.debt_id == debt.debt_id
    )
    names = (*(party.name for party in debt.parties), *sold)
    return frozenset(plain_name(name) for name in names if name)
