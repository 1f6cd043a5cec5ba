"""Money paid on a day."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Payment(NamedTuple):
    """One payment in yuan."""

    on: date
    amount: Decimal
