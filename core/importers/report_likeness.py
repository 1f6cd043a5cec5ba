"""How alike an account of a credit report and a debt of the case are: the same lender, sort, day, sum, card."""

from collections.abc import Collection
from datetime import timedelta
from decimal import Decimal
from enum import IntEnum

from core.case.debt import Debt
from core.case.lender import LenderKind
from core.importers.report_debt import same_sum
from core.importers.report_facts import (
    CARDS,
    LINES,
    TAKEN_OVER,
    kind_of,
    lent,
    party_of,
)
from core.importers.report_lender import Known, Lender, lender_of
from core.importers.report_model import ReportAccount
from core.importers.report_names import currency_word, plain_name

TOOK_OVER, _SAME_TAIL, _SAME_DAY, _SAME_SUM, _NEAR_DAY = 16, 8, 4, 2, 1
"""Points, each more than all weaker ones together."""
_DOUBTFUL = -1
_ROUNDED = Decimal(1)
"""Reports print whole yuan."""
_NEAR = timedelta(days=31)
"""The day of the contract and the day the account was opened may lie so far apart. Practice."""
_CARD_OR_NOT = frozenset({LenderKind.UNKNOWN, LenderKind.RURAL_BANK, LenderKind.NOT_CREDITOR})
"""Kinds a debt may have without saying whether it is a card."""


class Likeness(IntEnum):
    """Whether an account is a debt: `LIKELY` if nothing else could be, `MAYBE` for a person to say."""

    NONE = 0
    MAYBE = 1
    LIKELY = 2
    SURE = 3


def likeness(
    account: ReportAccount, known: Known, foreign: Collection[str]
) -> tuple[Likeness, int]:
    """How alike they are, and how many points speak for it. `foreign` are the words for foreign currencies."""
    debt = known.debt
    points = _points(account, debt)
    lender = lender_of(account, known)
    if points is None or lender is Lender.OTHER or not _same_sort(account, debt):
        return Likeness.NONE, 0
    if lender is Lender.UNNAMED:
        told = points >= _SAME_DAY + _SAME_SUM or (points >= 0 and same_sum(debt, account))
        return (Likeness.MAYBE if told else Likeness.NONE), points
    if points == _DOUBTFUL or not _same_currency(account, debt, foreign):
        return Likeness.MAYBE, points
    if points >= _SAME_SUM or same_sum(debt, account):
        return Likeness.SURE, points
    return (Likeness.LIKELY if lender is Lender.SAME else Likeness.MAYBE), points


def _points(account: ReportAccount, debt: Debt) -> int | None:
    """What speaks for it, `_DOUBTFUL` where something speaks against it, `None` where it cannot be.

    A line or a card is drawn on long after it was opened, so only a loan's day can rule it out.
    """
    if _took_over(account, debt):
        return TOOK_OVER
    tails = account.card_tail, debt.account_tail
    same_tail = tails[0] == tails[1] if all(tails) else None
    total, original = lent(account), debt.original_amount
    same_total = abs(total - original) < _ROUNDED if total and original else None
    apart = abs(debt.drawn_on - account.opened) if debt.drawn_on else None
    other_day = apart is not None and apart > _NEAR and account.kind not in TAKEN_OVER
    ruled_out = other_day and not same_total and account.kind not in CARDS | LINES
    if same_tail is False or (ruled_out and not same_tail):
        return None
    if not same_tail and (other_day or same_total is False):
        return _DOUBTFUL
    day = _NEAR_DAY if apart is not None and apart <= _NEAR else 0
    return (
        (_SAME_TAIL if same_tail else 0)
        + (_SAME_SUM if same_total else 0)
        + (_SAME_DAY if apart == timedelta(0) else day)
    )


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


def _same_sort(account: ReportAccount, debt: Debt) -> bool:
    if debt.kind in _CARD_OR_NOT or account.kind in TAKEN_OVER or debt.kind is kind_of(account):
        return True
    return account.kind not in CARDS and debt.kind is not LenderKind.BANK_CREDIT_CARD


def _same_currency(account: ReportAccount, debt: Debt, foreign: Collection[str]) -> bool:
    """A debt says by its name that it is a foreign account."""
    word = currency_word(account.currency)
    return word in debt.name if word else not any(other in debt.name for other in foreign)
