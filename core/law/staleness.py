"""What is due for another look: looked at too long ago, unknown since a day past, about to end, never verified."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.citation import Citation
from core.law.library import citations, open_questions, parameters
from core.law.model import Confidence
from core.law.open_question import OpenQuestion
from core.law.parameter import Parameter

STALE_AFTER_DAYS = 180
"""A rule looked at longer ago than this is due for another look. A choice of this desk."""
ENDS_WITHIN_DAYS = 90
"""A rule that ends so soon is named. A choice of this desk."""

Item = Citation | Parameter


@dataclass(frozen=True, slots=True)
class Staleness:
    """The shelf as it stands on a day: items by what is wrong with them, and how sure we are, in numbers."""

    as_of: date
    looked_at_long_ago: tuple[Item, ...]
    unknown: tuple[Parameter, ...]
    ending: tuple[Citation, ...]
    confidence: Counter[Confidence]
    unsure: tuple[Item, ...]
    partly_unverified: tuple[Citation, ...]
    questions: tuple[OpenQuestion, ...]


def is_stale(item: Item, as_of: date) -> bool:
    """Whether a rule or value was looked at too long ago, or is a value unknown since a day past."""
    return _looked_at_long_ago(item, as_of) or (
        isinstance(item, Parameter) and item.is_unknown_on(as_of)
    )


def _looked_at_long_ago(item: Item, as_of: date) -> bool:
    return (as_of - item.checked_on).days > STALE_AFTER_DAYS


def staleness(as_of: date) -> Staleness:
    """What is due for another look on a day."""
    rules, values = tuple(citations().values()), tuple(parameters().values())
    until = as_of + timedelta(days=ENDS_WITHIN_DAYS)
    every: tuple[Item, ...] = (*rules, *values)
    return Staleness(
        as_of=as_of,
        looked_at_long_ago=tuple(item for item in every if _looked_at_long_ago(item, as_of)),
        unknown=tuple(value for value in values if value.is_unknown_on(as_of)),
        ending=tuple(
            rule for rule in rules if rule.in_force_to and as_of <= rule.in_force_to <= until
        ),
        confidence=Counter(item.confidence for item in every),
        unsure=tuple(
            item for item in every if item.confidence in {Confidence.MEMORY, Confidence.MIXED}
        ),
        partly_unverified=tuple(rule for rule in rules if rule.verify),
        questions=open_questions(),
    )
