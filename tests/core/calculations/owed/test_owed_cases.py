"""The cases a lawyer can read: each sum is written out in the file and worked out again here."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.calculations.owed.report import Owed, Span
from core.calculations.owed.three_columns import what_is_owed
from core.case.debt import Debt
from core.law.library import citation

FILE = Path(__file__).parents[3] / "cases" / "owed_cases.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def span(written: object) -> Span:
    low, high = written if isinstance(written, list) else (written, written)
    return Span(Decimal(str(low)), Decimal(str(high)))


def answer(case: dict[str, Any]) -> Owed:
    return what_is_owed(Debt.model_validate(case["debt"]), sued_on=case.get("sued_on"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_three_columns_are_the_sums_written_out(case: dict[str, Any]) -> None:
    owed, expected = answer(case), case["expected"]
    assert owed.basis.value == expected["basis"]
    parts = {part.name: part for part in (*owed.parts, owed.total)}
    for column in ("contractual", "supportable"):
        found = {name: getattr(part, column) for name, part in parts.items()}
        assert found == {name: span(sums) for name, sums in expected[column].items()}, column
    assert owed.ask_to_reduce == span(expected["ask_to_reduce"])
    assert owed.under_claimed == span(expected["under_claimed"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_answer_names_its_rules_and_none_that_does_not_speak_to_it(
    case: dict[str, Any],
) -> None:
    owed, expected = answer(case), case["expected"]
    assert set(expected["citations"]) <= set(owed.citations)
    assert not set(expected.get("not_cited", ())) & set(owed.citations)
    days = (owed.as_of, *(segment.first for segment in owed.ceilings))
    for rule in owed.citations:
        assert any(citation(rule).in_force_on(day) for day in days), rule


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_lies_above_is_something_one_may_ask_for(case: dict[str, Any]) -> None:
    owed = answer(case)
    if owed.reducible:
        assert "可以请求调减，由对方或法院决定" in owed.sentence
    else:
        assert "按对方的数谈" in owed.sentence
    for banned in ("不用还", "无需", "保证", "！"):
        assert banned not in owed.sentence
