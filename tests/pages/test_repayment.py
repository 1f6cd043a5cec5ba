"""履约: the schedule with its states, payments with a checked payee, and what to do about a missed date."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import (
    BookingOrder,
    BreachRecorded,
    DebtSold,
    PaymentMade,
    PaymentPurpose,
)
from core.money import yuan
from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.pages.road import (
    BANK,
    CASE,
    DAY,
    PAID_OFF,
    SIGNED,
    after,
    fill,
    press,
    terms,
    texts,
    typed,
)

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]


def test_an_instalment_due_today_is_the_verdict(desk: Desk) -> None:
    app = desk("repayment", after(SIGNED))
    assert not app.exception
    assert app.title[0].value == "第 1 期，今天到期"
    assert "已还 0 期，还剩 12 期" in texts(app)
    assert typed(app, "付了多少") == "600.00"


def test_a_payment_to_the_lender_is_kept_and_counted(desk: Desk, kept: Kept) -> None:
    app = fill(desk("repayment", after(SIGNED)), "收款户名", BANK).run()
    assert "户名和合同上的一致" in "".join(element.value for element in app.success)
    app = press(app, "记下这笔还款")
    assert "已还 1 期，还剩 11 期" in texts(app)
    assert progress(kept(), "card", DAY).paid_under_agreement == yuan("600")


def test_a_private_account_stops_and_wants_a_second_yes(desk: Desk, kept: Kept) -> None:
    app = fill(desk("repayment", after(SIGNED)), "收款户名", "张三").run()
    assert "先别转账" in app.error[0].value
    app = press(app, "记下这笔还款")
    assert "这个户名不是对方" in texts(app)
    assert len(kept().entries) == 1
    next(box for box in app.checkbox if box.label.startswith("钱已经付给")).check()
    app = press(app, "记下这笔还款")
    assert "打官方客服核实" in texts(app)
    assert isinstance(kept().entries[-1], PaymentMade)


def test_a_bad_amount_is_told_and_kept_as_typed(desk: Desk, kept: Kept) -> None:
    app = fill(fill(desk("repayment", after(SIGNED)), "收款户名", BANK), "付了多少", "-5")
    app = press(app, "记下这笔还款")
    assert "金额不能是负数" in texts(app)
    assert typed(app, "付了多少") == "-5"
    assert len(kept().entries) == 1


def test_a_missed_date_comes_first_with_what_to_do(desk: Desk) -> None:
    app = desk("repayment", after(SIGNED), day=date(2026, 11, 26))
    assert app.title[0].value == "第 1 期过了期"
    assert "第 1 期还差 600.00 元" in texts(app)
    primary = [button.label for button in app.button if button.proto.type == "primary"]
    assert primary == ["看看怎么说"]


def test_a_month_that_cannot_carry_the_instalment_warns_before_it_is_missed(desk: Desk) -> None:
    heavy = SIGNED.model_copy(update={"terms": terms(12, "2000", date(2026, 12, 1))})
    assert "差 300.00 元" in texts(desk("repayment", after(heavy)))


def test_a_broken_agreement_is_recorded_and_can_go_on(desk: Desk, kept: Kept) -> None:
    app = press(desk("repayment", after(SIGNED)), "记下协议断了")
    assert isinstance(kept().entries[-1], BreachRecorded)
    assert app.title[0].value == "协议断了，还可以接"
    press(app, "协议接上了")
    assert progress(kept(), "card", DAY).stage is Stage.REPAYING


def test_without_an_agreement_a_part_can_be_paid(desk: Desk, kept: Kept) -> None:
    app = fill(fill(desk("repayment", CASE), "收款户名", BANK), "付了多少", "100")
    press(app, "记下这笔还款")
    assert progress(kept(), "card", DAY).payments[0].amount == yuan("100")


def test_what_is_paid_waived_and_left_is_seen_in_figures(desk: Desk) -> None:
    waived = terms(12, "600", DAY).model_copy(update={"waived": Balance(late_fee=yuan("1200"))})
    app = desk("repayment", after(SIGNED.model_copy(update={"terms": waived})))
    figures = {metric.label: metric.value for metric in app.metric}
    assert figures == {
        "已还（元）": "0",
        "说好免掉（元）": "1,200",
        "还剩（元）": "7,200",
        "还有（期）": "12",
    }
    assert "2027 年 10 月 23 日还完" in texts(app)


def test_money_that_comes_after_the_due_day_warns_with_the_day_there_is_enough(
    desk: Desk,
) -> None:
    wage = CASE.budget.incomes[0].model_copy(update={"pay_day": 10})
    budget = CASE.budget.model_copy(update={"incomes": (wage,), "cash_in_hand": yuan("1000")})
    soon = SIGNED.model_copy(update={"terms": terms(12, "600", date(2026, 12, 1))})
    app = desk("repayment", after(soon).model_copy(update={"budget": budget}))
    assert "到 2026 年 12 月 1 日还差" in texts(app)
    assert "改到 2026 年 12 月 10 日" in texts(app)


def test_a_plan_sold_says_whom_to_pay_and_goes_on_with_the_new_holder(
    desk: Desk, kept: Kept
) -> None:
    sale = DebtSold(
        entry_id="sold", debt_id="card", on=DAY, assignee="远帆资产管理有限公司", notice_seen=True
    )
    app = desk("repayment", after(SIGNED, sale))
    assert not app.exception
    assert "先不再还给原来的机构" in texts(app)
    assert "自动扣款" in texts(app)
    app = press(app, "记下，接着按协议还")
    assert "写下凭证在哪里" in texts(app)
    app = press(fill(app, "凭证在哪里", "书面答复截图"), "记下，接着按协议还")
    assert progress(kept(), "card", DAY).stage is Stage.REPAYING
    assert "先不再还给原来的机构" not in texts(app)


def test_a_booking_against_the_agreement_is_noted_and_named(desk: Desk, kept: Kept) -> None:
    agreed = SIGNED.model_copy(update={"booking": BookingOrder.PRINCIPAL_FIRST})
    paid = PAID_OFF.model_copy(
        update={"amount": yuan("600"), "purpose": PaymentPurpose.INSTALMENT}
    )
    app = press(desk("repayment", after(agreed, paid)), "记下对方怎么入账")
    assert "至少填一项" in texts(app)
    app = fill(fill(app, "记进本金", "100"), "记进罚息", "500")
    app = press(app, "记下对方怎么入账")
    assert not app.exception
    assert progress(kept(), "card", DAY).bookings["paid"].principal == yuan("100")
    assert "少抵 500.00 元" in texts(app)


SOON = SIGNED.model_copy(update={"terms": terms(12, "600", date(2026, 11, 28))})


def test_two_weeks_before_an_instalment_the_money_in_hand_is_asked_for_in_one_line(
    desk: Desk, kept: Kept
) -> None:
    assert "手头有多少还没填" in texts(desk("today", after(SOON)))
    app = desk("repayment")
    assert "从今天一天一天算到 2026 年 11 月 28 日" in texts(app)
    app = press(app, "记下手头的钱")
    assert "先改一改：现在手头有多少" in texts(app)
    app = press(fill(app, "现在手头有多少", "100"), "记下手头的钱")
    assert kept().budget.cash_in_hand == yuan("100")
    assert "记下手头的钱" not in [button.label for button in app.button]
    assert "第 1 期可能还不上" in texts(app)


def test_money_in_hand_that_is_known_is_not_asked_for(desk: Desk) -> None:
    known = after(SOON)
    rich = known.budget.model_copy(update={"cash_in_hand": yuan("9000")})
    app = desk("repayment", known.model_copy(update={"budget": rich}))
    assert "记下手头的钱" not in [button.label for button in app.button]
