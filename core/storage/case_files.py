"""The one door to what is kept."""

import os
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import URL

from core.case.case import Case
from core.errors import StorageError
from core.storage import attachments as proofs
from core.storage import changes, rows, settings
from core.storage.chain import last_hash
from core.storage.engine import forget_deleted, open_engine, reading, writing
from core.storage.exchange import Package, pack, unpack
from core.storage.migration import migrate
from core.storage.stored import Attachment, AttachmentInfo, CaseSummary, Revision, Stored

FILE_NAME = "cases.sqlite3"


class CaseFiles:
    """Cases in a database. Safe to share between threads; several may stand on one file.

    Every method is one transaction, and a save that returned has reached the disk. All raise
    `StorageError` if the database cannot be used.
    """

    def __init__(self, url: str | URL) -> None:
        """Connect by any SQLAlchemy address and bring the tables up to date. Raises `NewerFormat`."""
        migrate(url)
        self._engine = open_engine(url)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The files in a folder that only this user can read; both are made if missing."""
        path = folder / FILE_NAME
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise StorageError(
                f"数据文件夹打不开：{folder}。请检查它能不能写入，或换一个文件夹再启动。"
            ) from error
        return cls(URL.create("sqlite", database=str(path.resolve())))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def list(self) -> tuple[CaseSummary, ...]:
        """All cases, newest first."""
        with reading(self._engine) as connection:
            return rows.summaries(connection)

    def create(self, case: Case, now: datetime) -> Stored:
        """Keep a new case at version 1. Its identifier must not be in use here."""
        with writing(self._engine) as connection:
            links = changes.seal_entries(case.entries, (), now)
            return changes.add_case(connection, case, links, now)

    def load(self, case_id: str) -> Stored:
        """The case as it is kept now. Raises `CaseNotFound` and `NewerFormat`."""
        with reading(self._engine) as connection:
            return rows.stored_case(connection, case_id)

    def save(self, case: Case, expected_version: int, now: datetime, what: str = "") -> Stored:
        """Keep the next version of a case; the same case again makes no new version.

        Raises `VersionConflict` if it was changed since `expected_version`, `ValueError` if an entry
        already kept is missing or changed, `CaseNotFound` and `NewerFormat`.
        """
        with writing(self._engine) as connection:
            return changes.save_case(connection, case, expected_version, now, what)

    def erase(self, case_id: str) -> None:
        """Delete a case so that nothing of it stays readable in the files. Raises `CaseNotFound`.

        Asked again for a case already gone, it still clears the files before it raises.
        """
        try:
            with writing(self._engine) as connection:
                changes.remove_case(connection, case_id)
                if settings.read_setting(connection, settings.LAST_OPENED) == case_id:
                    settings.write_setting(connection, settings.LAST_OPENED, None)
        finally:
            forget_deleted(self._engine)

    def export(self, case_id: str) -> bytes:
        """The case, its sealed entries and its proofs as one file.

        Raises `CaseNotFound`, `NewerFormat`, and `BrokenChain` for what could not be brought back.
        """
        with reading(self._engine) as connection:
            case = rows.stored_case(connection, case_id).case
            links = rows.checked_links(connection, case_id)
            return pack(Package(case, links, proofs.all_attachments(connection, case_id)))

    def import_(self, data: bytes, now: datetime, new_id: str) -> Stored:
        """Keep the case of an export file; as `new_id` if its own identifier is in use here.

        Entries keep their seals and the moments they were recorded at. Raises `BrokenExport` and
        `NewerFormat`.
        """
        package = unpack(data)
        case = package.case
        with writing(self._engine) as connection:
            if rows.is_kept(connection, case.case_id):
                case = case.model_copy(update={"case_id": new_id})
            stored = changes.add_case(connection, case, package.links, now)
            for attachment in package.attachments:
                proofs.add_attachment(connection, case.case_id, attachment)
            return stored

    def history(self, case_id: str) -> tuple[Revision, ...]:
        """Every version, oldest first. Raises `CaseNotFound`."""
        with reading(self._engine) as connection:
            return rows.revisions_of(connection, case_id)

    def revision(self, case_id: str, version: int) -> Case:
        """The case as it was at a version. Raises `CaseNotFound` and `NewerFormat`."""
        with reading(self._engine) as connection:
            return rows.case_at(connection, case_id, version)

    def verify(self, case_id: str) -> None:
        """Raise `BrokenChain` if an entry was altered outside the app; also `CaseNotFound`."""
        with reading(self._engine) as connection:
            rows.checked_links(connection, case_id)

    def seal(self, case_id: str) -> str:
        """The hash of the newest entry, which seals the whole log. Raises `BrokenChain` and `CaseNotFound`."""
        with reading(self._engine) as connection:
            return last_hash(rows.checked_links(connection, case_id))

    def add_attachment(
        self, case_id: str, name: str, mime: str, content: bytes, now: datetime
    ) -> str:
        """Keep a proof of at most 10 MB and return its SHA-256; the same content is kept once."""
        attachment = proofs.describe(name, mime, content, now)
        with writing(self._engine) as connection:
            proofs.add_attachment(connection, case_id, attachment)
        return attachment.info.sha256

    def attachment(self, case_id: str, sha256: str) -> Attachment:
        """A proof with its content. Raises `StorageError` if it is not kept here."""
        with reading(self._engine) as connection:
            return proofs.one_attachment(connection, case_id, sha256)

    def attachments(self, case_id: str) -> tuple[AttachmentInfo, ...]:
        """Proofs of a case without their content, oldest first."""
        with reading(self._engine) as connection:
            return proofs.attachments_of(connection, case_id)

    def last_opened(self) -> str | None:
        """The case that was open when the app was last used, if it is still kept."""
        with reading(self._engine) as connection:
            case_id = settings.read_setting(connection, settings.LAST_OPENED)
            return case_id if case_id and rows.is_kept(connection, case_id) else None

    def remember_opened(self, case_id: str | None) -> None:
        """Remember the open case for the next start, or forget it with `None`."""
        with writing(self._engine) as connection:
            settings.write_setting(connection, settings.LAST_OPENED, case_id)
