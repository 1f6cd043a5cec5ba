"""How the app speaks, read from every string, wording file and data file that a person may see."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, name_of, python_files, strings

HOUSE = ("app.py", "pages", "ui", "core")

BANNED = {
    "您": "the app says 你",
    "请务必": "it asks, it does not press",
    "必须尽快": "it asks, it does not press",
    "尊敬的用户": "a person, not a user",
    "成功率": "nobody knows it",
    "保证通过": "nobody can promise it",
    "一定能减": "hopes are not promised",
    "百分百": "nobody can promise it",
}
ONLY_BESIDE = {
    "包停息": ("不要信", "骗", "警惕"),
    "停止催收": ("个性化分期", "请求", "协议", "申请", "不等于"),
}
"""What only swindlers promise, or only an agreement brings → one of these words stands in the same text."""

EMOJI = re.compile(
    "[\U0001f000-\U0001faff\U00002600-\U000026ff\U00002700-\U00002712\U00002714-\U000027bf\U0000fe0f]"
)


def spoken() -> Iterator[tuple[str, str]]:
    """Every piece of Chinese that may reach a person, with where it stands."""
    for path in python_files(*HOUSE):
        for line, text in strings(path):
            yield f"{name_of(path)}:{line}", text
    for kind in ("*.md", "*.yaml", "*.toml"):
        for path in sorted((ROOT / "core").rglob(kind)):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield f"{name_of(path)}:{number}", line


@pytest.mark.parametrize("phrase", BANNED)
def test_a_banned_phrase_is_nowhere(phrase: str) -> None:
    assert [place for place, text in spoken() if _says(text, phrase)] == [], BANNED[phrase]


def _says(text: str, phrase: str) -> bool:
    # “不是成功率” says what a figure is not, which is what it is there for.
    return re.search(rf"(?<!不是)(?<!不是别人的)(?<!不代表)(?<!没有){phrase}", text) is not None


@pytest.mark.parametrize("phrase", ONLY_BESIDE)
def test_what_nobody_can_promise_is_named_only_with_its_condition(phrase: str) -> None:
    assert [
        place
        for place, text in spoken()
        if phrase in text and not any(beside in text for beside in ONLY_BESIDE[phrase])
    ] == []


def test_nothing_shouts() -> None:
    shouting = re.compile(r"[\u4e00-\u9fff」”）]！|！[\u4e00-\u9fff]")
    assert [place for place, text in spoken() if shouting.search(text)] == []


def test_no_emoji() -> None:
    assert [place for place, text in spoken() if EMOJI.search(text)] == []


def test_errors_a_person_reads_are_sentences() -> None:
    unfinished = [
        f"{name_of(path)}:{number}"
        for path in python_files("core", "ui", "pages")
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1)
        for sentence in re.findall(r'Problem\([^"]*"[^"]*", *"([^"]+)"\)', line)
        if not sentence.endswith(("。", "？"))
    ]
    assert unfinished == []
