"""The rules of a card as they are used: what the contract says, and what is taken where it is silent."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.card.interest import daily_rate_text
from core.calculations.card.late_fee import USUAL_RATIO as USUAL_LATE_FEE_RATIO
from core.calculations.card.minimum_payment import USUAL_RATIO as USUAL_MINIMUM_RATIO
from core.case.contract import CardContract, CardInterestOn
from core.case.debt import Debt
from core.figures import percent_text
from core.law.library import parameter
from core.law.parameter import Value
from core.money import ZERO

DAYS_TO_PAY = 20
"""Practice: a bill is due some twenty days after its statement day."""

DAYS_OF_A_YEAR = 365
"""A card's yearly rate is its daily rate × 365, as the contracts print it."""

FIRST_OF_MONTH = 1


@dataclass(frozen=True, slots=True)
class CardTerms:
    """Every rule of the card with a value; `assumptions` says which were not known, in Chinese."""

    daily_rate: Decimal
    statement_day: int
    due_day: int
    interest_on: CardInterestOn
    minimum_ratio: Decimal
    late_fee_ratio: Decimal
    late_fee_floor: Decimal
    late_fee_cap: Decimal | None
    assumptions: tuple[str, ...]
    citations: tuple[str, ...]

    @property
    def annual_rate(self) -> Decimal:
        """The daily rate × 365, a fraction a year."""
        return self.daily_rate * DAYS_OF_A_YEAR


def card_terms(debt: Debt, on: date) -> CardTerms:
    """The terms of a debt's card on a day; `None` in the contract becomes a default of practice, and is said."""
    contract = debt.contract if isinstance(debt.contract, CardContract) else CardContract()
    said, cited = list[str](), ["card_bill_full_interest"]
    rate = _daily_rate(debt, contract, on, said, cited)
    statement_day, due_day = _days(debt, contract, said)
    if contract.interest_on is None:
        said.append("没填利息怎么算：按“全额计息”。有的银行只对没还的部分计息，以领用合约为准。")
    if contract.minimum_payment_ratio is None:
        said.append(
            f"没填最低还款比例：按常见的 {percent_text(USUAL_MINIMUM_RATIO)}，有的银行是 5%。"
        )
    if contract.late_fee_ratio is None:
        said.append(
            f"没填违约金比例：按最低还款额没还部分的 {percent_text(USUAL_LATE_FEE_RATIO)}（常见做法）。"
        )
    if contract.late_fee_floor is None or contract.late_fee_cap is None:
        said.append("没填违约金最低或最高收多少：没填的按没有这一条算。有的银行每期有封顶。")
    return CardTerms(
        daily_rate=rate,
        statement_day=statement_day,
        due_day=due_day,
        interest_on=contract.interest_on or CardInterestOn.WHOLE_BILL,
        minimum_ratio=_or(contract.minimum_payment_ratio, USUAL_MINIMUM_RATIO),
        late_fee_ratio=_or(contract.late_fee_ratio, USUAL_LATE_FEE_RATIO),
        late_fee_floor=_or(contract.late_fee_floor, ZERO),
        late_fee_cap=contract.late_fee_cap,
        assumptions=tuple(said),
        citations=tuple(cited),
    )


def _or(value: Decimal | None, default: Decimal) -> Decimal:
    return default if value is None else value


def _daily_rate(
    debt: Debt, contract: CardContract, on: date, said: list[str], cited: list[str]
) -> Decimal:
    if contract.daily_rate is not None:
        return contract.daily_rate
    if debt.contract_annual_rate is not None:
        said.append(
            f"没填日利率：用年利率 {percent_text(debt.contract_annual_rate)} ÷ {DAYS_OF_A_YEAR}。"
        )
        return debt.contract_annual_rate / DAYS_OF_A_YEAR
    typical = _typical_rate(on)
    standing = "" if typical.verified else f"（{typical.parameter.confidence.label}）"
    said.append(
        f"没填日利率：用常见的{daily_rate_text(typical.value)}{standing}，以领用合约为准。"
    )
    cited.append(typical.citation.id)
    return typical.value


def _typical_rate(on: date) -> Value:
    """The usual rate on a day; before it was free to agree, the first one that is known."""
    typical = parameter("card.daily_rate.typical")
    return typical.on(max(on, typical.values[0].in_force_from))


def _days(debt: Debt, contract: CardContract, said: list[str]) -> tuple[int, int]:
    missed = debt.first_missed_due_date
    due_day = contract.due_day or (missed.day if missed else None)
    statement_day = contract.statement_day
    if statement_day is None:
        due_day = due_day or FIRST_OF_MONTH + DAYS_TO_PAY
        statement_day = _shifted(due_day, -DAYS_TO_PAY)
        said.append(
            f"没填账单日：按还款日每月 {due_day} 日往前 {DAYS_TO_PAY} 天，每月 {statement_day} 日。"
        )
    elif due_day is None:
        due_day = _shifted(statement_day, DAYS_TO_PAY)
        said.append(f"没填还款日：按账单日往后 {DAYS_TO_PAY} 天，每月 {due_day} 日。")
    return statement_day, due_day


def _shifted(day: int, days: int) -> int:
    """A day of the month, some days away, in a month of 31 days between two of 31."""
    return (date(2001, 8, day) + timedelta(days=days)).day
