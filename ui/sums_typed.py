"""Several amounts typed in one line."""

import re
from decimal import Decimal

from core.errors import Problem
from core.money import read_amount

_BETWEEN = re.compile(r"[\s、，;；/]+")


def read_sums(text: str, field: str, *, least: int, most: int) -> tuple[Decimal, ...] | Problem:
    """The amounts, set apart by spaces, 、 or ，; the first that cannot be read, or a wrong number of them."""
    typed = [piece for piece in _BETWEEN.split(text.strip()) if piece]
    if not least <= len(typed) <= most:
        return Problem(field, f"请写 {least} 到 {most} 个月的数，用空格隔开。没有收入的月份写 0。")
    amounts = [read_amount(piece, field) for piece in typed]
    wrong = next((each for each in amounts if isinstance(each, Problem)), None)
    return wrong or tuple(each for each in amounts if isinstance(each, Decimal))
