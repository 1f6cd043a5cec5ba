"""债务, 合同和流水: contract and account are kept as typed, faults stand by field and row, nothing typed is lost."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.contract import (
    CardContract,
    CardInterestOn,
    LoanContract,
    Movement,
    MovementKind,
    RepaymentMethod,
)
from core.case.debt import Balance, Debt
from core.case.entries import PaymentMade, PaymentMethod, PaymentPurpose
from core.case.lender import LenderKind
from core.money import yuan
from tests.pages.road import DAY, fill, press, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

LOAN = Debt(
    debt_id="loan",
    name="小舟*借钱",
    kind=LenderKind.PLATFORM_LOAN_FACILITATION,
    balance=Balance(principal=yuan("4200"), interest=yuan("180")),
    as_of=DAY,
    first_missed_due_date=date(2026, 9, 15),
)
SIGNED = LOAN.model_copy(
    update={
        "drawn_on": date(2026, 1, 15),
        "original_amount": yuan("10000"),
        "contract_annual_rate": Decimal("0.234"),
        "contract": LoanContract(
            method=RepaymentMethod.EQUAL_PAYMENT,
            periods=12,
            first_due_date=date(2026, 2, 15),
            guarantee_fee_per_period=yuan("80"),
        ),
        "movements": (
            Movement(on=date(2026, 1, 15), kind=MovementKind.DRAWN, amount=yuan("9700")),
            Movement(on=date(2026, 1, 15), kind=MovementKind.WITHHELD, amount=yuan("300")),
        ),
    }
)
CARD = Debt(
    debt_id="card",
    name="老卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    balance=Balance(principal=yuan("8600"), late_fee=yuan("1400")),
    as_of=DAY,
    first_missed_due_date=date(2026, 8, 25),
)
PAID = Movement(
    on=date(2026, 3, 5),
    kind=MovementKind.PAID,
    amount=yuan("1000"),
    to=Balance(principal=yuan("900"), interest=yuan("100")),
)


def account(desk: Desk, debt: Debt, *entries: PaymentMade) -> AppTest:
    return press(desk("debts", Case(case_id="t", debts=(debt,), entries=entries)), "合同和流水")


def set_day(app: AppTest, label: str, day: date) -> None:
    next(each for each in app.date_input if each.label == label).set_value(day)


def choose(app: AppTest, label: str, value: object) -> None:
    next(each for each in app.selectbox if each.label == label).set_value(value)


def one_by_one(app: AppTest) -> AppTest:
    group = next(each for each in app.get("button_group") if each.label == "怎么填")
    group.set_value("一笔一笔记").run()
    return app


def type_rows(app: AppTest, *rows: dict[str, str], changed: dict[int, Any] | None = None) -> None:
    (key,) = (each.key for each in app.get("data_editor"))
    app.session_state[key] = {
        "edited_rows": changed or {},
        "added_rows": list(rows),
        "deleted_rows": [],
    }
    app.run()


def test_a_loan_s_contract_is_kept_with_its_payout(desk: Desk, kept: Kept) -> None:
    app = account(desk, LOAN)
    assert "小舟\\*借钱" in app.title[0].value
    set_day(app, "合同日", date(2026, 1, 15))
    set_day(app, "第一期还款日", date(2026, 2, 15))
    for label, text in (
        ("合同写借多少", "1万"),
        ("实际到账", "9,700"),
        ("放款时先扣下", "300"),
        ("一共几期", "12 期"),
        ("合同年利率", "23.4"),
        ("每期担保费", "80"),
        ("罚息加收", "1.5 倍"),
    ):
        fill(app, label, text)
    choose(app, "还款方式", RepaymentMethod.EQUAL_PAYMENT)
    choose(app, "没还的利息再计利息（复利）", value=False)
    app = press(app, "保存合同")
    assert not app.exception
    (debt,) = kept().debts
    assert debt.contract == LoanContract(
        method=RepaymentMethod.EQUAL_PAYMENT,
        periods=12,
        first_due_date=date(2026, 2, 15),
        guarantee_fee_per_period=yuan("80"),
        penalty_uplift=Decimal("0.5"),
        compounds_when_overdue=False,
    )
    assert debt.contract_annual_rate == Decimal("0.234")
    assert (debt.original_amount, debt.drawn_on) == (yuan("10000"), date(2026, 1, 15))
    assert debt.movements == SIGNED.movements
    assert debt.balance == LOAN.balance
    assert "合同存好了" in texts(app)
    assert "还款方式 等额本息，期数 12 期" in texts(app)


def test_bad_facts_of_a_loan_stand_by_their_fields_and_stay_typed(desk: Desk, kept: Kept) -> None:
    app = account(desk, LOAN)
    bad = {
        "一共几期": ("0", "期数填 1 到 600"),
        "合同年利率": ("万分之五", "这像日利率"),
        "罚息加收": ("0.5", "是 50%，还是 0.5%"),
        "每期服务费": ("很多", "这里要填数字"),
        "实际到账": ("9700", "选一下钱到账是哪天"),
    }
    for label, (text, _) in bad.items():
        fill(app, label, text)
    app = press(app, "保存合同")
    for label, (text, sentence) in bad.items():
        assert sentence in texts(app)
        assert typed(app, label) == text
    assert kept().debts == (LOAN,)


def test_a_contract_day_after_the_first_missed_day_is_sent_back(desk: Desk, kept: Kept) -> None:
    app = account(desk, LOAN)
    set_day(app, "合同日", date(2026, 10, 1))
    app = press(app, "保存合同")
    assert "首次逾期日早于借款日" in texts(app)
    assert kept().debts == (LOAN,)


def test_a_card_s_rules_are_kept_as_fractions(desk: Desk, kept: Kept) -> None:
    app = account(desk, CARD)
    for label, text in (
        ("日利率", "万分之五"),
        ("账单日", "5"),
        ("还款日", "25 日"),
        ("最低还款比例", "10%"),
        ("违约金比例", "5"),
        ("违约金最低", "10"),
    ):
        fill(app, label, text)
    choose(app, "没还清时，对什么计息", CardInterestOn.WHOLE_BILL)
    press(app, "保存合同")
    (debt,) = kept().debts
    assert debt.contract == CardContract(
        daily_rate=Decimal("0.0005"),
        statement_day=5,
        due_day=25,
        interest_on=CardInterestOn.WHOLE_BILL,
        minimum_payment_ratio=Decimal("0.1"),
        late_fee_ratio=Decimal("0.05"),
        late_fee_floor=yuan("10"),
    )


def test_a_day_of_the_month_that_is_none_is_sent_back(desk: Desk, kept: Kept) -> None:
    app = press(fill(account(desk, CARD), "账单日", "32"), "保存合同")
    assert "1 到 31" in texts(app)
    assert typed(app, "账单日") == "32"
    assert kept().debts == (CARD,)


def test_rows_of_the_table_are_kept_to_the_fen_and_in_order(desk: Desk, kept: Kept) -> None:
    app = account(desk, SIGNED)
    type_rows(
        app,
        {"on": "2026/4/15", "kind": "还款", "amount": "12345678.91"},
        {
            "on": "2026-03-15",
            "kind": "还款",
            "amount": "0.30",
            "principal": "0.10",
            "interest": "0.20",
            "note": "第二期",
        },
    )
    assert "表里有改动，还没有保存" in texts(app)
    app = press(app, "保存流水")
    assert not app.exception
    (debt,) = kept().debts
    assert debt.movements[:2] == SIGNED.movements
    later = debt.movements[2:]
    assert [(line.on.month, line.amount) for line in later] == [
        (3, yuan("0.30")),
        (4, yuan("12345678.91")),
    ]
    assert later[0].to == Balance(principal=yuan("0.10"), interest=yuan("0.20"))
    assert debt.contract == SIGNED.contract
    assert "还没有保存" not in texts(app)


def test_a_bad_row_is_named_and_the_good_ones_wait_beside_it(desk: Desk, kept: Kept) -> None:
    app = account(desk, SIGNED)
    type_rows(
        app,
        {"on": "2026-03-15", "kind": "还款", "amount": "500"},
        {"on": "2026-11-30", "kind": "还款", "amount": "500"},
        {"on": "昨天", "kind": "还款", "amount": "一百", "principal": "5"},
        {"on": "2026-05-15", "kind": "还款", "amount": "500", "principal": "400"},
    )
    app = press(app, "保存流水")
    said = "".join(warning.value for warning in app.warning)
    assert "第 5 行" in said
    assert "今天之后" in said
    assert "第 6 行" in said
    assert "年月日都要有" in said
    assert "第 7 行" in said
    assert "差 100.00 元" in said
    assert "第 4 行" not in said
    assert kept().debts == (SIGNED,)
    (table,) = app.get("data_editor")
    assert "昨天" in list(table.value["on"])


def test_what_is_typed_into_the_table_outlives_a_look_elsewhere(desk: Desk, kept: Kept) -> None:
    app = account(desk, SIGNED)
    type_rows(app, {"on": "2026-03-15", "kind": "还款", "amount": "500"})
    app = press(app, "回到列表")
    app = press(app, "合同和流水")
    (table,) = app.get("data_editor")
    assert "2026-03-15" in list(table.value["on"])
    press(app, "保存流水")
    assert len(kept().debts[0].movements) == 3


def test_a_line_is_added_changed_and_taken_out_one_by_one(desk: Desk, kept: Kept) -> None:
    app = one_by_one(account(desk, SIGNED))
    set_day(app, "哪天", date(2026, 3, 15))
    fill(app, "金额（元）", "1,000.00")
    fill(app, "本金（元）", "900")
    fill(app, "利息（元）", "100")
    app = press(app, "存下这一笔")
    assert kept().debts[0].movements[2].to == Balance(principal=yuan("900"), interest=yuan("100"))
    choose(app, "记新的一笔，还是改一笔", 0)
    app.run()
    assert typed(app, "金额（元）") == "1,000.00"
    fill(app, "金额（元）", "1,200")
    app = press(app, "存下这一笔")
    assert "差 200.00 元" in texts(app)
    assert typed(app, "金额（元）") == "1,200"
    fill(app, "本金（元）", "1,100")
    app = press(app, "存下这一笔")
    assert kept().debts[0].movements[2].amount == yuan("1200")
    choose(app, "记新的一笔，还是改一笔", 0)
    app.run()
    press(app, "去掉这一笔")
    assert kept().debts[0].movements == SIGNED.movements


def test_a_bad_amount_stands_by_its_field_one_by_one(desk: Desk, kept: Kept) -> None:
    app = fill(one_by_one(account(desk, SIGNED)), "金额（元）", "很多")
    app = press(app, "存下这一笔")
    assert "这里要填数字" in texts(app)
    assert typed(app, "金额（元）") == "很多"
    assert kept().debts == (SIGNED,)


def test_a_line_added_one_by_one_leaves_what_waits_in_the_table(desk: Desk, kept: Kept) -> None:
    app = account(desk, SIGNED)
    type_rows(app, {"on": "2026-03-15", "kind": "还款", "amount": "500"})
    app = one_by_one(app)
    assert "还有没保存的改动" in texts(app)
    set_day(app, "哪天", date(2026, 4, 15))
    app = press(fill(app, "金额（元）", "600"), "存下这一笔")
    group = next(each for each in app.get("button_group") if each.label == "怎么填")
    group.set_value("用表格填").run()
    press(app, "保存流水")
    amounts = [line.amount for line in kept().debts[0].movements[2:]]
    assert amounts == [yuan("500"), yuan("600")]


def test_regular_payments_are_filled_in_only_after_they_were_compared(
    desk: Desk, kept: Kept
) -> None:
    app = account(desk, SIGNED)
    fill_in = next(button for button in app.button if button.label == "填进流水")
    assert fill_in.disabled
    next(box for box in app.checkbox if box.label.startswith("我对过了")).check().run()
    app = press(app, "填进流水")
    paid = [line for line in kept().debts[0].movements if line.kind is MovementKind.PAID]
    assert [line.on for line in paid] == [date(2026, month, 15) for month in range(2, 9)]
    assert all(line.to and line.to.total == line.amount for line in paid)
    assert all(line.to and line.to.other_fees == yuan("80") for line in paid)
    first = paid[0].to
    assert first
    assert first.interest == yuan("195.00")
    (table,) = app.get("data_editor")
    assert "2026-08-15" in list(table.value["on"])
    assert "一样" in "".join(each.label for each in app.expander)


def test_a_loan_without_its_plan_says_what_it_needs(desk: Desk) -> None:
    assert "这里就能照着排出每一期" in texts(account(desk, LOAN))


def test_payments_in_the_log_are_known_here(desk: Desk) -> None:
    logged = PaymentMade(
        entry_id="p",
        debt_id="loan",
        on=date(2026, 10, 20),
        amount=yuan("300"),
        purpose=PaymentPurpose.PARTIAL,
        method=PaymentMethod.LENDER_APP,
    )
    app = account(desk, SIGNED, logged)
    assert any("记过的 1 笔还款" in each.label for each in app.expander)


def test_where_a_payment_went_is_shown_beside_the_rule(desk: Desk) -> None:
    early = PAID.model_copy(update={"on": date(2026, 2, 15), "to": Balance(interest=yuan("1000"))})
    app = account(desk, SIGNED.model_copy(update={"movements": (*SIGNED.movements, early)}))
    assert not app.exception
    assert "还的钱记到哪里去了" in texts(app)
    assert any("本金少抵" in each.label for each in app.expander)


def test_changing_a_debt_keeps_its_contract_and_account(desk: Desk, kept: Kept) -> None:
    before = SIGNED.model_copy(update={"movements": (*SIGNED.movements, PAID)})
    app = press(desk("debts", Case(case_id="t", debts=(before,))), "改这一笔")
    fill(app, "利息（元）", "200")
    press(app, "保存这一笔")
    (debt,) = kept().debts
    assert debt.balance.interest == yuan("200")
    assert debt.contract == before.contract
    assert debt.movements == before.movements
    assert debt.contract_annual_rate == Decimal("0.234")
