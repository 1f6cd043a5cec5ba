"""Each line of a collector has one steady answer, a meaning with its rule, and leads to the next line."""

from core.guidance.rehearsal import after, tactics
from core.law.library import citation


def test_each_tactic_has_one_steady_answer_and_rules_that_exist() -> None:
    for tactic in tactics():
        assert sum(answer.best for answer in tactic.answers) == 1
        assert all(citation(rule) for rule in tactic.rules)
        assert all(answer.then.endswith("。") for answer in tactic.answers)
        assert tactic.means.endswith("。")


def test_a_call_meets_each_tactic_once_and_ends() -> None:
    met: tuple[str, ...] = ()
    while tactic := after(met):
        met = (*met, tactic.id)
    assert met == tuple(each.id for each in tactics())
    assert {
        "deadline",
        "quota",
        "field_visit",
        "one_payment",
        "relatives",
        "principal_only",
    } <= set(met)


def test_no_steady_answer_promises_a_sum() -> None:
    for tactic in tactics():
        best = next(answer for answer in tactic.answers if answer.best)
        assert not any(character.isdigit() for character in best.say)
