"""Which days of a proceeding's papers still count: what a later paper ended and what was answered is left out."""

from collections.abc import Iterator, Mapping
from datetime import date

from core.calculations.procedure.dates import main_limit, procedure_dates, to_be_kept
from core.calculations.procedure.procedure_date import ProcedureDate
from core.case.entries import CourtPaper, CourtPaperReceived, LetterKind
from core.workflow.progress import Progress

PaperDate = tuple[CourtPaperReceived, ProcedureDate]

_BEFORE_SUIT = frozenset({CourtPaper.MEDIATION_NOTICE})
_TO_JUDGMENT = frozenset(
    {*_BEFORE_SUIT, CourtPaper.PAYMENT_ORDER, CourtPaper.SUMMONS, CourtPaper.RULING}
)
_TO_AWARD = frozenset({CourtPaper.ARBITRATION_NOTICE})
_TO_ENFORCEMENT = frozenset({*_TO_JUDGMENT, *_TO_AWARD, CourtPaper.PRESERVATION_RULING})
_OVER: Mapping[CourtPaper, frozenset[CourtPaper]] = {
    CourtPaper.PAYMENT_ORDER: _BEFORE_SUIT,
    CourtPaper.SUMMONS: frozenset({*_BEFORE_SUIT, CourtPaper.PAYMENT_ORDER}),
    CourtPaper.JUDGMENT: _TO_JUDGMENT,
    CourtPaper.MEDIATION_STATEMENT: _TO_JUDGMENT,
    CourtPaper.CONFIRMATION_RULING: frozenset({*_BEFORE_SUIT, CourtPaper.MEDIATION_AGREEMENT}),
    CourtPaper.ARBITRATION_AWARD: _TO_AWARD,
    CourtPaper.ENFORCEMENT_NOTICE: _TO_ENFORCEMENT,
    CourtPaper.OBJECTION_RULING: frozenset({CourtPaper.FREEZE_RULING}),
}
"""The stages of a proceeding that a paper shows to be over."""

_ANSWERS: Mapping[CourtPaper, Mapping[str, frozenset[LetterKind]]] = {
    CourtPaper.PAYMENT_ORDER: {"objection": frozenset({LetterKind.PAYMENT_ORDER_OBJECTION})},
    CourtPaper.SUMMONS: {
        "answer": frozenset({LetterKind.STATEMENT_OF_DEFENCE}),
        "defence": frozenset({LetterKind.STATEMENT_OF_DEFENCE}),
        "jurisdiction": frozenset(
            {LetterKind.JURISDICTION_OBJECTION, LetterKind.STATEMENT_OF_DEFENCE}
        ),
    },
    CourtPaper.ARBITRATION_NOTICE: {
        "deny": frozenset({LetterKind.ARBITRATION_OBJECTION}),
        "online": frozenset({LetterKind.ARBITRATION_OBJECTION}),
    },
}
"""Which letter, once sent, has kept which day."""


def live_papers(state: Progress) -> tuple[CourtPaperReceived, ...]:
    """The papers of the proceeding whose days still count, oldest first."""
    live: list[CourtPaperReceived] = []
    for paper in state.running_papers:
        over = _OVER.get(paper.paper, frozenset()) | {paper.paper}
        live = [each for each in live if each.paper not in over]
        live.append(paper)
    return tuple(live)


def days_to_keep(state: Progress) -> Iterator[PaperDate]:
    """Every day the person has to keep, by paper, but those that a letter has kept already."""
    for paper in live_papers(state):
        for each in to_be_kept(procedure_dates(paper)):
            if not is_answered(state, paper, each):
                yield paper, each


def is_answered(state: Progress, paper: CourtPaperReceived, day: ProcedureDate) -> bool:
    """Whether a letter that keeps this day went out since the paper came."""
    letters = _ANSWERS.get(paper.paper, {}).get(day.key, frozenset())
    return any(sent.letter in letters and sent.on >= paper.on for sent in state.letters)


def was_answered(state: Progress, paper: CourtPaperReceived) -> bool:
    """Whether any letter that answers this paper went out since it came."""
    return any(is_answered(state, paper, each) for each in procedure_dates(paper))


def main_day(state: Progress, as_of: date) -> PaperDate | None:
    """What answers the papers: the next limit that runs, else the newest paper's that has passed; `None` for none."""
    found = [
        (paper, limit)
        for paper in live_papers(state)
        if (limit := main_limit(procedure_dates(paper))) and not is_answered(state, paper, limit)
    ]
    running = [pair for pair in found if _day(pair) >= as_of]
    if running:
        return min(running, key=_day)
    newest = state.running_papers[-1] if state.running_papers else None
    return next((pair for pair in found if pair[0] is newest), None)


def _day(pair: PaperDate) -> date:
    return pair[1].on or date.max
