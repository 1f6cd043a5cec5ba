"""债务, 从文件导入: a credit report becomes debts only where a person says so; a second one is set beside them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt, FigureSource
from core.case.entries import (
    AgreementSigned,
    CreditRecordSeen,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
    RecordShown,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.money import yuan
from core.workflow.progress import progress
from tests.credit_reports import FIRST, IDENTITY, PERSON, SECOND, as_pdf
from tests.pages.road import terms

DAY = date(2026, 11, 23)
PASSWORD = "Pass-2468"  # noqa: S105 - the password of a file made in this test
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]


def seen(app: AppTest) -> str:
    elements = (*app.title, *app.header, *app.markdown, *app.warning, *app.info, *app.code)
    return "\n".join(element.value for element in elements)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if label in button.label).click().run()


def box(app: AppTest, label: str):
    return next(each for each in app.checkbox if label in each.label)


def field(app: AppTest, label: str, place: int = 0):
    return [each for each in app.text_input if each.label == label][place]


def hand_in(app: AppTest, data: bytes) -> AppTest:
    return app.file_uploader[0].upload("报告.pdf", data, "application/pdf").run()


def paste(app: AppTest, text: str) -> AppTest:
    way = next(group for group in app.get("button_group") if group.label == "怎么给")
    way.set_value("粘贴文字").run()
    app.text_area[0].set_value(text)
    return press(app, "读一读")


def reviewing(desk: Desk, text: str, case: Case | None = None) -> AppTest:
    return paste(press(desk("debts", case), "从文件导入"), text)


def debt(name: str, **more: object) -> Debt:
    return Debt.model_validate(
        {
            "debt_id": name,
            "name": name,
            "kind": LenderKind.BANK_LOAN,
            "balance": Balance(principal=yuan("3000")),
            "as_of": date(2026, 9, 30),
            "figure_source": FigureSource.CREDIT_REPORT,
            **more,
        }
    )


def by(institution: str) -> tuple[Party, ...]:
    return (Party(role=PartyRole.LENDER, name=institution),)


SPDB = debt(
    "浦发消费贷",
    parties=by("上海浦东发展银行股份有限公司"),
    original_amount=yuan("30000"),
    drawn_on=date(2021, 11, 20),
    first_missed_due_date=date(2026, 8, 1),
)


def test_a_report_becomes_debts_and_keeps_neither_name_nor_identity(
    desk: Desk, kept: Kept, tmp_path: Path
) -> None:
    app = hand_in(press(desk("debts"), "从文件导入"), as_pdf(FIRST))
    assert app.title[0].value == "读出 6 个账户"
    assert "4 笔还欠着，共 14,488 元" in seen(app)
    assert ":blue[平安银行股份有限公司]" in seen(app)
    press(app, "采用选中的 4 笔")
    assert "从信用报告加了 4 笔。" in seen(app)
    debts = {each.name: each for each in kept().debts}
    assert set(debts) == {
        "平安信用卡",
        "重庆美团三快小额贷款",
        "上海浦东发展银行消费贷",
        "中原消费金融",
    }
    card = debts["平安信用卡"]
    assert (card.balance.total, card.account_tail) == (yuan("9876"), "8812")
    assert card.figure_source is FigureSource.CREDIT_REPORT
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert PERSON.encode() not in file.read_bytes()
            assert IDENTITY.encode() not in file.read_bytes()


def test_what_is_no_debt_stands_apart_with_its_reason(desk: Desk) -> None:
    app = reviewing(desk, FIRST)
    apart = {each.label: each for each in app.expander}
    closed = "".join(each.value for each in apart["2 个账户不欠钱，不用记"].markdown)
    assert "已经结清" in closed
    assert "还没有激活" in closed
    others = "".join(each.value for each in apart["1 笔是你为别人担保或共同承担的"].markdown)
    assert "不算你自己借的" in others


def test_only_what_is_ticked_is_taken_over(desk: Desk, kept: Kept) -> None:
    app = reviewing(desk, FIRST)
    box(app, "平安信用卡").uncheck().run()
    press(app, "采用选中的 3 笔")
    assert "平安信用卡" not in {each.name for each in kept().debts}


def test_answers_are_checked_beside_their_field_and_kept(desk: Desk, kept: Kept) -> None:
    app = reviewing(desk, FIRST)
    field(app, "现在逾期多少（元）").set_value("2万").run()
    field(app, "合同年利率（%）").set_value("18.25").run()
    assert "看上面带笔的地方" in seen(app)
    assert next(each for each in app.button if "采用选中" in each.label).disabled
    assert field(app, "现在逾期多少（元）").value == "2万"
    field(app, "现在逾期多少（元）").set_value("1234.50").run()
    missed = next(each for each in app.date_input if each.label.startswith("最早没还上"))
    missed.set_value(date(2026, 2, 5)).run()
    press(app, "采用选中的 4 笔")
    card = next(each for each in kept().debts if each.name == "平安信用卡")
    assert card.overdue_amount == yuan("1234.50")
    assert card.contract_annual_rate == Decimal("0.1825")
    assert card.first_missed_due_date == date(2026, 2, 5)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("这是一张账单，本期应还 300 元。", "这不像个人信用报告"),
        ("企业信用报告\n" + FIRST, "企业信用报告"),
        ("", "这不像个人信用报告"),
    ],
)
def test_what_is_no_report_is_told_and_stays(desk: Desk, text: str, sentence: str) -> None:
    app = reviewing(desk, text)
    assert sentence in seen(app)
    assert app.text_area[0].value == text
    assert not app.exception


def test_a_locked_pdf_asks_for_its_password_and_does_not_keep_it(
    desk: Desk, tmp_path: Path
) -> None:
    app = hand_in(press(desk("debts"), "从文件导入"), as_pdf(FIRST, password=PASSWORD))
    field(app, "打开这份 PDF 的密码").set_value("wrong").run()
    assert "密码" in app.warning[0].value
    field(app, "打开这份 PDF 的密码").set_value(PASSWORD).run()
    assert app.title[0].value == "读出 6 个账户"
    press(app, "采用选中的 4 笔")
    assert PASSWORD not in repr(app.session_state)
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or PASSWORD.encode() not in file.read_bytes()


def test_a_sentence_that_could_not_be_read_is_shown(desk: Desk) -> None:
    odd = "5.2026年10月02日某某消费金融有限公司发放的若干元贷款，余额看不清。\n相关还款责任信息"
    app = reviewing(desk, FIRST.replace("相关还款责任信息", odd, 1))
    assert "有 1 段没读懂" in seen(app)
    assert "若干元贷款" in seen(app)


def test_a_second_report_shows_what_differs_and_updates_what_is_ticked(
    desk: Desk, kept: Kept
) -> None:
    app = reviewing(desk, FIRST)
    press(app, "采用选中的 4 笔")
    app = paste(press(app, "从文件导入"), SECOND)
    text = seen(app)
    assert app.title[0].value.startswith("和这里记的有")
    assert "报告写 2026 年 10 月结清" in text
    assert "少了 753.00 元" in text
    assert box(app, "1 笔数没变").value
    assert box(app, "马上消费金融").value
    app = press(app, "采用选中的 4 笔")
    debts = {each.name: each for each in kept().debts}
    assert debts["平安信用卡"].balance.total == yuan("9123")
    assert debts["马上消费金融"].balance.total == yuan("5000")
    assert debts["中原消费金融"].as_of == date(2026, 10, 31)
    assert debts["上海浦东发展银行消费贷"].balance.total == yuan("3000")
    assert "还有几处不同要看一眼" in seen(app)


def test_a_debt_typed_by_hand_that_it_may_be_has_to_be_chosen(desk: Desk, kept: Kept) -> None:
    mine = debt("那笔钱", kind=LenderKind.UNKNOWN, balance=Balance(principal=yuan("612")))
    app = reviewing(desk, FIRST, Case(case_id="c", debts=(mine,)))
    for name in ("平安信用卡", "上海浦东", "中原"):
        box(app, name).uncheck().run()
    assert not box(app, "重庆美团").value
    box(app, "重庆美团").check().run()
    assert "要选" in seen(app)
    next(each for each in app.selectbox if each.value is None).set_value("那笔钱").run()
    press(app, "采用选中的 1 笔")
    (after,) = kept().debts
    assert (after.name, after.balance.total, after.as_of) == (
        "那笔钱",
        yuan("612"),
        date(2026, 9, 30),
    )
    assert after.party(PartyRole.LENDER) is not None


def test_two_accounts_cannot_become_one_debt(desk: Desk) -> None:
    mine = debt("不知道是哪家", kind=LenderKind.UNKNOWN)
    app = reviewing(desk, FIRST, Case(case_id="c", debts=(mine,)))
    for place in (0, 1):
        which = [each for each in app.selectbox if each.label.startswith("是新的一笔")]
        which[place].set_value("不知道是哪家").run()
    assert "两个账户选成了同一笔债" in seen(app)
    assert next(each for each in app.button if "采用选中" in each.label).disabled


def paid_off() -> Case:
    paid = PaymentMade(
        entry_id="paid",
        debt_id=SPDB.debt_id,
        on=date(2026, 10, 8),
        amount=yuan("3000"),
        method=PaymentMethod.BANK_TRANSFER,
        purpose=PaymentPurpose.PAYOFF,
        payee="上海浦东发展银行股份有限公司",
    )
    return Case(case_id="c", debts=(SPDB,), entries=(paid,))


def test_a_payoff_that_shows_is_ticked_on_the_payoff_list(desk: Desk, kept: Kept) -> None:
    app = reviewing(desk, SECOND, paid_off())
    press(app, "在“结清”里勾上这一样")
    (seen_in,) = [each for each in kept().entries if isinstance(each, CreditRecordSeen)]
    assert seen_in.shown is RecordShown.CLOSED
    assert PayoffCheck.CREDIT_RECORD_CHECKED in progress(kept(), SPDB.debt_id, DAY).payoff_checks


def test_what_contradicts_an_agreement_comes_with_the_facts_of_an_objection(
    desk: Desk,
) -> None:
    signed = AgreementSigned(
        entry_id="signed",
        debt_id=SPDB.debt_id,
        on=date(2026, 8, 10),
        terms=terms(30, "100.00", first=date(2026, 12, 27)),
    )
    report = SECOND.replace(
        "到期，2026年10月已结清。",
        "到期。截至2026年10月，余额3,000，当前有逾期。最近5年内有1个月处于逾期状态，没有发生过90天以上逾期。",
    )
    app = reviewing(desk, report, Case(case_id="c", debts=(SPDB,), entries=(signed,)))
    assert "和协议不符" in seen(app)
    assert "报告编号：2026112012000000333333" in seen(app)
    assert "征信业管理条例第二十五条" in seen(app)


def test_a_bill_list_is_the_other_way(desk: Desk, kept: Kept) -> None:
    app = press(desk("debts"), "从文件导入")
    way = next(group for group in app.get("button_group") if group.label == "从哪种文件")
    way.set_value("账单表").run()
    app.file_uploader[0].upload(
        "账单.csv", "平台,剩余本金\n借呗,1.2万\n".encode(), "text/csv"
    ).run()
    press(app, "看看读成什么")
    press(app, "导入选中的 1 笔")
    assert app.title[0].value.startswith("一笔债")
    assert kept().debts[0].balance.total == yuan("12000")


def test_one_can_leave_without_changing_anything(desk: Desk) -> None:
    case = Case(case_id="c", debts=(SPDB,))
    app = reviewing(desk, SECOND, case)
    press(app, "换一份报告")
    press(app, "不导入了，回到债务")
    assert app.title[0].value.startswith("一笔债")
