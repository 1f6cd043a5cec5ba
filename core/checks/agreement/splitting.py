"""An agreement's text cut into clauses, each with where it stands in the text and in which paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.checks.agreement.plain import plain

_ENDS = re.compile(r"[。；;！!？?]")
_HEAD = re.compile(
    r"\s*(?:第\s*[一二三四五六七八九十百\d]+\s*[条章款项]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．)）](?!\d)|\d{1,2}\.\d{1,2}(?!\d)\s"
    r"|[(（][一二三四五六七八九十\d]+[)）]|[甲乙丙]方|[-•·*\u2611□√①-⑳]|[^，。,；;：:\n]{1,16}[：:])"
)
_ROW = re.compile(
    r"\s*[合总小]计|\s*(?:第?\d{1,3}期?[ \t|]+)?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}月\d{1,2})"
)
_ROW_END = re.compile(r"[\d元号期额）)]\s*$")
_FULL_LINE = 14
"""Characters from which a line that ends without a stop is taken to go on in the next one, as in a PDF."""

_ASKED = re.compile(r"^(?:我|本人|客户|用户|持卡人|借款人):.*(?:\?|吗)$")

_LONGEST = 600
"""Characters of a clause, after which it is cut wherever it is: no agreement's sentence is longer."""


@dataclass(frozen=True, slots=True)
class Clause:
    """`start` and `end` in the text as given; `plain` as the patterns read it.

    Clauses of one paragraph share its number.
    """

    start: int
    end: int
    plain: str
    paragraph: int = 0

    @property
    def asked(self) -> bool:
        """Whether the one who owes asks it, in a chat or on the telephone: that grants and demands nothing."""
        return bool(_ASKED.search(self.plain))


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order, none of them empty."""
    line_ends = set(_line_ends(text))
    cuts = sorted({match.end() for match in _ENDS.finditer(text)} | line_ends | {len(text)})
    found = []
    start = paragraph = 0
    for end in _none_too_long(cuts):
        words = plain(text[start:end])
        if words:
            found.append(Clause(start, end, words, paragraph))
        paragraph += end in line_ends
        start = end
    return tuple(found)


def _none_too_long(cuts: list[int]) -> Iterator[int]:
    start = 0
    for end in cuts:
        yield from range(start + _LONGEST, end, _LONGEST)
        yield end
        start = end


def _line_ends(text: str) -> Iterator[int]:
    position = 0
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        position += len(line)
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if not _goes_on(line, after):
            yield position


def _goes_on(line: str, after: str) -> bool:
    if len(line.strip()) < _FULL_LINE or not after.strip() or _HEAD.match(after):
        return False
    return not (_ROW_END.search(line) and _ROW.match(after))


def phrases(sentence: str, found: re.Match[str]) -> str:
    """The phrases between commas that a match touches."""
    start = sentence.rfind(",", 0, found.start()) + 1
    end = sentence.find(",", found.end())
    return sentence[start:] if end < 0 else sentence[start:end]
