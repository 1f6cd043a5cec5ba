"""Time of reading a long credit report, in one run on one machine: compare the ratios, not the milliseconds.

Beside ours stands the bare extraction of the same pages' text by pypdfium2, which is the floor for any reader.
"""

import pypdfium2

from bench.calculations import MILLISECONDS, seconds
from core.importers.credit_report import read_credit_report
from tests.credit_reports import as_pdf

CARDS, LOANS, CLOSED = 12, 14, 8
ACCOUNTS = CARDS + LOANS + CLOSED
ENQUIRIES = 260
"""As many as fill a person's report when they have asked many lenders within two years."""
TIMES = 7


def long_report() -> str:
    """A report of 34 accounts and many pages of enquiries."""
    cards = [
        f"{n}.2020年0{n % 9 + 1}月15日招商银行股份有限公司发放的贷记卡（人民币账户，卡片尾号：{1000 + n}）。"
        f"截至2026年10月，信用额度{n + 1}0,000，余额{n + 1}0,123，当前有逾期。"
        f"最近5年内有{n + 1}个月处于逾期状态，没有发生过90天以上逾期。"
        for n in range(1, CARDS + 1)
    ]
    loans = [
        f"{n}.2024年0{n % 9 + 1}月08日马上消费金融股份有限公司发放的{n},000元（人民币）其他个人消费贷款，"
        f"2027年0{n % 9 + 1}月08日到期。截至2026年10月，余额{n}50。"
        for n in range(1, LOANS + 1)
    ]
    closed = [
        f"{LOANS + n}.2021年0{n}月08日平安银行股份有限公司发放的9,000元（人民币）其他个人消费贷款，2023年0{n}月已结清。"
        for n in range(1, CLOSED + 1)
    ]
    enquiries = [
        f"{n} 2026年0{n % 9 + 1}月03日 重庆某某小额贷款有限公司 贷款审批"
        for n in range(1, ENQUIRIES + 1)
    ]
    return "\n".join(
        (
            "个人信用报告",
            "报告编号：2026110112000000222222 报告时间：2026-11-01 12:00:00",
            "信贷记录",
            "信用卡",
            "发生过逾期的贷记卡账户明细如下：",
            *cards,
            "贷款",
            "从未发生过逾期的账户明细如下：",
            *loans,
            *closed,
            "非信贷交易记录",
            "查询记录",
            "机构查询记录明细",
            *enquiries,
        )
    )


def bare(data: bytes) -> int:
    """Extract each page's text and nothing else; the number of pages."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_bounded()
        text.close()
        page.close()
    pages = len(document)
    document.close()
    return pages


def main() -> None:
    """Print each way's time beside the bare extraction. Raises `AssertionError` on a lost account."""
    text = long_report()
    data = as_pdf(text)
    assert len(read_credit_report(data).accounts) == ACCOUNTS
    assert read_credit_report(text).accounts == read_credit_report(data).accounts
    pages = bare(data)
    taken = {
        "pypdfium2 alone": seconds(lambda: bare(data), TIMES),
        "our reader, PDF": seconds(lambda: read_credit_report(data), TIMES),
        "our reader, pasted text": seconds(lambda: read_credit_report(text), TIMES),
    }
    floor = taken["pypdfium2 alone"]
    print(f"\nA credit report of {ACCOUNTS} accounts on {pages} pages")
    for name, each in taken.items():
        print(
            f"  {name:<26} {each * MILLISECONDS:8.1f} ms {each * MILLISECONDS / pages:7.2f} ms a page "
            f"{each / floor:6.1f} x"
        )


if __name__ == "__main__":
    main()
