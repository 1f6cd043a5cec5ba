"""The steps before the money moves, in their order: what is done in a line, the next one open, later ones named."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.case.entry_kinds import VerifiedSubject
from core.checks.payoff_path import PayoffPath, PayoffStep
from core.figures import date_text, yuan_text
from core.workflow.payoff_condition import Condition
from ui import pieces, routes
from ui.letter_way import letter_button
from ui.payment_form import payee_verdict
from ui.payoff_quote import quote_form
from ui.payoff_steps import questions
from ui.verification import verification

_CONDITIONS = {
    Condition.SEND_LETTER: "减免要先写成书面：付清这个数，其余免除，不再追索，也不再转让。"
    "把条件函寄出去，等对方书面答复。",
    Condition.AWAIT_ANSWER: "条件函寄出了。对方书面答复后，把答复里的数再记一次，勾上“有书面的”。",
    Condition.GET_WRITTEN: "不减免也要一句书面的。请对方发短信、App 消息或邮件，"
    "写明付清这个数就结清，再记一次报价。",
}


def verdict(path: PayoffPath) -> tuple[str, str]:
    """The page's verdict and its lead, by the next step."""
    if path.run_out:
        return "报价过了日子，先问一个新的", "利息可能又加了几天。旧的数付了，可能差一点不算还清。"
    return {
        PayoffStep.QUOTE: (
            "想一次还清，先问再付",
            "手里有一笔钱时才走这条路。不要为了还清去借新的，也不要动下个月的饭钱。",
        ),
        PayoffStep.CONDITION: (
            "数有了，条件还没落到纸上",
            "钱付出去以前，对方答应的要写下来。口头说的减免，以后不算数。",
        ),
        PayoffStep.PAYEE: ("条件齐了，还差核户名", "只付给合同上的贷款人。同一个户名核一次就够。"),
        PayoffStep.PAY: ("可以付了，一分不差", "照报价的数，在报价的日子以内，付到核过的户名。"),
    }[path.next]


def steps(case: Case, debt: Debt, path: PayoffPath, as_of: date) -> None:
    """All four, the next one in the lead frame with what to do."""
    for step in PayoffStep:
        if step is path.next:
            with st.container(border=True, key="lead"):
                st.markdown(f":orange-badge[下一步]　**{step.label}**")
                _do(case, debt, path, as_of)
        elif path.done(step):
            st.markdown(f":green-badge[:material/check: 做到了]　{step.label}{_told(step, path)}")
        else:
            st.markdown(f":gray-badge[以后]　{step.label}")


def _told(step: PayoffStep, path: PayoffPath) -> str:
    quote = path.quote
    if step is PayoffStep.QUOTE and quote:
        return f"　:small[:gray[{yuan_text(quote.amount)} 元，{date_text(quote.on)}]]"
    if step is PayoffStep.PAYEE and quote:
        return f"　:small[:gray[{pieces.escape(quote.payee)}]]"
    return ""


def _do(case: Case, debt: Debt, path: PayoffPath, as_of: date) -> None:
    quote = path.quote
    if path.next is PayoffStep.QUOTE or quote is None:
        st.markdown("**付之前问清六样**　按官方渠道打过去，照着念。")
        questions()
        st.markdown("**减免要先拿到书面的，再付钱。**")
        routes.link("contact", "看官方渠道", debt_id=debt.debt_id)
        with st.expander("对方报了数，记下来", icon=":material/request_quote:"):
            quote_form(case, debt, as_of)
        return
    match path.next:
        case PayoffStep.CONDITION if path.condition:
            st.markdown(_CONDITIONS[path.condition])
            if path.condition is Condition.SEND_LETTER:
                letter_button(
                    LetterKind.SETTLEMENT_REQUEST,
                    debt,
                    "quote",
                    label="去写条件函",
                    weight="primary",
                )
        case PayoffStep.PAYEE if path.payee:
            payee_verdict(path.payee)
            with st.expander("核实这个户名", icon=":material/verified_user:"):
                verification(debt, as_of, VerifiedSubject.PAYEE, quote.payee)
        case _:
            by = f"{date_text(quote.valid_until)}以前" if quote.valid_until else "今天问的数今天付"
            st.markdown(
                f"付 **{yuan_text(quote.amount)} 元** 到 **{pieces.escape(quote.payee)}**，{by}。"
                "付完截图，记下流水号，填在下面。"
            )


def quoted_again(case: Case, debt: Debt, path: PayoffPath, as_of: date) -> None:
    """A newer quote takes the place of the one before; only where the first one is not being asked for."""
    if path.next is PayoffStep.QUOTE:
        return
    with st.expander("对方又报了新的数，或发来书面的", icon=":material/request_quote:"):
        quote_form(case, debt, as_of)
