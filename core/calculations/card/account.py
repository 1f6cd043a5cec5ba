"""The whole account of a card, rebuilt from its movements under its contract."""

from collections.abc import Sequence
from datetime import date

from core.calculations.card.records import CardAccount
from core.case.debt import Debt
from core.case.entries import PaymentMade


def card_account(
    debt: Debt,
    until: date,
    payments: Sequence[PaymentMade] = (),
    *,
    count_statement_day: bool = False,
    compounds: bool = True,
    agreed: Sequence[str] | None = None,
) -> CardAccount:
    """The account up to `until`; see `CardAccount`."""
    raise NotImplementedError
