"""Any file a person may pick as a table: the cells are read right, or a sentence says what to do."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.errors import UnreadableFile
from core.importers import table_file
from core.importers.table_cells import MOST_COLUMNS, MOST_ROWS, cell_name
from core.importers.table_file import read_table

TEXT = '平台,欠款,备注\r\n花呗,"1,234.56","分期\r\n还剩 3 期"\r\n借呗,5000\r\n'


def workbook(fill: Callable[[Any], object]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(*rows: list[object]) -> bytes:
    def fill(book: Any) -> None:
        for row in rows:
            book.active.append(row)

    return workbook(fill)


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part of its archive rewritten (or added)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        parts = {part: old.read(part) for part in old.namelist()}
        parts[name] = change(parts.get(name, b""))
        for part, content in parts.items():
            new.writestr(part, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def reason(data: bytes, **more: str) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_table(data, "账单.xlsx", **more)
    assert refused.value.sentence.endswith("。")
    return refused.value.reason


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"],
)
def test_a_text_file_reads_the_same_in_every_encoding_that_is_met(encoding: str) -> None:
    table = read_table(TEXT.encode(encoding))
    assert table.rows == (
        ("平台", "欠款", "备注"),
        ("花呗", "1,234.56", "分期\r\n还剩 3 期"),
        ("借呗", "5000", None),
    )
    assert table.warnings == ()
    assert (table.sheets, table.sheet, table.width) == (("",), "", 3)


def test_a_big_endian_file_with_its_mark_reads_too() -> None:
    assert read_table(b"\xfe\xff" + TEXT.encode("utf-16-be")).rows[2][0] == "借呗"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("還得清帳單本金總額利息逾期滯納金", "big5"),
        ("プラットフォーム", "shift-jis"),
        ("Größe, Überweisung", "latin-1"),
    ],
)
def test_other_encodings_are_refused_and_not_read_as_something_else(
    text: str, encoding: str
) -> None:
    assert reason(text.encode(encoding)) == "unknown_encoding"


def test_short_chinese_that_happens_to_be_valid_utf_8_is_read_as_chinese() -> None:
    assert "一".encode("gb18030").decode("utf-8") == "һ"
    assert read_table("一一,一".encode("gb18030")).rows == (("一一", "一"),)


def test_letters_of_other_alphabets_in_utf_8_stay_what_they_are() -> None:
    assert read_table("Größe,1".encode()).rows == (("Größe", "1"),)
    assert read_table("Größe,平台".encode()).rows == (("Größe", "平台"),)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_file_cut_inside_its_last_character_is_read_and_it_is_said(encoding: str) -> None:
    table = read_table("平台,欠款\n花呗,五千元".encode(encoding)[:-1])
    assert table.rows[1] == ("花呗", "五千")
    assert "末尾不完整" in table.warnings[0]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "，", "|"])
def test_the_mark_between_cells_is_found_even_where_amounts_have_commas(delimiter: str) -> None:
    rows = [["平台", "本金", "利息"], ["花呗", '"1,234.56"', "0"], ["借呗", '"2,000.00"', "5"]]
    table = read_table("\n".join(delimiter.join(row) for row in rows).encode())
    assert table.rows[1] == ("花呗", "1,234.56", "0")


def test_amounts_with_bare_commas_between_tabs_stay_whole() -> None:
    table = read_table("平台\t本金\t利息\n花呗\t1,234.56\t0\n借呗\t2,000.00\t5\n".encode())
    assert table.rows[2] == ("借呗", "2,000.00", "5")


def test_payment_apps_export_numbers_padded_and_as_formulas_of_text() -> None:
    table = read_table('单号\t,尾号,额\n20260101\t,="0123",="1,5"\n'.encode())
    assert table.rows[1][:2] == ("20260101", "0123")
    assert read_table(b'a,b\n"=""0123""",x\n').rows[1][0] == "0123"


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_rows_below() -> None:
    table = read_table('平台,额\n"花呗,1\n借呗,2\n'.encode())
    assert [row[1] for row in table.rows] == ["额", "1", "2"]
    assert "引号" in table.warnings[0]


def test_a_cell_longer_than_any_cell_is_refused() -> None:
    assert reason(b"a,b\n" + b"x" * 140_000 + b",1\n") == "damaged"


def test_line_ends_of_old_macs_end_rows() -> None:
    assert len(read_table(b"a,b\rc,d\re,f").rows) == 3


def test_a_workbook_gives_numbers_days_and_words_as_they_are_shown() -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        sheet.append(
            ["名", 0.1 + 0.2, 12000, date(2026, 1, 5), datetime.fromisoformat("2026-01-05T08:00")]
        )
        sheet.append([True, False, time(8, 30), timedelta(hours=30), " 空白 "])
        sheet.append([0.1825, 0.05, 1234567.891, 0, "#N/A"])
        sheet["A3"].number_format = "0.00%"
        sheet["B3"].number_format = '0.0"%"'
        sheet["C3"].number_format = "#,##0.00"

    table = read_table(workbook(fill))
    assert table.rows[0] == (
        "名",
        Decimal("0.3"),
        Decimal(12000),
        date(2026, 1, 5),
        date(2026, 1, 5),
    )
    assert table.rows[1] == ("是", "否", "08:30:00", "1 day, 6:00:00", "空白")
    assert table.rows[2] == ("18.25%", Decimal("0.05"), Decimal("1234567.891"), Decimal(0), None)
    assert table.encoding is None
    assert "E3 在表里显示为出错" in table.warnings[0]


@given(st.decimals(Decimal("-99999999.99"), Decimal("99999999.99"), places=2))
@settings(max_examples=30, deadline=None)
@example(Decimal("0.29"))
@example(Decimal("1234567.89"))
def test_an_amount_comes_back_from_a_workbook_to_the_fen(amount: Decimal) -> None:
    cell = read_table(sheet_of(["x", float(amount)])).rows[0][1]
    assert isinstance(cell, Decimal)
    assert cell == amount


def test_a_formula_is_read_as_its_stored_value_and_one_without_is_named() -> None:
    def store(part: bytes) -> bytes:
        return part.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
            b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"
        )

    data = sheet_of(["a", "=1+1", "=2+2", "=CMD()", "=3", "=4", "=5", "=6"])
    table = read_table(with_part(data, "xl/worksheets/sheet1.xml", store))
    assert table.rows == (("a", Decimal(2)),)
    assert "C1、D1、E1、F1、G1 等 6 格 是公式" in table.warnings[0]


def test_the_first_sheet_that_holds_anything_is_read_and_others_can_be_asked_for() -> None:
    def fill(book: Any) -> None:
        book.active.title = "空的"
        book.create_sheet("藏着").append(["x"])
        book["藏着"].sheet_state = "hidden"
        book.create_sheet("账单").append(["花呗"])
        book.create_sheet("别的").append(["借呗"])

    data = workbook(fill)
    assert read_table(data).sheets == ("空的", "账单", "别的")
    assert read_table(data).rows == (("花呗",),)
    assert read_table(data, sheet="别的").rows == (("借呗",),)
    assert reason(data, sheet="空的") == "empty"
    assert reason(data, sheet="藏着") == "no_such_sheet"


def test_a_workbook_whose_sheets_are_all_hidden_is_read_all_the_same() -> None:
    def hide(part: bytes) -> bytes:
        return part.replace(b'state="visible"', b'state="hidden"')

    assert read_table(with_part(sheet_of(["花呗"]), "xl/workbook.xml", hide)).rows == (("花呗",),)


def test_a_workbook_with_macros_is_read_and_nothing_in_it_runs() -> None:
    data = with_part(sheet_of(["花呗", 5]), "xl/vbaProject.bin", lambda _: b"Auto_Open")
    assert read_table(data, "账单.xlsm").rows == (("花呗", Decimal(5)),)


def test_blank_rows_are_kept_between_and_dropped_at_the_end() -> None:
    def fill(book: Any) -> None:
        book.active["A1"], book.active["A3"], book.active["B9"] = "a", "b", " "

    assert read_table(workbook(fill)).rows == (("a",), (None,), ("b",))
    assert read_table(b"a,b\n\nc,d\n\n , \n").rows == (("a", "b"), (None, None), ("c", "d"))


def test_a_number_no_spreadsheet_can_mean_is_kept_as_words() -> None:
    def store(part: bytes) -> bytes:
        return part.replace(b"<v>77</v>", b"<v>1e999</v>")

    data = with_part(sheet_of(["a", 77]), "xl/worksheets/sheet1.xml", store)
    assert read_table(data).rows == (("a", "Infinity"),)


@pytest.mark.parametrize("blank", [b"", b" \r\n", b"\xef\xbb\xbf", b",,,\n,,\n"])
def test_an_empty_file_is_said_to_be_empty(blank: bytes) -> None:
    assert reason(blank) == "empty"


def test_a_workbook_without_a_filled_cell_is_said_to_be_empty() -> None:
    assert reason(workbook(lambda _: None)) == "empty"


def test_a_text_of_a_hundred_thousand_rows_is_refused_and_the_most_is_read() -> None:
    assert reason("花呗,1\n".encode() * 100_000) == "too_many_rows"
    assert len(read_table(b"a,1\n" * MOST_ROWS + b"\n" * 50).rows) == MOST_ROWS


def test_a_workbook_of_too_many_rows_is_refused_and_a_value_far_below_is_seen() -> None:
    assert reason(sheet_of(*[["a"]] * (MOST_ROWS + 1))) == "too_many_rows"

    def far(book: Any) -> None:
        book.active["A1"], book.active["A1048576"] = "a", "b"

    assert reason(workbook(far)) == "too_many_rows"


def test_a_table_too_wide_is_refused() -> None:
    assert reason(b"," * MOST_COLUMNS + b"x\n") == "too_many_columns"
    assert reason(sheet_of(["x"] * (MOST_COLUMNS + 1))) == "too_many_columns"


def test_a_file_too_large_is_refused_before_it_is_looked_at() -> None:
    assert reason(b"x" * (table_file.MOST_BYTES + 1)) == "too_large"


def test_a_small_archive_that_unpacks_to_something_enormous_is_not_unpacked() -> None:
    bomb = with_part(sheet_of(["a"]), "xl/worksheets/sheet9.xml", lambda _: b" " * (65 * 2**20))
    assert len(bomb) < 2**20
    assert reason(bomb) == "too_large"


def test_an_archive_of_thousands_of_parts_is_refused() -> None:
    out = io.BytesIO(sheet_of(["a"]))
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(table_file.MOST_PARTS):
            archive.writestr(f"xl/media/{number}.xml", b"")
    assert reason(out.getvalue()) == "too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_workbook_that_declares_entities_is_not_parsed(encoding: str) -> None:
    laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>'
    data = with_part(sheet_of(["a"]), "xl/sharedStrings.xml", lambda _: laughs.encode(encoding))
    assert reason(data) == "damaged"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "Workbook".encode("utf-16-le"), "old_format"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00rest", "old_format"),
        (b"%PDF-1.7\n1 0 obj", "pdf"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....JFIF", "picture"),
        (b"Rar!\x1a\x07\x00", "packed"),
        (b"7z\xbc\xaf\x27\x1c", "packed"),
        (b"\x1f\x8b\x08\x00", "packed"),
        (b"<html><body><table><tr><td>1</td></tr></table>", "html"),
        (b'\xef\xbb\xbf\r\n<?xml version="1.0"?><Workbook/>', "html"),
        ("<table><tr><td>花呗".encode("utf-16"), "html"),
        (b"PK\x03\x04 cut", "damaged"),
        (b"PK\x05\x06" + bytes(18), "packed"),
        (b"\x00\x01\x02\x03" * 50, "unknown_encoding"),
    ],
)
def test_what_is_no_table_is_told_apart(data: bytes, expected: str) -> None:
    assert reason(data) == expected


def test_a_page_saved_as_a_spreadsheet_is_named() -> None:
    with pytest.raises(UnreadableFile, match=r"“流水\.xls”其实是网页"):
        read_table(b"<!DOCTYPE html><table>", "流水.xls")
    with pytest.raises(UnreadableFile, match="这个文件其实是网页"):
        read_table(b"<!DOCTYPE html><table>")


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return out.getvalue()


def test_an_archive_is_told_from_a_workbook() -> None:
    assert reason(archive("账单.csv")) == "packed"
    assert reason(archive("[Content_Types].xml", "xl/workbook.bin")) == "old_format"
    assert reason(archive("[Content_Types].xml", "word/document.xml")) == "damaged"
    locked = bytearray(archive("账单.csv"))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(head) + flags] |= 1
    assert reason(bytes(locked)) == "encrypted"


def assert_read_or_refused(data: bytes) -> None:
    try:
        table = read_table(data)
    except UnreadableFile:
        return
    assert table.rows
    assert all(len(row) == table.width for row in table.rows)


WHOLE = sheet_of(["平台", "欠款"], ["花呗", 1234.56], ["借呗", "=1+1"])


@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=20))
@settings(max_examples=60, deadline=None)
def test_a_workbook_cut_or_overwritten_is_read_or_refused(at: int, noise: bytes) -> None:
    for data in (WHOLE[:at], WHOLE[:at] + noise + WHOLE[at + len(noise) :]):
        assert_read_or_refused(data)


@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore"))
)
@settings(max_examples=200, deadline=None)
def test_no_bytes_end_in_anything_but_a_table_or_a_sentence(data: bytes) -> None:
    assert_read_or_refused(data)


def test_cells_are_named_as_spreadsheets_name_them() -> None:
    assert [
        cell_name(6, 1),
        cell_name(0, 25),
        cell_name(0, 26),
        cell_name(9, 701),
        cell_name(0, 702),
    ] == [
        "B7",
        "Z1",
        "AA1",
        "ZZ10",
        "AAA1",
    ]
