"""Asking what rows of a statement are whose words leave it open: once for each wording, or for each side of many."""

from collections.abc import Sequence

import streamlit as st

from core.case.debt import Debt
from core.figures import yuan_text
from core.importers.statement import Answer
from core.importers.statement_kinds import Meaning
from core.importers.statement_model import Standing, StatementRow
from core.money import ZERO
from ui import pieces
from ui.account_lines import kinds_of

_MOST_WORDINGS = 6
"""More, and the words are names of shops: then one question for each side of the account."""
_EXAMPLES = 3


def statement_questions(debt: Debt, rows: Sequence[StatementRow], place: str) -> dict[str, Answer]:
    """The answers so far, by wording or side; what is not answered is left out."""
    open_rows = [row for row in rows if row.standing is Standing.ASK]
    by_side = len({row.key for row in open_rows}) > _MOST_WORDINGS
    groups: dict[str, list[StatementRow]] = {}
    for row in open_rows:
        groups.setdefault(row.side if by_side else row.key, []).append(row)
    if not groups:
        return {}
    st.markdown("**有几行看不出是什么，说一声。** 不知道的先空着，不会记。")
    answers: dict[str, Answer] = {}
    options: list[Answer] = [*kinds_of(debt), Meaning.CHARGE]
    for name, group in groups.items():
        total = sum((row.amount for row in group if row.amount), ZERO)
        picked = st.selectbox(
            f"“{pieces.escape(name)}”（{len(group)} 行，共 {yuan_text(total)} 元）",
            options,
            index=None,
            format_func=lambda kind: kind.label,
            placeholder="请选这是什么",
            key=f"{place}.{name}",
        )
        if by_side:
            named = dict.fromkeys(row.key.removesuffix(f"，{row.side}") for row in group)
            pieces.quiet(f"例如：{pieces.escape('、'.join(list(named)[:_EXAMPLES]))}。")
        if picked:
            answers[name] = picked
    return answers
