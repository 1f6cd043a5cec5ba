"""练一遍: a call with a collector, one line after the other, each with answers to try."""

import streamlit as st

from core.guidance.rehearsal import Answer, Tactic, after, tactics
from ui import pieces, session
from ui.rules import rule_line

_MET, _SAID = "rehearsal.met", "rehearsal.said"


def rehearsal() -> None:
    """The line the other side says now; what the chosen answer leads to; then the next line."""
    met: tuple[str, ...] = session.recall(_MET, ())
    tactic = after(met)
    pieces.quiet("在这里练，不会打出去，也不会记下你选了什么。练熟一句就够。")
    if tactic is None:
        st.markdown(f"**{len(tactics())} 种说法都练过了。** 真打来的时候，照“最稳的”那句说。")
        if st.button("再练一遍", icon=":material/replay:"):
            session.remember(_MET, ())
            st.rerun()
        return
    st.markdown(f":small[:gray[第 {len(met) + 1} 种，一共 {len(tactics())} 种　{tactic.label}]]")
    st.markdown(f"> **“{tactic.said}”**")
    said: str | None = session.recall(_SAID)
    for number, answer in enumerate(tactic.answers):
        if st.button(f"“{answer.say}”", key=f"rehearse.{tactic.id}.{number}", width="stretch"):
            session.remember(_SAID, answer.say)
            st.rerun()
    chosen = next((each for each in tactic.answers if each.say == said), None)
    if chosen is not None:
        _led_to(tactic, chosen, met)


def _led_to(tactic: Tactic, chosen: Answer, met: tuple[str, ...]) -> None:
    badge = ":green-badge[最稳的一句]" if chosen.best else ":orange-badge[想一想再说]"
    with st.container(border=True, gap="xsmall", key="rehearsal"):
        st.markdown(f"{badge}　{chosen.then}")
        if not chosen.best:
            best = next(each for each in tactic.answers if each.best)
            st.markdown(f"可以这样说：“{best.say}”")
        st.markdown(f"**这话是什么意思**　{tactic.means}")
        st.markdown(f"**挂断以后记下**　{tactic.write_down}")
        with st.expander("依据", icon=":material/menu_book:"):
            for rule in tactic.rules:
                rule_line(rule)
    if st.button("下一句", type="primary", icon=":material/arrow_forward:"):
        session.remember(_MET, (*met, tactic.id))
        session.remember(_SAID, None)
        st.rerun()
