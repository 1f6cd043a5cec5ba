"""数字一致: whether the offer, the budget and the debt say the same, and are fresh."""

from collections.abc import Iterator
from datetime import date

from core.calculations.offers import check_offer
from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import PartyRole
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.workflow.progress import progress

OLD_AFTER = 35
"""Days after which a lender's figure is a statement behind. Practice."""


def check_figures(case: Case, debt_id: str, as_of: date) -> tuple[Problem, ...]:
    """Where the figures of an application contradict each other or are missing."""
    debt = case.debt(debt_id)
    return (
        *_person(case),
        *_debt(debt, as_of),
        *_hardship(case),
        *_offer(case, debt, as_of),
    )


def _person(case: Case) -> Iterator[Problem]:
    if not case.borrower.name:
        yield Problem("name", "申请书要有姓名。请在文书页填上。")
    if not case.budget.incomes or not case.budget.spending:
        yield Problem("budget", "收支还没有填完。填好了，方案才有依据。")


def _debt(debt: Debt, as_of: date) -> Iterator[Problem]:
    if (as_of - debt.as_of).days > OLD_AFTER:
        yield Problem(
            "as_of",
            f"{debt.name}的欠款是 {date_text(debt.as_of)}的数，过了一期账单。请看一眼对方页面，改成最新的。",
        )
    if not (debt.party(PartyRole.LENDER) or debt.party(PartyRole.ASSIGNEE)):
        yield Problem("parties", f"还没有写{debt.name}合同上贷款人的全称。请照合同填上。")


def _hardship(case: Case) -> Iterator[Problem]:
    hardship = case.hardship
    if hardship is None:
        yield Problem("hardship", "还没有写遇到了什么困难。请在“收支”里填上，只写真的。")
        return
    if hardship.income_now is not None and hardship.income_now != case.budget.income:
        yield Problem(
            "income_now",
            f"困难里写现在收入 {yuan_text(hardship.income_now)} 元，"
            f"收支里是 {yuan_text(case.budget.income)} 元。以哪个为准？",
        )
    if (
        hardship.income_before is not None
        and hardship.income_now is not None
        and hardship.income_before < hardship.income_now
    ):
        yield Problem("income_before", "困难里写的收入，以前比现在还少。请看一眼是不是填反了。")


def _offer(case: Case, debt: Debt, as_of: date) -> Iterator[Problem]:
    if progress(case, debt.debt_id, as_of).binding_terms:
        return
    offer = case.offer(debt.debt_id)
    if offer is None:
        yield Problem("offer", f"还没有给{debt.name}算方案。先去“方案”选一份。")
        return
    if offer.balance != debt.balance.total:
        yield Problem(
            "offer",
            f"方案是按 {yuan_text(offer.balance)} 元算的，现在欠 {yuan_text(debt.balance.total)} 元。"
            "请在“方案”里重算一次。",
        )
    if offer.terms.first_due_date < as_of:
        yield Problem(
            "first_due_date",
            f"方案里第一期是 {date_text(offer.terms.first_due_date)}，已经过去。请改一个将来的日子。",
        )
    yield from check_offer(case, offer, as_of)
