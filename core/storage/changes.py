"""Writing the rows of a case inside somebody's transaction."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from core.case.case import Case
from core.case.entries import Entry
from core.errors import VersionConflict
from core.storage.chain import Link, last_hash, seal
from core.storage.rows import case_row, facts_at, links_of, stored_case
from core.storage.schema import attachments, cases, entries, revisions
from core.storage.stored import Stored
from core.storage.texts import entry_text, facts_text, says_the_same
from core.storage.upgrades import current_format, refuse_newer


def seal_entries(new: Sequence[Entry], after: Sequence[Link], now: datetime) -> tuple[Link, ...]:
    """New entries as links that follow those already kept."""
    links = list(after)
    for entry in new:
        links.append(
            seal(
                len(links) + 1,
                entry_text(entry),
                current_format(),
                now.isoformat(),
                last_hash(links),
            )
        )
    return tuple(links[len(after) :])


def add_case(connection: Connection, case: Case, links: Sequence[Link], now: datetime) -> Stored:
    """A new case at version 1, its entries sealed in `links`."""
    row = _case_values(case, 1, links, now)
    connection.execute(insert(cases).values(id=case.case_id, **row))
    _add_revision(connection, case, row, facts_text(case), "")
    _add_links(connection, case, links)
    return Stored(case, 1, now)


def save_case(
    connection: Connection, case: Case, expected_version: int, now: datetime, what: str
) -> Stored:
    """The next version of a case; nothing is written if nothing changed. Raises as `CaseFiles.save`."""
    row = case_row(connection, case.case_id, lock=True)
    if row.version != expected_version:
        raise VersionConflict(
            "这个案子刚在另一个窗口里改过。请先看看两边有什么不同，再决定留下哪一边。",
            stored_case(connection, case.case_id),
        )
    refuse_newer(row.format_version)
    kept = links_of(connection, case.case_id)
    if len(case.entries) < len(kept) or not all(map(says_the_same, kept, case.entries)):
        raise ValueError("entries already kept may not be changed or left out")
    new = seal_entries(case.entries[len(kept) :], kept, now)
    facts: str | None = facts_text(case)
    if (facts, current_format()) == facts_at(connection, case.case_id, row.version):
        facts = None
    if not new and facts is None:
        return Stored(case, row.version, datetime.fromisoformat(row.saved_at))
    values = _case_values(case, row.version + 1, (*kept, *new), now)
    connection.execute(update(cases).where(cases.c.id == case.case_id).values(**values))
    _add_revision(connection, case, values, facts, what)
    _add_links(connection, case, new)
    return Stored(case, row.version + 1, now)


def remove_case(connection: Connection, case_id: str) -> None:
    """Every row of a case. Raises `CaseNotFound`."""
    case_row(connection, case_id, lock=True)
    for table in (attachments, entries, revisions):
        connection.execute(delete(table).where(table.c.case_id == case_id))
    connection.execute(delete(cases).where(cases.c.id == case_id))


def _case_values(case: Case, version: int, links: Sequence[Link], now: datetime) -> dict[str, Any]:
    return {
        "version": version,
        "title": case.title,
        "debts": len(case.debts),
        "format_version": current_format(),
        "saved_at": now.isoformat(),
        "entry_count": len(links),
        "last_hash": last_hash(links),
    }


def _add_revision(
    connection: Connection, case: Case, row: dict[str, Any], facts: str | None, what: str
) -> None:
    shared = {key: row[key] for key in ("version", "format_version", "entry_count", "saved_at")}
    connection.execute(
        insert(revisions).values(case_id=case.case_id, facts=facts, what=what, **shared)
    )


def _add_links(connection: Connection, case: Case, links: Sequence[Link]) -> None:
    rows = [
        {
            "case_id": case.case_id,
            "entry_id": case.entries[link.seq - 1].entry_id,
            **asdict(link),
        }
        for link in links
    ]
    if rows:
        connection.execute(insert(entries), rows)
