"""迟延履行: what is added once the time a judgment gave has run out, by 法释〔2014〕8号.

Art. 1: unpaid judgment money without ordinary interest × the daily rate × days. Art. 3: after a part payment
only the rest goes on. Art. 4: payments meet the judgment's money first, the doubled part last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import days_between, interest_at_daily_rate
from core.calculations.interest.payment import Payment
from core.calculations.working import Line
from core.figures import percent_text, yuan_text
from core.law.library import parameter
from core.money import ZERO, Rounding, round_half_up

DAILY_RATE = "enforcement.late_interest_daily"
RATE_PLACES = 4


@dataclass(frozen=True, slots=True)
class DelayedPerformance:
    """What stands on a day, in yuan: judgment money, its ordinary interest, the doubled part; and what was paid over.

    `accrued` is all of the doubled part that came into being, paid or not.
    """

    judgment: Decimal
    ordinary_interest: Decimal
    doubled: Decimal
    accrued: Decimal
    overpaid: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    @property
    def total(self) -> Decimal:
        """All that is still to be paid."""
        return self.judgment + self.ordinary_interest + self.doubled


def delayed_performance(
    judgment: Decimal,
    period_ended_on: date,
    until: date,
    *,
    ordinary_interest: Decimal = ZERO,
    payments: Sequence[Payment] = (),
) -> DelayedPerformance:
    """What stands on `until` after the time to pay ran out on `period_ended_on`.

    `judgment` is the money that the judgment names without ordinary interest; `ordinary_interest` the amount it
    gives beside, which bears no doubled part and is met first by a payment, as 民法典561 orders it. Each day
    after `period_ended_on` counts, the day of payment included. Payments after `until` are left out.
    Raises `ValueError` if `until` or a payment lies before the time ran out, `RuleNotInForce` before 2014-08-01.
    """
    rate = parameter(DAILY_RATE).on(period_ended_on)
    paid = sorted((one for one in payments if one.on <= until), key=lambda one: one.on)
    exact, doubled_paid, overpaid = Decimal(0), ZERO, ZERO
    first, lines = period_ended_on, []
    for payment in (*paid, Payment(until, ZERO)):
        days = days_between(first, payment.on)
        exact += interest_at_daily_rate(judgment, rate.value, days, rounding=Rounding.NONE)
        if days and judgment:
            lines.append(_line(first, payment.on, judgment, rate.value, days))
        first, left = payment.on, payment.amount
        to_interest = min(left, ordinary_interest)
        to_judgment = min(left - to_interest, judgment)
        left -= to_interest + to_judgment
        to_doubled = min(left, round_half_up(exact) - doubled_paid)
        ordinary_interest, judgment = ordinary_interest - to_interest, judgment - to_judgment
        doubled_paid, overpaid = doubled_paid + to_doubled, overpaid + left - to_doubled
    accrued = round_half_up(exact)
    return DelayedPerformance(
        judgment=judgment,
        ordinary_interest=ordinary_interest,
        doubled=accrued - doubled_paid,
        accrued=accrued,
        overpaid=overpaid,
        working=(
            *lines,
            Line("加倍部分合计", accrued, "各段相加，最后四舍五入到分"),
            Line("还没付的加倍部分", accrued - doubled_paid, "还的钱先抵判决的债，再抵这一部分"),
        ),
        citations=(rate.citation.id, "cpl_264"),
    )


def _line(first: date, until: date, unpaid: Decimal, rate: Decimal, days: int) -> Line:
    return Line(
        f"{first} 之后到 {until}",
        interest_at_daily_rate(unpaid, rate, days),
        f"{yuan_text(unpaid)} × 每天 {percent_text(rate, places=RATE_PLACES)} × {days} 天",
    )
