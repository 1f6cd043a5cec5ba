"""What happened on a debt, as letters name it: answers, agreements, sales, court papers, demands, payments."""

from datetime import date

from core.agenda.deadlines import legal_last_day
from core.calculations.repayment import next_due, repayment_status
from core.case.lender import LenderKind
from core.checks.agreement.reading import read_agreement
from core.documents.choice_words import terms_text
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress


def event_facts(state: Progress, kind: LenderKind, as_of: date) -> dict[str, str | None]:
    """Values by name; `None` for what has not happened."""
    return {
        **_reply(state),
        **_agreement(state, kind, as_of),
        **_sale(state),
        **_court(state, as_of),
        **_demands(state),
        "payments_made": str(len(state.payments)) if state.payments else None,
    }


def _reply(state: Progress) -> dict[str, str | None]:
    reply = state.reply
    terms = reply.terms if reply else None
    return {
        "their_terms": terms_text(terms) if terms else None,
        "their_conditions": (reply.conditions or None) if reply else None,
        "replied_on": date_text(reply.on) if reply else None,
    }


def _agreement(state: Progress, kind: LenderKind, as_of: date) -> dict[str, str | None]:
    agreed = state.agreement
    read = state.draft_agreement
    lacks = read_agreement(read.text, kind).asks if read else ()
    due = next_due(repayment_status(state, as_of))
    return {
        "agreement_lacks": str(len(lacks)) if lacks else None,
        "agreement_read_on": date_text(read.on) if read else None,
        "agreed_terms": terms_text(agreed.terms) if agreed else None,
        "agreed_on": date_text(agreed.on) if agreed else None,
        "next_due": date_text(due.instalment.due_date) if due else None,
        "next_amount": yuan_text(due.left) if due else None,
    }


def _sale(state: Progress) -> dict[str, str | None]:
    sale = state.sale
    return {
        "assignee": sale.assignee if sale else None,
        "sold_on": date_text(sale.on) if sale else None,
    }


def _court(state: Progress, as_of: date) -> dict[str, str | None]:
    paper = state.court_papers[-1] if state.court_papers else None
    last = legal_last_day(state, as_of)
    return {
        "court_paper": paper.paper.label if paper else None,
        "court_on": date_text(paper.on) if paper else None,
        "court_body": (paper.body or None) if paper else None,
        "court_number": (paper.case_number or None) if paper else None,
        "court_last_day": date_text(last[0]) if last else None,
    }


def _demands(state: Progress) -> dict[str, str | None]:
    days = [demand.on for demand in state.demands]
    return {
        "demand_count": str(len(days)) if days else None,
        "first_demand_on": date_text(min(days)) if days else None,
        "last_demand_on": date_text(max(days)) if days else None,
    }
