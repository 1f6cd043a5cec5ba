"""The clock of limitation: where a period that begins on a day ends, and how events set it back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.calculations.limits.restarts import Restart
from core.calculations.limits.statutory_period import last_day_of_months
from core.dates import MONTHS_OF_A_YEAR, add_months
from core.law.holidays import known_holidays
from core.law.library import parameter


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the period ends by the events that count; `open_since` while a proceeding keeps it from running."""

    end: date
    counted: tuple[Restart, ...] = ()
    open_since: date | None = None


def period_end(start: date) -> date:
    """The last day of the period that a day starts: three years, or two if those had run by 2017-09-30.

    Source: 法释〔2018〕12号 articles 1 to 3; Civil Code article 188.
    """
    old = parameter("limitation.old_suit_years")
    years = parameter("limitation.suit_years")
    turn = years.values[0].in_force_from
    old_years = old.on(old.values[0].in_force_from).whole
    old_end = add_months(start, old_years * MONTHS_OF_A_YEAR)
    if old_end < turn:
        return old_end
    return _rolled(start, years.on(max(start, turn)).whole)


def absolute_end(start: date) -> date:
    """The last day of the longest protection, 20 years from the start (第188条)."""
    rule = parameter("limitation.absolute_years")
    return _rolled(start, rule.on(max(start, rule.values[0].in_force_from)).whole)


def run_clock(start: date, events: Iterable[Restart], *, certain_only: bool) -> Clock:
    """Fold the events over a start, oldest first.

    A creditor's act counts only while the period still runs; the borrower's own also afterwards
    (第19条). With `certain_only` only events count that the log alone bears out, and a broken
    agreement's period runs from its signing.
    """
    clock = Clock(period_end(start))
    for event in events:
        if (
            (certain_only and not event.certain)
            or (event.closes and clock.open_since is None)
            or (not event.by_borrower and clock.open_since is None and event.on > clock.end)
        ):
            continue
        later = None if certain_only and event.broken else event.runs_from
        opened = clock.open_since or (event.on if event.opens else None)
        clock = Clock(
            max(clock.end, period_end(later or event.on)),
            (*clock.counted, event),
            None if event.closes else opened,
        )
    return clock


def _rolled(start: date, years: int) -> date:
    known = known_holidays()
    return last_day_of_months(start, years * MONTHS_OF_A_YEAR, known.days, known.workdays)
