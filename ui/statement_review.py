"""What was read from a statement, before anything of it stands in the account."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from core.case.contract import Movement
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.checks.contract_facts import has_card_rules
from core.figures import yuan_text
from core.importers.statement import Answer, balance_gaps, statement_rows
from core.importers.statement_adoption import (
    FirstFacts,
    doubt,
    first_facts,
    known_lines,
    sums_in_words,
    with_lines,
)
from core.importers.statement_model import Standing, StatementRow
from core.money import ZERO
from ui import movement_draft, pieces, session
from ui.statement_draft import StatementDraft, keep, turn
from ui.statement_questions import statement_questions
from ui.statement_rows import rest_of_rows, rows_to_take


def statement_review(
    debt: Debt, held: StatementDraft, payments: tuple[PaymentMade, ...], as_of: date
) -> None:
    """The rows and what they add up to; questions where words leave it open; then take over."""

    def read(answers: Mapping[str, Answer] | None = None) -> tuple[StatementRow, ...]:
        return statement_rows(
            held.file.table,
            held.columns,
            as_of,
            card=has_card_rules(debt),
            begun_on=debt.drawn_on,
            known=known_lines(debt, payments),
            answers=answers,
        )

    first = read()
    st.subheader(f"读出 {len(first)} 行，看一眼再记", anchor=False)
    rows = read(statement_questions(debt, first, f"statement.ask.{debt.debt_id}.{turn()}"))
    new = [row for row in rows if row.standing is Standing.NEW]
    st.markdown(f"要记的：**{sums_in_words(rows)}**")
    for sentence in _remarks(debt, rows):
        st.markdown(f":orange[:material/help: {pieces.escape(sentence)}]")
    taken = rows_to_take(new, f"statement.rows.{debt.debt_id}.{turn()}")
    rest_of_rows(rows)
    lines = [row.line for row in taken if row.line]
    facts = first_facts(debt, lines)
    if facts and not st.checkbox(
        f"顺便填上合同里还空着的：{facts.sentence}", value=True, key=f"statement.facts.{turn()}"
    ):
        facts = None
    with st.container(horizontal=True):
        if st.button(
            f"记下这 {len(lines)} 行" if lines else "没有要记的",
            type="primary",
            disabled=not lines,
            icon=":material/done:",
        ):
            _take_over(debt, lines, facts)
        if st.button("回去改列", icon=":material/arrow_back:"):
            keep(debt.debt_id, StatementDraft(held.data, held.name, held.file, held.columns))
            st.rerun()
        if st.button("换一个文件", type="tertiary"):
            keep(debt.debt_id, None)
            st.rerun()


def _remarks(debt: Debt, rows: Sequence[StatementRow]) -> list[str]:
    """What does not fit: the sum paid out, a running balance, rows nobody has explained yet."""
    said = [sentence] if (sentence := doubt(debt, rows)) else []
    gaps = balance_gaps(rows)
    if gaps:
        named = "、".join(f"第 {place + 1} 行" for place in gaps)
        said.append(f"{named}的余额和前一行接不上，中间可能漏了一笔，或者有对方记的费用。")
    asked = [row.amount for row in rows if row.standing is Standing.ASK and row.amount]
    if asked:
        said.append(
            f"还有 {len(asked)} 行、共 {yuan_text(sum(asked, ZERO))} 元没说是什么，先不记。"
        )
    return said


def _take_over(debt: Debt, lines: Sequence[Movement], facts: FirstFacts | None) -> None:
    changed = with_lines(debt, lines, facts)
    if session.save(session.current_case().with_debt(changed), f"从文件记了流水：{debt.name}"):
        movement_draft.follow(changed, lines)
        keep(debt.debt_id, None)
        session.tell(f"从文件记了 {len(lines)} 行流水。")
    st.rerun()
