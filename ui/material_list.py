"""The materials to bring for one debt: each in hand, not to be had, or still to find."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import MaterialMarked
from core.checks.materials import Material, materials
from ui import pieces, session

_WORDS = {True: "有了", False: "拿不到"}


def materials_of(case: Case, debt_id: str, as_of: date) -> tuple[Material, ...]:
    """The materials of the whole case and of this debt; other debts' papers left out."""
    others = tuple(f"_{debt.debt_id}" for debt in case.debts if debt.debt_id != debt_id)
    return tuple(wanted for wanted in materials(case, as_of) if not wanted.id.endswith(others))


def attached(wanted: tuple[Material, ...], debt_name: str) -> tuple[str, ...]:
    """Names of the papers in hand, as a letter lists them."""
    return tuple(each.label.removeprefix(f"{debt_name}：") for each in wanted if each.collected)


def material_list(wanted: tuple[Material, ...], as_of: date) -> None:
    """Every material with its two answers; what can stand in for it, and why it is wanted."""
    for each in wanted:
        with st.container(gap="xxsmall", key=f"material.{each.id}"):
            st.markdown(
                f"**{pieces.escape(each.label)}**  \n"
                f":small[:gray[也可以用：{pieces.escape('、'.join(each.substitutes))}。{each.why}]]"
            )
            picked = st.pills(
                each.label,
                list(_WORDS),
                default=each.collected,
                format_func=_WORDS.__getitem__,
                label_visibility="collapsed",
                key=f"mark.{each.id}.{each.collected}",
            )
            if picked is not None and picked != each.collected:
                mark(each, collected=picked, as_of=as_of)


def mark(wanted: Material, *, collected: bool, as_of: date) -> None:
    """Keep whether a material is in hand, and run the page again."""
    entry = MaterialMarked(
        entry_id=session.new_id(),
        debt_id="",
        on=as_of,
        material_id=wanted.id,
        collected=collected,
    )
    session.add_entry(entry, f"{wanted.label}：{_WORDS[collected]}")
    st.rerun()
