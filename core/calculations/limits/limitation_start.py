"""From which day the limitation period of a debt runs: all readings that may be held, with their articles."""

from dataclasses import dataclass
from datetime import date

from core.case.contract import CardContract, LoanContract, RepaymentMethod
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.dates import add_months
from core.lenders.record_kind import kind_of_record


@dataclass(frozen=True, slots=True)
class Start:
    """One reading: the day whose passing starts the period, what day that is, and the articles."""

    on: date
    why: str
    citations: tuple[str, ...]


def is_card(debt: Debt) -> bool:
    """Whether the debt is a credit card's, whose period nearly every message restarts."""
    return kind_of_record(debt) is LenderKind.BANK_CREDIT_CARD or isinstance(
        debt.contract, CardContract
    )


def starts(debt: Debt) -> tuple[Start, ...]:
    """The readings, earliest first; none where no due day is known.

    Instalments: the last one's due day (第189条), whenever the first was missed. If the lender called the
    whole loan due, that day may be held instead: disputed, so both stand. Otherwise the missed due day.
    """
    found = []
    last = None if is_card(debt) else last_due_date(debt)
    if last:
        found.append(last)
    contract = debt.contract
    if isinstance(contract, LoanContract) and contract.accelerated_on:
        found.append(
            Start(
                contract.accelerated_on,
                "对方宣布全部提前到期的那天（从哪天算有争议，要律师判断）",
                ("cc_188", "cc_189"),
            )
        )
    if not last and debt.first_missed_due_date:
        found.append(_missed(debt, debt.first_missed_due_date))
    return tuple(sorted(found, key=lambda start: start.on))


def last_due_date(debt: Debt) -> Start | None:
    """The day on which the last of the loan falls due by its contract; `None` where that is not known."""
    contract = debt.contract
    if not isinstance(contract, LoanContract):
        return None
    first, periods, drawn = contract.first_due_date, contract.periods, debt.drawn_on
    if contract.method is RepaymentMethod.BULLET or periods == 1:
        due = first or (add_months(drawn, periods) if drawn and periods else None)
        return Start(due, "合同约定的到期日", ("cc_188",)) if due else None
    if periods is None or first is None:
        return None
    due = (
        add_months(drawn, periods)
        if drawn and add_months(drawn, 1) == first
        else add_months(first, periods - 1)
    )
    return Start(due, f"分期的最后一期（第 {periods} 期）到期日", ("cc_189",))


def _missed(debt: Debt, on: date) -> Start:
    if is_card(debt):
        return Start(on, "第一次没还上的账单到期日", ("cc_188",))
    return Start(on, "第一次没还上的到期日（如果是分期，从最后一期起算，会更晚）", ("cc_188",))
