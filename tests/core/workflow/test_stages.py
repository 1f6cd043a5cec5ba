"""The one table of moves: nothing outside it, no dead ends but the end, and a refusal that helps."""

from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.errors import IllegalMove
from core.workflow.stages import ALLOWED, Move, Stage, after


def reachable(start: Stage) -> set[Stage]:
    seen, ahead = {start}, deque([start])
    while ahead:
        for stage in ALLOWED[ahead.popleft()].values():
            if stage not in seen:
                seen.add(stage)
                ahead.append(stage)
    return seen


def test_every_stage_has_its_row_and_can_be_reached() -> None:
    assert set(ALLOWED) == set(Stage)
    assert reachable(Stage.ASSESSING) == set(Stage)


def test_every_move_is_used_somewhere() -> None:
    assert {move for moves in ALLOWED.values() for move in moves} == set(Move)


@pytest.mark.parametrize("stage", Stage)
def test_from_everywhere_the_debt_can_still_be_paid_and_proven(stage: Stage) -> None:
    assert Stage.CONFIRMED in reachable(stage)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CONFIRMED])
def test_paying_is_possible_until_all_is_confirmed(stage: Stage) -> None:
    assert Move.PAY in ALLOWED[stage] or Move.PAY_OFF in ALLOWED[stage]


@pytest.mark.parametrize(
    "stage",
    [stage for stage in Stage if stage not in (Stage.PAID_OFF, Stage.CONFIRMED)],
)
def test_a_lawsuit_may_come_on_any_day_before_it_is_paid(stage: Stage) -> None:
    assert after(stage, Move.SUE) is Stage.SUED


def test_a_refusal_is_not_the_end() -> None:
    assert after(Stage.REFUSED, Move.DRAFT) is Stage.DRAFTING
    assert after(Stage.REFUSED, Move.SEND) is Stage.SENT
    assert after(Stage.REFUSED, Move.APPROVE) is Stage.AGREED


def test_paid_off_is_confirmed_and_not_undone_by_another_application() -> None:
    assert after(Stage.PAID_OFF, Move.CONFIRM) is Stage.CONFIRMED
    with pytest.raises(IllegalMove):
        after(Stage.PAID_OFF, Move.SEND)


def test_a_refused_move_says_where_one_stands_and_what_is_possible() -> None:
    with pytest.raises(IllegalMove) as caught:
        after(Stage.ASSESSING, Move.CONFIRM)
    assert "摸清情况" in caught.value.sentence
    assert "确认结清" in caught.value.sentence
    for move in ALLOWED[Stage.ASSESSING]:
        assert move.label in caught.value.sentence


@pytest.mark.parametrize("move", Move)
def test_after_the_end_only_a_correction_helps(move: Move) -> None:
    with pytest.raises(IllegalMove, match="已经结清"):
        after(Stage.CONFIRMED, move)


@given(st.sampled_from(Stage), st.sampled_from(Move))
def test_a_move_follows_the_table_or_is_refused(stage: Stage, move: Move) -> None:
    if move in ALLOWED[stage]:
        assert after(stage, move) is ALLOWED[stage][move]
    else:
        with pytest.raises(IllegalMove):
            after(stage, move)


def test_stages_and_moves_have_words_of_their_own() -> None:
    for enum in (Stage, Move):
        labels = [member.label for member in enum]
        assert len(set(labels)) == len(labels)


class OneDebt(RuleBasedStateMachine):
    """Walk at random, also where no road leads; nothing may happen off the table."""

    def __init__(self) -> None:
        super().__init__()
        self.stage = Stage.ASSESSING
        self.paid_off = False

    @rule(move=st.sampled_from(Move))
    def move(self, move: Move) -> None:
        allowed = move in ALLOWED[self.stage]
        try:
            self.stage = after(self.stage, move)
        except IllegalMove:
            assert not allowed
        else:
            assert allowed
            self.paid_off = self.paid_off or move is Move.PAY_OFF

    @invariant()
    def nothing_is_confirmed_unpaid(self) -> None:
        assert self.paid_off or self.stage is not Stage.CONFIRMED

    @invariant()
    def what_is_paid_off_stays_paid_off(self) -> None:
        assert not self.paid_off or self.stage in (Stage.PAID_OFF, Stage.CONFIRMED)


TestOneDebt = OneDebt.TestCase
