"""A contract or a line of account that cannot be right: dates out of order, parts that do not add up."""

from collections.abc import Sequence
from datetime import date

from core.case.contract import CardContract, LoanContract, Movement, MovementKind
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.checks.facts import check_debt
from core.errors import Problem
from core.figures import date_text, percent_text, yuan_text
from core.money import ZERO

_AHEAD = "在今天之后。请看一眼，改成已经过去的日子。"


def has_card_rules(debt: Debt) -> bool:
    """Whether the debt runs on a card's rules (领用合约): statement days, not instalments."""
    return debt.kind is LenderKind.BANK_CREDIT_CARD


def check_contract(debt: Debt, as_of: date) -> tuple[Problem, ...]:
    """Problems of the contract, and of the loan's dates and amounts beside it; fields named as in the models.

    "arrived" and "withheld" name what reached the account and what was held back.
    """
    match debt.contract:
        case LoanContract() as contract:
            return (
                *_loan_itself(debt, as_of),
                *_loan_dates(debt, contract, as_of),
                *_loan_rates(debt, contract),
                *_payout(debt),
            )
        case CardContract() as contract:
            return tuple(_card(contract))
    return ()


def check_movements(
    movements: Sequence[Movement],
    as_of: date,
    *,
    begun_on: date | None = None,
) -> tuple[Problem, ...]:
    """Problems whose fields are the places of the lines, counted from 0.

    `begun_on` is the day of the contract. A payment that the log has too counts once, so it is no problem.
    """
    return tuple(
        Problem(str(place), sentence)
        for place, line in enumerate(movements)
        for sentence in _line(line, as_of, begun_on)
    )


def _line(line: Movement, as_of: date, begun_on: date | None) -> list[str]:
    said = []
    if line.on > as_of:
        said.append(f"日期{_AHEAD}")
    if begun_on and line.on < begun_on:
        said.append(f"日期早于合同日 {date_text(begun_on)}。请看一眼，改其中一个。")
    if line.to is not None and line.to.total != line.amount:
        parts = "加".join(yuan_text(part) for part in line.to.parts().values() if part)
        said.append(
            f"入账各项是 {parts}，一共 {yuan_text(line.to.total)} 元，"
            f"和金额 {yuan_text(line.amount)} 元差 {yuan_text(abs(line.amount - line.to.total))} 元。"
            "照对方的明细改；分不清的，各项都空着。"
        )
    return said


def _loan_itself(debt: Debt, as_of: date) -> list[Problem]:
    """What the form of the debt would say about the two facts that the contract's form may change."""
    here = {
        "drawn_on": "drawn_on",
        "first_missed_due_date": "drawn_on",
        "original_amount": "original_amount",
    }
    return [
        Problem(here[problem.field], problem.sentence)
        for problem in check_debt(debt, as_of)
        if problem.field in here
    ]


def _loan_dates(debt: Debt, contract: LoanContract, as_of: date) -> list[Problem]:
    problems = []
    if contract.accelerated_on and contract.accelerated_on > as_of:
        problems.append(Problem("accelerated_on", f"提前到期日{_AHEAD}"))
    for field, label, day in (
        ("first_due_date", "第一期还款日", contract.first_due_date),
        ("accelerated_on", "提前到期日", contract.accelerated_on),
    ):
        if day and debt.drawn_on and day < debt.drawn_on:
            problems.append(Problem(field, f"{label}早于合同日。请看一眼合同，改其中一个。"))
    return problems


def _loan_rates(debt: Debt, contract: LoanContract) -> list[Problem]:
    rate, uplift, overdue = (
        debt.contract_annual_rate,
        contract.penalty_uplift,
        contract.overdue_annual_rate,
    )
    if rate is None or uplift is None or overdue is None or rate * (1 + uplift) == overdue:
        return []
    return [
        Problem(
            "overdue_annual_rate",
            f"合同利率 {percent_text(rate)} 加收 {percent_text(uplift)} 是 {percent_text(rate * (1 + uplift))}，"
            f"这里是 {percent_text(overdue)}。合同写的是哪一种就填哪一种，另一个空着。",
        )
    ]


def _payout(debt: Debt) -> list[Problem]:
    arrived = sum(
        (line.amount for line in debt.movements if line.kind is MovementKind.DRAWN), ZERO
    )
    withheld = sum(
        (line.amount for line in debt.movements if line.kind is MovementKind.WITHHELD), ZERO
    )
    lent = debt.original_amount
    if lent is None or arrived == ZERO:
        return []
    if arrived > lent:
        return [
            Problem(
                "arrived",
                f"到账 {yuan_text(arrived)} 元，比合同上的 {yuan_text(lent)} 元还多。请看一眼，改其中一个。",
            )
        ]
    if withheld and arrived + withheld != lent:
        return [
            Problem(
                "withheld",
                f"到账 {yuan_text(arrived)} 元加扣下 {yuan_text(withheld)} 元是 {yuan_text(arrived + withheld)} 元，"
                f"合同写借 {yuan_text(lent)} 元。请看一眼，改其中一个。",
            )
        ]
    return []


def _card(contract: CardContract) -> list[Problem]:
    problems = []
    floor, cap = contract.late_fee_floor, contract.late_fee_cap
    if floor is not None and cap is not None and floor > cap:
        problems.append(Problem("late_fee_cap", "最高比最低还少。请看一眼领用合约，改其中一个。"))
    problems += [
        Problem(field, f"{label}超过了 100%。请看一眼领用合约，再填一次。")
        for field, label, share in (
            ("minimum_payment_ratio", "最低还款比例", contract.minimum_payment_ratio),
            ("late_fee_ratio", "违约金比例", contract.late_fee_ratio),
        )
        if share is not None and share > 1
    ]
    return problems
