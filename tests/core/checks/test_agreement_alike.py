"""What is only like a trap is shown to be looked at; denials, and what a pattern named, are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.checks.agreement.alike import HARMLESS, examples, likest, suspects, weighed
from core.checks.agreement.clauses import traps
from core.checks.agreement.reading import find_traps, read_agreement
from core.checks.agreement.splitting import clauses

FOLDS = 5

ALIKE = "让你岳父也签个字，债一起还。"
NAMED = "第三条 乙方自愿放弃诉讼时效抗辩。"


def ids(text: str) -> set[str]:
    return {each.trap.id for each in suspects(clauses(text), frozenset())}


def test_each_trap_has_twenty_examples_and_there_are_more_that_do_no_harm() -> None:
    assert set(examples()) == {HARMLESS, *(trap.id for trap in traps())}
    assert min(len(set(texts)) for texts in examples().values()) >= 20
    assert len(set(examples()[HARMLESS])) >= 150


@pytest.mark.parametrize(
    ("text", "trap"),
    [
        (ALIKE, "guarantor"),
        ("麻烦你先把监管平台上反映的那件事点掉，我再给你报方案", "withdraw_complaint"),
        ("利率不变，边还边计，最后一期算总账", "interest_runs_on"),
    ],
)
def test_words_no_pattern_knows_are_like_a_trap(text: str, trap: str) -> None:
    assert trap not in {each.trap.id for each in find_traps(clauses(text))}
    assert trap in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "不用你的家人签字，也不用他们一起还",
        "不会打给你的单位和同事",
        "不收手续费、保证金",
        "签协议不以撤回投诉为条件",
        "本方案不是新的借款，不重新放款",
        "每月15日前归还1,200元，共12期",
        "结清后五个工作日内出具加盖公章的结清证明",
        "甲方于2026年3月1日盖章",
    ],
)
def test_a_denial_and_what_must_stand_there_are_no_suspects(text: str) -> None:
    assert ids(text) == set()


def test_what_a_pattern_named_is_not_said_again() -> None:
    parts = clauses(NAMED)
    assert ids(NAMED) == {"waive_rights"}
    named = frozenset(each.trap.id for each in find_traps(parts))
    assert suspects(parts, named) == ()


def test_a_suspect_is_shown_with_its_clauses_and_never_asked_to_be_changed() -> None:
    text = f"第一条 欠款一共12,000元。\n{ALIKE}\n{NAMED}\n"
    reading = read_agreement(text, LenderKind.CONSUMER_FINANCE)
    assert [each.trap.id for each in reading.traps] == ["waive_rights"]
    (suspect,) = reading.suspects
    assert [text[part.start : part.end].strip() for part in suspect.where] == [ALIKE]
    assert suspect.trap.ask not in reading.asks


def test_figures_and_days_do_not_matter() -> None:
    one = "截至2026年3月10日，还12,000元"
    other = "截至2025/11/02，还900.50元"
    weights = weighed(examples())
    assert likest(clauses(one)[0].plain, weights) == likest(clauses(other)[0].plain, weights)


@given(st.text(max_size=300))
def test_any_words_are_read_the_same_twice(text: str) -> None:
    parts = clauses(text)
    assert suspects(parts, frozenset()) == suspects(parts, frozenset())


def test_a_very_long_text_is_read_clause_by_clause() -> None:
    (suspect,) = suspects(clauses(f"{ALIKE}\n" * 400 + "款" * 5_000), frozenset())
    assert len(suspect.where) == 400


def test_of_harmless_examples_not_learnt_from_one_in_eight_at_most_looks_like_a_trap() -> None:
    wrongly = right = 0
    for fold in range(FOLDS):
        weights = weighed(
            {
                name: [text for place, text in enumerate(texts) if place % FOLDS != fold]
                for name, texts in examples().items()
            }
        )
        for name, texts in examples().items():
            for text in texts[fold::FOLDS]:
                like = likest(text, weights)
                wrongly += name == HARMLESS and like is not None
                right += name == like
    assert wrongly <= len(examples()[HARMLESS]) / 8
    assert right >= sum(map(len, examples().values())) / 6
