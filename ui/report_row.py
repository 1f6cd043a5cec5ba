"""One account of a credit report as the debt it would be: its values, its own sentence, what to fill in, a tick."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.case.case import Case
from core.checks.typed_rates import rate_text, read_annual_rate
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_adoption import answered, as_known
from core.importers.report_marks import marked
from core.importers.report_model import AccountStatus, ReportAccount
from core.importers.report_proposal import Ask, Proposal
from ui import pieces
from ui.contract_reading import rate
from ui.inputs import Fields
from ui.report_draft import turn

_NEW = ""
_COLOURS = {AccountStatus.OVERDUE: "orange", AccountStatus.BAD_DEBT: "orange"}


@dataclass(frozen=True)
class Row:
    """Whether a person wants the account, and as which debt; `None` while something is to be said or mended."""

    wanted: bool
    proposal: Proposal | None


def report_row(
    found: Proposal,
    case: Case,
    as_of: date,
    differences: Mapping[str, str],
    taken: Collection[str],
) -> Row:
    """Draw one account. `differences` are sentences by debt; `taken` are debts that are surely an account each."""
    key = f"report.row.{case.case_id}.{turn()}.{found.place}"
    with st.container(border=True, gap="xsmall"):
        wanted = _head(found, key)
        said, proposal = _same_as(found, case, as_of, taken, key)
        _facts(proposal)
        known = proposal.known
        if known and known.debt_id in differences:
            st.markdown(f":small[{pieces.escape(differences[known.debt_id])}]")
        if proposal.notes:
            pieces.quiet(pieces.escape("".join(proposal.notes)))
        _original(proposal.account)
        ready = _answers(proposal, as_of, f"{key}.{known.debt_id if known else _NEW}")
    return Row(wanted, ready if said else None)


def _head(found: Proposal, key: str) -> bool:
    debt = found.debt
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        wrap=False,
    ):
        wanted = st.checkbox(
            f"**{pieces.escape(debt.name if debt else '')}**",
            value=found.worth_taking,
            key=f"{key}.wanted",
        )
        if debt:
            st.markdown(f"{yuan_text(debt.balance.total)} 元", width="content")
    return wanted


def _same_as(
    found: Proposal, case: Case, as_of: date, taken: Collection[str], key: str
) -> tuple[bool, Proposal]:
    """Which debt of the case it is, as a person says; not said while one has to be chosen."""
    own = found.known.debt_id if found.known else None
    names = {
        debt.debt_id: debt.name
        for debt in (*found.maybe, *case.debts)
        if debt.debt_id == own or debt.debt_id not in taken
    }
    if not names:
        return True, found
    options = [_NEW, *names]
    start = options.index(own) if own else None if found.maybe else 0
    picked: str | None = st.selectbox(
        "是新的一笔，还是这里已有的",
        options,
        index=start,
        format_func=lambda debt_id: f"就是“{names[debt_id]}”" if debt_id else "新的一笔",
        placeholder="可能已经有了，请选一个",
        key=f"{key}.known",
    )
    if picked is None:
        return False, found
    if picked == (own or _NEW):
        return True, found
    return True, as_known(found, case.debt(picked) if picked else None, case, as_of)


def _facts(found: Proposal) -> None:
    account = found.account
    status = account.status
    badge = f":{_COLOURS.get(status, 'gray')}-badge[{status}] " if status else ""
    facts = [account.product or str(account.kind), f"{date_text(account.opened)}开立"]
    if account.limit_or_amount:
        facts.append(f"额度或借款额 {whole_yuan_text(account.limit_or_amount)} 元")
    if account.overdue_months_5y:
        facts.append(f"五年内有 {account.overdue_months_5y} 个月逾期")
    facts.append(f"{date_text(found.day)}以前的数")
    st.markdown(f"{badge}:small[{pieces.escape('，'.join(facts))}。]")


def _original(account: ReportAccount) -> None:
    """The report's sentence, what was read from it in bold."""
    told = "".join(
        f"**{pieces.escape(part)}**" if is_value else pieces.escape(part)
        for text, is_value in marked(account)
        if (part := " ".join(text.split()))
    )
    pieces.quiet(f"原文：{told}")


def _answers(proposal: Proposal, as_of: date, form: str) -> Proposal | None:
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
        return None if fields.report(problems) else _proposal(result)


def _proposal(result: object) -> Proposal | None:
    return result if isinstance(result, Proposal) else None


_SHORT = {
    Ask.OVERDUE_AMOUNT: "逾期多少",
    Ask.FIRST_MISSED: "哪天起逾期",
    Ask.RATE: "年利率",
}
