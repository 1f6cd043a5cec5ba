"""Left alone, instalments and settlement beside each other."""

from datetime import date, timedelta

from core.calculations.fit import Fit
from core.calculations.lender_view import lender_reasons
from core.calculations.options import TWO_YEARS, OptionKind, compare_options
from core.case.agreement import Offer, OfferKind
from core.case.debt import Balance
from core.case.lender import LenderKind
from core.law.library import citation
from core.law.model import Standing
from core.money import ZERO, yuan
from tests.core.builders import DAY, budget, case, debt, paid, signed, terms, with_entries


def test_instalments_lower_the_debt_month_by_month_to_zero() -> None:
    owed = debt(balance=Balance(principal=yuan("9600"), late_fee=yuan("400")))
    found = compare_options(case(owed, available="400.00"), owed, DAY)
    assert [row.kind for row in found.rows] == list(OptionKind)
    assert found.instalments.paid_in_two_years == yuan("9600")
    assert found.instalments.owed_then == ZERO
    assert found.series[0].instalments == yuan("9600"), "what is asked to be waived is left out"
    assert found.series[1].instalments == yuan("9200")
    assert found.series[-1].month == TWO_YEARS
    assert found.settlement.paid_in_two_years == yuan("9600")
    assert found.left_alone.owed_then > yuan("10000")
    assert found.instalments.fits is Fit.FITS
    assert "card_70" in found.citations


def test_a_plan_longer_than_two_years_is_drawn_to_its_end() -> None:
    owed = debt(principal="10000")
    found = compare_options(case(owed, available="300.00"), owed, DAY)
    assert found.series[-1].month == 34
    assert found.series[-1].instalments == ZERO
    assert found.instalments.owed_then == yuan("10000") - TWO_YEARS * yuan("294.11")


def test_nothing_to_offer_leaves_the_instalments_empty() -> None:
    owed = debt(kind=LenderKind.BANK_LOAN)
    found = compare_options(case(owed, available="0.00"), owed, DAY)
    assert found.series[3].instalments is None
    assert found.instalments.fits is Fit.NOT_NOW
    assert "延期" in found.sentence
    assert "consumer_relief_2025" in found.citations


def test_a_hold_stays_where_its_payments_end() -> None:
    owed = debt(principal="60000")
    found = compare_options(case(owed, available="600.00"), owed, DAY)
    assert found.instalments.fits is Fit.MAYBE
    assert found.instalments.owed_then == yuan("60000") - 6 * yuan("600")
    assert "复核" in found.instalments.why


def test_savings_decide_whether_a_settlement_fits() -> None:
    owed = debt()
    poor = compare_options(case(owed), owed, DAY)
    rich = case(owed).model_copy(update={"budget": budget("100", lump_sum=yuan("10000"))})
    assert poor.settlement.fits is Fit.NOT_NOW
    assert "还差 10,000.00 元" in poor.settlement.why
    assert compare_options(rich, owed, DAY).settlement.fits is Fit.FITS


def test_a_chosen_offer_is_what_is_drawn() -> None:
    owed = debt()
    chosen = Offer(
        debt_id="card",
        kind=OfferKind.INSTALMENTS,
        terms=terms(50, "200", "200", DAY),
        made_on=DAY,
        balance=yuan("10000"),
    )
    found = compare_options(case(owed).with_offer(chosen), owed, DAY)
    assert found.instalments.monthly == yuan("200")
    settled = chosen.model_copy(update={"kind": OfferKind.DISCOUNTED_SETTLEMENT})
    found = compare_options(case(owed).with_offer(settled), owed, DAY)
    assert found.instalments.monthly == yuan("1000"), "a settlement is not the instalments' row"


def test_an_agreement_is_drawn_with_what_is_still_to_come() -> None:
    owed = debt()
    agreed = terms(12, "100", "100", date(2026, 10, 20))
    start = with_entries(
        case(owed),
        signed("card", date(2026, 10, 1), agreed),
        paid("card", date(2026, 10, 20), "100"),
    )
    found = compare_options(start, owed, DAY)
    assert found.series[0].instalments == yuan("1000")
    over = compare_options(start, owed, DAY + timedelta(days=900))
    assert over.series[0].instalments is None


def test_why_a_lender_may_talk_names_the_day_of_its_class_and_promises_nothing() -> None:
    early, late = debt(), debt(first_missed_due_date=DAY - timedelta(days=120))
    before = [r.sentence for r in lender_reasons(early, DAY)]
    assert any("现在 40 天，还有 51 天" in sentence for sentence in before)
    after = lender_reasons(late, DAY)
    assert any("已逾期 120 天" in reason.sentence for reason in after)
    assert any("不是对一个人的报价" in reason.sentence for reason in after)
    for reason in after:
        if reason.standing is Standing.LAW:
            assert all(citation(rule).standing is Standing.LAW for rule in reason.citations)


def test_a_private_lender_has_no_classes() -> None:
    reasons = lender_reasons(debt(kind=LenderKind.PRIVATE_LENDER), DAY)
    assert all("不良" not in reason.sentence for reason in reasons)
    assert [kind.label for kind in OptionKind] == ["放着不管", "协商分期", "一次性结清"]
    assert {fit.label for fit in Fit} == {"适合提", "可以试着提", "现在不合适"}
