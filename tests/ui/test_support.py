"""撑不住的时候: a help line is named by its number only where that number is sure."""

import pytest

from core.lenders.channels import shown_number
from ui import support


def test_an_unsure_number_is_replaced_by_how_to_find_the_local_line() -> None:
    said = support.someone_to_talk_to()
    assert "12356" not in said
    assert "还没核实" in said
    assert "12345" in said


def test_a_number_that_has_become_sure_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = {"psych_12356": "12356"}
    monkeypatch.setattr(support, "shown_number", lambda one: sure.get(one) or shown_number(one))
    assert support.someone_to_talk_to() == "心理援助热线 **[12356](tel:12356)**。"
