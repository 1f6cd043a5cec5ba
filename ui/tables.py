"""Tables of figures: real numbers set right, a total row in bold, a spoken description."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pandas as pd
import streamlit as st

from core.money import ZERO

TOTAL = "合计"


def figures(
    corner: str,
    rows: Mapping[str, Sequence[Decimal | None]],
    columns: Sequence[str],
    *,
    alt: str,
    total: bool = True,
    places: int = 2,
) -> None:
    """One row of yuan per name under short column heads; `None` is shown as a dash.

    `corner` is the unit or the word over the row names. `places` is 0 for overviews that say they
    are rounded.
    """
    frame = pd.DataFrame.from_dict(
        {
            name: [None if cell is None else float(cell) for cell in cells]
            for name, cells in rows.items()
        },
        orient="index",
        columns=list(columns),
        dtype="float64",
    )
    if total:
        frame.loc[TOTAL] = [
            _total([cells[i] for cells in rows.values()]) for i in range(len(columns))
        ]
    frame.index.name = corner
    styled = frame.style.format(f"{{:,.{places}f}}", na_rep="—")
    if total:
        styled = styled.set_properties(subset=pd.IndexSlice[[TOTAL], :], **{"font-weight": "600"})
    st.table(styled, border="horizontal", alt=alt)


def _total(cells: Sequence[Decimal | None]) -> float | None:
    """The sum of what is known; nothing known is no zero."""
    known = [cell for cell in cells if cell is not None]
    return float(sum(known, ZERO)) if known else None


def words(
    corner: str, rows: Mapping[str, Sequence[str]], columns: Sequence[str], *, alt: str
) -> None:
    """A table of short words and written figures, set left."""
    frame = pd.DataFrame.from_dict(dict(rows), orient="index", columns=list(columns))
    frame.index.name = corner
    st.table(frame, border="horizontal", alt=alt)
