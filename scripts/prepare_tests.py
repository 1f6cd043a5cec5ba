"""Make a machine fit for the tests: a browser, a Chinese font, and the PDF tools that read letters back.

`python -m scripts.prepare_tests` says what it found. The journeys ask for each again and fail with
a sentence where one is missing.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from scripts.find_chromium import ToolMissing, find_chromium
from scripts.machine import Machine

PACKAGES = {
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "qpdf": "qpdf",
    "soffice": "libreoffice-writer-nogui",
}
CHINESE_FONTS = ("fonts-noto-cjk", "fonts-wqy-microhei")


def find_command(machine: Machine, name: str) -> Path:
    """A PDF tool, installed by apt where that is possible. Raises `ToolMissing`."""
    found = machine.which(name)
    if found is None and machine.apt_install(PACKAGES[name]):
        found = machine.which(name)
    if found is None:
        raise ToolMissing(
            f"The tests read letters back with {name}: install it (Debian: apt install "
            f"{PACKAGES[name]}; macOS: brew install {PACKAGES[name].removesuffix('-utils')})."
        )
    return found


def find_chinese_font(machine: Machine) -> str:
    """The first font with Chinese characters; without one, a page is empty boxes. Raises `ToolMissing`."""
    for package in ("", *CHINESE_FONTS):
        if package:
            machine.apt_install("fontconfig", package)
        fonts = machine.answers(["fc-list", ":lang=zh", "family"]).splitlines()
        if fonts:
            return fonts[0].strip()
    if sys.platform == "darwin":
        return "PingFang SC"
    raise ToolMissing(
        "The browser journeys need a font with Chinese characters: install one "
        "(Debian: apt install fonts-noto-cjk), then run make test again."
    )


def main() -> None:
    """Say what is here; what is missing is said too, and left to the tests to fail on."""
    machine = Machine()
    wanted: dict[str, Callable[[], object]] = {
        "Chromium": partial(find_chromium, machine),
        "Chinese font": partial(find_chinese_font, machine),
        **{name: partial(find_command, machine, name) for name in PACKAGES},
    }
    for what, find in wanted.items():
        try:
            print(f"{what}: {find()}")
        except ToolMissing as missing:
            print(f"{what}: {missing}", file=sys.stderr)


if __name__ == "__main__":
    main()
