"""Which kind of lender a name stands for.

Order: a creditor's own name or alias; a licensed company's name; an alias inside an everyday name;
then patterns of legal names. Two-character abbreviations are only asked back, never decided by.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from core.case.lender import LenderKind
from core.lenders.directory import companies, lenders, records, squeezed
from core.lenders.model import CompanyRecord, LenderRecord, NameRule

_LEGAL_FORM = re.compile("公司|联社|信用社|事务所|中心$|股份|基金|法院|委员会")
_CARD = re.compile("信用卡|贷记卡")
_SHORTEST_ALIAS, _SHORTEST_BANK_ALIAS, _UNMISTAKABLE = 2, 4, 3


@dataclass(frozen=True, slots=True)
class LenderMatch:
    """The kind a name stands for, and by which rule.

    `certain` is False where the person has to look at the contract; `ask` lists creditors the name may mean.
    """

    name: str
    kind: LenderKind
    lender_id: str | None
    rule: str
    certain: bool
    ask: tuple[str, ...] = ()


def identify_lender(name: str) -> LenderMatch:
    """The kind of lender behind a name from a contract, an app or a credit report."""
    word = squeezed(name)
    return (
        _by_own_name(name, word)
        or _by_company(name, word)
        or _by_alias_within(name, word, generic=False)
        or _by_pattern(name, word)
        or _by_alias_within(name, word, generic=True)
        or _to_ask(name, word)
    )


@lru_cache(maxsize=1)
def name_rules() -> tuple[NameRule, ...]:
    """The patterns, in the order they are tried."""
    return tuple(sorted(records("name_rules.yaml", NameRule), key=lambda rule: rule.order))


@lru_cache(maxsize=1)
def _own_names() -> dict[str, LenderRecord]:
    return {
        squeezed(alias): record
        for record in lenders().values()
        for alias in (record.name, *record.aliases)
    }


@lru_cache(maxsize=1)
def _company_names() -> dict[str, CompanyRecord]:
    return {
        squeezed(alias): company
        for company in companies()
        for alias in (company.name, *company.aliases, *company.former_names)
    }


def _by_own_name(name: str, word: str) -> LenderMatch | None:
    record = _own_names().get(word)
    return _match(name, word, record, "alias") if record else None


def _by_company(name: str, word: str) -> LenderMatch | None:
    company = _company_names().get(word)
    if company is None:
        return None
    return LenderMatch(name, company.kind, _record_named(word), "company", certain=True)


def _by_alias_within(name: str, word: str, *, generic: bool) -> LenderMatch | None:
    """The longest alias inside an everyday name; a legal name is left to the patterns."""
    if _LEGAL_FORM.search(word):
        return None
    found = [
        (alias, record)
        for alias, record in _own_names().items()
        if record.is_generic is generic and alias in word and len(alias) >= _shortest(record)
    ]
    if not found:
        return None
    alias, record = max(found, key=lambda pair: len(pair[0]))
    return _match(name, word, record, "alias_within", certain=len(alias) >= _UNMISTAKABLE)


def _shortest(record: LenderRecord) -> int:
    is_bank = record.kind is LenderKind.BANK_CREDIT_CARD
    return _SHORTEST_BANK_ALIAS if is_bank else _SHORTEST_ALIAS


def _match(
    name: str, word: str, record: LenderRecord, rule: str, *, certain: bool = True
) -> LenderMatch:
    """A bank's bare name may mean its card or its loan; one of its loan products means the loan."""
    kind = record.kind
    if kind is LenderKind.BANK_CREDIT_CARD and not _CARD.search(word):
        is_loan = any(squeezed(product) in word for product in record.loan_products)
        kind = LenderKind.BANK_LOAN if is_loan else kind
        certain = certain and is_loan
    return LenderMatch(name, kind, record.id, rule, certain and not record.is_generic)


def _by_pattern(name: str, word: str) -> LenderMatch | None:
    for rule in name_rules():
        if re.search(rule.pattern, word, re.IGNORECASE):
            return LenderMatch(
                name, rule.kind, _record_named(word), f"pattern_{rule.order}", rule.certain
            )
    return None


def _record_named(word: str) -> str | None:
    """The one creditor behind a legal name, for its channels; None where several stand behind it."""
    specific = [record for record in lenders().values() if not record.is_generic]
    behind = [
        record.id
        for record in specific
        if word in {squeezed(entity) for entity in record.lender_entities}
    ]
    if behind:
        return behind[0] if len(behind) == 1 else None
    found = [
        (len(alias), record.id)
        for alias, record in _own_names().items()
        if len(alias) >= _SHORTEST_BANK_ALIAS and alias in word and not record.is_generic
    ]
    return max(found)[1] if found else None


def _to_ask(name: str, word: str) -> LenderMatch:
    ask = tuple(
        record.id
        for record in lenders().values()
        if word in {squeezed(alias) for alias in record.ambiguous_aliases}
    )
    return LenderMatch(name, LenderKind.UNKNOWN, None, "ask", certain=False, ask=ask)
