"""The credit report in hand between the steps: what was read from it, never the file or its password."""

from core.importers.report_model import CreditReport
from ui import session

_KEY = "report.draft"
_TURN = "report.turn"


def draft(case_id: str) -> CreditReport | None:
    """The report in hand for this case."""
    held: CreditReport | None = session.recall(f"{_KEY}.{case_id}")
    return held


def keep(case_id: str, report: CreditReport | None) -> None:
    """Go on with this report, or with `None` begin anew; either way no input keeps what it held."""
    session.remember(f"{_KEY}.{case_id}", report)
    renew()


def renew() -> None:
    """Let every input of the review begin with what the case now knows."""
    session.remember(_TURN, turn() + 1)


def turn() -> int:
    """A number that changes with each report and each adoption."""
    number: int = session.recall(_TURN, 0)
    return number
