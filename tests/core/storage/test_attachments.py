import hashlib
from datetime import datetime, timedelta

import pytest

from core.case.case import Case
from core.errors import CaseNotFound, StorageError
from core.storage import Attachment, AttachmentInfo, CaseFiles

RECEIPT = b"\x89PNG\x00\xff receipt"


def test_a_proof_comes_back_byte_for_byte(files: CaseFiles, case: Case, now: datetime) -> None:
    files.create(case, now)
    key = files.add_attachment("case-1", "转账截图.png", "image/png", RECEIPT, now)
    assert key == hashlib.sha256(RECEIPT).hexdigest()
    info = AttachmentInfo(key, "转账截图.png", "image/png", len(RECEIPT), now)
    assert files.attachments("case-1") == (info,)
    assert files.attachment("case-1", key) == Attachment(info, RECEIPT)


def test_the_same_file_again_is_kept_once(files: CaseFiles, case: Case, now: datetime) -> None:
    files.create(case, now)
    later = now + timedelta(days=1)
    first = files.add_attachment("case-1", "a.png", "image/png", RECEIPT, now)
    files.add_attachment("case-1", "b.pdf", "application/pdf", b"other", later)
    assert files.add_attachment("case-1", "again.png", "image/png", RECEIPT, later) == first
    assert [info.name for info in files.attachments("case-1")] == ["a.png", "b.pdf"]


def test_ten_megabytes_are_enough(files: CaseFiles, case: Case, now: datetime) -> None:
    files.create(case, now)
    most = bytes(10 * 1024 * 1024)
    files.add_attachment("case-1", "big", "image/png", most, now)
    with pytest.raises(StorageError, match="约 11 MB，最多 10 MB"):
        files.add_attachment("case-1", "bigger", "image/png", most + b"1", now)
    with pytest.raises(StorageError, match="这个文件是空的"):
        files.add_attachment("case-1", "nothing", "image/png", b"", now)
    assert [info.name for info in files.attachments("case-1")] == ["big"]


def test_a_proof_belongs_to_its_case(files: CaseFiles, case: Case, now: datetime) -> None:
    files.create(case, now)
    files.create(Case(case_id="other"), now)
    key = files.add_attachment("case-1", "a", "image/png", RECEIPT, now)
    assert files.attachments("other") == ()
    with pytest.raises(StorageError, match="没有找到这份材料"):
        files.attachment("other", key)
    with pytest.raises(CaseNotFound):
        files.add_attachment("nobody", "a", "image/png", RECEIPT, now)
