"""What a debt left alone may cost a year: from the contract where it is known, else an assumption named as one."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.working import Line
from core.case.contract import CardContract, LoanContract
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.figures import percent_text
from core.law.library import parameter
from core.lenders.record_kind import kind_of_record

DAYS_OF_A_YEAR = 365
ASSUMED_LOW = Decimal("0.12")
ASSUMED_HIGH = Decimal("0.24")

_UPLIFT_BY_RULE = frozenset(
    {
        LenderKind.BANK_LOAN,
        LenderKind.RURAL_BANK,
        LenderKind.CONSUMER_FINANCE,
        LenderKind.AUTO_FINANCE,
        LenderKind.TRUST,
    }
)
"""Lenders to whom the central bank's rule on default interest speaks."""


@dataclass(frozen=True)
class DefaultRates:
    """Lowest and highest rate a year on what is unpaid, and why these."""

    low: Decimal
    high: Decimal
    assumption: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def default_rates(debt: Debt, as_of: date) -> DefaultRates:
    """The band in which the cost of the unpaid part lies, as fractions a year."""
    if kind_of_record(debt) is LenderKind.BANK_CREDIT_CARD:
        return _card(debt, as_of)
    if isinstance(debt.contract, LoanContract) and debt.contract.overdue_annual_rate is not None:
        return _agreed(debt.contract.overdue_annual_rate)
    if debt.contract_annual_rate is None:
        return DefaultRates(
            ASSUMED_LOW,
            ASSUMED_HIGH,
            f"不知道合同利率，假设每年 {percent_text(ASSUMED_LOW)} 到 {percent_text(ASSUMED_HIGH)}。"
            "填上合同利率会更准。",
            (
                Line(
                    "年利率（假设）",
                    f"{percent_text(ASSUMED_LOW)} – {percent_text(ASSUMED_HIGH)}",
                    "假设",
                ),
            ),
            (),
        )
    uplift = debt.contract.penalty_uplift if isinstance(debt.contract, LoanContract) else None
    if uplift is not None:
        return _agreed(debt.contract_annual_rate * (1 + uplift))
    return _contract(
        debt.contract_annual_rate, as_of, by_rule=kind_of_record(debt) in _UPLIFT_BY_RULE
    )


def _agreed(rate: Decimal) -> DefaultRates:
    return DefaultRates(
        rate,
        rate,
        f"按合同写的逾期年利率 {percent_text(rate)}。",
        (Line("逾期后的年利率", percent_text(rate), "你填的合同"),),
        (),
    )


def _card(debt: Debt, as_of: date) -> DefaultRates:
    agreed = debt.contract.daily_rate if isinstance(debt.contract, CardContract) else None
    if agreed is not None:
        rate = agreed * DAYS_OF_A_YEAR
        how, word = f"合约日息 {percent_text(agreed)} × {DAYS_OF_A_YEAR} 天", "按你填的领用合约"
    elif debt.contract_annual_rate is not None:
        rate = debt.contract_annual_rate
        how, word = "你填的合同利率", "按你填的合同利率"
    else:
        daily = parameter("card.daily_rate.typical").on(as_of).value
        rate = daily * DAYS_OF_A_YEAR
        how = f"日息 {percent_text(daily)} × {DAYS_OF_A_YEAR} 天"
        word = f"按信用卡常见的日息 {percent_text(daily)}（以领用合约为准）"
    return DefaultRates(
        rate,
        rate,
        f"{word}，每月把没还的利息并进去再计息，是信用卡的常见做法。",
        (Line("年利率", percent_text(rate), how),),
        ("card_2020_327", "card_judicial_2"),
    )


def _contract(rate: Decimal, as_of: date, *, by_rule: bool) -> DefaultRates:
    least = parameter("loan.penalty_uplift.min").on(as_of).value
    most = parameter("loan.penalty_uplift.max").on(as_of).value
    low, high = rate * (1 + least), rate * (1 + most)
    basis = (
        f"银行类贷款逾期后，罚息一般在合同利率上加收 {percent_text(least)} 到 {percent_text(most)}。"
        if by_rule
        else "这类机构的逾期利率看合同；没有合同数字时，借用银行贷款的加收幅度估算，这是假设。"
    )
    return DefaultRates(
        low,
        high,
        basis,
        (
            Line("合同年利率", percent_text(rate), "你填的"),
            Line(
                "逾期后的年利率", f"{percent_text(low)} – {percent_text(high)}", "合同利率加收罚息"
            ),
        ),
        ("penalty_30_50",),
    )
