"""Every letter on three contrasting debts, word for word as approved.

`APPROVE=1 pytest tests/core/documents/test_approved.py` rewrites them; read the difference before it is committed.
"""

import os
import re
from pathlib import Path

import pytest

from core.case.entries import LetterKind
from core.documents.plain_text import render_text
from tests.core.documents.lives import DEBTS, letter

FOLDER = Path(__file__).parent / "approved"
EVERY = [(kind, which) for kind in LetterKind for which in DEBTS]


def path_of(kind: LetterKind, which: str) -> Path:
    return FOLDER / f"{kind.value}.{which}.txt"


@pytest.mark.parametrize(("kind", "which"), EVERY)
def test_a_letter_reads_as_approved(kind: LetterKind, which: str) -> None:
    text = render_text(letter(kind, which))
    path = path_of(kind, which)
    if os.environ.get("APPROVE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "which"), EVERY)
def test_no_markup_and_no_unknown_word_is_left(kind: LetterKind, which: str) -> None:
    text = render_text(letter(kind, which))
    assert not re.search(r"[{}$#]|None|\*\*", text)
    assert "。。" not in text
    assert "，，" not in text
    assert "，。" not in text


def test_nothing_is_approved_that_is_no_longer_written() -> None:
    assert {path.name for path in FOLDER.glob("*.txt")} == {
        path_of(kind, which).name for kind, which in EVERY
    }
