"""What a file or a pasted text is, before an account is looked for: its text, and which print of the report."""

import re

from core.errors import NotACreditReport, UnreadableFile
from core.importers.pdf_text import MOST_CHARACTERS, pdf_pages
from core.importers.report_model import ReportFormat

LEAST_LETTERS = 50
"""Letters on the fullest page; fewer means pictures of pages, not text."""
_ZIP = b"PK"
_BLANK = re.compile(r"\s+")


def text_of(source: bytes | str, password: str | None) -> str:
    """What a PDF (`bytes`) or pasted text (`str`) says; raises `NotACreditReport` where it cannot be read."""
    raw = source if isinstance(source, str) else _text_layer(source, password)
    if len(raw) > MOST_CHARACTERS:
        raise NotACreditReport(
            "not_credit_report", "文字太多，不像一份信用报告。请只选报告本身，或只复制报告的内容。"
        )
    return raw


def _text_layer(source: bytes, password: str | None) -> str:
    if source.startswith(_ZIP) or b"%PDF" not in source[:1024]:
        raise NotACreditReport(
            "not_credit_report",
            "这不是 PDF 文件。压缩包先解开；网页和图片请换成文字版 PDF，或复制文字粘贴进来；"
            "表格请到“账单表”导入。",
        )
    try:
        pages = pdf_pages(source, password)
    except UnreadableFile as error:
        reason = "wrong_password" if error.reason == "wrong_password" else "not_credit_report"
        raise NotACreditReport(reason, error.sentence) from error
    letters = max((len(_BLANK.sub("", page)) for page in pages), default=0)
    if letters < LEAST_LETTERS:
        raise NotACreditReport(
            "scanned",
            "这份 PDF 是图片或扫描件，读不出文字。请换文字版 PDF，或打开它复制文字粘贴进来。",
        )
    return "\n".join(pages)


def format_of(flat: str) -> ReportFormat:
    """Which print it is, told by its text without white space; raises `NotACreditReport` for any other paper."""
    titles = [flat.find(title) for title in ("企业信用报告", "个人信用报告")]
    if titles[0] >= 0 and (titles[1] < 0 or titles[0] < titles[1]):
        raise NotACreditReport(
            "enterprise_report", "这是企业信用报告。这里只读个人信用报告，请换一份。"
        )
    detail = "信贷交易信息明细" in flat
    if not ("个人信用报告" in flat and "报告编号" in flat and (detail or "信贷记录" in flat)):
        raise NotACreditReport(
            "not_credit_report",
            "这不像个人信用报告。请选“个人信用报告（本人版或简版）”的 PDF，或粘贴它的全文。"
            "没有报告，也可以用账单表导入，或直接手工填。",
        )
    if detail or re.search(r"账户标识|业务号\w|账户状态为“", flat):
        raise NotACreditReport(
            "detail_not_supported",
            "这是详细版报告，表格读不准，所以不读。"
            "请在“云闪付”、网上银行或中国人民银行征信中心网站申请简版，再导入；或直接手工填。",
        )
    first = re.search(r"查询时间:?\d{4}\.|为他人担保笔数|购房贷款\s*其他贷款", flat)
    return ReportFormat.GEN1_BRIEF if first else ReportFormat.GEN2_BRIEF
