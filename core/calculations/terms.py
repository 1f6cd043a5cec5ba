"""How long instalments may run: the longest term the law sets, or a ceiling of practice where it sets none."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import Debt
from core.case.lender import LenderKind
from core.errors import Problem
from core.law.library import citation, parameter
from core.lenders.record_kind import kind_of_record

PRACTICAL_CEILING = 60
"""Months. Practice, not law: borrowed from cards, because longer plans are hardly ever granted or kept."""


_INSTALMENT_RULES = ("card_70", "consumer_relief_2025")


@dataclass(frozen=True)
class LongestTerm:
    """Months, and the rule that sets them; without a rule it is practice."""

    months: int
    citation: str | None

    @property
    def is_law(self) -> bool:
        """Whether a rule sets this number."""
        return self.citation is not None

    def refusal(self, field: str = "months") -> Problem:
        """What to say when somebody asks for longer."""
        if self.is_law:
            sentence = f"最长可分 {self.months} 期（办法第七十条）。请改为 {self.months} 期以内，或同时申请减免。"
        else:
            sentence = (
                f"法律没有给这类贷款定最长期数，这里按常见做法最多排 {self.months} 期。"
                f"请改为 {self.months} 期以内，或同时申请减免。"
            )
        return Problem(field, sentence)


def instalment_rules(debt: Debt) -> tuple[str, ...]:
    """The rules that speak of instalments for this kind of lender; none for many."""
    return tuple(
        rule for rule in _INSTALMENT_RULES if kind_of_record(debt) in citation(rule).lender_kinds
    )


def longest_term(debt: Debt, as_of: date, practical: int = PRACTICAL_CEILING) -> LongestTerm:
    """The longest term for this kind of lender on a day; only credit cards have one by law."""
    if kind_of_record(debt) is not LenderKind.BANK_CREDIT_CARD:
        return LongestTerm(practical, None)
    rule = parameter("card.personalised_instalment.max_months").on(as_of)
    return LongestTerm(rule.whole, rule.citation.id)
