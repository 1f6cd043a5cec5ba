"""What other ways bring a lender: by age, in yuan of this debt, never as an offer."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.calculations.lenders_eye.prices import Base, Way, prices
from core.calculations.lenders_eye.view import WHOLESALE, lenders_eye
from core.calculations.limits.court_fees import acceptance_fee
from core.money import yuan
from tests.core.builders import DAY, debt, terms


def aged(days: int, **more: object):
    return debt(first_missed_due_date=DAY - timedelta(days=days), **more)


@pytest.mark.parametrize(
    ("days", "share"),
    [
        (10, "0.129"),
        (365, "0.129"),
        (366, "0.088"),
        (1000, "0.046"),
        (1400, "0.038"),
        (1500, "0.035"),
        (4000, "0.062"),
    ],
)
def test_the_price_follows_the_age(days: int, share: str) -> None:
    same_age = [p for p in prices() if p.way is Way.SELL and p.base is Base.UNCLEAR]
    (price,) = [p for p in same_age if p.holds_for(days)]
    assert price.low == Decimal(share)
    sold = [way for way in lenders_eye(aged(days), None, DAY).ways if way.way is Way.SELL]
    assert sold[-1].low == yuan("10000") * Decimal(share)
    assert "没有说按本金还是按本息" in sold[-1].sentence


def test_ranges_stay_within_the_claim_and_each_names_its_period_and_grade() -> None:
    found = lenders_eye(aged(120), None, DAY)
    assert {way.way for way in found.ways} == set(Way)
    for way in found.ways:
        assert way.low is None or 0 < way.low <= way.high < found.claim
        if way.way is not Way.SUE:
            assert "等级 B" in way.source
            assert "20" in way.source


def test_before_ninety_days_nothing_is_said_of_holding() -> None:
    assert Way.HOLD not in {way.way for way in lenders_eye(aged(90), None, DAY).ways}
    assert Way.HOLD in {way.way for way in lenders_eye(aged(91), None, DAY).ways}


def test_a_secured_debt_has_no_such_price() -> None:
    assert [w.way for w in lenders_eye(aged(400, secured=True), None, DAY).ways] == [Way.SUE]


def test_the_own_offer_is_discounted_at_the_stated_rate() -> None:
    offer = terms(1, "10000", "10000", DAY + timedelta(days=365))
    found = lenders_eye(aged(40), offer, DAY, rate=Decimal("0.05"))
    assert found.worth == yuan("9523.81")
    assert "5%" in found.sentence
    lpr = lenders_eye(aged(40), offer, DAY)
    assert lpr.rate == Decimal("0.03")
    assert lpr.worth is not None
    assert found.worth < lpr.worth < found.claim


def test_it_always_says_these_are_wholesale_prices() -> None:
    for offer in (None, terms(2, "100", "100", date(2027, 1, 1))):
        assert WHOLESALE in lenders_eye(aged(40), offer, DAY).sentence
    assert "不是对一个人的报价" in WHOLESALE


def test_suing_names_the_fee_of_the_law_and_no_rate_of_success() -> None:
    (sue,) = [w for w in lenders_eye(aged(40), None, DAY).ways if w.way is Way.SUE]
    assert f"{acceptance_fee(yuan('10000'), DAY).amount:,.2f}" in sue.sentence
    assert "没有公开的数" in sue.sentence
