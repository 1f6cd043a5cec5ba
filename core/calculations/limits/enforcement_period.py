"""How long a judgment may be brought to enforcement."""

from dataclasses import dataclass
from datetime import date

from core.calculations.limits.statutory_period import last_day_of_months
from core.calculations.working import Line
from core.dates import MONTHS_OF_A_YEAR
from core.figures import date_text
from core.law.holidays import known_holidays
from core.law.library import parameter


@dataclass(frozen=True, slots=True)
class EnforcementPeriod:
    """`ends_on` is the last day on which the other side may apply, if nothing interrupts it."""

    ends_on: date
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str


def enforcement_period(pay_by: date) -> EnforcementPeriod:
    """Two years from the last day the judgment gives for paying (民事诉讼法 第250条).

    Where it names no day, `pay_by` is the day it took effect; where it gives instalments, the last one's day.
    """
    rule = parameter("limitation.enforcement_years")
    years = rule.on(max(pay_by, rule.values[0].in_force_from))
    known = known_holidays()
    end = last_day_of_months(pay_by, years.whole * MONTHS_OF_A_YEAR, known.days, known.workdays)
    return EnforcementPeriod(
        ends_on=end,
        working=(
            Line("判决给的最后付款日", date_text(pay_by)),
            Line("可以申请执行到", date_text(end), f"往后 {years.text} 年，遇休息日顺延"),
        ),
        citations=(years.citation.id,),
        sentence=f"判决后，对方可以在 {date_text(end)}以前申请强制执行。"
        "中间申请过执行、催过、你还过一部分，会重新算。过了这天，判决上的钱仍然欠着。",
    )
