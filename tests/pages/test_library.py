"""依据: a rule is found by its words, the law is that of the day asked for, nothing unchecked passes for checked."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from core.case.lender import LenderKind
from core.law.citation import Topic
from core.law.library import citations, myths, open_questions, situations
from core.law.model import Standing
from ui import pieces

Desk = Callable[..., AppTest]


def cards(app: AppTest) -> list[str]:
    return [
        one.label for one in app.expander if one.label.startswith((":green", ":blue", ":orange"))
    ]


def said(app: AppTest) -> str:
    return "\n".join(one.value for one in app.markdown)


def room(app: AppTest, name: str) -> AppTest:
    return app.segmented_control(key="rules.room").set_value(name).run()


def test_a_word_finds_the_rule_on_personalised_instalments(desk: Desk) -> None:
    app = desk("library")
    assert not app.exception
    app.text_input(key="rules.text").set_value("个性化分期").run()
    assert "第70条" in cards(app)[0]
    assert "法律规定" in cards(app)[0]


def test_what_cannot_be_found_gets_a_way_on(desk: Desk) -> None:
    app = desk("library")
    app.text_input(key="rules.text").set_value("zzzz").run()
    assert not cards(app)
    assert "没有找到" in said(app)


def test_unverified_rules_are_named_so(desk: Desk) -> None:
    app = desk("library")
    app.pills(key="rules.standing").set_value(Standing.UNVERIFIED).run()
    assert cards(app)
    assert all("还没核实" in label for label in cards(app))


def test_a_long_list_is_shown_in_full_when_asked(desk: Desk) -> None:
    app = desk("library")
    first = len(cards(app))
    next(button for button in app.button if "全部列出来" in button.label).click().run()
    assert first < len(cards(app)) <= len(citations())


def test_a_situation_shows_the_rules_that_bear_on_it_first_things_first(desk: Desk) -> None:
    app = desk("library")
    app.selectbox(key="rules.situation").set_value("malicious_overdraft").run()
    assert f"**{len(situations()['malicious_overdraft'].rules)} 条。**" in said(app)
    assert "恶意透支" in cards(app)[0]


def test_a_kind_of_lender_brings_its_supervisor_its_price_rules_and_its_stages(desk: Desk) -> None:
    app = desk("library")
    app.selectbox(key="rules.kind").set_value(LenderKind.MICROLOAN).run()
    assert any("谁在管" in one.label for one in app.expander)
    assert "地方金融管理部门" in said(app)
    assert "第 181 天起" in said(app)
    assert not any("信用卡办法第70条" in label for label in cards(app))


def test_a_rule_is_marked_until_the_day_it_begins(desk: Desk) -> None:
    app = desk("library")
    app.selectbox(key="rules.situation").set_value("arbitration").run()
    app.date_input(key="rules.on").set_value(date(2026, 2, 28)).run()
    assert not any("第七十二条" in label for label in cards(app))
    app.toggle(key="rules.any_day").set_value(True).run()
    (marked,) = [label for label in cards(app) if "第七十二条" in label]
    assert "那天还没施行" in marked
    app.date_input(key="rules.on").set_value(date(2026, 3, 1)).run()
    (plain,) = [label for label in cards(app) if "第七十二条" in label]
    assert "那天" not in plain


def test_a_rule_that_ended_is_shown_as_ended_only_when_asked_for(desk: Desk) -> None:
    app = desk("library")
    app.text_input(key="rules.text").set_value("一次性信用修复").run()
    assert not any("一次性" in label for label in cards(app))
    app.toggle(key="rules.any_day").set_value(True).run()
    (ended,) = [label for label in cards(app) if "一次性" in label]
    assert "那天已经失效" in ended


@pytest.mark.parametrize(
    ("day", "cap"),
    [(date(2020, 8, 19), "**24%**"), (date(2020, 8, 20), "**合同成立时一年期 LPR 的四倍**")],
)
def test_a_value_is_that_of_the_day_and_says_how_it_changed(
    desk: Desk, day: date, cap: str
) -> None:
    app = desk("library")
    app.date_input(key="rules.on").set_value(day).run()
    room(app, "数值")
    app.selectbox(key="values.topic").set_value(Topic.RATE_CEILINGS).run()
    assert not app.exception
    (shown,) = [
        one.value for one in app.markdown if one.value.startswith("民间借贷受保护的年利率上限　")
    ]
    assert cap in shown.splitlines()[0]
    tables = [one.value for one in app.table]
    (table,) = [one for one in tables if "合同成立时一年期 LPR 的四倍" in set(one["数值"])]
    assert table.loc["2015-09-01", "数值"] == "24%"
    assert table.loc["2020-08-20", "数值"] == "合同成立时一年期 LPR 的四倍"


def test_a_month_of_lpr_nobody_found_is_marked_and_drawn_no_further(desk: Desk) -> None:
    app = desk("library")
    room(app, "数值")
    app.selectbox(key="values.topic").set_value(Topic.RATE_CEILINGS).run()
    (shown,) = [
        one.value
        for one in app.markdown
        if one.value.startswith("一年期贷款市场报价利率（LPR）　")
    ]
    assert "还没核实" in shown
    assert "该重看了" in shown
    assert "没有查到" in shown
    assert len(app.get("vega_lite_chart")) == 1


@pytest.mark.parametrize(
    "name",
    [
        "消费金融公司对一个人的贷款余额上限",
        "小额贷款公司新发放贷款的综合融资成本上限",
        "领用合约里常见的日利率",
    ],
)
def test_a_value_or_a_rule_from_memory_is_not_shown_as_checked(desk: Desk, name: str) -> None:
    app = room(desk("library"), "数值")
    app.selectbox(key="values.topic").set_value(Topic.RATE_CEILINGS).run()
    (shown,) = [one.value for one in app.markdown if one.value.startswith(f"{name}　")]
    assert "还没核实" in shown.splitlines()[0]


def test_a_kind_of_lender_leaves_out_what_does_not_bind_it(desk: Desk) -> None:
    app = room(desk("library"), "数值")
    app.selectbox(key="values.topic").set_value(Topic.RATE_CEILINGS).run()
    assert "民间借贷受保护" in said(app)
    app.selectbox(key="values.kind").set_value(LenderKind.BANK_CREDIT_CARD).run()
    assert "民间借贷受保护" not in said(app)
    assert "金融借款的利息、复利" in said(app)


def test_what_changes_within_a_year_is_named_with_its_day(desk: Desk) -> None:
    app = room(desk("library"), "变化")
    assert "**2026 年 12 月 31 日**　到这天为止：个人不良贷款批量转让试点" in said(app)
    app.date_input(key="rules.on").set_value(date(2029, 1, 1)).run()
    assert "没记下不等于不会变" in said(app)


def test_every_open_question_is_there_with_what_is_missing(desk: Desk) -> None:
    app = room(desk("library"), "未核实")
    assert not app.exception
    for question in open_questions():
        assert question.question in said(app)
        assert pieces.escape(question.missing) in said(app)
    assert all("还没核实" in label for label in cards(app))


def test_a_rule_not_looked_at_for_long_says_so(desk: Desk) -> None:
    app = desk("library", day=date(2027, 6, 1))
    assert all("该重看了" in label for label in cards(app))


def test_every_myth_stands_on_the_page(desk: Desk) -> None:
    app = room(desk("library"), "误区")
    assert len(app.expander) == len(myths())
