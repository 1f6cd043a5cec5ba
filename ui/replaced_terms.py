"""新的条件会换掉什么: the agreement in force beside what is proposed, and a warning for what would be lost."""

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.checks.replaced_terms import replaced_terms
from core.workflow.progress import Progress
from ui import tables


def would_replace(state: Progress, proposed: RepaymentTerms, whose: str) -> None:
    """Nothing where no agreement is in force on this debt; `whose` names the column of the new terms."""
    found = replaced_terms(state, proposed)
    if found is None:
        return
    st.markdown(f"**会换掉的协议**　{found.sentence}")
    tables.words(
        "条件",
        {row.label: (row.asked, row.proposed, row.difference) for row in found.rows},
        ["现在的协议", whose, "差多少"],
        alt="现在的协议、新的条件和差别",
    )
    if found.lost:
        st.warning("换掉就没有了：" + "".join(found.lost) + "请对方把这些也写进新的，再答应。")
