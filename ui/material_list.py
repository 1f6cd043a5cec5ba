"""The materials of a case: what each supports, what can stand in for it, and whether it is there."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import EntryWithdrawn, MaterialMarked
from core.checks.materials import Material, materials
from ui import pieces, session

_STATES = {None: "还没有", True: "收好了", False: "拿不到"}


def materials_of(case: Case, debt_id: str, as_of: date) -> tuple[Material, ...]:
    """The materials of the whole case and of this debt; other debts' papers left out."""
    others = tuple(f"_{debt.debt_id}" for debt in case.debts if debt.debt_id != debt_id)
    return tuple(wanted for wanted in materials(case, as_of) if not wanted.id.endswith(others))


def attached(wanted: tuple[Material, ...], debt_name: str) -> tuple[str, ...]:
    """Names of the papers in hand, as a letter lists them."""
    return tuple(each.label.removeprefix(f"{debt_name}：") for each in wanted if each.collected)


def material_list(case: Case, wanted: tuple[Material, ...], as_of: date) -> None:
    """Each material with its three states, open ones first; a tap is kept at once."""
    st.markdown("拿不到原件，可以用替代的；都没有，写成本人陈述。不要造证明。")
    for each in sorted(wanted, key=lambda material: material.collected is not None):
        with st.container(border=True, gap="xxsmall"):
            st.markdown(
                f"**{pieces.escape(each.label)}**　:small[:gray[说明{pieces.escape(each.supports)}]]"
            )
            instead = f"替代：{'、'.join(each.substitutes)}。" if each.substitutes else ""
            pieces.quiet(f"{instead}{each.why}")
            picked = st.segmented_control(
                f"{each.label}收到了吗",
                list(_STATES.values()),
                default=_STATES[each.collected],
                required=True,
                label_visibility="collapsed",
                key=f"material.{each.id}.{each.collected}",
            )
        if picked and picked != _STATES[each.collected]:
            said = next(state for state, word in _STATES.items() if word == picked)
            mark(case, each, collected=said, as_of=as_of)


def mark(case: Case, wanted: Material, *, collected: bool | None, as_of: date) -> None:
    """Keep whether a material is in hand, or take back what was said; then run the page again."""
    what = f"材料“{wanted.label}”：{_STATES[collected]}"
    if collected is None:
        for entry in case.live_entries(as_of):
            if isinstance(entry, MaterialMarked) and entry.material_id == wanted.id:
                taken_back = EntryWithdrawn(
                    entry_id=session.new_id(), debt_id="", on=as_of, withdraws=entry.entry_id
                )
                session.add_entry(taken_back, what)
    else:
        marked = MaterialMarked(
            entry_id=session.new_id(),
            debt_id="",
            on=as_of,
            material_id=wanted.id,
            collected=collected,
        )
        session.add_entry(marked, what)
    st.rerun()
