"""Every page of the example case, at both widths, by light and by dark: it opens, fits, reads, and stays at home."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk
from tests.journeys.server import Server
from ui.routes import ROUTES

pytestmark = pytest.mark.journey

EXAMPLE = "先看一个完整的例子"


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_page_opens_fits_and_can_be_read(
    new_desk: Callable[..., Desk], *, phone: bool, dark: bool
) -> None:
    desk = new_desk(phone=phone, dark=dark)
    desk.open()
    desk.press(EXAMPLE)
    width = "phone" if phone else "desktop"
    faults = {}
    for name, route in ROUTES.items():
        desk.goto(route.title)
        assert desk.title(), f"{route.title} has no title"
        desk.no_error()
        desk.no_sideways_scroll()
        # By dark only the colours differ.
        faults[name] = accessibility_faults(desk.page, *(["color-contrast"] if dark else []))
        if not dark:
            desk.screenshot(f"{name}-{width}")
    assert {name: found for name, found in faults.items() if found} == {}


FIRST = "library"
"""The page a fresh server is first asked for, by its own address: not the one at its root."""


def test_a_bookmark_brings_up_the_frame(new_desk: Callable[..., Desk]) -> None:
    for name in sorted(ROUTES, key=lambda name: name != FIRST):
        _visit(new_desk(), name)


def _visit(desk: Desk, name: str) -> None:
    desk.open(f"/{ROUTES[name].address}")
    # Streamlit looks in pages/ before the menu is known; the frame closes its box, the console keeps its word.
    desk.console_errors[:] = [said for said in desk.console_errors if "not seem to" not in said]
    desk.no_error()
    expect(desk.page.get_by_role("dialog")).to_have_count(0)
    assert desk.page.evaluate("document.documentElement.lang") == "zh-CN"
    menu = desk.page.get_by_test_id("stSidebarNav")
    assert menu.get_by_role("link").count() == len(ROUTES)
    current = menu.locator("[aria-current=page]")
    assert ROUTES[name].title in current.inner_text()
    desk.page.close()


def test_leaving_the_example_leaves_no_trace(desktop: Desk, server: Server) -> None:
    blank = desktop.text()
    desktop.press(EXAMPLE)
    assert desktop.text() != blank
    desktop.reload()
    desktop.expect_text(EXAMPLE)
    assert desktop.text() == blank
    assert server.folder.exists()
