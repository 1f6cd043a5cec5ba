"""How figures are written, once for screen, letter and file: 38,642.37, 大写, dates, percentages."""

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from core.money import to_fen

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")

RATE_PLACES = 6
"""Places of a percentage that somebody multiplies again: fewer would not give the same fen."""

_WIDE = Context(prec=10_000, rounding=ROUND_HALF_UP)
"""A fee of a fifth for one day is 10^31 % a year compounded: more digits than decimals hold by themselves."""


def yuan_text(amount: Decimal) -> str:
    """38,642.37: grouped, always two places, no sign of currency."""
    return f"{amount:,.2f}"


def whole_yuan_text(amount: Decimal) -> str:
    """38,642: rounded half up, for overviews that say they are rounded."""
    return f"{amount.quantize(Decimal(1), rounding=ROUND_HALF_UP):,}"


def percent_text(rate: Decimal, *, places: int = 2) -> str:
    """18.25% of Decimal("0.1825"): at most so many places, no trailing zeros."""
    percent = (rate * 100).quantize(Decimal(1).scaleb(-places), context=_WIDE)
    return f"{percent.normalize(_WIDE):f}%"


def date_text(day: date) -> str:
    """2026 年 11 月 23 日, for sentences and letters."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def short_date_text(day: date) -> str:
    """11-25, for lists."""
    return f"{day:%m-%d}"


def capital_text(amount: Decimal) -> str:
    """大写 of an amount of yuan, after 《正确填写票据和结算凭证的基本规定》.

    整 after 元 and after 角; 零 after 元 where the 元 or the 角 digit is 0, as the rules print it.

    Raises `ValueError` if negative.
    """
    fen = to_fen(amount)
    if fen < 0:
        raise ValueError("大写 has no negative amounts")
    whole, jiao, cents = fen // 100, fen // 10 % 10, fen % 10
    text = f"{_whole_in_capitals(whole)}元" if whole else ""
    if not jiao and not cents:
        return (text or "零元") + "整"
    if text and (whole % 10 == 0 or not jiao):
        text += "零"
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    return text + (f"{_DIGITS[cents]}分" if cents else "整")


def _whole_in_capitals(number: int) -> str:
    text, group = "", 0
    while number:
        number, part = divmod(number, 10000)
        if part:
            text = _four_in_capitals(part, leading_zero=number > 0) + _GROUPS[group] + text
        elif text and not text.startswith("零"):
            text = "零" + text
        group += 1
    return text


def _four_in_capitals(part: int, *, leading_zero: bool) -> str:
    text, zero = "", False
    for place in (3, 2, 1, 0):
        digit = part // 10**place % 10
        if digit:
            text += (
                "零" if zero or (leading_zero and not text and place < len(_PLACES) - 1) else ""
            )
            text += _DIGITS[digit] + _PLACES[place]
            zero = False
        else:
            zero = bool(text)
    return text
