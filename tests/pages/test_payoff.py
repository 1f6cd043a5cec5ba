"""结清: ask before paying, pay the right account, and count it as done only when everything shows."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.entries import (
    CertificateRead,
    Channel,
    CreditRecordSeen,
    LetterKind,
    LetterSent,
    PaidOffConfirmed,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    PayoffQuoted,
    RecordShown,
    Verified,
)
from core.case.entry_kinds import VerifiedSubject
from core.case.parts import Balance
from core.money import ZERO, yuan
from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.credit_reports import SECOND
from tests.pages.road import BANK, CASE, DAY, PAID_OFF, after, fill, press, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

SEEN = tuple(
    PayoffChecked(entry_id=check.value, debt_id="card", on=DAY, check=check)
    for check in PayoffCheck
)
QUOTE = PayoffQuoted(
    entry_id="quote",
    debt_id="card",
    on=DAY,
    owed=Balance(principal=yuan("30000"), late_fee=yuan("1200")),
    waived=Balance(late_fee=yuan("1200")),
    amount=yuan("30000"),
    valid_until=date(2026, 11, 30),
    payee=BANK,
)
WRITTEN = QUOTE.model_copy(update={"in_writing": True})
LETTER = LetterSent(
    entry_id="letter",
    debt_id="card",
    on=DAY,
    letter=LetterKind.SETTLEMENT_REQUEST,
    channel=Channel.EMAIL,
)
CERTIFICATE = f"""结清证明
兹证明林晓（卡号 6225********3308）在{BANK}的信用卡欠款已于 2026 年 11 月 1 日全部结清，债权债务终止。
特此证明。
{BANK}（业务专用章）
2026 年 11 月 10 日"""


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def warned(app: AppTest) -> str:
    return "\n".join(each.value for each in app.warning)


def test_a_quote_that_does_not_add_up_names_the_difference_and_keeps_what_was_typed(
    desk: Desk, kept: Kept
) -> None:
    app = desk("payoff", CASE)
    fill(fill(app, "本金（元）", "3万"), "违约金（元）", "1200")
    app = press(fill(app, "一共要付", "31200.37"), "记下这个报价")
    assert "多了 0.37 元" in texts(app)
    assert typed(app, "一共要付") == "31200.37"
    app = press(fill(app, "一共要付", "31200"), "记下这个报价")
    (quote,) = kept().entries
    assert isinstance(quote, PayoffQuoted)
    assert quote.owed.total == quote.amount == yuan("31200")
    assert app.title[0].value == "数有了，条件还没落到纸上"


def test_what_to_ask_comes_before_the_form_until_there_is_a_quote(desk: Desk) -> None:
    app = desk("payoff", CASE)
    said = [each.value for each in app.main if each.type == "markdown"]
    (asked,) = (at for at, text in enumerate(said) if "今天一次还清，一共要付多少" in text)
    (form,) = (at for at, text in enumerate(said) if "对方报的每一项" in text)
    assert asked < form
    folded = {each.label for each in app.expander}
    assert {"对方报了数，记下来", "已经付了，照实记下来"} <= folded
    assert "已经付了，照实记下来" not in {
        each.label
        for each in desk(
            "payoff", after(LETTER, WRITTEN).model_copy(update={"case_id": "b"})
        ).expander
    }


def test_a_waiver_leads_to_the_condition_letter_first(desk: Desk) -> None:
    app = desk("payoff", after(QUOTE))
    assert "去写条件函" in labels(app)
    assert "减免还只是口头说的" in warned(app)
    assert "减免违约金 1,200.00 元" in texts(app)


def test_an_answered_letter_and_a_known_payee_lead_to_paying(desk: Desk, kept: Kept) -> None:
    app = desk("payoff", after(LETTER, WRITTEN))
    assert app.title[0].value == "可以付了，一分不差"
    assert typed(app, "付了多少") == "30,000.00"
    app = fill(fill(app, "收款户名，照", BANK), "付了多少", "29999.99").run()
    assert "这里少了 0.01 元" in warned(app)
    press(app, "记下这笔还款")
    assert progress(kept(), "card", DAY).stage is Stage.PAID_OFF, "a warning forbids nothing"


def test_a_payee_that_nobody_knows_is_checked_once(desk: Desk) -> None:
    other = WRITTEN.model_copy(update={"payee": "远帆支付有限公司"})
    assert desk("payoff", after(LETTER, other)).title[0].value == "条件齐了，还差核户名"
    verified = Verified(
        entry_id="v",
        debt_id="card",
        on=DAY,
        subject=VerifiedSubject.PAYEE,
        name="远帆支付有限公司",
        yes=("same_name", "official_source"),
        no=("private", "unfreezing"),
    )
    app = desk("payoff", after(LETTER, other, verified).model_copy(update={"case_id": "b"}))
    assert app.title[0].value == "可以付了，一分不差"


def test_a_quote_that_has_run_out_is_asked_for_again(desk: Desk) -> None:
    app = desk("payoff", after(LETTER, WRITTEN), day=date(2026, 12, 1))
    assert app.title[0].value == "报价过了日子，先问一个新的"
    assert "已经过了" in warned(app)


def test_a_certificate_is_read_and_then_kept(desk: Desk, kept: Kept) -> None:
    app = desk("payoff", after(PAID_OFF, *SEEN[:5]))
    app = press(fill(app, "证明上的文字", CERTIFICATE), "核对这份证明")
    assert "没有写错的，还有几样要自己看一眼" in texts(app)
    app = press(app, "收下，存好")
    assert PayoffCheck.CERTIFICATE_RECEIVED in progress(kept(), "card", DAY).payoff_checks


def test_what_is_no_certificate_is_not_kept_as_one_without_a_second_yes(
    desk: Desk, kept: Kept
) -> None:
    receipt = "电子回单 付款人：林晓 金额：31,200.00 元 交易日期：2026-11-01 交易成功"
    app = desk("payoff", after(PAID_OFF, *SEEN[:5]))
    app = press(fill(app, "证明上的文字", receipt), "核对这份证明")
    assert "这不是结清证明" in texts(app)
    assert "写信请对方重开" in labels(app)
    app = press(app, "收下，存好")
    assert isinstance(kept().entries[-1], CertificateRead)
    next(box for box in app.checkbox if "逐样看过" in box.label).check()
    press(app, "收下，存好")
    assert PayoffCheck.CERTIFICATE_RECEIVED in progress(kept(), "card", DAY).payoff_checks


def test_a_debit_after_payoff_asks_for_it_back_until_it_is_there(desk: Desk, kept: Kept) -> None:
    debit = PaymentMade(
        entry_id="debit",
        debt_id="card",
        on=date(2026, 11, 9),
        amount=yuan("35"),
        purpose=PaymentPurpose.PARTIAL,
        method=PaymentMethod.AUTO_DEBIT,
    )
    app = desk("payoff", after(PAID_OFF, SEEN[0], debit, SEEN[1].model_copy(update={"on": DAY})))
    assert "还要退 **35.00 元**" in texts(app)
    press(app, "退回来了")
    assert progress(kept(), "card", DAY).payoff.refund_due == ZERO


def test_what_a_credit_report_says_wrongly_goes_into_the_objection(desk: Desk, kept: Kept) -> None:
    app = desk("payoff", after(PAID_OFF, *SEEN[:-1]), day=date(2026, 12, 20))
    next(each for each in app.selectbox if each.label == "报告上这一笔").set_value(
        RecordShown.OVERDUE
    )
    app = press(app, "记下看到的")
    assert "照抄一句报告原话" in texts(app)
    app = press(fill(app, "报告原话", "余额31,200，当前有逾期"), "记下看到的")
    assert isinstance(kept().entries[-1], CreditRecordSeen)
    assert "写征信异议申请" in labels(app)
    assert "还差 1 样" in app.title[0].value


def test_a_report_read_in_is_compared_and_its_outcome_kept(desk: Desk, kept: Kept) -> None:
    app = desk("payoff", after(PAID_OFF, *SEEN[:-1]), day=date(2026, 12, 20))
    next(each for each in app.get("button_group") if each.label == "怎么给").set_value(
        "粘贴文字"
    ).run()
    fill(app, "把报告全文粘贴", SECOND)
    app = press(app, "读一读")
    assert "没有找到这一笔" in texts(app)
    press(app, "记下报告写的")
    seen = kept().entries[-1]
    assert isinstance(seen, CreditRecordSeen)
    assert (seen.shown, seen.report) == (RecordShown.NOT_LISTED, "2026112012000000333333")


def test_a_point_can_be_looked_at_out_of_turn(desk: Desk, kept: Kept) -> None:
    app = press(desk("payoff", after(PAID_OFF)), "先做这一样")
    press(fill(app, "在哪里关的", "手机银行"), "都关了")
    assert PayoffCheck.AUTO_DEBIT_OFF in progress(kept(), "card", DAY).payoff_checks


def test_the_card_to_hand_over_names_borrowed_overdue_and_owed(desk: Desk) -> None:
    app = desk("payoff", CASE)
    assert not app.exception
    said = texts(app)
    assert "35,000.00 元" in said
    assert "47 天" in said
    assert "31,200.00 元" in said


def test_a_payoff_is_kept_and_opens_the_check_list(desk: Desk, kept: Kept) -> None:
    app = fill(fill(desk("payoff", CASE), "收款户名", BANK), "付了多少", "3.12万")
    app = press(app, "记下这笔还款")
    assert app.title[0].value == "已还清，还差 5 样"
    assert progress(kept(), "card", DAY).stage is Stage.PAID_OFF


def test_a_balance_that_is_not_zero_stays_open_with_the_letter_that_asks(
    desk: Desk, kept: Kept
) -> None:
    app = press(fill(desk("payoff", after(PAID_OFF)), "现在显示的利息", "0.37"), "看过了")
    assert "还差 0.37 元没有归零：利息 0.37 元" in texts(app)
    assert app.title[0].value == "已还清，还差 5 样"
    assert "写核对函，请对方说清" in [button.label for button in app.button]
    seen = kept().entries[-1]
    assert isinstance(seen, PayoffChecked)
    assert seen.not_zero


def test_zero_is_ticked_with_the_parts_shown(desk: Desk, kept: Kept) -> None:
    app = press(desk("payoff", after(PAID_OFF)), "看过了")
    assert app.title[0].value == "已还清，还差 4 样"
    seen = kept().entries[-1]
    assert isinstance(seen, PayoffChecked)
    assert (seen.amount_shown, seen.parts_shown) == (ZERO, Balance())


def test_the_credit_record_is_looked_at_about_45_days_after_and_that_is_practice(
    desk: Desk,
) -> None:
    said = texts(desk("payoff", after(PAID_OFF, *SEEN[:-1])))
    assert "2026 年 12 月 16 日以后" in said
    assert "不是法定期限" in said


def test_confirming_is_offered_only_when_everything_was_seen(desk: Desk) -> None:
    waiting = desk("payoff", after(PAID_OFF, *SEEN[:-1]))
    assert "确认结清" not in [button.label for button in waiting.button]


def test_a_confirmed_debt_closes_calmly(desk: Desk, kept: Kept) -> None:
    app = press(desk("payoff", after(PAID_OFF, *SEEN)), "确认结清")
    assert isinstance(kept().entries[-1], PaidOffConfirmed)
    assert app.title[0].value == "招行信用卡，结清了"


def test_the_day_of_confirmation_is_named(desk: Desk) -> None:
    done = PaidOffConfirmed(entry_id="done", debt_id="card", on=date(2026, 11, 23))
    assert "2026 年 11 月 23 日确认" in texts(desk("payoff", after(PAID_OFF, *SEEN, done)))
