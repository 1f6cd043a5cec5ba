"""The list of materials of this case: what each supports, what can stand in for it, is it there."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import EntryWithdrawn, MaterialMarked
from core.checks.materials import Material, materials
from ui import pieces, session

_STATES = {None: "还没有", True: "收好了", False: "拿不到"}


def materials_list(case: Case, today: date) -> None:
    """How many are there, and each with its three states; a tap is kept at once."""
    wanted = materials(case, today)
    there = sum(material.collected is True for material in wanted)
    pieces.section(f"材料收好了 {there} 样，一共 {len(wanted)} 样")
    st.markdown("拿不到原件，可以用替代的；都没有，写成本人陈述。不要造证明。")
    for material in sorted(wanted, key=lambda material: material.collected is not None):
        _line(case, material, today)


def _line(case: Case, material: Material, today: date) -> None:
    with st.container(border=True, gap="xxsmall"):
        st.markdown(
            f"**{pieces.escape(material.label)}**　:small[:gray[说明{pieces.escape(material.supports)}]]"
        )
        instead = f"替代：{'、'.join(material.substitutes)}。" if material.substitutes else ""
        pieces.quiet(f"{instead}{material.why}")
        marked = st.segmented_control(
            f"{material.label}收到了吗",
            list(_STATES.values()),
            default=_STATES[material.collected],
            required=True,
            label_visibility="collapsed",
            key=f"material.{material.id}.{material.collected}",
        )
    if marked and marked != _STATES[material.collected]:
        _mark(case, material, marked, today)


def _mark(case: Case, material: Material, state: str, today: date) -> None:
    what = f"材料“{material.label}”：{state}"
    if state == _STATES[None]:
        for entry in case.live_entries(today):
            if isinstance(entry, MaterialMarked) and entry.material_id == material.id:
                session.add_entry(
                    EntryWithdrawn(
                        entry_id=session.new_id(),
                        debt_id="",
                        on=today,
                        withdraws=entry.entry_id,
                    ),
                    what,
                )
    else:
        session.add_entry(
            MaterialMarked(
                entry_id=session.new_id(),
                debt_id="",
                on=today,
                material_id=material.id,
                collected=state == _STATES[True],
            ),
            what,
        )
    st.rerun()
