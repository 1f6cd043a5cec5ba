import hashlib
import io
import json
import sqlite3
import tomllib
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.case import Case
from core.errors import BrokenChain, BrokenExport, NewerFormat
from core.storage import CaseFiles, upgrades
from core.storage.chain import canonical
from core.storage.changes import seal_entries
from core.storage.exchange import APP_VERSION, Package, pack, unpack

NOT_OURS = "不是“还得清”导出的，或者已经损坏"


@pytest.fixture
def exported(files: CaseFiles, case: Case, now: datetime) -> bytes:
    files.create(case, now)
    files.add_attachment("case-1", "收据.png", "image/png", b"\x89PNG receipt", now)
    return files.export("case-1")


def resealed(content: dict[str, Any]) -> bytes:
    """A file altered by someone who also mends the checksum."""
    content.pop("sha256", None)
    checksum = hashlib.sha256(canonical(content)).hexdigest()
    return json.dumps({**content, "sha256": checksum}).encode()


def test_an_export_moves_a_case_to_another_computer(
    files: CaseFiles, exported: bytes, case: Case, now: datetime, tmp_path: Path
) -> None:
    elsewhere = CaseFiles.open(tmp_path / "elsewhere")
    assert elsewhere.import_(exported, now, "unused").case == case
    assert elsewhere.attachments("case-1") == files.attachments("case-1")
    (receipt,) = elsewhere.attachments("case-1")
    assert elsewhere.attachment("case-1", receipt.sha256).content == b"\x89PNG receipt"
    assert elsewhere.export("case-1") == exported
    elsewhere.verify("case-1")
    elsewhere.close()


def test_an_export_can_be_read_by_a_person(exported: bytes) -> None:
    content = json.loads(exported)
    assert (content["format"], content["format_version"]) == ("repayment-desk-case", 1)
    assert content["case"]["debts"][0]["balance"]["principal"] == "8000.05"
    assert content["case"]["entries"][0]["note"] == "第一次"
    assert "林晓".encode() in exported


def test_the_export_names_the_version_of_the_app() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())
    assert project["project"]["version"] == APP_VERSION


def test_importing_beside_the_original_keeps_both(
    files: CaseFiles, exported: bytes, case: Case, now: datetime
) -> None:
    files.save(case.model_copy(update={"title": "改过的"}), 1, now)
    copy = files.import_(exported, now, "case-2")
    assert copy.case == case.model_copy(update={"case_id": "case-2"})
    assert files.load("case-1").case.title == "改过的"
    assert {line.case_id for line in files.list()} == {"case-1", "case-2"}


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("case.json", "{}")
    return buffer.getvalue()


FOREIGN = {
    "empty": b"",
    "zip": _zip(),
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "foreign JSON": b'{"name": "left-pad", "version": "1.0.0"}',
    "JSON list": b"[1, 2, 3]",
    "JSON text": b'"repayment-desk-case"',
    "huge number": b'{"sha256": ' + b"9" * 6000 + b"}",
    "huge float": b'{"sha256": 1e999999}',
    "not a number": b'{"sha256": NaN}',
    "deep": b"[" * 200_000,
    "wrong checksum type": b'{"sha256": {"a": 1}}',
    "UTF-16": '{"format": "repayment-desk-case"}'.encode("utf-16"),
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_file_is_refused_in_chinese(data: bytes) -> None:
    with pytest.raises(BrokenExport, match=NOT_OURS):
        unpack(data)


def _set(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def change(content: dict[str, Any]) -> None:
        place: Any = content
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return change


ALTERED = {
    "other format": _set("format", to="other"),
    "no format version": _set("format_version", to=None),
    "format version zero": _set("format_version", to=0),
    "format version as text": _set("format_version", to="1"),
    "format version true": _set("format_version", to=True),
    "no case": _set("case", to=None),
    "no entries": _set("case", "entries", to=[]),
    "changed entry": _set("case", "entries", 0, "note", to="第二次"),
    "unknown kind of entry": _set("case", "entries", 0, "kind", to="bribe"),
    "unknown fact": _set("case", "password", to="1234"),
    "negative debt": _set("case", "debts", 0, "balance", "principal", to="-1"),
    "endless debt": _set("case", "debts", 0, "balance", "principal", to="1e999999"),
    "recorded never": _set("chain", 0, "recorded_at", to="yesterday"),
    "foreign seal": _set("chain", 0, "hash", to="0" * 64),
    "format of an entry": _set("chain", 0, "format_version", to=-3),
    "broken base64": _set("attachments", 0, "content", to="%%%"),
    "empty attachment": _set("attachments", 0, "content", to=""),
    "attachment without a name": _set("attachments", 0, "name", to=7),
    "attachments are no list": _set("attachments", to={"a": 1}),
    "identifier is a number": _set("case", "case_id", to=5),
}


@pytest.mark.parametrize("change", ALTERED.values(), ids=ALTERED)
def test_an_altered_file_is_refused_even_with_its_checksum_mended(
    files: CaseFiles,
    exported: bytes,
    now: datetime,
    change: Callable[[dict[str, Any]], None],
) -> None:
    content = json.loads(exported)
    change(content)
    with pytest.raises(BrokenExport, match=NOT_OURS):
        files.import_(resealed(content), now, "case-2")
    assert [line.case_id for line in files.list()] == ["case-1"]


def test_an_entry_that_stands_there_twice_is_refused(case: Case, now: datetime) -> None:
    links = seal_entries((*case.entries, *case.entries), (), now)
    with pytest.raises(BrokenExport):
        unpack(pack(Package(case, links, ())))


def test_a_log_that_was_tampered_with_is_not_exported(
    files: CaseFiles, folder: Path, case: Case, now: datetime
) -> None:
    files.create(case, now)
    with closing(sqlite3.connect(folder / "cases.sqlite3")) as other, other:
        other.execute("UPDATE entries SET body = replace(body, '第一次', '第二次')")
    with pytest.raises(BrokenChain):
        files.export("case-1")


EXPORT = pack(Package(Case(case_id="c", title="林晓的案子"), (), ()))


@given(st.integers(0, len(EXPORT) - 1))
def test_a_cut_file_is_refused(length: int) -> None:
    with pytest.raises(BrokenExport):
        unpack(EXPORT[:length])


@given(st.integers(0, len(EXPORT) - 1), st.integers(0, 7))
def test_a_flipped_bit_is_refused(place: int, bit: int) -> None:
    damaged = bytearray(EXPORT)
    damaged[place] ^= 1 << bit
    with pytest.raises(BrokenExport):
        unpack(bytes(damaged))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_and_never_crash(data: bytes) -> None:
    with pytest.raises(BrokenExport):
        unpack(data)


def test_a_file_of_a_newer_version_is_told_apart(exported: bytes) -> None:
    content = json.loads(exported)
    content["format_version"] = upgrades.current_format() + 1
    content["case"]["mood"] = "calm"
    with pytest.raises(NewerFormat, match="请先更新程序"):
        unpack(resealed(content))
