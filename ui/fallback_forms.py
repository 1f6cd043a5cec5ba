"""Forms of 协商不成 and 求助: the next attempt, which way on was taken, and what came of it."""

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from core.case.entries import (
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    NextAttemptPlanned,
)
from core.errors import Problem
from core.guidance.ladder import DAYS_TO_NEXT_ATTEMPT
from core.guidance.rung import Rung
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record


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
    proposed: date | None = None,
    may_tell_accepted: bool = False,
) -> None:
    """When to ask again, what will be different, and what of it the new application says."""
    name = f"again.{debt_id}.filled" if start else f"again.{debt_id}"
    usual = proposed or as_of + timedelta(days=DAYS_TO_NEXT_ATTEMPT)
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


def way_started(debt_id: str, rung: Rung, as_of: date) -> None:
    """That a rung was taken: with whom, under which number; the day waited for is that of the rule unless told."""
    if rung.kept_as is None:
        return
    named = f"{rung.kept_as.value}.{rung.instance.value}" if rung.instance else rung.kept_as.value
    form = form_name(f"way.{named}", debt_id)
    with st.form(form, border=False):
        fields = Fields(form)
        whom = fields.text("addressee", "找了谁", rung.phone or rung.addressee, most=100)
        ticket = fields.text("ticket", "编号或联系人", most=100)
        on = fields.day("on", "哪天", as_of)
        days = rung.limit.days
        ask = f"没有说就空着，按 {days[0]} 天算" if days else "没有说就空着"
        answer_by = fields.day("answer_by", f"说好哪天答复（{ask}）", None)
        if not st.form_submit_button("记下已经递了"):
            return
        if not whom:
            fields.problems.append(Problem("addressee", "写一下找了谁，以后好接着问。"))
        on = happened_on(fields, on, as_of)
        if on and answer_by and answer_by < on:
            fields.problems.append(
                Problem("answer_by", "答复的日子早于递的日子。请看一眼改其中一个。")
            )
        if fields.report() or on is None:
            return
    entry = FallbackStarted(
        entry_id=session.new_id(),
        debt_id=debt_id,
        on=on,
        fallback=rung.kept_as,
        instance=rung.instance,
        addressee=whom,
        ticket=ticket,
        answer_by=answer_by or (on + timedelta(days=days[0]) if days else None),
    )
    record(fields, entry, f"开始{rung.kept_as.label}", "记下了。到期会出现在“今天”里。")


def way_answered(started: FallbackStarted, as_of: date) -> None:
    """What came of it: the answer in its words, and whether it was what had been asked."""
    form = form_name(f"answer.{started.entry_id}", started.debt_id)
    with st.form(form, border=False):
        fields = Fields(form)
        on = fields.day("on", "哪天有的结果", as_of)
        answer = fields.text("answer", "对方怎么说，照原话", lines=2, most=500)
        settled = st.checkbox("按我要的处理了", key=f"{form}.settled")
        if not st.form_submit_button("记下结果"):
            return
        on = happened_on(fields, on, as_of)
        if on and on < started.on:
            fields.problems.append(Problem("on", "结果的日子早于递的日子。请看一眼。"))
        if fields.report() or on is None:
            return
    entry = FallbackAnswered(
        entry_id=session.new_id(),
        debt_id=started.debt_id,
        on=on,
        started=started.entry_id,
        answer=answer,
        settled=settled,
    )
    record(fields, entry, f"{started.fallback.label}有了结果", "记下了。")


def help_started(form: str, debt_id: str, kind: FallbackKind, addressee: str, as_of: date) -> None:
    """That legal aid was asked, or family: whom, when, and by when they answer."""
    name = form_name(f"help.{form}", debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        whom = fields.text("addressee", "找了谁", addressee, most=100)
        on = fields.day("on", "哪天", as_of)
        answer_by = fields.day("answer_by", "说好哪天答复（没有就空着）", None)
        if not st.form_submit_button("记下已经开始"):
            return
        if not whom:
            fields.problems.append(Problem("addressee", "写一下找了谁，以后好接着问。"))
        on = happened_on(fields, on, as_of)
        if fields.report() or on is None:
            return
    entry = FallbackStarted(
        entry_id=session.new_id(),
        debt_id=debt_id,
        on=on,
        fallback=kind,
        addressee=whom,
        answer_by=answer_by,
    )
    record(fields, entry, f"开始{kind.label}", "记下了。")
