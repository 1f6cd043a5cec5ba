"""A card's account in its mildest and its hardest reading: what the contract does not say is run both ways."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.card.account import card_account
from core.calculations.card.cycle import last_statement_before
from core.calculations.card.records import CardAccount
from core.calculations.card.terms_used import card_terms
from core.case.contract import CardContract, CardInterestOn, Movement, MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.errors import RuleNotInForce
from core.law.library import parameter

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class CardEnds:
    """`capped` runs at the highest daily rate allowed when the account began, where the contract's is higher."""

    mildest: CardAccount
    hardest: CardAccount
    capped: CardAccount | None


def card_ends(debt: Debt, payments: Sequence[PaymentMade], *, rebuilt: bool) -> CardEnds | None:
    """The ends between which the account lies; `None` where it begins only after the lender's figures."""
    contract = debt.contract if isinstance(debt.contract, CardContract) else CardContract()
    mild = _with(debt, contract, _mildest(contract))
    hard = debt
    if not rebuilt:
        hard = _bought_early(hard) or hard
    try:
        hardest = card_account(hard, debt.as_of, payments)
        most = _highest_daily_rate(hardest.first)
        above = contract.daily_rate is not None and most is not None and contract.daily_rate > most
        capped = _with(hard, contract, {"daily_rate": most}) if above else None
        return CardEnds(
            card_account(mild, debt.as_of, payments, compounds=rebuilt),
            hardest,
            card_account(capped, debt.as_of, payments) if capped else None,
        )
    except ValueError:
        return None


def _with(debt: Debt, contract: CardContract, terms: Mapping[str, object]) -> Debt:
    return debt.model_copy(update={"contract": contract.model_copy(update=terms)})


def _highest_daily_rate(on: date) -> Decimal | None:
    """银发〔2016〕111号, from 2017 until 2021; `None` where the rate was free to agree or nothing is known."""
    try:
        return parameter("card.daily_rate.cap").on(on).value
    except RuleNotInForce:
        return None


def _mildest(contract: CardContract) -> dict[str, object]:
    """What is unknown, read for the holder: interest on the unpaid part alone, no 违约金 agreed."""
    mildest: dict[str, object] = {}
    if contract.interest_on is None:
        mildest["interest_on"] = CardInterestOn.UNPAID_PART
    if contract.late_fee_ratio is None:
        mildest["late_fee_ratio"] = _NOTHING
    return mildest


def _bought_early(debt: Debt) -> Debt | None:
    """The whole bill bought on the first day of its cycle, the longest it can have borne interest."""
    missed = debt.first_missed_due_date
    if missed is None or debt.movements or not debt.balance.principal:
        return None
    day = card_terms(debt, missed).statement_day
    first = last_statement_before(last_statement_before(missed, day), day) + timedelta(days=1)
    bought = Movement(on=first, kind=MovementKind.PURCHASE, amount=debt.balance.principal)
    return debt.model_copy(update={"movements": (bought,)})
