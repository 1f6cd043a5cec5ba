"""The lines over a credit card: the central bank's daily rate of 2017 to 2020, and the total of a year."""

from dataclasses import replace

from core.calculations.limits.ceiling import Ceiling, CeilingNature
from core.calculations.limits.financial_ceiling import financial_ceiling
from core.calculations.limits.question import Question
from core.figures import date_text, percent_text
from core.law.library import parameter
from core.law.model import Standing

DAYS_OF_A_YEAR = 365


def card_ceiling(question: Question) -> Ceiling:
    """The total of 24 % as for other lenders, with the rule for the daily rate of that day beside it.

    Before the total came (2017-08-04) the daily rate alone is the line. A daily rate becomes a yearly one
    by 365 days.
    """
    daily = _daily_rate(question)
    total = financial_ceiling(question)
    if total.annual_rate is None:
        return total if daily is None or daily.annual_rate is None else daily
    fair = replace(
        total,
        sentence=total.sentence + "信用卡的总额太高的，也可以请求适当减少。",
        citations=(*total.citations, "card_judicial_2"),
    )
    return replace(fair, beside=(*fair.beside, daily)) if daily else fair


def _daily_rate(question: Question) -> Ceiling | None:
    """What the central bank said of the daily rate on this day: nothing here before 2017."""
    rule = parameter("card.daily_rate.cap")
    known = [dated for dated in rule.values if dated.in_force_from <= question.on]
    if not known:
        return None
    if known[-1].value is None:
        return Ceiling(
            annual_rate=None,
            nature=CeilingNature.BY_CONTRACT,
            counted=("interest",),
            sentence=f"{date_text(known[-1].in_force_from)}起，透支利率没有统一的上限，看领用合约。"
            "这条是凭记忆写的，还没核实。",
            citations=(known[-1].citation.id,),
            verified=known[-1].citation.standing is not Standing.UNVERIFIED,
        )
    value = rule.on(question.on)
    annual = value.value * DAYS_OF_A_YEAR
    return Ceiling(
        annual_rate=annual,
        nature=CeilingNature.SUPERVISORY,
        counted=("interest",),
        sentence=f"这一天，透支利率最高是日 {percent_text(value.value)}，"
        f"× {DAYS_OF_A_YEAR} 天 = 年 {percent_text(annual)}。超过的，可以请求调减，也可以向监管反映。",
        citations=(value.citation.id,),
        verified=value.verified,
    )
