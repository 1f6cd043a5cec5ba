"""Marks never fall and never take more than the month leaves; each choice gives the lender more for no more a month."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.asking.ladder import by_component, choices_after
from core.calculations.asking.marks import asking
from core.calculations.instalments import InstalmentOffer, offer_instalments
from core.calculations.offers import first_offers
from core.calculations.settlement import offer_settlement
from core.case.agreement import Choice, Offer, OfferKind
from core.case.assets import Asset, AssetKind
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.money import ZERO, yuan
from tests.core.builders import DAY, case, debt, terms

FIRST = date(2026, 12, 20)
PARTS = Balance(
    principal=yuan("30000"),
    interest=yuan("2000"),
    penalty_interest=yuan("1200"),
    late_fee=yuan("800"),
    other_fees=yuan("100"),
)


def offered(one: Debt, months: int = 40) -> Offer:
    made = offer_instalments(one, months, DAY, first_due_date=FIRST)
    assert isinstance(made, InstalmentOffer)
    return made.offer


def with_assets(start: Case, *assets: Asset, lump_sum: str = "0") -> Case:
    more = {"assets": assets, "lump_sum": yuan(lump_sum), "lump_sum_source": "存款"}
    return start.model_copy(update={"budget": start.budget.model_copy(update=more)})


def test_marks_of_two_debts_by_hand() -> None:
    two = case(debt("a", "30000"), debt("b", "10000"), available="2000")
    marks = asking(two, two.debt("a"), DAY).monthly
    assert marks is not None
    assert (marks.floor.amount, marks.floor.months) == (yuan("500.00"), 60)
    assert (marks.target.amount, marks.target.months) == (yuan("1500.00"), 20)
    assert marks.ceiling.amount == yuan("1832.94"), (
        "2,000 less 10,000 over 60 months, the last of which is 167.06"
    )


def test_at_once_counts_what_the_person_would_sell_and_never_more_than_is_owed() -> None:
    car = Asset(
        kind=AssetKind.VEHICLE, quick_sale=yuan("20000"), owed_on_it=yuan("5000"), usable=True
    )
    home = Asset(kind=AssetKind.HOME, quick_sale=yuan("900000"))
    two = with_assets(
        case(debt("a", "30000"), debt("b", "10000"), available="2000"), car, home, lump_sum="1000"
    )
    found = asking(two, two.debt("a"), DAY)
    assert found.at_once is not None
    assert found.at_once.floor.amount == yuan("750.00")
    assert found.at_once.target.amount == yuan("12000.00")
    assert found.at_once.ceiling.amount == yuan("16000.00")
    assert found.collectable == yuan("30000.00"), "12,000 and 12 × 1,500, and no more than is owed"
    assert "国内没有这样的规定" in found.sentence


def test_the_published_reckoning_below_what_is_owed() -> None:
    two = with_assets(
        case(debt("a", "30000"), debt("b", "10000"), available="400"), lump_sum="1000"
    )
    found = asking(two, two.debt("a"), DAY)
    assert found.collectable == yuan("750") + 12 * yuan("300")
    assert found.collectable_over_time == yuan("750") + 24 * yuan("300")
    assert found.monthly is not None
    assert found.monthly.floor.months == 0, "300 a month never ends it: pay little, then review"
    assert found.monthly.target.amount == yuan("300.00")


def test_nothing_left_offers_nothing() -> None:
    none = case(debt("a", "30000"), available="0")
    found = asking(none, none.debt("a"), DAY)
    assert found.monthly is None
    assert found.at_once is None


def test_a_debt_set_apart_has_no_marks() -> None:
    apart = case(debt("a", "30000", secured=True))
    with pytest.raises(ValueError, match="takes no share"):
        asking(apart, apart.debt("a"), DAY)


_sums = (
    st.integers(1, 20_000_000)
    .map(lambda fen: Decimal(fen) / 100)
    .map(lambda s: s.quantize(Decimal("0.01")))
)


@given(_sums, _sums, _sums, _sums)
def test_marks_rise_and_fit_the_month(
    first: Decimal, second: Decimal, available: Decimal, lump: Decimal
) -> None:
    two = with_assets(
        case(debt("a", str(first)), debt("b", str(second)), available=str(available)),
        lump_sum=str(lump),
    )
    left = first_offers(two, DAY).available
    for each in two.debts:
        found = asking(two, each, DAY)
        for marks in filter(None, (found.monthly, found.at_once)):
            assert ZERO <= marks.floor.amount <= marks.target.amount <= marks.ceiling.amount
            assert marks.ceiling.amount <= each.balance.total
        if found.monthly:
            assert found.monthly.ceiling.amount <= left
        assert found.collectable <= found.collectable_over_time <= each.balance.total


def test_each_choice_gives_up_one_waiver_more() -> None:
    one = debt("a", balance=PARTS)
    offer = offered(one)
    second, third = choices_after(one, offer, offer.terms.last_instalment, DAY)
    assert offer.terms.waived.total == yuan("2000")
    assert second.terms.waived == Balance(late_fee=yuan("800"))
    assert third.terms.waived.total == ZERO
    assert second.terms.total == yuan("33300")
    assert by_component(one, second) == {
        "本金": (ZERO, yuan("30000")),
        "利息": (ZERO, yuan("2000")),
        "罚息": (ZERO, yuan("1200")),
        "违约金": (yuan("800"), ZERO),
        "其他费用": (ZERO, yuan("100")),
    }


def test_what_never_ends_is_held_and_reviewed_instead() -> None:
    one = debt("a", balance=PARTS)
    offer = offered(one, 60)
    (only,) = choices_after(one, offer, offer.terms.last_instalment, DAY)
    assert only.kind is OfferKind.HOLD
    assert only.terms.monthly == offer.terms.last_instalment


def test_a_payment_at_once_falls_back_to_instalments() -> None:
    one = debt("a", balance=PARTS)
    made = offer_settlement(one, yuan("20000"), DAY, pay_on=FIRST)
    assert isinstance(made, InstalmentOffer)
    second, third = choices_after(one, made.offer, yuan("900"), DAY)
    assert second.kind is OfferKind.INSTALMENTS
    assert second.terms.waived.principal == ZERO
    assert third.terms.total >= second.terms.total


def test_a_hold_or_nothing_a_month_has_no_second_choice() -> None:
    one = debt("a", balance=PARTS)
    offer = offered(one)
    assert choices_after(one, offer, ZERO, DAY) == ()
    held = offer.model_copy(update={"kind": OfferKind.HOLD})
    assert choices_after(one, held, yuan("900"), DAY) == ()


@given(_sums, _sums, _sums, st.integers(1, 60))
def test_the_ladder_never_takes_more_a_month_and_gives_more_each_step(
    principal: Decimal, penalty: Decimal, late: Decimal, months: int
) -> None:
    one = debt("a", balance=Balance(principal=principal, penalty_interest=penalty, late_fee=late))
    made = offer_instalments(one, months, DAY, first_due_date=FIRST)
    if not isinstance(made, InstalmentOffer):
        return
    offer = made.offer
    most = max(offer.terms.monthly, offer.terms.last_instalment)
    ladder = [
        Choice(kind=offer.kind, terms=offer.terms),
        *choices_after(one, offer, most, DAY),
    ]
    for before, after in pairwise(ladder):
        assert max(after.terms.monthly, after.terms.last_instalment) <= most
        if after.kind is OfferKind.INSTALMENTS:
            assert after.terms.waived.total < before.terms.waived.total
            assert after.terms.total == one.balance.total - after.terms.waived.total


def test_where_the_others_spare_what_the_share_lacks_only_the_ceiling_pays_it_off() -> None:
    """10,000 over 60 months: 166.66, the last 167.06. A quarter of 667.06 is 166.77; less 500.00, it is 167.06."""
    two = case(debt("a", "10000"), debt("b", "30000"), available="667.06")
    marks = asking(two, two.debt("a"), DAY).monthly
    assert marks is not None
    assert (marks.floor.amount, marks.floor.months) == (yuan("166.77"), 0)
    assert marks.target == marks.floor
    assert (marks.ceiling.amount, marks.ceiling.months) == (yuan("167.06"), 60)


def test_a_request_that_leaves_nothing_has_no_instalments_after_it() -> None:
    """A fine of 100 that is to be waived whole: nothing is left to spread, 100 at 60 a month takes two."""
    fine = debt("a", "0", balance=Balance(late_fee=yuan("100")))
    offer = Offer(
        debt_id="a",
        kind=OfferKind.DISCOUNTED_SETTLEMENT,
        terms=terms(1, "0.01", "0.01", FIRST, waived=fine.balance),
        made_on=DAY,
        balance=yuan("100"),
    )
    found = choices_after(fine, offer, yuan("60"), DAY)
    assert found[0].kind is OfferKind.INSTALMENTS
    assert (found[0].terms.months, found[0].terms.waived.total) == (2, ZERO)
