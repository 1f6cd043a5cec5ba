"""From one account of a credit report to a debt: a new one, or one of the case with the report's figures."""

from datetime import date
from decimal import Decimal

from core.case.debt import Balance, Debt, FigureSource
from core.importers.report_facts import (
    TAKEN_OVER,
    due_already,
    kind_of,
    lender_named,
    lent,
    owed,
    party_of,
)
from core.importers.report_model import AccountKind, ReportAccount


def new_debt(account: ReportAccount, day: date, name: str, debt_id: str) -> Debt:
    """A debt as the report tells it; what the report does not say is left open. `day` is its figures' day.

    The report has one sum: it stands as principal, where the form asks for a sum that is not split.
    """
    known_lender = None if account.kind in TAKEN_OVER else lender_named(account.institution)
    return Debt(
        debt_id=debt_id,
        name=name,
        kind=kind_of(account),
        lender_id=known_lender.lender_id if known_lender else None,
        parties=(party_of(account),),
        account_tail=account.card_tail,
        balance=Balance(principal=owed(account)),
        as_of=day,
        figure_source=FigureSource.CREDIT_REPORT,
        drawn_on=_drawn_on(account, day),
        original_amount=_original(account, owed(account)),
        overdue_amount=due_already(account),
        secured=account.kind is AccountKind.HOUSING_LOAN,
    )


def updated_debt(known: Debt, account: ReportAccount, day: date) -> Debt:
    """A debt of the case with the report's balance; of the rest only what was open is filled in.

    The report gives one sum, so parts that were told before are kept only where they come to the same sum,
    and an overdue amount that was told before only while it fits into the new one.
    """
    told = new_debt(account, day, known.name, known.debt_id)
    balance = known.balance if same_sum(known, account) else told.balance
    overdue = known.overdue_amount if told.overdue_amount is None else told.overdue_amount
    has_role = known.party(told.parties[0].role)
    return known.model_copy(
        update={
            "balance": balance,
            "as_of": day,
            "figure_source": FigureSource.CREDIT_REPORT,
            "overdue_amount": None if overdue and overdue > balance.total else overdue,
            "account_tail": known.account_tail or told.account_tail,
            "lender_id": known.lender_id or told.lender_id,
            "original_amount": known.original_amount or _original(account, balance.principal),
            "drawn_on": known.drawn_on
            or _drawn_on(account, min(day, known.first_missed_due_date or day)),
            "parties": known.parties if has_role else (*known.parties, *told.parties),
        }
    )


def same_sum(debt: Debt, account: ReportAccount) -> bool:
    """Whether the debt's parts come to the report's whole yuan."""
    return abs(debt.balance.total - owed(account)) < 1


def is_split(debt: Debt) -> bool:
    """Whether the balance was told in parts; one sum alone stands as principal."""
    return debt.balance.total > debt.balance.principal


def _original(account: ReportAccount, principal: Decimal) -> Decimal | None:
    """The sum lent, unless more is owed now: then the balance holds more than principal and says not how much."""
    amount = lent(account)
    return amount if amount and amount >= principal else None


def _drawn_on(account: ReportAccount, latest: date) -> date | None:
    """The day the account was opened; of a debt taken over the report has only the day it changed hands."""
    opened = None if account.kind in TAKEN_OVER else account.opened
    return opened if opened and opened <= latest else None
