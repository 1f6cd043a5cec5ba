"""The text of a credit report made even: one string without white space that still knows how it was printed.

Copies come with CJK radicals, half- and full-width marks, page feet inside sentences and, now and then, the
head of the first page in the middle. Sources of each: the reference on the grammar of credit reports, §2 and §5.
"""

import re
from dataclasses import dataclass
from typing import Self

from core.importers.report_glyphs import ITEM, even_sign

_FURNITURE = (
    re.compile(r"第\s{0,4}\d{1,4}\s{0,4}页\s{0,4}[,/]?\s{0,4}共\s{0,4}\d{1,4}\s{0,4}页"),
    re.compile(r"https?://\S+"),
)
_ORDINAL = re.compile(r"^[^\S\n]{0,8}\d{1,3}[^\S\n]{0,4}\.\s{0,8}(?=\d{4}\s{0,4}年)", re.MULTILINE)
_HEAD = re.compile(r"(?:个\s*人\s*信\s*用\s*报\s*告\s*)?报\s*告\s*编\s*号")
_HEAD_END = re.compile(
    r"(?:账户数|为他人担保笔数)(?:\s+(?:--|\d+)(?=\s)){1,4}|信息概要|精确到元[。.]?"
    r"|姓名:[^,。\n]{0,40}|证件号码:?\s{0,4}[\dX*]{4,20}(?:\s{1,4}(?:未婚|已婚|离婚|丧偶|单身|--))?"
)
"""What can stand last in the head: a row of its table, a heading, the person's line."""
_FIRST_ITEM = re.compile(r"发放的|授信,|接收债权")


@dataclass(frozen=True, slots=True)
class Text:
    """`even` is what the grammar reads; `printed[i]` is what stood in the report for its i-th character."""

    even: str
    printed: tuple[str, ...]

    @classmethod
    def of(cls, raw: str) -> Self:
        """A report's text as it was copied or extracted, page feet taken out, white space kept."""
        even: list[str] = []
        printed: list[str] = []
        for sign in raw.replace("\r\n", "\n").replace("\r", "\n"):
            plain = even_sign(sign)
            even.extend(plain)
            printed.extend((sign, *[""] * (len(plain) - 1)) if plain else ())
        text = cls("".join(even), tuple(printed))
        for pattern in _FURNITURE:
            text = text.without(*(found.span() for found in pattern.finditer(text.even)))
        return text.with_ordinals_marked()

    def without(self, *spans: tuple[int, int]) -> Self:
        """The text with these stretches cut out."""
        if not spans:
            return self
        gone = {place for start, end in spans for place in range(start, end)}
        kept = [place for place in range(len(self.even)) if place not in gone]
        return type(self)(
            "".join(self.even[place] for place in kept),
            tuple(self.printed[place] for place in kept),
        )

    def with_ordinals_marked(self) -> Self:
        """The text with one sign for each ordinal at the beginning of a line."""
        even, printed, last = [], [], 0
        for found in _ORDINAL.finditer(self.even):
            even += [self.even[last : found.start()], ITEM]
            printed += [*self.printed[last : found.start()], ""]
            last = found.end()
        return type(self)("".join((*even, self.even[last:])), (*printed, *self.printed[last:]))

    def joined(self) -> Self:
        """The text in one string: a head that was drawn last goes, then all white space."""
        text = self._with_head_first()
        blanks = ((found.start(), found.end()) for found in re.finditer(r"\s+", text.even))
        joined = text.without(*blanks)
        repaired = re.sub(r"(\d{4}年\d{1,2}月\d{1,2})口", r"\1日", joined.even)
        return type(self)(repaired, joined.printed)

    def _with_head_first(self) -> Self:
        first = _FIRST_ITEM.search(self.even)
        head = _HEAD.search(self.even, first.end()) if first else None
        if head is None:
            return self
        following = _FIRST_ITEM.search(self.even, head.end())
        stop = following.start() if following else len(self.even)
        ends = [found.end() for found in _HEAD_END.finditer(self.even, head.end(), stop)]
        return self.without((head.start(), ends[-1])) if ends else self

    def as_printed(self, start: int, end: int) -> str:
        """What stood in the report between two places of `even`."""
        return "".join(self.printed[start:end])
