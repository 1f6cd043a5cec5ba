"""Why no plan carries all lenders, and what would: a sum more, months more, a waiver, or one lender later."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from core.calculations.together.claims import Claim, Course, course, courses
from core.calculations.together.joint_plan import JointPlan, Method, of_month
from core.figures import yuan_text
from core.money import FEN, ZERO

LONGEST_THOUGHT_OF = 360
"""Months. Beyond thirty years nobody plans an unsecured debt."""


@dataclass(frozen=True, slots=True)
class Infeasible:
    """What is missing. Each way alone would do; amounts in yuan, `None` where the way leads nowhere.

    `more_a_month` on top of every month; `common_months` one term for all, beyond what is usual; `waive_more` what all
    bases together would have to shrink by; `defer` the one lender whose waiting is enough.
    """

    needed: Decimal
    has: Decimal
    more_a_month: Decimal
    common_months: int | None
    waive_more: Decimal | None
    defer: Claim | None
    sentences: tuple[str, ...]


def explain(claims: Sequence[Claim], available: Sequence[Decimal]) -> Infeasible:
    """What would make a plan of these claims possible, where even the longest terms are too heavy."""
    longest = _longest(claims)
    needed, has = _worst_month(longest, available)
    leanest = min(available, default=ZERO)
    more = max(ZERO, needed - has)
    common = _common_months(claims, leanest)
    waive = _waive_more(claims, leanest)
    defer = _defer(claims, available)
    return Infeasible(
        needed=needed,
        has=has,
        more_a_month=more,
        common_months=common,
        waive_more=waive,
        defer=defer,
        sentences=_sentences(needed, has, common, waive, defer),
    )


def _longest(claims: Sequence[Claim]) -> list[Course]:
    """The lightest course of each that a lender takes; where none is, the shortest there could be."""
    return [(courses(claim) or (course(claim, 1),))[-1] for claim in claims]


def _worst_month(
    chosen: Sequence[Course], available: Sequence[Decimal]
) -> tuple[Decimal, Decimal]:
    """The month that is over by most: what it needs and what it has."""
    monthly = JointPlan(Method.OPTIMUM, (), tuple(chosen)).monthly
    pairs = [(paid, of_month(available, month)) for month, paid in enumerate(monthly)]
    return max(pairs, key=lambda pair: pair[0] - pair[1], default=(ZERO, ZERO))


def _common_months(claims: Sequence[Claim], leanest: Decimal) -> int | None:
    """The shortest common term that fits the leanest month, if any does."""
    if leanest <= ZERO:
        return None
    few, many = 1, LONGEST_THOUGHT_OF
    if _sum_at(claims, many) > leanest:
        return None
    while few < many:
        middle = (few + many) // 2
        few, many = (few, middle) if _sum_at(claims, middle) <= leanest else (middle + 1, many)
    return few if few > min(claim.most_months for claim in claims) else None


def _sum_at(claims: Sequence[Claim], months: int) -> Decimal:
    return sum((course(claim, months).heaviest for claim in claims), ZERO)


def _waive_more(claims: Sequence[Claim], leanest: Decimal) -> Decimal | None:
    """What bases must shrink by, all in proportion, for the longest terms to fit; instalments go with the base."""
    light = sum((each.heaviest for each in _longest(claims)), ZERO)
    if leanest <= ZERO or light <= leanest or any(claim.least_monthly for claim in claims):
        return None
    owed = sum((claim.base for claim in claims), ZERO)
    return (owed * (1 - leanest / light)).quantize(FEN, rounding=ROUND_CEILING)


def _defer(claims: Sequence[Claim], available: Sequence[Decimal]) -> Claim | None:
    """The lender of the smallest base without whom the longest terms of the others fit."""
    for claim in sorted(claims, key=lambda each: each.base):
        others = [each for each in claims if each is not claim]
        plan = JointPlan(Method.OPTIMUM, tuple(others), tuple(_longest(others)))
        if others and all(courses(each) for each in others) and plan.fits(available):
            return claim
    return None


def _sentences(
    needed: Decimal, has: Decimal, common: int | None, waive: Decimal | None, defer: Claim | None
) -> tuple[str, ...]:
    if has <= ZERO:
        first = f"每月没有余钱。按最长的期数，一个月也要 {yuan_text(needed)} 元。先不要答应还多少，先谈延期。"
    else:
        first = (
            f"按最长的期数，每月最少要 {yuan_text(needed)} 元，现在能拿出 {yuan_text(has)} 元，"
            f"差 {yuan_text(max(ZERO, needed - has))} 元。"
        )
    said = [first]
    if common:
        said.append(f"期数都谈到 {common} 个月，也放得下。这比一般能谈到的长，要对方愿意。")
    if waive:
        said.append(f"期数不变，一共还要少 {yuan_text(waive)} 元才放得下。能不能减，由对方决定。")
    if defer:
        said.append(f"“{defer.name}”先延期，别家按最长的期数就放得下。")
    return tuple(said)
