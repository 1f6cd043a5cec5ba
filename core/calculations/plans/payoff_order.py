"""Several debts, one budget: the dearest first (雪崩法) or the smallest first (雪球法), and what each order costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.calculations.working import Line
from core.dates import MONTHS_OF_A_YEAR
from core.errors import NeverPaidOff
from core.figures import yuan_text
from core.money import ZERO, Rounding, round_half_up, round_money


class Strategy(StrEnum):
    """Which debt gets what is left after all minimum payments."""

    AVALANCHE = "avalanche"
    SNOWBALL = "snowball"

    @property
    def label(self) -> str:
        """The Chinese words."""
        return {
            Strategy.AVALANCHE: "先还利率最高的",
            Strategy.SNOWBALL: "先还欠得最少的",
        }[self]


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """A debt by name; `balance` and `minimum` in yuan, the minimum paid every month, the rate a fraction a year."""

    name: str
    balance: Decimal
    annual_rate: Decimal
    minimum: Decimal


@dataclass(frozen=True, slots=True)
class PayoffOrder:
    """How the debts end. `order` are the names as they are closed.

    `balances` is what all debts together come to after each month; `balances_by_debt` the same by name.
    `interest_by_debt` adds up to `total_interest`. Amounts in yuan.
    """

    strategy: Strategy
    months: int
    order: tuple[str, ...]
    total_interest: Decimal
    interest_by_debt: dict[str, Decimal]
    balances: tuple[Decimal, ...]
    balances_by_debt: tuple[dict[str, Decimal], ...]
    working: tuple[Line, ...]


def payoff_order(
    debts: Sequence[OpenDebt],
    extra: Decimal,
    strategy: Strategy = Strategy.AVALANCHE,
    *,
    rounding: Rounding = Rounding.HALF_UP,
) -> PayoffOrder:
    """Run the debts month by month: interest, all minimums, and the rest of the budget by the strategy.

    The budget is all minimums and `extra`, and stays so: what a closed debt frees rolls on at once. Ties go to
    the smaller balance or the higher rate, then to the earlier in the list. Unrounded, the avalanche never
    costs more than the snowball.
    Raises `NeverPaidOff` if a minimum does not exceed the first month's interest of its debt or nothing is
    paid at all, `ValueError` for names that stand twice or negative amounts.
    """
    _refuse(debts, extra)
    ranked = sorted(debts, key=lambda debt: _rank(debt, strategy))
    left = {debt.name: debt.balance for debt in debts}
    interest = dict.fromkeys(left, ZERO)
    order: list[str] = [name for name, balance in left.items() if not balance]
    course: list[dict[str, Decimal]] = []
    budget = sum((debt.minimum for debt in debts), extra)
    while any(left.values()):
        for debt in debts:
            added = round_money(left[debt.name] * debt.annual_rate / MONTHS_OF_A_YEAR, rounding)
            left[debt.name] += added
            interest[debt.name] += added
        _pay(ranked, left, budget)
        order += [d.name for d in ranked if not left[d.name] and d.name not in order]
        course.append(dict(left))
    return _answer(strategy, tuple(order), interest, tuple(course), budget)


def _rank(debt: OpenDebt, strategy: Strategy) -> tuple[Decimal, Decimal]:
    if strategy is Strategy.AVALANCHE:
        return -debt.annual_rate, debt.balance
    return debt.balance, -debt.annual_rate


def _pay(ranked: Sequence[OpenDebt], left: dict[str, Decimal], budget: Decimal) -> None:
    """Minimums first, then the rest of the budget down the ranks."""
    for debt in ranked:
        part = min(debt.minimum, left[debt.name])
        left[debt.name] -= part
        budget -= part
    for debt in ranked:
        part = min(budget, left[debt.name])
        left[debt.name] -= part
        budget -= part


def _refuse(debts: Sequence[OpenDebt], extra: Decimal) -> None:
    if len({debt.name for debt in debts}) < len(debts):
        raise ValueError("two debts have one name")
    amounts = (extra, *(a for d in debts for a in (d.balance, d.annual_rate, d.minimum)))
    if any(amount < 0 for amount in amounts):
        raise ValueError("amounts and rates are not negative")
    for debt in debts:
        interest = debt.balance * debt.annual_rate / MONTHS_OF_A_YEAR
        if interest and debt.minimum <= max(interest, round_half_up(interest)):
            raise NeverPaidOff(
                f"“{debt.name}”每月最低还 {yuan_text(debt.minimum)} 元，不超过当月利息"
                f" {yuan_text(interest)} 元，本金不会变少。请把这一笔每月还的数改大。"
            )
    if any(debt.balance for debt in debts) and not sum((d.minimum for d in debts), extra):
        raise NeverPaidOff("每月一分也没有还，欠款不会变少。请填每月能还多少。")


def _answer(
    strategy: Strategy,
    order: tuple[str, ...],
    interest: dict[str, Decimal],
    course: tuple[dict[str, Decimal], ...],
    budget: Decimal,
) -> PayoffOrder:
    total = sum(interest.values(), ZERO)
    return PayoffOrder(
        strategy=strategy,
        months=len(course),
        order=order,
        total_interest=total,
        interest_by_debt=interest,
        balances=tuple(sum(month.values(), ZERO) for month in course),
        balances_by_debt=course,
        working=(
            Line("每月一共还", budget, "各家最低还款 + 多出来的，还清一家后金额不变"),
            Line("顺序", strategy.label, "、".join(order)),
            Line("几个月还清", f"{len(course)} 个月", "逐月算"),
            Line("利息合计", total, "各家各月的利息相加，每笔四舍五入到分"),
        ),
    )
