"""A repayment record exported from an app fills the account in a real browser; the amount is rebuilt from it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.importers.statement import read_statement
from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

BILLS = "平台,剩余本金,利息\r\n借呗,8200,400\r\n"
RECORD = (
    "借呗 还款记录,,,\r\n导出时间：2026-11-01,,,\r\n"
    "交易日期,摘要,交易金额（元）,余额\r\n"
    '2026-01-05,放款,"10,000.00","10,000.00"\r\n'
    "2026-02-05,代扣还款,900.00,9100.00\r\n2026-02-05,利息,200.00,\r\n"
    "2026-03-05,代扣还款,900.00,8200.00\r\n2026-04-05,调账,50.00,\r\n"
)


def hand_in(desk: Desk, file: Path) -> None:
    """Choose a file; the next step takes the place of the box at once."""
    with desk.rerun():
        desk.page.locator("input[type=file]").set_input_files(file)
    desk.expect_text("每一列是什么")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_repayment_record_fills_the_account(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    bills, file = tmp_path / "账单.csv", tmp_path / "还款记录.csv"
    bills.write_bytes(BILLS.encode("gb18030"))
    file.write_bytes(RECORD.encode("gb18030"))
    desk = new_desk(phone=phone)
    desk.open()
    desk.goto("债务")
    desk.press("从文件导入")
    desk.pick("从哪种文件", "账单表")
    hand_in(desk, bills)
    desk.press("看看读成什么")
    desk.press("导入选中的 1 笔")
    desk.press("合同和流水")
    desk.pick("怎么填", "从文件读")
    desk.unfold("没有这样的文件？")
    template = desk.download("下载模板（Excel、WPS）", tmp_path)
    assert None not in read_statement(template.read_bytes(), template.name).columns.fields

    hand_in(desk, file)
    desk.expect_text("认出了 4 列")
    desk.no_sideways_scroll()
    desk.press("看看读成什么")
    desk.expect_text(
        "读出 5 行", "到账 1 笔共 10,000.00 元，还款 2 笔共 1,800.00 元", "没说是什么"
    )
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []
    desk.choose("“调账”（1 行，共 50.00 元）", "退款")
    desk.expect_text("退款 1 笔共 50.00 元")
    desk.press("记下这 4 行")
    desk.expect_text("从文件记了 4 行流水")

    desk.reload()
    desk.goto("债务")
    desk.press("合同和流水")
    desk.pick("怎么填", "从文件读")
    desk.unfold("把这里的 4 行流水存成表")
    again = desk.download("导出 4 行（Excel、WPS）", tmp_path)
    hand_in(desk, again)
    desk.press("看看读成什么")
    desk.expect_text("没有新的要记", "4 行不记")
    desk.no_error()
