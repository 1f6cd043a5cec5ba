"""Whether a claim is a small one: one instance, no appeal. The wage of the province is told, never assumed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.working import Line
from core.figures import percent_text, yuan_text
from core.law.library import parameter
from core.money import round_half_up


@dataclass(frozen=True, slots=True)
class SmallClaims:
    """`threshold` and `by_agreement_up_to` in yuan; `applies` by law, `may_be_agreed` if both sides want it."""

    threshold: Decimal
    by_agreement_up_to: Decimal
    applies: bool
    may_be_agreed: bool
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str


def small_claims(
    claim: Decimal, annual_wage: Decimal, on: date, province: str = ""
) -> SmallClaims:
    """Measure a claim in yuan by half the province's average yearly wage of the year before (第165条).

    Raises `ValueError` for a wage that is not above zero or a negative claim.
    """
    if annual_wage <= 0 or claim < 0:
        raise ValueError("a wage is above zero and a claim not below")
    ratio = parameter("court.small_claims.wage_ratio").on(on)
    agreed = parameter("court.small_claims.wage_ratio_by_agreement").on(on)
    threshold = round_half_up(annual_wage * ratio.value)
    most = round_half_up(annual_wage * agreed.value)
    applies = claim <= threshold
    may_be_agreed = threshold < claim <= most
    wage = f"{province}上年度就业人员年平均工资"
    return SmallClaims(
        threshold=threshold,
        by_agreement_up_to=most,
        applies=applies,
        may_be_agreed=may_be_agreed,
        working=(
            Line(wage, annual_wage, "还没公布就用最近公布的一年"),
            Line(
                "小额诉讼的线",
                threshold,
                f"{yuan_text(annual_wage)} × {percent_text(ratio.value)}",
            ),
            Line("双方约定才用的线", most, f"{yuan_text(annual_wage)} × {agreed.text}"),
            Line("这次的金额", claim),
        ),
        citations=(ratio.citation.id, "cpi_272"),
        sentence=_sentence(applies=applies, may_be_agreed=may_be_agreed),
    )


def is_small_claim(claim: Decimal, annual_wage: Decimal, on: date) -> bool:
    """Whether there is one instance only, by law."""
    return small_claims(claim, annual_wage, on).applies


def _sentence(*, applies: bool, may_be_agreed: bool) -> str:
    if applies:
        return (
            "金额在小额诉讼的线以内。事实清楚、争议不大的，一审终审，不能上诉，"
            "要说的话和证据一次带齐。"
        )
    if may_be_agreed:
        return "超过了小额诉讼的线。双方都同意才用小额诉讼，用了就不能上诉；不同意就按普通办法审。"
    return "不算小额诉讼，判决后可以上诉。"
