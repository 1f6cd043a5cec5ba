import json
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from core.case.case import Case
from core.case.entries import DraftStarted
from core.errors import NewerFormat
from core.storage import CaseFiles, upgrades
from core.storage.upgrades import Document, Upgrade


def _rename_title(facts: Document) -> Document:
    return {**facts, "title": f"{facts['title']}（二）"}


def _fill_note(entry: Document) -> Document:
    return {**entry, "note": entry["note"] or "没有写"}


STEP = Upgrade(facts=_rename_title, entry=_fill_note)


@pytest.fixture
def newer_app(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrades, "UPGRADES", (STEP,))


def test_each_step_is_taken_once_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = tuple(
        Upgrade(
            facts=lambda facts, n=number: {"path": [*facts["path"], n]},
            entry=lambda entry, n=number: {"path": [*entry["path"], -n]},
        )
        for number in (1, 2, 3)
    )
    monkeypatch.setattr(upgrades, "UPGRADES", steps)
    assert upgrades.current_format() == 4
    assert upgrades.lift_facts({"path": []}, 1) == {"path": [1, 2, 3]}
    assert upgrades.lift_facts({"path": []}, 3) == {"path": [3]}
    assert upgrades.lift_entry({"path": []}, 2) == {"path": [-2, -3]}
    assert upgrades.lift_entry({"path": []}, 4) == {"path": []}


def test_a_case_of_an_older_version_opens_and_goes_on(
    files: CaseFiles, case: Case, now: datetime, request: pytest.FixtureRequest
) -> None:
    blank = DraftStarted(entry_id="entry-2", debt_id="card", on=date(2026, 11, 3))
    files.create(case.with_entry(blank), now)
    request.getfixturevalue("newer_app")
    lifted = files.load("case-1").case
    assert lifted.title == "林晓的案子（二）"
    assert [entry.note for entry in lifted.entries] == ["第一次", "没有写"]
    files.verify("case-1")
    later = DraftStarted(entry_id="entry-3", debt_id="card", on=date(2026, 11, 4))
    files.save(lifted.with_entry(later), 1, now, "记了一笔")
    again = files.load("case-1").case
    assert again == lifted.with_entry(later)
    assert files.revision("case-1", 1) == lifted
    files.verify("case-1")


def test_an_export_of_an_older_version_comes_in_lifted(
    files: CaseFiles, case: Case, now: datetime, request: pytest.FixtureRequest
) -> None:
    files.create(case, now)
    exported = files.export("case-1")
    request.getfixturevalue("newer_app")
    assert files.import_(exported, now, "case-2").case.title == "林晓的案子（二）"
    files.verify("case-2")
    assert json.loads(files.export("case-2"))["format_version"] == 2
    assert files.import_(files.export("case-2"), now, "case-3").case.title == "林晓的案子（二）"


def test_a_case_of_a_newer_version_is_listed_but_not_opened(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    with closing(sqlite3.connect(folder / "cases.sqlite3")) as other, other:
        other.execute("UPDATE cases SET format_version = 2")
    with pytest.raises(NewerFormat, match="请先更新程序"):
        files.load("case-1")
    with pytest.raises(NewerFormat):
        files.save(case.model_copy(update={"title": "改"}), 1, now)
    assert [line.title for line in files.list()] == ["林晓的案子"]
