"""A file that is no report, or cannot be opened, is refused with what to do; a report in PDF is read."""

import io
import json
import threading
import zipfile
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import Workbook

from core.errors import NotACreditReport
from core.importers import pdf_text
from core.importers.credit_report import read_credit_report
from core.importers.report_model import ReportWarning
from tests.core.importers.test_credit_report_samples import differences
from tests.credit_reports import FIRST, as_pdf, picture, scan

SAMPLES = Path(__file__).parents[2] / "cases" / "credit_reports"
AS_OF = date(2026, 11, 23)
PASSWORD = "Ab-135790"  # noqa: S105 - the password of a file made in this test


def refusal(source: bytes | str, password: str | None = None) -> NotACreditReport:
    with pytest.raises(NotACreditReport) as refused:
        read_credit_report(source, password=password, as_of=AS_OF)
    return refused.value


def blank(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(100, 100)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("报告.pdf", as_pdf(FIRST))
    return out.getvalue()


def workbook() -> bytes:
    out = io.BytesIO()
    book = Workbook()
    book.active.append(["平台", "余额"])
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["d01", "d02", "h01", "h02", "h03", "h05", "h08", "h12"])
def test_the_pdf_of_a_sample_reads_as_its_text(name: str) -> None:
    right = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    data = as_pdf((SAMPLES / f"{name}.txt").read_text("utf-8"))
    assert differences(read_credit_report(data, as_of=AS_OF), right) == []


@pytest.mark.parametrize(
    ("source", "reason", "said"),
    [
        (b"", "not_credit_report", "不是 PDF"),
        (b"\x00\x01\x02" * 500, "not_credit_report", "不是 PDF"),
        (zipped(), "not_credit_report", "压缩包先解开"),
        (workbook(), "not_credit_report", "账单表"),
        (picture(), "not_credit_report", "图片"),
        ("<html><body>个人信用报告</body></html>".encode(), "not_credit_report", "网页"),
        (b"%PDF-1.7 nothing", "not_credit_report", "打不开"),
        (as_pdf(FIRST)[:4000], "not_credit_report", "打不开"),
        (scan(), "scanned", "扫描件"),
        (blank(pdf_text.MOST_PAGES + 1), "not_credit_report", "201 页"),
        (b"%PDF-1.7" + bytes(50 * 2**20), "not_credit_report", "10 MB"),
        (as_pdf("本期账单 应还 1,234.56 元。" * 20), "not_credit_report", "不像个人信用报告"),
        (as_pdf("Statement of account " * 40), "not_credit_report", "不像个人信用报告"),
        (as_pdf("企业信用报告\n" + "信贷记录 未结清 " * 20), "enterprise_report", "企业"),
        ("", "not_credit_report", "不像个人信用报告"),
        (" \n\t\u3000", "not_credit_report", "不像个人信用报告"),
        ("\x00\x01\ud800\udfff", "not_credit_report", "不像个人信用报告"),
        (FIRST[:200], "not_credit_report", "从头到尾"),
    ],
    ids=[
        "empty",
        "bytes",
        "zip",
        "xlsx",
        "photo",
        "html",
        "no pdf",
        "cut pdf",
        "scan",
        "201 pages",
        "50 MB",
        "bill",
        "english",
        "enterprise",
        "nothing",
        "blanks",
        "control",
        "head only",
    ],
)
def test_what_is_no_report_is_refused_with_what_to_do(
    source: bytes | str, reason: str, said: str
) -> None:
    error = refusal(source)
    assert error.reason == reason
    assert said in error.sentence


@pytest.mark.parametrize("password", [None, "", "wrong", "密码"])
def test_a_locked_report_asks_for_its_password(password: str | None) -> None:
    error = refusal(as_pdf(FIRST, password=PASSWORD), password)
    assert error.reason == "wrong_password"
    assert "密码不会保存" in error.sentence


def test_a_locked_report_opens_with_its_password_and_keeps_it_nowhere() -> None:
    locked = as_pdf(FIRST, password=PASSWORD)
    report = read_credit_report(locked, password=PASSWORD, as_of=AS_OF)
    assert report == read_credit_report(FIRST, as_of=AS_OF)
    assert PASSWORD not in repr(report)
    assert "wrong-13579" not in repr(refusal(locked, "wrong-13579"))


def test_a_password_that_is_not_needed_does_no_harm() -> None:
    assert read_credit_report(as_pdf(FIRST), password=PASSWORD, as_of=AS_OF).accounts


def test_a_report_behind_a_scanned_cover_is_read() -> None:
    cover = pypdfium2.PdfDocument(scan())
    text = pypdfium2.PdfDocument(as_pdf(FIRST))
    cover.import_pages(text)
    out = io.BytesIO()
    cover.save(out)
    text.close()
    cover.close()
    assert len(read_credit_report(out.getvalue(), as_of=AS_OF).accounts) == 7


def test_text_without_end_in_a_small_pdf_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "MOST_CHARACTERS", 500)
    assert "文字太多" in refusal(as_pdf(FIRST)).sentence


def test_sessions_read_at_the_same_time() -> None:
    made = [as_pdf(FIRST), as_pdf(FIRST.replace("9,876", "1,111")), b"%PDF- broken"]
    files = made * 4
    found: dict[int, str] = {}

    def read(number: int, data: bytes) -> None:
        try:
            found[number] = str(read_credit_report(data, as_of=AS_OF).accounts[0].balance)
        except NotACreditReport as error:
            found[number] = error.reason

    threads = [
        threading.Thread(target=read, args=(number, data)) for number, data in enumerate(files)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(len(files))] == [
        "9876",
        "1111",
        "not_credit_report",
    ] * 4


def test_a_report_is_old_after_three_months() -> None:
    assert not read_credit_report(FIRST, as_of=date(2027, 1, 1)).warnings
    assert read_credit_report(FIRST, as_of=date(2027, 1, 2)).warnings == ("old_report",)
    assert not read_credit_report(FIRST).warnings
    assert read_credit_report(FIRST.replace("2026-10-01", "2024-10-01")).warnings == (
        "old_report",
    )


def test_a_time_no_clock_shows_is_no_time() -> None:
    report = read_credit_report(FIRST.replace("2026-10-01 12", "2026-13-41 12"), as_of=AS_OF)
    assert report.report_time is None
    assert report.accounts


def test_a_table_that_counts_another_number_of_accounts_is_said() -> None:
    """The summary counts two cards and four loans; a third card in it was not read."""
    assert not read_credit_report(FIRST).warnings
    more = FIRST.replace("账户数 2 -- 4 --", "账户数 3 -- 4 --", 1)
    assert ReportWarning.COUNT_MISMATCH in read_credit_report(more).warnings
    assert "缺的手工补上" in ReportWarning.COUNT_MISMATCH.sentence


def test_a_card_whose_account_is_not_said_is_left_unread_with_its_words() -> None:
    broken = FIRST.replace("发放的贷记卡（人民币账户，卡片尾号：8812）", "发放的贷记卡")
    report = read_credit_report(broken)
    assert len(report.accounts) == len(read_credit_report(FIRST).accounts) - 1
    assert any("9,876" in words for words in report.unrecognised)
