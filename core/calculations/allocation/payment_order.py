"""Which order of allocation holds for a debt on a day: what was agreed, else the card rule, else the Civil Code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.calculations.allocation.one_debt import COSTS, INTEREST_AND_FEES, LABELS
from core.case.contract import CardContract
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.errors import RuleNotInForce
from core.figures import date_text
from core.law.library import parameter

CHARGES = ("interest", "penalty_interest", "late_fee", "other_fees", INTEREST_AND_FEES)

STATUTORY = (COSTS, *CHARGES, "principal")
"""民法典第五百六十一条: costs of enforcement, interest, principal. The article does not name 违约金 and
other fees; here they stand behind interest and before principal."""

CHARGES_FIRST = (*CHARGES, COSTS, "principal")
"""A card up to day 90: interest and fees, then principal. Among interest and fees the rule names no order."""

PRINCIPAL_FIRST = ("principal", *CHARGES, COSTS)
"""A card from day 91, and what a borrower may ask a lender to agree to (先本后息)."""


class OrderRule(StrEnum):
    """What an order of allocation rests on."""

    AGREED = "agreed"
    CARD_EARLY = "card_early"
    CARD_LATE = "card_late"
    STATUTORY = "statutory"

    @property
    def label(self) -> str:
        """The Chinese name of the order."""
        return {
            OrderRule.AGREED: "双方约定的顺序",
            OrderRule.CARD_EARLY: "信用卡，逾期 90 天以内：先息费，后本金",
            OrderRule.CARD_LATE: "信用卡，逾期 91 天起：先本金，后息费",
            OrderRule.STATUTORY: "没有约定：费用、利息、本金",
        }[self]


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """An order of buckets, why it holds, and how sure that is."""

    order: tuple[str, ...]
    rule: OrderRule
    sentence: str
    citations: tuple[str, ...]
    verified: bool = True

    @property
    def words(self) -> str:
        """本金、利息、…: the order as a person reads it."""
        return _words(name for name in self.order if name != INTEREST_AND_FEES)


def payment_order(
    debt: Debt,
    on: date,
    agreed: Sequence[str] | None = None,
    *,
    days_overdue: int | None = None,
) -> PaymentOrder:
    """The order that holds for a payment on a day.

    `agreed` is what debtor and lender agreed (bucket names, first paid first); it goes before every rule.
    `days_overdue` is counted from the debt's first missed due date unless it is given.
    """
    if agreed:
        order = tuple(agreed)
        sentence = f"按双方约定：依次抵{_words(order)}。"
        return PaymentOrder(order, OrderRule.AGREED, sentence, _agreement_rule(debt))
    if is_card(debt):
        days = debt.days_past_due(on) if days_overdue is None else days_overdue
        found = card_order(on, days)
        if found:
            return found
    return _statutory(on)


def _words(order: Iterable[str]) -> str:
    return "、".join(LABELS.get(name, name) for name in order)


def is_card(debt: Debt) -> bool:
    """Whether the rules for credit cards apply: a bank's card, or a contract that is a card's."""
    return debt.kind is LenderKind.BANK_CREDIT_CARD or isinstance(debt.contract, CardContract)


def card_order(on: date, days_overdue: int) -> PaymentOrder | None:
    """The card rule on a day at this many days overdue; `None` before the rule was in force."""
    try:
        turn = parameter("card.principal_first_from_day").on(on)
    except RuleNotInForce:
        return None
    late = days_overdue >= turn.whole
    return PaymentOrder(
        order=PRINCIPAL_FIRST if late else CHARGES_FIRST,
        rule=OrderRule.CARD_LATE if late else OrderRule.CARD_EARLY,
        sentence=(
            f"{date_text(on)}逾期第 {days_overdue} 天。"
            f"第 {turn.whole} 天起先抵本金，再抵利息和费用；之前先抵利息和费用。以领用合约为准。"
        ),
        citations=(turn.citation.id,),
        verified=turn.verified,
    )


def _statutory(on: date) -> PaymentOrder:
    rule = parameter("allocation.default_order")
    first = rule.values[0].in_force_from
    earlier = on < first
    dated = rule.on(max(on, first))
    caution = "民法典之前，司法解释规定的顺序相同（凭记忆，还没核实）。" if earlier else ""
    return PaymentOrder(
        order=STATUTORY,
        rule=OrderRule.STATUTORY,
        sentence=f"没有约定时，先抵实现债权的费用，再抵利息，最后抵本金。{caution}",
        citations=(dated.citation.id,),
        verified=dated.verified and not earlier,
    )


def _agreement_rule(debt: Debt) -> tuple[str, ...]:
    return ("cc_561", "card_repay_order") if is_card(debt) else ("cc_561",)
