"""征信 after a payoff: from which day on, a new report read in and compared, what it shows, and the objection."""

from datetime import date

import streamlit as st

from core.agenda.after_payoff import credit_record_day, objection_sent
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CreditRecordSeen, LetterKind, RecordShown
from core.errors import Problem
from core.figures import date_text
from core.importers.report_follow_up import record_of
from core.importers.report_model import CreditReport
from core.workflow.progress import Progress
from ui import pieces, report_draft, routes, session
from ui.debt_form import MODE
from ui.import_choice import IMPORT
from ui.inputs import Fields
from ui.letter_way import letter_button
from ui.record import form_name, happened_on, record
from ui.report_upload import report_upload
from ui.rules import rule_line

_SAID = {
    RecordShown.CLOSED: "报告写着结清，对得上。",
    RecordShown.ZERO: "余额是 0。信用卡没销户就是这样；贷款应当写结清，看清楚再记。",
    RecordShown.NOT_UPDATED: "报告还是还清以前的数，过一个月再查一次。",
    RecordShown.STILL_OPEN: "报告还写着有余额，和还清的事实不符。可以提异议。",
    RecordShown.OVERDUE: "报告还写着当前逾期，和还清的事实不符。可以提异议。",
    RecordShown.NOT_LISTED: "这份报告里没有找到这一笔。有的用出资方的名字报，有的不报。",
    RecordShown.NEVER_REPORTED: "这家没有报过征信，没有要更正的。",
}


def credit_record(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """When to look, what the last look showed, a new report, and a look written down by hand."""
    _when(state, as_of)
    _last(debt, state)
    report = report_draft.draft(case.case_id)
    if report:
        _compared(case, debt, report, as_of)
    else:
        with st.expander("读入一份新的征信报告", icon=":material/upload_file:"):
            report_upload(case, as_of)
    _by_hand(debt, as_of)


def _when(state: Progress, as_of: date) -> None:
    look_on = credit_record_day(state)
    early = "现在查多半还没更新。" if look_on > as_of else ""
    st.markdown(
        f"{date_text(look_on)}以后，在中国人民银行征信中心查一次。{early}"
        "报告上这一笔应显示“结清”、余额为 0。没有更新，凭结清证明请对方更正，也可以提征信异议。"
        "  \n:blue-badge[常见做法] :small[:gray[对方一般下个月报送，所以写还清后 45 天左右，不是法定期限。]]"
    )


def _last(debt: Debt, state: Progress) -> None:
    seen = state.payoff.record
    if seen is None:
        return
    said = f"：{pieces.escape(seen.says)}" if seen.says else ""
    st.markdown(f"上次看是 {date_text(seen.on)}，**{seen.shown.label}**{said}。")
    if not seen.shown.wrong:
        return
    sent = objection_sent(state)
    if sent:
        pieces.quiet(f"征信异议 {date_text(sent.on)}提了。有了答复，再查一次。")
    else:
        letter_button(LetterKind.CREDIT_RECORD_OBJECTION, debt, "payoff", label="写征信异议申请")
    rule_line("credit_25")


def _compared(case: Case, debt: Debt, report: CreditReport, as_of: date) -> None:
    seen = record_of(report, case, debt, session.new_id(), as_of)
    made = report.report_time
    with st.container(border=True, gap="xsmall", key="record.compared"):
        pieces.quiet(f"刚读入的报告{f'，{date_text(made.date())}出的' if made else ''}")
        if seen is None:
            st.markdown("这一笔和报告里的哪个账户是一笔，程序拿不准。看整份比较，再在下面自己记。")
        else:
            said = f"：{pieces.escape(seen.says)}" if seen.says else ""
            st.markdown(f"**{seen.shown.label}**{said}  \n{_SAID[seen.shown]}")
            if st.button("记下报告写的", type="primary", icon=":material/done:"):
                report_draft.keep(case.case_id, None)
                entry_fields = Fields(form_name("record.compared", debt.debt_id))
                record(entry_fields, seen, f"核对了征信：{debt.name}", "记下了。")
        with st.container(horizontal=True):
            if st.button("看整份报告和案子的比较", type="tertiary", icon=":material/compare:"):
                session.remember(MODE, IMPORT)
                routes.go("debts")
            if st.button("换一份报告", type="tertiary"):
                report_draft.keep(case.case_id, None)
                st.rerun()


def _by_hand(debt: Debt, as_of: date) -> None:
    name = form_name("record", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        st.markdown("**自己看了报告，照着记**")
        left, right = st.columns(2)
        with left:
            on = fields.day("on", "哪天看的", as_of)
            shown = RecordShown(
                fields.choice(
                    "shown", "报告上这一笔", list(RecordShown), None, lambda each: each.label
                )
            )
        with right:
            made = fields.day("reported_on", "报告是哪天出的（不知道就空着）", None)
            number = fields.text("report", "报告编号（没有就空着）", most=60)
        says = fields.text("says", "报告原话，照抄（对得上可以不抄）", lines=2, most=300)
        if not st.form_submit_button("记下看到的"):
            return
        day = happened_on(fields, on, as_of)
        if day and made and made > day:
            fields.problems.append(
                Problem("reported_on", "报告的日子晚于看的日子。请看一眼，改其中一个。")
            )
        if shown.wrong and not says:
            fields.problems.append(Problem("says", "照抄一句报告原话，写异议要用。"))
        if fields.report() or day is None:
            return
        entry = CreditRecordSeen(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            shown=shown,
            reported_on=made,
            report=number,
            says=says,
            should_say="已结清，余额 0 元" if shown.wrong else "",
        )
        record(fields, entry, f"核对了征信：{debt.name}", "记下了。")
