"""The rules of a credit card (领用合约): interest a day, the two days of the month, what being late costs."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from core.case.contract import CardContract, CardInterestOn
from core.case.debt import Debt
from core.checks.contract_facts import check_contract
from core.checks.typed_rates import rate_text, read_daily_rate, read_share
from ui.contract_reading import rate, whole
from ui.inputs import Fields

_LAST_DAY = 31
_DAY = "这里填几号，1 到 31，比如 5。"


def card_fields(debt: Debt, fields: Fields) -> Callable[[date], Debt | None]:
    """Draw the fields; the function returned reads them as of a day, `None` with the problems noted."""
    known = debt.contract if isinstance(debt.contract, CardContract) else CardContract()
    with st.grid(2, min_column_width=240):
        with st.container(gap=None):
            daily = fields.text(
                "daily_rate",
                "日利率（%）",
                rate_text(known.daily_rate),
                placeholder="例如 0.05% 或 万分之五",
                help_text="App 的“领用合约”“收费标准”，或账单背面的“透支利率”。",
            )
        with st.container(gap=None):
            interest_on = fields.maybe(
                "interest_on",
                "没还清时，对什么计息",
                tuple(CardInterestOn),
                known.interest_on,
                lambda each: each.label,
                help_text="领用合约“计息规则”一条。不少银行没还清就按全部账单计息，以合约为准。",
            )
        with st.container(gap=None):
            statement = fields.text(
                "statement_day",
                "账单日（每月几号）",
                str(known.statement_day or ""),
                placeholder="例如 5",
                help_text="App 的“账单”页，或每月账单短信的日子。",
            )
        with st.container(gap=None):
            due = fields.text(
                "due_day",
                "还款日（每月几号）",
                str(known.due_day or ""),
                placeholder="例如 25",
                help_text="账单上的“到期还款日”。",
            )
        with st.container(gap=None):
            minimum = fields.text(
                "minimum_payment_ratio",
                "最低还款比例（%）",
                rate_text(known.minimum_payment_ratio),
                placeholder="例如 10%",
                help_text="领用合约“最低还款额”一条，常见 5% 或 10%，以合约为准。",
            )
        with st.container(gap=None):
            fee_ratio = fields.text(
                "late_fee_ratio",
                "违约金比例（%）",
                rate_text(known.late_fee_ratio),
                placeholder="例如 5%",
                help_text="收费标准的“违约金”：最低还款额没还部分的百分之几。",
            )
        with st.container(gap=None):
            floor = fields.amount(
                "late_fee_floor",
                "违约金最低（元）",
                known.late_fee_floor,
                help_text="收费标准写“最低 10 元”的，填 10。没写就空着。",
            )
        with st.container(gap=None):
            cap = fields.amount(
                "late_fee_cap",
                "违约金最高（元）",
                known.late_fee_cap,
                help_text="收费标准写“最高 500 元”的，填 500。没写就空着。",
            )

    def read(as_of: date) -> Debt | None:
        contract = CardContract(
            daily_rate=rate(fields, "daily_rate", daily, read_daily_rate),
            statement_day=whole(fields, "statement_day", statement, _LAST_DAY, _DAY),
            due_day=whole(fields, "due_day", due, _LAST_DAY, _DAY),
            interest_on=interest_on,
            minimum_payment_ratio=rate(fields, "minimum_payment_ratio", minimum, read_share),
            late_fee_ratio=rate(fields, "late_fee_ratio", fee_ratio, read_share),
            late_fee_floor=fields.read_optional("late_fee_floor", floor),
            late_fee_cap=fields.read_optional("late_fee_cap", cap),
        )
        changed = debt.model_copy(
            update={"contract": None if contract == CardContract() else contract}
        )
        fields.problems.extend(check_contract(changed, as_of))
        return None if fields.problems else changed

    return read
