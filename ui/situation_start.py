"""From a situation to a debt of one's own: the prepared form, and what the sentence says has happened already."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.case.entries import Channel, Entry
from core.errors import Problem
from core.guidance.situation import AnsweredSituation, Implied, answered, answered_situations
from core.guidance.situation_case import (
    MessageTold,
    Numbers,
    RefusalTold,
    named_lender,
    starting_debt,
    told_entries,
)
from ui import pieces, routes, session
from ui.inputs import Fields
from ui.lender_search import Found, from_directory

PREPARED = "new:"
"""Before the identifier of a situation in the mode of 债务: a form prepared for it."""
NUMBERS = "situation.numbers"
_IN_THE_FUTURE = "这天还没到，改成已经过去的日子。"


@dataclass(frozen=True)
class Prepared:
    """A situation, the debt its form begins with, and the lender it names, if any."""

    situation: AnsweredSituation
    debt: Debt
    found: Found | None


def start(situation_id: str, numbers: Numbers) -> None:
    """Go to the form prepared for a situation; nothing is kept until it is saved."""
    session.remember(NUMBERS, numbers)
    session.remember("debts.form", f"{PREPARED}{situation_id}")
    routes.go("debts")


def prepared_form(mode: str | None, today: date) -> Prepared | None:
    """What the form of 债务 begins with in this mode, `None` for every other one."""
    situation_id = (mode or "").removeprefix(PREPARED)
    if situation_id == mode or situation_id not in answered_situations():
        return None
    situation = answered(situation_id)
    record = named_lender(situation)
    pieces.quiet(
        f"按“{pieces.escape(situation.title)}”先填了几样，都能改；点“保存这一笔”才会留下。"
    )
    return Prepared(
        situation,
        starting_debt(situation, "", today, session.recall(NUMBERS, Numbers())),
        from_directory(record) if record else None,
    )


def ask_what_happened(prepared: Prepared, fields: Fields, today: date) -> "Told":
    """The questions about what the sentence implies, inside the form of the debt."""
    implied = prepared.situation.implied
    if Implied.MESSAGE_RECEIVED in implied:
        wanted = st.checkbox("一起记下：收到了催款短信", value=True, key=f"{fields.form}.happened")
        return Told(
            wanted=wanted,
            on=fields.day("message_on", "短信是哪天来的", today),
            words=fields.text("sender", "短信署名或号码", placeholder="照短信写", most=100),
        )
    if Implied.REFUSED in implied:
        wanted = st.checkbox(
            "一起记下：提过只还本金，对方没有同意", value=True, key=f"{fields.form}.happened"
        )
        return Told(
            wanted=wanted,
            asked_on=fields.day("asked_on", "哪天提的", today),
            channel=fields.choice(
                "asked_channel",
                "怎么提的",
                tuple(Channel),
                Channel.HOTLINE,
                lambda way: way.label,
            ),
            on=fields.day("refused_on", "哪天说不同意", today),
            words=fields.text("refused_reason", "对方说的理由", placeholder="照原话写", most=300),
        )
    return Told(wanted=False)


@dataclass(frozen=True)
class Told:
    """The answers as sent; `asked_on` only for a refusal."""

    wanted: bool
    on: date | None = None
    words: str = ""
    asked_on: date | None = None
    channel: Channel | None = None

    def read(self, fields: Fields, today: date) -> MessageTold | RefusalTold | None:
        """What happened, or `None`: nothing to note, or a fault noted in `fields`."""
        if not self.wanted:
            return None
        if self.channel is None:
            return self._message(fields, today)
        if self.asked_on is None or self.on is None or max(self.asked_on, self.on) > today:
            fields.problems.append(Problem("refused_on", f"两个日子都选上。{_IN_THE_FUTURE}"))
            return None
        if self.on < self.asked_on:
            fields.problems.append(
                Problem("refused_on", "没有同意的日子早于提的日子，改其中一个。")
            )
            return None
        return RefusalTold(self.asked_on, self.channel, self.on, self.words)

    def _message(self, fields: Fields, today: date) -> MessageTold | None:
        if self.on is None or self.on > today:
            fields.problems.append(Problem("message_on", f"选短信来的日子。{_IN_THE_FUTURE}"))
            return None
        return MessageTold(self.on, self.words)


def entries_of(told: MessageTold | RefusalTold | None, debt_id: str) -> tuple[Entry, ...]:
    """The entries that go into the case with the debt."""
    return told_entries(debt_id, told, session.new_id(), session.new_id()) if told else ()
