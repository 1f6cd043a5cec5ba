from datetime import date, timedelta

from core.law.library import citation, citations, open_questions, parameter, parameters
from core.law.model import Confidence
from core.law.staleness import STALE_AFTER_DAYS, is_stale, staleness

LOOKED = date(2026, 11, 23)


def test_on_the_day_of_the_look_only_the_values_nobody_found_are_due() -> None:
    found = staleness(LOOKED)
    assert found.looked_at_long_ago == ()
    assert {value.id for value in found.unknown} == {"lpr.one_year", "lpr.five_years"}
    assert staleness(date(2026, 10, 19)).unknown == ()


def test_half_a_year_later_everything_is_due() -> None:
    last_good_day = LOOKED + timedelta(days=STALE_AFTER_DAYS)
    assert staleness(last_good_day).looked_at_long_ago == ()
    due = staleness(last_good_day + timedelta(days=1)).looked_at_long_ago
    assert len(due) == len(citations()) + len(parameters())


def test_a_rule_about_to_end_is_named_until_it_has_ended() -> None:
    assert citation("npl_transfer_pilot") in staleness(LOOKED).ending
    assert citation("npl_transfer_pilot") not in staleness(date(2027, 1, 1)).ending
    assert citation("npl_transfer_pilot") not in staleness(date(2026, 6, 1)).ending


def test_how_sure_we_are_is_counted_over_everything() -> None:
    found = staleness(LOOKED)
    assert found.confidence.total() == len(citations()) + len(parameters())
    assert found.confidence[Confidence.MEMORY] > 0
    assert found.questions == open_questions()
    assert citation("fin_24") in found.partly_unverified


def test_one_item_says_whether_it_is_stale() -> None:
    assert is_stale(parameter("lpr.one_year"), LOOKED)
    assert not is_stale(citation("card_70"), LOOKED)
    assert is_stale(citation("card_70"), date(2027, 6, 1))
