import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from core.case.case import Case
from core.case.entries import DraftStarted
from core.errors import StorageError, VersionConflict
from core.storage import CaseFiles, Stored, engine

ROOT = Path(__file__).parents[3]
Start = Callable[[str, int], subprocess.Popen[str]]


@pytest.fixture
def start(folder: Path) -> Start:
    """Start a writer process: its name, and how many entries it shall add."""

    def start_writer(name: str, count: int) -> subprocess.Popen[str]:
        script = Path(__file__).with_name("writer.py")
        return subprocess.Popen(
            [sys.executable, str(script), str(folder), "case-1", name, str(count)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )

    return start_writer


def test_the_later_tab_is_told_and_shown_what_is_kept(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    other_tab = CaseFiles.open(folder)
    theirs = other_tab.save(case.model_copy(update={"title": "另一窗口"}), 1, now)
    with pytest.raises(VersionConflict, match="另一个窗口里改过") as conflict:
        files.save(case.model_copy(update={"title": "这个窗口"}), 1, now)
    assert conflict.value.stored == theirs == files.load("case-1")
    other_tab.close()


def test_threads_of_one_server_never_overwrite_each_other(
    files: CaseFiles, case: Case, now: datetime
) -> None:
    files.create(case, now)

    def add(number: int) -> None:
        entry = DraftStarted(entry_id=f"t-{number}", debt_id="card", on=date(2026, 11, 23))
        stored = files.load("case-1")
        while True:
            try:
                files.save(stored.case.with_entry(entry), stored.version, now)
            except VersionConflict as conflict:
                stored = conflict.stored
            else:
                return

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(add, range(18)))
    stored = files.load("case-1")
    assert stored.version == 19
    assert {entry.entry_id for entry in stored.case.entries[1:]} == {f"t-{n}" for n in range(18)}
    files.verify("case-1")


def test_two_processes_never_overwrite_each_other(
    files: CaseFiles, case: Case, now: datetime, start: Start
) -> None:
    files.create(case, now)
    writers = [start(name, 20) for name in ("left", "right")]
    reports = [writer.communicate()[0].splitlines() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    kept = files.load("case-1")
    versions = sorted(int(line.split()[0]) for report in reports for line in report)
    assert versions == list(range(2, 42))
    assert kept.version == 41
    assert len(kept.case.entries) == 41
    files.verify("case-1")


def test_processes_opening_a_new_folder_at_once_all_get_in(folder: Path) -> None:
    script = "import sys; from pathlib import Path; from core.storage import CaseFiles; "
    script += "print(CaseFiles.open(Path(sys.argv[1])).list())"
    openers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    assert [opener.communicate()[0] for opener in openers] == ["()\n"] * 3


def test_no_reported_entry_is_lost_when_the_server_is_killed(
    files: CaseFiles, folder: Path, case: Case, now: datetime, start: Start
) -> None:
    files.create(case, now)
    files.close()
    reported: list[str] = []
    for number, entries_before in enumerate((1, 4, 9, 17)):
        writer = start(f"w{number}", 1_000_000)
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(entries_before)]
        writer.kill()
        rest, _ = writer.communicate()
        reported += [
            line.split()[1]
            for line in (*lines, *rest.splitlines(keepends=True))
            if line[-1] == "\n"
        ]
        reopened = CaseFiles.open(folder)
        kept = reopened.load("case-1")
        reopened.verify("case-1")
        reopened.close()
        assert set(reported) <= {entry.entry_id for entry in kept.case.entries}
        assert kept.version == len(kept.case.entries)


def test_one_may_read_while_another_writes(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    with closing(sqlite3.connect(folder / "cases.sqlite3", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE").execute("UPDATE cases SET title = '写到一半'")
        assert files.load("case-1") == Stored(case, 1, now)
        writer.execute("ROLLBACK")


def test_a_writer_that_waits_too_long_is_told_in_chinese(
    folder: Path, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_PRAGMAS", ("busy_timeout=50", *engine._PRAGMAS[1:]))
    files = CaseFiles.open(folder)
    files.create(case, now)
    with closing(sqlite3.connect(folder / "cases.sqlite3", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="请关掉其他窗口，再试一次"):
            files.save(case.model_copy(update={"title": "等不到"}), 1, now)
    assert files.save(case.model_copy(update={"title": "等到了"}), 1, now).version == 2
    files.close()
