"""Where each account of a credit report begins and ends, told by date, institution and what it did.

The ordinal before an account is not trusted: it is often on a line of its own, or missing. A stretch that
looks like an account and does not begin like one comes as text, so that nothing is lost unseen.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from core.importers.report_glyphs import ITEM
from core.importers.report_sections import Group, Headings
from core.importers.report_text import Text

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_LETTER = rf"(?:(?!\d{{4}}年\d)[^,。;:{ITEM}])"
_NAME = rf"{_LETTER}{{1,60}}?"
_ANCHOR = re.compile(
    rf"(?P<opened>{DAY})(?:"
    rf"(?P<granting>{_LETTER}{{1,60}})为(?P<line>[^,。;:为{ITEM}]{{1,40}})授信"
    rf"|(?P<lender>{_NAME})(?P<verb>发放|办理|开立|提供)的"
    rf"|,?(?P<assignee>{_NAME})接收债权"
    rf"|(?P<since>以来),?(?P<payer>{_NAME})累计代偿金额"
    rf"|,?(?P<advancer>{_NAME})进行最近一次代偿"
    rf"|,为(?P<liable>(?:(?!承担相关还款责任|提供担保|明细如下)[^{ITEM}]){{1,200}}?)(?:承担相关还款责任|提供担保)"
    r")"
)
_GRANTED = r"(?:发放的|接收债权|累计代偿金额|承担相关还款责任|提供担保|为[^,。为]{1,40}授信,)"
_BEGINS = re.compile(
    rf"(?<={ITEM})|(?<=[。.:])\d{{1,3}}\.?(?={DAY})"
    rf"|(?<=。)(?!最近|截至|当前|其中|没有)(?=(?:(?!{DAY})[^。{ITEM}]){{0,60}}?{_GRANTED})"
)
"""Where an account may begin besides its own words: after an ordinal, or at a sentence in which one is granted."""
_LIKE_AN_ACCOUNT = re.compile(
    rf"{_GRANTED}|余额(?:为|折合人民币)?\d|使用额度|信用额度|\d{{4}}年\d|\d元|账户[(,]|最近[5五]年"
)
_TAIL = re.compile(
    rf"(?:{ITEM}|(?<=[。.;)清出户])\d{{1,3}}\.?|(?<=[。.;清出户])(?:信用卡|购房贷款|其他贷款|贷款|其他业务))$"
)
_MOST_TAIL = 24
"""Characters before a heading in which the ordinals and titles of what follows can stand."""


@dataclass(frozen=True, slots=True)
class Item:
    """One account's text, made even; `found` is the match of its beginning; `source` as it was printed."""

    found: re.Match[str]
    rest: str
    group: Group
    source: str


def items(text: Text) -> Iterator[Item | str]:
    """The accounts of a joined text in order; a stretch that looks like one and cannot be one comes as text."""
    even, headings = text.even, Headings.of(text.even)
    anchors = {found.start(): found for found in _anchors(even)}
    for start, stop in _stretches(even, anchors, headings):
        found = anchors.get(start)
        end = _without_tail(even, start, stop)
        if found and start < headings.end:
            yield Item(
                found=found,
                rest=even[found.end() : end],
                group=headings.group(start),
                source=text.as_printed(start, end),
            )
        elif found or (headings.in_credit(start) and _LIKE_AN_ACCOUNT.search(even, start, end)):
            yield text.as_printed(start, end)


def _anchors(even: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := _ANCHOR.search(even, place):
        yield found
        place = found.end()


def _stretches(
    even: str, anchors: Mapping[int, re.Match[str]], headings: Headings
) -> Iterator[tuple[int, int]]:
    """From each beginning to the next; within the words that begin an account nothing else begins."""
    opened = sorted(anchors)
    begins = {0, headings.end, *anchors}
    possible = [found.end() for found in _BEGINS.finditer(even)]
    for place in (*possible, *headings.starts):
        before = bisect_right(opened, place) - 1
        if before < 0 or place >= anchors[opened[before]].end():
            begins.add(place)
    ordered = sorted(begins | {len(even)})
    yield from pairwise(ordered)


def _without_tail(even: str, start: int, end: int) -> int:
    """Where the account ends: without the ordinal of the next one and the title of the next section."""
    while end > start:
        tail = _TAIL.search(even, max(start, end - _MOST_TAIL), end)
        if not tail:
            break
        end = tail.start()
    return end
