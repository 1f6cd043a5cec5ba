"""One line of the account at a time, for a small screen: add it, change it, or take it out."""

from datetime import date

import streamlit as st

from core.case.contract import Movement, MovementKind
from core.case.debt import COMPONENT_LABELS, Debt
from core.checks.contract_facts import check_movements
from core.checks.typed_movements import MOST_NOTE, TypedMovement, read_movement
from core.errors import Problem
from ui import pieces, session
from ui.account_lines import (
    in_order,
    kinds_of,
    later_lines,
    line_in_words,
    lines_table,
    opening_lines,
)
from ui.inputs import Fields
from ui.movement_draft import follow


def movement_form(debt: Debt, as_of: date) -> None:
    """The lines so far, and the form of a new one or of one chosen to be changed."""
    lines = later_lines(debt)
    if lines:
        lines_table(lines, debt.name)
    else:
        st.markdown("还没有流水。从最早的一笔开始，记一笔存一笔。")
    place = st.selectbox(
        "记新的一笔，还是改一笔",
        [None, *reversed(range(len(lines)))],
        format_func=lambda at: "记新的一笔" if at is None else line_in_words(lines[at]),
        key=f"movement.which.{debt.debt_id}.{len(lines)}",
    )
    line = None if place is None else lines[place]
    name = f"movement.{debt.debt_id}.{len(lines)}.{place}"
    with st.form(name, border=False):
        fields = Fields(name)
        row = _draw(fields, debt, line, as_of)
        with st.container(horizontal=True):
            kept = st.form_submit_button(
                "存下这一笔",
                type="primary" if debt.contract else "secondary",
                icon=":material/save:",
            )
            gone = line is not None and st.form_submit_button("去掉这一笔", type="tertiary")
    if gone:
        _keep(debt, line, None)
    if kept:
        new = _read(fields, row, debt, as_of)
        if new and not fields.report():
            _keep(debt, line, new)


def _draw(fields: Fields, debt: Debt, line: Movement | None, as_of: date) -> TypedMovement:
    kinds = kinds_of(debt)
    left, right = st.columns(2)
    with left:
        on = fields.day("on", "哪天", line.on if line else as_of)
        amount = fields.amount("amount", "金额（元）", line.amount if line else None)
    with right:
        kind = fields.choice("kind", "种类", kinds, line.kind if line else None, _kind_name)
        note = fields.text("note", "说明（可以不写）", line.note if line else "", most=MOST_NOTE)
    parts = line.to.parts() if line and line.to else {}
    with st.expander("是还款的：对方把它记到哪里了", expanded=bool(parts)):
        pieces.quiet("还款明细里有本金、利息各多少。不知道就都空着。")
        with st.grid(2, min_column_width=160):
            put = {}
            for part, label in COMPONENT_LABELS.items():
                with st.container(gap=None):
                    put[part] = fields.amount(part, f"{label}（元）", parts.get(part) or None)
    return TypedMovement(
        on=on.isoformat() if on else "", kind=kind.label, amount=amount, note=note, **put
    )


def _read(fields: Fields, row: TypedMovement, debt: Debt, as_of: date) -> Movement | None:
    new = read_movement(row)
    if not isinstance(new, Movement):
        fields.report(new)
        return None
    found = check_movements((new,), as_of, begun_on=debt.drawn_on)
    fields.problems.extend(Problem("", problem.sentence) for problem in found)
    return new


def _keep(debt: Debt, old: Movement | None, new: Movement | None) -> None:
    lines = list(later_lines(debt))
    if old:
        lines.remove(old)
    added, removed = [new] if new else [], [old] if old else []
    changed = debt.model_copy(
        update={"movements": in_order((*opening_lines(debt), *lines, *added))}
    )
    if session.save(session.current_case().with_debt(changed), f"改了流水：{debt.name}"):
        follow(changed, added, removed)
        session.tell("存好了。" if new else "去掉了。")
    st.rerun()


def _kind_name(kind: MovementKind) -> str:
    return kind.label
