"""Input that cannot be right: dates in the future, parts larger than the whole, an empty budget."""

from datetime import date
from decimal import Decimal

from core.case.budget import Budget
from core.case.debt import Debt
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO


def check_debt(debt: Debt, as_of: date) -> tuple[Problem, ...]:
    """Problems whose fields are the field names of `Debt`."""
    problems = [
        Problem(field, f"{label}在今天之后。请看一眼账单，改成已经过去的日子。")
        for field, label, day in (
            ("as_of", "欠款截至日", debt.as_of),
            ("drawn_on", "借款日", debt.drawn_on),
            ("first_missed_due_date", "首次逾期日", debt.first_missed_due_date),
        )
        if day and day > as_of
    ]
    problems += _order(debt.drawn_on, debt.first_missed_due_date)
    if debt.balance.total == ZERO:
        problems.append(Problem("balance", "各项加起来是 0。请照对方页面，至少填本金。"))
    if debt.original_amount and debt.balance.principal > debt.original_amount:
        problems.append(
            Problem(
                "original_amount",
                f"没还的本金 {yuan_text(debt.balance.principal)} 元比借款金额还多。"
                "请看一眼合同，改其中一个。",
            )
        )
    problems += check_overdue(debt.overdue_amount, debt.balance.total)
    return tuple(problems)


def check_overdue(overdue: Decimal | None, total: Decimal) -> tuple[Problem, ...]:
    """What is already due is part of what is owed, both in yuan; `None` is not known and is no problem."""
    if overdue is None or overdue <= total:
        return ()
    return (
        Problem(
            "overdue_amount",
            f"逾期的 {yuan_text(overdue)} 元比欠的总数 {yuan_text(total)} 元还多。"
            "请看一眼对方页面，改其中一个。",
        ),
    )


def check_dates(drawn_on: date | None, first_missed_due_date: date | None) -> tuple[Problem, ...]:
    """For a form, before a `Debt` can be made of it: a debt with these two the wrong way round is refused."""
    return tuple(_order(drawn_on, first_missed_due_date))


def check_budget(budget: Budget) -> tuple[Problem, ...]:
    """What is missing or does not reach; spending above income is a fact, said with what to do."""
    problems = []
    if not budget.incomes:
        problems.append(Problem("incomes", "还没有填收入。没有收入也请填一行，写 0。"))
    if not budget.spending:
        problems.append(
            Problem("spending", "还没有填必要支出。先填房租和吃饭，其他的可以以后补。")
        )
    if budget.incomes and budget.spending and budget.surplus < ZERO:
        problems.append(
            Problem(
                "spending",
                f"必要支出比收入多 {yuan_text(-budget.surplus)} 元，现在没有能拿出来还债的钱。"
                "再看一遍支出；数没错的话，先请求延期，不要答应每月的数。",
            )
        )
    if budget.lump_sum > ZERO and not budget.lump_sum_source:
        problems.append(Problem("lump_sum_source", "写一句这笔钱从哪里来，对方会问。"))
    return tuple(problems)


def _order(drawn_on: date | None, first_missed: date | None) -> list[Problem]:
    if drawn_on and first_missed and first_missed < drawn_on:
        return [
            Problem("first_missed_due_date", "首次逾期日早于借款日。请看一眼合同，改其中一个。")
        ]
    return []
