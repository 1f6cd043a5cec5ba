"""The second and third request stand in the letter with exactly their amounts, and only where they were chosen."""

from datetime import date

from core.calculations.asking.ladder import choices_after
from core.case.case import Case
from core.case.entries import LetterKind
from core.documents.compose import compose
from core.figures import yuan_text
from tests.core.documents.people import CARD

DAY = date(2026, 11, 23)


def text_of(case: Case) -> str:
    return "".join(compose(LetterKind.APPLICATION, case, CARD.debt_id, DAY).texts())


def test_choices_are_asked_for_in_order_and_to_the_fen(card_case: Case) -> None:
    offer = card_case.offer(CARD.debt_id)
    assert offer is not None
    assert "依次考虑" not in text_of(card_case)
    most = max(offer.terms.monthly, offer.terms.last_instalment) + 100
    choices = choices_after(card_case.debt(CARD.debt_id), offer, most, DAY)
    assert len(choices) == 2
    text = text_of(card_case.with_offer(offer.model_copy(update={"choices": choices})))
    places = [text.index("第二种："), text.index("第三种：")]
    assert places == sorted(places)
    for choice in choices:
        assert f"每期 {yuan_text(choice.terms.monthly)} 元" in text
        assert f"合计 {yuan_text(choice.terms.total)} 元" in text
    one = text_of(card_case.with_offer(offer.model_copy(update={"choices": choices[:1]})))
    assert "依次考虑" in one
    assert "第二种：" not in one, "one alone has no number"
