"""A collector's call as a graph: nothing leads nowhere, each line has one steady answer, and every talk ends."""

import re
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    Entry,
    PaymentPurpose,
)
from core.case.lender import LenderKind
from core.checks.gates.wording import check_words
from core.guidance.rehearsal import Rehearsal, Tactic, rehearsal, summary, tactics, talk
from core.law.library import citation
from core.law.model import Standing
from core.workflow.stages import Stage
from tests.core.builders import DAY, case, debt, facts, paid, signed, terms, with_entries
from tests.core.workflow.walks import walks

BY_ID = {each.id: each for each in tactics()}
TOPICS = {
    "deadline",
    "quota",
    "field_visit",
    "one_payment",
    "relatives",
    "principal_only",
    "source_of_funds",
    "other_debts",
    "consequences",
    "verification_team",
    "material_list",
    "freeze",
    "credit_promise",
    "case_filed",
    "insult",
    "police",
    "code_link",
    "wechat",
    "agent",
}
HARMFUL = {"private_account", "code_link", "new_loan", "agent"}
ADMITS = re.compile(r"愿意还|欠|承认|分期|方案|[能会要]还|还款|还清以后|付多少|协商|申请")
SUMMONS: Entry = CourtPaperReceived.model_validate(
    {**facts("card", DAY), "paper": CourtPaper.SUMMONS}
)
SOLD: Entry = DebtSold.model_validate({**facts("card", DAY), "assignee": "远帆资产管理有限公司"})
SIGNED = signed("card", DAY, terms(3, "900", "900", DAY + timedelta(days=9)))
PAID_OFF = paid("card", DAY, "10000", PaymentPurpose.PAYOFF)


def late(days: int, kind: LenderKind = LenderKind.BANK_CREDIT_CARD) -> Debt:
    missed = DAY - timedelta(days=days) if days else None
    return debt(kind=kind, first_missed_due_date=missed)


def of(owed: Debt, *entries: Entry) -> Rehearsal:
    return rehearsal(with_entries(case(owed), *entries), owed, DAY)


@cache
def every_talk() -> list[Rehearsal]:
    grid = [of(late(days, kind)) for days in (0, 1, 40, 90) for kind in LenderKind]
    return grid + [of(late(90), entry) for entry in (SUMMONS, SOLD, SIGNED, PAID_OFF)]


def test_the_tactics_that_collectors_use_are_there() -> None:
    assert set(BY_ID) >= TOPICS
    assert len(BY_ID) == len(tactics())


@pytest.mark.parametrize("tactic", tactics(), ids=lambda each: each.id)
def test_each_line_has_one_steady_answer_a_meaning_with_rules_and_something_to_write_down(
    tactic: Tactic,
) -> None:
    assert sum(answer.best for answer in tactic.answers) == 1
    assert tactic.best.best
    standings = {citation(rule).standing for rule in tactic.rules}
    assert tactic.basis == "practice" or standings & {Standing.LAW, Standing.STANDARD}
    sentences = (tactic.means, tactic.write_down, *(each.then for each in tactic.answers))
    assert all(sentence.endswith("。") for sentence in sentences)
    assert not any(character.isdigit() for character in tactic.best.say.replace("110", ""))
    assert all(to in BY_ID for answer in tactic.answers for to in answer.to)


def test_two_best_answers_or_none_are_refused() -> None:
    plain = BY_ID["deadline"].model_dump()
    for best in (True, False):
        answers = [{**each, "best": best} for each in plain["answers"]]
        with pytest.raises(ValidationError, match="exactly one"):
            Tactic.model_validate({**plain, "answers": answers})


def test_no_line_leads_back_to_one_said_before() -> None:
    def depth(tactic: str, above: tuple[str, ...] = ()) -> int:
        assert tactic not in above
        nexts = [to for answer in BY_ID[tactic].answers for to in answer.to]
        return 1 + max((depth(to, (*above, tactic)) for to in nexts), default=0)

    assert max(map(depth, BY_ID)) <= 10


def test_every_line_comes_up_in_some_call() -> None:
    assert {line for each in every_talk() for line in each.lines} == set(BY_ID)


def test_in_each_talk_every_line_can_be_reached_and_none_is_a_dead_end() -> None:
    for each in every_talk():
        assert each.openings
        reached = {opening.id for opening in each.openings}
        for line in each.lines.values():
            for answer in line.answers:
                assert len(answer.to) <= 1
                assert set(answer.to) <= set(each.lines)
                reached |= set(answer.to)
            assert not re.search(r"[{}]", line.said + "".join(a.say for a in line.answers))
        assert reached == set(each.lines)


def test_the_steady_answers_lead_to_no_harm_and_to_an_end() -> None:
    for each in every_talk():
        for opening in each.openings:
            now: Tactic | None = opening
            met = []
            while now:
                met.append(now.id)
                now = each.after(now.best)
            assert not set(met[1:]) & HARMFUL


def test_what_is_said_is_safe_to_say() -> None:
    for each in every_talk():
        for line in each.lines.values():
            assert check_words(line.best.say) == ()


@given(walks, st.integers(0, 200), st.lists(st.integers(0, 2), min_size=12, max_size=40))
def test_whatever_is_answered_the_call_ends(walked: Case, later: int, choices: list[int]) -> None:
    each = rehearsal(walked, walked.debts[0], DAY + timedelta(days=later))
    for opening in each.openings:
        chosen: list[int] = []
        now: Tactic | None = opening
        for wanted in choices:
            if now is None:
                break
            chosen.append(wanted % len(now.answers))
            turns, now = talk(each, opening.id, chosen)
        assert now is None
        ids = [turn.tactic.id for turn in turns]
        assert len(set(ids)) == len(ids)
        assert talk(each, opening.id, [*chosen, 0, 0]) == (turns, None)


def test_the_case_speaks_in_the_lines() -> None:
    deadline = of(late(47)).lines["deadline"]
    assert deadline.said.startswith("card 10,000.00 元，逾期 47 天。")
    owed = debt(balance=Balance())
    assert of(owed).lines["deadline"].said.startswith("card这笔钱")


def test_which_lines_come_depends_on_days_kind_and_stage() -> None:
    def openings(owed: Debt, *entries: Entry) -> set[str]:
        return {each.id for each in of(owed, *entries).openings}

    assert "field_visit" not in of(late(59)).lines
    assert "field_visit" in openings(late(60))
    assert "freeze" in openings(late(5))
    assert "freeze" not in of(late(5, LenderKind.MICROLOAN)).lines
    assert "reminder" in openings(late(0))
    assert "deadline" not in of(late(0)).lines
    assert "reminder" not in openings(late(1))
    assert "withdraw_suit" in openings(late(90), SUMMONS)
    assert "assignee_call" in openings(late(90), SOLD)
    assert "broken_plan" in openings(late(5), SIGNED)
    over = of(late(90), PAID_OFF)
    assert "leftover" in {each.id for each in over.openings}
    assert not {"relatives", "one_payment", "insult"} & set(over.lines)
    assert BY_ID["leftover"].fits(late(90), Stage.CONFIRMED, DAY)


@pytest.mark.parametrize("kind", list(LenderKind))
@pytest.mark.parametrize("entries", [(), (SOLD,), (SUMMONS,)])
def test_an_old_debt_or_one_in_court_is_answered_without_admitting_it(
    kind: LenderKind, entries: tuple[Entry, ...]
) -> None:
    old = debt(kind=kind, first_missed_due_date=date(2000, 1, 5))
    each = of(old, *entries)
    assert each.careful
    for line in each.lines.values():
        assert not ADMITS.search(line.best.say), line.id


def test_willingness_is_said_where_it_harms_nothing() -> None:
    each = of(late(5))
    assert not each.careful
    assert each.lines["deadline"].best.say.startswith("我愿意还。")
    assert "按自己的收入提方案" in each.lines["relatives"].best.say
    old = debt(kind=LenderKind.MICROLOAN, first_missed_due_date=date(2000, 1, 5))
    assert not of(old, PAID_OFF).careful


def test_the_summary_names_what_was_met_the_calmest_words_and_what_to_write_down() -> None:
    each = of(late(47))
    best = [number for number, a in enumerate(each.lines["deadline"].answers) if a.best]
    turns, now = talk(each, "deadline", best)
    assert now is each.lines["no_writing"]
    risky = next(number for number, a in enumerate(now.answers) if not a.best)
    turns, _ = talk(each, "deadline", [*best, risky])
    found = summary(turns)
    assert found.met == ("今天最后期限", "书面的没有")
    assert found.calmest == (each.lines["deadline"].best.say, now.best.say)
    assert found.steady == 1
    assert found.write_down[0].startswith("时间、号码、工号")


def test_an_opening_or_an_answer_that_is_not_there_is_refused() -> None:
    each = of(late(5))
    with pytest.raises(KeyError):
        talk(each, "leftover", [])
    with pytest.raises(IndexError):
        talk(each, "deadline", [9])
