"""Futures agree with exact chances, are the same for the same seed, and name the sum that would carry a plan."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calculations.futures.mishaps import Mishaps, Month
from core.calculations.futures.simulate import Futures, simulate
from core.calculations.plans.plan_survival import plan_survival
from core.money import ZERO, from_fen, yuan

PAYMENT = yuan("1000")
EVEN = Month(income=yuan("5000"), spending=yuan("4000"))
"""Leaves just what the plan takes, so that each mishap is a month missed unless something is set aside."""
BILL = yuan("100")


def run(chance: str, months: int, misses: int, seed: int = 7, futures: int = 20_000) -> Futures:
    month = Month(EVEN.income, EVEN.spending, set_aside=BILL * misses)
    mishaps = Mishaps(bill_chance=Decimal(chance), bill=BILL)
    return simulate(month, [PAYMENT] * months, mishaps, seed=seed, futures=futures)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    ("chance", "months", "misses"),
    [("0.02", 60, 0), ("0.02", 60, 1), ("0.05", 36, 2), ("0.1", 24, 3), ("0.3", 6, 1)],
)
def test_the_share_that_holds_is_the_exact_chance_within_three_standard_errors(
    chance: str, months: int, misses: int, seed: int
) -> None:
    found = run(chance, months, misses, seed)
    exact = plan_survival(Decimal(chance), months, misses)
    error = (exact * (1 - exact) / found.futures).sqrt()
    assert abs(found.held - exact) <= 3 * error


def test_certain_months_hold_or_break_for_certain() -> None:
    assert run("0", 60, 0).held == 1
    assert run("0", 60, 0).breaking_month is None
    broken = run("1", 1, 0)
    assert (broken.held, broken.breaking_month, broken.still_held) == (0, 1, (0.0,))


def test_what_would_carry_the_plan_is_the_smallest_sum_that_does() -> None:
    found = run("0.05", 24, 0)
    needed = found.set_aside_for(Decimal("0.9"))
    assert needed % BILL == 0
    misses = int(needed / BILL)
    assert run("0.05", 24, misses).held >= Decimal("0.9")
    assert run("0.05", 24, misses - 1).held < Decimal("0.9")


def test_a_job_lost_costs_its_months_and_two_at_once_cost_no_more() -> None:
    month = Month(income=yuan("1000"), spending=ZERO, set_aside=yuan("3000"))
    lost = Mishaps(job_loss=Decimal(1), jobless_months=3)
    found = simulate(month, [yuan("1000")] * 3, lost, seed=1, futures=10)
    assert found.held == 1, "three months without pay are three months, however often it is lost"
    assert found.set_aside_for(Decimal(1)) == yuan("3000")


def test_a_late_wage_comes_in_the_next_month() -> None:
    month = Month(income=yuan("1000"), spending=ZERO)
    late = simulate(month, [yuan("1000")] * 4, Mishaps(late_wage=Decimal(1)), seed=1, futures=5)
    assert late.held == 0
    assert late.set_aside_for(Decimal(1)) == yuan("1000"), "one month ahead carries all later ones"


def test_the_spread_of_income_has_the_deviation_that_was_said() -> None:
    month = Month(income=yuan("1000"), spending=ZERO)
    found = simulate(month, [yuan("1000")], Mishaps(swing=Decimal("0.2")), seed=3, futures=50_000)
    assert abs(found.held - Decimal("0.5")) <= 3 * found.standard_error
    reach = 1000 * 0.2 * 3**0.5
    half = float(found.set_aside_for(Decimal("0.75")))
    assert half == pytest.approx(reach / 2, rel=0.03)


@given(
    st.integers(0, 2**32 - 1),
    st.lists(st.integers(0, 2_000_00).map(from_fen), min_size=1, max_size=24),
    st.integers(0, 500_00).map(from_fen),
)
@settings(max_examples=40, deadline=None)
def test_the_same_seed_is_the_same_and_lighter_plans_hold_no_less(
    seed: int, payments: list[Decimal], lighter: Decimal
) -> None:
    mishaps = Mishaps(
        job_loss=Decimal("0.03"),
        jobless_months=2,
        bill_chance=Decimal("0.05"),
        bill=yuan("800"),
        late_wage=Decimal("0.1"),
        swing=Decimal("0.1"),
    )

    def held(due: list[Decimal]) -> Futures:
        return simulate(EVEN, due, mishaps, seed=seed, futures=300)

    first, again = held(payments), held(payments)
    assert (first.held, first.still_held) == (again.held, again.still_held)
    light = held([max(ZERO, due - lighter) for due in payments])
    assert light.held >= first.held
    assert light.set_aside_for(Decimal("0.9")) <= first.set_aside_for(Decimal("0.9"))
    assert list(first.still_held) == sorted(first.still_held, reverse=True)
    assert first.still_held[-1] == pytest.approx(float(first.held))


@pytest.mark.parametrize(
    "wrong",
    [
        {"job_loss": Decimal("1.1")},
        {"bill": Decimal(-1)},
        {"jobless_months": 0},
        {"swing": Decimal("0.6")},
    ],
)
def test_what_is_no_chance_is_refused(wrong: dict[str, Decimal]) -> None:
    with pytest.raises(ValueError, match=r"chances|sum"):
        Mishaps(**wrong)  # type: ignore[arg-type] - wrong on purpose


def test_nothing_to_run_and_no_share_are_refused() -> None:
    with pytest.raises(ValueError, match="needed"):
        simulate(EVEN, [], Mishaps(), seed=1)
    with pytest.raises(ValueError, match="share"):
        run("0", 1, 0).set_aside_for(Decimal(0))
