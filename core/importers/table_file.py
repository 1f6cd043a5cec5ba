"""A table from a file that a person has: text (CSV, TSV) or a spreadsheet (XLSX, XLSM).

What the file is, its first bytes say, never its name. What is no such table is refused with a sentence that
says what to do, before anything is unpacked; nothing in a file is ever run or fetched.
"""

import io
import zipfile

from core.errors import UnreadableFile
from core.importers.table_cells import Cell as Cell
from core.importers.table_cells import Table as Table
from core.importers.table_text import read_text
from core.importers.table_workbook import read_workbook

MOST_BYTES = 10 * 2**20
MOST_UNPACKED = 64 * 2**20
"""Bytes of XML in a workbook, as its directory declares them. `zipfile` gives no more than is declared."""
MOST_PARTS = 2000
_AGAIN = "请用 Excel 或 WPS 打开它，另存为 .xlsx，再选一次。"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_SHEETS = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_HEAD = 2048


def read_table(data: bytes, name: str = "", *, sheet: str | None = None) -> Table:
    """The cells of one sheet of a file; `sheet` is one of `Table.sheets`, the first that holds anything if None.

    `name` is the file's name, for the sentence only. Raises `UnreadableFile`; `reason` is one of `too_large`,
    `empty`, `too_many_rows`, `too_many_columns`, `encrypted`, `old_format`, `html`, `pdf`, `picture`, `packed`,
    `not_a_table`, `no_such_sheet`, `unknown_encoding`, `damaged`.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            "too_large",
            f"这个文件超过 {MOST_BYTES // 2**20} MB，太大了。请只留要用的那几行，另存一份再选。",
        )
    if not data.strip():
        raise UnreadableFile("empty", "这个文件里没有内容。请看一眼是不是选错了文件。")
    _refuse_what_is_no_table(data, name)
    if data.startswith(b"PK"):
        _refuse_what_is_no_workbook(data)
        return read_workbook(data, sheet)
    return read_text(data)


def _refuse_what_is_no_table(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        raise _encrypted() if _ENCRYPTED in data else _old()
    if data.startswith(_OLD_SHEETS) and b"\x00" in data[:8]:
        raise _old()
    if b"%PDF-" in data[:1024]:
        raise UnreadableFile(
            "pdf", "这是 PDF，不是表格。信用报告请到信用报告那一项选；账单请导出 .xlsx 或 .csv。"
        )
    if data.startswith(_PICTURES):
        raise UnreadableFile("picture", "这是图片，读不出表格。请选 .xlsx 或 .csv 文件。")
    if data.startswith(_PACKED):
        raise _packed()
    head = data[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    if head.startswith(
        (b"<?xml", b"<html", b"<!doctype", b"<table", b"<meta", b"<style", b"<div")
    ):
        called = f"“{name}”" if name else "这个文件"
        raise UnreadableFile("html", f"{called}其实是网页，只是名字像表格。{_AGAIN}")


def _refuse_what_is_no_workbook(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refusal = _refusal(archive)
    except Exception as error:
        raise UnreadableFile(
            "damaged", f"这个表格打不开，可能没有下载完整。请重新下载，或者{_AGAIN}"
        ) from error
    if refusal:
        raise refusal


def _refusal(archive: zipfile.ZipFile) -> UnreadableFile | None:
    """Why an archive is no workbook to open; its declared sizes are looked at before a part is unpacked."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    read = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    if any(part.flag_bits & 1 for part in parts):
        return _encrypted()
    if "xl/workbook.bin" in names:
        return _old()
    if "[Content_Types].xml" not in names:
        return _packed()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in read) > MOST_UNPACKED:
        return UnreadableFile(
            "too_large", "这个表格打开后太大了。请只留要用的那几行，另存一份再选。"
        )
    if any(_declares_entities(archive.read(part)) for part in read):
        return UnreadableFile("damaged", f"这个表格的写法不正常，没有打开。{_AGAIN}")
    return None


def _declares_entities(part: bytes) -> bool:
    """A document type, which no spreadsheet writes and which can make a small file enormous."""
    return b"<!DOCTYPE" in part or b"<\x00!\x00D\x00" in part or b"<!\x00" in part


def _encrypted() -> UnreadableFile:
    return UnreadableFile(
        "encrypted",
        "这个文件设了密码，打不开。请用 Excel 或 WPS 输入密码打开，去掉密码另存一份，再选一次。",
    )


def _old() -> UnreadableFile:
    return UnreadableFile("old_format", f"这是旧格式的表格（.xls），这里读不了。{_AGAIN}")


def _packed() -> UnreadableFile:
    return UnreadableFile(
        "packed", "这是压缩包，不是表格。请先解压，再选里面的 .xlsx 或 .csv 文件。"
    )
