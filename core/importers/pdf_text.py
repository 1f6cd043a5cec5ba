"""The text layer of a PDF, in bounds: size, pages, and one reader at a time.

PDFium is not safe across threads, not even for different documents, and Streamlit's sessions are threads.
"""

from threading import Lock

import pypdfium2

from core.errors import UnreadableFile

MOST_BYTES = 10 * 2**20
MOST_PAGES = 200
MOST_CHARACTERS = 500_000
"""Twice as much as 200 full pages hold."""
_PASSWORD_ERROR = 4
"""FPDF_ERR_PASSWORD of PDFium's `fpdfview.h`."""
_one_at_a_time = Lock()


def pdf_pages(data: bytes, password: str | None = None) -> tuple[str, ...]:
    """The text of each page.

    Raises `UnreadableFile` with reason `too_large`, `too_many_pages`, `too_long`,
    `wrong_password` or `damaged`.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            "too_large", "这个文件超过 10 MB，太大了。请换文字版的 PDF，或复制文字粘贴进来。"
        )
    with _one_at_a_time:
        try:
            return _pages(data, password)
        except pypdfium2.PdfiumError as error:
            raise _refusal(error) from error


def _pages(data: bytes, password: str | None) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(data, password=password)
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableFile(
                "too_many_pages",
                f"这个文件有 {len(document)} 页，超过 {MOST_PAGES} 页。请只选要读的那几页。",
            )
        pages: list[str] = []
        for number in range(len(document)):
            pages.append(_page(document, number))
            if sum(map(len, pages)) > MOST_CHARACTERS:
                raise UnreadableFile("too_long", "这个文件里的文字太多。请只选要读的那几页。")
        return tuple(pages)
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            return str(text.get_text_bounded())
        finally:
            text.close()
    finally:
        page.close()


def _refusal(error: pypdfium2.PdfiumError) -> UnreadableFile:
    if getattr(error, "err_code", None) == _PASSWORD_ERROR:
        return UnreadableFile(
            "wrong_password",
            "这个 PDF 要密码才能打开，或者密码不对。"
            "请填打开它用的密码，一般写在发给你的短信或邮件里。密码不会保存。",
        )
    return UnreadableFile("damaged", "这个文件打不开，可能没有下载完整。请重新下载，再选一次。")
