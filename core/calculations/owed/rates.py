"""Which rates a contract gives and which of them the rules bear out, from the mildest reading to the hardest."""

from dataclasses import dataclass
from decimal import Decimal

from core.calculations.interest.day_count import COURT_BASIS, LENDER_BASIS
from core.calculations.limits.lpr import lpr_one_year
from core.calculations.working import Line
from core.case.contract import DayBasis, LoanContract
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.figures import percent_text
from core.law.library import parameter
from core.lenders.record_kind import kind_of_record

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class OverdueReading:
    """One reading of what is charged once a loan is overdue, by contract and as far as the rules go."""

    contract_rate: Decimal
    lawful_rate: Decimal
    contract_compounds: bool
    lawful_compounds: bool


@dataclass(frozen=True, slots=True)
class OverdueRates:
    """The mildest and the hardest reading; both the same where the contract is known."""

    low: OverdueReading
    high: OverdueReading
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def day_basis(debt: Debt, chosen: DayBasis | None) -> DayBasis:
    """The basis asked for, else the contract's, else 365 days for private lending and 360 for licensed lenders."""
    if chosen is not None:
        return chosen
    if isinstance(debt.contract, LoanContract) and debt.contract.day_basis is not None:
        return debt.contract.day_basis
    return COURT_BASIS if kind_of_record(debt) is LenderKind.PRIVATE_LENDER else LENDER_BASIS


def has_uplift_rule(kind: LenderKind) -> bool:
    """Whether the central bank's rule on penalty interest speaks to this lender (银发〔2003〕251号).

    The lender of record behind a platform is a bank more often than not: it is taken for one.
    """
    return (
        kind in parameter("loan.penalty_uplift.max").lender_kinds
        or kind is LenderKind.PLATFORM_LOAN_FACILITATION
    )


def overdue_rates(debt: Debt, annual_rate: Decimal) -> OverdueRates:
    """What overdue principal bears a year, and whether unpaid interest bears interest.

    Unknown: for licensed lenders of the rule the contract rate and 30 % to 50 % on top; for private lending
    the contract rate (法释〔2020〕17号 第28条), or the LPR where no interest was agreed; for others nothing
    to the rule's 50 %, which is an assumption. Compounding counts where the contract says so and the rule
    for banks speaks; for other lenders it is open, and the low reading leaves it out.
    """
    contract = debt.contract if isinstance(debt.contract, LoanContract) else LoanContract()
    least, most = _span(debt, contract, annual_rate)
    low = _reading(debt, annual_rate, least, compounds=bool(contract.compounds_when_overdue))
    hard = contract.compounds_when_overdue
    if hard is None:
        hard = has_uplift_rule(kind_of_record(debt))
    high = _reading(debt, annual_rate, most, compounds=hard)
    bank, private = (
        has_uplift_rule(kind_of_record(debt)),
        kind_of_record(debt) is LenderKind.PRIVATE_LENDER,
    )
    if not bank and not private:
        low = OverdueReading(
            low.contract_rate, low.lawful_rate, low.contract_compounds, lawful_compounds=False
        )
    rule = ("penalty_30_50",) if bank else ("pl_2020_28_29",) if private else ("cc_676",)
    return OverdueRates(low, high, _working(annual_rate, low, high, contract), rule)


def _span(debt: Debt, contract: LoanContract, annual_rate: Decimal) -> tuple[Decimal, Decimal]:
    if contract.overdue_annual_rate is not None:
        return contract.overdue_annual_rate, contract.overdue_annual_rate
    if contract.penalty_uplift is not None:
        rate = annual_rate * (1 + contract.penalty_uplift)
        return rate, rate
    if kind_of_record(debt) is LenderKind.PRIVATE_LENDER:
        rate = annual_rate or _without_interest(debt)
        return rate, rate
    most = parameter("loan.penalty_uplift.max").on(debt.as_of).value
    least = parameter("loan.penalty_uplift.min").on(debt.as_of).value
    if not has_uplift_rule(kind_of_record(debt)):
        least = _NOTHING
    return annual_rate * (1 + least), annual_rate * (1 + most)


def _without_interest(debt: Debt) -> Decimal:
    """No interest agreed: what overdue principal bears, by the rule of the day it fell due."""
    rule = parameter("private.overdue_rate_without_agreement")
    day = max(debt.first_missed_due_date or debt.as_of, rule.values[0].in_force_from)
    value = rule.on(day)
    return lpr_one_year(day).value if value.text == "lpr_one_year" else value.value


def _reading(
    debt: Debt, annual_rate: Decimal, rate: Decimal, *, compounds: bool
) -> OverdueReading:
    lawful = rate
    if has_uplift_rule(kind_of_record(debt)):
        most = parameter("loan.penalty_uplift.max").on(debt.as_of).value
        lawful = min(rate, annual_rate * (1 + most)) if annual_rate else rate
    return OverdueReading(rate, lawful, compounds, compounds)


def _working(
    annual_rate: Decimal, low: OverdueReading, high: OverdueReading, contract: LoanContract
) -> tuple[Line, ...]:
    known = contract.overdue_annual_rate is not None or contract.penalty_uplift is not None
    rate = percent_text(low.contract_rate)
    if low.contract_rate != high.contract_rate:
        rate += f" – {percent_text(high.contract_rate)}"
    lines = [
        Line("合同年利率", percent_text(annual_rate), "你填的"),
        Line("逾期后的年利率", rate, "合同写的" if known else "合同没填，按规定或常见做法"),
    ]
    if high.lawful_rate < high.contract_rate:
        lines.append(
            Line(
                "按规定最多",
                percent_text(high.lawful_rate),
                f"{percent_text(annual_rate)} × (1 + {percent_text(high.lawful_rate / annual_rate - 1)})，"
                "罚息加收的上限",
            )
        )
    return tuple(lines)
