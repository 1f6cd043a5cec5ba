"""求助: conditions held against the case, a loan from family with its paper, whom not to pay, what debt touches."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from core.case.borrower import Borrower, Household, Ties
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import CourtPaper, CourtPaperReceived, FallbackKind, FallbackStarted
from core.case.lender import LenderKind
from core.guidance.reach import ReachStage, reach
from core.money import yuan

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]
TOPICS = ("aid", "family", "insolvency", "intermediary", "reach", "support")

CASE = Case(
    case_id="help",
    borrower=Borrower(name="林晓"),
    household=Household(region="广东省深圳市"),
    budget=Budget(
        incomes=(Income(label="工资", monthly=yuan("4000")),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("3500")),),
    ),
    debts=(
        Debt(
            debt_id="card",
            name="招行信用卡",
            kind=LenderKind.BANK_CREDIT_CARD,
            balance=Balance(principal=yuan("80000")),
            as_of=DAY,
            first_missed_due_date=DAY - timedelta(days=120),
        ),
    ),
)


def texts(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown, *app.error))


def turn_to(app: AppTest, topic: str) -> AppTest:
    return app.button_group[0].set_value(topic).run()


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_opens_with_no_case_and_with_one(desk: Desk, topic: str) -> None:
    app = turn_to(desk("help"), topic)
    assert not app.exception
    app = turn_to(desk("help", CASE), topic)
    assert not app.exception


def test_a_person_at_the_end_of_their_strength_finds_whom_to_call_first(desk: Desk) -> None:
    app = turn_to(desk("help"), "support")
    assert app.title[0].value == "先顾人，债可以放一放"
    first = next(one.value for one in app.markdown if "伤害自己的念头" in one.value)
    assert "[120](tel:120)" in first
    assert "[110](tel:110)" in first


def test_legal_aid_says_what_is_free_and_what_only_the_centre_knows(desk: Desk) -> None:
    served = CASE.with_entry(
        CourtPaperReceived(
            entry_id="court", debt_id="card", on=DAY, paper=CourtPaper.SUMMONS, body="某区人民法院"
        )
    )
    said = texts(desk("help", served))
    assert "12348" in said
    assert "不看收入，谁都可以问" in said
    assert "没有收录广东省深圳市的数" in said
    assert "某区人民法院" in said


def test_having_asked_for_legal_aid_is_kept(desk: Desk, kept: Kept) -> None:
    press(desk("help", CASE), "记下已经开始")
    entry = kept().entries[-1]
    assert isinstance(entry, FallbackStarted)
    assert entry.fallback is FallbackKind.LEGAL_AID


def test_in_shenzhen_each_condition_stands_and_an_answer_settles_one(
    desk: Desk, kept: Kept
) -> None:
    app = turn_to(desk("help", CASE), "insolvency")
    assert "连续参加深圳社保满 36 个月" in texts(app)
    assert "3 年考察期" in texts(app)
    app.text_input(key="ties.help.shenzhen.insured_months").set_value("20")
    app = press(app, "记下，再对一遍")
    assert kept().household.ties == Ties(insured_months=20)
    assert "还差 16 个月" in texts(app)
    assert "多半走不通" in texts(app)


def test_a_number_that_is_none_is_sent_back_and_stays(desk: Desk, kept: Kept) -> None:
    app = turn_to(desk("help", CASE), "insolvency")
    app.text_input(key="ties.help.shenzhen.insured_months").set_value("三年")
    app = press(app, "记下，再对一遍")
    assert "请填 0 到 720 的整数" in texts(app)
    assert app.text_input(key="ties.help.shenzhen.insured_months").value == "三年"
    assert kept().household.ties == Ties()


def test_where_there_is_no_procedure_it_is_said(desk: Desk) -> None:
    elsewhere = CASE.model_copy(update={"household": Household(region="北京市")})
    assert "没有查到个人破产" in texts(turn_to(desk("help", elsewhere), "insolvency"))


def test_a_family_loan_that_the_month_does_not_carry_is_warned_of(desk: Desk) -> None:
    app = turn_to(desk("help", CASE), "family")
    app.text_input(key="family.help.amount").set_value("2万")
    app = app.run()
    assert not app.exception
    assert "1,666.67 元，12 个月，不收利息" in texts(app)
    assert "每月还差 1,166.67 元" in app.warning[0].value
    assert any("借款协议" in one.label for one in app.get("download_button"))


def test_a_rate_above_the_ceiling_is_not_put_on_paper(desk: Desk) -> None:
    app = turn_to(desk("help", CASE), "family")
    app.text_input(key="family.help.amount").set_value("20000")
    app.text_input(key="family.help.rate").set_value("36")
    app = app.run()
    assert "超过了民间借贷的上限" in texts(app)
    assert not app.get("download_button")


def test_one_sign_of_a_swindle_stops_and_what_was_given_is_followed_up(desk: Desk) -> None:
    app = turn_to(desk("help", CASE), "intermediary")
    assert not app.error
    app = app.checkbox(key="sign.fee_first").check().run()
    assert "停。不付钱" in app.error[0].value
    app = app.multiselect(key="handed").set_value(["mandate"]).run()
    assert "没有授权他人的声明函" in texts(app)


def test_what_debt_touches_is_told_by_stage(desk: Desk) -> None:
    app = turn_to(desk("help", CASE), "reach")
    first = reach()[0]
    assert first.cells[ReachStage.OVERDUE].says in texts(app)
    app = app.button_group[1].set_value(ReachStage.LIMITED).run()
    assert first.cells[ReachStage.LIMITED].says in texts(app)
