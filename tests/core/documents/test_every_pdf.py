"""Every letter on three debts as PDF: three readers read exactly what was written, and lines break by the rules."""

import subprocess
from pathlib import Path

import pytest

from core.case.entries import LetterKind
from core.documents.letter import Letter, Table
from core.documents.line_breaking import NO_END, NO_START
from core.documents.pdf import render_pdf
from tests.core.documents.lives import DEBTS, letter
from tests.core.documents.readers import by_pdfium, by_poppler, by_pypdf, lines_of, squeezed

EVERY = [(kind, which) for kind in LetterKind for which in DEBTS]
A_WHOLE_LINE = 25
"""Characters; shorter ones are cells and last lines, whose end is the end of what they say."""

each_letter = pytest.mark.parametrize(
    ("kind", "which"), EVERY, ids=[f"{kind.value}-{which}" for kind, which in EVERY]
)


def without_repeated_heads(text: str, of: Letter, wanted: str) -> str:
    """A table's head comes again on each page: what is beyond the first is taken out."""
    for head in {squeezed("".join(block.head)) for block in of.blocks if isinstance(block, Table)}:
        while text.count(head) > wanted.count(head):
            first, _, rest = text.partition(head)
            text = first + head + rest.replace(head, "", 1)
    return text


@each_letter
def test_three_readers_read_exactly_what_was_written(
    kind: LetterKind, which: str, tmp_path: Path
) -> None:
    made = letter(kind, which)
    pdf = render_pdf(made)
    wanted = squeezed("".join(made.texts()))
    for read in (by_pypdf(pdf), by_poppler(pdf, tmp_path, "-raw"), by_pdfium(pdf)):
        assert without_repeated_heads(squeezed(read), made, wanted) == wanted


@each_letter
def test_no_line_begins_or_ends_with_a_forbidden_sign_and_the_file_is_sound(
    kind: LetterKind, which: str, tmp_path: Path
) -> None:
    pdf = render_pdf(letter(kind, which))
    lines = lines_of(pdf, tmp_path)
    whole = [line for line in lines if len(line) > A_WHOLE_LINE]
    assert not [line for line in lines if line[0] in NO_START]
    assert not [line for line in whole if line[-1] in NO_END]
    subprocess.run(
        ["qpdf", "--check", str(tmp_path / "letter.pdf")], check=True, capture_output=True
    )
