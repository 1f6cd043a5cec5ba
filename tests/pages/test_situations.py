"""情况: each of the twenty opens, tells law from practice, computes, and begins a debt that is kept only when confirmed."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.guidance.situation import answered, answered_situations
from core.guidance.situation_lines import Section

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]
DAY = date(2026, 11, 23)


def seen(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown, *app.warning))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def opened(desk: Desk, situation_id: str, case: Case | None = None) -> AppTest:
    app = desk("situations", case)
    return app.button(key=f"choose.{situation_id}").click().run()


@pytest.mark.parametrize("situation_id", answered_situations())
def test_each_opens_with_its_sentence_and_every_part(desk: Desk, situation_id: str) -> None:
    app = opened(desk, situation_id)
    assert not app.exception
    assert app.title[0].value == answered(situation_id).title
    headings = {one.value for one in app.header}
    assert {
        section.value for section in (Section.LAW, Section.PRACTICE, Section.UNVERIFIED)
    } < headings
    assert "{" not in seen(app)
    assert "[[" not in seen(app)
