"""From what was typed about a contract to numbers of the model, each fault beside its field."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from core.case.contract import Movement, MovementKind
from core.errors import Problem
from core.money import ZERO
from ui.inputs import Fields

T = TypeVar("T")

Reader = Callable[[str, str], Decimal | Problem | None]


def rate(fields: Fields, field: str, text: str, reader: Reader) -> Decimal | None:
    """A rate or share read by `reader`; `None` for an empty field, or with the problem noted."""
    found = reader(text, field)
    if isinstance(found, Problem):
        fields.problems.append(found)
        return None
    return found


def whole(fields: Fields, field: str, text: str, most: int, sentence: str) -> int | None:
    """A whole number from 1 to `most`; `None` for an empty field, or with `sentence` noted."""
    plain = text.strip().rstrip("期日号天").rstrip()
    if not plain:
        return None
    if plain.isdecimal() and len(plain) <= len(str(most)) and 1 <= int(plain) <= most:
        return int(plain)
    fields.problems.append(Problem(field, sentence))
    return None


def opening(
    fields: Fields, field: str, kind: MovementKind, amount: str, day: date | None
) -> Movement | None:
    """A line of the payout day; `None` for an empty field, or with its problem noted."""
    read = fields.read_optional(field, amount)
    if not read:
        return None
    if day is None:
        fields.problems.append(
            Problem(field, "选一下钱到账是哪天，收款银行卡的流水里有；或者填合同日。")
        )
        return None
    return Movement(on=day, kind=kind, amount=read)


def fee(fields: Fields, field: str, text: str) -> Decimal:
    """A fee each period; nothing typed is no fee."""
    return fields.read(field, text, empty=ZERO) or ZERO
