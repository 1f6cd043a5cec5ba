"""数据: cases side by side, taken away and brought back, another day, deleted for good."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import Channel, ContactMade
from core.case.lender import LenderKind
from core.money import yuan
from core.storage.case_files import CaseFiles

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

CASE = Case(
    case_id="mine",
    title="我自己的",
    debts=(
        Debt(
            debt_id="card",
            name="招行信用卡",
            kind=LenderKind.BANK_CREDIT_CARD,
            balance=Balance(principal=yuan("9000")),
            as_of=DAY,
        ),
    ),
)


def seen(app: AppTest) -> str:
    shown = (*app.title, *app.header, *app.markdown, *app.warning, *app.info, *app.code)
    return "\n".join(element.value for element in shown)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def field(app: AppTest, label: str):
    return next(each for each in app.text_input if each.label == label)


def bring_back(app: AppTest, content: bytes) -> AppTest:
    app.file_uploader[0].upload("case.json", content, "application/json").run()
    return press(app, "放回来")


def test_it_says_where_everything_is_and_that_the_records_are_whole(
    desk: Desk, tmp_path: Path
) -> None:
    app = desk("data", CASE)
    assert str(tmp_path) in seen(app)
    assert "完好" in seen(app)
    assert "开了这个案子" in seen(app)


def test_a_case_is_renamed_and_the_change_is_in_its_history(desk: Desk, kept: Kept) -> None:
    app = desk("data", CASE)
    field(app, "这个案子叫什么").set_value("林晓")
    press(app, "改名")
    assert kept().title == "林晓"
    assert "改了案子的名字" in seen(app)


def test_a_case_without_a_name_is_sent_back(desk: Desk) -> None:
    app = press(desk("data", CASE), "开一个新案子")
    assert "写几个字" in seen(app)


def test_a_new_case_starts_blank_and_the_old_one_opens_again(desk: Desk) -> None:
    app = desk("data", CASE)
    field(app, "新案子叫什么").set_value("小周")
    press(app, "开一个新案子")
    assert app.title[0].value == "一步一步，把债谈清"
    app.switch_page("pages/data.py").run()
    press(app, "打开")
    assert "打开了“我自己的”" in seen(app)
    assert "正在看" in seen(app)


def test_an_exported_case_comes_back_beside_the_one_that_is_here(
    desk: Desk, tmp_path: Path, kept: Kept
) -> None:
    app = desk("data", CASE)
    bring_back(app, CaseFiles.open(tmp_path).export("mine"))
    assert "放回来了" in seen(app)
    assert len(CaseFiles.open(tmp_path).list()) == 2
    assert kept().debts == CASE.debts
    assert kept().case_id != "mine"


def test_a_broken_or_foreign_file_is_a_sentence_and_nothing_changes(
    desk: Desk, tmp_path: Path
) -> None:
    app = bring_back(desk("data", CASE), b"not ours")
    assert "不是“还得清”导出的" in seen(app)
    assert not app.exception
    assert len(CaseFiles.open(tmp_path).list()) == 1


def test_a_record_altered_outside_is_told_instead_of_whole(desk: Desk, tmp_path: Path) -> None:
    called = ContactMade(
        entry_id="1", debt_id="card", on=DAY, channel=Channel.HOTLINE, said="可以"
    )
    app = desk("data", CASE.with_entry(called))
    with sqlite3.connect(tmp_path / "cases.sqlite3") as raw:
        raw.execute("UPDATE entries SET body = replace(body, '可以', '不行')")
    raw.close()
    app.run()
    assert "完好" not in seen(app)
    assert app.warning


def test_a_case_goes_only_after_the_word_is_typed(desk: Desk, tmp_path: Path) -> None:
    app = press(desk("data", CASE), "删掉这个案子")
    assert "没有删" in seen(app)
    assert len(CaseFiles.open(tmp_path).list()) == 1
    field(app, "真的要删，就在这里写“删除”").set_value("删除")
    press(app, "删掉这个案子")
    assert CaseFiles.open(tmp_path).list() == ()
    assert app.title[0].value == "一步一步，把债谈清"


def test_another_day_can_be_looked_at_and_left_again(desk: Desk) -> None:
    app = desk("data", CASE)
    app.date_input[0].set_value(date(2026, 12, 24)).run()
    press(app, "按这天看")
    assert "2026 年 12 月 24 日" in seen(app)
    press(app, "翻回今天")
    assert "2026 年 12 月 24 日" not in seen(app)


def test_the_example_is_neither_exported_nor_listed(desk: Desk) -> None:
    app = press(desk("today"), "先看一个完整的例子")
    app.switch_page("pages/data.py").run()
    assert "现在看的是例子" in seen(app)
    assert not app.get("download_button")
