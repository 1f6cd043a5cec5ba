from datetime import date

from core.case.agreement import Offer, OfferKind
from core.case.debt import Balance
from core.checks.counter_offer import compare_terms
from core.money import ZERO, yuan
from tests.core.builders import DAY, budget, case, debt, signed, terms, with_entries

FIRST = date(2026, 12, 20)
ASKED = terms(36, "495.00", "495.00", FIRST, interest_suspended=True)


def test_the_proposal_stands_beside_the_request_line_by_line() -> None:
    proposed = terms(
        36, "705.00", "700.00", date(2026, 12, 25), waived=Balance(late_fee=yuan("9"))
    )
    found = compare_terms(ASKED, proposed, case(debt(), available="800.00"), "card", DAY)
    rows = {row.label: row for row in found.rows}
    assert rows["每期"].difference == "多 210.00"
    assert rows["期数"].difference == "一样"
    assert rows["第一期"].difference == "晚 5 天"
    assert rows["减免"].difference == "多 9.00"
    assert rows["还款期间停止计息"].difference == "不同"
    assert found.monthly_fit
    assert found.total_difference == 35 * yuan("705") + yuan("700") - 36 * yuan("495")
    assert "总数比你申请的多" in found.sentence


def test_what_the_month_does_not_carry_is_said_with_the_amount() -> None:
    proposed = terms(12, "500.00", "600.00", FIRST)
    found = compare_terms(ASKED, proposed, case(debt(), available="550.00"), "card", DAY)
    assert not found.monthly_fit
    assert "比你能还的多 50.00 元" in found.sentence


def test_what_others_were_promised_is_not_there_twice() -> None:
    start = case(debt("card"), debt("loan"), debt("rent"), available="1000.00")
    start = start.with_offer(
        Offer(
            debt_id="loan",
            kind=OfferKind.INSTALMENTS,
            terms=terms(12, "300", "300", FIRST),
            made_on=DAY,
            balance=yuan("3600"),
        )
    )
    start = with_entries(start, signed("rent", DAY, terms(12, "200", "200", FIRST)))
    own = compare_terms(None, terms(12, "500", "500", FIRST), start, "card", DAY)
    assert own.monthly_limit == yuan("500")
    assert own.monthly_fit
    assert own.total_difference == ZERO
    assert all(row.asked == "—" for row in own.rows)


def test_one_payment_may_come_from_savings() -> None:
    rich = case(debt()).model_copy(update={"budget": budget("10", lump_sum=yuan("4000"))})
    at_once = terms(1, "4000", "4000", FIRST)
    assert compare_terms(None, at_once, rich, "card", DAY).monthly_fit
    assert not compare_terms(None, at_once, case(debt(), available="10"), "card", DAY).monthly_fit


def test_less_and_the_same_are_said_as_such() -> None:
    purse = case(debt(), available="800.00")
    less = compare_terms(ASKED, terms(12, "495", "495", date(2026, 12, 1)), purse, "card", DAY)
    assert "总数比你申请的少" in less.sentence
    assert {row.difference for row in less.rows} >= {"少 24 期", "早 19 天"}
    assert "和你申请的一样" in compare_terms(ASKED, ASKED, purse, "card", DAY).sentence
    assert "再核对总数" in compare_terms(None, ASKED, purse, "card", DAY).sentence
