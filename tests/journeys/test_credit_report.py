"""A person's own credit report becomes debts in a real browser; a month later a second one is set beside them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.credit_reports import FIRST, IDENTITY, PERSON, SECOND, as_pdf
from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

PASSWORD = "Lin-2026"  # noqa: S105 - the password of a file made in this test


def hand_in(desk: Desk, file: Path, *, then: str) -> None:
    """Choose a file; what was read takes the place of the box at once."""
    with desk.rerun():
        desk.page.locator("input[type=file]").set_input_files(file)
    desk.expect_text(then)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_report_is_read_adopted_and_compared_with_the_next(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    first, second = tmp_path / "信用报告.pdf", tmp_path / "信用报告2.pdf"
    first.write_bytes(as_pdf(FIRST, password=PASSWORD))
    second.write_bytes(as_pdf(SECOND))
    desk = new_desk(phone=phone)
    desk.open()
    desk.goto("债务")
    desk.press("从文件导入")
    desk.expect_text("只在运行这个程序的电脑上读")
    hand_in(desk, first, then="打开这份 PDF 的密码")
    desk.fill("打开这份 PDF 的密码", PASSWORD)
    desk.expect_text("读出 6 个账户", "4 笔还欠着，共 14,488 元", "余额9,876")
    desk.expect_no_text(PERSON, IDENTITY)
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []

    with desk.within("report-account-0"):
        desk.unfold("补上：逾期多少")
        desk.fill("现在逾期多少（元）", "9万")
        desk.expect_text("看上面带笔的地方")
        desk.fill("现在逾期多少（元）", "1500")
    desk.press("采用选中的 4 笔")
    desk.expect_text("四笔债，共 14,488 元", "平安信用卡", "9,876.00 元")
    desk.goto("今天")
    desk.expect_text("平安信用卡", "有 1,500.00 元过了期")
    desk.unfold("其余一笔，今天可以先放着")
    desk.expect_text("中原消费金融")

    desk.reload()
    desk.goto("债务")
    desk.press("从文件导入")
    hand_in(desk, second, then="和这里记的有")
    desk.expect_text("已结清", "少了 753.00 元", "1 笔数没变", "马上消费金融")
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []
    desk.press("采用选中的 4 笔")
    desk.expect_text("从信用报告加了 1 笔，更新了 3 笔", "到“结清”核对")
    desk.follow("到“结清”核对")
    desk.expect_text("上海浦东发展银行消费贷")
    desk.goto("债务")
    desk.no_error()
