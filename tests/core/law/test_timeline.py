import pytest
from pydantic import ValidationError

from core.law.library import timeline
from core.law.timeline import TimelineStage


def test_a_stage_covers_both_its_ends() -> None:
    stage = next(one for one in timeline() if one.from_day == 31)
    assert [stage.covers(day) for day in (30, 31, 60, 61)] == [False, True, True, False]


def test_the_last_stage_goes_on() -> None:
    last = next(one for one in timeline() if one.to_day is None)
    assert last.covers(5000)


def test_a_stage_that_ends_before_it_begins_is_refused() -> None:
    stage = timeline()[0].model_dump()
    with pytest.raises(ValidationError, match="ends before it begins"):
        TimelineStage.model_validate({**stage, "from_day": 9, "to_day": 8})


def test_a_title_too_long_for_the_chart_is_refused() -> None:
    stage = timeline()[0].model_dump()
    with pytest.raises(ValidationError, match="11"):
        TimelineStage.model_validate({**stage, "title": "十二个字的标题放不进图里呀"})
