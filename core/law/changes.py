"""The law of a day: what was in force, what was not yet or no longer, and what changes soon."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.law.citation import Citation
from core.law.library import citations, parameters
from core.law.parameter import Parameter, Unit, Value

SOON_DAYS = 365
"""How far ahead changes are shown. A choice of this desk."""


class InForce(StrEnum):
    """How a rule stands to a day."""

    YES = "yes"
    NOT_YET = "not_yet"
    NO_LONGER = "no_longer"


def in_force(rule: Citation, day: date) -> InForce:
    """Whether a rule stood on a day, was to come, or had ended."""
    if rule.in_force_on(day):
        return InForce.YES
    begins = rule.in_force_from
    return InForce.NOT_YET if begins is not None and day < begins else InForce.NO_LONGER


def values_on(day: date) -> tuple[Value, ...]:
    """Every dated value that holds on a day; those not yet or no longer in force are left out."""
    return tuple(rule.on(day) for rule in parameters().values() if rule.holds_on(day))


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which something begins or ends. `begins` False: from this day on it no longer holds."""

    on: date
    item: Citation | Parameter
    begins: bool
    value: Value | None = None


def changes_soon(day: date, within_days: int = SOON_DAYS) -> tuple[Change, ...]:
    """What begins or ends after `day` and up to `within_days` later, earliest first; a date a rule names counts too."""
    until = day + timedelta(days=within_days)
    found = [
        change
        for change in (*_of_rules(), *_of_values(), *_days_named(day))
        if day < change.on <= until
    ]
    return tuple(sorted(found, key=lambda change: (change.on, change.item.id)))


def _of_rules() -> list[Change]:
    begin = [Change(r.in_force_from, r, True) for r in citations().values() if r.in_force_from]
    end = [
        Change(r.in_force_to + timedelta(days=1), r, False)
        for r in citations().values()
        if r.in_force_to
    ]
    return begin + end


def _of_values() -> list[Change]:
    return [
        Change(
            dated.in_force_from,
            rule,
            dated.value is not None,
            None if dated.value is None else rule.on(dated.in_force_from),
        )
        for rule in parameters().values()
        for dated in rule.values[1:]
    ]


def _days_named(day: date) -> list[Change]:
    """The last day that a value itself names, such as the end of a transition."""
    return [
        Change(date.fromisoformat(value.text) + timedelta(days=1), value.parameter, False, value)
        for value in values_on(day)
        if value.parameter.unit is Unit.DATE and isinstance(value.raw, str)
    ]
