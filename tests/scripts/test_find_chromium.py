"""The search for a browser goes in its order, and ends in a sentence, never in a skip."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.find_chromium import ToolMissing, find_chromium
from scripts.machine import Machine
from scripts.prepare_tests import find_chinese_font, find_command


class Fake:
    """A machine with one folder on its PATH, whose apt and Playwright put files where told."""

    def __init__(self, tmp_path: Path, *, root: bool = False, offers: Sequence[str] = ()) -> None:
        self.bin = tmp_path / "bin"
        self.bin.mkdir()
        self.downloaded = tmp_path / "ms-playwright" / "chrome"
        self.offers = offers
        self.ran: list[list[str]] = []
        self.fonts = ""
        self.environ = {"PATH": str(self.bin)}
        self.root = root

    def put(self, name: str) -> Path:
        file = self.bin / name
        file.write_text("#!/bin/sh\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    def runs(self, command: Sequence[str]) -> bool:
        self.ran.append(list(command))
        if "playwright" in command and "playwright" in self.offers:
            self.downloaded.parent.mkdir()
            self.downloaded.touch()
            return True
        if command[:2] != ["apt-get", "install"]:
            return command[:2] == ["apt-get", "update"]
        package = command[-1]
        if package not in self.offers:
            return False
        if package.startswith("fonts-"):
            self.fonts = "Noto Sans CJK SC\n"
        else:
            self.put({"poppler-utils": "pdftotext"}.get(package, package))
        return True

    @property
    def machine(self) -> Machine:
        return Machine(
            environ=self.environ,
            is_root=self.root,
            runs=self.runs,
            answers=lambda _: self.fonts,
        )

    def find(self) -> Path:
        return find_chromium(self.machine, lambda: self.downloaded)


def test_the_named_one_comes_before_the_one_on_path(tmp_path: Path) -> None:
    fake = Fake(tmp_path)
    fake.put("chromium")
    named = fake.put("my-chromium")
    fake.environ["CHROMIUM"] = str(named)
    assert fake.find() == named


def test_a_wrong_name_is_told_and_not_passed_over(tmp_path: Path) -> None:
    fake = Fake(tmp_path)
    fake.put("chromium")
    fake.environ["CHROMIUM"] = str(tmp_path / "gone")
    with pytest.raises(ToolMissing, match="CHROMIUM="):
        fake.find()


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_one_on_path_is_taken_and_nothing_is_installed(tmp_path: Path, name: str) -> None:
    fake = Fake(tmp_path, root=True, offers=["chromium"])
    fake.put("apt-get")
    browser = fake.put(name)
    assert fake.find() == browser
    assert fake.ran == []


def test_apt_installs_it_for_root(tmp_path: Path) -> None:
    fake = Fake(tmp_path, root=True, offers=["chromium"])
    fake.put("apt-get")
    assert fake.find() == fake.bin / "chromium"


def test_apt_reads_its_lists_when_the_package_is_not_known_yet(tmp_path: Path) -> None:
    fake = Fake(tmp_path, root=True)
    fake.put("apt-get")
    assert not fake.machine.apt_install("chromium")
    assert [command[1] for command in fake.ran] == ["install", "update", "install"]


def test_without_root_playwright_downloads_its_own(tmp_path: Path) -> None:
    fake = Fake(tmp_path, offers=["chromium", "playwright"])
    fake.put("apt-get")
    assert fake.find() == fake.downloaded
    assert fake.find() == fake.downloaded
    assert len(fake.ran) == 1, "what is downloaded already is not downloaded again"


def test_with_none_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ToolMissing, match="apt install chromium"):
        Fake(tmp_path).find()


def test_a_pdf_tool_is_found_installed_or_asked_for(tmp_path: Path) -> None:
    fake = Fake(tmp_path, root=True, offers=["poppler-utils"])
    with pytest.raises(ToolMissing, match="apt install poppler-utils"):
        find_command(fake.machine, "pdftotext")
    fake.put("apt-get")
    assert find_command(fake.machine, "pdftotext") == fake.bin / "pdftotext"


def test_a_chinese_font_is_found_installed_or_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    fake = Fake(tmp_path, root=True, offers=["fonts-wqy-microhei"])
    with pytest.raises(ToolMissing, match="fonts-noto-cjk"):
        find_chinese_font(fake.machine)
    fake.put("apt-get")
    assert find_chinese_font(fake.machine) == "Noto Sans CJK SC"
