"""Inputs of a form: amounts as text so that 1.2万 and 3,000 are understood, and each fault beside its field."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.errors import Problem
from core.figures import yuan_text
from core.money import read_amount

T = TypeVar("T")


class Fields:
    """The inputs of one form. Draw them, then read them; faults found are shown under their fields.

    Widgets keep what was typed, so nothing is lost when a fault is reported.
    """

    def __init__(self, form: str, *, part_of: "Fields | None" = None) -> None:
        """Name the form; keys of its widgets start with the name. A part reports with the form it is of."""
        self.form = form
        self.problems: list[Problem] = part_of.problems if part_of else []
        self.slots: dict[str, tuple[str, DeltaGenerator]] = part_of.slots if part_of else {}

    def amount(
        self, field: str, label: str, value: Decimal | None, *, help_text: str | None = None
    ) -> str:
        """Draw an amount of yuan; returns the text as typed."""
        text = st.text_input(
            label,
            value="" if value is None else yuan_text(value),
            key=self._key(field),
            help=help_text,
            placeholder="例如 3000 或 1.2万",
        )
        self._slot(field, label)
        return text or ""

    def text(
        self,
        field: str,
        label: str,
        value: str = "",
        *,
        help_text: str | None = None,
        placeholder: str | None = None,
        lines: int = 1,
        most: int | None = None,
    ) -> str:
        """Draw a line or a box of text."""
        if lines > 1:
            text = st.text_area(
                label,
                value=value,
                key=self._key(field),
                help=help_text,
                placeholder=placeholder,
                max_chars=most,
            )
        else:
            text = st.text_input(
                label,
                value=value,
                key=self._key(field),
                help=help_text,
                placeholder=placeholder,
                max_chars=most,
            )
        self._slot(field, label)
        return (text or "").strip()

    def day(
        self, field: str, label: str, value: date | None, *, help_text: str | None = None
    ) -> date | None:
        """Draw a date that may be left empty."""
        picked = st.date_input(
            label,
            value=value,
            min_value=date(1990, 1, 1),
            max_value=date(2099, 12, 31),
            format="YYYY-MM-DD",
            key=self._key(field),
            help=help_text,
        )
        self._slot(field, label)
        return picked if isinstance(picked, date) else None

    def choice(
        self,
        field: str,
        label: str,
        options: Sequence[T],
        value: T | None,
        name: Callable[[T], str],
        *,
        help_text: str | None = None,
    ) -> T:
        """Draw one choice out of several, each with its Chinese name."""
        index = options.index(value) if value in options else 0
        chosen = st.selectbox(
            label, options, index=index, format_func=name, key=self._key(field), help=help_text
        )
        self._slot(field, label)
        return chosen

    def maybe(
        self,
        field: str,
        label: str,
        options: Sequence[T],
        value: T | None,
        name: Callable[[T], str],
        *,
        help_text: str | None = None,
    ) -> T | None:
        """Draw a choice that may be left open: `None` is 不知道."""
        chosen: T | None = st.selectbox(
            label,
            options,
            index=options.index(value) if value in options else None,
            format_func=name,
            key=self._key(field),
            help=help_text,
            placeholder="不知道",
        )
        self._slot(field, label)
        return chosen

    def read(self, field: str, text: str, *, empty: Decimal | None = None) -> Decimal | None:
        """The amount typed, or `None` with its problem noted; an empty field gives `empty` if one is given."""
        if not text.strip() and empty is not None:
            return empty
        amount = read_amount(text, field)
        if isinstance(amount, Problem):
            self.problems.append(amount)
            return None
        return amount

    def read_optional(self, field: str, text: str) -> Decimal | None:
        """The amount typed, `None` for an empty field, or `None` with its problem noted."""
        return self.read(field, text) if text.strip() else None

    def report(self, more: Iterable[Problem] = ()) -> bool:
        """Show every problem beside its field, and here, under the button, what is to be mended; `True` if any was.

        The button is where the thumb is: on a phone the top of a form lies two screens above it.
        """
        self.problems.extend(more)
        said = [p.sentence for p in self.problems if p.field not in self.slots]
        marked = {}
        for problem in self.problems:
            if problem.field in self.slots:
                label, slot = self.slots[problem.field]
                slot.markdown(f":small[:orange[:material/edit: {problem.sentence}]]")
                marked[problem.field] = label
        if marked:
            said.append(
                f"先改一改：{'、'.join(marked.values())}。就在上面带笔的地方，你填的都还在。"
            )
        if said:
            st.warning("\n\n".join(said))
        return bool(self.problems)

    def _key(self, field: str) -> str:
        return f"{self.form}.{field}"

    def _slot(self, field: str, label: str) -> None:
        self.slots[field] = (label, st.empty())
