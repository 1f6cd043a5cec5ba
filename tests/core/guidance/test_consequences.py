from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.guidance.consequences import consequences
from core.law.timeline import Track

TODAY = date(2026, 11, 23)


def debt(kind: LenderKind, days: int | None, principal: str = "33180.00") -> Debt:
    return Debt(
        debt_id="d",
        name="招行信用卡",
        kind=kind,
        balance=Balance(principal=Decimal(principal)),
        as_of=TODAY,
        first_missed_due_date=None if days is None else TODAY - timedelta(days=days),
    )


def test_a_card_47_days_past_due_knows_where_it_stands_and_what_is_next() -> None:
    ahead = consequences(debt(LenderKind.BANK_CREDIT_CARD, 47), TODAY)
    assert ahead.now is not None
    assert (ahead.now.from_day, ahead.now.to_day) == (31, 60)
    assert ahead.next_change == 14
    assert ahead.sentence == "离第 61 天还有 14 天。之后常见：转外部催收。"
    assert ahead.note == ""


def test_nothing_is_now_while_nothing_was_missed() -> None:
    ahead = consequences(debt(LenderKind.CONSUMER_FINANCE, None), TODAY)
    assert ahead.now is None
    assert ahead.next_change is None
    assert ahead.sentence.startswith("还没有逾期")
    assert ahead.stages


def test_a_very_old_debt_can_still_be_talked_about() -> None:
    ahead = consequences(debt(LenderKind.BANK_CREDIT_CARD, 2000), TODAY)
    assert ahead.next_change is None
    assert ahead.now is ahead.stages[-1]
    assert "都不晚" in ahead.sentence


@pytest.mark.parametrize(
    ("kind", "track", "borrowed"),
    [
        (LenderKind.BANK_CREDIT_CARD, Track.CARD, False),
        (LenderKind.CONSUMER_FINANCE, Track.BANK_OR_CONSUMER_FINANCE, False),
        (LenderKind.RURAL_BANK, Track.BANK_OR_CONSUMER_FINANCE, True),
        (LenderKind.GUARANTEE_COMPANY, Track.FACILITATED, True),
        (LenderKind.DEBT_PURCHASER, Track.MICROLOAN, True),
        (LenderKind.BNPL, Track.SHOPPING, False),
        (LenderKind.COLLECTION_AGENCY, Track.BANK_OR_CONSUMER_FINANCE, True),
    ],
)
def test_a_kind_without_its_own_rows_borrows_and_says_so(
    kind: LenderKind, track: Track, *, borrowed: bool
) -> None:
    ahead = consequences(debt(kind, 40), TODAY)
    assert ahead.track is track
    assert bool(ahead.note) is borrowed


@pytest.mark.parametrize(("principal", "stay_in_touch"), [("49999.99", False), ("50000.00", True)])
def test_much_principal_on_a_card_adds_a_calm_word(principal: str, *, stay_in_touch: bool) -> None:
    civil = consequences(debt(LenderKind.BANK_CREDIT_CARD, 47, principal), TODAY).civil
    assert civil.startswith("欠钱还不上是民事纠纷，本身不是犯罪。")
    assert ("别断联系" in civil) is stay_in_touch


@given(st.sampled_from(LenderKind), st.integers(0, 2000))
def test_every_kind_on_every_day_has_a_road_and_one_place_on_it(
    kind: LenderKind, days: int
) -> None:
    ahead = consequences(debt(kind, days), TODAY)
    assert len([stage for stage in ahead.stages if stage.covers(days)]) <= 1
    assert (ahead.now is None) == (days < ahead.stages[0].from_day)
    assert ahead.facts
    assert ahead.threats
    assert len(ahead.sentence) <= 40
    if ahead.next_change is not None:
        later = consequences(debt(kind, days + ahead.next_change), TODAY)
        assert later.now is not ahead.now


def test_an_amount_overdue_without_its_day_asks_for_the_day() -> None:
    owed = debt(LenderKind.BANK_CREDIT_CARD, None).model_copy(
        update={"overdue_amount": Decimal("350.00")}
    )
    ahead = consequences(owed, TODAY)
    assert ahead.now is None
    assert ahead.sentence == (
        "有 350.00 元过了期，从哪天起还没填。填上那一天，才看得出走到哪一步。"
    )
