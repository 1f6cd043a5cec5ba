"""Entries of the ways on when negotiation fails: that one was taken, and what came of it."""

from datetime import date
from typing import Literal

from core.case.entry_base import EntryBase, Text
from core.case.entry_kinds import FallbackKind, Instance


class FallbackStarted(EntryBase):
    """A complaint, mediation or other way on was taken; `instance` is before whom a complaint was brought."""

    kind: Literal["fallback_started"] = "fallback_started"
    fallback: FallbackKind
    instance: Instance | None = None
    addressee: Text = ""
    ticket: Text = ""
    answer_by: date | None = None


class FallbackAnswered(EntryBase):
    """A way on that was `started` has its answer; `settled` is whether that was what had been asked for."""

    kind: Literal["fallback_answered"] = "fallback_answered"
    started: str
    settled: bool = False
    answer: Text = ""
