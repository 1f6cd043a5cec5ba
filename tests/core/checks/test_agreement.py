"""A hundred written agreements: every must-have and trap found, vague or missing as labelled by hand."""

import itertools
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.checks.agreement.clauses import must_haves, traps
from core.checks.agreement.reading import Said, points_for, read_agreement
from core.checks.agreement.splitting import clauses
from core.importers.pdf_text import pdf_pages
from tests.credit_reports import as_pdf

CASES = Path(__file__).parents[2] / "cases"
AGREEMENTS: list[dict[str, Any]] = [
    each
    for name in ("agreements.yaml", "agreements_unseen.yaml")
    for each in yaml.safe_load((CASES / name).read_text("utf-8"))
]
BY_ID = {each["id"]: each for each in AGREEMENTS}


def test_there_are_enough_of_them_and_each_clause_is_met() -> None:
    assert len(AGREEMENTS) == len(BY_ID) >= 100
    lacking = {name for each in AGREEMENTS for name in each.get("missing", ())}
    trapped = {name for each in AGREEMENTS for name in each.get("traps", ())}
    assert lacking >= {point.id for point in must_haves() if not point.only_cards}
    assert trapped == {trap.id for trap in traps()}


@pytest.mark.parametrize("name", BY_ID)
def test_it_reads_as_labelled(name: str) -> None:
    labelled = BY_ID[name]
    kind = LenderKind(labelled["kind"])
    reading = read_agreement(labelled["text"], kind)
    wanted = {point.id: Said.FOUND for point in points_for(kind)}
    wanted |= dict.fromkeys(labelled.get("vague", ()), Said.VAGUE)
    wanted |= dict.fromkeys(labelled.get("missing", ()), Said.MISSING)
    wanted |= {point: Said(said) for point, said in labelled.get("misread", {}).items()}
    assert {each.point.id: each.said for each in reading.points} == wanted
    assert {each.trap.id for each in reading.traps} == set(labelled.get("traps", ()))


def test_whatever_is_misread_is_misread_to_the_safe_side() -> None:
    misread = [said for each in AGREEMENTS for said in each.get("misread", {}).values()]
    assert 0 < len(misread) < 15
    assert Said.FOUND not in misread


@pytest.mark.parametrize("name", BY_ID)
def test_what_is_found_is_where_it_is_said(name: str) -> None:
    text = BY_ID[name]["text"]
    reading = read_agreement(text, LenderKind(BY_ID[name]["kind"]))
    for each in (*reading.points, *reading.traps):
        for clause in each.where:
            assert "".join(text[clause.start : clause.end].split())
    assert all(not each.where for each in reading.points if each.said is Said.MISSING)


@given(st.text(max_size=400))
def test_clauses_cut_a_text_without_losing_a_character(text: str) -> None:
    parts = clauses(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(parts))
    kept = "".join(text[part.start : part.end] for part in parts)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.sampled_from(sorted(BY_ID)), st.integers(0, 60), st.integers(0, 60))
def test_line_breaks_of_a_pdf_change_nothing(name: str, first: int, width: int) -> None:
    """A clause broken anywhere inside a long line reads as before."""
    labelled = BY_ID["good_settlement"]
    line = "乙方于2026年12月15日前一次性支付8,500.00元，其余2,130.50元予以免除。"
    at = 20 + (first + width + len(name)) % (len(line) - 21)
    broken = labelled["text"].replace(line, f"{line[:at]}\n{line[at:]}")
    kind = LenderKind(labelled["kind"])
    before, after = read_agreement(labelled["text"], kind), read_agreement(broken, kind)
    assert [each.said for each in before.points] == [each.said for each in after.points]


def test_the_letter_asks_for_traps_first_and_then_for_what_is_missing() -> None:
    reading = read_agreement(BY_ID["trapped_lapse"]["text"], LenderKind.MICROLOAN)
    assert reading.asks[0] == reading.traps[0].trap.ask
    assert len(reading.asks) == len(reading.traps) + len(reading.lacking)


def test_a_long_sentence_is_cut_and_nothing_of_it_lost() -> None:
    parts = clauses("还" * 1500)
    assert "".join(part.plain for part in parts) == "还" * 1500
    assert max(len(part.plain) for part in parts) <= 600
    assert len({part.paragraph for part in parts}) == 1


def test_how_a_point_stands_has_its_own_word() -> None:
    assert [said.label for said in Said] == ["写了", "写得含糊", "没找到"]


@pytest.mark.parametrize("name", ["u01_card_centre_formal", "trapped_lapse", "w17_auto_lease"])
def test_an_agreement_printed_as_a_pdf_reads_as_its_text(name: str) -> None:
    """Lines broken where the page ends, and no other mark of where a clause begins."""
    labelled = BY_ID[name]
    kind = LenderKind(labelled["kind"])
    printed = "\n".join(pdf_pages(as_pdf(labelled["text"])))
    typed, read = read_agreement(labelled["text"], kind), read_agreement(printed, kind)
    assert [each.said for each in read.points] == [each.said for each in typed.points]
    assert [each.trap.id for each in read.traps] == [each.trap.id for each in typed.traps]
