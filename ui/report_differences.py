"""What a newer credit report says otherwise than the case, each with the one thing to do about it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import LetterKind, RecordShown
from core.importers.report_change_model import ChangeKind, ReportChange, Way
from core.importers.report_follow_up import CreditRecordDispute, dispute_of, record_seen
from core.importers.report_model import CreditReport
from ui import pieces, routes, session
from ui.letter_way import open_letter
from ui.rules import rule_line

_COLOURS = {
    ChangeKind.CLOSED: "green",
    ChangeKind.NO_LONGER_OVERDUE: "green",
    ChangeKind.NOT_SHOWN_YET: "gray",
    ChangeKind.MISSING: "gray",
}


def differences(
    changes: Sequence[ReportChange], report: CreditReport, case: Case, as_of: date
) -> None:
    """One frame each, those against an agreement or a payoff first."""
    for place, change in enumerate(changes):
        debt = change.debt
        if debt is None:
            continue
        with st.container(border=True, gap="xsmall"):
            st.markdown(
                f"**{pieces.escape(debt.name)}** "
                f":{_COLOURS.get(change.kind, 'orange')}-badge[{change.kind.label}]  \n"
                f"{pieces.escape(change.sentence)}"
            )
            if change.account:
                source = " ".join(change.account.source_text.split())
                pieces.quiet(f"原文：{pieces.escape(source)}")
            dispute = dispute_of(change, report)
            if dispute:
                _dispute(dispute)
            _way_on(change, report, case, as_of, f"report.change.{place}.{debt.debt_id}")


def _way_on(change: ReportChange, report: CreditReport, case: Case, as_of: date, key: str) -> None:
    debt = change.debt
    if debt is None or change.way is Way.LOOK:
        return
    seen = record_seen(change, report, case, session.new_id(), as_of)
    if seen and seen.shown is RecordShown.CLOSED:
        if st.button("在“结清”里勾上这一样", icon=":material/done:", key=key):
            session.add_entry(seen, f"核对了征信：{debt.name}")
            st.rerun()
    elif seen and seen.shown.wrong:
        if st.button("记下报告写的，去写征信异议", icon=":material/description:", key=key):
            session.add_entry(seen, f"核对了征信：{debt.name}")
            open_letter(LetterKind.CREDIT_RECORD_OBJECTION, debt.debt_id)
    elif change.way is Way.PAYOFF:
        routes.link("payoff", "到“结清”核对", debt_id=debt.debt_id)
    else:
        routes.link("tracking", "到“跟进”记下来", debt_id=debt.debt_id)


def _dispute(dispute: CreditRecordDispute) -> None:
    """The facts of an objection to copy; where and within how many days is the law's."""
    made = f"，{dispute.reported_on}出的" if dispute.reported_on else ""
    with st.expander("提异议时要写的"):
        st.code(
            f"机构：{dispute.institution}\n"
            f"账户：{dispute.account}，{dispute.opened}开立\n"
            f"报告编号：{dispute.report_no}{made}\n"
            f"报告写的是：{dispute.says}\n"
            f"应当是：{dispute.should_say}\n"
            f"要附的：{'、'.join(dispute.proofs)}\n"
            f"报告原文：{' '.join(dispute.source_text.split())}",
            language=None,
            wrap_lines=True,
        )
        rule_line("credit_25")
