from collections.abc import Iterator
from datetime import datetime
from uuid import uuid4

import pytest
from hypothesis import given

from core.case.case import Case
from core.case.entries import Entry
from core.storage import CaseFiles
from tests.strategies import cases, entries, moments


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFiles]:
    files = CaseFiles.open(tmp_path_factory.mktemp("shelf"))
    yield files
    files.close()


@given(cases(), cases(), moments)
def test_what_is_saved_is_what_is_loaded(
    shelf: CaseFiles, first: Case, second: Case, now: datetime
) -> None:
    first = first.model_copy(update={"case_id": uuid4().hex})
    known = {entry.entry_id for entry in first.entries}
    new = [entry for entry in second.entries if entry.entry_id not in known]
    second = second.model_copy(
        update={"case_id": first.case_id, "entries": (*first.entries, *new)}
    )
    assert shelf.create(first, now) == shelf.load(first.case_id)
    saved = shelf.save(second, 1, now, "改")
    assert saved == shelf.load(first.case_id)
    assert saved.case == second
    assert shelf.revision(first.case_id, 1) == first
    shelf.verify(first.case_id)


@given(entries(), moments)
def test_every_kind_of_entry_comes_back(shelf: CaseFiles, entry: Entry, now: datetime) -> None:
    case = shelf.create(Case(case_id=uuid4().hex), now).case.with_entry(entry)
    shelf.save(case, 1, now)
    assert shelf.load(case.case_id).case.entries == (entry,)


@given(cases(), moments)
def test_an_export_brings_the_same_case_back(shelf: CaseFiles, case: Case, now: datetime) -> None:
    case = case.model_copy(update={"case_id": uuid4().hex})
    shelf.create(case, now)
    exported = shelf.export(case.case_id)
    copy = shelf.import_(exported, now, uuid4().hex)
    assert copy.case.case_id != case.case_id
    assert copy.case.model_copy(update={"case_id": case.case_id}) == case
    assert shelf.load(copy.case.case_id) == copy
    shelf.verify(copy.case.case_id)
    again = shelf.export(copy.case.case_id)
    assert again.replace(copy.case.case_id.encode(), case.case_id.encode())[:-80] == exported[:-80]
