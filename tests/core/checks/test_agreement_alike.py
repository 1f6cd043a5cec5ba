"""What is only like a trap is shown to be looked at; denials, and what a pattern named, are not."""

import itertools
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.checks.agreement.alike import like, shipped, suspects
from core.checks.agreement.clauses import traps
from core.checks.agreement.reading import find_traps, read_agreement
from core.checks.agreement.splitting import clauses

CASES = Path(__file__).parents[2] / "cases"
AGREEMENTS: list[dict[str, Any]] = [
    each
    for name in ("agreements.yaml", "agreements_unseen.yaml")
    for each in yaml.safe_load((CASES / name).read_text("utf-8"))
]

ALIKE = "让你岳父也签个字，债一起还。"
NAMED = "第三条 乙方自愿放弃诉讼时效抗辩。"


def ids(text: str) -> set[str]:
    return {each.trap.id for each in suspects(clauses(text), frozenset())}


@pytest.mark.parametrize(
    ("text", "trap"),
    [
        (ALIKE, "guarantor"),
        ("麻烦你先把监管平台上反映的那件事点掉，我再给你报方案", "withdraw_complaint"),
        ("钱别走公司，发到会计小刘的卡上，他给你登记", "private_account"),
        ("哪个月没跟上，谈好的价就当没谈过，按原来的数一次拿出来", "lapse_at_once"),
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
        "不收手续费",
        "无需再申请",
        "减免自动生效，无需再申请",
        "签协议不以撤回投诉为条件",
        "不要求你撤销投诉",
        "本方案不是新的借款，不重新放款",
        "不需要担保人",
        "不做公证",
        "不扣其他账户",
        "不得单方变更",
        "不能删除征信记录",
        "逾期一次不影响协议效力",
        "利息停止计算",
        "付清后不再追索",
        "不会要求你放弃任何权利",
        "争议由你所在地法院管辖",
        "不打到个人账户",
        "本协议没有空白",
        "不代表承认全部欠款",
        "每月15日前归还1,200元，共12期",
        "结清后五个工作日内出具加盖公章的结清证明",
        "甲方于2026年3月1日盖章",
    ],
)
def test_a_denial_and_what_must_stand_there_are_no_suspects(text: str) -> None:
    assert ids(text) == set()


def test_one_clause_may_be_like_two_traps() -> None:
    text = "你先把投诉撤了，再交五百块手续费，我给你走流程"
    assert ids(text) >= {"withdraw_complaint", "agent_fee"}


def test_a_trap_is_seen_among_other_phrases_of_a_long_clause() -> None:
    text = f"乙方每月15日前归还1,200元，共12期，{ALIKE[:-1]}，结清后五个工作日内出具结清证明，一式两份"
    assert "guarantor" in ids(text)


def test_what_a_pattern_named_is_not_said_again() -> None:
    parts = clauses(NAMED)
    assert ids(NAMED) == {"waive_rights"}
    named = frozenset(each.trap.id for each in find_traps(parts))
    assert suspects(parts, named) == ()


def test_a_suspect_is_shown_with_its_clauses_and_not_asked_to_be_changed_by_itself() -> None:
    text = f"第一条 欠款一共12,000元。\n{ALIKE}\n{NAMED}\n"
    reading = read_agreement(text, LenderKind.CONSUMER_FINANCE)
    assert [each.trap.id for each in reading.traps] == ["waive_rights"]
    (suspect,) = reading.suspects
    assert [text[part.start : part.end].strip() for part in suspect.where] == [ALIKE]
    assert suspect.trap.ask not in reading.asks


def test_a_suspect_that_the_person_says_is_meant_is_counted_and_asked_for_like_a_trap() -> None:
    text = f"第一条 欠款一共12,000元。\n{ALIKE}\n{NAMED}\n"
    alone = read_agreement(text, LenderKind.CONSUMER_FINANCE)
    meant = read_agreement(text, LenderKind.CONSUMER_FINANCE, frozenset({"guarantor"}))
    assert [trap.id for trap in meant.harm] == ["waive_rights", "guarantor"]
    assert meant.asks == (meant.harm[0].ask, meant.harm[1].ask, *alone.asks[1:])
    assert meant.suspects == alone.suspects
    assert meant.wrong == alone.wrong + 1


def test_only_what_a_text_is_like_can_be_meant() -> None:
    reading = read_agreement(NAMED * 3, LenderKind.CONSUMER_FINANCE, frozenset({"blanks"}))
    assert reading.meant == ()


def test_figures_and_days_do_not_matter() -> None:
    one = "截至2026年3月10日，先交12,000元押金"
    other = "截至2025/11/02，先交900.50元押金"
    like_one, like_other = (like(clauses(text)[0].plain, shipped()) for text in (one, other))
    assert like_one == like_other != ()


@given(st.text(max_size=300))
def test_any_words_are_read_the_same_twice(text: str) -> None:
    parts = clauses(text)
    assert suspects(parts, frozenset()) == suspects(parts, frozenset())


def test_a_very_long_text_is_read_clause_by_clause() -> None:
    (suspect,) = suspects(clauses(f"{ALIKE}\n" * 400 + "款" * 5_000), frozenset())
    assert len(suspect.where) == 400


def test_without_any_pattern_most_traps_of_the_agreements_are_shown_and_few_that_are_none() -> (
    None
):
    """No example is copied from them. The patterns find every one of these traps, for they were mended by them."""
    labelled = [(set(each.get("traps", ())), ids(each["text"])) for each in AGREEMENTS]
    held = sum(len(there) for there, _ in labelled)
    shown = sum(len(there & seen) for there, seen in labelled)
    wrongly = sum(len(seen - there) for there, seen in labelled)
    assert shown >= 0.87 * held
    assert wrongly <= 0.4 * len(labelled)


def test_each_trap_is_seen_in_at_least_half_of_the_agreements_that_hold_it() -> None:
    for trap in traps():
        held = [ids(each["text"]) for each in AGREEMENTS if trap.id in each.get("traps", ())]
        assert sum(trap.id in seen for seen in held) >= len(held) / 2, trap.id


def test_no_agreement_without_a_trap_is_shown_more_than_three_suspects() -> None:
    good = [each["text"] for each in AGREEMENTS if not each.get("traps")]
    counts = sorted(len(ids(text)) for text in good)
    assert counts[-1] <= 3
    assert list(itertools.accumulate(counts))[-1] <= 0.6 * len(good)
