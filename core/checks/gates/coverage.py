"""Coverage: each statement has a proof in hand, or says that it is the person's own; gaps are shown."""

from collections.abc import Iterator, Sequence
from datetime import date

from core.calculations.reference.comparison import compare_with
from core.calculations.reference.lines import SCOPE, average_known
from core.case.case import Case
from core.case.debt import Debt, FigureSource
from core.checks.gates.finding import Finding, Gate
from core.checks.materials import Material

_CLAIMED = ("hardship", "income", "assets")
"""Materials that prove what an application states, by the start of their names."""


def check_coverage(
    case: Case, debt: Debt, wanted: Sequence[Material], as_of: date
) -> tuple[Finding, ...]:
    """Statements without a proof that are not marked as the person's own either."""
    return (*_unproven(wanted), *_unexplained(case, as_of), *_unsupported(case, debt))


def _found(rule: str, field: str, said: str, reason: str, better: str) -> Finding:
    return Finding(Gate.COVERAGE, rule, field, said, reason, better)


def _unproven(wanted: Sequence[Material]) -> Iterator[Finding]:
    for each in wanted:
        if each.collected is None and each.id.startswith(_CLAIMED):
            names = "、".join((each.label, *each.substitutes))
            yield _found(
                each.id, "materials", each.supports, "还没有证明。", f"{names}，有一样就行。"
            )


def _unexplained(case: Case, as_of: date) -> Iterator[Finding]:
    average = average_known(as_of, SCOPE)
    if average is None:
        return
    for each in compare_with(case.budget, average, case.household.people):
        if each.asks:
            yield _found(
                f"above_{each.official}", "budget", "", each.sentence, "回“收支·支出”补上。"
            )


def _unsupported(case: Case, debt: Debt) -> Iterator[Finding]:
    if case.budget.lump_sum and not case.budget.lump_sum_source:
        yield _found("lump_sum", "budget", "", "一次拿出的钱没有写从哪里来。", "写一句来源。")
    if debt.figure_source is FigureSource.BORROWER:
        yield _found(
            "figure_source",
            "as_of",
            debt.name,
            "欠款是你自己说的数。",
            "看一眼对方页面或打客服，改成他们的数。",
        )
    if case.hardship and not case.hardship.statement:
        yield _found("no_statement", "statement", "", "困难还没有用自己的话写。", "三五句就够。")
