"""等本等费: what a fee on the amount first lent costs a year, by the way it is collected.

Principal goes back in equal parts while the fee stays, so the money is in use for little more than half the time:
a fee of 7.2 % costs 13.03 % a year. The rule of thumb 24/(n+1) comes near; it is not a rate, and no ceiling is
compared with it.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.calculations.cost.annual_cost import AnnualCost, periodic_annual_cost
from core.dates import MONTHS_OF_A_YEAR
from core.money import ZERO, round_half_up


class FeeCollection(StrEnum):
    """When the fee is taken."""

    SPREAD = "spread"
    WITH_FIRST = "with_first"
    WITHHELD = "withheld"

    @property
    def label(self) -> str:
        """The Chinese words."""
        return {
            FeeCollection.SPREAD: "每期收",
            FeeCollection.WITH_FIRST: "第一期一次收",
            FeeCollection.WITHHELD: "放款时先扣",
        }[self]


@dataclass(frozen=True, slots=True)
class FlatFeeCost:
    """The plan in yuan and its cost.

    `received` is what arrived; `payments` one a month; `headline` the fee over the principal, as advertised for the
    whole term (a fraction, not a rate); `rule_of_thumb` is 24/(n+1) times that, not a rate either.
    """

    received: Decimal
    payments: tuple[Decimal, ...]
    total_fee: Decimal
    headline: Decimal
    rule_of_thumb: Decimal
    annual: AnnualCost


def flat_fee_cost(
    principal: Decimal,
    periods: int,
    fee_per_period: Decimal,
    *,
    collection: FeeCollection = FeeCollection.SPREAD,
    upfront_fee: Decimal = ZERO,
    ceiling: Decimal | None = None,
) -> FlatFeeCost:
    """The yearly cost of `periods` monthly instalments with a fee of `fee_per_period` yuan in each.

    The instalment (principal/periods + fee) is rounded once, the last one takes the rest; a fee that is not
    spread has its sum rounded. `upfront_fee` yuan more are taken out of the advance in any case: what is withheld is no
    principal (法释〔2020〕17号 第26条). Raises `ValueError` for a loan that cannot be, or of which nothing arrives.
    """
    if principal <= 0 or periods < 1 or fee_per_period < 0 or upfront_fee < 0:
        raise ValueError("a flat-fee loan has a principal, periods, and fees not below zero")
    total_fee = round_half_up(fee_per_period * periods)
    spread = collection is FeeCollection.SPREAD
    level = round_half_up(principal / periods + (fee_per_period if spread else 0))
    owed = principal + (total_fee if spread else 0)
    payments = [*[level] * (periods - 1), owed - level * (periods - 1)]
    if collection is FeeCollection.WITH_FIRST:
        payments[0] += total_fee
    withheld = upfront_fee + (total_fee if collection is FeeCollection.WITHHELD else 0)
    if withheld >= principal:
        raise ValueError("nothing of the loan arrives")
    received = principal - withheld
    flows = [received, *(-payment for payment in payments)]
    headline = total_fee / principal
    return FlatFeeCost(
        received=received,
        payments=tuple(payments),
        total_fee=total_fee,
        headline=headline,
        rule_of_thumb=rule_of_thumb(headline, periods),
        annual=periodic_annual_cost(flows, ceiling=ceiling),
    )


def rule_of_thumb(headline: Decimal, months: int) -> Decimal:
    """费率 × 24 ÷ (期数 + 1): a figure of marketing articles, near the simple rate. Not a rate."""
    return headline * 2 * MONTHS_OF_A_YEAR / (months + 1)
