"""A copy of an answer with one fault in it is found out."""

from datetime import date

import pytest

from core.guidance.situation import AnsweredSituation, answered
from core.guidance.situation_checks import faults
from core.guidance.situation_lines import Section, read_line

DAY = date(2026, 11, 23)
GOOD = answered("citic_interest_stop")


def with_line(section: Section, written: str) -> AnsweredSituation:
    line = read_line(written)
    parts = {**GOOD.parts, section: (*GOOD.parts[section], line)}
    rules = tuple(dict.fromkeys((*GOOD.rules, *line.rules)))
    return GOOD.model_copy(update={"parts": parts, "rules": rules})


def test_the_good_one_has_none() -> None:
    assert faults(GOOD, DAY) == ()


def test_where_nobody_knows_the_lender_every_kind_s_rules_may_be_told() -> None:
    assert faults(answered("negotiate_instalments"), DAY) == ()


@pytest.mark.parametrize(
    ("section", "written", "fault"),
    [
        (Section.LAW, "可以商量。", "rests on nothing"),
        (Section.LAW, "一天不宜拨超过六次。 [[cba_2026]]", "is not law alone"),
        (Section.LAW, "可以商量。 [[card_70]] [[cba_2026]]", "is not law alone"),
        (Section.PRACTICE, "可以商量。 [[card_70]]", "is neither practice nor a standard alone"),
        (Section.PRACTICE, "看困难证明。 [[relief_conditions]]", "does not say so|not verified"),
        (Section.UNVERIFIED, "看困难证明。 [[relief_conditions]]", "not verified"),
        (Section.UNVERIFIED, "没有查到。 [[cc_575]]", "rests on what is verified"),
        (Section.LAW, "银行依法停息。 [[card_70]]", "says 依法, more than it cites"),
        (Section.TODAY, "银行必须答复。", "says 必须, more than it cites"),
        (Section.LAW, "留 {credit.negative_retention_years}。 [[card_70]]", "without its rule"),
        (Section.LAW, "修过。 [[credit_repair_once]]", "credit_repair_once is not in force"),
        (Section.LAW, "可以商量。 [[no_such_rule]]", "没有编号为“no_such_rule”"),
        (Section.LAW, "可以 {no.such_value}。 [[card_70]]", "没有编号为“no.such_value”"),
        (Section.LAW, "夜里不应催收。 [[gbt_45251]]", "gbt_45251 does not bind"),
    ],
)
def test_a_line_with_a_fault_is_named(section: Section, written: str, fault: str) -> None:
    found = "\n".join(faults(with_line(section, written), DAY))
    assert any(part in found for part in fault.split("|")), found


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"lender_id": "nobody"}, "no lender nobody"),
        ({"myths": ("myth_none",)}, "no myth myth_none"),
        ({"topics": ("no_topic",)}, "no topic no_topic"),
        ({"topics": ("court_paper",)}, "draws on no rule of court_paper"),
        ({"rules": (*GOOD.rules, "no_such_rule")}, "no rule no_such_rule"),
    ],
)
def test_a_name_that_leads_nowhere_is_named(change: dict[str, object], fault: str) -> None:
    assert fault in faults(GOOD.model_copy(update=change), DAY)


def test_behind_a_platform_any_of_its_lenders_may_stand_and_nobody_else() -> None:
    platform = answered("online_loan_no_means")
    card = platform.model_copy(update={"rules": (*platform.rules, "card_70")})
    assert faults(card, DAY) == ("card_70 does not bind this kind of lender",)


def test_before_a_rule_began_its_lines_are_at_fault() -> None:
    found = faults(answered("vivo_wallet_days_overdue"), date(2025, 9, 30))
    assert any("2025 年 10 月 1 日起才有" in each for each in found)


def test_a_platform_nobody_lists_still_has_lenders_behind_it() -> None:
    unlisted = answered("vivo_wallet_days_overdue").model_copy(update={"lender_id": None})
    assert faults(unlisted, DAY) == ()
