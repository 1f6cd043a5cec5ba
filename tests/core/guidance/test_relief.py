"""Which relief fits is read from the facts, and nothing is promised."""

import pytest

from core.calculations.fit import Fit
from core.case.borrower import Hardship, HardshipKind
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import Outcome, PaymentPurpose
from core.case.lender import LenderKind
from core.guidance.relief import ReliefKind, ReliefOption, relief_options
from core.law.library import citation
from core.money import yuan
from tests.core.builders import (
    DAY,
    budget,
    case,
    debt,
    paid,
    replied,
    sent,
    signed,
    terms,
    with_entries,
)

HARD = Hardship(kind=HardshipKind.JOB_LOSS, since=DAY)


def option(start: Case, owed: Debt, kind: ReliefKind) -> ReliefOption:
    return next(o for o in relief_options(start, owed, DAY) if o.kind is kind)


def fits(start: Case, owed: Debt, kind: ReliefKind) -> Fit:
    return option(start, owed, kind).fits


@pytest.mark.parametrize("kind", list(LenderKind))
def test_only_cards_have_personalised_instalments_and_every_rule_exists(kind: LenderKind) -> None:
    owed = debt(kind=kind)
    options = relief_options(case(owed), owed, DAY)
    cards = [o for o in options if o.kind is ReliefKind.PERSONALISED_INSTALMENTS]
    assert bool(cards) == (kind is LenderKind.BANK_CREDIT_CARD)
    for each in options:
        assert each.title == each.kind.label
        for rule in each.citations:
            assert citation(rule).id == rule


@pytest.mark.parametrize(
    ("available", "principal", "expected"),
    [
        ("400.00", "10000", Fit.FITS),
        ("100.00", "10000", Fit.MAYBE),
        ("0.00", "10000", Fit.NOT_NOW),
        ("400.00", "300", Fit.NOT_NOW),
    ],
)
def test_personalised_instalments_want_a_debt_beyond_the_means_and_means_to_pay(
    available: str, principal: str, expected: Fit
) -> None:
    owed = debt(principal=principal)
    found = fits(case(owed, available=available), owed, ReliefKind.PERSONALISED_INSTALMENTS)
    assert found is expected


def test_extension_fits_before_the_due_date_or_without_means() -> None:
    early, late = debt(first_missed_due_date=None), debt()
    assert fits(case(early), early, ReliefKind.EXTENSION) is Fit.FITS
    assert fits(case(late), late, ReliefKind.EXTENSION) is Fit.MAYBE
    assert fits(case(late, available="0.00"), late, ReliefKind.EXTENSION) is Fit.FITS
    loan = debt(kind=LenderKind.CONSUMER_FINANCE)
    cited = option(case(loan), loan, ReliefKind.EXTENSION).citations
    assert "consumer_relief_2025" in cited


def test_a_waiver_wants_something_to_waive_and_a_hardship() -> None:
    plain = debt()
    owed = debt(balance=Balance(principal=yuan("1"), late_fee=yuan("9")))
    assert fits(case(plain), plain, ReliefKind.WAIVER) is Fit.NOT_NOW
    assert fits(case(owed), owed, ReliefKind.WAIVER) is Fit.MAYBE
    assert fits(case(owed, hardship=HARD), owed, ReliefKind.WAIVER) is Fit.FITS


@pytest.mark.parametrize(
    ("lump_sum", "expected"),
    [("10000", Fit.FITS), ("9999.99", Fit.MAYBE), ("0", Fit.NOT_NOW)],
)
def test_a_settlement_wants_the_money(lump_sum: str, expected: Fit) -> None:
    owed = debt()
    start = case(owed).model_copy(update={"budget": budget("100", lump_sum=yuan(lump_sum))})
    assert fits(start, owed, ReliefKind.SETTLEMENT) is expected


def test_a_hold_fits_where_the_longest_term_does_not_reach() -> None:
    owed = debt(principal="60000")
    assert fits(case(owed, available="600.00"), owed, ReliefKind.HOLD) is Fit.FITS
    assert fits(case(owed, available="2000.00"), owed, ReliefKind.HOLD) is Fit.MAYBE
    broke = case(owed, available="0.00", hardship=HARD)
    assert fits(broke, owed, ReliefKind.HOLD) is Fit.NOT_NOW


def test_mediation_fits_after_a_refusal() -> None:
    owed = debt()
    start = case(owed)
    assert fits(start, owed, ReliefKind.MEDIATION) is Fit.MAYBE
    refused = with_entries(start, sent("card", DAY), replied("card", DAY, Outcome.REFUSED))
    assert fits(refused, owed, ReliefKind.MEDIATION) is Fit.FITS


def test_an_agreement_is_kept_and_a_paid_debt_asks_for_nothing() -> None:
    owed = debt()
    agreed = with_entries(case(owed), signed("card", DAY, terms(12, "9", "9", DAY)))
    assert {o.fits for o in relief_options(agreed, owed, DAY)} == {Fit.NOT_NOW}
    over = with_entries(case(owed), paid("card", DAY, "1", PaymentPurpose.PAYOFF))
    assert relief_options(over, owed, DAY) == ()
