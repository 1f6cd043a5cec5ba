"""The same table to download as a workbook or as text."""

from collections.abc import Callable

import streamlit as st

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file_pair(
    label: str, file_name: str, workbook: Callable[[], bytes], text: Callable[[], bytes]
) -> None:
    """Two buttons; the files are made when one is pressed. `file_name` has no ending."""
    with st.container(horizontal=True):
        st.download_button(
            f"{label}（Excel、WPS）",
            workbook,
            file_name=f"{file_name}.xlsx",
            mime=_XLSX,
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            f"{label}（CSV）",
            text,
            file_name=f"{file_name}.csv",
            mime="text/csv",
            type="tertiary",
            on_click="ignore",
        )
