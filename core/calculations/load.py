"""What all promises together take from each month."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from core.calculations.schedule import repayment_schedule
from core.case.agreement import RepaymentTerms
from core.money import ZERO

Month = tuple[int, int]
"""Year and month."""


def month_of(day: date) -> Month:
    """The calendar month of a day."""
    return day.year, day.month


def monthly_load(
    plans: Iterable[RepaymentTerms], from_day: date, *, single: bool = False
) -> Mapping[Month, Decimal]:
    """Calendar month → yuan due in it, over all instalments from `from_day` on.

    Single payments are left out, for they come from money set aside; with `single` they come from the month too.
    """
    load: dict[Month, Decimal] = defaultdict(lambda: ZERO)
    for terms in plans:
        if terms.months == 1 and not single:
            continue
        for instalment in repayment_schedule(terms):
            if instalment.due_date >= from_day:
                load[month_of(instalment.due_date)] += instalment.amount
    return dict(load)


def heaviest_month(load: Mapping[Month, Decimal]) -> tuple[Month, Decimal] | None:
    """The month that takes most, the earlier on a tie; `None` while nothing is due."""
    if not load:
        return None
    month = min(load, key=lambda month: (-load[month], month))
    return month, load[month]
