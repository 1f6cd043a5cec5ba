"""Which debt of the case an account of a credit report is, so that nothing is taken over twice.

Each account is at most one debt and each debt at most one account, so two accounts that read alike stay two.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import DebtSold
from core.importers.report_days import printed_days
from core.importers.report_facts import TAKEN_OVER, kind_of, owed
from core.importers.report_lender import Known
from core.importers.report_likeness import Likeness, likeness
from core.importers.report_model import AccountStatus, ReportAccount
from core.importers.report_names import foreign_words, plain_name


@dataclass(frozen=True)
class Matching:
    """By the place of an account in the report: the debt it is, or those it may be and a person has to say."""

    sure: Mapping[int, Debt] = field(default_factory=dict)
    maybe: Mapping[int, tuple[Debt, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Pair:
    """An account beside a debt, by their places."""

    place: int
    row: int
    likeness: Likeness
    points: int
    differing: tuple[Decimal, int]


def match_accounts(accounts: Sequence[ReportAccount], case: Case) -> Matching:
    """The best pairs first, then pairs that have no rival; what is only like a debt is left to be asked.

    Neither the order of the accounts nor that of the debts decides which belong together.
    """
    pairs = _pairs(accounts, case)
    sure = _one_to_one(pairs, accounts)
    sure |= _without_rival(_free(pairs, sure, accounts))
    maybe: dict[int, set[int]] = {}
    for pair in _free(pairs, sure, accounts):
        maybe.setdefault(pair.place, set()).add(pair.row)
    moved = {row for place, row in sure.items() if _moved_out(accounts[place])}
    for place, account in enumerate(accounts):
        if moved and place not in sure and account.kind in TAKEN_OVER and account.is_debt:
            maybe.setdefault(place, set()).update(moved)
    return Matching(
        {place: case.debts[row] for place, row in sure.items()},
        {place: tuple(case.debts[row] for row in sorted(rows)) for place, rows in maybe.items()},
    )


def _pairs(accounts: Sequence[ReportAccount], case: Case) -> list[_Pair]:
    foreign = foreign_words(accounts)
    known = [Known(debt, _holders(case, debt)) for debt in case.debts]
    found = []
    for place, account in enumerate(accounts):
        for row, one in enumerate(known if account.kind.own else ()):
            alike, points = likeness(account, one, foreign)
            if alike:
                found.append(_Pair(place, row, alike, points, _differing(account, one.debt)))
    return found


def _differing(account: ReportAccount, debt: Debt) -> tuple[Decimal, int]:
    """For a choice between equals: how many yuan apart, then how many of the other figures differ."""
    figures = (
        (account.institution, debt.creditor_name),
        (account.overdue_amount, debt.overdue_amount),
        (account.card_tail, debt.account_tail),
        (kind_of(account), debt.kind),
        (_printed_for(account, debt), True),
    )
    return abs(owed(account) - debt.balance.total), sum(told != ours for told, ours in figures)


def _printed_for(account: ReportAccount, debt: Debt) -> bool:
    days = printed_days(account)
    return days is not None and days[0] <= debt.as_of <= days[1]


def _one_to_one(pairs: Sequence[_Pair], accounts: Sequence[ReportAccount]) -> dict[int, int]:
    """Sure pairs, those with most points first; between equals what is printed decides, not where it stands."""
    best = sorted(
        (pair for pair in pairs if pair.likeness is Likeness.SURE),
        key=lambda p: (
            -p.points,
            not accounts[p.place].is_debt,
            p.differing,
            repr(accounts[p.place]),
            p.place,
            p.row,
        ),
    )
    found: dict[int, int] = {}
    for pair in best:
        if pair.place not in found and pair.row not in found.values():
            found[pair.place] = pair.row
    return found


def _without_rival(free: Sequence[_Pair]) -> dict[int, int]:
    """Likely pairs of which neither the account nor the debt could be another's."""
    places, rows = Counter(p.place for p in free), Counter(p.row for p in free)
    return {
        pair.place: pair.row
        for pair in free
        if pair.likeness is Likeness.LIKELY and places[pair.place] == rows[pair.row] == 1
    }


def _free(
    pairs: Sequence[_Pair], sure: Mapping[int, int], accounts: Sequence[ReportAccount]
) -> list[_Pair]:
    """Pairs of which neither side is settled yet; a closed account is nobody's rival."""
    rows = set(sure.values())
    return [
        pair
        for pair in pairs
        if pair.place not in sure and pair.row not in rows and accounts[pair.place].is_debt
    ]


def _moved_out(account: ReportAccount) -> bool:
    return account.status is AccountStatus.MOVED_OUT


def _holders(case: Case, debt: Debt) -> frozenset[str]:
    """Everybody to whom the debt is or was owed, by plain names."""
    sold = (
        entry.assignee
        for entry in case.entries
        if isinstance(entry, DebtSold) and entry.debt_id == debt.debt_id
    )
    names = (*(party.name for party in debt.parties), *sold)
    return frozenset(plain_name(name) for name in names if name)
