"""Finding rules by the words people use, the kind of lender, the situation, the standing and the day."""

from collections.abc import Iterable
from datetime import date

from core.case.lender import LenderKind
from core.law.citation import Citation
from core.law.library import citations, situations
from core.law.model import Standing

_WHOLE, _IN_TITLE, _IN_BODY, _SHORTEST = 10, 4, 2, 2


def search(
    text: str,
    lender_kind: LenderKind | None = None,
    standing: Standing | None = None,
    on: date | None = None,
    situation: str | None = None,
) -> tuple[Citation, ...]:
    """Rules that match, best first; all that pass the filters when `text` is blank, a situation's in its own order.

    Raises `KeyError` for a situation that is not on the shelf.
    """
    rules = [
        rule
        for rule in _of_situation(situation)
        if (lender_kind is None or rule.applies_to(lender_kind))
        and standing in (None, rule.standing)
        and (on is None or rule.in_force_on(on))
    ]
    words = text.lower().split()
    if not words:
        return tuple(rules)
    scored = [(sum(_score(word, rule) for word in words), rule) for rule in rules]
    return tuple(rule for _, rule in sorted(filter(_found, scored), key=lambda pair: -pair[0]))


def _of_situation(situation: str | None) -> Iterable[Citation]:
    if situation is None:
        return citations().values()
    return (citations()[rule] for rule in situations()[situation].rules)


def _found(pair: tuple[int, Citation]) -> bool:
    return pair[0] > 0


def _score(word: str, rule: Citation) -> int:
    """A whole word counts most, in the title more than in the body; else its pairs of characters."""
    title = " ".join((rule.title, rule.reference, rule.id, *rule.also)).lower()
    body = f"{rule.paraphrase} {rule.topic.label} {rule.instrument.doc_no}".lower()
    if word in title:
        return _WHOLE * _IN_TITLE
    if word in body:
        return _WHOLE * _IN_BODY
    pairs = {word[at : at + _SHORTEST] for at in range(len(word) - 1)}
    found = sum((pair in title) * _IN_TITLE + (pair in body) * _IN_BODY for pair in pairs)
    return found if found >= len(pairs) * _IN_BODY else 0
