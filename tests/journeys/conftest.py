"""Fixtures of the journeys: a server, a browser, and desks of two sizes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts.find_chromium import find_chromium
from scripts.machine import Machine
from scripts.prepare_tests import find_chinese_font
from tests.journeys.desk import Desk
from tests.journeys.server import Server

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
    # Streamlit folds the menu away after a tap only where the browser says that it is a phone's.
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/156.0.0.0 Mobile Safari/537.36",
}


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser, with a Chinese font to write with; without either, every journey fails."""
    machine = Machine()
    find_chinese_font(machine)
    return find_chromium(machine)


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "data")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def new_desk(server: Server, browser: Browser) -> Iterator[Callable[..., Desk]]:
    """Make a desk: `new_desk()`, `new_desk(phone=True)`, `new_desk(dark=True)`. Each has its own cookies.

    When the test is over, no desk may have sent a request off this machine.
    """
    desks: list[Desk] = []
    with ExitStack() as open_contexts:

        def make(*, phone: bool = False, dark: bool = False) -> Desk:
            context = browser.new_context(
                **(PHONE if phone else DESKTOP),
                locale="zh-CN",
                timezone_id="Asia/Shanghai",
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
                accept_downloads=True,
            )
            open_contexts.callback(context.close)
            desks.append(Desk(context.new_page(), server))
            return desks[-1]

        yield make
        for desk in desks:
            desk.no_stranger()


@pytest.fixture
def desktop(new_desk: Callable[..., Desk]) -> Desk:
    """A desk of 1280 × 900, the app open on it."""
    desk = new_desk()
    desk.open()
    return desk


@pytest.fixture
def phone(new_desk: Callable[..., Desk]) -> Desk:
    """A desk of 390 × 844, by touch, the app open on it."""
    desk = new_desk(phone=True)
    desk.open()
    return desk
