import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.case.borrower import Borrower
from core.case.case import Case
from core.case.entries import DraftStarted, EntryWithdrawn
from core.errors import CaseNotFound, StorageError
from core.storage import CaseFiles, Revision, Stored, engine


def entry(number: int) -> DraftStarted:
    return DraftStarted(entry_id=f"entry-{number}", debt_id="card", on=date(2026, 11, 3))


def test_a_saved_case_is_there_after_a_restart(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    later = now + timedelta(hours=1)
    saved = files.save(case.with_entry(entry(2)), 1, later, "记了一笔")
    files.close()
    reopened = CaseFiles.open(folder)
    assert reopened.load("case-1") == saved == Stored(case.with_entry(entry(2)), 2, later)
    reopened.close()


def test_only_this_user_can_read_the_files(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert "cases.sqlite3" in modes
    assert set(modes.values()) == {0o600}


def test_the_app_may_be_started_from_any_folder(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from core.storage import CaseFiles; "
    script += "print(CaseFiles.open(Path('here')).list())"
    root = Path(__file__).parents[3]
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "()\n"
    assert (tmp_path / "here" / "cases.sqlite3").exists()


def test_a_folder_that_cannot_be_made_is_told_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="数据文件夹打不开"):
        CaseFiles.open(tmp_path / "file")


def test_a_file_that_is_no_database_is_told_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "cases.sqlite3").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StorageError, match="已损坏"):
        CaseFiles.open(tmp_path)


def test_several_cases_lie_side_by_side_newest_first(files: CaseFiles, now: datetime) -> None:
    files.create(Case(case_id="a", title="甲"), now)
    files.create(Case(case_id="b", title="乙"), now + timedelta(minutes=1))
    files.save(Case(case_id="a", title="甲改"), 1, now + timedelta(minutes=2))
    assert [(line.title, line.version) for line in files.list()] == [("甲改", 2), ("乙", 1)]


def test_an_unknown_case_is_told_in_chinese(files: CaseFiles, case: Case, now: datetime) -> None:
    for ask in (files.load, files.history, files.verify, files.export, files.erase):
        with pytest.raises(CaseNotFound, match="这里没有这个案子"):
            ask("nobody")
    with pytest.raises(CaseNotFound):
        files.save(case, 1, now)
    with pytest.raises(CaseNotFound):
        files.revision("nobody", 1)


def test_an_identifier_is_used_once(files: CaseFiles, case: Case, now: datetime) -> None:
    files.create(case, now)
    with pytest.raises(IntegrityError):
        files.create(case, now)


def test_saving_what_did_not_change_makes_no_version(
    files: CaseFiles, case: Case, now: datetime
) -> None:
    created = files.create(case, now)
    assert files.save(case, 1, now + timedelta(days=1)) == created
    assert len(files.history("case-1")) == 1


def test_every_version_can_be_read_again(files: CaseFiles, case: Case, now: datetime) -> None:
    files.create(case, now)
    with_entry = case.with_entry(entry(2))
    renamed = with_entry.model_copy(update={"borrower": Borrower(name="林小晓")})
    files.save(with_entry, 1, now, "记了一笔")
    files.save(renamed, 2, now, "改了姓名")
    assert files.history("case-1") == (
        Revision(1, now, ""),
        Revision(2, now, "记了一笔"),
        Revision(3, now, "改了姓名"),
    )
    assert [files.revision("case-1", n) for n in (1, 2, 3)] == [case, with_entry, renamed]
    with pytest.raises(CaseNotFound, match="没有这个版本"):
        files.revision("case-1", 4)


def test_entries_already_kept_cannot_be_changed_or_left_out(
    files: CaseFiles, case: Case, now: datetime
) -> None:
    files.create(case, now)
    changed = case.entries[0].model_copy(update={"note": "另一种说法"})
    for entries in ((), (changed,), (entry(2), *case.entries)):
        with pytest.raises(ValueError, match="entries already kept"):
            files.save(case.model_copy(update={"entries": entries}), 1, now)
    assert files.load("case-1") == Stored(case, 1, now)


def test_a_wrong_entry_is_corrected_by_another(
    files: CaseFiles, case: Case, now: datetime
) -> None:
    files.create(case, now)
    withdrawal = EntryWithdrawn(
        entry_id="entry-2", debt_id="card", on=date(2026, 11, 4), withdraws="entry-1"
    )
    files.save(case.with_entry(withdrawal), 1, now)
    assert files.load("case-1").case.live_entries(date(2026, 11, 5)) == ()


def test_a_case_that_could_not_be_opened_again_is_not_kept(
    files: CaseFiles, case: Case, now: datetime
) -> None:
    files.create(case, now)
    with pytest.raises(ValueError, match="pattern"):
        files.save(
            case.model_copy(update={"borrower": Borrower.model_construct(phone="12")}), 1, now
        )
    assert files.load("case-1").version == 1


def test_the_open_case_is_remembered_until_it_is_forgotten_or_erased(
    files: CaseFiles, case: Case, now: datetime
) -> None:
    assert files.last_opened() is None
    files.create(case, now)
    files.remember_opened("case-1")
    assert files.last_opened() == "case-1"
    files.remember_opened(None)
    assert files.last_opened() is None
    files.remember_opened("case-1")
    files.erase("case-1")
    assert files.last_opened() is None


def test_an_erased_case_leaves_no_bytes_and_the_others_stay(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    secrets = ("林晓", "13800000000", "case-1", "entry-1", "第一次", "密码照片")
    files.create(case, now)
    files.create(Case(case_id="other", title="别人的"), now)
    files.save(case.model_copy(update={"title": "林晓二"}), 1, now)
    files.add_attachment("case-1", "密码照片.jpg", "image/jpeg", b"picture-bytes" * 9000, now)
    files.remember_opened("case-1")
    before = b"".join(path.read_bytes() for path in folder.iterdir())
    assert all(secret.encode() in before for secret in (*secrets, "picture-bytes"))
    files.erase("case-1")
    after = b"".join(path.read_bytes() for path in folder.iterdir())
    assert not [secret for secret in (*secrets, "picture-bytes") if secret.encode() in after]
    assert [line.case_id for line in files.list()] == ["other"]


def test_erasing_says_when_another_window_still_holds_the_file(
    folder: Path, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = engine._PRAGMAS
    monkeypatch.setattr(engine, "_PRAGMAS", ("busy_timeout=50", *patient[1:]))
    files = CaseFiles.open(folder)
    files.create(case, now)
    with closing(sqlite3.connect(folder / "cases.sqlite3", isolation_level=None)) as window:
        window.execute("BEGIN").execute("SELECT * FROM cases").fetchall()
        with pytest.raises(StorageError, match="请关掉其他窗口，再删一次"):
            files.erase("case-1")
    assert files.list() == ()
    with pytest.raises(CaseNotFound):
        files.erase("case-1")
    left = b"".join(path.read_bytes() for path in folder.iterdir())
    assert "林晓".encode() not in left
    files.close()
