"""What is attached: each file with its material, source and hash; pictures are shown."""

from collections.abc import Sequence

import streamlit as st

from core.case.case import Case
from core.checks.materials import Material
from core.errors import StorageError
from ui import pieces, session
from ui.kept_files import SHORT_HASH, picture


def attached_files(case: Case, wanted: Sequence[Material]) -> None:
    """Every file of these materials, in their order; a PDF is named, a picture shown."""
    for each in wanted:
        for code, source in each.files:
            try:
                kept = session.files().attachment(case.case_id, code)
            except StorageError as error:
                st.markdown(str(error))
                continue
            told = f"，{pieces.escape(source)}" if source else ""
            st.markdown(
                f"**{pieces.escape(each.label)}**　{pieces.escape(kept.info.name)}  \n"
                f":small[:gray[{kept.info.added_at:%Y-%m-%d} 附上{told}，校验 {code[:SHORT_HASH]}]]"
            )
            if kept.info.mime.startswith("image/"):
                picture(kept.content, each.label)
