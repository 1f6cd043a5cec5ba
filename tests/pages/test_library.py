"""依据: a rule is found by its words, and nothing unchecked passes for checked."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from core.law.library import citations, myths
from core.law.model import Standing

Desk = Callable[..., AppTest]


def cards(app: AppTest) -> list[str]:
    return [one.label for one in app.expander if "-badge[" in one.label]


def test_a_word_finds_the_rule_on_personalised_instalments(desk: Desk) -> None:
    app = desk("library")
    assert not app.exception
    app.text_input(key="rules.text").set_value("个性化分期").run()
    assert "第70条" in cards(app)[0]
    assert "法律规定" in cards(app)[0]


def test_what_cannot_be_found_gets_a_way_on(desk: Desk) -> None:
    app = desk("library")
    app.text_input(key="rules.text").set_value("zzzz").run()
    assert not cards(app)
    assert any("没有找到" in one.value for one in app.markdown)


def test_unverified_rules_are_named_so(desk: Desk) -> None:
    app = desk("library")
    app.pills(key="rules.standing").set_value(Standing.UNVERIFIED).run()
    assert cards(app)
    assert all("还没核实" in label for label in cards(app))


def test_a_long_list_is_shown_in_full_when_asked(desk: Desk) -> None:
    app = desk("library")
    first = len(cards(app))
    next(button for button in app.button if "全部列出来" in button.label).click().run()
    assert first < len(cards(app)) <= len(citations())


def test_every_myth_stands_on_the_page(desk: Desk) -> None:
    labels = [one.label for one in desk("library").expander]
    assert len([label for label in labels if "-badge[" not in label]) >= len(myths())
