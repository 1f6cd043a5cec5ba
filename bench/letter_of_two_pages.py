"""A letter of two pages with a table, made by hand so that nothing but the setting is timed."""

from datetime import date

from core.documents.letter import (
    Addressee,
    Align,
    Block,
    Heading,
    Letter,
    NumberedItem,
    Paragraph,
    Run,
    Signature,
    Table,
    Title,
)

TEXT = (
    "本人因门店减少排班，收入下降，难以按原来的约定还款。每月收入合计 6,200.00 元，必要支出合计 3,700.00 元，"
    "可用于还债的钱是 2,200.00 元，要在各笔债务之间分配。愿意还款，也希望按做得到的数额还下去。"
)


def two_pages() -> Letter:
    """Title, addressee, nine paragraphs, a table of twelve rows, five requests, a signature."""
    rows = tuple(
        (str(at), f"2027 年 {at} 月 20 日", f"{1010.59 + at:,.2f}") for at in range(1, 13)
    )
    blocks: tuple[Block, ...] = (
        Title("个人减免申请书"),
        Addressee("样例银行股份有限公司："),
        Heading("一、发生了什么"),
        *(Paragraph((Run(TEXT),)) for _ in range(7)),
        Heading("二、还款计划"),
        Table(
            ("期", "还款日", "金额（元）"),
            rows,
            (Align.CENTRE, Align.LEFT, Align.RIGHT),
            (1, 3, 2),
        ),
        Heading("三、申请事项"),
        *(NumberedItem(f"（{at}）", (Run(TEXT[:60]),)) for at in "一二三四五"),
        Signature("申请人", "王敏", "2026 年 11 月 24 日"),
    )
    return Letter(None, "个人减免申请书", date(2026, 11, 24), blocks)
