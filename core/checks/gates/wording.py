"""Wording: sentences of a person's own that would hurt them, each with the reason and a better one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.case.case import Case
from core.case.debt import Debt
from core.checks.gates.finding import Finding, Gate
from core.data_files import entries

_SENTENCES = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")


@dataclass(frozen=True, slots=True)
class WordingRule:
    """One kind of wording. A sentence that `unless` matches too is let through."""

    id: str
    kind: str
    patterns: tuple[re.Pattern[str], ...]
    reason: str
    better: str
    stop: bool
    unless: re.Pattern[str] | None

    def found_in(self, sentence: str) -> bool:
        """Whether the sentence is one of these."""
        if self.unless and self.unless.search(sentence):
            return False
        return any(pattern.search(sentence) for pattern in self.patterns)


@cache
def wording_rules() -> tuple[WordingRule, ...]:
    """All rules, as the file has them."""
    return tuple(
        WordingRule(
            id=found["id"],
            kind=found["kind"],
            patterns=tuple(map(re.compile, found["patterns"])),
            reason=found["reason"],
            better=found["better"],
            stop=found["stop"],
            unless=re.compile(found["unless"]) if "unless" in found else None,
        )
        for found in entries("core.checks.gates", "wording_rules.yaml")
    )


def check_words(text: str, field: str = "statement") -> tuple[Finding, ...]:
    """A finding for each sentence and rule that meet, in the order of the text; each rule once."""
    seen: set[str] = set()
    found = []
    for sentence in (each.strip() for each in _SENTENCES.findall(text)):
        for rule in wording_rules():
            if rule.id not in seen and rule.found_in(sentence):
                seen.add(rule.id)
                found.append(
                    Finding(
                        Gate.WORDING, rule.id, field, sentence, rule.reason, rule.better, rule.stop
                    )
                )
    return tuple(found)


def check_wording(case: Case, debt: Debt) -> tuple[Finding, ...]:
    """Every text of the person's own that a letter on this debt may carry."""
    return tuple(
        finding for field, text in _own_words(case, debt) for finding in check_words(text, field)
    )


def _own_words(case: Case, debt: Debt) -> Iterator[tuple[str, str]]:
    if case.hardship:
        yield "statement", case.hardship.statement
    for line in case.budget.spending:
        yield "reason", line.reason
    yield "lump_sum_source", case.budget.lump_sum_source
    yield "debt_name", debt.name
