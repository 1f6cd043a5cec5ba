"""Rules as a list to open one by one: what each says, where it is written, how sure we are, since when."""

from datetime import date

import streamlit as st

from core.figures import date_text
from core.law.changes import InForce, in_force
from core.law.citation import Citation
from core.law.staleness import is_stale
from ui import pieces, session
from ui.rules import COLOURS

MOST_SHOWN = 8
_NOT_NOW = {InForce.NOT_YET: "那天还没施行", InForce.NO_LONGER: "那天已经失效"}


def rule_card(rule: Citation, on: date, today: date) -> None:
    """One rule on a day: what it says in plain words, then where it is written and how sure we are."""
    badges = [f":{COLOURS.get(rule.standing.value, 'gray')}-badge[{rule.standing.label}]"]
    held = in_force(rule, on)
    if held is not InForce.YES:
        badges.append(f":gray-badge[{_NOT_NOW[held]}]")
    if is_stale(rule, today):
        badges.append(":orange-badge[该重看了]")
    with st.expander(f"{' '.join(badges)}　**{pieces.escape(rule.title)}**"):
        st.markdown(pieces.escape(rule.paraphrase))
        if rule.text:
            st.markdown("> " + pieces.escape(rule.text).replace("\n", "  \n> "))
        st.markdown("  \n".join(f":small[:gray[{pieces.escape(line)}]]" for line in _notes(rule)))


def _notes(rule: Citation) -> list[str]:
    notes = [f"{rule.kind.label}，{rule.reference or rule.title}"]
    issued = "　".join(part for part in (rule.instrument.issuer, rule.instrument.doc_no) if part)
    if issued:
        notes.append(issued)
    if rule.in_force_from:
        until = f"，到 {date_text(rule.in_force_to)} 为止" if rule.in_force_to else ""
        notes.append(f"从 {date_text(rule.in_force_from)} 起施行{until}")
    if rule.lender_kinds:
        notes.append("管的是：" + "、".join(kind.label for kind in rule.lender_kinds))
    notes.append(f"{rule.confidence.label}，{date_text(rule.checked_on)} 看过")
    if rule.verify:
        notes.append(f"还没核实的：{rule.verify}")
    notes.append("来源：" + "；".join(rule.source))
    return notes


def rule_list(rules: tuple[Citation, ...], on: date, today: date, *, key: str = "rules") -> None:
    """The first of the rules; all of them once asked for."""
    everything = session.recall(f"{key}.all", default=False)
    shown = rules if everything else rules[:MOST_SHOWN]
    for rule in shown:
        rule_card(rule, on, today)
    if len(shown) < len(rules) and st.button(f"{len(rules)} 条全部列出来", key=f"{key}.more"):
        session.remember(f"{key}.all", value=True)
        st.rerun()
