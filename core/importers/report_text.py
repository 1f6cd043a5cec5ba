"""The text of a credit report made even: one string without white space that still knows how it was printed.

Copies come with CJK radicals, half- and full-width marks, page feet inside sentences and, now and then, the
head of the first page in the middle. Sources of each: the reference on the grammar of credit reports, §2 and §5.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

_RADICALS = str.maketrans(
    {
        "⺠": "民",
        "⻓": "长",
        "⻋": "车",
        "⻚": "页",
        "⻄": "西",
        "⻔": "门",
        "⻉": "贝",
        "⻝": "食",
        "⻅": "见",
        "⻛": "风",
        "⻢": "马",
        "⻜": "飞",
        "⻥": "鱼",
        "⻩": "黄",
        "⻬": "齐",
        "⻰": "龙",
        "⻘": "青",
        "⻨": "麦",
        "⻦": "鸟",
        "⼾": "户",
        "戶": "户",
        "\u0002": "-",
        "\ufffe": "-",
        "\ufeff": "",
    }
)
"""Radicals that NFKC leaves alone or makes traditional, and the hyphen that PDFium marks at a line's end."""

_FURNITURE = (
    re.compile(r"第\s*\d+\s*页\s*[,/]?\s*共\s*\d+\s*页"),
    re.compile(r"https?://\S+"),
)
_HEAD = re.compile(r"(?:个\s*人\s*信\s*用\s*报\s*告\s*)?报\s*告\s*编\s*号")
_HEAD_END = re.compile(
    r"(?:相关还款责任账户数|为他人担保笔数|发生过90天以上逾期的账户数)(?:\s+(?:--|\d+)(?=\s)){1,4}"
)
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
        for sign in raw.replace("\r\n", "\n"):
            plain = unicodedata.normalize("NFKC", sign.translate(_RADICALS)).translate(_RADICALS)
            even.extend(plain)
            printed.extend((sign, *[""] * (len(plain) - 1)) if plain else ())
        text = cls("".join(even), tuple(printed))
        for pattern in _FURNITURE:
            text = text.without(*(found.span() for found in pattern.finditer(text.even)))
        return text

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

    def joined(self) -> Self:
        """The text in one string: a head that was drawn last goes, then all white space."""
        text = self._with_head_first()
        blanks = ((found.start(), found.end()) for found in re.finditer(r"\s+", text.even))
        joined = text.without(*blanks)
        repaired = re.sub(r"(\d{4}年\d{1,2}月\d{1,2})口", r"\1日", joined.even)
        return type(self)(repaired, joined.printed)

    def _with_head_first(self) -> Self:
        first = _FIRST_ITEM.search(self.even)
        head = next(
            (
                found
                for found in _HEAD.finditer(self.even)
                if first and found.start() > first.end()
            ),
            None,
        )
        if head is None:
            return self
        ends = [found.end() for found in _HEAD_END.finditer(self.even, head.end())]
        return self.without((head.start(), ends[-1])) if ends else self

    def as_printed(self, start: int, end: int) -> str:
        """What stood in the report between two places of `even`."""
        return "".join(self.printed[start:end])
