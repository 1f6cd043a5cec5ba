"""What being late costs by amount, rate and days: penalty interest of a loan, interest and late fee of a card."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.card.late_fee import USUAL_RATIO, late_fee
from core.calculations.interest.day_count import COURT_BASIS, days_of_a_year, interest_for_days
from core.calculations.interest.penalty_interest import penalty_interest, uplift_bounds
from core.calculations.interest.simple_interest import RateSpan, simple_interest
from core.calculations.working import Line
from core.figures import percent_text, yuan_text
from core.law.library import parameter
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class Charges:
    """`least` and `most` yuan, by what the contract may say.

    `line` is what the ceiling's rate comes to for these days, `over` what lies above it and may be asked to be reduced.
    """

    least: Decimal
    most: Decimal
    line: Decimal
    over: Decimal
    sentence: str
    note: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def loan_charges(amount: Decimal, annual_rate: Decimal, days: int, as_of: date) -> Charges:
    """Penalty interest on `amount` overdue yuan for `days` up to `as_of`, at the least and the most uplift.

    The bounds bind banks and those that lend like them (银发〔2003〕251号).
    Raises `ValueError` if anything is negative.
    """
    bounds = uplift_bounds(as_of)
    first = as_of - timedelta(days=days)
    low, high = (
        penalty_interest(amount, annual_rate, first, as_of, uplift=uplift)
        for uplift in (bounds.least, bounds.most)
    )
    line, how = _line(amount, days, as_of)
    return Charges(
        least=low.amount,
        most=high.amount,
        line=line,
        over=max(ZERO, high.amount - line),
        sentence=f"逾期 {days} 天，罚息大约在 {yuan_text(low.amount)} 到 {yuan_text(high.amount)} 元之间，"
        "看合同写的是加收多少。" + _over(max(ZERO, high.amount - line)),
        note="按你填的逾期金额和实际天数算，没有算复利；贷款人是银行、消费金融公司等时才有这个加收范围。",
        working=(
            *(
                Line(f"加收 {percent_text(bounds.least)}：{line.label}", line.value, line.how)
                for line in low.working
            ),
            *(
                Line(f"加收 {percent_text(bounds.most)}：{line.label}", line.value, line.how)
                for line in high.working
            ),
            how,
        ),
        citations=(*bounds.citations, "fin_24"),
    )


def card_charges(
    amount: Decimal, annual_rate: Decimal, days: int, as_of: date, *, shortfall: Decimal = ZERO
) -> Charges:
    """Interest on `amount` unpaid yuan of a card for `days` up to `as_of`, and the usual fee on `shortfall`.

    `shortfall` is what was missing of the minimum payment, in yuan; the fee is practice (领用合约), charged once.
    Raises `ValueError` if anything is negative.
    """
    interest = simple_interest(
        amount, (RateSpan(as_of - timedelta(days=days), as_of, annual_rate),)
    )
    fee = late_fee(shortfall, ZERO)
    total = interest.amount + fee
    line, how = _line(amount, days, as_of)
    return Charges(
        least=interest.amount,
        most=total,
        line=line,
        over=max(ZERO, total - line),
        sentence=f"{days} 天的利息大约 {yuan_text(interest.amount)} 元，违约金按常见的约定是 {yuan_text(fee)} 元，"
        f"合起来 {yuan_text(total)} 元。" + _over(max(ZERO, total - line)),
        note="只对你填的没还部分、按天算，没有算复利；违约金算一期。各行算法不同，这里还没核实，以领用合约和账单为准。",
        working=(
            *interest.working,
            Line(
                "违约金",
                fee,
                f"没还够的 {yuan_text(shortfall)} × {percent_text(USUAL_RATIO)}，常见约定",
            ),
            Line("合计", total, "利息 + 违约金"),
            how,
        ),
        citations=("card_judicial_2", "fin_24", "card_bill_full_interest"),
    )


def _line(amount: Decimal, days: int, as_of: date) -> tuple[Decimal, Line]:
    cap = parameter("finance.all_in_cap").on(as_of).value
    line = interest_for_days(amount, cap, days)
    how = f"{yuan_text(amount)} × {percent_text(cap)} × {days} ÷ {days_of_a_year(COURT_BASIS)}"
    return line, Line("可以请求调减的线", line, how)


def _over(over: Decimal) -> str:
    if not over:
        return "单看这几样，没有超过可以请求调减的线；其他费用也要加进去看。"
    return f"超过那条线的大约 {yuan_text(over)} 元，可以请求减下来，减不减由对方或法院决定。"
