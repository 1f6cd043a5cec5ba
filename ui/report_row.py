"""One account of a credit report as the debt it would be: its values, its own sentence, a tick."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.case.case import Case
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_adoption import as_known
from core.importers.report_facts import CARDS, LINES, TAKEN_OVER
from core.importers.report_marks import marked
from core.importers.report_model import AccountStatus, ReportAccount
from core.importers.report_proposal import Proposal
from ui import pieces
from ui.report_answers import answers
from ui.report_draft import turn

_NEW = ""
_COLOURS = {AccountStatus.OVERDUE: "orange", AccountStatus.BAD_DEBT: "orange"}


@dataclass(frozen=True)
class Row:
    """Whether a person wants the account, and as which debt; `None` while something is to be said or mended."""

    wanted: bool
    proposal: Proposal | None


def report_row(
    found: Proposal,
    case: Case,
    as_of: date,
    differences: Mapping[str, str],
    taken: Collection[str],
) -> Row:
    """Draw one account. `differences` are sentences by debt; `taken` are debts that are surely an account each."""
    key = f"report.row.{case.case_id}.{turn()}.{found.place}"
    with st.container(border=True, gap="xsmall", key=f"report-account-{found.place}"):
        wanted = _head(found, key)
        said, proposal = _same_as(found, case, as_of, taken, key)
        _facts(proposal)
        known = proposal.known
        if known and known.debt_id in differences:
            st.markdown(f":small[{pieces.escape(differences[known.debt_id])}]")
        if proposal.notes:
            pieces.quiet(pieces.escape("".join(proposal.notes)))
        _original(proposal.account)
        ready = answers(proposal, as_of, f"{key}.{known.debt_id if known else _NEW}")
    return Row(wanted, ready if said else None)


def _head(found: Proposal, key: str) -> bool:
    debt = found.debt
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        wrap=False,
    ):
        wanted = st.checkbox(
            f"**{pieces.escape(debt.name if debt else '')}**",
            value=found.worth_taking,
            key=f"{key}.wanted",
        )
        if debt:
            st.markdown(f"{yuan_text(debt.balance.total)} 元", width="content")
    return wanted


def _same_as(
    found: Proposal, case: Case, as_of: date, taken: Collection[str], key: str
) -> tuple[bool, Proposal]:
    """Which debt of the case it is, as a person says; not said while one has to be chosen."""
    own = found.known.debt_id if found.known else None
    names = {
        debt.debt_id: debt.name
        for debt in (*found.maybe, *case.debts)
        if debt.debt_id == own or debt.debt_id not in taken
    }
    if not names:
        return True, found
    options = [_NEW, *names]
    start = options.index(own) if own else None if found.maybe else 0
    picked: str | None = st.selectbox(
        "是新的一笔，还是这里已有的",
        options,
        index=start,
        format_func=lambda debt_id: f"就是“{names[debt_id]}”" if debt_id else "新的一笔",
        placeholder="可能已经有了，请选一个",
        key=f"{key}.known",
    )
    if picked is None:
        return False, found
    if picked == (own or _NEW):
        return True, found
    return True, as_known(found, case.debt(picked) if picked else None, case, as_of)


def _facts(found: Proposal) -> None:
    account = found.account
    status = account.status
    badge = f":{_COLOURS.get(status, 'gray')}-badge[{status}] " if status else ""
    facts = [account.product or str(account.kind), f"{date_text(account.opened)}开立"]
    if account.limit_or_amount:
        facts.append(f"{_sum_word(account)} {whole_yuan_text(account.limit_or_amount)} 元")
    if account.overdue_months_5y:
        facts.append(f"五年内有 {account.overdue_months_5y} 个月逾期")
    facts.append(f"数截至 {date_text(found.day)}")
    st.markdown(f"{badge}:small[{pieces.escape('，'.join(facts))}。]")


def _sum_word(account: ReportAccount) -> str:
    if account.kind in CARDS | LINES:
        return "额度"
    return "金额" if account.kind in TAKEN_OVER else "当初借"


def _original(account: ReportAccount) -> None:
    """The report's sentence in quiet ink, what was read from it in blue."""
    told = "".join(
        f":blue[{pieces.escape(part)}]" if is_value else f":gray[{pieces.escape(part)}]"
        for text, is_value in marked(account)
        if (part := " ".join(text.split()))
    )
    st.markdown(f":small[:gray[原文：]{told}]")
