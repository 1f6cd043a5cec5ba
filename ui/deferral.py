"""延期: the form of what was granted, until when, what is paid meanwhile, whether interest runs, in writing or not."""

from datetime import date

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.case.debt import Debt
from core.case.entries import DeferralGranted, LetterSent
from core.dates import add_months
from core.errors import Problem
from core.figures import date_text
from core.money import ZERO
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record
from ui.reply_form import answered_after

_RUNS = {True: "照算", False: "停了"}


def deferral_form(
    debt: Debt,
    letter_id: str,
    as_of: date,
    *,
    since: LetterSent | None = None,
    before: DeferralGranted | None = None,
) -> None:
    """Until when, what is paid meanwhile, whether interest runs, and whether it is in writing."""
    name = form_name(f"deferral.{'again' if before else letter_id}", debt.debt_id)
    paid = before.meanwhile if before else None
    with st.form(name, border=False):
        fields = Fields(name)
        # Rows and not two columns: on a phone a column is read to its end first.
        left, right = st.columns(2)
        with left:
            on = fields.day("on", "哪天答复的", as_of)
        with right:
            until = fields.day("until", "延到哪天（含这天）", before.until if before else None)
        left, right = st.columns(2)
        with left:
            amount = fields.amount(
                "amount", "期间每月还多少（元），不用还就填 0", paid.monthly if paid else ZERO
            )
        with right:
            first = fields.day(
                "first", "期间第一次哪天还（不用还就空着）", paid.first_due_date if paid else None
            )
        runs = fields.maybe(
            "runs",
            "期间利息还算吗",
            (True, False),
            before.interest_runs if before else None,
            _RUNS.__getitem__,
        )
        written = st.checkbox(
            "有书面的：短信、App 消息、邮件或盖章的函",
            value=bool(before and before.in_writing),
            key=f"{name}.written",
        )
        proof = fields.text(
            "proof", "凭证在哪里，谁说的", before.proof if before else "", most=300
        )
        if not st.form_submit_button("记下延期", icon=":material/event_upcoming:"):
            return
        day = happened_on(fields, on, as_of)
        if day and since:
            answered_after(fields, day, since)
        if until is None or (day and until < day):
            fields.problems.append(
                Problem("until", "写清延到哪天，不早于答复的日子。没说就打电话问清再记。")
            )
        meanwhile = _meanwhile(fields, amount, first, until)
        if fields.report() or day is None or until is None:
            return
    record(
        fields,
        DeferralGranted(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            letter_id=letter_id,
            until=until,
            meanwhile=meanwhile,
            interest_runs=runs,
            in_writing=written,
            proof=proof,
        ),
        f"{debt.name}同意延期到 {date_text(until)}",
        "记下了。到期以前会提醒你商定接下来怎么还。",
    )


def _meanwhile(
    fields: Fields, amount: str, first: date | None, until: date | None
) -> RepaymentTerms | None:
    """Monthly payments from the first day up to the last of the deferral; `None` where nothing is paid."""
    monthly = fields.read("amount", amount, empty=ZERO)
    if not monthly or until is None:
        return None
    if first is None or first > until:
        fields.problems.append(Problem("first", "选一下第一次哪天还，在延期的日子以内。"))
        return None
    months = 1
    while add_months(first, months) <= until:
        months += 1
    return RepaymentTerms(
        months=months, monthly=monthly, last_instalment=monthly, first_due_date=first
    )
