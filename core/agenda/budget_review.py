"""When the budget itself should be looked at again."""

from datetime import date

from core.case.case import Case
from core.figures import date_text


def budget_review(case: Case, as_of: date) -> str | None:
    """What to say once the day of review has come; `None` before, or without a dated budget."""
    due = case.budget.next_review
    if due is None or case.budget.made_on is None or as_of < due:
        return None
    return f"收支是 {date_text(case.budget.made_on)}填的，该再看一遍。变了就改，没变就定下次哪天再看。"
