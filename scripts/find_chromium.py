"""Find a Chromium for the browser journeys, or install one.

In this order: `$CHROMIUM`, one on PATH, apt as root, Playwright's own download. With none the
journeys fail with the sentence of `ToolMissing`; they are never skipped.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from scripts.machine import Machine

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)


class ToolMissing(RuntimeError):
    """A program the tests need is not here and could not be installed; the message says what to do."""


def playwright_chromium() -> Path:
    """Where Playwright keeps, or would keep, the Chromium it downloads."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where nothing else is found

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def find_chromium(machine: Machine, downloaded: Callable[[], Path] = playwright_chromium) -> Path:
    """The executable to drive. Raises `ToolMissing`."""
    named = machine.environ.get("CHROMIUM")
    if named:
        if Path(named).is_file():
            return Path(named)
        raise ToolMissing(f"CHROMIUM={named} is no file. Point it at a Chromium, or unset it.")
    found = machine.which(*NAMES)
    if found is None and machine.apt_install("chromium"):
        found = machine.which(*NAMES)
    return found or _download(machine, downloaded)


def _download(machine: Machine, downloaded: Callable[[], Path]) -> Path:
    path = downloaded()
    install = [sys.executable, "-m", "playwright", "install", "chromium"]
    if path.is_file() or (machine.runs(install) and path.is_file()):
        return path
    raise ToolMissing(
        "The browser journeys need Chromium: install it (Debian: apt install chromium), "
        "or set CHROMIUM=/path/to/chromium, then run make test again."
    )
