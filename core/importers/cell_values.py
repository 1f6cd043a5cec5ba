"""What a cell of a table says: an amount of yuan, a text, or nothing. Money is never a float."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

from core.errors import Problem
from core.importers.table_cells import Cell
from core.money import FEN, MOST

_NOTHING = frozenset(
    {
        "",
        "无",
        "暂无",
        "没有",
        "空",
        "不详",
        "未知",
        "不知道",
        "不清楚",
        "n/a",
        "na",
        "null",
        "none",
        "nil",
        "/",
        "\\",
        "?",
    }
)
_DASHES = re.compile(r"[-–—−_~.·*]+")
_AMOUNT = re.compile(
    r"(?P<sign>[-−+])?(?P<number>\d[\d,]*(?:\.\d*)?|\.\d+)(?P<unit>万亿|亿|万|千|w|k)?(?P<end>-)?"
)
_UNITS = {
    "亿": Decimal(10**8),
    "万": Decimal(10**4),
    "w": Decimal(10**4),
    "千": Decimal(1000),
    "k": Decimal(1000),
}
_CURRENCY = re.compile(r"^(?:人民币|rmb|cny|¥)+|(?:人民币|rmb|cny|元整|元|圆|块钱|块)+$")
_SIGN_THEN_CURRENCY = re.compile(r"^([-−+])(?:人民币|rmb|cny|¥)")
_FOREIGN = re.compile(r"[$€£]|美元|港[币元]|欧元|日元|英镑|usd|hkd|eur|jpy|gbp")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?")


def even(text: str) -> str:
    """Text in one width and case, without white space."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def is_nothing(cell: Cell) -> bool:
    """Whether a cell says nothing: empty, a dash, 无, N/A."""
    if not isinstance(cell, str):
        return cell is None
    word = even(cell)
    return word in _NOTHING or _DASHES.fullmatch(word) is not None


def read_text(cell: Cell) -> str | None:
    """A cell as text, `None` for nothing; a number without an exponent, a day as 2026-01-05."""
    if is_nothing(cell):
        return None
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell).strip()


def read_money(
    cell: Cell, field: str = "", *, unit: Decimal = Decimal(1)
) -> Decimal | Problem | None:
    """Yuan to the fen, 四舍五入, negative for -5, 5- and （5）; `None` for nothing.

    Understands 1,234.56, １２３４, ¥1234, 1234元, RMB 1234, 1.2万, 1.5亿, 1.2w. `unit` is what a number alone is
    multiplied by (a heading's 万元). Another currency, two numbers and anything else is a `Problem`.
    """
    if is_nothing(cell):
        return None
    if isinstance(cell, Decimal):
        return _to_the_fen(cell * unit, field)
    if not isinstance(cell, str):
        return Problem(field, "这一格是日期，不是金额。请看一眼列对应得对不对。")
    word = even(cell)
    if _FOREIGN.search(word):
        return Problem(field, f"“{cell}”不是人民币。请换算成元再填。")
    amount = _written(word, unit)
    if amount is None:
        return Problem(field, f"“{cell}”不是金额。请改成 3000 或 1.2万 这样的数。")
    return _to_the_fen(amount, field)


def _written(word: str, unit: Decimal) -> Decimal | None:
    in_brackets = word.startswith("(") and word.endswith(")")
    bare = word[1:-1] if in_brackets else word
    said_yuan = bare.endswith(("元", "圆", "块", "块钱", "元整"))
    bare = _CURRENCY.sub("", _SIGN_THEN_CURRENCY.sub(r"\1", bare))
    bare = _CURRENCY.sub("", bare)
    match = _AMOUNT.fullmatch(bare)
    if match is None or (match["sign"] and match["end"]) or match["unit"] == "万亿":
        return None
    number = match["number"]
    if "," in number and not _GROUPED.fullmatch(number):
        return None
    scale = _UNITS[match["unit"]] if match["unit"] else (Decimal(1) if said_yuan else unit)
    amount = Decimal(number.replace(",", "")) * scale
    negative = in_brackets or match["end"] or match["sign"] in {"-", "−"}
    return -amount if negative else amount


def _to_the_fen(amount: Decimal, field: str) -> Decimal | Problem:
    if not amount.is_finite() or abs(amount) > MOST:
        return Problem(field, "这个数太大了。请检查是不是多写了几个零，或者单位不对。")
    return amount.quantize(FEN, rounding=ROUND_HALF_UP)
