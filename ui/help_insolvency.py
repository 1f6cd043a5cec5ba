"""个人破产、债务清理: the region's conditions held against the case, the answers it lacks, the price, whom to ask."""

from datetime import date

import streamlit as st

from core.case.borrower import Ties
from core.case.case import Case
from core.errors import Problem
from core.figures import yuan_text
from core.guidance.insolvency import InsolvencyRegion, insolvency_region
from core.guidance.insolvency_check import conditions, sentence, total_owed
from core.lenders.channels import shown_number
from ui import pieces, routes, session
from ui.condition_list import condition_list
from ui.inputs import Fields
from ui.rules import rule_line

_NOWHERE = ("ebl_draft_2025", "other_pilots", "scam_five_dept_2026")
_ANSWERS = {"是": True, "不是": False, "不知道": None}
_ASKED = {
    "registered": ("registered_there", "有没有当地户籍"),
    "business": ("business_debts", "欠的钱里，有没有做生意用的"),
    "enforced": ("under_enforcement", "法院有没有以你为被执行人的案件"),
}
_MOST_MONTHS, _MOST_YEARS = 720, 100


def clearing(case: Case, as_of: date) -> None:
    """What there is where the person lives, or that there is none."""
    region = insolvency_region(case.household)
    if region is None:
        _nowhere(case)
        return
    with st.container(gap="small"):
        pieces.section(region.instrument)
        st.markdown(region.sentence)
        st.markdown(
            f"你一共欠 **{yuan_text(total_owed(case, as_of))} 元**，一起处理，不是只处理一笔。"
        )
        found = conditions(case, region, as_of)
        st.markdown(f"**{sentence(found)}**")
        condition_list(found)
        _answers(case, region)
    with st.container(gap="small"):
        pieces.section("代价")
        st.markdown("\n".join(f"- {line.text(as_of)}" for line in region.price))
    with st.container(gap="small"):
        pieces.section("问谁")
        number = shown_number("legal_12348")
        st.markdown(
            f"{region.how}  \n先打 **[{number}](tel:{number})** 问一句也行，不收费。"
            if number
            else region.how
        )
        with st.popover("依据", icon=":material/menu_book:"):
            for rule in region.citations:
                rule_line(rule)


def _nowhere(case: Case) -> None:
    place = case.household.region
    st.markdown(
        f"**{pieces.escape(place)}没有查到个人破产或债务清理的试点。** 全国没有个人破产法。"
        "有变化的话，当地法院的诉讼服务中心会知道，可以问一句。"
        if place
        else "**还没有填住在哪个市。** 到“收支”的“本人”填上，再看有没有。"
    )
    if not place:
        routes.link("budget", "去填住在哪里")
    st.markdown(
        "收费替人“办个人破产”“债务清零”的，是骗局。没有这个程序的地方，走协商、调解、执行和解。"
    )
    for rule in _NOWHERE:
        rule_line(rule)


def _answers(case: Case, region: InsolvencyRegion) -> None:
    """The facts that only these rules ask for; kept in the case, on this device."""
    checks = {line.check for line in region.conditions}
    wanted = [_ASKED[check] for check in _ASKED if check in checks]
    months, years = "insured" in checks, "resident" in checks
    if not (wanted or months or years):
        return
    ties, form = case.household.ties, f"ties.{case.case_id}.{region.id}"
    with st.form(form, border=False):
        fields = Fields(form)
        typed_months = (
            _number(fields, "insured_months", "连续缴社保（个月）", ties) if months else ""
        )
        typed_years = _number(fields, "resident_years", "连续居住（年）", ties) if years else ""
        said = {field: _yes_or_no(form, field, label, ties) for field, label in wanted}
        if not st.form_submit_button("记下，再对一遍"):
            return
        read: dict[str, object] = dict(said)
        if months:
            read["insured_months"] = _whole(fields, "insured_months", typed_months, _MOST_MONTHS)
        if years:
            read["resident_years"] = _whole(fields, "resident_years", typed_years, _MOST_YEARS)
        if fields.report():
            return
    changed = case.household.model_copy(update={"ties": ties.model_copy(update=read)})
    if session.save(case.model_copy(update={"household": changed}), "填了当地的情况"):
        session.tell("记下了，条件重新对过。")
    st.rerun()


def _number(fields: Fields, field: str, label: str, ties: Ties) -> str:
    known = getattr(ties, field)
    return fields.text(field, label, "" if known is None else str(known), most=3)


def _yes_or_no(form: str, field: str, label: str, ties: Ties) -> bool | None:
    words = {value: word for word, value in _ANSWERS.items()}
    picked = st.segmented_control(
        label,
        list(_ANSWERS),
        default=words[getattr(ties, field)],
        required=True,
        key=f"{form}.{field}",
    )
    return _ANSWERS[picked or "不知道"]


def _whole(fields: Fields, field: str, text: str, most: int) -> int | None:
    if not text:
        return None
    if text.isdecimal() and int(text) <= most:
        return int(text)
    fields.problems.append(Problem(field, f"请填 0 到 {most} 的整数，不知道就空着。"))
    return None
