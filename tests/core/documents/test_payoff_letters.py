"""The letters around a payoff carry the numbers and words of the log, and none that are not there."""

from datetime import date, timedelta

from core.case.borrower import Borrower
from core.case.entries import Channel, Entry, LetterKind, RecordShown
from core.documents.compose import compose
from core.documents.plain_text import render_text
from tests.core.builders import case, debt, with_entries
from tests.core.payoffs import (
    PAID,
    certificate,
    day,
    debit,
    letter,
    payoff,
    quoted,
    record,
    refunded,
    shows,
)


def written(kind: LetterKind, *entries: Entry, on: date = PAID + timedelta(days=30)) -> str:
    start = with_entries(case(debt(), borrower=Borrower(name="王敏")), *entries)
    return render_text(compose(kind, start, "card", on))


def test_the_condition_letter_is_written_from_the_quote_even_without_an_offer() -> None:
    text = written(LetterKind.SETTLEMENT_REQUEST, quoted(waived="20.00"), on=day(-2))
    for piece in (
        "欠款合计 520.00 元",
        "2026 年 12 月 18 日前支付 500.00 元",
        "减免违约金 20.00 元",
    ):
        assert piece in text
    assert "客服电话告知" in text
    by_app = quoted(waived="20.00", channel=Channel.APP_CHAT, until=None)
    assert "App 页面" in written(LetterKind.SETTLEMENT_REQUEST, by_app, on=day(-2))


def test_the_reconciliation_names_what_is_shown_and_what_must_come_back() -> None:
    kind = LetterKind.PAYMENT_RECONCILIATION
    owing = written(kind, quoted(), payoff(), shows(1, interest="0.37"))
    for piece in ("结清金额是 520.00 元", "仍显示欠款 0.37 元，其中利息 0.37 元", "请冲正为 0"):
        assert piece in owing
    assert "多付" not in owing
    over = written(kind, payoff(), shows(1), debit(2))
    assert "多付 35.00 元，其中 35.00 元是还清以后自动扣走的" in over
    assert "仍显示" not in over
    assert "多付 0.37 元" in written(kind, quoted(), payoff("520.37"))
    back = written(kind, quoted(), payoff("520.37"), refunded(3, "0.37"))
    assert "退回本人名下" not in back
    sums_only = shows(1).model_copy(
        update={"parts_shown": None, "amount_shown": shows(1, interest="0.37").amount_shown}
    )
    assert "仍显示欠款 0.37 元。" in written(kind, payoff(), sums_only)


def test_the_certificate_is_asked_for_chased_and_asked_for_again_where_wrong() -> None:
    kind = LetterKind.PAYOFF_CERTIFICATE_REQUEST
    first = written(kind, payoff(), on=day(1))
    assert "尚未收到" not in first
    asked = letter(1, kind)
    assert "尚未收到" not in written(kind, payoff(), asked, on=day(15))
    assert "至今 15 天，尚未收到" in written(kind, payoff(), asked, on=day(16))
    wrong = certificate(9, "结清证明 王敏的贷款已全部结清。特此证明。云江银行股份有限公司（公章）")
    text = written(kind, payoff(), asked, wrong)
    assert "有下列各处要更正或补上" in text
    assert "结清日期：请写明结清日期（2026 年 12 月 16 日）" in text
    receipt = certificate(9, "电子回单 还款 520.00 元，交易成功，2026-12-16")
    assert "收到的材料是还款凭证、回单" in written(kind, payoff(), asked, receipt)


def test_the_objection_says_what_the_report_says() -> None:
    kind = LetterKind.CREDIT_RECORD_OBJECTION
    blank = written(kind, payoff())
    assert "报告上的写法）：____" in blank
    seen = record(
        46,
        RecordShown.OVERDUE,
        says="余额 520 元，当前有逾期",
        should_say="已结清，余额 0 元",
        report="2027020312000000333333",
        reported_on=day(45),
        account="云江银行，贷记卡",
    )
    text = written(kind, payoff(), seen, on=day(47))
    for piece in (
        "信用报告编号：2027020312000000333333（2027 年 1 月 30 日出具）",
        "账户：云江银行，贷记卡",
        "报告上写的是：余额 520 元，当前有逾期",
        "报告应当写的是：已结清，余额 0 元",
    ):
        assert piece in text
    assert "____" not in text.split("## 请求")[0].split("联系电话")[0]
    settled = written(kind, payoff(), record(46, RecordShown.CLOSED, says="已结清"), on=day(47))
    assert "报告上写的是" not in settled
