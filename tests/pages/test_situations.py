"""情况: each opens, tells law from practice, computes, and begins a debt that is kept only when confirmed."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.guidance.situation import answered, answered_situations
from core.guidance.situation_lines import Section
from core.workflow.progress import progress
from core.workflow.stages import Stage

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]
DAY = date(2026, 11, 23)


def seen(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown, *app.warning))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def field(app: AppTest, label: str):
    return next(each for each in (*app.text_input, *app.text_area) if each.label == label)


def begin(app: AppTest) -> AppTest:
    press(app, "用这笔开始")
    return app.switch_page(
        "pages/debts.py"
    ).run()  # AppTest stays where it is, a browser goes there


def save(app: AppTest) -> AppTest:
    field(app, "本金（元）").set_value("3000")
    return press(app, "保存这一笔")


def opened(desk: Desk, situation_id: str, case: Case | None = None) -> AppTest:
    app = desk("situations", case)
    return app.button(key=f"choose.{situation_id}").click().run()


@pytest.mark.parametrize("situation_id", answered_situations())
def test_each_opens_with_its_sentence_and_every_part(desk: Desk, situation_id: str) -> None:
    app = opened(desk, situation_id)
    assert not app.exception
    assert app.title[0].value == answered(situation_id).title
    headings = {one.value for one in app.header}
    assert {
        section.value for section in (Section.LAW, Section.PRACTICE, Section.UNVERIFIED)
    } < headings
    assert "{" not in seen(app)
    assert "[[" not in seen(app)


def test_what_to_do_and_what_does_harm_come_before_the_sources(desk: Desk) -> None:
    headings = [one.value for one in opened(desk, "iqiyi_xiaoyadai_case_filed").header]
    first = ["怎么做", "守住这几条", Section.WHERE.value]
    assert headings[:3] == first
    assert headings.index(Section.LAW.value) > 2


def test_nothing_chosen_lists_all_twenty(desk: Desk) -> None:
    app = desk("situations")
    assert app.title[0].value == "你遇到的是哪一种"
    labels = {button.label for button in app.button}
    assert {each.title for each in answered_situations().values()} <= labels


def test_another_page_may_open_an_answer_and_one_may_go_back_to_the_list(desk: Desk) -> None:
    app = desk("situations")
    app.session_state["page.situation"] = "dewu_extension"
    app.run()
    assert app.title[0].value == answered("dewu_extension").title
    press(app, "换一种情况")
    assert app.title[0].value == "你遇到的是哪一种"


def test_a_name_that_is_no_situation_shows_the_list(desk: Desk) -> None:
    app = desk("situations")
    app.session_state["page.situation"] = "nothing"
    app.run()
    assert app.title[0].value == "你遇到的是哪一种"


def test_what_is_not_verified_is_badged_so_whatever_it_cites(desk: Desk) -> None:
    app = opened(desk, "dewu_extension")
    line = next(one.value for one in app.markdown if "重新给一张成本明示表" in one.value)
    assert "还没核实" in line
    assert "法律规定" not in line


def test_days_overdue_find_their_stage(desk: Desk) -> None:
    app = opened(desk, "mybank_twenty_days_overdue")
    field(app, "逾期多少天").set_value("20").run()
    assert "第 20 天，常见的是“人工电话”" in seen(app)
    assert "离第 31 天还有 11 天" in seen(app)
    field(app, "逾期没还的有多少（元）").set_value("1万")
    field(app, "合同年利率（%）").set_value("14.6").run()
    assert "104.00 到 120.00 元" in seen(app)


def test_a_number_that_is_none_stands_beside_its_field(desk: Desk) -> None:
    app = opened(desk, "mybank_twenty_days_overdue")
    field(app, "逾期多少天").set_value("很久").run()
    assert "填整数天" in seen(app)
    assert not app.exception


def test_the_conditions_of_an_overdraft_are_counted_and_no_verdict_given(desk: Desk) -> None:
    app = opened(desk, "card_malicious_overdraft")
    field(app, "没还的本金（元）").set_value("49999.99")
    field(app, "逾期多少天").set_value("300")
    field(app, "哪几天收到催收").set_value("2026-05-01\n2026/5/31\n").run()
    assert "能数的几样没有都到" in seen(app)
    field(app, "没还的本金（元）").set_value("50000").run()
    assert "先问律师" in seen(app)
    assert "不是结论" in seen(app)
    field(app, "哪几天收到催收").set_value("五月").run()
    assert "看不出是哪一天" in seen(app)


def test_early_repayment_is_computed_to_the_day(desk: Desk) -> None:
    app = opened(desk, "homecredit_early_repayment")
    field(app, "没还的本金（元）").set_value("12000")
    field(app, "合同年利率（%）").set_value("18")
    field(app, "离上一个还款日多少天").set_value("20").run()
    assert "12,118.36" in seen(app)
    field(app, "离上一个还款日多少天").set_value("45").run()
    assert "超过一期了" in seen(app)
    app.date_input[0].set_value(date(2026, 11, 23)).run()
    assert "2031 年 11 月 23 日" in seen(app)


def test_an_agreement_is_held_against_the_six_terms(desk: Desk) -> None:
    app = opened(desk, "citic_interest_stop")
    box = field(app, "协议的文字")
    box.set_value("可以停息").run()
    assert "字太少" in seen(app)
    box.set_value("欠款余额 20,000.00 元人民币，其中本金 18,000.00 元。" * 2).run()
    assert "要写的 6 样，找到 1 样" in seen(app)


def test_a_card_s_charges_are_shown_with_what_is_not_verified(desk: Desk) -> None:
    app = opened(desk, "card_principal_only")
    field(app, "逾期没还的有多少（元）").set_value("20000")
    field(app, "合同年利率（%）").set_value("18.25")
    field(app, "逾期多少天").set_value("30")
    field(app, "还差多少没到最低还款额（元）").set_value("1000").run()
    assert "合起来 350.00 元" in seen(app)


def test_a_letter_named_is_one_click_away(desk: Desk) -> None:
    app = opened(desk, "dewu_extension")
    press(app, "延期还款申请")
    assert app.session_state["page.letter"] == "deferral_request"


def test_beginning_fills_a_form_and_keeps_nothing_until_it_is_saved(
    desk: Desk, kept: Kept
) -> None:
    app = opened(desk, "mybank_twenty_days_overdue", Case(case_id="mine"))
    field(app, "逾期多少天").set_value("20")
    field(app, "逾期没还的有多少（元）").set_value("3000")
    field(app, "合同年利率（%）").set_value("14.6").run()
    begin(app)
    assert "点“保存这一笔”才会留下" in seen(app)
    assert field(app, "短名字").value == "支付宝网商贷"
    assert field(app, "本金（元）").value == "3,000.00"
    assert kept().debts == ()
    press(app, "保存这一笔")
    (debt,) = kept().debts
    assert (debt.lender_id, debt.days_past_due(DAY)) == ("mybank-wsd", 20)
    assert kept().entries == ()


def test_a_refusal_told_is_kept_with_the_debt(desk: Desk, kept: Kept) -> None:
    app = opened(desk, "bank_refuses_principal_only")
    begin(app)
    field(app, "对方说的理由").set_value("没有这个政策")
    save(app)
    (debt,) = kept().debts
    assert debt.name == "信用卡"
    assert progress(kept(), debt.debt_id, DAY).stage is Stage.REFUSED


def test_a_refusal_before_its_asking_is_mended_on_the_form(desk: Desk, kept: Kept) -> None:
    app = opened(desk, "bank_refuses_principal_only", Case(case_id="mine"))
    begin(app)
    days = {each.label: each for each in app.date_input}
    days["哪天说不同意"].set_value(date(2026, 11, 1))
    save(app)
    assert "早于提的日子" in seen(app)
    assert kept().debts == ()
    next(each for each in app.date_input if each.label == "哪天说不同意").set_value(
        date(2026, 11, 30)
    )
    save(app)
    assert "还没到" in seen(app)
    assert kept().debts == ()


@pytest.mark.parametrize(("on", "told"), [(DAY, 1), (date(2026, 11, 24), None)])
def test_a_message_told_is_kept_as_a_demand(
    desk: Desk, kept: Kept, on: date, told: int | None
) -> None:
    app = opened(desk, "ant_huabei_message", Case(case_id="mine"))
    begin(app)
    next(each for each in app.date_input if each.label == "短信是哪天来的").set_value(on)
    save(app)
    if told is None:
        assert "还没到" in seen(app)
        assert kept().entries == ()
    else:
        assert len(progress(kept(), kept().debts[0].debt_id, DAY).demands) == told


def test_what_happened_need_not_be_noted(desk: Desk, kept: Kept) -> None:
    app = opened(desk, "ant_huabei_message")
    begin(app)
    app.checkbox[0].set_value(False)
    save(app)
    assert kept().entries == ()


def test_in_the_example_nothing_is_kept(desk: Desk) -> None:
    app = desk("today")
    press(app, "先看一个完整的例子")
    app.switch_page("pages/situations.py").run()
    app.button(key="choose.dewu_extension").click().run()
    begin(app)
    save(app)
    assert not app.exception
    assert "六笔债" in app.title[0].value
