"""Where each account of a credit report begins and ends, told by date, institution and what it did.

The ordinal before an account is not trusted: it is often on a line of its own, or missing.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from core.importers.report_text import Text

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_NAME = r"[^,。;:]{1,60}?"
_ANCHOR = re.compile(
    rf"(?P<opened>{DAY})(?:"
    rf"(?P<granting>[^,。;:]{{1,60}}?)为(?P<line>[^,。;:]{{1,40}}?)授信"
    rf"|(?P<lender>{_NAME})(?P<verb>发放|办理|开立|提供)的"
    rf"|,(?P<assignee>{_NAME})接收债权"
    rf"|(?P<since>以来)(?P<payer>{_NAME})累计代偿金额"
    rf"|(?P<advancer>{_NAME})进行最近一次代偿"
    r"|,为(?P<liable>(?:(?!承担相关还款责任|提供担保|明细如下).){1,200}?)(?:承担相关还款责任|提供担保)"
    r")"
)
_HEADING = re.compile(
    r"(?P<overdue>发生过逾期的(?:贷记卡)?账户明细如下)"
    r"|(?P<overdrawn>透支超过60天的准贷记卡账户明细如下)"
    r"|(?P<never>从未(?:发生过)?逾期(?:过)?的[^。:]{0,40}?账户明细如下)"
)
_SECTIONS = (
    "资产处置信息",
    "保证人代偿信息",
    "垫款信息",
    "为他人担保信息",
    "相关还款责任信息",
    "非信贷交易记录",
    "后付费记录",
    "公共记录",
    "查询记录",
)
_END = re.compile("|".join((*_SECTIONS, _HEADING.pattern)))
_TAIL = re.compile(
    r"(?:(?<=。)\d{1,3}|(?<![\d,])\d{1,3}\.|(?<=[。.清出户])(?:信用卡|购房贷款|其他贷款|贷款|其他业务))$"
)
_NEXT_ORDINAL = re.compile(rf"(?<=[。.])\d{{1,3}}\.?(?={DAY})")


class Group(Enum):
    """Under which heading of its section an account stands."""

    OVERDUE_ONCE = auto()
    NEVER_OVERDUE = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """One account's text, made even; `found` is the match of its beginning; `source` as it was printed."""

    found: re.Match[str]
    rest: str
    group: Group
    source: str


def items(text: Text) -> Iterator[Item | str]:
    """The accounts of a joined text in order; a stretch that begins like one and is none comes as text."""
    anchors = list(_anchors(text.even))
    for number, found in enumerate(anchors):
        following = anchors[number + 1].start() if number + 1 < len(anchors) else len(text.even)
        end = _end(text.even, found.end(), following)
        strange = _NEXT_ORDINAL.search(text.even, found.end(), end)
        stop = strange.start() if strange else end
        yield Item(
            found=found,
            rest=text.even[found.end() : stop],
            group=_group(text.even, found.start()),
            source=text.as_printed(found.start(), stop),
        )
        if strange:
            yield text.as_printed(strange.end(), end)


def _anchors(even: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := _ANCHOR.search(even, place):
        yield found
        place = found.end()


def _end(even: str, start: int, following: int) -> int:
    heading = _END.search(even, start, following)
    end = heading.start() if heading else following
    while tail := _TAIL.search(even[start:end]):
        end = start + tail.start()
    return end


def _group(even: str, place: int) -> Group:
    last = deque(_HEADING.finditer(even, 0, place), maxlen=1)
    if not last:
        return Group.UNKNOWN
    heading = last.pop()
    section = max(even.rfind(name, heading.end(), place) for name in _SECTIONS)
    if section >= 0:
        return Group.UNKNOWN
    return Group.NEVER_OVERDUE if heading["never"] else Group.OVERDUE_ONCE
