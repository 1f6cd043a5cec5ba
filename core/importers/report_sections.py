"""The headings of a credit report: under which group an account stands, and where its credit sections end."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

_GROUPS = re.compile(
    r"(?P<overdue>(?<!从未)发生过逾期的(?:贷记卡)?账户明细如下)"
    r"|(?P<overdrawn>(?<!未)透支超过60天的准贷记卡账户明细如下)"
    r"|(?P<never>从未(?:发生过)?逾期(?:过)?的[^。:]{0,40}?账户明细如下)"
)
_CREDIT = ("资产处置信息", "保证人代偿信息", "垫款信息", "为他人担保信息", "相关还款责任信息")
_OTHER = ("非信贷交易记录", "后付费记录", "公共记录", "查询记录")
_SECTIONS = re.compile("|".join((*_CREDIT, *_OTHER)))
_AFTER_ALL = re.compile("(?:机构|个人|本人)查询记录明细")
"""From here on stand enquiries, statements and notes: whatever looks like an account there is none."""


class Group(Enum):
    """Under which heading of its section an account stands."""

    OVERDUE_ONCE = auto()
    NEVER_OVERDUE = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Headings:
    """Where each heading of a joined text begins, the group that holds after it, and where credit ends."""

    starts: tuple[int, ...]
    groups: tuple[Group, ...]
    credit: tuple[bool, ...]
    end: int

    @classmethod
    def of(cls, even: str) -> Self:
        """Every heading of a text without white space."""
        found = [(each.start(), _group(each), True) for each in _GROUPS.finditer(even)]
        found += [
            (each.start(), Group.UNKNOWN, each[0] in _CREDIT) for each in _SECTIONS.finditer(even)
        ]
        found.sort(key=lambda heading: heading[0])
        last = _AFTER_ALL.search(even)
        return cls(
            starts=tuple(start for start, _, _ in found),
            groups=tuple(group for _, group, _ in found),
            credit=tuple(credit for _, _, credit in found),
            end=last.start() if last else len(even),
        )

    def group(self, place: int) -> Group:
        """The group that holds at a place."""
        number = bisect_right(self.starts, place)
        return self.groups[number - 1] if number else Group.UNKNOWN

    def in_credit(self, place: int) -> bool:
        """Whether accounts stand here, and not fees, judgments or enquiries."""
        number = bisect_right(self.starts, place)
        return place < self.end and (number == 0 or self.credit[number - 1])


def _group(found: re.Match[str]) -> Group:
    return Group.NEVER_OVERDUE if found["never"] else Group.OVERDUE_ONCE
