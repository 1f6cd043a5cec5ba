"""List what of the law's data is due for another look: `make law`, or `make law DAY=2027-06-01`.

Prints and never fails: what is stale is for a person to look up, not for a build to break on.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from core.dates import months_between
from core.law.citation import Citation
from core.law.holidays import days_off
from core.law.model import Confidence
from core.law.parameter import Parameter
from core.law.staleness import ENDS_WITHIN_DAYS, STALE_AFTER_DAYS, Staleness, staleness

MOST_NAMED = 20


def report(found: Staleness) -> Iterator[str]:
    """The whole list, line by line."""
    day = found.as_of
    yield f"The law's data on {day}"
    yield from _section(
        f"looked at more than {STALE_AFTER_DAYS} days ago",
        (f"{item.id}, {item.checked_on}" for item in found.looked_at_long_ago),
    )
    yield from _section("values unknown by now", (_unknown(item, day) for item in found.unknown))
    yield from _section(
        f"rules that end within {ENDS_WITHIN_DAYS} days",
        (f"{rule.id}, {rule.in_force_to}, {rule.title}" for rule in found.ending),
    )
    yield from _section(
        "public holidays not announced, or not entered",
        (str(year) for year in (day.year, day.year + 1) if days_off(year) is None),
    )
    yield from _section(
        "how sure: entries by confidence",
        (
            f"{confidence.value}: {found.confidence[confidence]}"
            for confidence in Confidence
            if found.confidence[confidence]
        ),
    )
    yield from _section(
        "from memory or in part", (f"{item.id}, {item.confidence}" for item in found.unsure)
    )
    yield from _section("seen, with a point left open", map(_left_open, found.partly_unverified))
    yield from _section(
        "open questions",
        (
            f"{question.id}: {question.question}。{question.missing}"
            for question in found.questions
        ),
    )


def _unknown(value: Parameter, day: date) -> str:
    since = value.unknown_from or day
    return (
        f"{value.id}, since {since}: up to {months_between(since, day) + 1} monthly values missing"
    )


def _left_open(rule: Citation) -> str:
    return f"{rule.id}: {rule.verify}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with its count, the first lines, and how many more there are."""
    every = tuple(lines)
    yield ""
    yield f"{title} ({len(every)})"
    yield from (f"  {line}" for line in every[:MOST_NAMED])
    if len(every) > MOST_NAMED:
        yield f"  and {len(every) - MOST_NAMED} more"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the list for the day named; the Makefile names today where nobody names another."""
    parser = argparse.ArgumentParser(description="List what is due for another look.")
    parser.add_argument("--day", type=date.fromisoformat, required=True)
    day: date = parser.parse_args(arguments).day
    print("\n".join(report(staleness(day))))


if __name__ == "__main__":
    main()
