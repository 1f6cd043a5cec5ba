"""Days of a deferral: what is paid meanwhile, when to talk of the time after it, and its last day."""

from collections.abc import Iterator
from datetime import date

from core.agenda.deadline import Deadline, DeadlineKind
from core.calculations.deferred import deferred
from core.calculations.repayment import InstalmentState
from core.case.debt import Debt
from core.figures import yuan_text
from core.workflow.progress import Progress


def deferral_days(debt: Debt, state: Progress, as_of: date) -> Iterator[Deadline]:
    """Every open day; the day to talk is over once a new application is out."""
    found = deferred(state, as_of)
    if found is None:
        return
    granted = found.granted
    for status in found.statuses:
        if status.state is not InstalmentState.PAID:
            number = status.instalment.number
            yield Deadline(
                status.instalment.due_date,
                debt.debt_id,
                f"{debt.name}延期期间第 {number} 次",
                f"还 {yuan_text(status.left)} 元，留好截图。",
                DeadlineKind.INSTALMENT,
                "repayment",
                f"{granted.entry_id}.{number}",
            )
    if not found.asked_again and not found.old_schedule:
        yield Deadline(
            found.review_on,
            debt.debt_id,
            f"和{debt.name}商定延期以后",
            "把新的收支写给对方，说清接下来每月能还多少。",
            DeadlineKind.DEFERRAL,
            "letters",
            f"{granted.entry_id}.review",
        )
    yield Deadline(
        granted.until,
        debt.debt_id,
        f"{debt.name}的延期到期",
        f"{found.terms_in_words}。之前商定接下来怎么还。",
        DeadlineKind.DEFERRAL,
        "tracking",
        granted.entry_id,
    )
