"""Forms of 协商不成: the next attempt after a refusal, and which way on was taken."""

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from core.case.entries import (
    FallbackKind,
    FallbackStarted,
    NextAttemptPlanned,
)
from core.errors import Problem
from ui import session
from ui.inputs import Fields
from ui.record import NOT_YET, record

DAYS_TO_NEXT_ATTEMPT = 14


@dataclass(frozen=True, slots=True)
class AttemptStart:
    """What the form begins with: the changes proposed, and the day."""

    change: str
    again_on: date


def next_attempt(
    debt_id: str,
    as_of: date,
    start: AttemptStart | None = None,
    *,
    may_tell_accepted: bool = False,
) -> None:
    """When to ask again, what will be different, and what of it the new application says."""
    name = f"again.{debt_id}.filled" if start else f"again.{debt_id}"
    usual = as_of + timedelta(days=DAYS_TO_NEXT_ATTEMPT)
    with st.form(name, border=False):
        fields = Fields(name)
        change = fields.text(
            "change",
            "这一次改什么",
            start.change if start else "",
            placeholder="比如补上工资流水；每月改成 465 元；改找分期专员",
            lines=2,
            most=300,
        )
        again = fields.day("again_on", "哪天再提", start.again_on if start else usual)
        tell_change = st.checkbox("新的申请里写明改了什么", key=f"{name}.tell_change")
        tell_accepted = may_tell_accepted and st.checkbox(
            "新的申请里写明别家已经同意（不写名称）", key=f"{name}.tell_accepted"
        )
        if not st.form_submit_button("记下这个打算"):
            return
        if not change:
            fields.problems.append(Problem("change", "写一句改什么。原样再提，答复多半也一样。"))
        if again is None or again < as_of:
            fields.problems.append(Problem("again_on", "请选今天或以后的一天。"))
        if fields.report() or again is None:
            return
    record(
        fields,
        NextAttemptPlanned(
            entry_id=session.new_id(),
            debt_id=debt_id,
            on=as_of,
            again_on=again,
            change=change,
            tell_change=tell_change,
            tell_accepted=tell_accepted,
        ),
        "打算再提一次",
        "记下了。到那天会出现在“今天”里。",
    )


def way_started(form: str, debt_id: str, kind: FallbackKind, addressee: str, as_of: date) -> None:
    """That a way was taken: with whom, under which number, and by when they answer."""
    with st.form(f"way.{form}", border=False):
        fields = Fields(f"way.{form}")
        whom = fields.text("addressee", "找了谁", addressee, most=100)
        ticket = fields.text("ticket", "编号或联系人", most=100)
        on = fields.day("on", "哪天", as_of)
        answer_by = fields.day("answer_by", "说好哪天答复（没有就空着）", None)
        if not st.form_submit_button("记下已经开始"):
            return
        if not whom:
            fields.problems.append(Problem("addressee", "写一下找了谁，以后好接着问。"))
        if on is None or on > as_of:
            fields.problems.append(Problem("on", NOT_YET))
        elif answer_by and answer_by < on:
            fields.problems.append(
                Problem("answer_by", "答复的日子早于开始的日子。请看一眼改其中一个。")
            )
        if fields.report() or on is None:
            return
    record(
        fields,
        FallbackStarted(
            entry_id=session.new_id(),
            debt_id=debt_id,
            on=on,
            fallback=kind,
            addressee=whom,
            ticket=ticket,
            answer_by=answer_by,
        ),
        f"开始{kind.label}",
        "记下了。",
    )
