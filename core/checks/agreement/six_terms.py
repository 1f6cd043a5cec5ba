"""The six terms that a card's personalised instalment agreement must hold (信用卡业务监督管理办法 70), found or not."""

from dataclasses import dataclass
from datetime import date

from core.case.lender import LenderKind
from core.checks.agreement.reading import PointRead, Said, read_agreement
from core.law.library import parameter


@dataclass(frozen=True, slots=True)
class SixTerms:
    """Each term as it was read, and the sentence over them."""

    points: tuple[PointRead, ...]
    needed: int
    sentence: str
    citations: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many stand in the text."""
        return sum(point.said is Said.FOUND for point in self.points)


def six_terms(text: str, as_of: date) -> SixTerms:
    """Read a card agreement's text for the terms the rule names."""
    rule = parameter("card.personalised_instalment.required_terms").on(as_of)
    read = read_agreement(text, LenderKind.BANK_CREDIT_CARD).points
    points = tuple(point for point in read if point.point.only_cards)
    found = sum(point.said is Said.FOUND for point in points)
    rest = (
        "字面上都找到了；写得够不够清楚，自己再读一遍。"
        if found == len(points)
        else "没找到的，请银行补上再签。停不停息，看第三样怎么写。"
    )
    return SixTerms(
        points=points,
        needed=rule.whole,
        sentence=f"要写的 {rule.text} 样，找到 {found} 样。{rest}",
        citations=(rule.citation.id,),
    )
