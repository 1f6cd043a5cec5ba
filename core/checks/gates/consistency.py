"""Consistency: amounts, dates, job and family against the budget, earlier letters and the lender's figures."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.case.borrower import Hardship, HardshipKind, Partner
from core.case.budget import IncomeSource
from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Debt
from core.checks.gates.figures import check_figures
from core.checks.gates.finding import Finding, Gate
from core.checks.identity import is_identity_number
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.money import ZERO, read_amount
from core.workflow.progress import progress

_MONEY = re.compile(r"(\d[\d,]*(?:\.\d+)?\s*[万千]?)\s*元")
_SPENT = re.compile("房租|租金|房贷|车贷|月供|支出|开销|花|欠|还款|医|药|学费|生活费|赡养|抚养")
"""In the phrase before a sum: what it names is no income."""
_LOST_JOB = re.compile(r"失业|没有工作|没工作|被裁|辞退|丢了工作")
_CHILDREN = re.compile(r"孩子|儿子|女儿|小孩|上学|未成年")
_ELDERS = re.compile(r"父亲|母亲|爸|妈|老人|公公|婆婆|岳父|岳母")
_SPOUSE = re.compile(r"老公|老婆|丈夫|妻子|爱人|配偶")


def check_consistency(case: Case, debt_id: str, as_of: date) -> tuple[Finding, ...]:
    """Where the letter would contradict the case, an earlier letter or the lender; the order of the letter."""
    debt = case.debt(debt_id)
    return (
        *(_of(problem) for problem in check_figures(case, debt_id, as_of)),
        *_identity(case),
        *_statement(case),
        *_dates(case, debt),
        *_waiver(case, debt),
        *_earlier(case, debt, as_of),
        *_budget_age(case, as_of),
    )


def _of(problem: Problem) -> Finding:
    return Finding(Gate.CONSISTENCY, problem.field, problem.field, "", problem.sentence, "")


def _found(rule: str, field: str, said: str, reason: str, better: str) -> Finding:
    return Finding(Gate.CONSISTENCY, rule, field, said, reason, better)


def _identity(case: Case) -> Iterator[Finding]:
    person = case.borrower
    if person.id_number and not is_identity_number(person.id_number):
        yield _found(
            "id_check_digit", "id_number", "", "证件号最后一位对不上。", "请对着证件再看一眼。"
        )
    if "*" in person.name or "某" in person.name:
        yield _found("masked_name", "name", person.name, "信上要写全名。", "请填真实姓名。")


def _statement(case: Case) -> Iterator[Finding]:
    if case.hardship is None:
        return
    said, household = case.hardship.statement, case.household
    if _CHILDREN.search(said) and not household.children:
        yield _found(
            "children",
            "household",
            "",
            "说明里有孩子，家里人数里没有。",
            "请在“收支·本人”里补上。",
        )
    if _ELDERS.search(said) and not household.elders:
        yield _found(
            "elders",
            "household",
            "",
            "说明里有老人，要养的老人填的是 0。",
            "要养就补上，不用养就改说明。",
        )
    if _SPOUSE.search(said) and household.partner is Partner.NONE:
        yield _found("spouse", "household", "", "说明里有配偶，家里填的是没有配偶。", "请改一处。")
    earned = sum(
        (each.monthly for each in case.budget.incomes if each.source is IncomeSource.EARNED), ZERO
    )
    jobless = case.hardship.kind is HardshipKind.JOB_LOSS or _LOST_JOB.search(said)
    if jobless and earned > ZERO:
        yield _found(
            "job",
            "statement",
            "",
            f"说明里没有工作，收支里有自己挣的 {yuan_text(earned)} 元。",
            "是零工就写明是零工。",
        )
    yield from _amounts(case, case.hardship)


def _amounts(case: Case, hardship: Hardship) -> Iterator[Finding]:
    """Sums of income in the statement that stand nowhere in the case."""
    known = {
        case.budget.income,
        *(income.monthly for income in case.budget.incomes),
        hardship.income_before,
        hardship.income_now,
    }
    for sentence in re.split(r"[。；;\n]", hardship.statement):
        if not re.search(r"收入|工资|到手|薪", sentence):
            continue
        for match in _MONEY.finditer(sentence):
            phrase = re.split("[,，、]", sentence[: match.start()])[-1]
            amount = read_amount(match[1])
            if isinstance(amount, Decimal) and amount not in known and not _SPENT.search(phrase):
                yield _found(
                    "income_said",
                    "statement",
                    match[0],
                    "收入这个数，和收支、困难里填的都不一样。",
                    "以哪个为准？改成同一个数。",
                )


def _dates(case: Case, debt: Debt) -> Iterator[Finding]:
    hardship, missed = case.hardship, debt.first_missed_due_date
    if hardship and missed and missed < hardship.since:
        yield _found(
            "hardship_after_arrears",
            "hardship",
            "",
            f"困难从 {date_text(hardship.since)}开始，逾期在 {date_text(missed)}，早于困难。",
            "对方会问之前为什么没还，请写一句。",
        )


def _waiver(case: Case, debt: Debt) -> Iterator[Finding]:
    offer = case.offer(debt.debt_id)
    if offer is None:
        return
    for name, part in offer.terms.waived.parts().items():
        if part > getattr(debt.balance, name):
            yield _found(
                "waiver_over_owed",
                "offer",
                f"减免{COMPONENT_LABELS[name]} {yuan_text(part)} 元",
                f"比欠的{COMPONENT_LABELS[name]}还多。",
                "请在“方案”里重算一次。",
            )


def _earlier(case: Case, debt: Debt, as_of: date) -> Iterator[Finding]:
    sent, offer = progress(case, debt.debt_id, as_of).application, case.offer(debt.debt_id)
    if sent and sent.asked and offer and sent.asked.monthly > offer.terms.monthly:
        yield _found(
            "less_than_before",
            "offer",
            "",
            f"{date_text(sent.on)}的申请写每期 {yuan_text(sent.asked.monthly)} 元，"
            f"这次是 {yuan_text(offer.terms.monthly)} 元。",
            "写一句为什么变少。",
        )


def _budget_age(case: Case, as_of: date) -> Iterator[Finding]:
    due = case.budget.next_review
    if case.budget.made_on and due and due <= as_of:
        yield _found(
            "old_budget",
            "budget",
            "",
            f"收支是 {date_text(case.budget.made_on)}填的。",
            "请看一遍，变了就改。",
        )
