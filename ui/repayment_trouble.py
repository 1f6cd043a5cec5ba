"""What to do at once about a date that is missed, or may be; and that an agreement broke or goes on."""

from datetime import date

import streamlit as st

from core.calculations.cash.of_case import better_due_days
from core.calculations.payment_risk import PaymentRisk
from core.calculations.repayment import InstalmentStatus
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import BreachMended, BreachRecorded, LetterKind
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.stages import Stage
from ui import pieces, routes, session
from ui.inputs import Fields
from ui.letter_way import open_letter
from ui.record import form_name, happened_on, record


def missed_card(debt: Debt, late: tuple[InstalmentStatus, ...]) -> None:
    """The lead card of a missed date: three things in order, and the way to the telephone."""
    first = late[0].instalment
    owed = yuan_text(sum((status.left for status in late), ZERO))
    which = f"第 {first.number} 期" if len(late) == 1 else f"{len(late)} 期一共"
    with st.container(border=True, key="lead"):
        st.markdown(f":orange-badge[过了期]　:small[:gray[从 {date_text(first.due_date)}起]]")
        pieces.section(f"{which}还差 {owed} 元")
        st.markdown(
            "1. 今天能补就补上，只付到对方自己的账户，付完在下面记一笔。\n"
            "2. 补不上，今天就打客服：说哪天能还多少，问协议还算不算数、有没有宽限。\n"
            "3. 把答复、时间、工号记下来。对方说协议不再有效，也照实记。"
        )
        if st.button("看看怎么说", type="primary", icon=":material/call:"):
            session.focus(debt.debt_id)
            routes.go("contact")


def risk_note(case: Case, risk: PaymentRisk, as_of: date) -> None:
    """A coming date that the month or the account may not carry: how much, what can be moved, the letter."""
    due = risk.status.instalment
    st.warning(
        f"第 {due.number} 期可能还不上。{_missing(risk)}"
        "今天就告诉对方，比过了期再说有用；收支有变，先去改一改。",
        icon=":material/event_busy:",
    )
    for sentence in _movable(case, risk, as_of):
        st.markdown(f"- {pieces.escape(sentence)}")
    if st.button("写变更还款安排申请，日子前寄出", icon=":material/description:", key="rescue"):
        open_letter(LetterKind.CHANGE_REQUEST)


def _missing(risk: PaymentRisk) -> str:
    said = ""
    if risk.gap > ZERO:
        said = (
            f"那个月各家协议一共要还 {yuan_text(risk.due_in_month)} 元，"
            f"照你填的收支能拿出 {yuan_text(risk.available)} 元，差 {yuan_text(risk.gap)} 元。"
        )
    if risk.short:
        said += (
            f"从手头的钱一天天算，到 {date_text(risk.short.on)}还差 "
            f"{yuan_text(risk.short.missing)} 元。"
        )
    return said


def _movable(case: Case, risk: PaymentRisk, as_of: date) -> list[str]:
    """What would help: the day on which there is enough, and another day of the month for good."""
    if risk.short is None:
        return []
    enough = risk.short.enough_on
    once = f"请对方把这一期改到 {date_text(enough)}，那天够付。" if enough else ""
    for_good = [moved.sentence for moved in better_due_days(case, as_of)]
    return [*filter(None, [once]), *for_good[:2]]


def breach_form(debt: Debt, stage: Stage, as_of: date) -> None:
    """Record that the agreement broke, or that the lender lets it go on."""
    broken = stage is Stage.BREACHED
    name = form_name("breach", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        st.markdown(
            "对方让协议接着算，记在这里；最好有书面的，或记下录音和工号。"
            if broken
            else "只有对方明说协议不再算数，才在这里记。晚了一两天、对方没说什么的，先去补上。"
        )
        on = fields.day("on", "哪天说的", as_of)
        note = fields.text("note", "谁说的，怎么说的", most=300, lines=2)
        if not st.form_submit_button("协议接上了" if broken else "记下协议断了"):
            return
        day = happened_on(fields, on, as_of)
        if fields.report() or day is None:
            return
        entry_id = session.new_id()
        if broken:
            mended = BreachMended(entry_id=entry_id, debt_id=debt.debt_id, on=day, note=note)
            record(fields, mended, f"{debt.name}协议接上了", "记下了。下一期的日子照旧。")
        else:
            breach = BreachRecorded(entry_id=entry_id, debt_id=debt.debt_id, on=day, note=note)
            record(
                fields,
                breach,
                f"{debt.name}协议断了",
                "记下了。可以先问能不能接上，也可以按现在的收入重新申请。",
            )
