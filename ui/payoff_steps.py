"""Paying off at once: what to tell customer service, what to ask it; then the check list until it shows zero."""

from datetime import date
from decimal import Decimal

import streamlit as st

from core.agenda.deadlines import credit_record_day
from core.case.debt import Debt
from core.case.entries import PaidOffConfirmed, PayoffCheck, PayoffChecked
from core.case.lateness import late_text
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from ui import pieces, routes, session
from ui.inputs import Fields
from ui.record import form_name, record

QUESTIONS = (
    "今天一次还清，一共要付多少？本金、利息、罚息、违约金各是多少？",
    "有没有一次还清的减免？由谁批，要多久，批了能不能给书面的？",
    "这个数保留到哪一天？过了零点会不会变？",
    "付到哪里：官方 App 里的哪个入口，或者哪个户名、哪个账号？",
    "提前还要不要另收费？依据是合同哪一条？",
    "还完哪天显示为 0？结清证明怎么开，几天能拿到？哪天报送征信？",
)

_HOW = {
    PayoffCheck.AUTO_DEBIT_OFF: "在对方 App、银行卡和支付宝、微信的扣款管理里都看一眼。",
    PayoffCheck.CERTIFICATE_REQUESTED: "在“文书”里有现成的申请。寄出或在 App 里提交后，勾这一条。",
    PayoffCheck.CERTIFICATE_RECEIVED: "看四样：姓名、借款或卡号、结清日期、公章或电子章。错了请对方重开。",
}


def information_card(debt: Debt, as_of: date) -> None:
    """The figures to have at hand when calling: borrowed, days overdue, owed now."""
    rows = [
        ("借款金额", _yuan(debt.original_amount)),
        ("借款日", date_text(debt.drawn_on) if debt.drawn_on else "没有填"),
        ("逾期", late_text(debt, as_of)),
        (f"欠款（{debt.as_of}）", _yuan(debt.balance.total)),
    ]
    with st.container(border=True, gap="xsmall", key="card"):
        st.markdown(f"**{pieces.escape(debt.creditor_name)}**")
        for label, text in rows:
            st.markdown(f":small[:gray[{label}]]　**{text}**")
        pieces.quiet(f"欠款来自{debt.figure_source.label}。每天可能变，以对方当天报的结清数为准。")


def questions() -> None:
    """What to ask before any money moves."""
    st.markdown("\n".join(f"{number}. {text}" for number, text in enumerate(QUESTIONS, 1)))


def check_list(debt: Debt, state: Progress, as_of: date) -> None:
    """The points to see, in order: seen ones in a line, the next one open, later ones named."""
    missing = state.missing_payoff_checks
    for check in PayoffCheck:
        if check in state.payoff_checks:
            st.markdown(f":green-badge[:material/check: 看过了]　{check.label}")
        elif check is missing[0]:
            with st.container(border=True, key="lead"):
                st.markdown(f":orange-badge[下一样]　**{check.label}**")
                _see(debt, check, state, as_of)
        else:
            with st.expander(check.label):
                _see(debt, check, state, as_of)


def confirm(debt: Debt, as_of: date) -> None:
    """The last button of all."""
    st.markdown("五样都看过了。确认以后，这一笔不再出现在待办里，凭证都留着。")
    fields = Fields(form_name("confirm", debt.debt_id))
    if st.button("确认结清", type="primary", icon=":material/task_alt:"):
        entry = PaidOffConfirmed(entry_id=session.new_id(), debt_id=debt.debt_id, on=as_of)
        record(fields, entry, f"{debt.name}确认结清", "这一笔结清了。")


def _see(debt: Debt, check: PayoffCheck, state: Progress, as_of: date) -> None:
    name = form_name(f"check.{check.value}", debt.debt_id)
    shown: Decimal | None = None
    with st.container(gap="small"):
        if check is PayoffCheck.CREDIT_RECORD_CHECKED:
            _credit_record(state, as_of)
        elif check in _HOW:
            st.markdown(_HOW[check])
        if check is PayoffCheck.CERTIFICATE_REQUESTED and st.button(
            "去写结清证明申请", icon=":material/description:", key=f"{name}.letter"
        ):
            session.focus(debt.debt_id)
            session.remember("letter", "payoff_certificate_request")
            routes.go("letters")
        with st.form(name, border=False):
            fields = Fields(name)
            typed = ""
            if check is PayoffCheck.ZERO_BALANCE:
                typed = fields.amount("amount", "对方页面上现在显示欠多少（元）", None)
            if not st.form_submit_button("看过了"):
                return
            if check is PayoffCheck.ZERO_BALANCE:
                shown = fields.read("amount", typed)
                if shown:
                    fields.problems.append(Problem("amount", _not_zero(shown)))
            if fields.report():
                return
            entry = PayoffChecked(
                entry_id=session.new_id(),
                debt_id=debt.debt_id,
                on=as_of,
                check=check,
                amount_shown=shown,
            )
            record(fields, entry, f"{debt.name}：{check.label}", "记下了。")


def _not_zero(shown: Decimal) -> str:
    return (
        f"还有 {yuan_text(shown)} 元没有归零，先别当成结清。打官方客服，请对方说清是哪一项、"
        "哪天算出来的；该付的付掉，不该有的请对方冲掉，记下工号。显示 0 再来勾。"
    )


def _credit_record(state: Progress, as_of: date) -> None:
    look_on = credit_record_day(state)
    early = "现在查多半还没更新。" if look_on > as_of else ""
    st.markdown(
        f"{date_text(look_on)}以后，在中国人民银行征信中心查一次。{early}"
        "报告上这一笔应显示“结清”、余额为 0。没有更新，凭结清证明请对方更正，也可以提征信异议。"
        "  \n:blue-badge[常见做法] :small[:gray[对方一般下个月报送，所以写还清后 45 天左右，不是法定期限。]]"
    )


def _yuan(amount: Decimal | None) -> str:
    return "没有填" if amount is None or amount == ZERO else f"{yuan_text(amount)} 元"
