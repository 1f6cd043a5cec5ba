"""Time of the long calculations, in one run on one machine: compare the ratios, not the milliseconds.

Beside our own rates stand pyxirr (Rust) for dates, and pyxirr and numpy-financial for the same flows at equal
periods. They answer with one rate in floats; ours isolates every rate, so it is slower and is meant to be.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from statistics import median
from time import perf_counter

import numpy_financial
import pyxirr

from bench.big_case import DEBTS, big_case
from bench.long_card import PURCHASES_A_MONTH, YEARS, long_card
from core.calculations.card.account import card_account
from core.calculations.cost.roots import CashFlow, irr_per_period, rates_per_period, xirr
from core.calculations.options import compare_options
from core.calculations.owed.three_columns import what_is_owed
from core.case.case import Case
from core.case.entries import PaymentMade
from core.dates import add_months
from core.guidance.consequences import consequences

DAY = date(2026, 11, 23)
FLOWS = 60
SHORT, LONG = 200, 5
AGREES = 1e-9
MILLISECONDS = 1000


def seconds(work: Callable[[], object], times: int) -> float:
    """Median seconds of one call; the first, which fills the caches, is not counted."""
    work()
    taken = []
    for _ in range(times):
        began = perf_counter()
        work()
        taken.append(perf_counter() - began)
    return median(taken)


def rates() -> None:
    """A loan and its 59 instalments: by dates, then by equal periods. Raises `AssertionError` if answers differ."""
    amounts = [Decimal(30000), *[Decimal("-720.50")] * (FLOWS - 1)]
    days = [add_months(date(2021, 1, 31), month) for month in range(FLOWS)]
    flows = [CashFlow(day, amount) for day, amount in zip(days, amounts, strict=True)]
    floats = [float(amount) for amount in amounts]
    by_date = {
        "ours, every rate": lambda: xirr(flows),
        "pyxirr": lambda: pyxirr.xirr(days, floats),
    }
    by_period = {
        "ours, every rate": lambda: irr_per_period(amounts),
        "pyxirr": lambda: pyxirr.irr(floats),
        "numpy-financial": lambda: numpy_financial.irr(floats),
    }
    compared(f"XIRR of {FLOWS} dated flows", by_date)
    compared(f"IRR of {FLOWS} equal periods", by_period)
    refunded = [*amounts, Decimal(50)]
    found = rates_per_period(refunded)
    print(f"{f'  the same with a refund: {len(found)} rates':<44}", end="")
    print(f"{seconds(lambda: rates_per_period(refunded), SHORT) * MILLISECONDS:>10.3f}")


def compared(name: str, ways: Mapping[str, Callable[[], object]]) -> None:
    """One line a way, with its ratio to the first."""
    answers = [float(str(work())) for work in ways.values()]
    assert max(answers) - min(answers) < AGREES, dict(zip(ways, answers, strict=True))
    ours = 0.0
    for way, work in ways.items():
        taken = seconds(work, SHORT)
        ours = ours or taken
        print(f"{f'{name}: {way}':<44}{taken * MILLISECONDS:>10.3f}{taken / ours:>10.3f}")


def assessed(case: Case) -> None:
    """What 评估 computes, for every debt: what comes next, what is owed, the roads compared."""
    for debt in case.debts:
        entries = case.live_entries(DAY, debt.debt_id)
        consequences(debt, DAY)
        what_is_owed(debt, payments=[one for one in entries if isinstance(one, PaymentMade)])
        compare_options(case, debt, DAY)


def main() -> None:
    """Print the table."""
    print(
        f"Medians of {SHORT} runs, of {LONG} for the long ones; ratios are to the first of each kind"
    )
    print(f"{'':<44}{'ms':>10}{'/ ours':>10}")
    rates()
    card = long_card(DAY)
    bought = YEARS * 12 * PURCHASES_A_MONTH
    taken = seconds(lambda: card_account(card, DAY), LONG)
    print(
        f"{f'A card of {YEARS} years, {bought} purchases, day by day':<44}{taken * MILLISECONDS:>10.1f}"
    )
    case = big_case(DAY)
    taken = seconds(lambda: assessed(case), LONG)
    print(f"{f'Everything 评估 says of {DEBTS} debts':<44}{taken * MILLISECONDS:>10.1f}")


if __name__ == "__main__":
    main()
