"""What goes wrong on an ordinary day: a slip of the finger, a second tab, a broken file, a pulled plug."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from core.storage.exchange import _checksum
from tests.journeys import road
from tests.journeys.desk import Desk
from tests.journeys.person import CARD
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


def _first_debt(desk: Desk) -> None:
    desk.press("从最急的一笔开始")
    road.write_down(desk, CARD)


def test_each_slip_is_answered_beside_its_field_and_nothing_typed_is_lost(desktop: Desk) -> None:
    desk = desktop
    desk.press("从最急的一笔开始")
    desk.fill("短名字", "招行信用卡")
    desk.fill("本金（元）", "三千块")
    desk.fill("利息（元）", "-5")
    desk.fill("罚息（元）", "1.2万")
    desk.press("保存这一笔")
    desk.expect_text("这里要填数字，比如 3000 或 3,000.50", "金额不能是负数。请去掉前面的减号。")
    typed = {
        label: _value(desk, label)
        for label in ("短名字", "本金（元）", "利息（元）", "罚息（元）")
    }
    assert list(typed.values()) == ["招行信用卡", "三千块", "-5", "1.2万"]

    desk.fill("本金（元）", "3000")
    desk.fill("利息（元）", "5")
    desk.date("最早没还上的那一期，还款日是哪天", date(2027, 1, 5))
    desk.press("保存这一笔")
    desk.expect_text("首次逾期日在今天之后")

    desk.date("最早没还上的那一期，还款日是哪天", date(2026, 5, 5))
    desk.unfold("更多（知道就填）")
    desk.date("借款日", date(2026, 6, 1))
    desk.press("保存这一笔")
    desk.expect_text("首次逾期日早于借款日。请看一眼合同，改其中一个。")

    desk.date("借款日", date(2026, 1, 1))
    desk.press("保存这一笔")
    desk.expect_text("“招行信用卡”存好了")
    (debt,) = road.stored_case(desk).debts
    assert str(debt.balance.total) == "15005.00"
    desk.no_error()


def _value(desk: Desk, label: str) -> str:
    return desk.page.get_by_label(label, exact=True).and_(desk.page.locator("input")).input_value()


def test_a_month_that_does_not_reach_is_said_and_nothing_is_promised(desktop: Desk) -> None:
    desk = desktop
    _first_debt(desk)
    desk.goto("收支")
    desk.fill("哪来的", "工资")
    desk.fill("每月到手（元）", "2400")
    desk.press("保存并继续")
    desk.fill("房租、物业（元）", "1500")
    desk.fill("吃饭（元）", "1300")
    desk.press("保存并继续")
    desk.expect_text("眼下没有能拿出来的", "每月还缺 400.00 元", "先请求延期")
    desk.goto("方案")
    desk.expect_text("眼下没有能拿出来")
    desk.no_error()
    assert road.stored_case(desk).offers == ()


def test_two_tabs_never_overwrite_each_other_silently(new_desk: Callable[..., Desk]) -> None:
    first = new_desk()
    first.open()
    _first_debt(first)
    second = new_desk()
    second.open("/my-debts")
    for desk in (first, second):
        desk.press("改这一笔")
    first.fill("利息（元）", "2000")
    first.press("保存这一笔")
    first.expect_text("存好了")
    second.fill("利息（元）", "2500")
    second.press("保存这一笔")
    second.expect_text("另一个页面先保存了", "2,000.00", "2,500.00")
    assert str(road.stored_case(first).debts[0].balance.interest) == "2000.00"
    second.press("用这一页的")
    assert str(road.stored_case(second).debts[0].balance.interest) == "2500.00"
    for desk in (first, second):
        desk.no_error()


def test_a_broken_and_a_foreign_file_are_refused_and_a_good_one_comes_back(
    desktop: Desk, tmp_path: Path
) -> None:
    desk = desktop
    _first_debt(desk)
    desk.goto("数据")
    good = desk.download("导出这个案子", tmp_path).rename(tmp_path / "good.json")
    content = json.loads(good.read_text(encoding="utf-8"))
    broken = tmp_path / "broken.json"
    broken.write_text(good.read_text(encoding="utf-8")[:-200], encoding="utf-8")
    foreign = tmp_path / "foreign.json"
    foreign.write_text('{"amounts": [1, 2, 3]}', encoding="utf-8")
    newer = tmp_path / "newer.json"
    content = {**content, "format_version": 999}
    del content["sha256"]
    newer.write_text(json.dumps({**content, "sha256": _checksum(content)}), encoding="utf-8")

    desk.unfold("放回一个导出的文件")
    for bad in (broken, foreign, newer):
        desk.upload("选导出的文件", bad)
        desk.press("放回来")
        desk.expect_text(
            "更新版本的“还得清”" if bad is newer else "不是“还得清”导出的，或者已经损坏"
        )
        desk.no_error()
        assert len(road.stored_case(desk).debts) == 1, "stored_case sees one case, still"
        desk.reload()
        desk.unfold("放回一个导出的文件")
    desk.upload("选导出的文件", good)
    desk.press("放回来")
    desk.expect_text("放回来了，现在看的就是它")
    desk.no_error()


def test_a_case_written_by_a_newer_version_is_left_alone_and_said(
    desktop: Desk, server: Server
) -> None:
    _first_debt(desktop)
    server.stop()
    engine = create_engine(f"sqlite:///{server.folder / 'cases.sqlite3'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE cases SET format_version = 999"))
        kept = connection.execute(text("SELECT * FROM cases")).all()
    server.start()
    desktop.open()
    desktop.console_errors.clear()
    desktop.expect_text("这个案子是更新版本的“还得清”保存的", "从最急的一笔开始")
    desktop.no_error()
    with engine.begin() as connection:
        assert connection.execute(text("SELECT * FROM cases")).all() == kept
    engine.dispose()


def test_a_pulled_plug_loses_nothing_that_was_saved(desktop: Desk, server: Server) -> None:
    _first_debt(desktop)
    road.call_customer_service(desktop, CARD)
    before = road.stored_case(desktop)
    server.kill()
    assert road.stored_case(desktop) == before
    server.start()
    desktop.open()
    desktop.console_errors.clear()
    desktop.expect_text(CARD.name)
    road.on_page(desktop, "沟通", CARD)
    desktop.expect_text("T20261123001")
