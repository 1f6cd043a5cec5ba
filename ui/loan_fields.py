"""The contract of a loan: what was lent and reached the account, how it is repaid, what being late costs."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from core.case.contract import DayBasis, LoanContract, MovementKind, RepaymentMethod
from core.case.debt import Debt
from core.checks.contract_facts import check_contract
from core.checks.typed_rates import rate_text, read_annual_rate, read_share
from ui.account_lines import in_order, later_lines, opening_line
from ui.contract_reading import fee, opening, rate, whole
from ui.inputs import Fields

_MOST_PERIODS = 600
_COMPOUNDS = {
    True: "合同写了，利息没还也再计利息",
    False: "合同没有这样写",
}


def loan_fields(debt: Debt, fields: Fields) -> Callable[[date], Debt | None]:
    """Draw the fields; the function returned reads them as of a day, `None` with the problems noted."""
    known = debt.contract if isinstance(debt.contract, LoanContract) else LoanContract()
    arrived = opening_line(debt, MovementKind.DRAWN)
    held = opening_line(debt, MovementKind.WITHHELD)
    st.markdown("**钱到手的时候**")
    with st.grid(2, min_column_width=240):
        with st.container(gap=None):
            drawn_on = fields.day(
                "drawn_on",
                "合同日",
                debt.drawn_on,
                help_text="合同第一页或签字页上的日期；电子合同看生成日期。",
            )
        with st.container(gap=None):
            lent = fields.amount(
                "original_amount",
                "合同写借多少（元）",
                debt.original_amount,
                help_text="合同第一页的“借款金额”或“贷款本金”。",
            )
        with st.container(gap=None):
            arrived_amount = fields.amount(
                "arrived",
                "实际到账（元）",
                arrived.amount if arrived else None,
                help_text="看收款银行卡那天的流水，真正进账的数。",
            )
        with st.container(gap=None):
            arrived_on = fields.day(
                "arrived_on",
                "哪天到账",
                arrived.on if arrived else (held.on if held else None),
                help_text="银行卡流水里进账的那天。多半就是起息日。",
            )
        with st.container(gap=None):
            withheld = fields.amount(
                "withheld",
                "放款时先扣下（元）",
                held.amount if held else None,
                help_text="借款金额比到账多的那部分，常叫“服务费”“砍头息”。没扣就空着。",
            )
    st.markdown("**每期怎么还**")
    with st.grid(2, min_column_width=240):
        with st.container(gap=None):
            method = fields.maybe(
                "method",
                "还款方式",
                tuple(RepaymentMethod),
                known.method,
                lambda each: each.label,
                help_text="合同的“还款方式”一条，或 App 的还款计划。每期还得一样多，多半是等额本息。",
            )
        with st.container(gap=None):
            periods = fields.text(
                "periods",
                "一共几期",
                str(known.periods or ""),
                placeholder="例如 12",
                help_text="App 的还款计划一共有几行。",
            )
        with st.container(gap=None):
            first_due = fields.day(
                "first_due_date",
                "第一期还款日",
                known.first_due_date,
                help_text="App 还款计划的第一行。",
            )
        with st.container(gap=None):
            annual = fields.text(
                "annual_percent",
                "合同年利率（%）",
                rate_text(debt.contract_annual_rate),
                placeholder="例如 18.25",
                help_text="合同的“利率”一条。写日利率的，乘 365：0.05% 一天，一年是 18.25%。",
            )
        with st.container(gap=None):
            service = fields.amount(
                "fee_per_period",
                "每期服务费、手续费（元）",
                known.fee_per_period or None,
                help_text="还款计划里本金、利息以外的那一列；分期手续费按期收的也填这里。",
            )
        with st.container(gap=None):
            guarantee = fields.amount(
                "guarantee_fee_per_period",
                "每期担保费、保险费（元）",
                known.guarantee_fee_per_period or None,
                help_text="另外签的《担保合同》《保险单》，或还款明细里收款方是担保公司的那一笔。",
            )
    st.markdown("**还晚了怎么算**")
    with st.grid(2, min_column_width=240):
        with st.container(gap=None):
            uplift = fields.text(
                "penalty_uplift",
                "罚息加收（%）",
                rate_text(known.penalty_uplift),
                placeholder="例如 50% 或 1.5 倍",
                help_text="合同“违约责任”或“罚息”一条，常写“在贷款利率上加收 50%”。",
            )
        with st.container(gap=None):
            overdue = fields.text(
                "overdue_annual_rate",
                "或者，逾期年利率（%）",
                rate_text(known.overdue_annual_rate),
                placeholder="例如 24",
                help_text="合同直接写了逾期利率是多少的，填这里，左边空着。",
            )
        with st.container(gap=None):
            compounds = fields.maybe(
                "compounds",
                "没还的利息再计利息（复利）",
                tuple(_COMPOUNDS),
                known.compounds_when_overdue,
                _COMPOUNDS.__getitem__,
                help_text="合同“复利”一条，常和罚息写在一起。",
            )
        with st.container(gap=None):
            accelerated = fields.day(
                "accelerated_on",
                "对方宣布全部提前到期的那天",
                known.accelerated_on,
                help_text="短信、律师函或 App 通知里写“贷款全部到期”的日子。没收到过就空着。",
            )
        with st.container(gap=None):
            basis = fields.maybe(
                "day_basis",
                "合同一年按多少天算",
                tuple(DayBasis),
                known.day_basis,
                lambda each: each.label,
                help_text="合同“计息”一条，写“日利率=年利率/360”或“/365”。",
            )

    def read(as_of: date) -> Debt | None:
        payday = arrived_on or drawn_on
        opened = (
            opening(fields, "arrived", MovementKind.DRAWN, arrived_amount, payday),
            opening(fields, "withheld", MovementKind.WITHHELD, withheld, payday),
        )
        contract = LoanContract(
            method=method,
            periods=whole(
                fields, "periods", periods, _MOST_PERIODS, "期数填 1 到 600 的整数，比如 12。"
            ),
            first_due_date=first_due,
            fee_per_period=fee(fields, "fee_per_period", service),
            guarantee_fee_per_period=fee(fields, "guarantee_fee_per_period", guarantee),
            penalty_uplift=rate(
                fields,
                "penalty_uplift",
                uplift,
                lambda text, field: read_share(text, field, times=True),
            ),
            overdue_annual_rate=rate(fields, "overdue_annual_rate", overdue, read_annual_rate),
            compounds_when_overdue=compounds,
            day_basis=basis,
            accelerated_on=accelerated,
        )
        changed = debt.model_copy(
            update={
                "contract": None if contract == LoanContract() else contract,
                "drawn_on": drawn_on,
                "original_amount": fields.read_optional("original_amount", lent) or None,
                "contract_annual_rate": rate(fields, "annual_percent", annual, read_annual_rate),
                "movements": in_order((*(line for line in opened if line), *later_lines(debt))),
            }
        )
        checked = changed.model_copy(update={"contract": contract})
        fields.problems.extend(check_contract(checked, as_of))
        return None if fields.problems else changed

    return read
