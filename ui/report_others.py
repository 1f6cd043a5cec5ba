"""Accounts of a credit report that ask nothing: the same as in the case, or none of the person's debts."""

from collections.abc import Sequence

import streamlit as st

from core.figures import yuan_text
from core.importers.report_model import ReportAccount
from core.importers.report_proposal import Proposal
from ui import pieces


def others(same: Sequence[Proposal], no_debts: Sequence[Proposal]) -> None:
    """Folded away, each with why, and with its own sentence."""
    if same:
        with st.expander(f"{len(same)} 笔和这里记的一样"):
            for each in same:
                if each.known:
                    total = yuan_text(each.known.balance.total)
                    _account(each.account, each.known.name, f"{total} 元，不用改。")
    for heading, apart in (
        (
            "{} 个账户不欠钱，不用记",
            [each for each in no_debts if each.account.kind.own],
        ),
        (
            "{} 笔是你为别人担保或共同承担的",
            [each for each in no_debts if not each.account.kind.own],
        ),
    ):
        if apart:
            with st.expander(heading.format(len(apart))):
                for each in apart:
                    _account(each.account, each.account.institution, each.why_not)


def _account(account: ReportAccount, name: str, why: str) -> None:
    source = " ".join(account.source_text.split())
    st.markdown(
        f"**{pieces.escape(name)}**　{pieces.escape(why)}  \n"
        f":small[:gray[原文：{pieces.escape(source)}]]"
    )
