"""方案: what is promised fits the month, one tap keeps it, and a fault loses nothing."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from core.calculations.together.joint_plan import Method
from core.case.agreement import OfferKind
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import ZERO, yuan

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

CARD = Debt(
    debt_id="card",
    name="招行信用卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    balance=Balance(principal=yuan("30000"), late_fee=yuan("1200")),
    as_of=DAY,
    first_missed_due_date=date(2026, 10, 7),
    monthly_demand=yuan("1500"),
)
LOAN = Debt(
    debt_id="loan",
    name="招联好期贷",
    kind=LenderKind.CONSUMER_FINANCE,
    balance=Balance(principal=yuan("10000")),
    as_of=DAY,
    monthly_demand=yuan("900"),
)


def budget(income: str) -> Budget:
    return Budget(
        incomes=(Income(label="工资", monthly=yuan(income)),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("4000")),),
        buffer=yuan("300"),
    )


CASE = Case(case_id="test", budget=budget("6000"), debts=(CARD, LOAN))


def texts(app: AppTest) -> str:
    return "\n".join(
        element.value for element in (*app.title, *app.header, *app.markdown, *app.warning)
    )


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_the_title_is_the_verdict_and_the_offers_fit_what_is_left(desk: Desk) -> None:
    app = desk("plan", CASE)
    assert not app.exception
    assert app.title[0].value.startswith("两家一起，每月 1,")
    assert "收入 6,000 元，减去必要支出 4,000 元，再留 300 元备用" in texts(app)
    assert "照对方要的，每月缺 400 元" in texts(app)


def test_one_tap_keeps_every_offer_and_they_fit_the_month(desk: Desk, kept: Kept) -> None:
    press(desk("plan", CASE), "用这些方案")
    offers = kept().offers
    assert {offer.debt_id for offer in offers} == {"card", "loan"}
    assert sum((offer.terms.monthly for offer in offers), ZERO) <= yuan("1700")


def test_a_debt_can_be_offered_a_longer_plan_of_its_own(desk: Desk, kept: Kept) -> None:
    app = desk("plan", CASE)
    app.text_input(key="offer.card.instalments.months").set_value("60").run()
    press(app, "招行信用卡就按这个")
    offer = kept().offer("card")
    assert offer is not None
    assert offer.terms.months == 60
    assert offer.terms.monthly == yuan("500.00")
    assert offer.terms.waived.late_fee == yuan("1200")


def test_more_than_sixty_months_on_a_card_are_refused_beside_the_field(
    desk: Desk, kept: Kept
) -> None:
    app = desk("plan", CASE)
    field = app.text_input(key="offer.card.instalments.months")
    field.set_value("72").run()
    assert "最长可分 60 期" in texts(app)
    assert app.text_input(key="offer.card.instalments.months").value == "72"
    assert kept().offer("card") is None


def test_what_is_no_number_of_months_is_told_and_kept(desk: Desk) -> None:
    app = desk("plan", CASE)
    app.text_input(key="offer.card.instalments.months").set_value("三年").run()
    assert "这里要填 1 以上的整数" in texts(app)
    assert app.text_input(key="offer.card.instalments.months").value == "三年"


def test_a_plan_the_month_cannot_carry_cannot_be_kept(desk: Desk, kept: Kept) -> None:
    app = desk("plan", CASE)
    app.text_input(key="offer.card.instalments.months").set_value("6").run()
    assert "比每月能拿出的 1,700.00 元多" in texts(app)
    save = next(button for button in app.button if button.label == "招行信用卡就按这个")
    assert save.disabled
    assert kept().offer("card") is None


def test_a_payment_at_once_beyond_the_savings_is_refused(desk: Desk) -> None:
    app = desk("plan", CASE)
    app.segmented_control(key="kind.card").set_value(OfferKind.DISCOUNTED_SETTLEMENT).run()
    app.text_input(key="offer.card.discounted_settlement.amount").set_value("2万").run()
    assert "比你填的可一次拿出的钱多 20,000.00 元" in texts(app)


def test_with_nothing_left_no_amount_is_named(desk: Desk) -> None:
    app = desk("plan", CASE.model_copy(update={"budget": budget("4100")}))
    assert app.title[0].value == "眼下先不要答应任何数"
    assert "12348" in texts(app)


def test_without_debts_or_a_budget_the_page_says_what_comes_first(desk: Desk) -> None:
    assert desk("plan").button[0].label == "去填第一笔"


def test_without_a_budget_the_page_leads_there(desk: Desk) -> None:
    app = desk("plan", CASE.model_copy(update={"budget": Budget()}))
    assert [button.label for button in app.button] == ["去填收支"]


def compared(app: AppTest) -> AppTest:
    return next(each for each in app.toggle if "别的排法" in each.label).set_value(True).run()


def test_another_way_is_compared_and_taken_over_with_exactly_its_numbers(
    desk: Desk, kept: Kept
) -> None:
    app = compared(desk("plan", CASE))
    (ways,) = [table.value for table in app.table if table.value.index.name == "排法"]
    assert "最省的排法" in ways.index
    app = (
        next(box for box in app.selectbox if "哪一种" in box.label)
        .set_value(Method.SMALLEST_FIRST)
        .run()
    )
    each = next(table.value for table in app.table if "收到" in table.value.columns)
    press(app, "用这一种排法")
    for debt in (CARD, LOAN):
        offer = kept().offer(debt.debt_id)
        assert offer is not None
        said = list(each.loc[debt.name])
        assert said == [
            f"{offer.terms.monthly:,.2f}",
            f"{offer.terms.months} 期",
            f"{offer.terms.total:,.2f}",
        ]
    total = sum(offer.terms.monthly for offer in kept().offers)
    assert total <= yuan("1700")


def test_where_no_way_carries_all_it_is_said_what_would(desk: Desk) -> None:
    app = compared(desk("plan", CASE.model_copy(update={"budget": budget("4800")})))
    shown = texts(app)
    assert "现在放不下" in shown
    assert "差 " in shown
    assert "由对方决定" in shown


def beset(app: AppTest) -> AppTest:
    return next(each for each in app.toggle if "撑不撑得住" in each.label).set_value(True).run()


def test_a_plan_is_held_against_what_the_person_thinks_may_happen(desk: Desk) -> None:
    app = beset(desk("plan", CASE))
    first = texts(app)
    assert "你假设的意外" in first
    assert "一百遍里约" in first
    assert "手上先要留" in first
    jobless = next(box for box in app.selectbox if "整月没有收入" in box.label)
    worse = texts(jobless.set_value(3).run())
    assert worse != first
    for label in ("整月没有收入", "晚一个月到", "意外的钱"):
        app = next(box for box in app.selectbox if label in box.label).set_value(0).run()
    assert "每一遍都还到了" in texts(app)


def test_an_amount_that_is_none_is_told_and_nothing_is_drawn(desk: Desk) -> None:
    app = beset(desk("plan", CASE))
    app = next(box for box in app.text_input if "每次大约" in box.label).set_value("很多").run()
    assert len(app.warning) == 1
    assert "一百遍里约" not in texts(app)


def test_with_interest_running_on_the_ways_are_only_compared(desk: Desk) -> None:
    app = compared(desk("plan", CASE))
    control = next(each for each in app.segmented_control if each.label == "假设对方")
    app = control.set_value("照合同计息").run()
    assert "没有填利率，按不计息算" in texts(app)
    assert not [button for button in app.button if button.label == "用这一种排法"]


def test_day_by_day_it_shows_the_tightest_day_and_keeps_what_was_asked(
    desk: Desk, kept: Kept
) -> None:
    rent = Spending(category=SpendingCategory.HOUSING, monthly=yuan("1000"))
    month = budget("6000")
    start = CASE.model_copy(
        update={"budget": month.model_copy(update={"spending": (*month.spending[:0], rent)})}
    )
    app = desk("plan", start)
    app = next(each for each in app.toggle if "到日子钱够不够" in each.label).set_value(True).run()
    assert "最紧的一天是" in texts(app)
    assert "手头的钱没有填" in texts(app)
    app.text_input(key="cash.test.cash_in_hand").set_value("800")
    app.text_input(key="cash.test.due_day.housing").set_value("40")
    app = press(app, "照这个算")
    assert "1 到 31" in texts(app)
    app.text_input(key="cash.test.due_day.housing").set_value("5")
    app = press(app, "照这个算")
    assert kept().budget.cash_in_hand == yuan("800")
    assert kept().budget.spending[0].due_day == 5
    assert "手头的钱没有填" not in texts(app)


def test_marks_are_shown_and_the_second_and_third_request_go_into_the_letter(
    desk: Desk, kept: Kept
) -> None:
    app = desk("plan", CASE)
    assert {"最低", "目标", "最高"} <= {name for table in app.table for name in table.value.index}
    assert "国内没有这样的规定" in texts(app)
    app = press(app, "写进申请书")
    offer = kept().offer("card")
    assert offer is not None
    assert offer.choices
    assert all(
        max(choice.terms.monthly, choice.terms.last_instalment)
        <= max(offer.terms.monthly, offer.terms.last_instalment)
        for choice in offer.choices
    )
    press(app, "申请书里只写第一种")
    dropped = kept().offer("card")
    assert dropped is not None
    assert dropped.choices == ()


def test_where_nothing_is_left_a_token_comes_after_its_warning(desk: Desk) -> None:
    app = desk("plan", CASE.model_copy(update={"budget": budget("4000")}))
    assert "诉讼时效会重新算" in texts(app)
    field = next(each for each in app.text_input if each.label == "每月一共能挤出多少（元）")
    app = field.set_value("21").run()
    (table,) = (each.value for each in app.table if "每月" in each.value.columns)
    assert list(table["每月"]) == [10.0, 10.0, 20.0]


def test_what_nobody_has_said_yet_adds_up_to_a_dash_and_not_to_nothing(desk: Desk) -> None:
    silent = tuple(debt.model_copy(update={"monthly_demand": None}) for debt in (CARD, LOAN))
    app = desk("plan", Case(case_id="plan", debts=silent, budget=budget("6000")))
    table = app.table[0].value
    assert "每月要" in table.columns
    assert table["每月要"].isna().all()
    assert table["欠款"].loc["合计"] == 41200
