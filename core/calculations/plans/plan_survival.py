"""How likely a plan is kept to its end, if one knew how likely a month is missed: exact, without simulation.

An aid for comparing plans a person can choose, long or short, with or without a spare month. The chance of a
missed month is an assumption of the person; nothing here says what lenders do.
"""

from decimal import Decimal
from math import comb


def plan_survival(miss: Decimal, months: int, misses_allowed: int = 0) -> Decimal:
    """The chance of at most `misses_allowed` misses in `months` independent months: a binomial sum.

    `miss` is the chance of missing one month, 0 to 1. Raises `ValueError` outside, or for negative numbers.
    """
    _refuse(months, misses_allowed, miss)
    return sum(
        (
            comb(months, missed) * _power(miss, missed) * _power(1 - miss, months - missed)
            for missed in range(min(misses_allowed, months) + 1)
        ),
        Decimal(0),
    )


def plan_survival_chain(
    after_kept: Decimal,
    after_missed: Decimal,
    months: int,
    misses_allowed: int = 0,
    *,
    first_month: Decimal | None = None,
) -> Decimal:
    """The same when one miss makes the next likelier: a chain of two states.

    `after_kept` and `after_missed` are the chances of missing a month after one that was kept or missed. The
    first month counts as following a kept one unless `first_month` gives its own chance. Raises `ValueError` as
    `plan_survival` does.
    """
    first_miss = after_kept if first_month is None else first_month
    _refuse(months, misses_allowed, after_kept, after_missed, first_miss)
    kept = [Decimal(1), *[Decimal(0)] * misses_allowed]
    missed = [Decimal(0)] * (misses_allowed + 1)
    for month in range(months):
        miss = first_miss if month == 0 else after_kept
        fresh = [k * miss + m * after_missed for k, m in zip(kept, missed, strict=True)]
        kept = [k * (1 - miss) + m * (1 - after_missed) for k, m in zip(kept, missed, strict=True)]
        missed = [Decimal(0), *fresh[:-1]]
    return sum(kept, Decimal(0)) + sum(missed, Decimal(0))


def plan_survival_in_a_row(miss: Decimal, months: int, in_a_row: int) -> Decimal:
    """The chance that `in_a_row` misses never follow one another, as where an agreement ends after two in a row.

    Raises `ValueError` as `plan_survival` does, or if `in_a_row` is below one.
    """
    _refuse(months, in_a_row - 1, miss)
    runs = [Decimal(1), *[Decimal(0)] * (in_a_row - 1)]
    for _ in range(months):
        runs = [sum(runs, Decimal(0)) * (1 - miss), *(run * miss for run in runs[:-1])]
    return sum(runs, Decimal(0))


def months_until_first_miss(miss: Decimal) -> Decimal:
    """The mean number of the month that is missed first, 1 ÷ miss. Raises `ValueError` unless above 0, up to 1."""
    if not 0 < miss <= 1:
        raise ValueError(f"a chance above 0 and up to 1 is needed: {miss}")
    return 1 / miss


def _power(base: Decimal, exponent: int) -> Decimal:
    """With 0 to the power of 0 as 1, which Decimal leaves undefined."""
    return base**exponent if exponent else Decimal(1)


def _refuse(months: int, misses: int, *chances: Decimal) -> None:
    if months < 0 or misses < 0 or not all(0 <= chance <= 1 for chance in chances):
        raise ValueError("chances lie between 0 and 1; months and misses are not negative")
