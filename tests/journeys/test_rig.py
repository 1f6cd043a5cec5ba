"""The rig tells the truth: what it says it did is on the page, and what is wrong it sees."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk
from tests.journeys.pictures import differs, keep_picture
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

WIDGETS = Path(__file__).parent / "pages_for_the_rig" / "widgets.py"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "data", script=WIDGETS)
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_what_the_desk_does_arrives(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    bill = tmp_path / "bill.csv"
    bill.write_text("还款日,金额\n", encoding="utf-8")
    desk = new_desk(phone=phone)
    desk.open()

    desk.fill("本金（元）", "1.2万")
    desk.choose("对方是哪一类", "助贷平台")
    desk.date("首次逾期日", date(2026, 9, 7))
    desk.fill("期数", "12")
    desk.pick("答复", "没有同意")
    desk.pick("哪一笔", "借呗")
    desk.tick("已核对")
    desk.expect_text("得到 1.2万 助贷平台 2026-09-07 12 没有同意 借呗 核对了")

    desk.press("保存")
    assert "存好了" in desk.text(), "press waits until the slow script has finished"
    desk.upload("账单", bill)
    desk.fill("说明", "生病")
    desk.press("提交")
    desk.expect_text("交了 生病 bill.csv")
    letter = desk.download("下载", tmp_path)
    assert (letter.name, letter.read_text(encoding="utf-8")) == ("信.txt", "你好")
    desk.expect_no_text("一期一期加起来")
    desk.unfold("这些数怎么算出来的")
    desk.expect_text("一期一期加起来")
    with desk.within("third"):
        desk.fill("备注", "第三处")

    desk.no_error()
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []


def test_the_desk_sees_what_is_wrong(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(phone=True)
    desk.open()
    desk.goto("坏了")
    with pytest.raises(AssertionError, match="on purpose"):
        desk.no_error()
    desk.goto("太宽")
    with pytest.raises(AssertionError, match="> 390"):
        desk.no_sideways_scroll()
    with pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        desk.no_stranger()
    with pytest.raises(AssertionError, match="没有这句话"):
        desk.expect_text("没有这句话", seconds=0.2)
    desk.reruns.strangers.clear()


def test_a_killed_server_comes_back_on_its_port(desktop: Desk, server: Server) -> None:
    server.kill()
    server.start()
    desktop.reload()
    assert desktop.title() == "样样都有"


def test_a_picture_is_rewritten_only_when_it_shows_something_else(
    desktop: Desk, tmp_path: Path
) -> None:
    first = desktop.page.screenshot()
    kept = keep_picture(first, tmp_path / "page.png")
    kept.write_bytes(first + b"trailing bytes mark the kept file")
    keep_picture(first, kept)
    assert kept.read_bytes() != first
    desktop.goto("坏了")
    keep_picture(desktop.page.screenshot(), kept)
    assert kept.read_bytes() != first
    with Image.open(kept) as now:
        assert differs(now, Image.new("RGB", (1, 1)))
