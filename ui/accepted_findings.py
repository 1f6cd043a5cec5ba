"""Findings that a person lets stand: by one word, or by two where it may harm them; kept with the letter sent."""

import streamlit as st

from core.case.entries import LetterKind
from core.checks.gates.finding import Finding
from ui import pieces, session


def letter_name(kind: LetterKind, debt_id: str) -> str:
    """One letter to one lender, for what was accepted on it."""
    return f"accepted.{kind.value}.{debt_id}"


def accepted(letter: str) -> frozenset[str]:
    """The rules whose findings stand by the person's own word."""
    known: frozenset[str] = session.recall(letter, frozenset())
    return known


def accept_findings(found: tuple[Finding, ...], letter: str) -> None:
    """A way past each finding: a tap, or a tick and a tap for what may harm."""
    for finding in found:
        key = f"{letter}.{finding.rule}"
        if finding.stop:
            sure = st.checkbox(
                f"我明白“{pieces.escape(finding.said)}”可能伤到我，还是要这样写", key=f"{key}.sure"
            )
            pressed = st.button("再确认一次，就这样写", disabled=not sure, key=key)
        else:
            what = pieces.escape(finding.said or finding.reason.rstrip("。"))
            pressed = st.button(f"看过了，不改：{what}", type="tertiary", key=key)
        if pressed:
            session.remember(letter, accepted(letter) | {finding.rule})
            st.rerun()
