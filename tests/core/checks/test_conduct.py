"""Conduct: the minute before and after each limit, the count before and after, the day before a rule, each kind."""

from datetime import date, time

import pytest

from core.case.entries import (
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DemandMeans,
    DemandReceived,
    Reached,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.checks.conduct import conduct_incidents, incidents, not_counted
from core.law.library import citation
from core.workflow.progress import progress
from tests.core.builders import case, debt, facts, with_entries

DAY = date(2026, 11, 20)
CARD, MICRO = LenderKind.BANK_CREDIT_CARD, LenderKind.MICROLOAN
BANK, BUYER = LenderKind.BANK_LOAN, LenderKind.DEBT_PURCHASER
STANDARD_FROM, GUIDELINE_FROM = date(2025, 2, 28), date(2026, 1, 30)


def demand(number: int = 0, **more: object) -> DemandReceived:
    return DemandReceived.model_validate(
        {"entry_id": f"d{number}", "debt_id": "card", "on": DAY, "means": DemandMeans.CALL, **more}
    )


def calls(count: int, *, answered: bool | None, on: date = DAY) -> list[DemandReceived]:
    return [demand(number, answered=answered, on=on) for number in range(count)]


def rules(found: object) -> list[tuple[str, ...]]:
    return [each.rules for each in found]


@pytest.mark.parametrize("kind", [CARD, MICRO, BANK, BUYER])
@pytest.mark.parametrize(
    ("at", "night"),
    [
        (time(21, 59), False),
        (time(22, 0), True),
        (time(22, 1), True),
        (time(0, 0), True),
        (time(7, 59), True),
        (time(8, 0), False),
        (time(8, 1), False),
    ],
)
def test_night_is_from_ten_to_eight_to_the_minute(
    at: time, kind: LenderKind, *, night: bool
) -> None:
    assert bool(incidents([demand(at=at)], kind)) is night


@pytest.mark.parametrize(
    ("kind", "on", "cited"),
    [
        (MICRO, date(2025, 2, 27), []),
        (MICRO, STANDARD_FROM, ["gbt_45251"]),
        (MICRO, GUIDELINE_FROM, ["gbt_45251"]),
        (BUYER, STANDARD_FROM, ["gbt_45251"]),
        (CARD, STANDARD_FROM, []),
        (CARD, date(2026, 1, 29), []),
        (CARD, GUIDELINE_FROM, ["cba_2026"]),
        (BANK, date(2026, 1, 29), ["gbt_45251"]),
        (BANK, GUIDELINE_FROM, ["gbt_45251", "cba_2026"]),
        (LenderKind.PRIVATE_LENDER, DAY, []),
        (LenderKind.BNPL, DAY, []),
    ],
)
def test_a_night_call_is_named_by_the_rules_of_its_day_and_lender(
    kind: LenderKind, on: date, cited: list[str]
) -> None:
    found = incidents([demand(at=time(23), on=on)], kind)
    assert [rule for each in found for rule in each.rules] == cited


def test_each_rule_is_named_with_its_kind_and_its_own_word() -> None:
    (found,) = incidents([demand(at=time(23))], BANK)
    standard, guideline = found.grounds
    assert "国家标准（推荐）" in standard.text
    assert "不应" in standard.text
    assert "行业自律" in guideline.text
    assert "不得" in guideline.text
    (tried,) = incidents(calls(7, answered=False), CARD)
    assert "不宜" in tried.grounds[0].text
    assert "不得" not in tried.sentence + tried.grounds[0].text
    (threat,) = incidents([demand(note="上门闹")], LenderKind.PRIVATE_LENDER)
    assert threat.grounds[0].text == "《治安管理处罚法》第五十条，法律"


def test_a_letter_that_arrives_at_night_is_no_call() -> None:
    assert incidents([demand(at=time(23), means=DemandMeans.EMAIL)], BANK) == ()


def test_a_time_not_noted_is_not_guessed() -> None:
    assert incidents([demand()], BANK) == ()


@pytest.mark.parametrize(
    ("count", "kind", "on", "found"),
    [
        (3, MICRO, DAY, []),
        (4, MICRO, DAY, [("gbt_45251",)]),
        (4, BANK, DAY, [("gbt_45251",)]),
        (4, CARD, DAY, []),
        (4, MICRO, date(2025, 2, 27), []),
        (4, MICRO, STANDARD_FROM, [("gbt_45251",)]),
    ],
)
def test_a_fourth_answered_call_of_a_day(
    count: int, kind: LenderKind, on: date, found: list[tuple[str, ...]]
) -> None:
    assert rules(incidents(calls(count, answered=True, on=on), kind)) == found


@pytest.mark.parametrize(
    ("count", "kind", "on", "found"),
    [
        (6, CARD, DAY, []),
        (7, CARD, DAY, [("cba_2026",)]),
        (7, MICRO, DAY, []),
        (7, CARD, date(2026, 1, 29), []),
        (7, CARD, GUIDELINE_FROM, [("cba_2026",)]),
    ],
)
def test_a_seventh_unanswered_attempt_of_a_day(
    count: int, kind: LenderKind, on: date, found: list[tuple[str, ...]]
) -> None:
    assert rules(incidents(calls(count, answered=False, on=on), kind)) == found


def test_calls_of_several_days_to_others_or_by_message_do_not_add_up() -> None:
    spread = [demand(at, on=date(2026, 11, at + 1), answered=True) for at in range(4)]
    assert incidents(spread, MICRO) == ()
    assert incidents([demand(at, means=DemandMeans.SMS) for at in range(9)], MICRO) == ()
    mixed = [*calls(3, answered=True), demand(9, answered=True, reached=Reached.FAMILY)]
    assert [each.sentence for each in incidents(mixed, MICRO)] == [
        "2026 年 11 月 20 日联系了家人。"
    ]


def lived(*entries: object, kind: LenderKind = MICRO, **more: object):
    owed = debt("card", kind=kind, **more)
    lives = with_entries(case(owed), *entries)
    return owed, progress(lives, "card", DAY)


@pytest.mark.parametrize(
    ("answered", "unknown", "said"), [(3, 1, True), (2, 1, False), (4, 3, False), (3, 0, False)]
)
def test_calls_not_noted_as_answered_are_a_caveat_and_no_claim(
    answered: int, unknown: int, *, said: bool
) -> None:
    log = [*calls(answered, answered=True), *(demand(10 + n) for n in range(unknown))]
    assert len(incidents(log, MICRO)) == (answered > 3)
    assert bool(not_counted(*lived(*log))) is said


def test_attempts_not_noted_are_a_caveat_too_where_the_lender_has_that_limit() -> None:
    log = [*calls(6, answered=False), demand(10)]
    assert not_counted(*lived(*log, kind=CARD))
    assert not not_counted(*lived(*log[1:], kind=CARD))


@pytest.mark.parametrize("who", [Reached.FAMILY, Reached.WORK, Reached.OTHERS])
def test_others_than_the_borrower(who: Reached) -> None:
    (found,) = incidents([demand(reached=who)], BANK)
    assert who.label in found.sentence
    assert "打听你的联系方式" in found.caveat, "asking for a number alone is allowed"


@pytest.mark.parametrize(
    ("kind", "on", "cited"),
    [
        (CARD, date(2021, 10, 31), ("card_68",)),
        (CARD, DAY, ("cba_2026", "card_68", "pipl_6")),
        (MICRO, date(2024, 12, 30), ("pipl_6",)),
        (MICRO, DAY, ("gbt_45251", "smallloan_2024_26", "pipl_6")),
        (LenderKind.PRIVATE_LENDER, date(2021, 10, 31), None),
    ],
)
def test_others_are_protected_by_the_rules_of_the_day(
    kind: LenderKind, on: date, cited: tuple[str, ...] | None
) -> None:
    found = incidents([demand(reached=Reached.WORK, on=on)], kind)
    assert rules(found) == ([cited] if cited else [])


@pytest.mark.parametrize(
    ("note", "rule"),
    [
        ("再不还就让你单位都知道，上门闹", "psa_50"),
        ("我是经侦的人，已经立案", "cp_measures_41"),
        ("公安马上传唤你", "cp_measures_41"),
        ("法院已正式立案，案子今天开庭", "cp_measures_41"),
    ],
)
def test_threats_false_office_and_false_filing_are_read_in_the_words(note: str, rule: str) -> None:
    found = incidents([demand(note=note)], BANK)
    assert rule in {each for incident in found for each in incident.rules}


@pytest.mark.parametrize(
    "note",
    [
        "请在今天还清本期",
        "银行会考虑向法院起诉",
        "短信提醒逾期",
        "说还没有立案",
        "不还将申请立案",
        "已经说过没有立案",
        "说自己不是法院的人",
    ],
)
def test_plain_words_are_no_incident(note: str) -> None:
    assert incidents([demand(note=note)], BANK) == ()


def test_a_threat_is_cited_only_from_the_day_of_its_rule() -> None:
    private = LenderKind.PRIVATE_LENDER
    assert incidents([demand(note="上门闹", on=date(2025, 12, 31))], private) == ()
    assert rules(incidents([demand(note="上门闹", on=date(2026, 1, 1))], private)) == [("psa_50",)]


def test_a_filing_is_no_false_claim_once_the_court_has_written() -> None:
    said = demand(note="已经立案")
    assert len(conduct_incidents(*lived(said))) == 1
    paper = CourtPaperReceived.model_validate({**facts("card", DAY), "paper": CourtPaper.SUMMONS})
    assert conduct_incidents(*lived(said, paper)) == ()


def test_the_lender_of_record_counts_and_after_a_noticed_sale_its_buyer() -> None:
    tried = calls(7, answered=False)
    bank = (Party(role=PartyRole.LENDER, name="云江银行股份有限公司"),)
    front = {"kind": LenderKind.INSTALMENT_SHOPPING, "parties": bank}
    assert rules(conduct_incidents(*lived(*tried, **front))) == [("cba_2026",)]
    sale = {**facts("card", DAY), "assignee": "远帆资产管理有限公司"}
    heard = DebtSold.model_validate(sale)
    assert rules(conduct_incidents(*lived(heard, *tried, **front))) == [("cba_2026",)]
    seen = DebtSold.model_validate({**sale, "notice_seen": True})
    assert conduct_incidents(*lived(seen, *tried, **front)) == ()


def test_each_incident_stands_on_a_rule_of_the_shelf() -> None:
    for incident in incidents([demand(at=time(23), note="上门闹", reached=Reached.WORK)], BANK):
        assert all(citation(rule).title for rule in incident.rules)
