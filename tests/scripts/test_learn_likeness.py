"""What is like a trap is learned from the examples as they stand, and holds for examples that were left out."""

from functools import cache

import numpy as np

from core.checks.agreement.alike import BAR, like, weights_from
from core.checks.agreement.clauses import traps
from scripts.learn_likeness import (
    HARMLESS,
    LIKENESS,
    Example,
    Matrix,
    digest,
    examples,
    left_out,
    written,
)

TRAPS = [trap.id for trap in traps()]


def test_each_trap_has_a_hundred_examples_and_a_dozen_denials_and_there_are_more_without_harm() -> (
    None
):
    by = examples()
    for trap in TRAPS:
        assert len({each.words for each in by if each.trap == trap}) >= 100, trap
        assert len({each.words for each in by if each.denies == trap}) >= 12, trap
    assert len({each.words for each in by if each.trap == HARMLESS and not each.denies}) >= 600


def test_no_words_are_given_for_a_trap_and_as_harmless() -> None:
    by = examples()
    harmless = {each.words for each in by if each.trap == HARMLESS}
    assert harmless & {each.words for each in by if each.trap != HARMLESS} == set()


def test_the_weights_that_are_shipped_are_those_of_the_examples() -> None:
    assert LIKENESS.read_text(encoding="utf-8").splitlines()[0] == digest()


def test_weights_tell_apart_what_they_were_learned_from() -> None:
    by = [
        *(Example(words, TRAPS[0]) for words in ("晚一天作废", "晚一次就作废", "晚还即作废")),
        *(Example(words, HARMLESS) for words in ("每月还款", "出具证明", "双方签字")),
    ]
    learned = weights_from(written(by, "made of"))
    assert [[each.id for each in like(one.words, learned)] for one in by] == [[TRAPS[0]]] * 3 + [
        []
    ] * 3
    assert written(by, "made of") == written(by, "made of")


@cache
def seen() -> tuple[tuple[Example, ...], Matrix]:
    """Examples that are not nearly another, and what each weighs for each trap had it been left out."""
    by = examples()
    scores, near = left_out(by)
    alone = ~near
    return tuple(each for each, kept in zip(by, alone, strict=True) if kept), scores[alone]


def test_of_examples_left_out_more_than_half_are_like_their_trap() -> None:
    by, scores = seen()
    own = [
        row[TRAPS.index(each.trap)]
        for each, row in zip(by, scores, strict=True)
        if each.trap != HARMLESS
    ]
    assert np.mean(np.array(own) > BAR) > 0.55


def test_of_harmless_examples_left_out_few_look_like_a_trap() -> None:
    by, scores = seen()
    most = scores.max(axis=1)
    plainly = [each.trap == HARMLESS and not each.denies for each in by]
    denials = [bool(each.denies) for each in by]
    assert np.mean(most[plainly] > BAR) < 0.05
    assert np.mean(most[denials] > BAR) < 0.16
