"""The form of one debt: the few things one needs first, the rest one tap away."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Debt, FigureSource
from core.case.lender import LenderKind, PartyRole
from core.checks.typed_rates import rate_text
from ui import routes, session
from ui.debt_reading import TAIL_DIGITS, Essentials, More, read_debt
from ui.debt_told import told_before
from ui.inputs import Fields
from ui.lender_search import Found, choose_lender
from ui.situation_start import ask_what_happened, entries_of, prepared_form

MODE = "debts.form"
"""What 债务 shows: `None` the list, "new" a blank form, "new:" and a situation a form prepared for it, "new:told"
one that begins with what was told on 今天, else the form of the debt with this identifier."""
ACCOUNT = "account:"
"""Before an identifier in `MODE`: the contract and account of that debt."""

_ROLES_HELP = {
    PartyRole.LENDER: "借款合同上写“贷款人”的公司。减免由它决定。",
    PartyRole.FUNDER: "几家一起放款的，另一家写在这里。",
    PartyRole.GUARANTOR: "合同里收担保费、会替你代偿的公司。",
    PartyRole.ASSIGNEE: "债权已经转给别家的，照转让通知填。",
}


def debt_form(case: Case, debt: Debt | None, today: date) -> None:
    """A blank form, or one filled with a debt; saves and returns to the list."""
    prepared = None if debt else prepared_form(session.recall(MODE), today)
    before = None if debt else told_before(session.recall(MODE))
    known = prepared.debt if prepared else before.debt(today) if before else debt
    found = (prepared.found if prepared else None) or choose_lender(
        case, debt, before.lender if before else ""
    )
    place = f"{case.case_id}.{debt.debt_id if debt else len(case.debts)}"
    if prepared:
        place = f"{place}.{prepared.situation.situation_id}"
    if before:
        place = f"{place}.told"
    fields = Fields(f"debt.{place}")
    # Its inputs belong to the lender chosen, the others do not.
    who = Fields(
        f"debt.{place}.{(found.lender_id or found.name) if found else 'own'}", part_of=fields
    )
    with st.form(f"debt-form.{place}", border=False):
        first = _essentials(who, fields, known, found, today)
        told = ask_what_happened(prepared, fields, today) if prepared else None
        with st.expander("更多（知道就填）"):
            more = _more(who, fields, known, found)
        sent = st.form_submit_button("保存这一笔", type="primary")
    if not sent:
        return
    new = read_debt(
        first,
        more,
        fields,
        today,
        debt_id=debt.debt_id if debt else session.new_id(),
        lender_id=found.lender_id if found else (debt.lender_id if debt else None),
        before=debt,
    )
    happened = told.read(fields, today) if told else None
    if fields.report() or new is None:
        return
    kept = case.with_debt(new)
    for entry in entries_of(happened, new.debt_id):
        kept = kept.with_entry(entry)
    if session.save(kept, f"{'改了' if debt else '加了'}债务：{new.name}"):
        session.remember(MODE, None)
        session.focus(new.debt_id)
        session.tell(f"“{new.name}”存好了。{before.still_to_note if before else ''}")
        if before and before.page:
            routes.go(before.page)
    st.rerun()


def _essentials(
    who: Fields, fields: Fields, debt: Debt | None, found: Found | None, today: date
) -> Essentials:
    name = who.text(
        "name",
        "短名字",
        found.name if found else (debt.name if debt else ""),
        placeholder="例如 招行信用卡、借呗",
        most=20,
    )
    kind = who.choice(
        "kind",
        "对方是哪一类",
        tuple(LenderKind),
        found.kind if found else (debt.kind if debt else LenderKind.UNKNOWN),
        lambda kind: kind.label,
        help_text="看合同上的贷款人是谁，不看 App 的名字。不清楚就选“还不清楚”。",
    )
    st.markdown(
        "**现在欠多少**  \n"
        ":small[:gray[照对方页面分开填，没有的空着。只知道总数的，先都填在本金里。]]"
    )
    known = debt.balance.parts() if debt else {}
    parts = {}
    with st.grid(2, min_column_width=240):
        for part, label in COMPONENT_LABELS.items():
            with st.container(gap=None):
                parts[part] = fields.amount(part, f"{label}（元）", known.get(part) or None)
    return Essentials(
        name=name,
        kind=kind,
        parts=parts,
        as_of=fields.day("as_of", "这个数是哪天的", debt.as_of if debt else today),
        figure_source=fields.choice(
            "figure_source",
            "从哪里看到的",
            tuple(FigureSource),
            debt.figure_source if debt else FigureSource.LENDER_APP,
            lambda source: source.label,
        ),
        first_missed_due_date=fields.day(
            "first_missed_due_date",
            "最早没还上的那一期，还款日是哪天",
            debt.first_missed_due_date if debt else None,
            help_text="逾期天数从这天算起。还没有逾期就空着。",
        ),
    )


def _more(who: Fields, fields: Fields, debt: Debt | None, found: Found | None) -> More:
    rate = debt.contract_annual_rate if debt else None
    named = dict(found.parties) if found else {}
    return More(
        drawn_on=fields.day("drawn_on", "借款日", debt.drawn_on if debt else None),
        original_amount=fields.amount(
            "original_amount", "当初借了多少（元）", debt.original_amount if debt else None
        ),
        overdue_amount=fields.amount(
            "overdue_amount",
            "现在逾期多少（元，不知道就空着）",
            debt.overdue_amount if debt else None,
            help_text="已经到期、还没还的那部分，包括在上面的欠款里。",
        ),
        annual_percent=fields.text(
            "annual_percent",
            "合同年利率（%）",
            rate_text(rate),
            placeholder="例如 18.25",
            help_text="合同写日利率的，乘 365：日利率 0.05%，一年是 18.25%。",
        ),
        monthly_demand=fields.amount(
            "monthly_demand", "对方现在每月要你还（元）", debt.monthly_demand if debt else None
        ),
        least_monthly=fields.amount(
            "least_monthly",
            "对方说过最低每月收多少（元）",
            debt.least_monthly if debt else None,
            help_text="没说过就空着。填了，比它少的每月数不会排给这一家。",
        ),
        account_tail=fields.text(
            "account_tail",
            "卡号或借据号后四位",
            debt.account_tail or "" if debt else "",
            most=TAIL_DIGITS,
        ),
        secured=st.checkbox(
            "有抵押或质押（房、车）",
            value=debt.secured if debt else False,
            key=f"{fields.form}.secured",
        ),
        parties={role: _party(who, role, debt, named) for role in PartyRole},
    )


def _party(who: Fields, role: PartyRole, debt: Debt | None, named: dict[PartyRole, str]) -> str:
    party = debt.party(role) if debt else None
    return who.text(
        f"party.{role.value}",
        f"{role.label}的全称",
        named.get(role, party.name if party else ""),
        most=100,
        help_text=_ROLES_HELP.get(role),
    )
