import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL

from core.case.case import Case
from core.errors import NewerFormat
from core.storage import CaseFiles, Stored
from core.storage.changes import seal_entries
from core.storage.engine import open_engine, reading
from core.storage.migration import migrate
from core.storage.schema import metadata


@pytest.fixture
def database(folder: Path) -> Path:
    folder.mkdir()
    return folder / "cases.sqlite3"


def address(database: Path) -> URL:
    return URL.create("sqlite", database=str(database))


def fill(database: Path, case: Case) -> None:
    """Rows as the first version of the tables had them."""
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    (link,) = seal_entries(case.entries, (), moment)
    facts = case.model_dump_json(exclude={"entries"})
    at = moment.isoformat()
    with closing(sqlite3.connect(database)) as old, old:
        old.execute(
            "INSERT INTO cases VALUES ('case-1', 1, ?, 1, 1, ?, 1, ?)", (case.title, at, link.hash)
        )
        old.execute("INSERT INTO revisions VALUES ('case-1', 1, ?, 1, 1, '', ?)", (facts, at))
        old.execute(
            "INSERT INTO entries VALUES ('case-1', 1, 'entry-1', ?, 1, ?, ?, ?)",
            (link.body, at, link.previous_hash, link.hash),
        )


def test_the_migrations_make_the_tables_the_code_expects(database: Path) -> None:
    migrate(address(database))
    engine = open_engine(address(database))
    with reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "with a case"])
def test_an_old_database_is_brought_up_to_date(
    database: Path, case: Case, *, filled: bool
) -> None:
    migrate(address(database), "0001")
    if filled:
        fill(database, case)
    files = CaseFiles.open(database.parent)
    assert files.last_opened() is None
    if filled:
        assert files.load("case-1") == Stored(case, 1, datetime(2026, 1, 2, tzinfo=UTC))
        files.verify("case-1")
        files.add_attachment(
            "case-1", "a", "image/png", b"proof", datetime(2026, 1, 3, tzinfo=UTC)
        )
    assert len(files.list()) == filled
    files.close()


def test_a_database_of_a_newer_version_is_left_alone(database: Path) -> None:
    migrate(address(database))
    with closing(sqlite3.connect(database)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    before = database.read_bytes()
    with pytest.raises(NewerFormat, match="请先更新程序"):
        CaseFiles.open(database.parent)
    assert database.read_bytes() == before


def test_sqlite_is_told_to_lose_nothing(database: Path) -> None:
    migrate(address(database))
    engine = open_engine(address(database))
    with reading(engine) as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    engine.dispose()


def test_amounts_lie_on_disk_as_text(database: Path, case: Case) -> None:
    files = CaseFiles.open(database.parent)
    files.create(case, datetime(2026, 1, 2, tzinfo=UTC))
    with closing(sqlite3.connect(database)) as other:
        (facts,) = other.execute("SELECT facts FROM revisions").fetchone()
    assert json.loads(facts)["debts"][0]["balance"]["principal"] == "8000.05"
    files.close()
