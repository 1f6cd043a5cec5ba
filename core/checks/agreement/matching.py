"""Whether a clause says what a pattern looks for, and does not take it back in the same breath.

In Chinese the condition stands before its consequence, and a denial inside its own phrase: so what takes
a match back is looked for in the phrases that the match touches, in the sentence up to the end of the
match, or anywhere in the sentence.
"""

from collections.abc import Sequence

from core.checks.agreement.clauses import MustHave, Trap, pattern
from core.checks.agreement.splitting import Clause, phrases


def is_trap(trap: Trap, part: Clause) -> bool:
    """Whether a clause holds the trap."""
    if any(_stands(each, part.plain, trap.unless, (), ()) for each in trap.surely):
        return True
    return any(
        _stands(each, part.plain, trap.unless, trap.before, trap.spared) for each in trap.found
    )


def met(
    point: MustHave, way: Sequence[str], scope: Sequence[Clause], *, closed: bool
) -> tuple[Clause, ...]:
    """The clauses in which the patterns of one way stand, in order; none unless each stands in one.

    `closed`: a match that words beside it leave open does not count.
    """
    unless = (*point.unless, *point.open) if closed else point.unless
    hits = []
    for each in way:
        first = next(
            (p for p in scope if _stands(each, p.plain, unless, point.before, point.spared)), None
        )
        if first is None:
            return ()
        hits.append(first)
    return tuple(part for part in scope if part in hits)


def any_of(patterns: Sequence[str], plain: str) -> bool:
    """Whether one of the patterns stands in a plain text."""
    return any(pattern(each).search(plain) for each in patterns)


def _stands(
    wanted: str, plain: str, unless: Sequence[str], before: Sequence[str], spared: Sequence[str]
) -> bool:
    if any_of(spared, plain):
        return False
    return any(
        not any_of(unless, phrases(plain, found)) and not any_of(before, plain[: found.end()])
        for found in pattern(wanted).finditer(plain)
    )
