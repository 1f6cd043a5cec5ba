"""`make law` names what is stale, counts what is not verified, and never fails."""

from datetime import date

import pytest

from core.law.library import open_questions
from core.law.staleness import staleness
from scripts.list_stale_law import MOST_NAMED, main, report
from tests.house.sources import ROOT


def lines(day: date) -> list[str]:
    return list(report(staleness(day)))


def section(day: date, title: str) -> list[str]:
    every = lines(day)
    start = next(at for at, line in enumerate(every) if line.startswith(title))
    end = next((at for at in range(start, len(every)) if not every[at]), len(every))
    return every[start:end]


def test_the_two_months_of_lpr_that_nobody_found_are_named() -> None:
    found = section(date(2026, 11, 23), "values unknown by now")
    assert found[0].endswith("(2)")
    assert any("lpr.one_year, since 2026-10-20: up to 2 monthly" in line for line in found)
    assert section(date(2026, 10, 19), "values unknown by now")[0].endswith("(0)")


def test_nothing_is_due_on_the_day_of_the_look_and_everything_half_a_year_later() -> None:
    assert section(date(2026, 11, 23), "looked at more than")[0].endswith("(0)")
    later = section(date(2027, 6, 1), "looked at more than")
    assert len(later) == MOST_NAMED + 2
    assert later[-1].startswith("  and ")


def test_a_rule_about_to_end_and_a_year_without_holidays_are_named() -> None:
    day = date(2026, 11, 23)
    assert any("npl_transfer_pilot" in line for line in section(day, "rules that end within"))
    assert section(day, "public holidays") == [
        "public holidays not announced, or not entered (1)",
        "  2027",
    ]


def test_what_is_not_verified_is_counted_and_every_open_question_stands_there() -> None:
    day = date(2026, 11, 23)
    sure = section(day, "how sure")
    assert any(line.startswith("  memory: ") for line in sure)
    assert any(line.startswith("  mixed: ") for line in sure)
    assert section(day, "open questions")[0] == f"open questions ({len(open_questions())})"


def test_the_day_asked_for_is_the_day_of_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--day", "2027-06-01"])
    assert capsys.readouterr().out.startswith("The law's data on 2027-06-01")


def test_make_names_today_in_china_unless_a_day_is_given() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").split("\nlaw:")[1].split("\n\n")[0]
    assert "--day $(or $(DAY),$$(TZ=UTC-8 date +%F))" in recipe
