"""今天: a calm first page, the one thing to do first, and where every debt stands."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import Channel, LetterKind, LetterSent, QuestionAsked
from core.case.lender import LenderKind
from core.money import yuan
from core.storage.case_files import CaseFiles

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]

CARD = Debt(
    debt_id="card",
    name="招行*信用卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    balance=Balance(principal=yuan("30000"), late_fee=yuan("1200.50")),
    as_of=DAY,
    first_missed_due_date=date(2026, 10, 7),
)
LOAN = Debt(
    debt_id="loan",
    name="好期贷",
    kind=LenderKind.CONSUMER_FINANCE,
    balance=Balance(principal=yuan("10000")),
    as_of=DAY,
)


def seen(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.title, *app.header, *app.markdown))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def primaries(app: AppTest) -> list[str]:
    return [button.label for button in app.button if button.proto.type == "primary"]


def test_a_first_visitor_sees_what_this_is_and_one_way_to_begin(desk: Desk) -> None:
    app = desk("today")
    assert app.title[0].value == "一步一步，把债谈清"
    assert primaries(app) == ["从最急的一笔开始"]
    assert "收费代办" in seen(app)
    assert "只留在这台设备上" in seen(app)


def test_a_reachable_server_does_not_promise_that_nothing_leaves_the_device(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.whereabouts.st.get_option", lambda _: "0.0.0.0")  # noqa: S104  the address of a hosted desk
    assert "这台设备" not in seen(desk("today"))


def test_the_button_leads_to_a_blank_form(desk: Desk) -> None:
    app = press(desk("today"), "从最急的一笔开始")
    assert app.title[0].value == "先填最急的一笔"


def test_the_example_opens_in_one_tap_and_leaves_no_trace(desk: Desk, tmp_path: Path) -> None:
    app = press(desk("today"), "先看一个完整的例子")
    assert app.title[0].value == "今天先做这一件"
    assert "接下来七天" in seen(app)
    assert len(primaries(app)) == 1
    app = press(app, "离开例子")
    assert app.title[0].value == "一步一步，把债谈清"
    assert CaseFiles.open(tmp_path).list() == ()


def test_the_lead_card_is_the_most_urgent_thing_with_its_deadline(desk: Desk) -> None:
    asked = (
        LetterSent(
            entry_id="1",
            debt_id="loan",
            on=date(2026, 11, 10),
            letter=LetterKind.APPLICATION,
            channel=Channel.POST,
        ),
        QuestionAsked(
            entry_id="2",
            debt_id="loan",
            on=date(2026, 11, 20),
            question="补一份收入证明",
            deadline=date(2026, 11, 25),
        ),
    )
    app = desk("today", Case(case_id="t", debts=(CARD, LOAN), entries=asked))
    assert app.header[0].value == "好期贷：要答复"
    assert "11-25 周三前" in seen(app)
    assert primaries(app) == ["去答复"]


def test_sums_and_rows_say_where_all_stands(desk: Desk) -> None:
    app = desk("today", Case(case_id="t", debts=(CARD, LOAN)))
    assert [(metric.label, metric.value) for metric in app.metric] == [
        ("一共欠（元）", "41,201"),
        ("每月能还（元）", "还没算"),
        ("谈妥（笔）", "0 / 2"),
    ]
    assert "31,200.50 元" in seen(app)
    assert "两笔债，走到哪了" in seen(app)
    assert "**摸清 2 笔**" in seen(app)


def test_a_name_with_marks_of_markdown_is_shown_as_typed(desk: Desk) -> None:
    app = desk("today", Case(case_id="t", debts=(CARD,)))
    assert app.header[0].value.startswith("招行\\*信用卡")


def test_the_days_go_into_a_calendar_file(desk: Desk) -> None:
    sent = LetterSent(
        entry_id="s",
        debt_id="card",
        on=DAY,
        letter=LetterKind.APPLICATION,
        channel=Channel.POST,
        answer_by=date(2026, 12, 8),
    )
    app = desk("today", Case(case_id="t", debts=(CARD,), entries=(sent,)))
    assert "下载日历文件" in [each.label for each in app.get("download_button")]
    assert "下载日历文件" not in [
        each.label
        for each in desk("today", Case(case_id="u", debts=(LOAN,))).get("download_button")
    ]
