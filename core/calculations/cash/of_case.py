"""The cash calendar of a case, and what another due day would do to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.calculations.cash.calendar import CashCalendar, cash_calendar
from core.calculations.cash.flows import Flow, Promise, budget_flows, promise_flows
from core.calculations.deferred import deferred
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.dates import add_months
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import progress

MONTHS_AHEAD = 3
LATEST_DUE_DAY = 28
"""The last day that every month has."""


@dataclass(frozen=True, slots=True)
class MovedDueDay:
    """One debt paid on another day of the month, and where the account would then stand lowest."""

    debt_id: str
    name: str
    day_before: int
    day: int
    lowest_before: Decimal
    lowest: Decimal

    @property
    def sentence(self) -> str:
        """Whom to ask, for which day, and what it would bring."""
        return (
            f"{self.name}的还款日从每月 {self.day_before} 日改到 {self.day} 日，最紧的一天从 "
            f"{yuan_text(self.lowest_before)} 元变成 {yuan_text(self.lowest)} 元。改不改由对方决定。"
        )


def promises(case: Case, as_of: date, *, with_offers: bool = True) -> tuple[Promise, ...]:
    """Agreements, and what is paid while a debt waits, with what was paid; offers that stand where there is none."""
    found = []
    for debt in case.debts:
        state = progress(case, debt.debt_id, as_of)
        offer = case.offer(debt.debt_id)
        if state.terms_to_reserve:
            terms, paid = state.terms_to_reserve, state.paid_under_agreement
            found.append(Promise(debt.debt_id, debt.name, terms, paid))
        elif (waits := deferred(state, as_of)) and waits.leads and waits.granted.meanwhile:
            paid = sum((status.paid for status in waits.statuses), ZERO)
            found.append(Promise(debt.debt_id, debt.name, waits.granted.meanwhile, paid))
        elif with_offers and offer and offer.terms.months > 1 and not state.paid_off:
            found.append(Promise(debt.debt_id, debt.name, offer.terms))
    return tuple(found)


def calendar_of(
    case: Case, as_of: date, *, months: int = MONTHS_AHEAD, with_offers: bool = True
) -> CashCalendar:
    """The coming months with all promises on their days; nothing on the account where nothing was said.

    Without offers only what is agreed takes money.
    """
    return _calendar(case, promises(case, as_of, with_offers=with_offers), as_of, months)


def better_due_days(
    case: Case, as_of: date, *, months: int = MONTHS_AHEAD
) -> tuple[MovedDueDay, ...]:
    """For each promise the later day that lifts the lowest point most, best first; none where nothing helps.

    Instalments move to the next such day on or after their own, so that none is left out; of days that help alike
    the one that moves least.
    """
    known = promises(case, as_of)
    before = _calendar(case, known, as_of, months).lowest.balance
    moved = (_best(case, promise, known, before, as_of, months) for promise in known)
    helping = [each for each in moved if each and each.lowest > before]
    return tuple(sorted(helping, key=lambda each: -each.lowest))


def _best(
    case: Case,
    promise: Promise,
    known: tuple[Promise, ...],
    before: Decimal,
    as_of: date,
    months: int,
) -> MovedDueDay | None:
    if promise.terms.months == 1:
        return None
    first = promise.terms.first_due_date
    days = (_on_day(promise.terms, day) for day in range(1, LATEST_DUE_DAY + 1))
    later = [terms for terms in days if terms.first_due_date > first]

    def lowest(terms: RepaymentTerms) -> Decimal:
        moved = tuple(replace(each, terms=terms) if each is promise else each for each in known)
        return _calendar(case, moved, as_of, months).lowest.balance

    found = [(lowest(terms), -terms.first_due_date.toordinal(), terms) for terms in later]
    best, _, terms = max(found, key=lambda each: each[:2])
    return MovedDueDay(
        promise.debt_id, promise.name, first.day, terms.first_due_date.day, before, best
    )


def _on_day(terms: RepaymentTerms, day: int) -> RepaymentTerms:
    first = terms.first_due_date
    moved = first.replace(day=day)
    return terms.model_copy(
        update={"first_due_date": moved if moved >= first else add_months(moved, 1)}
    )


def _calendar(case: Case, known: tuple[Promise, ...], as_of: date, months: int) -> CashCalendar:
    until = add_months(as_of, months)
    flows = _flows(case, known, as_of, until)
    opening = case.budget.cash_in_hand or ZERO
    return cash_calendar(flows, opening, case.budget.buffer, as_of, until)


def _flows(case: Case, known: tuple[Promise, ...], as_of: date, until: date) -> Iterator[Flow]:
    yield from budget_flows(case.budget, as_of, until)
    for promise in known:
        yield from promise_flows(promise, as_of, until)
