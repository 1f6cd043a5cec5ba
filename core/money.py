"""Yuan to the fen, exactly: `Decimal` with two places from the form to the page, text on disk, never a float."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from core.errors import Problem

FEN = Decimal("0.01")
ZERO = Decimal("0.00")
MOST = Decimal("1000000000.00")
_UNTHINKABLE = Decimal(10) ** 20

_AMOUNT = re.compile(r"(?P<sign>[-−])?(?P<number>\d[\d,]*(?:\.\d*)?|\.\d+)(?P<unit>[万千])?元?")
_UNITS = {"万": Decimal(10000), "千": Decimal(1000), None: Decimal(1)}


def _refuse_float(value: object) -> object:
    if isinstance(value, float):
        raise ValueError("money is never a float: give Decimal or text")
    return value


def _exact_fen(value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value) > _UNTHINKABLE or value != value.quantize(FEN):
        raise ValueError("money is kept to the fen")
    return value.quantize(FEN)


Yuan = Annotated[Decimal, BeforeValidator(_refuse_float), AfterValidator(_exact_fen)]
"""A pydantic field of yuan, two places, floats refused."""

PositiveYuan = Annotated[Yuan, Field(gt=0, le=MOST)]
NonNegativeYuan = Annotated[Yuan, Field(ge=0, le=MOST)]


def yuan(value: str | int | Decimal) -> Decimal:
    """Yuan from text, whole yuan or Decimal.

    Raises `TypeError` for a float and `ValueError` for more than two places.
    """
    if isinstance(value, float):
        raise TypeError("money is never a float: give Decimal or text")
    return _exact_fen(Decimal(value))


def to_fen(amount: Decimal) -> int:
    """Whole fen of an exact amount of yuan."""
    return int(_exact_fen(amount) * 100)


def from_fen(fen: int) -> Decimal:
    """Yuan from whole fen."""
    return (Decimal(fen) / 100).quantize(FEN)


def round_down(amount: Decimal) -> Decimal:
    """Yuan cut to the fen: what is promised is never rounded up."""
    return amount.quantize(FEN, rounding=ROUND_DOWN)


def round_half_up(amount: Decimal) -> Decimal:
    """Yuan rounded 四舍五入 to the fen, the habit of Chinese lenders for posted amounts."""
    return round_money(amount)


class Rounding(StrEnum):
    """How an amount becomes whole fen; where sources differ it is an argument, half-up unless told."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    NONE = "none"


_MODES = {Rounding.HALF_UP: ROUND_HALF_UP, Rounding.HALF_EVEN: ROUND_HALF_EVEN}


def round_money(
    amount: Decimal, rounding: Rounding = Rounding.HALF_UP, *, places: int = 2
) -> Decimal:
    """Yuan to `places` decimals: 四舍五入, 四舍六入五成双, or left as it is (`NONE`, for closed forms)."""
    if rounding is Rounding.NONE:
        return amount
    return amount.quantize(Decimal(1).scaleb(-places), rounding=_MODES[rounding])


def split_pro_rata(amount: Decimal, weights: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Shares of `amount` in proportion to `weights`, to the fen, adding up exactly.

    Each share is cut to the fen and the fen left over go to the largest remainders (Hamilton), the
    earlier first on a tie. All-zero weights give all-zero shares. Raises `ValueError` if anything is
    negative.
    """
    if amount < 0 or any(weight < 0 for weight in weights):
        raise ValueError("nothing negative can be shared out")
    total = sum(weights, Decimal(0))
    if total == 0:
        return tuple(ZERO for _ in weights)
    fen = to_fen(amount)
    exact = [Decimal(fen) * weight / total for weight in weights]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (shares[i] - exact[i], i))
    for i in by_remainder[: fen - sum(shares)]:
        shares[i] += 1
    return tuple(from_fen(share) for share in shares)


def read_amount(text: str, field: str = "") -> Decimal | Problem:
    """The amount a person typed, or the sentence that helps them mend it.

    Understands 3000, 3,000.50, ３０００, ¥3000, 3000元, 1.2万, 3千. Refuses negatives, more than two
    places, and anything else.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace(" ", "").lstrip("¥￥")
    if plain.lower().startswith(("rmb", "cny")):
        plain = plain[3:]
    if not plain:
        return Problem(field, "这里还空着。请填一个数，没有就填 0。")
    match = _AMOUNT.fullmatch(plain)
    if match is None or not _commas_fit(match["number"]):
        return Problem(field, "这里要填数字，比如 3000 或 3,000.50，也可以写 1.2万。")
    if match["sign"]:
        return Problem(field, "金额不能是负数。请去掉前面的减号。")
    try:
        amount = Decimal(match["number"].replace(",", "")) * _UNITS[match["unit"]]
        exact = amount.quantize(FEN)
    except InvalidOperation:
        return Problem(field, "这个数太大了。请检查是不是多写了几个零。")
    if amount != exact:
        return Problem(field, "金额最多写到分，也就是小数点后两位。")
    if exact > MOST:
        return Problem(field, "这个数太大了。请检查是不是多写了几个零。")
    return exact


def _commas_fit(number: str) -> bool:
    whole = number.partition(".")[0]
    return "," not in whole or re.fullmatch(r"\d{1,3}(,\d{3})+", whole) is not None
