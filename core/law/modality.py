"""Whether a sentence says more than the rules it cites: 不得 for 不宜, 有权 for 可以, 必须 for a mere practice.

Read from words, not understood: a word of a rule may be used only where the rule's own words hold it, or a
stronger one, and only as far as its standing carries. What is denied (不是必须) claims nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.law.citation import Citation
from core.law.model import Standing

_DENIALS = "(?<!不是)(?<!并非)(?<!不算)(?<!不等于)(?<!没有说)(?<!不能说)(?<!没有规定)"

_ONLY_LAW = {
    "必须": ("必须",),
    "不得": ("不得", "禁止", "只能", "不能"),
    "禁止": ("禁止", "不得"),
    "应当": ("应当", "应停止", "应在", "必须"),
    "违法": ("违法", "非法"),
    "非法": ("非法", "违法"),
    "依法": ("依法",),
    "(?<!没)有权": ("有权",),
    "无效": ("无效", "不起作用"),
    "不受保护": ("不受保护", "不支持"),
    "可以不还": ("可以不还",),
    "视为": ("视为",),
}
"""Words that only law may carry → what one of the rules cited says for it."""

_ALSO_STANDARDS = {
    "不应": ("不应", "不得"),
    "不宜": ("不宜", "不应", "不得"),
}
"""Words that a national standard or the trade's own rules may carry too."""

_OWED_BY_NOBODY = re.compile(
    _DENIALS
    + "(?:必须|应当|应该|有义务|一定要)[^。，；、]{0,6}(?:同意|答应|减免|减息|免息|停息|让步)"
)
"""No rule obliges a lender to give way; what a letter may ask for is no duty."""


@dataclass(frozen=True, slots=True)
class Overstatement:
    """A word that goes further than what is cited for it."""

    word: str
    cited: tuple[str, ...]


def overstatements(text: str, rules: Sequence[Citation], on: date) -> tuple[Overstatement, ...]:
    """The words of a text that none of the rules cited, in force on the day, carries."""
    cited = tuple(rule.id for rule in rules)
    holding = [rule for rule in rules if rule.in_force_on(on)]
    owed = [found[0] for found in _OWED_BY_NOBODY.finditer(text)]
    beyond = [
        found[0]
        for words, standings in (
            (_ONLY_LAW, {Standing.LAW}),
            (_ALSO_STANDARDS, {Standing.LAW, Standing.STANDARD}),
        )
        for word, carried_by in words.items()
        if (found := re.search(_DENIALS + word, text))
        and not any(
            rule.standing in standings and any(own in _own_words(rule) for own in carried_by)
            for rule in holding
        )
    ]
    return tuple(Overstatement(word, cited) for word in (*owed, *beyond))


def _own_words(rule: Citation) -> str:
    return f"{rule.title}{rule.paraphrase}{rule.text or ''}"


_UNSURE = (
    "没核实",
    "没有核实",
    "没查到",
    "没有查到",
    "没取得",
    "没有取得",
    "凭记忆",
    "没看到原文",
)


def says_unverified(text: str) -> bool:
    """Whether a text says itself that what it tells was not checked."""
    return any(word in text for word in _UNSURE)
