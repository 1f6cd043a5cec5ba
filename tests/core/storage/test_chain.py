import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from core.case.case import Case
from core.case.entries import DraftStarted
from core.errors import BrokenChain
from core.storage import CaseFiles
from core.storage.chain import GENESIS, canonical, check_chain, seal

TAMPERING = {
    "a word changed": "UPDATE entries SET body = replace(body, '第一次', '第二次') WHERE seq = 1",
    "another moment": "UPDATE entries SET recorded_at = '2020-01-01T00:00:00+00:00' WHERE seq = 2",
    "another format": "UPDATE entries SET format_version = 0 WHERE seq = 2",
    "no JSON": "UPDATE entries SET body = 'gone' WHERE seq = 1",
    "the first deleted": "DELETE FROM entries WHERE seq = 1",
    "one in between deleted": "DELETE FROM entries WHERE seq = 2",
    "the last deleted": "DELETE FROM entries WHERE seq = 3",
    "all deleted": "DELETE FROM entries",
    "a hash replaced": f"UPDATE entries SET hash = '{GENESIS}' WHERE seq = 3",
}


@pytest.mark.parametrize("statement", TAMPERING.values(), ids=TAMPERING)
def test_tampering_with_the_log_is_found(
    files: CaseFiles, folder: Path, case: Case, now: datetime, statement: str
) -> None:
    for number in (2, 3):
        case = case.with_entry(
            DraftStarted(entry_id=f"entry-{number}", debt_id="card", on=date(2026, 11, number))
        )
    files.create(case, now)
    files.verify("case-1")
    with closing(sqlite3.connect(folder / "cases.sqlite3")) as other, other:
        assert other.execute(statement).rowcount > 0
    with pytest.raises(BrokenChain, match="文件可能被改动过"):
        files.verify("case-1")


def test_the_seal_of_a_case_is_that_of_its_newest_entry_and_is_not_given_for_an_altered_log(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    before = files.seal("case-1")
    more = case.with_entry(DraftStarted(entry_id="more", debt_id="card", on=date(2026, 11, 2)))
    files.save(more, 1, now)
    assert before != files.seal("case-1") != GENESIS
    with closing(sqlite3.connect(folder / "cases.sqlite3")) as other, other:
        other.execute("UPDATE entries SET body = 'gone' WHERE seq = 1")
    with pytest.raises(BrokenChain):
        files.seal("case-1")


def test_the_first_seal_is_this_very_hash() -> None:
    link = seal(1, '{"b": 1, "a": "字"}', 1, "2026-11-23T00:00:00+00:00", GENESIS)
    assert canonical({"b": 1, "a": "字"}) == '{"a":"字","b":1}'.encode()
    assert link.hash == "456c91c289f57c01c20ed729204d4912747a0298d38bb7bd4428c42cbc863484"
    check_chain([link], 1, link.hash)
