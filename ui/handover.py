"""还着协议换了债权人: whom to pay meanwhile, what to ask both sides, the letter, and that the plan goes on."""

from datetime import date

import streamlit as st

from core.calculations.repayment import next_due, repayment_status
from core.case.debt import Debt
from core.case.entries import AgreementContinued
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.guidance.changed_hands import HandoverAdvice, handover_advice
from core.workflow.progress import Progress
from ui import pieces, session
from ui.inputs import Fields
from ui.letter_way import letter_button
from ui.record import form_name, happened_on, record
from ui.rules import rule_line


def handover_card(debt: Debt, state: Progress, as_of: date) -> None:
    """Nothing where no plan has changed hands."""
    advice = handover_advice(state)
    if advice is None:
        return
    with st.container(border=True, gap="small", key="handover"):
        pieces.section(f"还着协议，{'债转走了' if advice.moved.sold else '有人替你还了'}")
        st.markdown(f"**{advice.sentence}**  \n{advice.why}{_next_instalment(state, as_of)}")
        st.markdown(f"**协议还算不算数**　{advice.agreement}")
        st.markdown(f"**自动扣款**　{advice.auto_debit}")
        left, right = st.columns(2)
        with left:
            _questions("问原来的机构", advice.ask_old)
        with right:
            _questions(f"问{advice.moved.holder}", advice.ask_new)
        letter_button(advice.letter, debt, "handover")
        with st.expander("它认这份协议了，接着还", icon=":material/handshake:"):
            _continued_form(debt, advice, as_of)
        with st.expander("依据", icon=":material/menu_book:"):
            for rule in advice.rules:
                rule_line(rule)


def _next_instalment(state: Progress, as_of: date) -> str:
    status = next_due(repayment_status(state, as_of))
    if status is None:
        return ""
    due = status.instalment
    late = "已经过了" if due.due_date < as_of else f"还有 {(due.due_date - as_of).days} 天"
    return (
        f"  \n下一期：第 {due.number} 期，{date_text(due.due_date)}，"
        f"{yuan_text(status.left)} 元，{late}。"
    )


def _questions(whom: str, asked: tuple[str, ...]) -> None:
    st.markdown(f"**{pieces.escape(whom)}**")
    st.markdown("\n".join(f"{at}. {pieces.escape(each)}" for at, each in enumerate(asked, 1)))


def _continued_form(debt: Debt, advice: HandoverAdvice, as_of: date) -> None:
    name = form_name("continued", debt.debt_id)
    st.markdown("先在“沟通”的“先过这一关”里核实它和收款账户。有书面答复、录音或工号，再记这里。")
    with st.form(name, border=False):
        fields = Fields(name)
        holder = fields.text("holder", "现在由谁收（公司全称）", advice.moved.holder, most=100)
        on = fields.day("on", "哪天答复的", as_of)
        proof = fields.text("proof", "凭证在哪里", placeholder="比如书面答复、录音编号", most=200)
        if not st.form_submit_button("记下，接着按协议还"):
            return
        day = happened_on(fields, on, as_of)
        if not holder:
            fields.problems.append(Problem("holder", "写下它的公司全称，付款时好比对户名。"))
        if not proof:
            fields.problems.append(Problem("proof", "写下凭证在哪里。口头说认，以后不好证明。"))
        if fields.report() or day is None:
            return
    record(
        fields,
        AgreementContinued(
            entry_id=session.new_id(), debt_id=debt.debt_id, on=day, holder=holder, proof=proof
        ),
        f"{debt.name}的协议接着算",
        "记下了。下一期的日子照旧，付款时按新的户名比对。",
    )
