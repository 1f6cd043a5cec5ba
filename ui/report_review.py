"""A credit report beside the case: what differs, which accounts are debts, what was not read; then take over."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from core.case.case import Case
from core.figures import date_text, whole_yuan_text
from core.importers.report_adoption import adopt, debts_of
from core.importers.report_change_model import Way
from core.importers.report_changes import report_changes
from core.importers.report_debt import same_sum
from core.importers.report_model import CreditReport
from core.importers.report_proposal import Proposal
from ui import pieces, session
from ui.debt_form import MODE
from ui.report_differences import differences
from ui.report_draft import keep, renew
from ui.report_others import others
from ui.report_row import Row, report_row
from ui.report_unchanged import report_unchanged


def report_review(case: Case, report: CreditReport, as_of: date) -> None:
    """Everything that the report says, sorted by what it asks of the person; nothing is saved before the last tap."""
    changes = report_changes(report, case, as_of).changes
    adoptable: dict[str, str] = {}
    for change in changes:
        if change.way is Way.ADOPT and change.debt:
            known = change.debt.debt_id
            adoptable[known] = adoptable.get(known, "") + change.sentence
    proposals = debts_of(report, case, as_of)
    _verdict(case, report, len(changes))
    elsewhere = [change for change in changes if change.way is not Way.ADOPT]
    if elsewhere:
        with st.container(gap="small"):
            pieces.section("先看这些不同")
            differences(elsewhere, report, case, as_of)
    debts = [each for each in proposals if each.debt]
    same = [each for each in debts if each.debt == each.known]
    unchanged = [each for each in debts if each not in same and _is_unchanged(each, adoptable)]
    asked = [each for each in debts if each not in same and each not in unchanged]
    taken = {each.known.debt_id for each in debts if each.known}
    with st.container(gap="small"):
        _heading(case, asked, unchanged)
        rows = [report_row(each, case, as_of, adoptable, taken) for each in asked]
        rows += report_unchanged(unchanged)
        others(same, [each for each in proposals if not each.debt])
    _take_over(case, rows, stays=bool(elsewhere))


def _verdict(case: Case, report: CreditReport, differences_found: int) -> None:
    totals, made = report.totals, report.report_time
    owed = f"{totals.debts} 笔还欠着，共 {whole_yuan_text(totals.debt_balance)} 元"
    if not case.debts:
        verdict, lead = f"读出 {totals.accounts} 个账户", owed
    elif differences_found:
        verdict, lead = f"和这里记的有 {differences_found} 处不同", f"报告里 {owed}"
    else:
        verdict, lead = "和这里记的都对得上", f"报告里 {owed}"
    when = f"，{date_text(made.date())}的报告" if made else ""
    pieces.title(verdict, f"{lead}。", note=f"{report.format.label}{when}")
    for warning in report.warnings:
        st.warning(warning.sentence)
    if report.unrecognised:
        with st.container(gap="small"):
            pieces.section(f"有 {len(report.unrecognised)} 段没读懂")
            st.markdown("请看原文。是你欠的，到“债务”里手工加上。")
            for sentence in report.unrecognised:
                pieces.quiet(pieces.escape(" ".join(sentence.split())))


def _is_unchanged(found: Proposal, adoptable: Mapping[str, str]) -> bool:
    known = found.known
    return bool(
        known
        and found.worth_taking
        and same_sum(known, found.account)
        and known.debt_id not in adoptable
    )


def _heading(case: Case, asked: Sequence[Proposal], unchanged: Sequence[Proposal]) -> None:
    if not asked and not unchanged:
        return
    pieces.section("打了勾的会加上或更新" if case.debts else "打了勾的会记到债务里")
    if asked:
        st.markdown(
            "报告只有一个总数。本金、利息、费用各多少，以后到“改这一笔”里分开填。"
            "逾期多少、年利率报告不写，知道就补，不知道先空着。"
        )


def _take_over(case: Case, rows: Sequence[Row], *, stays: bool) -> None:
    chosen = [row for row in rows if row.wanted]
    ready = [row.proposal for row in chosen if row.proposal]
    known = [each.known.debt_id for each in ready if each.known]
    twice = len(known) != len(set(known))
    if twice:
        st.warning("有两个账户选成了同一笔债。一笔债只能对一个账户，请改一个。")
    if len(ready) < len(chosen):
        st.warning("打了勾的里面还有几处要改或要选，看上面带笔的地方。你填的都还在。")
    with st.container(horizontal=True):
        if rows and st.button(
            f"采用选中的 {len(chosen)} 笔" if chosen else "没有选要采用的",
            type="primary",
            disabled=not chosen or twice or len(ready) < len(chosen),
            icon=":material/done:",
        ):
            _adopt(case, ready, stays=stays)
        if st.button("换一份报告", icon=":material/arrow_back:"):
            keep(case.case_id, None)
            st.rerun()
        if not rows and case.debts and st.button("看完了，回到债务", type="primary"):
            keep(case.case_id, None)
            session.remember(MODE, None)
            st.rerun()


def _adopt(case: Case, ready: Sequence[Proposal], *, stays: bool) -> None:
    new = sum(each.known is None for each in ready)
    known = len(ready) - new
    done = "，".join(
        words for count, words in ((new, f"加了 {new} 笔"), (known, f"更新了 {known} 笔")) if count
    )
    if session.save(adopt(case, ready, session.new_id), f"从信用报告{done}"):
        session.tell(f"从信用报告{done}。{'还有几处不同要看一眼。' if stays else ''}")
        if stays:
            renew()
        else:
            keep(case.case_id, None)
            session.remember(MODE, None)
    st.rerun()
