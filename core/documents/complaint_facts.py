"""What was asked, refused, left unanswered and complained about, as letters name it."""

from datetime import date

from core.calculations.limits.complaint_review import review_until
from core.case.entries import Instance, Outcome
from core.case.lender import LenderKind
from core.documents.debt_facts import day_or_none
from core.figures import date_text
from core.lenders.supervisors import supervisor
from core.workflow.complaints import DAYS_TO_ASK_AGAIN, complaint_to
from core.workflow.progress import Progress


def complaint_facts(state: Progress, kind: LenderKind, as_of: date) -> dict[str, str | None]:
    """Values by name; `None` for what has not happened. `kind` is that of whoever is written to."""
    authority = supervisor(kind)
    return {
        **_refusal(state),
        "unanswered_days": _unanswered(state, as_of),
        "supervisor": authority.desk if authority else None,
        **_complaint(state, as_of),
        "review_until": day_or_none(review_until(state, kind, as_of)),
    }


def _refusal(state: Progress) -> dict[str, str | None]:
    reply = state.reply
    refused = reply if reply and reply.outcome is Outcome.REFUSED else None
    return {
        "refused_on": date_text(refused.on) if refused else None,
        "refusal_reason": (refused.reason.rstrip("。") or None) if refused else None,
    }


def _unanswered(state: Progress, as_of: date) -> str | None:
    """Days since the application, once the day on which an answer was due is past."""
    sent = state.application
    if sent is None or (state.reply and state.reply.outcome is not Outcome.ACKNOWLEDGED):
        return None
    waited = (as_of - sent.on).days
    late = sent.answer_by < as_of if sent.answer_by else waited > DAYS_TO_ASK_AGAIN
    return str(waited) if late and not state.agreement else None


def _complaint(state: Progress, as_of: date) -> dict[str, str | None]:
    complaint = complaint_to(state, Instance.LENDER)
    answered = state.answer_to(complaint) if complaint else None
    return {
        "complained_on": day_or_none(complaint.on) if complaint else None,
        "complaint_to": (complaint.addressee or None) if complaint else None,
        "complaint_ticket": (complaint.ticket or None) if complaint else None,
        "complaint_days": str((as_of - complaint.on).days) if complaint else None,
        "decided_on": day_or_none(answered.on) if answered and not answered.settled else None,
        "complaint_answered_on": day_or_none(answered.on) if answered else None,
        "complaint_answer": (answered.answer.rstrip("。") or None) if answered else None,
    }
