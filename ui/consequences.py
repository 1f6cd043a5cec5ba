"""What comes next for one debt: the time-line, the sentence under it, each stage, each threat answered."""

from collections.abc import Sequence

import streamlit as st

from core.guidance.consequences import Consequences
from core.law.model import Standing
from core.law.myth import Threat
from core.law.timeline import TimelineStage
from ui import pieces
from ui.rules import COLOURS, rule_line
from ui.timeline_chart import Bar, BarKind, timeline

THREATS_ON_THE_CHART = "“马上抓你”“通知单位”"
_KINDS: dict[Standing, BarKind] = {Standing.LAW: "law"}
"""Everything that is not law is drawn as practice: lenders differ."""


def what_comes_next(ahead: Consequences) -> None:
    """The chart with its sentence, where the debt is now, the other stages and the threats one tap away."""
    timeline(_bars(ahead), ahead.days)
    first, _, rest = ahead.sentence.partition("。")
    st.markdown(f"**{first}。** {rest}")
    if ahead.note:
        pieces.quiet(ahead.note)
    if ahead.now:
        st.markdown(f"**现在：第 {ahead.days} 天，{ahead.now.title}**")
        _stage(ahead.now)
    with st.expander("每一段都看看", icon=":material/timeline:"):
        for stage in ahead.stages:
            here = "　:orange-badge[你在这里]" if stage is ahead.now else ""
            st.markdown(f"**{_span(stage)}　{stage.title}**{here}")
            _stage(stage)
    _threats(ahead.threats)


def _stage(stage: TimelineStage) -> None:
    """What it means, the record, what you can do, and how sure this is."""
    badge = f":{COLOURS[stage.standing.value]}-badge[{stage.standing.label}]"
    sure = "" if stage.confidence.is_checked else f"　:small[:gray[{stage.confidence.label}]]"
    st.markdown(
        f"{badge}{sure}  \n{stage.what}  \n"
        f"**征信**　{stage.credit_record}  \n"
        f"**你可以做**　{stage.what_to_do}  \n"
        f"**谈的余地**　{stage.talks}"
    )
    with st.popover("依据", icon=":material/menu_book:"):
        for rule in stage.basis:
            rule_line(rule)


def _threats(threats: Sequence[Threat]) -> None:
    """One threat at a time: what is said, what it comes to, what to do."""
    heard = st.selectbox(
        "听到过哪句吓人的话？选一句，看规则怎么说",
        threats,
        index=None,
        format_func=lambda threat: threat.said,
        placeholder="选一句",
        key="threat",
    )
    if heard:
        sure = "" if heard.confidence.is_checked else f"（{heard.confidence.label}）"
        st.markdown(f"{heard.answer}{sure}  \n**怎么做**　{heard.what_to_do}")
        for rule in heard.rules:
            rule_line(rule)


def _span(stage: TimelineStage) -> str:
    if stage.to_day is None:
        return f"第 {stage.from_day} 天起"
    return f"第 {stage.from_day}–{stage.to_day} 天"


def _bars(ahead: Consequences) -> list[Bar]:
    """What lasts, as bars in the order it begins; all threats share one."""
    bars = [
        Bar(fact.title, fact.from_day, fact.to_day, _KINDS.get(fact.standing, "practice"))
        for fact in ahead.facts
    ]
    if ahead.threats:
        begins = max(1, min(threat.from_day for threat in ahead.threats))
        bars.append(Bar(THREATS_ON_THE_CHART, begins, None, "threat"))
    return sorted(bars, key=lambda bar: (bar.starts, bar.kind == "threat"))
