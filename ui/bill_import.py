"""Filling the case from a bill list: choose the file, say what its columns are, look the rows over, take over."""

from datetime import date

from core.case.case import Case
from ui.bill_draft import draft
from ui.bill_mapping import bill_mapping
from ui.bill_review import bill_review
from ui.bill_upload import bill_upload


def bill_import(case: Case, as_of: date) -> None:
    """The step that the person is at. Nothing is changed before the last; then 债务 shows its list."""
    held = draft(case.case_id)
    if held is None:
        bill_upload(case, as_of)
    elif held.told:
        bill_review(case, held)
    else:
        bill_mapping(case, held, as_of)
