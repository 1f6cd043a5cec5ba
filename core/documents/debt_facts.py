"""The facts of one debt and of the offer on it, as a letter names them."""

from datetime import date
from decimal import Decimal

from core.case.agreement import Offer, OfferKind
from core.case.debt import Debt, FigureSource
from core.case.lateness import is_overdue
from core.case.lender import LenderKind, PartyRole
from core.checks.whom_to_ask import WhomToAsk
from core.dates import add_months
from core.documents.component_words import component_list
from core.figures import capital_text, date_text, yuan_text
from core.law.library import citation
from core.lenders.record_kind import kind_of_record, kind_written_to

LONGEST_INLINE_SCHEDULE = 24
"""Rows of a schedule that still stand in the letter itself; a longer one becomes an annex."""

_BANKS = frozenset({LenderKind.BANK_CREDIT_CARD, LenderKind.BANK_LOAN, LenderKind.RURAL_BANK})
_NOT_COMPANIES = frozenset(
    {LenderKind.PRIVATE_LENDER, LenderKind.HOUSING_FUND, LenderKind.LAW_FIRM, LenderKind.UNKNOWN}
)
_RELIEF_NOTICE = frozenset(
    {LenderKind.BANK_LOAN, LenderKind.RURAL_BANK, LenderKind.CONSUMER_FINANCE}
)
"""Lenders whom the notice of 2025 on consumer loans speaks to (rule consumer_relief_2025)."""


def you(kind: LenderKind) -> str:
    """How the lender is addressed in a letter."""
    if kind in _BANKS:
        return "贵行"
    return "贵方" if kind in _NOT_COMPANIES else "贵公司"


def debt_facts(debt: Debt, to: WhomToAsk, as_of: date) -> dict[str, str | None]:
    """What a letter may name of the debt itself; it goes to whoever decides over it now."""
    platform = debt.party(PartyRole.FACILITATOR)
    missed, days = debt.first_missed_due_date, debt.days_past_due(as_of)
    return {
        "creditor": to.name,
        "you": you(kind_written_to(debt, to.name, to.role)),
        "debt_name": debt.name,
        "platform": platform.name if platform else None,
        "account_tail": debt.account_tail,
        "drawn_on": day_or_none(debt.drawn_on),
        "original_amount": yuan_or_none(debt.original_amount),
        "figures_on": date_text(debt.as_of),
        "figure_source": _source(debt),
        "total": yuan_or_none(debt.balance.total or None),
        "total_capital": capital_text(debt.balance.total),
        "overdue_since": day_or_none(missed) if days else None,
        "overdue_days": str(days) if days else None,
    }


def _source(debt: Debt) -> str:
    other = you(debt.kind)
    return {
        FigureSource.LENDER_APP: f"{other} App 页面",
        FigureSource.STATEMENT: f"{other}账单或对账单",
        FigureSource.CREDIT_REPORT: "本人征信报告",
        FigureSource.LENDER_CALL: f"{other}客服电话告知",
        FigureSource.BORROWER: f"本人陈述，请{other}核对",
    }[debt.figure_source]


_OFFER_NAMES = (
    "months",
    "monthly",
    "monthly_capital",
    "even_months",
    "last_instalment",
    "first_due",
    "last_due",
    "due_day",
    "repayment_total",
    "repayment_total_capital",
    "waiver",
    "waived_total",
    "waived_total_capital",
)


def offer_facts(offer: Offer | None) -> dict[str, str | None]:
    """What a letter may name of the offer; all unknown while there is none."""
    if offer is None:
        return dict.fromkeys(_OFFER_NAMES)
    terms = offer.terms
    waived = terms.waived.total
    return {
        "months": str(terms.months),
        "monthly": yuan_text(terms.monthly),
        "monthly_capital": capital_text(terms.monthly),
        "even_months": str(terms.months - 1),
        "last_instalment": yuan_text(terms.last_instalment),
        "first_due": date_text(terms.first_due_date),
        "last_due": date_text(add_months(terms.first_due_date, terms.months - 1)),
        "due_day": str(terms.first_due_date.day),
        "repayment_total": yuan_text(terms.total),
        "repayment_total_capital": capital_text(terms.total),
        "waiver": component_list(terms.waived),
        "waived_total": yuan_or_none(waived or None),
        "waived_total_capital": capital_text(waived) if waived else None,
    }


def conditions(debt: Debt, offer: Offer | None, as_of: date) -> set[str]:
    """Which of the conditions of `core.documents.names` hold, but for those of the letter itself."""
    card = debt.kind is LenderKind.BANK_CREDIT_CARD
    held = {
        "card": card,
        "relief_notice": debt.kind in _RELIEF_NOTICE,
        "before_due": not is_overdue(debt, as_of),
        "collection_standard": _in_force("gbt_45251", debt, as_of),
        "collection_guideline": _in_force("cba_2026", debt, as_of),
        "organisation": debt.kind is not LenderKind.PRIVATE_LENDER,
    }
    if offer:
        terms = offer.terms
        in_parts = terms.months > 1
        short = terms.months <= LONGEST_INLINE_SCHEDULE
        held |= {
            "card_instalments": card and offer.kind is OfferKind.INSTALMENTS,
            "loan_instalments": not card and offer.kind is OfferKind.INSTALMENTS,
            "settlement": offer.kind is OfferKind.DISCOUNTED_SETTLEMENT,
            "hold": offer.kind is OfferKind.HOLD,
            "settlement_offered": offer.kind is OfferKind.DISCOUNTED_SETTLEMENT,
            "interest_suspended": terms.interest_suspended,
            "single_payment": not in_parts,
            "uneven": in_parts and terms.monthly != terms.last_instalment,
            "short_schedule": in_parts and short,
            "long_schedule": not short,
        }
    return {name for name, holds in held.items() if holds}


def _in_force(rule: str, debt: Debt, as_of: date) -> bool:
    found = citation(rule)
    return found.applies_to(kind_of_record(debt)) and found.in_force_on(as_of)


def day_or_none(day: date | None) -> str | None:
    """A day as letters write it."""
    return date_text(day) if day else None


def yuan_or_none(amount: Decimal | None) -> str | None:
    """An amount as letters write it."""
    return yuan_text(amount) if amount is not None else None
