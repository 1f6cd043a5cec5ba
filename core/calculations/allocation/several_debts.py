"""Which of several debts to one creditor a payment meets (民法典第五百六十条)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from core.calculations.working import Line
from core.figures import date_text, percent_text, yuan_text
from core.money import ZERO, split_pro_rata

CITATIONS = ("cc_560",)


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """One of the debts: yuan owed, the day it falls due, what secures it, and how heavy it is.

    `secured_for` is the yuan of it that security covers (0: none). `burden` is what makes it heavy for the
    debtor, as a fraction a year: interest and penalty interest together.
    """

    debt_id: str
    owed: Decimal
    due_on: date
    secured_for: Decimal = ZERO
    burden: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class SharedPayment:
    """Yuan to each debt, in the order in which they were met; what is left of each; what was too much."""

    to: Mapping[str, Decimal]
    remaining: Mapping[str, Decimal]
    overpayment: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...] = CITATIONS


def share_among_debts(
    payment: Decimal, debts: Sequence[OpenDebt], on: date, *, named: Sequence[str] = ()
) -> SharedPayment:
    """The payment of a day among debts to one creditor.

    In five steps: 1. the debts in `named`, which the debtor said when paying (or both agreed), in that order;
    2. debts that are due (on that day or before); 3. of those, the least secured; 4. then the heaviest burden;
    5. then the earliest due; equal in all, pro rata to the fen. Each debt is filled before the next.
    Raises `ValueError` for a negative amount, or a name that is no debt.
    """
    known = {debt.debt_id for debt in debts}
    if payment < ZERO or any(debt.owed < ZERO for debt in debts):
        raise ValueError("neither a payment nor a debt can be negative")
    if unknown := set(named) - known:
        raise ValueError(f"no debt is named {sorted(unknown)}")
    left, to = payment, dict[str, Decimal]()
    lines = [Line("这次还的", payment)]
    for group, why in _ranked(debts, on, tuple(dict.fromkeys(named))):
        owed = [debt.owed for debt in group]
        fits = min(left, sum(owed, ZERO))
        for debt, share in zip(group, split_pro_rata(fits, owed), strict=True):
            to[debt.debt_id] = share
            lines.append(Line(f"抵“{debt.debt_id}”", share, why))
        left -= fits
    if left:
        lines.append(Line("多还的", left, "各笔都抵完了，剩下的应当退还或留作以后抵用"))
    owed_by_id = {debt.debt_id: debt.owed for debt in debts}
    return SharedPayment(
        to=to,
        remaining={name: owed_by_id[name] - share for name, share in to.items()},
        overpayment=left,
        working=tuple(lines),
    )


def _ranked(
    debts: Sequence[OpenDebt], on: date, named: Sequence[str]
) -> list[tuple[list[OpenDebt], str]]:
    by_id = {debt.debt_id: debt for debt in debts}
    ranked = [([by_id[name]], "第一步：还款时说清还这一笔") for name in named]

    def rank(debt: OpenDebt) -> tuple[bool, Decimal, Decimal, date]:
        return (debt.due_on > on, debt.secured_for, -debt.burden, debt.due_on)

    rest = sorted((debt for debt in debts if debt.debt_id not in named), key=rank)
    for _, same in groupby(rest, key=rank):
        group = list(same)
        ranked.append((group, _why(group, on)))
    return ranked


def _why(group: Sequence[OpenDebt], on: date) -> str:
    debt = group[0]
    due = "已到期" if debt.due_on <= on else "还没到期"
    secured = f"担保 {yuan_text(debt.secured_for)} 元" if debt.secured_for else "没有担保"
    why = (
        f"第二步：{due}；第三步：{secured}；第四步：负担年 {percent_text(debt.burden)}；"
        f"第五步：{date_text(debt.due_on)}到期"
    )
    return f"{why}；都一样的，按欠款比例分" if len(group) > 1 else why
