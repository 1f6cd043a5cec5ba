"""The clauses that all accounts of a credit report share: amounts, months, days, closing, currency."""

import re
from datetime import date
from decimal import Decimal

CURRENCIES = {
    "人民币": "CNY",
    "人民币元": "CNY",
    "美元": "USD",
    "欧元": "EUR",
    "日元": "JPY",
    "港元": "HKD",
    "香港元": "HKD",
    "港币": "HKD",
    "英镑": "GBP",
    "澳大利亚元": "AUD",
    "澳元": "AUD",
    "加拿大元": "CAD",
    "加元": "CAD",
    "新加坡元": "SGD",
    "瑞士法郎": "CHF",
    "韩元": "KRW",
    "泰铢": "THB",
    "新西兰元": "NZD",
    "澳门元": "MOP",
}
"""Names of currencies as reports print them; an unknown one keeps its name."""

AMOUNT = r"((?:\d{1,3}(?:,\d{3})+|\d+)(?!,?\d)(?:\.\d{2}(?![\d.]))?)"
"""Whole yuan, with or without commas; two decimals are read, an ordinal after an ASCII full stop is not."""
_MONTHS = re.compile(r"最近[5五]年内有(\d+)个月(?:处于逾期状态|透支超过60天)")
_OVER_90 = re.compile(r"其中有?(\d+)个月(?:逾期|透支)超过90天")
_NEVER_OVER_90 = re.compile(r"没有发生过90天以上(?:逾期|透支)")
_AS_OF = re.compile(r"截至(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?")
_CLOSED = re.compile(r"(?:(\d{4})年(\d{1,2})月)?(?:\d{1,2}日)?(?<!未)已?(结清|销户|转出)")


def amount_after(text: str, *names: str) -> Decimal | None:
    """The whole yuan printed after the first of these words that is there, such as 余额 or 余额为."""
    for name in names:
        found = re.search(rf"{name}(?:折合人民币|为){{0,2}}{AMOUNT}", text)
        if found:
            return whole(found[1])
    return None


def whole(digits: str) -> Decimal:
    """33,000 as yuan."""
    return Decimal(digits.replace(",", ""))


def day(text: str) -> date:
    """2026年8月1日. Raises `ValueError` for a day no calendar has."""
    year, month, of_month = map(int, re.findall(r"\d+", text)[:3])
    return date(year, month, of_month)


def as_of(text: str) -> str | None:
    """2026-08 of 截至2026年08月, 2026-08-31 of a whole day."""
    found = _AS_OF.search(text)
    if not found:
        return None
    year, month, of_month = found.groups()
    return f"{year}-{int(month):02}" + (f"-{int(of_month):02}" if of_month else "")


def closing(text: str) -> tuple[str, str | None] | None:
    """How an account was closed, 结清, 销户 or 转出, and in which month; `None` while it is open."""
    found = _CLOSED.search(text)
    if not found:
        return None
    year, month, how = found.groups()
    return how, f"{year}-{int(month):02}" if year else as_of(text)


def months_overdue(text: str) -> tuple[int | None, int | None]:
    """Months overdue within five years and those beyond 90 days; `None` where there is no such clause."""
    months, over = _MONTHS.search(text), _OVER_90.search(text)
    if not months:
        return None, None
    if over:
        return int(months[1]), int(over[1])
    return int(months[1]), 0 if _NEVER_OVER_90.search(text) else None


def currency(name: str) -> str:
    """The code of a currency, or its name where it is not known."""
    return CURRENCIES.get(name, name)


def printed(name: str) -> str:
    """A name with its brackets in the width in which reports print them."""
    return name.replace("(", "（").replace(")", "）")
