"""Headings count in Chinese: 一、二、三."""

_NUMERALS = "零一二三四五六七八九十"


def numeral(number: int) -> str:
    """一 … 九十九, as headings count."""
    tens, ones = divmod(number, 10)
    if number < len(_NUMERALS):
        return _NUMERALS[number]
    return f"{_NUMERALS[tens] if tens > 1 else ''}十{_NUMERALS[ones] if ones else ''}"
