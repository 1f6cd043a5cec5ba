"""个性化分期: a total over so many months, with interest stopped or at a rate that was agreed."""

from dataclasses import dataclass
from decimal import Decimal

from core.calculations.schedules.equal_payment import equal_payment
from core.calculations.schedules.interest_free import interest_free
from core.calculations.schedules.rows import Schedule, total_interest, total_payment
from core.calculations.working import Line
from core.figures import percent_text, yuan_text
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class PersonalisedPlan:
    """What is paid each month and last, in yuan, the rows, and how they were made."""

    payment: Decimal
    last_payment: Decimal
    total: Decimal
    rows: Schedule
    working: tuple[Line, ...]


def personalised_plan(
    total: Decimal, months: int, annual_rate: Decimal = ZERO
) -> PersonalisedPlan:
    """Half up to the fen each month, the last one takes up the rest, as a lender's own plan does.

    Whether interest stops is a matter of agreement, not of formula. The longest term is
    `core.calculations.terms.longest_term`. Raises `ValueError` for a total, months or rate that cannot be.
    """
    rows = (
        equal_payment(total, annual_rate, months) if annual_rate else interest_free(total, months)
    )
    paid = total_payment(rows)
    interest = total_interest(rows)
    how = (
        f"按年 {percent_text(annual_rate, places=4)}，等额本息"
        if annual_rate
        else f"{yuan_text(total)} ÷ {months}，四舍五入到分"
    )
    return PersonalisedPlan(
        payment=rows[0].payment,
        last_payment=rows[-1].payment,
        total=paid,
        rows=rows,
        working=(
            Line("要分期的", total, "谈定的总额"),
            Line("每期", rows[0].payment, how),
            Line("最后一期", rows[-1].payment, "总额 − 前面各期，零头放在最后"),
            Line("利息合计", interest, "谈定停止计息时是 0"),
        ),
    )
