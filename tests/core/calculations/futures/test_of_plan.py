"""What is due month by month over all promises, gaps and single payments included."""

from datetime import date

from core.calculations.futures.of_plan import due_each_month, typical_month
from core.money import ZERO, yuan
from tests.core.builders import DAY, budget, terms


def test_promises_add_up_by_calendar_month_and_a_gap_is_a_month_without() -> None:
    level = terms(2, "300.00", "301.00", date(2026, 12, 20))
    single = terms(1, "50.00", "50.00", date(2027, 4, 5))
    assert due_each_month([level, single], DAY) == (
        yuan("300"),
        yuan("301"),
        ZERO,
        ZERO,
        yuan("50"),
    )
    assert due_each_month([level], date(2027, 1, 1)) == (yuan("301"),)
    assert due_each_month([], DAY) == ()


def test_the_typical_month_keeps_its_buffer() -> None:
    month = typical_month(budget("900.00"), yuan("500"))
    known = budget("900.00")
    assert month.income - month.spending == known.surplus
    assert month.set_aside == yuan("500")
