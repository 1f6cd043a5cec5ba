"""What was owed just before each payment, for a card and for a loan alike; `None` where it cannot be known."""

from collections.abc import Sequence
from dataclasses import replace

from core.calculations.allocation.payment_order import is_card, payment_order
from core.calculations.allocation.payments import Paid, payments_of
from core.calculations.card.account import card_account
from core.calculations.card.opening import SPENDING, card_opening, first_day
from core.calculations.card.terms_used import card_terms
from core.calculations.owed.account_facts import account_facts
from core.calculations.owed.charges import CHARGES, unpaid
from core.calculations.owed.loan_account import run_loan
from core.calculations.owed.loan_plan import can_be_rebuilt, loan_terms
from core.calculations.owed.loan_terms import Payment
from core.calculations.owed.rates import day_basis, overdue_rates
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.case.parts import Balance
from core.money import round_half_up


def balances_before(
    debt: Debt, payments: Sequence[PaymentMade] = (), agreed: Sequence[str] | None = None
) -> tuple[tuple[Balance, int] | None, ...]:
    """For each of `payments_of(debt, payments)`: the balance before it and the days overdue then.

    Rebuilt under the contract in its mildest reading, each earlier payment allocated by the order that held.
    """
    paid = payments_of(debt, payments)
    if not paid:
        return ()
    return (
        _card(debt, payments, paid, agreed)
        if is_card(debt)
        else _loan(debt, payments, paid, agreed)
    )


def _card(
    debt: Debt,
    payments: Sequence[PaymentMade],
    paid: Sequence[Paid],
    agreed: Sequence[str] | None,
) -> tuple[tuple[Balance, int] | None, ...]:
    spent = any(line.kind in SPENDING for line in debt.movements)
    opening = card_opening(debt, card_terms(debt, first_day(debt)), payments)
    last = paid[-1].on
    if last < opening.first or not (spent or debt.first_missed_due_date):
        return (None,) * len(paid)
    account = card_account(debt, last, payments, agreed=agreed)
    posted = [(each.before, each.days_overdue) for each in account.payments]
    return (*((None,) * (len(paid) - len(posted))), *posted)


def _loan(
    debt: Debt,
    payments: Sequence[PaymentMade],
    paid: Sequence[Paid],
    agreed: Sequence[str] | None,
) -> tuple[tuple[Balance, int] | None, ...]:
    facts = account_facts(debt, payments)
    if facts is None or not can_be_rebuilt(debt, facts):
        return (None,) * len(paid)
    terms = loan_terms(debt, facts, day_basis(debt, None), with_withheld=True)
    rates = overdue_rates(debt, terms.annual_rate).low
    terms = replace(terms, overdue_rate=rates.contract_rate, compounds=rates.contract_compounds)
    ordered = [
        Payment(each.on, each.amount, payment_order(debt, each.on, agreed).order) for each in paid
    ]
    found = list[tuple[Balance, int] | None]()
    for place, each in enumerate(paid):
        if each.on < facts.drawn_on:
            found.append(None)
            continue
        account = run_loan(terms, ordered[:place], each.on)
        charges = {name: round_half_up(unpaid(account.charges, name)) for name in CHARGES}
        balance = Balance(principal=round_half_up(account.principal), **charges)
        found.append((balance, debt.days_past_due(each.on)))
    return tuple(found)
