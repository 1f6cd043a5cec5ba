"""What is really owed: what the lender claims, what the contract gives, and what the rules bear out."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.calculations.allocation.payment_order import is_card
from core.calculations.cost.annual_cost import AnnualCost
from core.calculations.cost.debt_cost import debt_annual_cost
from core.calculations.owed.account_facts import account_facts
from core.calculations.owed.assumed_account import as_an_estimate, with_assumed_account
from core.calculations.owed.card_owed import card_columns
from core.calculations.owed.columns import COMPONENTS, Columns
from core.calculations.owed.estimate import estimate
from core.calculations.owed.loan_columns import loan_columns
from core.calculations.owed.loan_owed import rebuilt_loan
from core.calculations.owed.loan_plan import can_be_rebuilt
from core.calculations.owed.report import Owed, Part, Span, exactly
from core.calculations.owed.sentence import owed_sentence
from core.case.contract import DayBasis, MovementKind
from core.case.debt import COMPONENT_LABELS, Debt
from core.case.entries import PaymentMade
from core.errors import NoRate, SeveralRates
from core.law.library import citation
from core.money import ZERO

LUMPED_AFTER_DAYS = 30
"""Practice: a claim of principal alone so long after the first missed day is one lump, not told apart."""

_NOTHING = exactly(ZERO)


def what_is_owed(
    debt: Debt,
    *,
    payments: Sequence[PaymentMade] = (),
    sued_on: date | None = None,
    basis: DayBasis | None = None,
    both_ends: bool = False,
) -> Owed:
    """The three columns as of the day of the lender's figures (`debt.as_of`).

    Rebuilt day by day where the account is known, else a span from assumptions that are said. `payments`
    of the log count up to that day, unless they are among the movements. `sued_on` matters for private
    loans formed before 2020-08-20. `basis` is how many days a year has (the contract's, else 360 for
    licensed lenders and 365 for private ones); `both_ends` counts the last day as well.
    """
    split_known = _split_known(debt)
    columns = _columns(
        debt, payments, sued_on, basis, both_ends=both_ends, split_known=split_known
    )
    total = _total(debt, columns)
    reduce, under = _difference(debt.balance.total, total.supportable)
    parts = tuple(_part(debt, columns, name) for name in COMPONENTS)
    cautions = columns.cautions
    if not split_known and total.supportable is not None:
        cautions = ("对方只给了一个总数，没有分项，只能比合计。请对方给逐项计算明细。", *cautions)
    return Owed(
        debt_id=debt.debt_id,
        as_of=debt.as_of,
        basis=columns.basis,
        parts=parts,
        total=total,
        ask_to_reduce=reduce,
        under_claimed=under,
        sentence=owed_sentence(
            columns.basis, debt.balance.total, total.supportable, reduce, under
        ),
        annual_cost=_annual_cost(debt, columns),
        ceilings=columns.ceilings,
        lines=columns.lines,
        missing=columns.missing,
        conventions=columns.conventions,
        cautions=cautions,
        citations=tuple(
            dict.fromkeys(rule for part in (*parts, total) for rule in part.citations)
        ),
        split_known=split_known,
    )


def _columns(
    debt: Debt,
    payments: Sequence[PaymentMade],
    sued_on: date | None,
    basis: DayBasis | None,
    *,
    both_ends: bool,
    split_known: bool,
) -> Columns:
    if is_card(debt):
        card = card_columns(debt, payments, split_known=split_known)
        return card or estimate(debt, split_known=split_known, sued_on=sued_on)
    facts = account_facts(debt, payments)
    if facts is not None and can_be_rebuilt(debt, facts):
        loan = rebuilt_loan(debt, facts, sued_on=sued_on, basis=basis, both_ends=both_ends)
        return loan_columns(debt, loan, split_known=split_known)
    assumed = with_assumed_account(debt)
    facts = account_facts(assumed, payments) if assumed else None
    if assumed and facts:
        loan = rebuilt_loan(assumed, facts, sued_on=sued_on, basis=basis, both_ends=both_ends)
        columns = loan_columns(assumed, loan, split_known=split_known)
        return as_an_estimate(debt, columns, split_known=split_known)
    return estimate(debt, split_known=split_known, sued_on=sued_on)


def _annual_cost(debt: Debt, columns: Columns) -> AnnualCost | None:
    """What the loan costs a year, beside the ceiling that stood last; `None` where it cannot be said.

    Money drawn on several days does not fit one plan.
    """
    if len({m.on for m in debt.movements if m.kind is MovementKind.DRAWN}) > 1:
        return None
    rates = [segment.ceiling.annual_rate for segment in columns.ceilings]
    try:
        return debt_annual_cost(debt, ceiling=rates[-1] if rates else None)
    except (NoRate, SeveralRates):
        return None


def _split_known(debt: Debt) -> bool:
    """Whether the claim is told apart: a late debt of principal alone is one lump."""
    charges = debt.balance.total - debt.balance.principal
    if debt.balance.total == ZERO:
        return True
    if debt.balance.principal == ZERO:
        return False
    return charges > ZERO or debt.days_past_due(debt.as_of) <= LUMPED_AFTER_DAYS


def _part(debt: Debt, columns: Columns, name: str) -> Part:
    return Part(
        name=name,
        label=COMPONENT_LABELS[name],
        claimed=debt.balance.parts()[name],
        contractual=columns.contractual[name] if columns.contractual else None,
        supportable=columns.supportable[name] if columns.supportable else None,
        working=columns.working.get(name, ()),
        citations=_in_force(columns.citations.get(name, ()), debt, columns),
    )


def _total(debt: Debt, columns: Columns) -> Part:
    return Part(
        name="total",
        label="合计",
        claimed=debt.balance.total,
        contractual=_sum(columns.contractual),
        supportable=_sum(columns.supportable),
        working=columns.working.get("total", ()),
        citations=_in_force(columns.citations.get("total", ()), debt, columns),
    )


def _sum(column: object) -> Span | None:
    if not isinstance(column, dict):
        return None
    return sum((column[name] for name in COMPONENTS), _NOTHING)


def _difference(claimed: Decimal, supportable: Span | None) -> tuple[Span, Span]:
    if supportable is None:
        return _NOTHING, _NOTHING
    return (
        Span(max(ZERO, claimed - supportable.high), max(ZERO, claimed - supportable.low)),
        Span(max(ZERO, supportable.low - claimed), max(ZERO, supportable.high - claimed)),
    )


def _in_force(rules: Sequence[str], debt: Debt, columns: Columns) -> tuple[str, ...]:
    """Rules that stood on the day of the figures, or on a day over which their ceiling stands."""
    days = [debt.as_of, *(segment.first for segment in columns.ceilings)]
    return tuple(
        rule
        for rule in dict.fromkeys(rules)
        if any(citation(rule).in_force_on(day) for day in days)
    )
