"""债务: a debt is kept as typed, a fault stands beside its field, and deleting asks twice."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind, PartyRole
from core.money import yuan

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

CARD = Debt(
    debt_id="card",
    name="老卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    balance=Balance(principal=yuan("8600"), late_fee=yuan("1400")),
    as_of=DAY,
    first_missed_due_date=date(2026, 10, 7),
)


def seen(app: AppTest) -> str:
    return "\n".join(
        element.value for element in (*app.title, *app.header, *app.markdown, *app.warning)
    )


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def field(app: AppTest, label: str):
    return next(each for each in app.text_input if each.label == label)


def day_field(app: AppTest, label: str):
    return next(each for each in app.date_input if each.label == label)


def test_the_first_debt_is_found_by_name_and_kept_with_its_legal_lender(
    desk: Desk, kept: Kept
) -> None:
    app = desk("debts")
    assert app.title[0].value == "先填最急的一笔"
    field(app, "对方叫什么").set_value("招行").run()
    lender = next(group for group in app.get("button_group") if group.label == "是哪一家")
    lender.set_value("cmb-card").run()
    field(app, "本金（元）").set_value("1.2万")
    field(app, "违约金（元）").set_value("300.50")
    field(app, "合同年利率（%）").set_value("18.25%")
    press(app, "保存这一笔")
    (debt,) = kept().debts
    assert (debt.name, debt.kind) == ("招行信用卡", LenderKind.BANK_CREDIT_CARD)
    assert debt.balance.total == yuan("12300.50")
    assert debt.contract_annual_rate == Decimal("0.1825")
    party = debt.party(PartyRole.LENDER)
    assert party
    assert party.name.startswith("招商银行股份有限公司")
    assert app.title[0].value == "一笔债，共 12,301 元"


@pytest.mark.parametrize(
    ("label", "typed", "sentence"),
    [
        ("本金（元）", "很多", "这里要填数字"),
        ("违约金（元）", "-200", "金额不能是负数"),
        ("合同年利率（%）", "一分八", "这里填一年的利率"),
        ("卡号或借据号后四位", "12a4", "最后四位数字"),
    ],
)
def test_a_fault_stands_beside_its_field_and_nothing_typed_is_lost(
    desk: Desk, label: str, typed: str, sentence: str
) -> None:
    app = desk("debts")
    field(app, "短名字").set_value("借呗")
    field(app, label).set_value(typed)
    press(app, "保存这一笔")
    assert sentence in seen(app)
    assert field(app, "短名字").value == "借呗"
    assert field(app, label).value == typed


def test_a_missed_date_before_the_loan_or_ahead_is_sent_back(desk: Desk) -> None:
    app = desk("debts")
    field(app, "短名字").set_value("借呗")
    field(app, "本金（元）").set_value("3000")
    day_field(app, "借款日").set_value(date(2026, 5, 1))
    day_field(app, "最早没还上的那一期，还款日是哪天").set_value(date(2026, 4, 1))
    press(app, "保存这一笔")
    assert "首次逾期日早于借款日" in seen(app)
    day_field(app, "最早没还上的那一期，还款日是哪天").set_value(date(2026, 12, 1))
    press(app, "保存这一笔")
    assert "首次逾期日在今天之后" in seen(app)


def test_nothing_owed_is_asked_about(desk: Desk) -> None:
    app = desk("debts")
    field(app, "短名字").set_value("借呗")
    press(app, "保存这一笔")
    assert "各项加起来是 0" in seen(app)


def test_the_list_says_what_a_hundred_yuan_are_made_of(desk: Desk) -> None:
    app = desk("debts", Case(case_id="t", debts=(CARD,)))
    assert "每 100 元里，86 元是本金" in seen(app)
    assert "逾期 47 天" in seen(app)


def test_a_debt_is_changed_in_place(desk: Desk, kept: Kept) -> None:
    app = press(desk("debts", Case(case_id="t", debts=(CARD,))), "改这一笔")
    assert field(app, "本金（元）").value == "8,600.00"
    field(app, "本金（元）").set_value("8000")
    press(app, "保存这一笔")
    (debt,) = kept().debts
    assert debt.debt_id == "card"
    assert debt.balance.total == yuan("9400")


def test_a_debt_goes_only_after_a_second_tap(desk: Desk, kept: Kept) -> None:
    app = press(desk("debts", Case(case_id="t", debts=(CARD,))), "改这一笔")
    press(app, "删掉这一笔")
    assert len(kept().debts) == 1
    press(app, "留着")
    assert len(kept().debts) == 1
    press(app, "删掉这一笔")
    press(app, "确定删掉")
    assert kept().debts == ()


def test_what_is_already_overdue_is_part_of_what_is_owed(desk: Desk, kept: Kept) -> None:
    app = desk("debts")
    label = "现在逾期多少（元，不知道就空着）"
    field(app, "短名字").set_value("老卡")
    field(app, "本金（元）").set_value("5000")
    field(app, label).set_value("5000.01")
    press(app, "保存这一笔")
    assert "逾期的 5,000.01 元比欠的总数 5,000.00 元还多" in seen(app)
    field(app, label).set_value("1200")
    press(app, "保存这一笔")
    (debt,) = kept().debts
    assert debt.overdue_amount == yuan(1200)


def test_a_form_saved_unchanged_keeps_what_is_overdue(desk: Desk, kept: Kept) -> None:
    late = CARD.model_copy(update={"overdue_amount": yuan("1234.56")})
    app = press(desk("debts", Case(case_id="t", debts=(late,))), "改这一笔")
    press(app, "保存这一笔")
    assert kept().debts == (late,)
