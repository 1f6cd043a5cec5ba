"""A first offer for every lender, and never more than the month carries."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.load import monthly_load
from core.calculations.offers import check_offer, first_offers
from core.case.agreement import Offer, OfferKind
from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import PaymentPurpose
from core.case.lender import LenderKind
from core.money import ZERO, from_fen, yuan
from core.workflow.progress import binding_terms
from tests.core.builders import DAY, budget, case, debt, paid, signed, terms, with_entries

FIRST = date(2026, 12, 20)


def many(*principals: str, available: str) -> Case:
    debts = (
        debt(f"d{number}", principal, kind=LenderKind.BANK_LOAN)
        for number, principal in enumerate(principals)
    )
    return case(*debts, available=available)


def test_shares_are_pro_rata_to_the_fen() -> None:
    # PRO-01
    found = first_offers(many("500", "1000", "233", "200", available="100.00"), DAY)
    shares = [row.share for row in found.offers]
    assert shares == [yuan(s) for s in ("25.87", "51.73", "12.05", "10.35")]
    assert found.working[-1].amount == found.promised
    assert found.promised + found.left_over == yuan("100.00")


def test_the_term_is_the_shortest_whose_every_instalment_fits_the_share() -> None:
    row = first_offers(many("1000", available="300.00"), DAY, first_due_date=FIRST).offers[0]
    assert row.offer is not None
    assert (row.months, row.monthly) == (4, yuan("250.00"))
    assert row.offer.terms.first_due_date == FIRST


def test_a_share_that_clears_the_debt_pays_once() -> None:
    row = first_offers(many("200", available="300.00"), DAY).offers[0]
    assert row.months == 1
    assert "一次还 200.00 元" in row.sentence


def test_where_the_longest_term_does_not_reach_a_review_is_asked_for() -> None:
    row = first_offers(case(debt(principal="60000.00"), available="600.00"), DAY).offers[0]
    assert row.kind is OfferKind.HOLD
    assert row.offer is not None
    assert row.offer.terms.months == 6
    assert row.monthly == yuan("600.00")
    assert "60 期还不完，每月还差 400.00 元" in row.sentence
    for help_named in ("减免", "一次性结清", "调解"):
        assert help_named in row.sentence


def test_nothing_left_means_nothing_promised_and_says_what_to_do() -> None:
    found = first_offers(many("1000", available="0.00"), DAY)
    assert found.offers[0].offer is None
    assert found.promised == ZERO
    for word in ("延期", "12348", "不要借新的"):
        assert word in found.sentence


def test_what_is_agreed_comes_first_and_may_leave_nothing() -> None:
    start = many("3600", "1000", available="100.00")
    agreed = with_entries(start, signed("d0", DAY, terms(36, "100", "100", FIRST)))
    found = first_offers(agreed, DAY)
    assert found.already_agreed == yuan("100.00")
    assert [row.debt_id for row in found.offers] == ["d1"]
    assert found.offers[0].offer is None
    assert "分完" in found.sentence
    assert found.apart[0].debt_id == "d0"


def test_paid_secured_empty_debts_and_callers_take_no_share() -> None:
    start = case(
        debt("paid"),
        debt("house", secured=True),
        debt("caller", kind=LenderKind.COLLECTION_AGENCY),
        debt("zero", balance=Balance()),
    )
    found = first_offers(with_entries(start, paid("paid", DAY, "1", PaymentPurpose.PAYOFF)), DAY)
    assert found.offers == ()
    assert found.sentence == "没有还要谈的债务。"
    assert {apart.debt_id for apart in found.apart} == {"paid", "house", "caller", "zero"}


def test_a_waiver_asked_for_lowers_the_instalments() -> None:
    start = many("1000", available="100.00")
    less = first_offers(start, DAY, waived={"d0": Balance(principal=yuan("500"))}).row("d0")
    assert less is not None
    assert less.months == 5
    gone = first_offers(start, DAY, waived={"d0": Balance(principal=yuan("1000"))}).row("d0")
    assert gone is not None
    assert gone.problem is not None


def test_a_few_fen_cannot_be_spread_over_many_debts() -> None:
    found = first_offers(many("1000", "1000", available="0.01"), DAY)
    assert [row.share for row in found.offers] == [yuan("0.01"), ZERO]
    assert found.offers[0].kind is OfferKind.HOLD
    assert found.offers[1].problem is not None


@given(
    st.lists(st.integers(0, 10**8), min_size=1, max_size=6),
    st.integers(0, 10**6),
    st.none() | st.tuples(st.integers(2, 48), st.integers(1, 10**5)),
)
def test_no_month_is_ever_promised_away(
    balances: list[int], available: int, agreed: tuple[int, int] | None
) -> None:
    start = many(*(str(from_fen(fen)) for fen in balances), available=str(from_fen(available)))
    if agreed:
        monthly = str(from_fen(agreed[1]))
        start = with_entries(
            start.with_debt(debt("old")),
            signed("old", DAY, terms(agreed[0], monthly, monthly, FIRST)),
        )
    found = first_offers(start, DAY, first_due_date=FIRST)
    assert found.promised <= max(ZERO, found.available - found.already_agreed)
    chosen = found.apply_to(start)
    promised = [offer.terms for offer in chosen.offers if offer.terms.months > 1]
    load = monthly_load(promised, DAY)
    single = sum((o.terms.total for o in chosen.offers if o.terms.months == 1), ZERO)
    taken = monthly_load(binding_terms(chosen, DAY).values(), DAY)
    if found.already_agreed <= found.available:
        for month in load.keys() | taken.keys():
            heavy = load.get(month, ZERO) + taken.get(month, ZERO) + single
            assert heavy <= found.available
        assert all(check_offer(chosen, offer, DAY) == () for offer in chosen.offers)


def offer(debt_id: str, monthly: str, months: int = 12, **more: object) -> Offer:
    return Offer.model_validate(
        {
            "debt_id": debt_id,
            "kind": OfferKind.INSTALMENTS,
            "terms": terms(months, monthly, monthly, FIRST),
            "made_on": DAY,
            "balance": yuan("10000"),
            **more,
        }
    )


def test_an_offer_that_breaks_the_month_is_refused_with_the_month() -> None:
    start = many("10000", "10000", available="1000.00").with_offer(offer("d0", "700"))
    assert check_offer(start, offer("d1", "300"), DAY) == ()
    (problem,) = check_offer(start, offer("d1", "300.01"), DAY)
    assert problem.field == "monthly"
    assert "2026 年 12 月各家加起来要还 1,000.01 元" in problem.sentence
    assert "多 0.01 元" in problem.sentence


def test_an_agreement_counts_instead_of_the_offer_it_came_from() -> None:
    start = many("10000", "10000", available="1000.00").with_offer(offer("d0", "200"))
    agreed = with_entries(start, signed("d0", DAY, terms(12, "900", "900", FIRST)))
    assert check_offer(start, offer("d1", "300"), DAY) == ()
    assert check_offer(agreed, offer("d1", "300"), DAY)[0].field == "monthly"


def test_a_new_offer_takes_the_place_of_what_binds_the_same_debt_and_is_counted() -> None:
    start = many("10000", "10000", available="1000.00")
    agreed = with_entries(start, signed("d0", DAY, terms(12, "900", "900", FIRST)))
    assert check_offer(agreed, offer("d0", "1000"), DAY) == ()
    (problem,) = check_offer(agreed, offer("d0", "1000.01"), DAY)
    assert "多 0.01 元" in problem.sentence


def test_one_payment_from_the_month_counts_and_one_from_savings_is_held_to_savings() -> None:
    start = many("10000", "10000", available="1000.00")
    assert check_offer(start, offer("d0", "1000.01", months=1), DAY)[0].field == "monthly"
    settle = offer("d0", "5000", months=1, kind=OfferKind.DISCOUNTED_SETTLEMENT)
    assert "多 5,000.00 元" in check_offer(start, settle, DAY)[0].sentence
    rich = start.model_copy(update={"budget": budget("1000.00", lump_sum=yuan("5000"))})
    assert check_offer(rich, settle, DAY) == ()


def test_a_term_above_the_law_is_refused_beside_the_field() -> None:
    problems = check_offer(case(debt(), available="5000.00"), offer("card", "10", 61), DAY)
    assert [problem.field for problem in problems] == ["months"]
    assert isinstance(first_offers(case(debt()), DAY).available, Decimal)
