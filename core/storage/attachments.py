"""Proofs kept with a case: one row each, known by the hash of its content."""

import hashlib
from datetime import datetime

from sqlalchemy import Connection, insert, select

from core.errors import StorageError
from core.storage.rows import case_row
from core.storage.schema import attachments
from core.storage.stored import Attachment, AttachmentInfo

MOST_BYTES = 10 * 1024 * 1024


def refuse_content(content: bytes) -> None:
    """Raise `StorageError` for a file that is empty or over 10 MB."""
    if not content:
        raise StorageError("这个文件是空的。请重新选一个。")
    if len(content) > MOST_BYTES:
        size = -(-len(content) // (1024 * 1024))
        raise StorageError(f"这个文件约 {size} MB，最多 10 MB。请压缩图片，或分成几个文件再传。")


def add_attachment(connection: Connection, case_id: str, attachment: Attachment) -> None:
    """Keep a proof; the same content again changes nothing. Raises `CaseNotFound`."""
    info = attachment.info
    case_row(connection, case_id, lock=True)
    if any(known.sha256 == info.sha256 for known in attachments_of(connection, case_id)):
        return
    connection.execute(
        insert(attachments).values(
            case_id=case_id,
            sha256=info.sha256,
            name=info.name,
            mime=info.mime,
            size=info.size,
            content=attachment.content,
            added_at=info.added_at.isoformat(),
        )
    )


def describe(name: str, mime: str, content: bytes, now: datetime) -> Attachment:
    """An attachment by its content. Raises `StorageError` if it is empty or too large."""
    refuse_content(content)
    digest = hashlib.sha256(content).hexdigest()
    return Attachment(AttachmentInfo(digest, name, mime, len(content), now), content)


def attachments_of(connection: Connection, case_id: str) -> tuple[AttachmentInfo, ...]:
    """Proofs of a case without their content, oldest first."""
    columns = [attachments.c[name] for name in ("sha256", "name", "mime", "size", "added_at")]
    rows = connection.execute(select(*columns).where(attachments.c.case_id == case_id))
    found = [
        AttachmentInfo(sha256, name, mime, size, datetime.fromisoformat(added_at))
        for sha256, name, mime, size, added_at in rows
    ]
    return tuple(sorted(found, key=lambda info: (info.added_at.timestamp(), info.name)))


def one_attachment(connection: Connection, case_id: str, sha256: str) -> Attachment:
    """A proof with its content. Raises `StorageError` if it is not kept here."""
    info = next(
        (known for known in attachments_of(connection, case_id) if known.sha256 == sha256), None
    )
    if info is None:
        raise StorageError("没有找到这份材料，可能已经随案子删除。请重新上传。")
    query = select(attachments.c.content).where(
        attachments.c.case_id == case_id, attachments.c.sha256 == sha256
    )
    return Attachment(info, bytes(connection.execute(query).scalar_one()))


def all_attachments(connection: Connection, case_id: str) -> tuple[Attachment, ...]:
    """Proofs of a case with their content, oldest first."""
    return tuple(
        one_attachment(connection, case_id, info.sha256)
        for info in attachments_of(connection, case_id)
    )
