"""A loan whose account is known, in two columns: what the contract gives, and what the rules bear out of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.calculations.allocation.payment_order import payment_order
from core.calculations.limits.ceilings import CeilingSegment, ceiling_segments, is_facilitated
from core.calculations.owed.account_facts import AccountFacts
from core.calculations.owed.loan_account import LoanAccount, run_loan
from core.calculations.owed.loan_plan import loan_terms
from core.calculations.owed.loan_terms import Payment
from core.calculations.owed.rates import (
    OverdueRates,
    OverdueReading,
    day_basis,
    has_uplift_rule,
    overdue_rates,
)
from core.calculations.owed.under_ceiling import (
    Stands,
    paid_above,
    readings,
)
from core.case.contract import DayBasis
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.lenders.record_kind import kind_of_record


@dataclass(frozen=True, slots=True)
class RebuiltLoan:
    """The contract's account in its mildest and hardest reading, the lawful ones, and each way to measure them.

    `stands` holds, for each lawful account, every way to measure it under the ceilings, by name.
    """

    facts: AccountFacts
    basis: DayBasis
    both_ends: bool
    rates: OverdueRates
    pays_down_at_once: bool
    contract: tuple[LoanAccount, LoanAccount]
    lawful: tuple[LoanAccount, LoanAccount]
    stands: tuple[tuple[tuple[str, Stands], ...], ...]
    segments: tuple[CeilingSegment, ...]
    paid_above: Decimal


def rebuilt_loan(
    debt: Debt,
    facts: AccountFacts,
    *,
    sued_on: date | None = None,
    basis: DayBasis | None = None,
    both_ends: bool = False,
) -> RebuiltLoan:
    """The loan run through to the day of the lender's figures."""
    segments = ceiling_segments(
        kind_of_record(debt),
        formed_on=debt.drawn_on or facts.drawn_on,
        first=facts.drawn_on,
        until=date.fromordinal(debt.as_of.toordinal() + both_ends),
        facilitated=is_facilitated(debt),
        sued_on=sued_on,
    )
    chosen = day_basis(debt, basis)
    written = loan_terms(debt, facts, chosen, with_withheld=True)
    lawful = loan_terms(debt, facts, chosen, with_withheld=False)
    rates = overdue_rates(debt, written.annual_rate)
    if not written.dues and kind_of_record(debt) is not LenderKind.PRIVATE_LENDER:
        rates = _perhaps_not_called_in(rates, written.annual_rate)
    paid = tuple(Payment(m.on, m.amount, payment_order(debt, m.on).order) for m in facts.paid)
    cuts = [segment.first for segment in segments]

    def account(reading: OverdueReading, *, by_law: bool) -> LoanAccount:
        terms = replace(
            lawful if by_law else written,
            overdue_rate=reading.lawful_rate if by_law else reading.contract_rate,
            compounds=reading.lawful_compounds if by_law else reading.contract_compounds,
        )
        return run_loan(terms, paid, debt.as_of, cuts=cuts, both_ends=both_ends)

    by_contract = (account(rates.low, by_law=False), account(rates.high, by_law=False))
    by_law = (account(rates.low, by_law=True), account(rates.high, by_law=True))
    return RebuiltLoan(
        facts=facts,
        basis=chosen,
        both_ends=both_ends,
        rates=rates,
        pays_down_at_once=written.pays_down_at_once,
        contract=by_contract,
        lawful=by_law,
        stands=tuple(readings(a, segments) for a in by_law),
        segments=segments,
        paid_above=paid_above(by_law[1], segments),
    )


def _perhaps_not_called_in(rates: OverdueRates, annual_rate: Decimal) -> OverdueRates:
    """Without a plan it is open how much was overdue: the mildest reading bears the contract rate alone."""
    low = replace(
        rates.low,
        contract_rate=min(annual_rate, rates.low.contract_rate),
        lawful_rate=min(annual_rate, rates.low.lawful_rate),
        contract_compounds=False,
        lawful_compounds=False,
    )
    return replace(rates, low=low)


def rules_behind(loan: RebuiltLoan, debt: Debt) -> Sequence[str]:
    """Citations behind the account itself, ceilings left aside."""
    found = ["cc_561"] if loan.facts.paid else []
    if loan.facts.withheld:
        found.insert(0, "cc_670")
        if kind_of_record(debt) is LenderKind.PRIVATE_LENDER:
            found.append("pl_2020_26_27")
    if has_uplift_rule(kind_of_record(debt)):
        found.append("penalty_30_50")
    return found
