"""Whether an agreement's own numbers agree: parts with their sum, instalments with the total, to the fen."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.checks.agreement.clauses import pattern
from core.checks.agreement.splitting import Clause
from core.checks.agreement.term_reading import amount_of
from core.checks.agreement.terms import TermsRead
from core.figures import yuan_text
from core.money import ZERO

_PART = pattern(
    r"(本金|(?:逾期)?利息(?:[及和与]罚息)?|欠息|罚息|复利|违约金|滞纳金|手续费|服务费|费用|息费|租金)(?:为|是|共|:|计)?({money})"
)
_SUM = pattern(
    r"(?:合计|共计|总计|总额|总金额|余额|[欠应][^,]{0,8}(?:为|共)|款项共计|(?<!一)(?<!总)共)(?:为|是|:|应还|欠)?({money})"
)
_WAIVED = re.compile(r"减|免|不收|不再|放弃|扣除|折")
_TO_PAY = pattern(
    r"(?:应还(?:总额|合计|总金额)|还款总额|总共还|一共还|合计还|共(?:应)?还|实际应还|只需(?:归还|偿还|还)(?:本金)?|减免后)[^,\d]{0,6}({money})"
)
_SPLIT = pattern(r"({money})[^,\d余]{0,8},?[^,\d余]{0,8}分(?:为|成)?\d{1,3}(?:期|个月|笔)")
_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two numbers of one text that should be the same: what is stated, and what its parts add up to."""

    title: str
    stated: Decimal
    added: Decimal
    where: Clause

    @property
    def sentence(self) -> str:
        """Both numbers, and the difference."""
        apart = abs(self.stated - self.added)
        return (
            f"{self.title}：写的是 {yuan_text(self.stated)} 元，"
            f"加起来是 {yuan_text(self.added)} 元，差 {yuan_text(apart)} 元。"
        )

    @property
    def ask(self) -> str:
        """What to ask the other side, in the words of a letter."""
        return (
            f"核对数额：文中写 {yuan_text(self.stated)} 元，各项相加为 "
            f"{yuan_text(self.added)} 元，请更正并写明计算过程。"
        )


def mismatches(parts: Sequence[Clause], terms: TermsRead) -> tuple[Mismatch, ...]:
    """The sums of a text that do not add up; none where it states too little to tell."""
    return (*_components(parts), *_instalments(parts, terms))


def _components(parts: Sequence[Clause]) -> Iterator[Mismatch]:
    for part in parts:
        pieces = list(_PART.finditer(part.plain))
        ends = {piece.end() for piece in pieces}
        sums = [
            amount_of(found[1]) for found in _SUM.finditer(part.plain) if found.end() not in ends
        ]
        if len(sums) != 1 or len(pieces) < _FEWEST_PARTS or _WAIVED.search(part.plain):
            continue
        if len({piece[1] for piece in pieces}) < len(pieces):
            continue
        added = sum((amount_of(piece[2]) for piece in pieces), ZERO)
        if added != sums[0]:
            yield Mismatch("各项和合计对不上", sums[0], added, part)


def _is_a_part(found: re.Match[str], part: Clause) -> bool:
    """Whether a sum is only the last of the parts before it: 本金三万、违约金一千二，分60期."""
    return found.end(1) in {piece.end(2) for piece in _PART.finditer(part.plain)}


def _instalments(parts: Sequence[Clause], terms: TermsRead) -> Iterator[Mismatch]:
    if terms.total is None:
        return
    stated = {
        amount_of(found[1]): part
        for part in parts
        for wanted in (_TO_PAY, _SPLIT)
        for found in wanted.finditer(part.plain)
        if not _is_a_part(found, part)
    }
    if terms.rows:
        stated |= {
            amount_of(found[1]): part
            for part in parts
            for found in pattern(r"^合计[: ]?({money})").finditer(part.plain)
        }
    if len(stated) == 1:
        amount, where = next(iter(stated.items()))
        if amount != terms.total:
            yield Mismatch("每期相加和总额对不上", amount, terms.total, where)
