from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.errors import RuleNotInForce, UnknownRule
from core.law.library import citation, parameter, parameters
from core.law.parameter import Parameter, Unit

TODAY = date(2026, 11, 23)

CHANGES = [
    ("private.protected_cap", date(2020, 8, 20), "0.24", "four_times_lpr_one_year_at_contract"),
    ("private.void_above", date(2020, 8, 20), "0.36", None),
    ("card.daily_rate.cap", date(2021, 1, 1), "0.0005", None),
    ("finance.all_in_cap", date(2017, 8, 4), None, "0.24"),
    ("facilitated.all_in_cap", date(2025, 10, 1), None, "0.24"),
    ("microloan.new_loan_cap", date(2025, 12, 19), None, "0.24"),
    ("arbitration.set_aside_months", date(2026, 3, 1), "6", "3"),
    ("lpr.one_year", date(2025, 5, 20), "0.0310", "0.0300"),
    ("credit.repair_once.max_yuan", date(2026, 4, 1), "10000", None),
]


@pytest.mark.parametrize(("name", "day", "before", "since"), CHANGES)
def test_the_day_before_and_the_day_of_a_change(
    name: str, day: date, before: str | None, since: str | None
) -> None:
    for as_of, expected in ((day - timedelta(days=1), before), (day, since)):
        if expected is None:
            with pytest.raises(RuleNotInForce, match="请"):
                parameter(name).on(as_of)
        else:
            assert parameter(name).on(as_of).text == expected


def test_a_card_may_run_sixty_months_and_says_why() -> None:
    rule = parameter("card.personalised_instalment.max_months").on(TODAY)
    assert rule.value == Decimal(60)
    assert rule.whole == 60
    assert rule.citation is citation("card_70")
    assert rule.verified


def test_a_rule_before_its_first_day_says_from_when_it_holds() -> None:
    with pytest.raises(RuleNotInForce, match="2011 年 1 月 13 日") as raised:
        parameter("card.personalised_instalment.max_months").on(date(2011, 1, 12))
    assert "还没有" in raised.value.sentence


def test_an_unknown_name_is_told_in_chinese() -> None:
    with pytest.raises(UnknownRule, match=r"没有编号为“card\.nothing”的数值"):
        parameter("card.nothing")
    with pytest.raises(UnknownRule, match="没有编号为“nothing”的规则"):
        citation("nothing")


def test_a_month_of_lpr_nobody_found_is_not_passed_off_as_checked() -> None:
    found = parameter("lpr.one_year").on(date(2026, 9, 20))
    later = parameter("lpr.one_year").on(date(2026, 10, 20))
    assert found.verified
    assert found.raw == later.raw == "0.0300"
    assert not later.verified
    assert "没有查到" in later.note


def test_a_publication_day_from_memory_is_not_passed_off_as_checked() -> None:
    assert not parameter("lpr.one_year").on(date(2025, 6, 20)).verified


def test_all_86_months_of_lpr_are_there() -> None:
    assert len(parameter("lpr.one_year").values) == 86
    assert len(parameter("lpr.five_years").values) == 86


def test_lists_are_read_as_lists_and_numbers_as_numbers() -> None:
    assert parameter("collection.quiet_hours").on(TODAY).names == ("22:00", "08:00")
    assert parameter("court_fee.brackets").on(TODAY).brackets[0] == ("10000", "50", "fixed")
    with pytest.raises(TypeError, match="no single number"):
        _ = parameter("collection.quiet_hours").on(TODAY).value
    with pytest.raises(TypeError, match="is a list"):
        _ = parameter("collection.quiet_hours").on(TODAY).text
    with pytest.raises(TypeError, match="no single number"):
        _ = parameter("private.protected_cap").on(TODAY).value


def _entry(**values: object) -> dict[str, object]:
    dated = {"in_force_from": date(2020, 1, 1), "value": "1", "citation": citation("card_70")}
    return {
        "id": "a.b",
        "description": "x",
        "unit": Unit.DAYS,
        "values": [{**dated, **values}],
        "checked_on": TODAY,
        "confidence": "text",
        "source": "x",
    }


@pytest.mark.parametrize("number", [24, 0.24, ["1", 2]])
def test_an_unquoted_number_is_refused(number: object) -> None:
    with pytest.raises(ValidationError, match="numbers are quoted"):
        Parameter.model_validate(_entry(value=number))


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="in_force_to"):
        Parameter.model_validate(_entry(in_force_to=date(2021, 1, 1)))


def test_dates_that_go_backwards_are_refused() -> None:
    entry = _entry()
    first = entry["values"][0]
    earlier = {**first, "in_force_from": date(2019, 1, 1)}
    with pytest.raises(ValidationError, match="dates go upwards"):
        Parameter.model_validate({**entry, "values": [first, earlier]})


@given(st.sampled_from(sorted(parameters())), st.dates(date(1980, 1, 1), date(2040, 1, 1)))
def test_any_rule_on_any_day_answers_or_says_that_it_does_not_hold(name: str, day: date) -> None:
    rule = parameter(name)
    starts = [dated.in_force_from for dated in rule.values]
    if day < starts[0] or _value_of(rule, day) is None:
        with pytest.raises(RuleNotInForce, match="请"):
            rule.on(day)
        return
    value = rule.on(day)
    assert value.in_force_from == max(start for start in starts if start <= day)
    assert value.citation.id


def _value_of(rule: Parameter, day: date) -> object:
    return [dated.value for dated in rule.values if dated.in_force_from <= day][-1]


def test_a_value_its_rule_does_not_cover_needs_a_reason_and_no_other_may_give_one() -> None:
    before = date(2011, 1, 12)
    with pytest.raises(ValidationError, match="card_70 was not in force on 2011-01-12"):
        Parameter.model_validate(_entry(in_force_from=before))
    assert Parameter.model_validate(
        _entry(in_force_from=before, outside_citation="旧办法没有收录")
    )
    with pytest.raises(ValidationError, match="no excuse is needed"):
        Parameter.model_validate(_entry(outside_citation="没有理由"))


def test_a_rule_may_be_said_to_end_the_day_after_its_last() -> None:
    ended = {"citation": citation("credit_repair_once"), "value": None}
    assert Parameter.model_validate(_entry(in_force_from=date(2026, 4, 1), **ended))
    with pytest.raises(ValidationError, match="was not in force"):
        Parameter.model_validate(_entry(in_force_from=date(2026, 4, 2), **ended))


def test_the_history_of_a_value_leaves_out_the_day_it_ended() -> None:
    void = parameter("private.void_above")
    assert [value.raw for value in void.history()] == ["0.36"]
    assert void.holds_on(date(2020, 8, 19))
    assert not void.holds_on(date(2020, 8, 20))
    assert not void.holds_on(date(2015, 8, 31))
