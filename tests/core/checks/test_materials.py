from datetime import timedelta

import pytest

from core.case.borrower import Hardship, HardshipKind, Household
from core.case.budget import Budget
from core.case.case import Case
from core.case.entries import MaterialMarked
from core.checks.materials import materials
from core.money import yuan
from tests.core.builders import DAY, budget, case, debt, facts, with_entries


def ids(start: Case) -> set[str]:
    return {material.id for material in materials(start, DAY)}


def test_each_debt_wants_its_contract_and_its_statement() -> None:
    found = ids(case(debt("a"), debt("b")))
    assert {"contract_a", "statement_a", "contract_b", "statement_b", "identity"} <= found


def test_family_savings_and_no_income_change_the_list() -> None:
    plain = ids(case())
    assert not plain & {"family", "assets"}
    more = Case(case_id="c", household=Household(children=1), budget=Budget(lump_sum=yuan("1")))
    assert {"family", "assets"} <= ids(more)
    income = next(m for m in materials(more, DAY) if m.id == "income")
    assert income.label == "没有收入的证明"


@pytest.mark.parametrize("kind", list(HardshipKind))
def test_every_hardship_has_a_proof_and_something_to_stand_in(kind: HardshipKind) -> None:
    start = case().model_copy(update={"hardship": Hardship(kind=kind, since=DAY)})
    proof = next(m for m in materials(start, DAY) if m.id == f"hardship_{kind.value}")
    assert proof.substitutes
    assert kind.label in proof.supports


def test_what_was_marked_counts_from_its_day() -> None:
    marked = with_entries(
        case(),
        MaterialMarked.model_validate(
            {**facts("", DAY), "material_id": "identity", "collected": True}
        ),
    )
    now = {m.id: m.collected for m in materials(marked, DAY)}
    before = {m.id: m.collected for m in materials(marked, DAY - timedelta(days=1))}
    assert now["identity"] is True
    assert now["income"] is None
    assert before["identity"] is None
    assert budget("1").income == yuan("3001")


def test_the_files_of_a_material_are_kept_with_what_is_on_them() -> None:
    front, back = "ab" * 32, "cd" * 32
    marked = with_entries(
        case(),
        *(
            MaterialMarked.model_validate(
                {
                    **facts("", DAY),
                    "material_id": "identity",
                    "collected": True,
                    "attachment": name,
                    "note": note,
                }
            )
            for name, note in ((front, "正面"), (back, "反面"))
        ),
    )
    files = {m.id: m.files for m in materials(marked, DAY)}
    assert files["identity"] == ((front, "正面"), (back, "反面"))
    assert files["income"] == ()
