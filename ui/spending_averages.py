"""The averages beside what is spent: a reason is asked for above them, and each shows its year and source."""

from datetime import date

import streamlit as st

from core.calculations.reference.comparison import NO_RULE, Compared, compare_with
from core.calculations.reference.lines import Average, average_known
from core.case.budget import Budget
from core.case.case import Case
from ui import pieces, tables

SCOPE = "城镇"
"""The higher of the two that are known by category, so that nobody is asked without need."""


def unexplained(case: Case, budget: Budget, as_of: date) -> tuple[Compared, ...]:
    """Where this budget lies above the average and says no reason."""
    average = average_known(as_of, SCOPE)
    return tuple(each for each in _compared(case, budget, average) if each.asks)


def spending_averages(case: Case, as_of: date) -> None:
    """The comparison under the form, once something is spent."""
    average = average_known(as_of, SCOPE)
    compared = _compared(case, case.budget, average)
    if average is None or not compared:
        return
    for each in compared:
        if each.asks:
            st.markdown(f":orange[:material/edit: {each.sentence}]")
    with st.expander("和平均数比一比"):
        tables.figures(
            "每月，元",
            {each.official: (each.spent, each.average) for each in compared},
            ["你填的", f"平均 × {case.household.people} 人"],
            alt="你填的每月支出和同样人数的平均数，单位元",
            total=False,
            places=0,
        )
        pieces.quiet(
            f"{NO_RULE}{average.source_text}按“人均 × 人数”算；一起住的人越多，每人花得越少。"
            f"“居住”含自有住房折算的租金，租房的以合同为准。[国家统计局原页]({average.url})"
        )


def _compared(case: Case, budget: Budget, average: Average | None) -> tuple[Compared, ...]:
    return compare_with(budget, average, case.household.people) if average else ()
