"""The averages beside what is spent: a reason is asked for above them, and each shows its year and source."""

from datetime import date

import streamlit as st

from core.calculations.reference.comparison import NO_RULE, Compared, compare_with
from core.calculations.reference.lines import SCOPE, Average, average_known
from core.calculations.reference.minimum_wage import minimum_wage
from core.calculations.reference.subsistence import ASK_LOCALLY, may_ask_for_it, subsistence
from core.calculations.reference.totals import total_line
from core.case.budget import Budget
from core.case.case import Case
from core.figures import yuan_text
from ui import pieces, tables


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
    asked = [each for each in compared if each.asks]
    for each in asked:
        st.markdown(f":orange[:material/edit: {each.sentence}]")
    if asked:
        pieces.quiet("平均是国家统计局公布的人均数 × 家里人数，年份和出处在“参考线”里。")
    with st.expander("参考线：平均数、最低工资、低保"):
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

        _lines_of_the_place(case, as_of)


def _lines_of_the_place(case: Case, as_of: date) -> None:
    """Spending in all against the place, its minimum wage, and 低保: each with its year and source."""
    people = case.household.people
    line = total_line(case.household.region, as_of)
    if line:
        spent, usual = case.budget.essential_expenses, line.a_month(people)
        st.markdown(
            f"必要支出合计 {yuan_text(spent)} 元；{line.place}平均 × {people} 人，"
            f"约 {yuan_text(usual)} 元。"
        )
        pieces.quiet(f"{line.source_text(as_of)}[原页]({line.url})")
    wage = minimum_wage(case.household.region, as_of)
    if wage:
        st.markdown(wage.sentence(as_of))
        pieces.quiet(f"{wage.title}{f'，[原页]({wage.url})' if wage.url else ''}")
    else:
        where = "住在哪个省填在“本人”里，才对得上。" if not case.household.region else ""
        st.markdown(f"最低工资：没有可以显示的数。{where}以当地最新公布为准。")
    floor = subsistence(as_of)
    if floor:
        may = may_ask_for_it(case.budget, people, floor)
        st.markdown(floor.sentence + (f"**{ASK_LOCALLY}**" if may else ""))
        pieces.quiet(f"{floor.title}，[原页]({floor.url})")


def _compared(case: Case, budget: Budget, average: Average | None) -> tuple[Compared, ...]:
    return compare_with(budget, average, case.household.people) if average else ()
