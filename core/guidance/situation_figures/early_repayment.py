"""提前结清: interest only for the days used, beside what the whole running period would cost."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import COURT_BASIS
from core.calculations.schedules.bullet import bullet_by_days
from core.calculations.schedules.prepayment import RULES, Prepayment, prepayment
from core.calculations.schedules.rows import dated
from core.calculations.schedules.running_loan import Pricing
from core.calculations.working import Line
from core.dates import add_months
from core.figures import yuan_text
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class EarlyRepaymentFigures:
    """What closes the loan by days used, and by the whole period; `difference` is what hangs on the contract."""

    by_days: Prepayment
    by_period: Prepayment
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    @property
    def difference(self) -> Decimal:
        """Yuan that the whole period costs more."""
        return self.by_period.total - self.by_days.total


def early_repayment(
    principal: Decimal,
    annual_rate: Decimal,
    last_due: date,
    on: date,
    *,
    fee: Decimal = ZERO,
) -> EarlyRepaymentFigures:
    """What closes a loan with `principal` yuan left, paid up to `last_due`, on a day before the next due date.

    By actual days of 365 unless the contract says otherwise (民法典677). `fee` is what it asks for early payment.
    Raises `ValueError` for a day outside the running month, or amounts that cannot be.
    """
    due = add_months(last_due, 1)
    if not last_due <= on < due:
        raise ValueError("the day lies within the running month")
    if fee < 0:
        raise ValueError("a fee is not negative")
    rows = dated(bullet_by_days(principal, annual_rate, last_due, due, COURT_BASIS), (due,))
    pricing = Pricing(annual_rate, COURT_BASIS)
    by_days = prepayment(rows, pricing, last_due, on=on, fee=fee)
    by_period = prepayment(rows, Pricing(annual_rate), last_due, on=on, whole_period=True, fee=fee)
    more = by_period.total - by_days.total
    days = (on - last_due).days
    return EarlyRepaymentFigures(
        by_days=by_days,
        by_period=by_period,
        sentence=f"这一期用了 {days} 天，只算到实际用钱的那天，结清要 {yuan_text(by_days.total)} 元；"
        f"合同约定按整期收的，是 {yuan_text(by_period.total)} 元，差 {yuan_text(more)} 元。以对方书面给的数为准。",
        working=(*by_days.working, Line("按整期收，结清要还", by_period.total, "合同这样约定时")),
        citations=RULES[:1],
    )
