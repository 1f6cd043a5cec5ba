"""Asking and triage on 今天 and 依据: one's own words lead to a page, danger goes first, nothing typed is kept."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import yuan
from core.storage.case_files import CaseFiles

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]

CARD = Debt(
    debt_id="card",
    name="招行信用卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    balance=Balance(principal=yuan("30000")),
    as_of=DAY,
    first_missed_due_date=date(2026, 10, 7),
)


def said(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown))


def typed(app: AppTest, place: str, text: str) -> AppTest:
    return app.text_input(key=f"ask.{place}").set_value(text).run()


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def the_form(app: AppTest) -> AppTest:
    """Where the result leads; what runs next must be told, for a test's page stays the one it opened."""
    app = press(app, "记成一笔债，接着做")
    assert not app.exception
    return app.switch_page("pages/debts.py").run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


@pytest.mark.parametrize(
    ("page", "place", "case"),
    [
        ("today", "welcome", None),
        ("today", "today", Case(case_id="t", debts=(CARD,))),
        ("library", "library", None),
    ],
)
def test_one_s_own_words_lead_to_the_situation(
    desk: Desk, page: str, place: str, case: Case | None
) -> None:
    app = typed(desk(page, case), place, "招行罚息能减吗")
    assert not app.exception
    app = app.button(key=f"ask.{place}.situation.cmb_penalty_interest_waiver").click().run()
    assert not app.exception
    assert "罚息" in app.title[0].value
    assert not app.query_params


def test_what_is_typed_is_kept_nowhere(desk: Desk, tmp_path: Path) -> None:
    app = typed(desk("today"), "welcome", "借呗还不上了")
    assert CaseFiles.open(tmp_path).list() == ()
    assert "借呗还不上了" not in str(app.query_params)


def test_a_letter_found_opens_as_that_letter(desk: Desk) -> None:
    app = typed(desk("today", Case(case_id="t", debts=(CARD,))), "today", "催办函怎么写")
    app = app.button(key="ask.today.letter.chaser").click().run()
    assert not app.exception
    assert app.selectbox[0].value.value == "chaser"


def test_a_lender_found_begins_a_debt_of_it(desk: Desk) -> None:
    app = typed(desk("today"), "welcome", "拍拍贷")
    app = app.button(key="ask.welcome.lender.paipaidai").click().run()
    assert not app.exception
    assert any(box.value == "拍拍贷" for box in app.text_input)


def test_rules_and_myths_are_answered_where_they_are_asked(desk: Desk) -> None:
    app = typed(desk("library"), "library", "信用卡新规第七十条")
    assert any("70" in one.label or "七十" in one.label for one in app.expander)
    app = typed(app, "library", "花钱能修复征信吗")
    assert any(one.label.startswith("“花钱能修复征信") for one in app.expander)


def test_a_long_answer_ends_at_a_comma_and_never_inside_a_number(desk: Desk) -> None:
    app = typed(desk("today"), "welcome", "说我立案了")
    cut = [one.value for one in app.markdown if "……" in one.value]
    assert cut
    assert not any(part[-1].isdigit() for text in cut for part in text.split("……")[:-1])


def test_calls_to_one_s_work_lead_to_where_they_are_noted(desk: Desk) -> None:
    app = typed(desk("today"), "welcome", "天天打我单位电话怎么办")
    assert "催收越了线，也记在这里" in said(app)


def test_danger_goes_before_every_answer_and_without_an_unsure_number(desk: Desk) -> None:
    app = typed(desk("today"), "welcome", "网贷还不上，不想活了")
    assert not app.exception
    text = said(app)
    assert "先顾人，债可以放一放" in text
    assert "12356" not in text
    assert "和钱有关的，缓一缓再看" in [one.label for one in app.expander]


def test_nothing_found_says_what_to_do(desk: Desk) -> None:
    app = typed(desk("library"), "library", "今天天气好吗")
    assert "没有找到。换成一两个词再试" in said(app)
    app = press(app, "都不像？答几个问题，看先做哪一件")
    assert app.title[0].value == "先问最要紧的，眼下有这样的事吗？"


def test_triage_goes_one_question_at_a_time_and_back(desk: Desk) -> None:
    app = press(desk("today"), "不知道从哪里开始，答几个问题")
    assert "第 1 问，最多还有" in said(app)
    app = press(app, "都没有")
    assert app.title[0].value == "收到法院或仲裁机构的文书了吗？"
    app = press(app, "上一问")
    assert app.title[0].value == "先问最要紧的，眼下有这样的事吗？"
    assert "上一问" not in labels(app)
    app = press(app, "不问了，回到今天")
    assert app.title[0].value == "一步一步，把债谈清"


def test_a_payment_order_gives_its_last_day_and_goes_into_a_debt(
    desk: Desk, kept: Callable[[], Case]
) -> None:
    app = press(desk("today"), "不知道从哪里开始，答几个问题")
    app = press(press(app, "都没有"), "支付令")
    app = press(app, "下一问")
    assert "选一下日子" in app.warning[0].value
    app.date_input(key="triage.received_on").set_value(date(2026, 11, 20))
    app = press(press(app, "下一问"), "银行信用卡")
    assert not app.exception
    assert "最后一天是 2026 年 12 月 7 日" in said(app)
    app = the_form(app)
    assert app.title[0].value == "先填最急的一笔"
    amount = next(box for box in app.text_input if box.label.startswith("本金"))
    amount.set_value("30000")
    app = press(app, "保存这一笔")
    assert not app.exception
    (debt,) = kept().debts
    assert debt.kind is LenderKind.BANK_CREDIT_CARD
    assert "支付令，2026 年 11 月 20 日收到" in app.info[0].value
    assert "法院、仲裁的文书" in said(app)


def test_a_period_that_is_over_says_so(desk: Desk) -> None:
    app = press(desk("today"), "不知道从哪里开始，答几个问题")
    app = press(press(app, "都没有"), "起诉状、传票、应诉通知")
    app.date_input(key="triage.received_on").set_value(date(2026, 10, 9))
    app = press(press(app, "下一问"), "别的，或不清楚")
    assert "已经过了" in said(app)


def test_the_day_of_the_first_missed_instalment_goes_into_the_form(
    desk: Desk, kept: Callable[[], Case]
) -> None:
    app = press(desk("today"), "不知道从哪里开始，答几个问题")
    for answer in ("都没有", "没有", "还是原来那家，或它请的催收", "还没谈过，或只接过催收电话"):
        app = press(app, answer)
    app = press(press(app, "消费金融公司"), "逾期了，查得到是哪天")
    app.date_input(key="triage.overdue_on").set_value(date(2026, 9, 20))
    app = press(press(app, "下一问"), "眼下一点也拿不出")
    assert "先做这一件" in said(app)
    app = the_form(app)
    next(box for box in app.text_input if box.label.startswith("本金")).set_value("8000")
    app = press(app, "保存这一笔")
    (debt,) = kept().debts
    assert (debt.kind, debt.first_missed_due_date) == (
        LenderKind.CONSUMER_FINANCE,
        date(2026, 9, 20),
    )
    assert app.title[0].value.startswith("给这一笔打第一个电话")


def test_danger_told_in_the_triage_ends_it(desk: Desk) -> None:
    app = press(desk("today"), "不知道从哪里开始，答几个问题")
    app = press(app, "有人动手、堵门、砸东西，或拿人身安全威胁")
    assert app.title[0].value == "这一件，先不在这里办"
    assert "110" in said(app)
    assert "记成一笔债，接着做" not in labels(app)


def test_the_first_thing_can_be_looked_at_without_a_debt(desk: Desk) -> None:
    app = press(desk("today"), "不知道从哪里开始，答几个问题")
    app = press(press(press(app, "都没有"), "没有"), "说债权转给了别家")
    app = press(press(app, "别的，或不清楚"), "先看“协商不成”")
    assert not app.exception
    assert app.title[0].value == "谈不下来，也还有路"
