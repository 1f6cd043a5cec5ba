"""Whom not to pay: one bad sign stops, nothing ever clears, and what was handed over is followed up in order."""

import pytest

from core.checks.intermediary import Danger, afterwards, evidence, given, signs, verdict
from core.law.library import citation


@pytest.mark.parametrize("sign", signs(), ids=lambda sign: sign.id)
def test_each_sign_has_its_reason_and_its_rules(sign) -> None:
    found = verdict([sign.id])
    assert found.danger is (Danger.STOP if sign.stops else Danger.DOUBT)
    assert found.reasons == (sign.why,)
    for rule in found.rules:
        assert citation(rule).id == rule
    assert found.rules


def test_what_stops_comes_before_what_is_doubtful() -> None:
    found = verdict(["promises", "fee_first", "claims_lender"])
    assert found.danger is Danger.STOP
    assert found.reasons[0].startswith("自己协商不收费")
    assert len(found.reasons) == 3


def test_seeing_nothing_is_no_proof_of_honesty() -> None:
    found = verdict([])
    assert found.danger is Danger.NOTHING_SEEN
    assert "不等于可靠" in found.sentence
    assert found.reasons == found.rules == ()


def test_an_unknown_sign_is_refused() -> None:
    with pytest.raises(KeyError, match="no such sign"):
        verdict(["handshake"])


def test_what_was_given_is_followed_up_most_urgent_first() -> None:
    steps = afterwards(["mandate", "money"])
    assert "96110" in steps[0]
    assert "没有授权他人的声明函" in steps[3]
    assert len(steps) == len(set(steps))
    assert afterwards([]) == ()


def test_no_step_is_left_with_a_gap_and_a_number_not_to_be_shown_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    everything = [each.id for each in given()]
    assert not any("{" in step for step in afterwards(everything))
    monkeypatch.setattr("core.checks.intermediary.shown_number", lambda _channel: None)
    assert "官方公布的号码" in afterwards(["money"])[0]


def test_what_to_keep_is_said() -> None:
    assert any("转账记录" in each for each in evidence())
