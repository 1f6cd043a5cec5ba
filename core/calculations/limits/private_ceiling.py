"""The ceilings of private lending: 24 % and 36 % until 2020-08-19, four times the one-year LPR since."""

from datetime import date, timedelta
from decimal import Decimal

from core.calculations.limits.ceiling import ALL_CHARGES, Ceiling, CeilingNature
from core.calculations.limits.lpr import lpr_one_year
from core.calculations.limits.question import Question
from core.figures import date_text, percent_text
from core.law.library import parameter

_ONLY_UNLICENSED = "只有个人或没有牌照的公司放的款才用这条。"


def private_ceiling(question: Question) -> Ceiling:
    """The ceiling of one day. Overdue interest, penalty and fees are counted together (第29条).

    A contract formed from 2020-08-20 on: four times the LPR of that day (第25条). One formed earlier: the
    old rule up to 2020-08-19, then four times the LPR at suit (第31条). One sued for before 2020-08-20
    keeps the old rule throughout: the new one takes cases accepted since.
    """
    if question.formed_on is None:
        return _unknown("还不知道借款是哪天。填上借款日，才知道用哪一条线。")
    begins = parameter("private.protected_cap").values[0].in_force_from
    turn = new_rule_from()
    if question.formed_on >= turn:
        return _four_times(question.formed_on, "合同成立时")
    if question.on >= turn and question.suit_day >= turn:
        return _at_suit(question)
    if question.on < begins:
        return _unknown(f"{date_text(begins)}以前的规则这里没有收录，请问律师。")
    return _old_rule(turn)


def new_rule_from() -> date:
    """The day on which four times the LPR came: 2020-08-20."""
    return parameter("private.lpr_multiple").values[0].in_force_from


def of_quote(quote: Decimal, on: date) -> Decimal:
    """The ceiling, a fraction a year, that a one-year LPR gives by the rule of a day from 2020-08-20 on."""
    return quote * parameter("private.lpr_multiple").on(on).value


def _four_times(quoted_on: date, when: str) -> Ceiling:
    quote = lpr_one_year(quoted_on)
    multiple = parameter("private.lpr_multiple").on(quoted_on)
    rate = of_quote(quote.value, quoted_on)
    return Ceiling(
        annual_rate=rate,
        nature=CeilingNature.NOT_SUPPORTED,
        counted=ALL_CHARGES,
        sentence=f"{when}（{date_text(quoted_on)}）一年期 LPR 是 {percent_text(quote.value)}，"
        f"× {multiple.text} = 年 {percent_text(rate)}。利息、逾期利息、违约金和费用合计超过的部分，"
        f"法院不支持。{_ONLY_UNLICENSED}"
        + (f"{quote.note.rstrip('。')}。" if quote.note and not quote.verified else ""),
        citations=(multiple.citation.id, "pl_2020_28_29", "lpr_announcements", "pl_scope_1"),
        verified=quote.verified and multiple.verified,
    )


def _at_suit(question: Question) -> Ceiling:
    estimated = question.suit_is_estimated
    found = _four_times(question.suit_day, "还没有起诉，先按这一天估算" if estimated else "起诉时")
    return Ceiling(
        annual_rate=found.annual_rate,
        nature=found.nature,
        counted=found.counted,
        sentence=found.sentence
        + f"合同是 {date_text(new_rule_from())}以前成立的，从这一天起用起诉时的标准。",
        citations=("pl_2020_31_transition", *found.citations),
        verified=found.verified,
        estimated=estimated,
    )


def _old_rule(turn: date) -> Ceiling:
    last = turn - timedelta(days=1)
    protected = parameter("private.protected_cap").on(last)
    void = parameter("private.void_above").on(last)
    return Ceiling(
        annual_rate=protected.value,
        nature=CeilingNature.NOT_SUPPORTED,
        counted=ALL_CHARGES,
        sentence=f"{date_text(last)}以前的部分按旧规：年 {percent_text(protected.value)} 以内受保护，"
        f"合计超过的部分法院不支持；在年 {percent_text(void.value)} 以内自愿付了的，不能要回。"
        + _ONLY_UNLICENSED,
        citations=(protected.citation.id, "pl_2020_31_transition", "pl_scope_1"),
        verified=protected.verified and void.verified,
        beside=(
            Ceiling(
                annual_rate=void.value,
                nature=CeilingNature.VOID,
                counted=("interest",),
                sentence=f"约定超过年 {percent_text(void.value)} 的利息，超过的部分无效，付了可以请求返还。",
                citations=(void.citation.id,),
                verified=void.verified,
            ),
        ),
    )


def _unknown(sentence: str) -> Ceiling:
    return Ceiling(
        annual_rate=None,
        nature=CeilingNature.BY_CONTRACT,
        counted=(),
        sentence=sentence,
        citations=("pl_2015_rates", "pl_2020_25"),
        verified=False,
    )
