"""Which written limits of collecting hold for a kind of lender on a day, and how strongly each is put.

A limit that does not name the kind, or was not in force on the day, is not there. Values and words come from
`core/law/parameters/collection_limits.yaml`: the standard GB/T 45251 says 不应, the bank association's guideline
不得 and 不宜, statutes and rules of the ministries bind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from core.case.lender import LenderKind
from core.law.library import citation, parameter
from core.law.parameter import Value

_QUIET_HOURS = ("collection.quiet_hours", "collection.bank_quiet_hours")
_THIRD_PARTIES = ("collection.contact_person.only_when", "collection.bank_third_party.only_when")
THIRD_PARTY_RULES = ("card_68", "cf_measures_2024", "smallloan_2024_26", "pipl_6")
THREAT_RULES = (
    "psa_50",
    "card_68",
    "cp_measures_41",
    "cf_measures_2024",
    "smallloan_2024_26",
    "cba_2026",
)
DECEIT_RULES = ("cp_measures_41", "smallloan_2024_26", "cba_2026")


@dataclass(frozen=True, slots=True)
class Ground:
    """One rule behind an incident: its identifier, and the word of its text (不得、不应、不宜) where it limits."""

    rule: str
    word: str = ""

    @property
    def text(self) -> str:
        """《…》第四十一条，部门规章: the article, what kind of rule it is, and how strongly it is put."""
        cited = citation(self.rule)
        word = f"，用词是“{self.word}”" if self.word else ""
        return f"{cited.reference}，{cited.kind.label}{word}"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Hours in which nobody is to be reached, from one evening to the next morning."""

    begin: time
    end: time
    ground: Ground

    def cover(self, at: time) -> bool:
        """Whether a local time lies in them; the last minute before `end` does, `end` itself does not."""
        return at >= self.begin or at < self.end

    @property
    def text(self) -> str:
        """22:00 到次日 08:00."""
        return f"{self.begin:%H:%M} 到次日 {self.end:%H:%M}"


@dataclass(frozen=True, slots=True)
class CallLimit:
    """How many calls of a day are still within the limit."""

    most: int
    ground: Ground


def quiet_hours(kind: LenderKind, on: date) -> tuple[QuietHours, ...]:
    """The quiet hours that hold for this kind of lender on this day."""
    return tuple(
        QuietHours(time.fromisoformat(value.names[0]), time.fromisoformat(value.names[1]), ground)
        for value, ground in _limits(_QUIET_HOURS, kind, on)
    )


def effective_calls(kind: LenderKind, on: date) -> tuple[CallLimit, ...]:
    """How often a day the borrower may be talked to."""
    return _call_limits("collection.max_effective_calls_a_day", kind, on)


def unanswered_attempts(kind: LenderKind, on: date) -> tuple[CallLimit, ...]:
    """How often a day the same number may be tried without an answer."""
    return _call_limits("collection.max_unanswered_attempts_a_day", kind, on)


def third_parties(kind: LenderKind, on: date) -> tuple[Ground, ...]:
    """What speaks against asking anybody but the borrower for the money."""
    limits = tuple(ground for _, ground in _limits(_THIRD_PARTIES, kind, on))
    return (*limits, *grounds(THIRD_PARTY_RULES, kind, on))


def grounds(rules: tuple[str, ...], kind: LenderKind, on: date) -> tuple[Ground, ...]:
    """Those of the rules that bind this kind of lender and were in force on the day."""
    found = map(citation, rules)
    return tuple(
        Ground(rule.id) for rule in found if rule.applies_to(kind) and rule.in_force_on(on)
    )


def _call_limits(name: str, kind: LenderKind, on: date) -> tuple[CallLimit, ...]:
    return tuple(CallLimit(value.whole, ground) for value, ground in _limits((name,), kind, on))


def _limits(names: tuple[str, ...], kind: LenderKind, on: date) -> Iterator[tuple[Value, Ground]]:
    for limit in map(parameter, names):
        if limit.applies_to(kind) and limit.holds_on(on):
            value = limit.on(on)
            yield value, Ground(value.citation.id, limit.duty.label if limit.duty else "")
