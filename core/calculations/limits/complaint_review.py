"""How long a lender's next higher office may be asked to look at a complaint's outcome again.

Source: 银行业保险业消费投诉处理管理办法, for lenders under it only; the number of its article is not verified.
"""

from datetime import date, timedelta

from core.case.entries import Instance
from core.case.lender import LenderKind
from core.law.library import parameter
from core.workflow.complaints import complaint_to
from core.workflow.progress import Progress

_DAYS = "complaint.review_days"


def under_review_rule(kind: LenderKind) -> bool:
    """Whether the rule on looking again binds this kind of lender."""
    return kind in parameter(_DAYS).lender_kinds


def review_until(state: Progress, kind: LenderKind, as_of: date) -> date | None:
    """The last day to ask for it; `None` without a decision that did not help, without a rule, or once it is past."""
    complaint = complaint_to(state, Instance.LENDER)
    answered = state.answer_to(complaint) if complaint else None
    if answered is None or answered.settled or not under_review_rule(kind):
        return None
    last = answered.on + timedelta(days=parameter(_DAYS).on(answered.on).whole)
    return last if last >= as_of else None
