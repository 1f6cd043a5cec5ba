"""Filling an account from a statement: choose the file, say what its columns are, look the rows over, take over."""

from datetime import date

from core.case.debt import Debt
from core.case.entries import PaymentMade
from ui.statement_draft import draft
from ui.statement_mapping import statement_mapping
from ui.statement_review import statement_review
from ui.statement_upload import statement_upload


def statement_import(debt: Debt, payments: tuple[PaymentMade, ...], as_of: date) -> None:
    """The step that the person is at. Nothing is changed before the last; `payments` are those of the log."""
    held = draft(debt.debt_id)
    if held is None:
        statement_upload(debt, as_of)
    elif held.told:
        statement_review(debt, held, payments, as_of)
    else:
        statement_mapping(debt, held)
