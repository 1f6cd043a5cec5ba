"""What happened on a debt, as letters name it: answers, agreements, sales, court papers, demands, payments."""

from collections.abc import Mapping
from datetime import date

from core.calculations.procedure.dates import main_limit, procedure_dates
from core.calculations.repayment import next_due, repayment_status
from core.case.entries import CourtPaper, CourtPaperReceived, LetterKind
from core.case.lender import LenderKind
from core.checks.agreement.reading import read_agreement
from core.documents.choice_words import terms_text
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress

_ANSWERS: Mapping[LetterKind, tuple[CourtPaper, ...]] = {
    LetterKind.PAYMENT_ORDER_OBJECTION: (CourtPaper.PAYMENT_ORDER,),
    LetterKind.STATEMENT_OF_DEFENCE: (CourtPaper.SUMMONS, CourtPaper.ARBITRATION_NOTICE),
    LetterKind.JURISDICTION_OBJECTION: (CourtPaper.SUMMONS,),
    LetterKind.ARBITRATION_OBJECTION: (CourtPaper.ARBITRATION_NOTICE,),
    LetterKind.ENFORCEMENT_OBJECTION: (
        CourtPaper.FREEZE_RULING,
        CourtPaper.PRESERVATION_RULING,
        CourtPaper.ENFORCEMENT_NOTICE,
    ),
}
"""The papers a letter answers, the one it answers first before the others."""


def answered_paper(state: Progress, letter: LetterKind | None) -> CourtPaperReceived | None:
    """The newest paper that a letter of this kind answers; for other letters the newest of all."""
    wanted = _ANSWERS.get(letter) if letter else None
    if wanted is None:
        return state.running_papers[-1] if state.running_papers else None
    found = (
        paper for kind in wanted for paper in reversed(state.running_papers) if paper.paper is kind
    )
    return next(found, None)


def event_facts(
    state: Progress, kind: LenderKind, as_of: date, letter: LetterKind | None = None
) -> dict[str, str | None]:
    """Values by name; `None` for what has not happened. `letter` says which court paper is answered."""
    return {
        **_reply(state),
        **_agreement(state, kind, as_of),
        **_sale(state),
        **_court(answered_paper(state, letter), as_of),
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
    lacks = read_agreement(read.text, kind, state.draft_means).asks if read else ()
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


def _court(paper: CourtPaperReceived | None, as_of: date) -> dict[str, str | None]:
    if paper is None:
        return dict.fromkeys(
            (
                "court_paper",
                "court_on",
                "court_body",
                "court_number",
                "court_last_day",
                "court_sum",
                "hearing_on",
            )
        )
    main = main_limit(procedure_dates(paper))
    in_time = main is not None and main.on is not None and as_of <= main.on and not main.estimated
    return {
        "court_paper": paper.paper.label,
        "court_on": date_text(paper.on),
        "court_body": paper.body or None,
        "court_number": paper.case_number or None,
        "court_last_day": date_text(main.on) if in_time and main and main.on else None,
        "court_sum": yuan_text(paper.sum_claimed) if paper.sum_claimed else None,
        "hearing_on": date_text(paper.hearing_on) if paper.hearing_on else None,
    }


def _demands(state: Progress) -> dict[str, str | None]:
    days = [demand.on for demand in state.demands]
    return {
        "demand_count": str(len(days)) if days else None,
        "first_demand_on": date_text(min(days)) if days else None,
        "last_demand_on": date_text(max(days)) if days else None,
    }
