"""The running book: what a payment meets, what waits, what ends a loan, and which days count."""

from datetime import date
from decimal import Decimal

from core.calculations.owed.charges import unpaid
from core.calculations.owed.loan_account import LoanAccount, run_loan
from core.calculations.owed.loan_terms import Drawing, Due, LoanTerms, Payment
from core.case.contract import DayBasis
from core.money import ZERO, yuan

ORDER = ("interest", "penalty_interest", "late_fee", "other_fees", "principal")
DRAWN = date(2026, 1, 10)


def terms(**more: object) -> LoanTerms:
    """Two thousand in two periods of a thousand, interest 20.00 and 10.00, 24 % when late."""
    facts: dict[str, object] = {
        "drawings": (Drawing(DRAWN, yuan("2000")),),
        "annual_rate": Decimal("0.12"),
        "overdue_rate": Decimal("0.24"),
        "compounds": False,
        "basis": DayBasis.ACTUAL_360,
        "dues": (
            Due(1, DRAWN, date(2026, 2, 10), yuan("2000"), yuan("1000"), yuan("20")),
            Due(2, date(2026, 2, 10), date(2026, 3, 10), yuan("1000"), yuan("1000"), yuan("10")),
        ),
        "all_due_on": None,
    }
    return LoanTerms(**{**facts, **more})


def run(*paid: tuple[date, str], until: date, **more: object) -> LoanAccount:
    payments = [Payment(on, yuan(amount), ORDER) for on, amount in paid]
    return run_loan(terms(**more), payments, until)


def test_an_instalment_on_its_day_leaves_the_next_period_alone() -> None:
    account = run((date(2026, 2, 10), "1020"), until=date(2026, 3, 10))
    assert account.principal == yuan("1000")
    assert unpaid(account.charges, "interest") == yuan("10")
    assert unpaid(account.charges, "penalty_interest") == ZERO


def test_money_that_comes_early_waits_for_its_due_day() -> None:
    early = run((date(2026, 1, 25), "1020"), until=date(2026, 3, 10))
    punctual = run((date(2026, 2, 10), "1020"), until=date(2026, 3, 10))
    assert early.principal == punctual.principal
    assert unpaid(early.charges, "interest") == unpaid(punctual.charges, "interest")


def test_what_goes_beyond_the_next_instalment_reduces_principal_at_once() -> None:
    account = run((DRAWN, "1520"), until=date(2026, 2, 10))
    # 1,020 waits for 02-10, 500 reduces 2,000 to 1,500: the first interest is 20 × 1,500 ÷ 2,000 = 15.
    assert [charge.amount for charge in account.charges] == [yuan("15")]
    # 1,500 − 1,000, less the 5.00 that 1,020 had too much.
    assert account.principal == yuan("495")


def test_enough_for_everything_ends_the_loan() -> None:
    # Half way through the first period, 15 of 30 days at 12 % ÷ 360.
    account = run_loan(
        terms(), [Payment(date(2026, 1, 25), yuan("2010"), ORDER)], date(2026, 1, 25)
    )
    assert account.principal == ZERO
    assert unpaid(account.charges, "interest") == ZERO
    assert account.overpaid == ZERO
    later = run((date(2026, 1, 25), "2100"), until=date(2026, 4, 10))
    assert later.principal == ZERO
    assert later.overpaid > ZERO


def test_late_principal_bears_the_overdue_rate_from_its_due_day() -> None:
    account = run(until=date(2026, 2, 25))
    # 1,000 × 24% × 15 ÷ 360 = 10.00 on the late half, 1,000 × 12% × 15 ÷ 360 = 5.00 on the other.
    assert unpaid(account.charges, "penalty_interest") == yuan("10")
    assert unpaid(account.charges, "interest") == yuan("25")


def test_unpaid_interest_bears_interest_only_where_it_is_said() -> None:
    plain = run(until=date(2026, 2, 25))
    compound = run(until=date(2026, 2, 25), compounds=True)
    # 20.00 × 24% × 15 ÷ 360 = 0.20.
    more = unpaid(compound.charges, "penalty_interest") - unpaid(plain.charges, "penalty_interest")
    assert more == yuan("0.20")


def test_called_in_everything_is_late() -> None:
    account = run(until=date(2026, 3, 2), all_due_on=date(2026, 2, 20))
    # 10 days of the second period at 12 %: 3.33; then 2,000 at 24 % for 10 days, 1,000 for 10 before.
    assert round(unpaid(account.charges, "interest"), 2) == Decimal("23.33")
    assert round(unpaid(account.charges, "penalty_interest"), 2) == Decimal("20.00")


def test_both_ends_count_one_day_more() -> None:
    one = run_loan(terms(), [], date(2026, 2, 25))
    both = run_loan(terms(), [], date(2026, 2, 25), both_ends=True)
    more = unpaid(both.charges, "penalty_interest") - unpaid(one.charges, "penalty_interest")
    # 1,000 × 24% ÷ 360 = 0.67.
    assert round(more, 2) == Decimal("0.67")


def test_without_a_plan_interest_runs_by_days_and_a_payment_meets_it_first() -> None:
    account = run(
        (date(2026, 2, 9), "120"), until=date(2026, 3, 11), dues=(), all_due_on=date(2026, 3, 11)
    )
    # 30 days of 2,000: 20.00, paid; 100 off principal; 30 days of 1,900: 19.00.
    assert account.principal == yuan("1900")
    assert unpaid(account.charges, "interest") == yuan("19")


def test_cutting_the_days_changes_no_sum() -> None:
    whole = run_loan(terms(compounds=True), [], date(2026, 4, 1))
    cut = run_loan(
        terms(compounds=True), [], date(2026, 4, 1), cuts=[date(2026, 1, 20), date(2026, 3, 3)]
    )
    for name in ("interest", "penalty_interest"):
        assert round(unpaid(whole.charges, name), 10) == round(unpaid(cut.charges, name), 10)


def test_what_is_overpaid_is_said() -> None:
    account = run((date(2026, 3, 10), "3000"), until=date(2026, 3, 10))
    # Everything: 2,000 + 30 + 28 days of 1,000 at 24 %: 18.67.
    assert account.principal == ZERO
    assert round(account.overpaid, 2) == Decimal("951.33")
