"""协议上的数: the terms read from a text, each beside its clause, and where they differ from the offer."""

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.case.debt import Balance
from core.checks.agreement.reading import AgreementReading
from core.checks.agreement.terms import TermsRead
from ui import pieces
from ui.terms_form import TermsToShow


def terms_to_confirm(read: TermsRead) -> TermsToShow:
    """What to fill the form with: only what the text states, and nothing it does not."""
    return TermsToShow(
        read.months.value if read.months else None,
        read.monthly.value if read.monthly else None,
        read.last_instalment.value if read.last_instalment else None,
        read.first_due_date.value if read.first_due_date else None,
        interest_suspended=read.interest_suspended is not None,
        waived=Balance(**{name: part.value for name, part in read.waived}),
    )


def terms_read(text: str, reading: AgreementReading, offered: RepaymentTerms | None) -> None:
    """The terms that the text states, for the person to hold against it before they are kept."""
    lines = reading.terms.lines()
    if not lines:
        st.markdown("这份文字里没有读出能用的数。照着协议，自己填。")
        return
    st.markdown("下面的数是从文字里读的，已经填进格子。一个一个对着原文看，不对就改。")
    with st.container(border=True, gap="xsmall", key="terms-read"):
        for name, value, where in lines:
            clause = pieces.escape(" ".join(text[where.start : where.end].split()))
            st.markdown(f"**{name}　{value}**  \n:small[:gray[{clause}]]")
    if offered is None:
        return
    for name, here, there in reading.terms.differences(offered):
        st.markdown(
            f":orange-badge[:material/compare_arrows: 和先前谈的不一样]　"
            f"**{name}**　文字里是 {here}，先前谈的是 {there}。先问清再签。"
        )
