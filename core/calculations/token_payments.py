"""Where nothing is left: a token sum spread over all lenders, and what it does to limitation periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.case.debt import Debt
from core.money import ZERO, yuan

LEAST = yuan("1.00")
"""Less than this to one lender is not worth its transfer."""

RESTARTS = (
    "象征性还一点，说明你没有不管。可是还了，诉讼时效会重新算；很久没还、可能过了时效的，先不要还，"
    "先看“依据”。钱不能从吃饭、看病、房租里省。"
)


@dataclass(frozen=True, slots=True)
class Token:
    """What one lender would get a month, in yuan."""

    debt_id: str
    name: str
    amount: Decimal


def token_payments(debts: Sequence[Debt], total: Decimal) -> tuple[Token, ...]:
    """The same sum for each lender, in whole yuan; what is left over goes to none.

    Equal, not in proportion: a token says that the lender is not forgotten, it does not reduce much. Empty where
    the sum does not reach one yuan each.
    """
    if not debts or total < LEAST * len(debts):
        return ()
    each = (total / len(debts)).to_integral_value(rounding="ROUND_DOWN") + ZERO
    return tuple(Token(debt.debt_id, debt.name, each) for debt in debts)
