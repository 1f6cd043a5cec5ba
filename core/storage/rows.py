"""Reading the rows of a case inside somebody's transaction."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from core.case.case import Case
from core.errors import CaseNotFound
from core.storage.chain import Link, check_chain
from core.storage.schema import cases, entries, revisions
from core.storage.stored import CaseSummary, Revision, Stored
from core.storage.texts import read_case
from core.storage.upgrades import refuse_newer


def case_row(connection: Connection, case_id: str, *, lock: bool = False) -> Row[Any]:
    """The row of a case, kept from other writers if asked. Raises `CaseNotFound`."""
    query = select(cases).where(cases.c.id == case_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        raise CaseNotFound("这里没有这个案子，可能已经被删除。请回到案子列表，另选一个。")
    return row


def links_of(connection: Connection, case_id: str, count: int | None = None) -> tuple[Link, ...]:
    """The sealed entries of a case, or the first `count` of them."""
    query = select(
        entries.c.seq,
        entries.c.body,
        entries.c.format_version,
        entries.c.recorded_at,
        entries.c.previous_hash,
        entries.c.hash,
    ).where(entries.c.case_id == case_id)
    if count is not None:
        query = query.where(entries.c.seq <= count)
    return tuple(Link(*row) for row in connection.execute(query.order_by(entries.c.seq)))


def checked_links(connection: Connection, case_id: str) -> tuple[Link, ...]:
    """The sealed entries of a case. Raises `BrokenChain` and `CaseNotFound`."""
    row = case_row(connection, case_id)
    links = links_of(connection, case_id)
    check_chain(links, row.entry_count, row.last_hash)
    return links


def is_kept(connection: Connection, case_id: str) -> bool:
    """Whether there is a case with this identifier."""
    return connection.execute(select(cases.c.id).where(cases.c.id == case_id)).first() is not None


def facts_at(connection: Connection, case_id: str, version: int) -> tuple[str, int]:
    """Facts as of a version, and the format they are written in."""
    query = (
        select(revisions.c.facts, revisions.c.format_version)
        .where(revisions.c.case_id == case_id, revisions.c.version <= version)
        .where(revisions.c.facts.is_not(None))
        .order_by(revisions.c.version.desc())
        .limit(1)
    )
    facts, format_version = connection.execute(query).one()
    return facts, format_version


def stored_case(connection: Connection, case_id: str) -> Stored:
    """The case as it is kept now. Raises `CaseNotFound` and `NewerFormat`."""
    row = case_row(connection, case_id)
    refuse_newer(row.format_version)
    facts = facts_at(connection, case_id, row.version)
    case = read_case(*facts, links_of(connection, case_id))
    return Stored(case, row.version, datetime.fromisoformat(row.saved_at))


def summaries(connection: Connection) -> tuple[CaseSummary, ...]:
    """All cases, newest first; a case of a newer format is listed too."""
    found = [
        CaseSummary(
            row.id, row.title, row.version, datetime.fromisoformat(row.saved_at), row.debts
        )
        for row in connection.execute(select(cases))
    ]
    return tuple(sorted(found, key=lambda case: case.saved_at.timestamp(), reverse=True))


def revisions_of(connection: Connection, case_id: str) -> tuple[Revision, ...]:
    """Every version of a case, oldest first. Raises `CaseNotFound`."""
    case_row(connection, case_id)
    query = (
        select(revisions.c.version, revisions.c.saved_at, revisions.c.what)
        .where(revisions.c.case_id == case_id)
        .order_by(revisions.c.version)
    )
    return tuple(
        Revision(version, datetime.fromisoformat(saved_at), what)
        for version, saved_at, what in connection.execute(query)
    )


def case_at(connection: Connection, case_id: str, version: int) -> Case:
    """The case as it was at a version. Raises `CaseNotFound` and `NewerFormat`."""
    query = select(revisions.c.entry_count).where(
        revisions.c.case_id == case_id, revisions.c.version == version
    )
    count = connection.execute(query).scalar_one_or_none()
    if count is None:
        raise CaseNotFound("没有这个版本。请在历史里另选一个。")
    facts = facts_at(connection, case_id, version)
    return read_case(*facts, links_of(connection, case_id, count))
