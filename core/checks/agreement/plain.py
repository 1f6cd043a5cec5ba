"""An agreement's words made plain: one width, no white space, one 你, digits for Chinese numerals, yuan for 万元."""

import re
import unicodedata
from decimal import Decimal

_DIGITS = {
    digit: value
    for value, digits in enumerate(
        ("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for digit in digits
}
_PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_NUMERAL = "零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬"
_COUNTED = re.compile(
    rf"(?<![第\d.{_NUMERAL}])(?:([{_NUMERAL}]+)(?=元|圆|块)|([{_NUMERAL}]+)(?=个?工作日|个?自然日|[天号日周]|个月|个星期|期|次|月))"
)
_SPOKEN = re.compile(
    r"(?<![第\d.])[一二两三四五六七八九][万千百](?:[零一二两三四五六七八九十百千]*[一二两三四五六七八九十百千])?(?![分期月日])"
)
_FEN = re.compile(rf"(?<!\d)(\d{{1,9}})[元圆块]([{_NUMERAL}])角(?:([{_NUMERAL}])分)?")
_WAN = re.compile(r"(?<!\d)(\d{1,9}(?:\.\d{1,6})?)[万萬](?=元|块|[,。;)、]|$)元?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_BETWEEN_FIGURES = re.compile(r"(?<=\d)[^\S\n]+(?=\d)")
_POLITE_YOU = re.compile(r"\u60a8")
_COUNTING = frozenset("一二两三四五六七八九")
_SINGLE = {"一", "两", "1"}


def plain(text: str) -> str:
    """The text as the patterns read it."""
    one_width = _POLITE_YOU.sub("你", unicodedata.normalize("NFKC", text))
    # A gap between two figures parts the cells of a table; a line break inside one is a PDF's.
    parted = _BETWEEN_FIGURES.sub("\x00", one_width)
    together = re.sub(r"\s+", "", parted).replace("\x00", " ")
    with_digits = _COUNTED.sub(_in_digits, _THOUSANDS.sub("", together))
    with_digits = _SPOKEN.sub(lambda found: str(number_of(found[0])), with_digits)
    with_digits = _FEN.sub(_with_fen, with_digits)
    return _WAN.sub(
        lambda found: f"{Decimal(found[1]) * 10000:f}".split(".")[0] + "元", with_digits
    )


def number_of(numeral: str) -> int:
    """The whole number that a Chinese numeral writes: 壹拾贰万 is 120000, and 四万二, as it is spoken, 42000."""
    if all(sign in _DIGITS for sign in numeral):
        return int("".join(str(_DIGITS[sign]) for sign in numeral))
    whole = part = digit = spoken = 0
    for sign in numeral:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
            # The place that a last digit without one is taken to have, unless a zero stands before it.
            spoken = spoken if digit else 1
        elif sign in _PLACES:
            part += (digit or 1) * _PLACES[sign]
            digit, spoken = 0, _PLACES[sign] // 10
        else:
            whole += (part + digit) * 10000
            part, digit, spoken = 0, 0, 1000
    return whole + part + digit * max(spoken, 1)


def _in_digits(found: re.Match[str]) -> str:
    numeral = found[1] or found[2]
    unit = found.string[found.end() : found.end() + 1]
    if numeral in _SINGLE and unit in "期次":
        # 一期 and 一次 are words of their own: 任一期, 一次性.
        return "2" if numeral == "两" else numeral
    if len(numeral) > 1 and all(sign in _COUNTING for sign in numeral):
        return numeral  # 两三天 is about so many, not 23.
    return str(number_of(numeral))


def _with_fen(found: re.Match[str]) -> str:
    return f"{found[1]}.{_DIGITS.get(found[2], 0)}{_DIGITS.get(found[3] or '零', 0)}元"
