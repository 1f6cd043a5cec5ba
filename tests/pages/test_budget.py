"""收支: what a month leaves, said honestly; each topic is kept, each fault beside its field."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from core.case.borrower import Borrower
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.checks.materials import materials
from core.money import yuan
from core.storage.case_files import CaseFiles

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]


def case_with(income: str) -> Case:
    return Case(
        case_id="t",
        borrower=Borrower(name="林晓", id_number="11010119900101123X", phone="13800000000"),
        budget=Budget(
            incomes=(Income(label="工资", monthly=yuan(income)),),
            spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("4000")),),
            buffer=yuan("300"),
        ),
    )


def seen(app: AppTest) -> str:
    return "\n".join(
        element.value for element in (*app.title, *app.header, *app.markdown, *app.warning)
    )


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def field(app: AppTest, label: str):
    return next(each for each in app.text_input if each.label == label)


def topic(app: AppTest, name: str) -> AppTest:
    groups = app.get("button_group")
    return next(g for g in groups if g.label == "填哪一样").set_value(name).run()


def primaries(app: AppTest) -> list[str]:
    return [button.label for button in app.button if button.proto.type == "primary"]


def test_income_then_spending_end_in_the_sum_for_debts(desk: Desk, kept: Kept) -> None:
    app = desk("budget")
    assert app.title[0].value == "先算清一个月能剩多少"
    field(app, "哪来的").set_value("工资")
    field(app, "每月到手（元）").set_value("6,200")
    field(app, "几号到账").set_value("26")
    press(app, "保存并继续")
    assert "每月必须花多少" in seen(app)
    field(app, "房租、物业（元）").set_value("1800")
    field(app, "吃饭（元）").set_value("1.5千")
    field(app, "房租、物业").set_value("离医院近")
    press(app, "保存并继续")
    assert app.title[0].value == "每月能拿出 2,900 元还债"
    budget = kept().budget
    assert budget.incomes == (Income(label="工资", monthly=yuan("6200"), pay_day=26),)
    assert [(line.category, line.reason) for line in budget.spending] == [
        (SpendingCategory.HOUSING, "离医院近"),
        (SpendingCategory.FOOD, ""),
    ]


def test_a_second_income_gets_its_own_line_without_losing_the_first(
    desk: Desk, kept: Kept
) -> None:
    app = desk("budget")
    field(app, "哪来的").set_value("工资")
    field(app, "每月到手（元）").set_value("5000")
    press(app, "再加一笔收入")
    labels = [each for each in app.text_input if each.label == "哪来的"]
    amounts = [each for each in app.text_input if each.label == "每月到手（元）"]
    assert [each.value for each in labels] == ["工资", ""]
    labels[1].set_value("零活")
    amounts[1].set_value("900")
    press(app, "保存并继续")
    assert [income.label for income in kept().budget.incomes] == ["工资", "零活"]


def test_no_income_at_all_is_asked_for_as_a_line_of_zero(desk: Desk) -> None:
    app = press(desk("budget"), "保存并继续")
    assert "没有收入也请填一行，写 0" in seen(app)


def test_a_pay_day_that_is_no_day_is_sent_back(desk: Desk) -> None:
    app = desk("budget")
    field(app, "哪来的").set_value("工资")
    field(app, "每月到手（元）").set_value("5000")
    field(app, "几号到账").set_value("40")
    press(app, "保存并继续")
    assert "1 到 31" in seen(app)
    assert field(app, "每月到手（元）").value == "5000"


def test_spending_above_income_is_said_honestly_with_what_to_do(desk: Desk) -> None:
    app = desk("budget", case_with("3800"))
    assert app.title[0].value == "眼下没有能拿出来的"
    assert "每月还缺 500.00 元" in seen(app)
    assert "延期" in seen(app)
    assert primaries(app) == ["看看能请求什么"]


def test_assets_are_asked_for_only_after_saying_why(desk: Desk, kept: Kept) -> None:
    app = topic(desk("budget", case_with("6000")), "余钱")
    assert "为什么问" in seen(app)
    field(app, "能一次拿出（元）").set_value("5000")
    press(app, "保存并继续")
    assert "写一句这笔钱从哪里来" in seen(app)
    field(app, "从哪里来").set_value("家人")
    press(app, "保存并继续")
    assert kept().budget.lump_sum == yuan("5000")


def test_a_hardship_is_kept_in_the_persons_own_words(desk: Desk, kept: Kept) -> None:
    app = topic(desk("budget", case_with("6000")), "困难")
    assert "只写真的" in seen(app)
    app.text_area[0].set_value("九月起厂里停工。")
    press(app, "保存并继续")
    assert "请选大概从哪天开始的" in seen(app)
    app.date_input[0].set_value(date(2026, 12, 1))
    press(app, "保存并继续")
    assert "这一天还没有到" in seen(app)
    app.date_input[0].set_value(date(2026, 9, 1))
    press(app, "保存并继续")
    hardship = kept().hardship
    assert hardship
    assert hardship.statement == "九月起厂里停工。"
    assert hardship.since == date(2026, 9, 1)


def test_the_person_is_shown_masked_and_faults_are_sent_back(desk: Desk, kept: Kept) -> None:
    app = topic(desk("budget", case_with("6000")), "本人")
    assert "林\\*" in seen(app)
    assert "11010119900101123X" not in seen(app)
    field(app, "身份证号").set_value("1234")
    field(app, "手机号").set_value("010")
    press(app, "保存并继续")
    assert "身份证号是 18 位" in seen(app)
    assert "11 位数字" in seen(app)
    field(app, "身份证号").set_value("11010119900101123x")
    field(app, "手机号").set_value("13900000000")
    app.number_input[1].set_value(2)
    press(app, "保存并继续")
    assert kept().borrower.id_number == "11010119900101123X"
    assert kept().household.children == 2


def test_a_material_is_marked_and_the_mark_taken_back(desk: Desk, kept: Kept) -> None:
    app = topic(desk("budget", case_with("6000")), "材料")

    def mark(label: str, state: str) -> None:
        groups = app.get("button_group")
        next(g for g in groups if g.label == f"{label}收到了吗").set_value(state).run()

    def states() -> list[bool | None]:
        return [m.collected for m in materials(kept(), DAY) if m.id == "income"]

    mark("收入证明", "收好了")
    assert states() == [True]
    assert "材料收好了 1 样" in seen(app)
    mark("收入证明", "还没有")
    assert states() == [None]


def test_changes_to_the_example_are_not_stored(desk: Desk, tmp_path: Path) -> None:
    app = press(desk("today"), "先看一个完整的例子")
    app.switch_page("pages/budget.py").run()
    press(app, "保存并继续")
    assert CaseFiles.open(tmp_path).list() == ()


def test_above_the_average_a_reason_is_asked_for_once_and_the_source_is_named(
    desk: Desk, kept: Kept
) -> None:
    app = desk("budget", case_with("6000"))
    app = topic(app, "支出")
    assert "吃饭每月 4,000.00 元，平均是 846.25 元" in seen(app)
    assert "2025 年城镇居民人均消费支出" in seen(app)
    assert "不是法院或银行必须遵守的标准" in seen(app)
    app = press(app, "保存并继续")
    assert any("1 项比平均数高" in each.value for each in app.info)
    app = topic(app, "支出")
    field(app, "吃饭").set_value("在外地上工，只能吃食堂")
    app = press(app, "保存并继续")
    assert kept().budget.spending[0].reason == "在外地上工，只能吃食堂"
    assert not any("比平均数高" in each.value for each in app.info)
    assert "对方可能会问" not in seen(topic(app, "支出"))


def test_an_irregular_income_counts_its_poorer_half_and_can_be_taken_back(
    desk: Desk, kept: Kept
) -> None:
    app = desk("budget", case_with("6000"))
    field(app, "这笔叫什么").set_value("接单")
    months = field(app, "最近几个月每月到手，早的写前面，用空格隔开")
    months.set_value("3000")
    app = press(app, "加上这笔")
    assert "请写 2 到 12 个月的数" in seen(app)
    field(app, "最近几个月每月到手，早的写前面，用空格隔开").set_value("3000 1,000、5000 900")
    next(box for box in app.checkbox if "不正常" in box.label).check()
    app = press(app, "加上这笔")
    (wage, gigs) = kept().budget.incomes
    assert wage.label == "工资"
    assert gigs.monthly == yuan("2000.00")
    assert kept().budget.made_on == DAY
    press(app, "删掉这笔")
    assert [income.label for income in kept().budget.incomes] == ["工资"]


def test_weekly_and_seasonal_pay_are_spread_over_the_year(desk: Desk, kept: Kept) -> None:
    app = desk("budget", case_with("6000"))
    rhythm = next(each for each in app.segmented_control if each.label == "怎么来的")
    app = rhythm.set_value("每周").run()
    field(app, "这笔叫什么").set_value("送货")
    field(app, "每次到手（元）").set_value("600")
    app = press(app, "加上这笔")
    rhythm = next(each for each in app.segmented_control if each.label == "怎么来的")
    app = rhythm.set_value("只在几个月").run()
    field(app, "这笔叫什么").set_value("采茶")
    field(app, "有活的月份，每月到手（元）").set_value("3000")
    app = press(app, "加上这笔")
    assert "选一下哪几个月" in seen(app)
    pills = next(each for each in app.get("button_group") if each.label == "哪几个月有")
    pills.set_value([4, 5])
    press(app, "加上这笔")
    counted = {income.label: income.monthly for income in kept().budget.incomes}
    assert counted == {"工资": yuan("6000"), "送货": yuan("2600.00"), "采茶": yuan("500.00")}


def test_what_is_owned_counts_only_where_the_person_says_so(desk: Desk, kept: Kept) -> None:
    app = topic(desk("budget", case_with("6000")), "余钱")
    assert "答了就要是真的" in seen(app)
    field(app, "急着变现能得多少（元）").set_value("20000")
    field(app, "上面还欠多少（元），没有就空着").set_value("5000")
    app = press(app, "加上")
    assert "大约 **0.00** 元" in seen(app)
    field(app, "急着变现能得多少（元）").set_value("3000")
    next(box for box in app.checkbox if box.label == "愿意拿它还债").check()
    app = press(app, "加上")
    assert "大约 **3,000.00** 元" in seen(app)
    assert len(kept().budget.assets) == 2


def test_a_reason_asked_for_reaches_the_sheet(desk: Desk) -> None:
    app = topic(desk("budget", case_with("6000")), "支出")
    assert "平均是 846.25 元" in seen(app)
    field(app, "吃饭").set_value("糖尿病餐，医生开的")
    press(app, "保存并继续")
    app = topic(app, "明细表")
    pages = "".join(each.proto.body for each in app.get("html"))
    assert "糖尿病餐，医生开的" in pages
    assert "2025 年城镇居民人均消费支出" in pages
    assert "下载明细表" in [each.label for each in app.get("download_button")]


def test_what_changed_since_the_last_budget_is_said_and_the_review_moved(
    desk: Desk, kept: Kept
) -> None:
    start = case_with("6000")
    old = start.budget.model_copy(update={"made_on": date(2026, 8, 1)})
    changed = start.model_copy(update={"budget": old}).with_budget(
        old.model_copy(update={"buffer": yuan("500")}), date(2026, 8, 20)
    )
    app = topic(desk("budget", changed), "明细表")
    assert "留作备用多了 200.00 元" in seen(app)
    assert "今天就该看一遍" in seen(app)
    app.date_input[0].set_value(date(2026, 11, 1))
    app = press(app, "定下")
    assert "请选今天以后的一天" in seen(app)
    app.date_input[0].set_value(date(2027, 1, 15))
    press(app, "定下")
    assert kept().budget.review_on == date(2027, 1, 15)


def test_lines_of_the_place_name_their_year_and_source(desk: Desk) -> None:
    lived = case_with("6000")
    household = lived.household.model_copy(update={"region": "河北省保定市"})
    app = topic(desk("budget", lived.model_copy(update={"household": household})), "支出")
    assert "当地的数还没有收录" in seen(app)
    assert "截至 2025 年 7 月 1 日" in seen(app)
    assert "不是你所在地的标准" in seen(app)
