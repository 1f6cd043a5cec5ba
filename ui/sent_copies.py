"""Letters as they went out, to take again."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import LetterSent
from core.errors import StorageError
from ui import session


def sent_copies(case: Case, debt_id: str, as_of: date) -> None:
    """A download for each letter of which a copy was kept, the newest first."""
    sent = [
        entry
        for entry in reversed(case.live_entries(as_of, debt_id))
        if isinstance(entry, LetterSent) and entry.attachment
    ]
    if not sent:
        return
    with st.expander(f"寄出的原样，共 {len(sent)} 封", icon=":material/inventory:"):
        for entry in sent:
            try:
                kept = session.files().attachment(case.case_id, entry.attachment or "")
            except StorageError as error:
                st.markdown(str(error))
                continue
            st.download_button(
                f"{entry.on.isoformat()} {entry.letter.label}",
                kept.content,
                kept.info.name,
                "application/pdf",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
                key=f"copy.{entry.entry_id}",
            )
