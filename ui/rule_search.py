"""Finding a rule: words, topic, standing, kind of lender, and the day that counts."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.case.lender import LenderKind
from core.figures import date_text
from core.law.citation import Citation, Topic
from core.law.model import Standing
from core.law.search import search
from ui import pieces, session
from ui.rules import COLOURS

MOST_SHOWN = 8


@dataclass(frozen=True)
class Wanted:
    """What is looked for. `None` means any."""

    text: str
    topic: Topic | None
    standing: Standing | None
    kind: LenderKind | None
    on: date


def ask(today: date) -> Wanted:
    """Draw the search box and the filters."""
    text = st.text_input(
        "找什么", type="search", placeholder="比如 催收、停息、征信、复利", key="rules.text"
    )
    topic = st.pills("主题", list(Topic), format_func=lambda one: one.label, key="rules.topic")
    standing = st.pills(
        "靠得住的程度", list(Standing), format_func=lambda one: one.label, key="rules.standing"
    )
    left, right = st.columns(2)
    with left:
        kind = st.selectbox(
            "哪一类对方",
            [None, *LenderKind],
            format_func=lambda one: one.label if one else "都看",
            key="rules.kind",
        )
    with right:
        on = st.date_input("按哪一天的规则", today, format="YYYY-MM-DD", key="rules.on")
    return Wanted(text.strip(), topic, standing, kind, on if isinstance(on, date) else today)


def found(wanted: Wanted) -> tuple[Citation, ...]:
    """The rules that match, best first."""
    matches = search(wanted.text, lender_kind=wanted.kind, standing=wanted.standing, on=wanted.on)
    return tuple(rule for rule in matches if wanted.topic in (None, rule.topic))


def rule_card(rule: Citation) -> None:
    """One rule: what it says in plain words, then where it is written and how sure we are."""
    badge = f":{COLOURS.get(rule.standing.value, 'gray')}-badge[{rule.standing.label}]"
    with st.expander(f"{badge}　**{pieces.escape(rule.title)}**"):
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


def rule_list(rules: tuple[Citation, ...]) -> None:
    """The first of the rules; all of them once asked for."""
    everything = session.recall("rules.all", default=False)
    shown = rules if everything else rules[:MOST_SHOWN]
    for rule in shown:
        rule_card(rule)
    if len(shown) < len(rules) and st.button(f"{len(rules)} 条全部列出来"):
        session.remember("rules.all", value=True)
        st.rerun()
