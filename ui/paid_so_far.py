"""按合同每期都还到第 n 期: the regular payments of a loan in one go, after the person has compared them."""

from datetime import date

import pandas as pd
import streamlit as st

from core.calculations.schedules.contract_schedule import contract_schedule
from core.calculations.schedules.rows import ScheduleRow
from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.case.parts import Balance
from core.checks.contract_facts import has_card_rules
from ui import pieces, session
from ui.account_lines import in_order
from ui.movement_draft import follow


def paid_so_far(debt: Debt, known: tuple[PaymentMade, ...], as_of: date) -> None:
    """Offer to fill in the payments that the contract's plan names; what is there already is left out."""
    if has_card_rules(debt):
        return
    whole = contract_schedule(debt) or ()
    there = {line.on for line in debt.movements if line.kind is MovementKind.PAID}
    there |= {paid.on for paid in known}
    plan = [
        row
        for row in whole
        if row.due_date and row.due_date <= as_of and row.due_date not in there
    ]
    if there and not plan:
        return
    with st.expander("前面每期都按时还了，一次填好", icon=":material/playlist_add_check:"):
        if not plan:
            st.markdown(
                "上面先填好合同日、借款金额、还款方式、期数、年利率和第一期还款日，存了合同，"
                "这里就能照着排出每一期。"
            )
            return
        number = st.selectbox(
            "每期都还到第几期",
            range(1, len(plan) + 1),
            index=_last_kept(plan, debt) - 1,
            format_func=lambda count: (
                f"第 {plan[count - 1].number} 期，{plan[count - 1].due_date} 到期"
            ),
            key=f"paid-so-far.{debt.debt_id}.{len(plan)}",
        )
        _plan_table(plan[:number], debt)
        sure = st.checkbox(
            "我对过了：每期的日子和金额，和对方的还款记录一样",
            key=f"paid-so-far.sure.{debt.debt_id}.{len(debt.movements)}",
        )
        if st.button("填进流水", icon=":material/playlist_add:", disabled=not sure):
            _fill(debt, plan[:number])
        if not sure:
            pieces.quiet("对过、勾上以后才能填。有一期不一样的，先填到它前面，再单独记。")


def _last_kept(plan: list[ScheduleRow], debt: Debt) -> int:
    """The last period before the first missed one, at least the first."""
    missed = debt.first_missed_due_date
    return max(1, sum(missed is None or _due(row) < missed for row in plan))


def _due(row: ScheduleRow) -> date:
    if row.due_date is None:
        raise ValueError("only dated rows are offered")
    return row.due_date


def _plan_table(rows: list[ScheduleRow], debt: Debt) -> None:
    frame = pd.DataFrame(
        {
            "还款日": [str(row.due_date) for row in rows],
            "本金": [float(row.principal) for row in rows],
            "息费": [float(row.interest + row.fee) for row in rows],
            "一共（元）": [float(row.payment) for row in rows],
        }
    )
    styled = frame.style.format(dict.fromkeys(frame.columns[1:], "{:,.2f}")).hide(axis="index")
    st.table(styled, border="horizontal", alt=f"按合同排出的{debt.name}每期还款，单位元")


def _fill(debt: Debt, rows: list[ScheduleRow]) -> None:
    added = [_payment(row) for row in rows]
    changed = debt.model_copy(update={"movements": in_order((*debt.movements, *added))})
    if session.save(session.current_case().with_debt(changed), f"按还款计划填了流水：{debt.name}"):
        follow(changed, added)
        session.tell(f"填进了 {len(added)} 笔还款，在下面的流水里。")
    st.rerun()


def _payment(row: ScheduleRow) -> Movement:
    return Movement(
        on=_due(row),
        kind=MovementKind.PAID,
        amount=row.payment,
        to=Balance(principal=row.principal, interest=row.interest, other_fees=row.fee),
        note=f"第 {row.number} 期",
    )
