"""A list that somebody kept for years, saved by an old spreadsheet, becomes debts in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.importers.bill_list import read_bills
from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

LIST = (
    "我的网贷和信用卡,,,,,\r\n截至2026年11月1日,,,,,\r\n,,,,,\r\n"
    "平台,剩余本金,违约金,逾期天数,年利率,日期\r\n"
    '招行信用卡,"12,000.00",250元,88,18.25%,2024/3/5\r\n'
    "借呗,1.2万,,,日利率万五,2026年1月5日\r\n"
    "某某分期,很多,,,,\r\n"
    "合计,24000,250,,,\r\n"
)


def to_bill_lists(desk: Desk) -> None:
    desk.press("从文件导入")
    desk.pick("从哪种文件", "账单表")


def hand_in(desk: Desk, file: Path) -> None:
    """Choose a file; the next step takes the place of the box at once."""
    with desk.rerun():
        desk.page.locator("input[type=file]").set_input_files(file)
    desk.expect_text("每一列是什么")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_list_with_a_preamble_becomes_debts(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    file = tmp_path / "我的欠款.csv"
    file.write_bytes(LIST.encode("gb18030"))
    desk = new_desk(phone=phone)
    desk.open()
    desk.goto("债务")
    to_bill_lists(desk)
    template = desk.download("下载模板（Excel、WPS）", tmp_path)
    assert None not in read_bills(template.read_bytes(), template.name).columns.fields

    hand_in(desk, file)
    desk.expect_text("认出了 5 列", "可能是：")
    desk.choose("F 列：日期", "借款日")
    desk.no_sideways_scroll()
    desk.press("看看读成什么")
    desk.expect_text(
        "读出 3 行", "B7：“很多”不是金额", "第 8 行（合计）", "2026 年 8 月 5 日 起逾期"
    )
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []
    desk.press("导入选中的 2 笔")
    desk.expect_text("两笔债，共 24,250 元", "招行信用卡 12,250.00 元", "借呗 12,000.00 元")

    desk.reload()
    desk.expect_text("招行信用卡 12,250.00 元")
    to_bill_lists(desk)
    hand_in(desk, desk.download("导出 2 笔（Excel、WPS）", tmp_path))
    desk.press("看看读成什么")
    desk.expect_text("2 行不用导入", "没有选要导入的")
    desk.no_error()
