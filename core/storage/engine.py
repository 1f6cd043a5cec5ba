"""Connecting. What SQLite needs and PostgreSQL does not is here and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from core.errors import StorageError

_OPTION = "sqlite_begin"
_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
)


def open_engine(url: str | URL, *, foreign_keys: bool = True) -> Engine:
    """An engine safe to use from several threads; SQLite is told to lose nothing.

    `foreign_keys=False` is for migrations: SQLite changes a table by making it anew, and dropping the
    old one must not drag its children along (https://www.sqlite.org/lang_altertable.html, step 1).
    """
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        switch = f"foreign_keys={'ON' if foreign_keys else 'OFF'}"

        def prepare(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
            driver.isolation_level = None
            for pragma in (*_PRAGMAS, switch):
                driver.execute(f"PRAGMA {pragma}").close()

        event.listen(engine, "connect", prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get(_OPTION, "BEGIN")
    if statement:
        connection.exec_driver_sql(statement)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads: one consistent picture."""
    with _sentences(), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes. On SQLite it holds the write lock from its first moment."""
    with _sentences(), engine.connect() as connection:
        connection.execution_options(**{_OPTION: "BEGIN IMMEDIATE"})
        with connection.begin():
            yield connection


def forget_deleted(engine: Engine) -> None:
    """Leave nothing deleted readable in SQLite's files; does nothing elsewhere.

    Raises `StorageError` if another connection keeps the log from being emptied.
    """
    if engine.dialect.name != "sqlite":
        return
    with _sentences(), engine.connect() as connection:
        connection.execution_options(**{_OPTION: ""})
        connection.exec_driver_sql("VACUUM")
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
    if busy:
        raise StorageError("案子已经删除，但文件还被另一个窗口占用。请关掉其他窗口，再删一次。")


@contextmanager
def _sentences() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        if type(error) not in (DatabaseError, OperationalError):
            raise
        raise StorageError(
            "文件正被占用、已损坏，或磁盘已满，这一步没有存下来。请关掉其他窗口，再试一次。"
        ) from error
