"""The letter on the screen: as it will be printed, and as text to copy."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import streamlit as st

from core.documents.html import render_html
from core.documents.letter import Annex, Block, Letter
from ui.letter_ways import letter_ways


def letter_preview(letter: Letter, fields: Mapping[str, str], *, locked: bool) -> None:
    """The sheet of paper, its annexes folded, and its text, which is not given while `locked`."""
    body, *annexes = _sheets(letter.blocks)
    with st.container(border=True, key="paper"):
        st.html(render_html(replace(letter, blocks=body)))
        for annex in annexes:
            with st.expander(_name(annex)):
                st.html(render_html(replace(letter, blocks=annex[1:])))
    if locked:
        return
    letter_ways(letter, fields)


def _sheets(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """The letter proper, then each annex from its head on."""
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Annex)]
    bounds = [0, *starts, len(blocks)]
    return [tuple(blocks[start:end]) for start, end in pairwise(bounds)]


def _name(annex: tuple[Block, ...]) -> str:
    head = annex[0]
    return head.text if isinstance(head, Annex) else ""
