"""借款协议 between two people: sum in figures and 大写, day, purpose, instalments, interest or none, both signatures.

What a loan contract names is in 民法典 668, that prepayment bears interest by its days in 677; between people, without
a word on interest there is none (680). Whole identity numbers are left to be written by hand.
"""

from collections.abc import Iterator
from datetime import date

from core.calculations.family_loan import FamilyLoan
from core.calculations.schedules.rows import ScheduleRow
from core.documents.letter import (
    BLANK,
    Align,
    Block,
    Heading,
    Letter,
    Paragraph,
    Run,
    Signature,
    Table,
    Title,
)
from core.figures import capital_text, date_text, percent_text, yuan_text

AGREEMENT_NAME = "借款协议"
LONGEST_TABLE = 36
"""Rows of instalments that still stand in the agreement; a longer plan is told in words."""


def family_agreement(
    loan: FamilyLoan, lender: str, borrower: str, purpose: str, as_of: date, *, settles: bool
) -> Letter:
    """The agreement as a paper; `settles` where the money goes into a settlement agreed in writing first."""
    blocks = tuple(_blocks(loan, lender, borrower, purpose, settles=settles))
    return Letter(None, AGREEMENT_NAME, as_of, (*blocks, *_signatures(lender, borrower)))


def _blocks(
    loan: FamilyLoan, lender: str, borrower: str, purpose: str, *, settles: bool
) -> Iterator[Block]:
    yield Title(AGREEMENT_NAME)
    yield _text(f"出借人（甲方）：{lender or BLANK}，身份证号 {BLANK}{BLANK}，电话 {BLANK}。")
    yield _text(f"借款人（乙方）：{borrower or BLANK}，身份证号 {BLANK}{BLANK}，电话 {BLANK}。")
    yield Heading("一、借多少、做什么用")
    yield _text(
        f"甲方借给乙方人民币 {yuan_text(loan.amount)} 元（大写：{capital_text(loan.amount)}），"
        f"用于{purpose or BLANK}。"
    )
    if settles:
        yield _text(
            "甲方看到贷款人写明“还多少、什么时候还、还了以后欠款为 0”的文字以后，再付这笔钱。"
            "贷款人没有写下来的，甲方可以不付。"
        )
    yield _text(
        f"甲方于 {date_text(loan.lent_on)}用银行转账交付，转账备注“借款”，凭证附在后面。"
        "没有交付的，本协议不算数。"
    )
    yield Heading("二、利息")
    yield _text(_interest(loan))
    yield Heading("三、怎么还")
    yield from _repayment(loan)
    yield _text("乙方可以提前还，利息只算到实际还的那天。每次都用转账还，备注“还款”。")
    yield _text("乙方一时还不上的，在到期前告诉甲方，双方另写一个日子。")
    yield Heading("四、其他")
    yield _text("本协议不为别的债务作担保，也不要求任何人担保。")
    yield _text("有争议先商量，商量不成的，由有管辖权的法院处理。")
    yield _text("本协议一式两份，甲乙双方各一份，签字为凭。")


def _interest(loan: FamilyLoan) -> str:
    if not loan.annual_rate:
        return "双方约定不收利息。"
    return (
        f"年利率 {percent_text(loan.annual_rate)}，按月计算，不计复利，也不另收任何费用。"
        f"到期利息一共 {yuan_text(loan.interest)} 元。"
    )


def _repayment(loan: FamilyLoan) -> Iterator[Block]:
    rows, first, last = loan.schedule, loan.schedule[0], loan.schedule[-1]
    if len(rows) == 1:
        yield _text(
            f"乙方于 {_day(last)}一次还清，连本带息 {yuan_text(loan.total)} 元"
            f"（大写：{capital_text(loan.total)}）。"
        )
        return
    yield _text(
        f"分 {len(rows)} 期，从 {_day(first)}到 {_day(last)}，"
        f"每期 {yuan_text(first.payment)} 元，最后一期 {yuan_text(last.payment)} 元，"
        f"合计 {yuan_text(loan.total)} 元（大写：{capital_text(loan.total)}）。"
    )
    if len(rows) > LONGEST_TABLE:
        return
    yield _table(loan)


def _table(loan: FamilyLoan) -> Table:
    """Day and amount of each instalment; where there is interest, how much of it that is."""
    interest = bool(loan.annual_rate)
    rows = tuple(
        (
            str(row.number),
            _day(row),
            yuan_text(row.payment),
            *((yuan_text(row.interest),) if interest else ()),
        )
        for row in loan.schedule
    )
    return Table(
        ("期", "还款日", "还多少（元）", *(("其中利息（元）",) if interest else ())),
        rows,
        (Align.CENTRE, Align.LEFT, Align.RIGHT, *((Align.RIGHT,) if interest else ())),
        (1, 4, 3, *((3,) if interest else ())),
        dense=True,
    )


def _day(row: ScheduleRow) -> str:
    return date_text(row.due_date) if row.due_date else BLANK


def _signatures(lender: str, borrower: str) -> Iterator[Block]:
    day = f"{BLANK}年{BLANK[:4]}月{BLANK[:4]}日"
    yield Signature("甲方（出借人）", lender, day)
    yield Signature("乙方（借款人）", borrower, day)


def _text(text: str) -> Paragraph:
    return Paragraph((Run(text),))
