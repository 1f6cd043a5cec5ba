"""A loan run day by day from its first drawing: what falls due, what is late, what each payment met."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.calculations.owed.charges import Charge, PrincipalDays
from core.calculations.owed.loan_book import LoanBook
from core.calculations.owed.loan_terms import LoanTerms, Payment
from core.calculations.owed.report import AccountLine


@dataclass(frozen=True, slots=True)
class LoanAccount:
    """Where a loan stands: exact unpaid principal, every charge, and principal through the days.

    `overpaid` is money for which nothing was owed. `lines` are rounded to the fen for reading.
    """

    principal: Decimal
    charges: tuple[Charge, ...]
    principal_days: tuple[PrincipalDays, ...]
    overpaid: Decimal
    lines: tuple[AccountLine, ...]


def run_loan(
    terms: LoanTerms,
    payments: Sequence[Payment],
    until: date,
    *,
    cuts: Iterable[date] = (),
    both_ends: bool = False,
) -> LoanAccount:
    """The account at the end of `until`, with the payments of that day.

    Interest counts the first day and not the last (算头不算尾); `both_ends` counts `until` as well.
    `cuts` are days at which charges are kept apart, because another rule begins. Amounts stay exact until
    the end, so that cutting a stretch in two never changes what it adds up to.
    """
    book = LoanBook(terms)
    last = date.fromordinal(until.toordinal() + 1) if both_ends else until
    for day, following in pairwise((*_days(terms, payments, until, cuts), last)):
        book.open_day(day)
        for payment in payments:
            if payment.on == day:
                book.receive(payment)
        if day < following:
            book.accrue(day, following, last_day=until)
    book.settle_waiting()
    return LoanAccount(
        principal=book.overdue,
        charges=book.charges(),
        principal_days=tuple(book.principal_days),
        overpaid=book.overpaid,
        lines=tuple(book.lines),
    )


def _days(
    terms: LoanTerms, payments: Sequence[Payment], until: date, cuts: Iterable[date]
) -> list[date]:
    first = min(drawing.on for drawing in terms.drawings)
    days = {drawing.on for drawing in terms.drawings} | {payment.on for payment in payments}
    days |= {due.on for due in terms.dues} | set(cuts) | {until}
    if terms.all_due_on is not None:
        days.add(terms.all_due_on)
    return sorted(day for day in days if first <= day <= until)
