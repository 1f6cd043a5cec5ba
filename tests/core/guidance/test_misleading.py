"""Myths are answered where they would mislead: few, close, and none on a page it says nothing about."""

from itertools import product

import pytest

from core.case.entries import CourtPaper, LetterKind
from core.case.lender import LenderKind
from core.guidance.misleading import LONG_OVERDUE, MOST_SHOWN, Place, misleading_myths, myth_places
from core.law.library import myths
from core.workflow.stages import Stage

CARD, LOAN = LenderKind.BANK_CREDIT_CARD, LenderKind.CONSUMER_FINANCE
PAGES = ("assessment", "plan", "contact", "payoff", "fallback")
ORDER = frozenset({CourtPaper.PAYMENT_ORDER})


def shown(
    page: str,
    stage: Stage = Stage.ASSESSING,
    kind: LenderKind = CARD,
    days: int = 40,
    papers: frozenset[CourtPaper] = frozenset(),
    letter: LetterKind | None = None,
) -> list[str]:
    return [myth.id for myth in misleading_myths(Place(page, stage, kind, days, papers, letter))]


def test_every_myth_has_its_place_once() -> None:
    assert sorted(entry.myth for entry in myth_places()) == sorted(myth.id for myth in myths())


def test_every_myth_is_met_somewhere() -> None:
    papers = (frozenset(), ORDER, frozenset({CourtPaper.ARBITRATION_NOTICE}))
    met = {
        myth
        for page, stage, kind, days, paper in product(
            PAGES, Stage, (CARD, LOAN), (0, 40, LONG_OVERDUE), papers
        )
        for myth in shown(page, stage, kind, days, paper)
    }
    met |= {
        myth
        for kind, letter in product((CARD, LOAN), LetterKind)
        for myth in shown("letters", kind=kind, letter=letter)
    }
    assert met == {myth.id for myth in myths()}


def test_there_are_never_more_than_two_and_none_on_other_pages() -> None:
    for page, stage, kind in product(PAGES, Stage, LenderKind):
        assert len(shown(page, stage, kind)) <= MOST_SHOWN
    assert shown("data") == []


def test_article_seventy_is_denied_to_loans_and_qualified_for_cards() -> None:
    assert "myth_interest_stop_right" in shown("plan", kind=CARD)
    assert "myth_70_applies_to_online_loan" in shown("plan", kind=LOAN)
    assert "myth_interest_stop_right" not in shown("plan", kind=LOAN)


def test_a_payment_order_gets_its_own_myth_first() -> None:
    assert shown("fallback", Stage.SUED, papers=ORDER)[0] == "myth_no_objection_payment_order"
    assert "myth_no_objection_payment_order" not in shown("fallback", Stage.SUED)


def test_that_a_debt_goes_away_is_denied_only_when_it_is_old() -> None:
    assert "myth_limitation_erases" in shown("assessment", days=LONG_OVERDUE)
    assert "myth_limitation_erases" not in shown("assessment", days=LONG_OVERDUE - 1)


@pytest.mark.parametrize(
    ("letter", "myth"),
    [
        (LetterKind.COMPLAINT, "myth_complaint_forces"),
        (LetterKind.CREDIT_RECORD_OBJECTION, "myth_credit_repair_paid"),
        (LetterKind.JURISDICTION_OBJECTION, "myth_arbitration_harmless"),
    ],
)
def test_a_letter_brings_the_myth_about_it(letter: LetterKind, myth: str) -> None:
    assert myth in shown("letters", letter=letter)
