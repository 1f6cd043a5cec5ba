"""Whether the institution of an account is the lender of a debt, whatever either of them calls it."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from core.case.debt import Debt
from core.case.lender import PartyRole
from core.importers.report_facts import lender_named
from core.importers.report_model import ReportAccount
from core.importers.report_names import plain_name
from core.lenders.directory import companies, lenders, squeezed

_SHORTEST, _UNMISTAKABLE = 2, 3
"""Characters of a name inside a debt's own name: to be asked about, to be taken for it."""
_COUNTRY = "中国"
_SHORTEST_BANK = 4


class Lender(IntEnum):
    """What the institution is to the debt; `UNNAMED` where the debt says nothing of its lender of record."""

    OTHER = 0
    UNNAMED = 1
    PARTNER = 2
    SAME = 3


@dataclass(frozen=True)
class Known:
    """A debt of the case and everybody to whom it is or was owed, by plain names."""

    debt: Debt
    holders: frozenset[str]


def lender_of(account: ReportAccount, known: Known) -> Lender:
    """By the companies named in the debt, else by the creditor behind its name in the directory of lenders.

    Where the debt names another lender of record, the directory can only suggest.
    """
    institution, debt = account.institution, known.debt
    names = names_of(institution)
    if names & known.holders:
        return Lender.SAME
    named = debt.party(PartyRole.LENDER) is not None
    found = Lender.OTHER if named else _by_own_name(names, squeezed(debt.name))
    by_name = None if named else lender_named(debt.name).lender_id
    record = lenders().get(debt.lender_id or by_name or "")
    if record and not record.is_generic:
        same = names & _plain(record.lender_entities)
        if same or lender_named(institution).lender_id == record.id:
            found = Lender.PARTNER if named else Lender.SAME
        elif names & _plain(record.funding_partners):
            found = max(found, Lender.PARTNER)
    return found


@lru_cache(maxsize=1024)
def names_of(institution: str) -> frozenset[str]:
    """What the institution is called, bare of legal forms: with the short and former names of a licensed company."""
    plain = plain_name(institution)
    short = plain.removeprefix(_COUNTRY)
    own = {plain, short} if len(short) >= _SHORTEST_BANK else {plain}
    for company in companies():
        known = _plain((company.name, *company.aliases, *company.former_names))
        if plain in known:
            own |= known
    return frozenset(own)


def _by_own_name(names: frozenset[str], called: str) -> Lender:
    longest = max((len(name) for name in names if squeezed(name) in called), default=0)
    if longest >= _UNMISTAKABLE:
        return Lender.SAME
    return Lender.PARTNER if longest >= _SHORTEST else Lender.UNNAMED


@lru_cache(maxsize=1024)
def _plain(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain_name(name) for name in names)
