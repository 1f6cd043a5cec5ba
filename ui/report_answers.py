"""What a credit report does not say about an account, asked for and prefilled where the case knows."""

from datetime import date

import streamlit as st

from core.checks.typed_rates import rate_text, read_annual_rate
from core.importers.report_adoption import answered
from core.importers.report_proposal import Ask, Proposal
from ui import pieces
from ui.contract_reading import rate
from ui.inputs import Fields

_SHORT = {
    Ask.OVERDUE_AMOUNT: "逾期多少",
    Ask.FIRST_MISSED: "哪天起逾期",
    Ask.RATE: "年利率",
}


def answers(proposal: Proposal, as_of: date, form: str) -> Proposal | None:
    """What the report does not say, asked for; `None` where an answer has to be mended first."""
    asks = [ask for ask in proposal.asks if ask is not Ask.PARTS]
    debt = proposal.debt
    if not asks or debt is None:
        return proposal
    fields = Fields(form)
    overdue, missed, annual = None, None, None
    with st.expander(f"补上：{'、'.join(_SHORT[ask] for ask in asks)}"):
        if Ask.OVERDUE_AMOUNT in asks:
            overdue = fields.read_optional(
                "overdue_amount",
                fields.amount("overdue_amount", "现在逾期多少（元）", debt.overdue_amount),
            )
        if Ask.FIRST_MISSED in asks:
            missed = fields.day(
                "first_missed_due_date", Ask.FIRST_MISSED.label, debt.first_missed_due_date
            )
        typed = fields.text(
            "contract_annual_rate",
            "合同年利率（%）",
            rate_text(debt.contract_annual_rate),
            placeholder="例如 18.25",
            help_text="合同写日利率的，乘 365：日利率 0.05%，一年是 18.25%。",
        )
        annual = rate(fields, "contract_annual_rate", typed, read_annual_rate)
        for ask in asks:
            if ask in proposal.known_from:
                pieces.quiet(f"{_SHORT[ask]}：{proposal.known_from[ask]}。")
        result = answered(
            proposal,
            as_of,
            overdue_amount=overdue,
            first_missed_due_date=missed,
            contract_annual_rate=annual,
        )
        problems = result if isinstance(result, tuple) else ()
        faulty = fields.report(problems)
    return result if isinstance(result, Proposal) and not faulty else None
