"""Putting an entry of a form into the case: allowed ones are kept, others say why, beside the form."""

from datetime import date

import streamlit as st

from core.case.entries import Entry
from core.errors import Problem
from core.workflow.progress import refuse_entry
from ui import session
from ui.inputs import Fields

NOT_YET = "这一天还没有到。请选今天或以前的一天。"


def form_name(name: str, debt_id: str) -> str:
    """The name of a form for one debt; it changes with each entry kept, so that the next form is blank."""
    return f"{name}.{debt_id}.{len(session.current_case().entries)}"


def happened_on(fields: Fields, day: date | None, as_of: date, field: str = "on") -> date | None:
    """The day something happened, or `None` with its problem noted: it cannot lie ahead."""
    if day is None or day > as_of:
        fields.problems.append(Problem(field, NOT_YET))
        return None
    return day


def record(fields: Fields, entry: Entry, what: str, said: str, *more: Entry) -> None:
    """Keep an entry and those that belong to it, then run the page again.

    An illegal move is said at the form, and everything typed stays.
    """
    refusal = refuse_entry(session.current_case(), entry)
    if refusal:
        fields.report([Problem("", refusal)])
        return
    if all(session.add_entry(each, what) for each in (entry, *more)):
        session.tell(said)
    st.rerun()
