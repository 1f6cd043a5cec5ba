"""The one door to session state: which case is open, saving it, and what to tell the person next.

Every change is written to the store at once: a reload is always a new session. The example case is
the exception: it lives in this session only and leaves no trace.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import platformdirs
import streamlit as st

from core.case.case import Case
from core.case.difference import Change, difference, merge
from core.case.entries import Entry
from core.errors import CaseNotFound, StorageError, VersionConflict
from core.guidance.example_case import example_case
from core.storage.case_files import CaseFiles
from core.workflow.progress import refuse_entry
from ui import clock

_OPEN, _NOTICE, _CONFLICT, _PAGE, _FOCUS = (
    "desk.open",
    "desk.notice",
    "desk.conflict",
    "desk.page",
    "desk.focus",
)


@dataclass(frozen=True)
class OpenCase:
    """A case as this tab sees it. `version` is 0 while it was never stored."""

    case: Case
    version: int
    example: bool = False


@dataclass(frozen=True)
class Conflict:
    """Another tab saved first: what it saved, what this tab wanted, and where they differ."""

    ours: Case
    theirs: Case
    version: int
    merged: Case
    clashes: tuple[Change, ...]
    changes: tuple[Change, ...]


def new_id() -> str:
    """An identifier that says nothing about anybody."""
    return uuid4().hex


def data_folder() -> Path:
    """Where cases are kept: `REPAYMENT_DESK_DATA`, else the user's own data folder."""
    folder = os.environ.get("REPAYMENT_DESK_DATA")
    return Path(folder) if folder else platformdirs.user_data_path("repayment-desk")


@st.cache_resource(show_spinner=False)
def _files_in(folder: str) -> CaseFiles:
    return CaseFiles.open(Path(folder))


def files() -> CaseFiles:
    """The store of cases."""
    return _files_in(str(data_folder()))


def begin_page(name: str) -> None:
    """Say which page runs; on a change of page, another tab's newer version is taken over."""
    if st.session_state.get(_PAGE) == name:
        return
    st.session_state[_PAGE] = name
    held: OpenCase | None = st.session_state.get(_OPEN)
    if held and held.version and _CONFLICT not in st.session_state:
        open_case(held.case.case_id)


def opened() -> OpenCase:
    """The open case: this tab's, else the one opened last, else a blank one not stored yet."""
    if _OPEN not in st.session_state:
        last = files().last_opened()
        if last is None or not open_case(last):
            st.session_state[_OPEN] = OpenCase(Case(case_id=new_id()), 0)
    held: OpenCase = st.session_state[_OPEN]
    return held


def current_case() -> Case:
    """The open case's facts and entries."""
    return opened().case


def open_case(case_id: str) -> bool:
    """Open a stored case; `False`, with a notice, when it cannot be read."""
    try:
        stored = files().load(case_id)
    except CaseNotFound:
        st.session_state.pop(_OPEN, None)
        files().remember_opened(None)
        return False
    except StorageError as error:
        tell(error.sentence)
        return False
    st.session_state[_OPEN] = OpenCase(stored.case, stored.version)
    files().remember_opened(case_id)
    return True


def start_case(title: str) -> None:
    """Open a blank case; it is stored with its first change."""
    st.session_state[_OPEN] = OpenCase(Case(case_id=new_id(), title=title), 0)


def open_example() -> None:
    """Open the example; nothing of it is ever stored."""
    st.session_state[_OPEN] = OpenCase(example_case(clock.today()), 0, example=True)


def leave_example() -> None:
    """Forget the example and go back to what was open before it."""
    st.session_state.pop(_OPEN, None)
    st.session_state.pop(_FOCUS, None)


def erase_case() -> None:
    """Delete the open case for good; what is open next is a blank one."""
    held = opened()
    if held.version:
        files().erase(held.case.case_id)
    leave_example()


def save(case: Case, what: str) -> bool:
    """Store a changed case at once; `what` is the Chinese word for the change in its history.

    `False` when another tab saved first: nothing is overwritten, the frame shows both.
    """
    held = opened()
    if held.example:
        st.session_state[_OPEN] = OpenCase(case, 0, example=True)
        return True
    try:
        if held.version:
            stored = files().save(case, held.version, clock.now(), what)
        else:
            stored = files().create(case, clock.now())
            files().remember_opened(case.case_id)
    except VersionConflict:
        _hold_conflict(held.case, case)
        return False
    st.session_state[_OPEN] = OpenCase(stored.case, stored.version)
    return True


def add_entry(entry: Entry, what: str) -> bool:
    """Add an entry if the stage allows it; else tell why not."""
    case = current_case()
    refusal = refuse_entry(case, entry)
    if refusal:
        tell(refusal)
        return False
    return save(case.with_entry(entry), what)


def _hold_conflict(base: Case, ours: Case) -> None:
    stored = files().load(ours.case_id)
    merged, clashes = _merge(base, ours, stored.case)
    st.session_state[_CONFLICT] = Conflict(
        ours=ours,
        theirs=stored.case,
        version=stored.version,
        merged=merged,
        clashes=clashes,
        changes=difference(ours, stored.case),
    )


def _merge(base: Case, ours: Case, theirs: Case) -> tuple[Case, tuple[Change, ...]]:
    """Both sides' changes, ours where they clash; entries of ours that no longer fit are left out."""
    _, clashes = merge(base, ours, theirs)
    facts, _ = merge(base, theirs, ours)
    merged = facts.model_copy(update={"entries": theirs.entries})
    kept = {entry.entry_id for entry in theirs.entries}
    for entry in ours.entries:
        if entry.entry_id in kept:
            continue
        refusal = refuse_entry(merged, entry)
        if refusal:
            tell(refusal)
        else:
            merged = merged.with_entry(entry)
    return merged, clashes


def conflict() -> Conflict | None:
    """The unresolved conflict with another tab, if any."""
    held: Conflict | None = st.session_state.get(_CONFLICT)
    return held


def resolve_conflict(chosen: Case | None) -> None:
    """Store the chosen case over the newer version, or with `None` take that version as it is."""
    held: Conflict = st.session_state.pop(_CONFLICT)
    st.session_state[_OPEN] = OpenCase(held.theirs, held.version)
    if chosen is not None:
        save(chosen, "合并两个页面的修改")


def tell(sentence: str) -> None:
    """Say something once, at the top, on the next run."""
    st.session_state[_NOTICE] = sentence


def notice() -> str | None:
    """What is to be said now; said once."""
    said: str | None = st.session_state.pop(_NOTICE, None)
    return said


def focus(debt_id: str | None) -> None:
    """Remember the debt that the next page should open with."""
    st.session_state[_FOCUS] = debt_id


def focused() -> str | None:
    """The debt in focus: named in the address by a link inside the app, else the last one looked at."""
    linked = st.query_params.get("debt")
    if linked:
        st.session_state[_FOCUS] = linked
        del st.query_params["debt"]
    held: str | None = st.session_state.get(_FOCUS)
    return held


def remember(key: str, value: Any) -> None:  # noqa: ANN401  what a page keeps is its own affair
    """Keep something for this page's next run."""
    st.session_state[f"page.{key}"] = value


def recall(key: str, default: Any = None) -> Any:  # noqa: ANN401  what a page keeps is its own affair
    """What `remember` kept."""
    return st.session_state.get(f"page.{key}", default)


def drawn(key: str) -> bool:
    """Whether the input with this key was on the page in the last run, and so still holds what was typed."""
    return key in st.session_state
