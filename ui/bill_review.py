"""What was read from a bill list, row by row, before anything is taken over."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from core.case.case import Case
from core.figures import date_text, percent_text, yuan_text
from core.importers.bill_adoption import AdoptedRow, adopt_bills
from core.importers.bill_list import bills_to_debts, left_out
from core.importers.bill_matching import BillProposal, RowStanding, propose
from core.importers.bill_model import BillRow
from ui import pieces, session
from ui.bill_draft import BillDraft, keep, turn
from ui.debt_form import MODE

_NEW = ""
_COLOURS = {
    RowStanding.NEW: "green",
    RowStanding.UPDATE: "blue",
    RowStanding.SAME: "gray",
    RowStanding.MAYBE: "orange",
    RowStanding.REPEATED: "gray",
    RowStanding.UNREADABLE: "orange",
}
_FOLDED = (RowStanding.SAME, RowStanding.REPEATED)


def bill_review(case: Case, held: BillDraft) -> None:
    """Each row with what it is to the case, what could not be read beside it, and a tick; then take over."""
    table, columns = held.file.table, held.columns
    rows = bills_to_debts(table, columns, held.as_of, source=held.source)
    proposals = propose(rows, case)
    shown = [each for each in proposals if each.standing not in _FOLDED]
    folded = [each for each in proposals if each.standing in _FOLDED]
    with st.container(gap="small"):
        pieces.section(f"读出 {len(rows)} 行，看一眼再导入")
        if shown:
            st.markdown("打了勾的会导入。带笔的地方没读懂；要先导入就自己打勾，回头再补。")
        chosen = [found for each in shown if (found := _row(each)) is not None]
        _quiet_rows(folded)
        skipped = left_out(table, columns)
        if skipped:
            named = "、".join(f"第 {each.row + 1} 行（{each.why}）" for each in skipped)
            pieces.quiet(f"没有当成账单的：{named}。")
    with st.container(horizontal=True):
        if st.button(
            f"导入选中的 {len(chosen)} 笔" if chosen else "没有选要导入的",
            type="primary",
            disabled=not chosen,
            icon=":material/done:",
        ):
            _take_over(case, chosen)
        if st.button("回去改列", icon=":material/arrow_back:"):
            keep(case.case_id, replace(held, told=False))
            st.rerun()
        if st.button("换一个文件", type="tertiary"):
            keep(case.case_id, None)
            st.rerun()


def _row(proposal: BillProposal) -> AdoptedRow | None:
    """One row in a frame; what it is to be taken over into, or `None`."""
    row, key = proposal.row, f"bill.row.{turn()}.{proposal.row.row}"
    with st.container(border=True, gap="xsmall"):
        with st.container(
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
            wrap=False,
        ):
            wanted = st.checkbox(
                f"**{pieces.escape(row.name or f'第 {row.row + 1} 行')}**",
                value=proposal.is_advised,
                disabled=row.debt is None,
                key=f"{key}.wanted",
            )
            if row.debt:
                st.markdown(f"{yuan_text(row.debt.balance.total)} 元", width="content")
        standing = proposal.standing
        st.markdown(
            f":{_COLOURS[standing]}-badge[{standing.label}] :small[{pieces.escape(_facts(row))}]"
        )
        into = _into(proposal, key)
        for problem in row.problems:
            st.markdown(
                f":small[:orange[:material/edit: {problem.cell}：{pieces.escape(problem.sentence)}]]"
            )
        said = [*row.notes, *_about(proposal)]
        if said:
            pieces.quiet(pieces.escape("".join(said)))
        original = "，".join(f"{heading} {text}" for heading, text in row.original)
        pieces.quiet(pieces.escape(f"第 {row.row + 1} 行原文：{original}"))
    if not wanted or row.debt is None or into is None:
        return None
    return AdoptedRow(row, into or None)


def _into(proposal: BillProposal, key: str) -> str | None:
    """The identifier of the debt to bring up to date, "" for a new one, `None` while it is not said."""
    if proposal.standing is not RowStanding.MAYBE:
        return proposal.known.debt_id if proposal.known else _NEW
    names = {debt.debt_id: debt.name for debt in proposal.maybe}
    picked: str | None = st.selectbox(
        "是新的一笔，还是这里已有的",
        [_NEW, *names],
        index=None,
        format_func=lambda debt_id: f"就是“{names[debt_id]}”" if debt_id else "新的一笔",
        placeholder="请选一个，再打勾",
        key=f"{key}.into",
    )
    return picked


def _facts(row: BillRow) -> str:
    """Kind, age and rate of the debt as it was read."""
    debt = row.debt
    if debt is None:
        return ""
    facts = [debt.kind.label]
    if debt.first_missed_due_date:
        facts.append(f"{date_text(debt.first_missed_due_date)} 起逾期")
    if debt.contract_annual_rate is not None:
        facts.append(f"年利率 {percent_text(debt.contract_annual_rate)}")
    if debt.account_tail:
        facts.append(f"尾号 {debt.account_tail}")
    return f"{'，'.join(facts)}。"


def _about(proposal: BillProposal) -> list[str]:
    said = []
    if proposal.changes:
        said.append(f"会改：{'；'.join(proposal.changes)}。")
    if proposal.older:
        said.append("表里的数比这里的旧，所以没有打勾。")
    return said


def _quiet_rows(folded: Sequence[BillProposal]) -> None:
    if not folded:
        return
    with st.expander(f"{len(folded)} 行不用导入"):
        for each in folded:
            why = (
                f"和第 {each.repeats + 1} 行一样"
                if each.repeats is not None
                else "这里已有，数没变"
            )
            st.markdown(f"第 {each.row.row + 1} 行 {pieces.escape(each.row.name)}：{why}。")


def _take_over(case: Case, chosen: Sequence[AdoptedRow]) -> None:
    new = sum(each.debt_id is None for each in chosen)
    known = len(chosen) - new
    done = "，".join(
        words for count, words in ((new, f"加了 {new} 笔"), (known, f"更新了 {known} 笔")) if count
    )
    if session.save(adopt_bills(case, chosen, session.new_id), f"从账单表{done}"):
        keep(case.case_id, None)
        session.remember(MODE, None)
        session.tell(f"从账单表{done}。")
    st.rerun()
