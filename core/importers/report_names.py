"""Names: what people would call an account, and a company's name laid bare for comparing."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import count

from core.importers.report_facts import CARDS, TAKEN_OVER, lender_named
from core.importers.report_figures import CURRENCIES
from core.importers.report_model import AccountKind, ReportAccount
from core.lenders.directory import lenders

LONGEST_NAME = 20
_LONGEST_CURRENCY = 6

_FORM = re.compile(r"股份有限公司|有限责任公司|有限公司|公司$|[（(][^（）()]*[)）]|\s")
_BRANCH = re.compile(r"(?<=银行).+(?:分行|支行|中心|营业部|事业部)$")
_PLACE = re.compile("^(?:中国(?=平安|人寿|人民财产|太平洋)|深圳前海(?=微众))")
_SELF_TELLING = re.compile("(?:消费金融|小额贷款|汽车金融|金融租赁|融资租赁|公积金管理中心)$")
_PRODUCTS = (
    ("公积金", "公积金贷款"),
    ("商用房", "商用房贷款"),
    ("住房", "房贷"),
    ("经营", "经营贷"),
    ("汽车", "车贷"),
    ("助学", "助学贷"),
    ("农户", "农户贷款"),
    ("融资租赁", "融资租赁"),
    ("消费", "消费贷"),
)
_CURRENCY_WORDS = {code: word for word, code in reversed(CURRENCIES.items()) if code != "CNY"}


def name_for(account: ReportAccount, taken: Collection[str]) -> str:
    """A short name that nobody else has: 招行信用卡, or with the card's tail, the month it was opened, a number."""
    base, abroad = _base_name(account), _abroad(account)
    names = (
        f"{base[: LONGEST_NAME - len(abroad) - len(hint)]}{abroad}{hint}"
        for hint in _hints(account)
    )
    return next(name for name in names if name not in taken)


@lru_cache(maxsize=1024)
def plain_name(name: str) -> str:
    """A company's name without legal form, branch and brackets, for comparing."""
    return _BRANCH.sub("", _FORM.sub("", name)) or name


def currency_word(code: str) -> str | None:
    """美元 of USD; the name as printed, cut to six, of a currency without a code; `None` for the yuan."""
    return None if code == "CNY" else _CURRENCY_WORDS.get(code, code[:_LONGEST_CURRENCY])


def foreign_words(accounts: Collection[ReportAccount]) -> frozenset[str]:
    """Every word that tells a foreign account by its name: the known ones and those these accounts have."""
    printed = (currency_word(account.currency) for account in accounts)
    return frozenset(word for word in (*_CURRENCY_WORDS.values(), *printed) if word)


def _base_name(account: ReportAccount) -> str:
    plain = _PLACE.sub("", plain_name(account.institution))
    if account.kind in CARDS:
        record = lenders().get(lender_named(account.institution).lender_id or "")
        card = "准贷记卡" if account.kind is AccountKind.SEMI_CREDIT_CARD else "信用卡"
        named = record.aliases[0] if record and record.aliases and not record.is_generic else ""
        return named if named.endswith(card) else f"{plain}{card}"
    if account.kind in TAKEN_OVER or _SELF_TELLING.search(plain):
        return plain
    product = account.product or ""
    return plain + next((word for part, word in _PRODUCTS if part in product), "贷款")


def _abroad(account: ReportAccount) -> str:
    word = currency_word(account.currency)
    return f"（{word}）" if word else ""


def _hints(account: ReportAccount) -> Iterator[str]:
    yield ""
    mark = account.card_tail or f"{account.opened:%y}年{account.opened.month}月"
    yield f" {mark}"
    yield from (f" {mark}之{number}" for number in count(2))
