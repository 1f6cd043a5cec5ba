"""What to say on the telephone, filled with this case's figures; the words stand in call_scripts/*.md.

A line that needs a figure the case does not have is left out.
"""

import string
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from core.calculations.offers import first_offers
from core.case.agreement import Offer, OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import (
    AgreementSigned,
    DebtSold,
    DraftStarted,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
)
from core.case.lateness import is_overdue, late_text
from core.case.lender import LenderKind
from core.figures import date_text, yuan_text

_PLATFORMS = frozenset(
    {
        LenderKind.PLATFORM_LOAN_FACILITATION,
        LenderKind.INSTALMENT_SHOPPING,
        LenderKind.BNPL,
        LenderKind.UNKNOWN,
    }
)


@dataclass(frozen=True)
class CallScript:
    """What to say first and then, what to ask, what to write down, and what not to do."""

    opening: str
    lines: tuple[str, ...]
    questions_to_ask: tuple[str, ...]
    write_down: tuple[str, ...]
    do_not: tuple[str, ...]


def call_script(case: Case, debt: Debt, as_of: date) -> CallScript:
    """The script for this debt on this day: a first call, or asking after an application that waits."""
    waiting = _waiting_application(case, debt, as_of)
    facts = _facts(case, debt, as_of) | (_wait(waiting, as_of) if waiting else {})
    sections = _sections("asking" if waiting else _name(debt))
    filled = {
        title: tuple(text for line in lines if (text := _fill(line, facts)))
        for title, lines in sections.items()
    }
    return CallScript(
        opening="".join(filled["opening"]),
        lines=filled["lines"],
        questions_to_ask=filled["questions"],
        write_down=filled["write_down"],
        do_not=filled["do_not"],
    )


def _name(debt: Debt) -> str:
    if debt.kind is LenderKind.BANK_CREDIT_CARD:
        return "card"
    return "platform" if debt.kind in _PLATFORMS else "loan"


def _waiting_application(case: Case, debt: Debt, as_of: date) -> LetterSent | None:
    waiting = None
    for entry in case.live_entries(as_of, debt.debt_id):
        match entry:
            case LetterSent(letter=LetterKind.APPLICATION):
                waiting = entry
            case LenderReplied(outcome=outcome) if outcome is not Outcome.ACKNOWLEDGED:
                waiting = None
            case AgreementSigned() | DebtSold() | DraftStarted():
                waiting = None
    return waiting


def _facts(case: Case, debt: Debt, as_of: date) -> dict[str, str]:
    facts = {
        "name": debt.name,
        "balance": yuan_text(debt.balance.total),
        "late": f"{late_text(debt, as_of)}{'。' if is_overdue(debt, as_of) else '，但快要还不上了。'}",
        "ask": _ask(case, debt, as_of),
    }
    if case.hardship:
        facts["hardship"] = case.hardship.kind.label
    if case.budget.incomes:
        facts["income"] = yuan_text(case.budget.income)
    if case.budget.spending:
        facts["expenses"] = yuan_text(case.budget.essential_expenses)
    return facts


def _wait(sent: LetterSent, as_of: date) -> dict[str, str]:
    facts = {"sent_on": date_text(sent.on), "waited": str((as_of - sent.on).days)}
    if sent.answer_by:
        facts["answer_by"] = date_text(sent.answer_by)
    return facts


def _ask(case: Case, debt: Debt, as_of: date) -> str:
    offer = case.offer(debt.debt_id) or _first_offer(case, debt, as_of)
    if offer is None:
        return "眼下拿不出每月的数，想先申请延期几个月，等收入恢复再定方案。"
    terms = offer.terms
    if offer.kind is OfferKind.HOLD:
        return (
            f"我每月最多能拿出 {yuan_text(terms.monthly)} 元，"
            f"想先这样还 {terms.months} 个月，到期一起复核。"
        )
    if terms.months == 1:
        return f"我想一次还 {yuan_text(terms.total)} 元结清，想问能不能这样办。"
    return f"我每月能拿出 {yuan_text(terms.monthly)} 元，想申请分 {terms.months} 期还清。"


def _first_offer(case: Case, debt: Debt, as_of: date) -> Offer | None:
    row = first_offers(case, as_of).row(debt.debt_id)
    return row.offer if row else None


def _fill(line: str, facts: dict[str, str]) -> str:
    needed = {name for _, name, _, _ in string.Formatter().parse(line) if name}
    return line.format_map(facts) if needed <= facts.keys() else ""


@lru_cache(maxsize=8)
def _sections(name: str) -> dict[str, tuple[str, ...]]:
    text = (files("core.guidance") / "call_scripts" / f"{name}.md").read_text(encoding="utf-8")
    sections: dict[str, tuple[str, ...]] = {}
    for block in text.split("# ")[1:]:
        title, _, body = block.partition("\n")
        lines = (line.removeprefix("- ").strip() for line in body.splitlines())
        sections[title.strip()] = tuple(line for line in lines if line)
    return sections
