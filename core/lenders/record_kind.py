"""Whose rules apply to a debt: those of the lender of record, whatever app or buyer stands in front of it."""

from core.case.debt import Debt
from core.case.lender import LenderKind, PartyRole
from core.lenders.name_rules import identify_lender

_STANDS_IN_FRONT = frozenset(
    {
        LenderKind.PLATFORM_LOAN_FACILITATION,
        LenderKind.INSTALMENT_SHOPPING,
        LenderKind.BNPL,
        LenderKind.DEBT_PURCHASER,
        LenderKind.UNKNOWN,
    }
)
"""Kinds that do not say who lent. A buyer takes the claim as it was (民法典第五百四十八条)."""
_LENDS = frozenset(
    {
        LenderKind.BANK_LOAN,
        LenderKind.RURAL_BANK,
        LenderKind.CONSUMER_FINANCE,
        LenderKind.MICROLOAN,
        LenderKind.AUTO_FINANCE,
        LenderKind.LEASING,
        LenderKind.TRUST,
        LenderKind.FINANCE_COMPANY,
    }
)


def kind_of_record(debt: Debt) -> LenderKind:
    """The kind of the lender named in the contract; the debt's own kind where none is named or known.

    A bank behind a platform lent by contract and not by card, unless its name is the card centre's.
    """
    if debt.kind not in _STANDS_IN_FRONT:
        return debt.kind
    named = debt.party(PartyRole.LENDER) or debt.party(PartyRole.FUNDER)
    if named is None:
        return debt.kind
    match = identify_lender(named.name)
    if match.kind is LenderKind.BANK_CREDIT_CARD:
        return match.kind if match.certain else LenderKind.BANK_LOAN
    return match.kind if match.kind in _LENDS else debt.kind


def kind_written_to(debt: Debt, name: str | None, role: PartyRole | None) -> LenderKind:
    """The kind of whoever decides over a debt now; one that came later, a buyer or guarantor, is told by its name."""
    if role not in (PartyRole.ASSIGNEE, PartyRole.GUARANTOR):
        return kind_of_record(debt)
    return identify_lender(name or "").kind
