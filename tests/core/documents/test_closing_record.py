"""结清档案: everything on one page, true to the log, and open about what nobody has seen."""

from datetime import date, timedelta
from io import BytesIO

from pypdf import PdfReader

from core.case.borrower import Borrower
from core.case.case import Case
from core.case.entries import (
    CertificateRead,
    Channel,
    CreditRecordSeen,
    Entry,
    LetterKind,
    PaidOffConfirmed,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    PayoffQuoted,
    RecordShown,
    RefundReceived,
)
from core.case.lender import LenderKind
from core.case.parts import Balance
from core.documents.closing_record import MOST_PAYMENTS, closing_record
from core.documents.letter import Letter
from core.documents.pdf import render_pdf
from core.workflow.progress import refuse_entry
from tests.core.builders import case, facts, paid, sent, signed, terms
from tests.core.documents.lives import PLATFORM_LOAN

PAID = date(2026, 12, 16)
SEAL = "9f" * 32
LENDER = "样例小额贷款有限公司"
GOOD = f"""结清证明
兹证明王敏（合同编号 YJ-6612）在{LENDER}的贷款已于 2026 年 12 月 16 日全部结清，债权债务终止。
特此证明。
{LENDER}（公章）
2026 年 12 月 20 日"""


def on(days: int) -> dict[str, object]:
    return facts("platform", PAID + timedelta(days=days))


def quote(**more: object) -> PayoffQuoted:
    return PayoffQuoted.model_validate(
        {
            **on(-6),
            "owed": PLATFORM_LOAN.balance,
            "waived": Balance(penalty_interest="120.00"),
            "amount": "9010.05",
            "valid_until": PAID + timedelta(days=2),
            "payee": LENDER,
            "in_writing": True,
            **more,
        }
    )


def payment(days: int, amount: str, **more: object) -> PaymentMade:
    return PaymentMade.model_validate(
        {
            **on(days),
            "amount": amount,
            "purpose": PaymentPurpose.PAYOFF,
            "method": PaymentMethod.LENDER_APP,
            "payee": LENDER,
            "proof": "20261216000002",
            "attachment": "ab" * 32,
            **more,
        }
    )


def look(days: int, check: PayoffCheck, **more: object) -> PayoffChecked:
    return PayoffChecked.model_validate({**on(days), "check": check, **more})


def typical() -> list[Entry]:
    return [
        quote(),
        payment(0, "9010.05"),
        look(1, PayoffCheck.ZERO_BALANCE, amount_shown="0", parts_shown=Balance(), attachment="cd" * 32),
        look(1, PayoffCheck.AUTO_DEBIT_OFF),
        payment(2, "35.00", purpose=PaymentPurpose.PARTIAL, method=PaymentMethod.AUTO_DEBIT, attachment=None),
        look(3, PayoffCheck.AUTO_DEBIT_OFF),
        look(3, PayoffCheck.GUARANTOR_FREE, note="担保方书面答复，担保责任解除"),
        RefundReceived.model_validate({**on(9), "amount": "35.00", "proof": "R1"}),
        sent("platform", PAID + timedelta(days=3), letter=LetterKind.PAYOFF_CERTIFICATE_REQUEST, channel=Channel.EMAIL),
        CertificateRead.model_validate({**on(10), "text": GOOD, "attachment": "ef" * 32}),
        look(10, PayoffCheck.CERTIFICATE_RECEIVED, attachment="ef" * 32),
        CreditRecordSeen.model_validate(
            {
                **on(50),
                "shown": RecordShown.CLOSED,
                "reported_on": PAID + timedelta(days=49),
                "report": "2027020312000000333333",
                "says": "2027年1月已结清",
            }
        ),
        PaidOffConfirmed.model_validate(on(50)),
    ]  # fmt: skip


def life(entries: list[Entry]) -> Case:
    start = case(PLATFORM_LOAN, borrower=Borrower(name="王敏", id_number="110101199003071234"))
    for entry in entries:
        assert refuse_entry(start, entry) is None
        start = start.with_entry(entry)
    return start


def record(kept: Case, days: int = 60, seal: str | None = SEAL) -> Letter:
    return closing_record(kept, kept.debts[0], PAID + timedelta(days=days), seal)


def text_of(letter: Letter) -> str:
    return "|".join(letter.texts())


def test_a_typical_life_fits_one_page_and_says_it_all() -> None:
    letter = record(life(typical()))
    reader = PdfReader(BytesIO(render_pdf(letter)))
    assert len(reader.pages) == 1
    said = text_of(letter)
    for piece in (
        "王*", "110101********1234", "尾号 6612", LENDER, "样例融资担保有限公司",
        "合计|9,130.05|120.00|9,010.05|9,010.05|0.00",
        "2026-12-16|9,010.05|对方 App 内还款，付给贷款人", "20261216000002", "ab" * 8,
        "-35.00|退回的|R1", "显示 0，截图校验 " + "cd" * 8, "担保方书面答复",
        "电子邮件寄出申请", "文件校验 " + "ef" * 8, "2027年1月已结清", SEAL,
    ):  # fmt: skip
        assert piece in said
    assert "还没有看到的" not in said
    assert "王敏" not in said


def test_a_long_agreement_fits_one_page_with_its_earlier_payments_summed() -> None:
    months = 36
    agreed = terms(months, "250.00", "380.05", PAID - timedelta(days=900))
    paid_monthly = [
        paid("platform", PAID + timedelta(days=30 * number - 1050), amount)
        for number, amount in enumerate(["250.00"] * (months - 1) + ["380.05"])
    ]
    entries = [
        signed("platform", PAID - timedelta(days=1100), agreed),
        *paid_monthly,
        *typical()[2:-1],
    ]
    letter = record(life([entry for entry in entries if not isinstance(entry, PaidOffConfirmed)]))
    assert len(PdfReader(BytesIO(render_pdf(letter))).pages) == 1
    assert f"更早的 {months + 1 - MOST_PAYMENTS} 笔" in text_of(letter)


def test_it_is_open_about_what_nobody_has_seen() -> None:
    said = text_of(record(life([payment(0, "9130.05")]), seal=None))
    assert "还没有看到的：对方页面上欠款为 0" in said
    assert said.count("没有看") >= 3
    assert "还没有收到" in said
    assert "没有校验值" in said
    assert "合计|9,130.05|—|—|9,130.05|—" in said, "nothing is shown as zero that nobody saw"
    unread = CertificateRead.model_validate({**on(3), "text": GOOD})
    assert "收到的那份还没有确认" in text_of(record(life([payment(0, "9130.05"), unread])))


def test_a_paper_that_did_not_read_well_is_named_as_what_it_is() -> None:
    kept = look(5, PayoffCheck.CERTIFICATE_RECEIVED)
    receipt = CertificateRead.model_validate(
        {**on(4), "text": "电子回单 还款 9130.05 元 交易成功"}
    )
    assert "收下的是还款凭证、回单，自己看过；没有存文件" in text_of(
        record(life([payment(0, "9130.05"), receipt, kept]))
    )
    wrong = CertificateRead.model_validate({**on(4), "text": GOOD.replace("王敏", "王明")})
    assert "程序没有对上：借款人姓名" in text_of(
        record(life([payment(0, "9130.05"), wrong, kept]))
    )
    assert "自己逐样看过，没有存文字" in text_of(record(life([payment(0, "9130.05"), kept])))


def test_looks_of_an_older_version_and_other_ways_are_told_as_they_are() -> None:
    entries = [
        payment(0, "9130.05", payee=""),
        look(1, PayoffCheck.ZERO_BALANCE),
        look(2, PayoffCheck.CERTIFICATE_REQUESTED, note="App 里申请"),
        look(50, PayoffCheck.CREDIT_RECORD_CHECKED),
    ]
    said = text_of(record(life(entries)))
    assert "（没有记户名）" in said
    assert "看过了，App 里申请" in said
    assert "没有记报告的话" in said
    other = text_of(record(life([payment(0, "9130.05", payee="样例支付有限公司")])))
    assert "付给样例支付有限公司" in other


def test_before_anything_is_paid_it_says_so() -> None:
    assert "还没有付清" in text_of(record(life([])))


def test_a_private_lender_that_reports_to_nobody_has_no_line_for_the_credit_report() -> None:
    lived = life([quote(), payment(0, "9010.05")])
    private = lived.debts[0].model_copy(update={"kind": LenderKind.PRIVATE_LENDER})
    assert "征信报告" in text_of(record(lived))
    said = text_of(record(lived.with_debt(private)))
    assert "征信报告" not in said
    assert "结清证明" in said
