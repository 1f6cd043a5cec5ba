"""The loan prime rate of a day."""

from datetime import date

from core.law.library import parameter
from core.law.parameter import Value


def lpr_one_year(on: date) -> Value:
    """The one-year LPR of a day: the latest quote published on or before it, as a fraction a year.

    Its `verified` is False and its `note` says so where later quotes are not on the shelf.
    Raises `RuleNotInForce` before the first quote of 2019-08-20.
    """
    return parameter("lpr.one_year").on(on)
