"""What holds for one kind of lender: who supervises it, which rules bear on its price, how its days past due go."""

import streamlit as st

from core.case.lender import LenderKind
from core.guidance.consequences import track_of
from core.law.library import citation, lender_rules, timeline
from core.law.timeline import TimelineStage
from ui import pieces
from ui.rules import COLOURS


def kind_rules(kind: LenderKind) -> None:
    """Folded away: authority, rules on rates and fees by name, and the usual stages."""
    with st.expander(f"{kind.label}：谁在管，利息看哪几条，逾期以后怎么走"):
        rules = lender_rules(kind)
        if rules:
            names = "；".join(pieces.escape(citation(rule).title) for rule in rules.price_rules)
            st.markdown(f"**谁在管**　{rules.regulator}  \n**利息和费用看**　{names}")
            if rules.note:
                pieces.quiet(rules.note)
        else:
            st.markdown("这一类的监管和利率规则还没有单独整理。先看合同，再看通用的规则。")
        track, borrowed = track_of(kind)
        st.markdown("**逾期以后，一般怎么走**")
        st.markdown(
            "\n".join(_line(stage) for stage in timeline() if stage.track is track)
            + (f"\n\n:small[:gray[{borrowed}]]" if borrowed else "")
        )


def _line(stage: TimelineStage) -> str:
    days = f"第 {stage.from_day} 天起" if stage.to_day is None else _days(stage)
    colour = COLOURS.get(stage.standing.value, "gray")
    return (
        f"- {days}　{pieces.escape(stage.title)} :{colour}-badge[{stage.standing.label}]  \n"
        f"  :small[:gray[{pieces.escape(stage.what)}]]"
    )


def _days(stage: TimelineStage) -> str:
    return f"第 {stage.from_day}–{stage.to_day} 天"
