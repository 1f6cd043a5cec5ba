"""Floor, target and ceiling of what one lender is offered, each month and at once.

From the lender's side the published logic is the IRS's reasonable collection potential (Offer in Compromise,
Form 656-B): net assets plus what is left of the month, over 12 months for a payment at once and 24 for one over time.
It is no rule in China; it is shown as a way of reckoning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.instalments import fewest_months, split_evenly, waivable
from core.calculations.offers import first_offers
from core.calculations.terms import longest_term
from core.calculations.working import Line
from core.case.case import Case
from core.case.debt import Debt
from core.figures import yuan_text
from core.money import ZERO, split_pro_rata

MONTHS_AT_ONCE, MONTHS_OVER_TIME = 12, 24


@dataclass(frozen=True, slots=True)
class Mark:
    """An amount in yuan, over so many months, and how it was found."""

    amount: Decimal
    months: int
    how: str


@dataclass(frozen=True, slots=True)
class Marks:
    """Where to begin, what to aim at, where to stop; never falling."""

    floor: Mark
    target: Mark
    ceiling: Mark


@dataclass(frozen=True, slots=True)
class Asking:
    """Of one debt: marks of a monthly sum and of a payment at once; `None` where there is nothing to offer.

    `collectable` is what a lender could reasonably look for at once, `collectable_over_time` over two years.
    """

    base: Decimal
    monthly: Marks | None
    at_once: Marks | None
    collectable: Decimal
    collectable_over_time: Decimal
    sentence: str
    working: tuple[Line, ...]


def asking(case: Case, debt: Debt, as_of: date) -> Asking:
    """The marks of a debt that takes a share of the month. Raises `ValueError` for one that is set apart."""
    found = first_offers(case, as_of)
    row = found.row(debt.debt_id)
    if row is None:
        raise ValueError("this debt takes no share")
    debts = [case.debt(each.debt_id) for each in found.offers]
    bases = {each.debt_id: _base(each) for each in debts}
    base = bases[debt.debt_id]
    free = max(ZERO, found.available - found.already_agreed)
    others = [each for each in debts if each.debt_id != debt.debt_id]
    monthly = _monthly(debt, base, row.share, free - _least(others, bases, as_of), as_of)
    usable = case.budget.lump_sum + sum((each.realisable for each in case.budget.assets), ZERO)
    weights = [bases[each.debt_id] for each in debts]
    at = debts.index(debt)
    cash = _share(case.budget.lump_sum, weights, at)
    worth = _share(usable, weights, at)
    at_once = _at_once(base, cash, worth, min(base, usable))
    collectable = min(base, worth + row.share * MONTHS_AT_ONCE)
    over_time = min(base, worth + row.share * MONTHS_OVER_TIME)
    return Asking(
        base=base,
        monthly=monthly,
        at_once=at_once,
        collectable=collectable,
        collectable_over_time=over_time,
        sentence=_sentence(base, collectable, over_time),
        working=(
            Line("要谈的数", base, "现在欠的 − 请求减免的罚息和违约金，由对方决定"),
            Line("分到这一家的月数额", row.share, "每月能拿出的，按欠款比例分"),
            Line("分到这一家的财产", worth, "能一次拿出的，加愿意变现的，按欠款比例分"),
            Line("按 12 个月算", collectable, "财产 + 月数额 × 12，不超过要谈的数"),
            Line("按 24 个月算", over_time, "财产 + 月数额 × 24，不超过要谈的数"),
        ),
    )


def _base(debt: Debt) -> Decimal:
    return debt.balance.less(waivable(debt)).total


def _least(debts: list[Debt], bases: dict[str, Decimal], as_of: date) -> Decimal:
    """What the others need each month over their longest terms."""
    return sum(
        (max(split_evenly(bases[d.debt_id], longest_term(d, as_of).months)) for d in debts), ZERO
    )


def _share(amount: Decimal, weights: Sequence[Decimal], at: int) -> Decimal:
    return split_pro_rata(amount, weights)[at]


def _monthly(
    debt: Debt, base: Decimal, share: Decimal, after_others: Decimal, as_of: date
) -> Marks | None:
    if share <= ZERO or base <= ZERO:
        return None
    longest = longest_term(debt, as_of).months
    least = max(split_evenly(base, longest))
    most = min(base, max(share, after_others))
    if share < least:
        held = Mark(share, 0, f"最长 {longest} 期也还不完，先少还，到期再复核")
        if most < least:
            return Marks(held, held, Mark(most, 0, "这一家最多能给的，还不够分期还清"))
        return Marks(held, held, _over(base, most, "别家都按最长期数谈成，剩下的都给这一家"))
    return Marks(
        Mark(least, longest, f"按最长 {longest} 期摊，再少就还不完"),
        _over(base, min(base, share), "按欠款比例分到这一家的"),
        _over(base, most, "别家都按最长期数谈成，剩下的都给这一家；再多就要断别家"),
    )


def _over(base: Decimal, monthly: Decimal, how: str) -> Mark:
    return Mark(monthly, fewest_months(base, monthly), how)


def _at_once(base: Decimal, cash: Decimal, worth: Decimal, most: Decimal) -> Marks | None:
    if most <= ZERO or base <= ZERO:
        return None
    return Marks(
        Mark(min(base, cash), 1, "手里能一次拿出的，按欠款比例分到这一家"),
        Mark(min(base, worth), 1, "加上愿意变现的，按欠款比例分到这一家"),
        Mark(most, 1, "能一次拿出的全给这一家；不要为此再去借"),
    )


def _sentence(base: Decimal, collectable: Decimal, over_time: Decimal) -> str:
    return (
        f"按美国税务部门公开的算法（财产加 12 个月或 24 个月的结余），对方合理能收到的是 "
        f"{yuan_text(collectable)} 到 {yuan_text(over_time)} 元，要谈的是 {yuan_text(base)} 元。"
        "这只是一种算法，国内没有这样的规定，对方可以不认。"
    )
