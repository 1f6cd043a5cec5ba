"""Forms about the person: what happened, who lives from the budget, and what a letter's head needs."""

import re
from datetime import date

import streamlit as st

from core.case.borrower import Borrower, Hardship, HardshipKind, Household, Partner, Ties
from core.case.case import Case
from core.errors import Problem
from core.guidance.insolvency import insolvency_region
from ui import pieces
from ui.budget_topics import Topic, keep
from ui.inputs import Fields

_PHONE = re.compile(r"1\d{10}", re.ASCII)
_ID_NUMBER = re.compile(r"\d{17}[\dX]", re.ASCII)


def hardship_form(case: Case, today: date) -> None:
    """困难情形: kind, since when, in the person's own words, income before and now."""
    known = case.hardship
    pieces.section("出了什么事")
    st.markdown(
        ":orange-badge[:material/warning: 只写真的] 对方会核对。编出来的困难一旦查到，后面的话就没人信了。"
    )
    fields = Fields(f"hardship.{case.case_id}")
    with st.form("hardship-form", border=False):
        kind = fields.choice(
            "kind", "哪一种困难", tuple(HardshipKind), known.kind if known else None, _kind_label
        )
        since = fields.day("since", "从哪天开始", known.since if known else None)
        statement = fields.text(
            "statement",
            "用你自己的话说",
            known.statement if known else "",
            lines=5,
            most=500,
            placeholder="什么时候、发生了什么、收入或支出因此变了多少。三五句就够，会写进申请书。",
        )
        before = fields.amount(
            "income_before", "之前每月收入（元）", known.income_before if known else None
        )
        now = fields.amount(
            "income_now", "现在每月收入（元）", known.income_now if known else None
        )
        sent = st.form_submit_button("保存并继续")
    if not sent:
        return
    earned_before = fields.read_optional("income_before", before)
    earned_now = fields.read_optional("income_now", now)
    if since is None:
        fields.problems.append(Problem("since", "请选大概从哪天开始的，记得月份就选 1 日。"))
    elif since > today:
        fields.problems.append(Problem("since", "这一天还没有到。请选已经过去的日子。"))
    if fields.report() or since is None:
        return
    hardship = Hardship(
        kind=kind,
        since=since,
        statement=statement,
        income_before=earned_before,
        income_now=earned_now,
    )
    keep(case.model_copy(update={"hardship": hardship}), "改了困难情形", Topic.HARDSHIP)


def person_form(case: Case) -> None:
    """The household and the head of a letter; what is stored is shown masked, with why it is asked."""
    household, person = case.household, case.borrower
    pieces.section("家里和你")
    st.markdown(
        "**为什么问：** 家里几口人决定必要支出说不说得通。姓名、证件号、电话只用在申请书的抬头，"
        "对方要靠它找到你的账户；写申请书前再填也来得及。"
    )
    if person.name:
        stored = [person.masked_name, person.masked_id_number, person.masked_phone]
        pieces.quiet("已存：" + pieces.escape("　".join(each for each in stored if each)))
    if household.partner is Partner.SEPARATED:
        st.markdown(
            "分居的，只填你自己这边的收入和开销；给孩子或对方的放进支出里的“抚养费”，收到的放进收入。"
            "对方名下的债是不是夫妻共同的，看“依据”里的第一千零六十四条，先不要替对方答应。"
        )
    fields = Fields(f"person.{case.case_id}")
    with st.form("person-form", border=False):
        with st.grid(3, min_column_width=160):
            adults = _count(fields, "adults", "大人，含你", household.adults, least=1)
            children = _count(fields, "children", "孩子", household.children)
            elders = _count(fields, "elders", "要养的老人", household.elders)
        partner = fields.maybe(
            "partner", "配偶", tuple(Partner), household.partner, lambda each: each.label
        )
        region = fields.text(
            "region", "住在哪个市", household.region, placeholder="例如 浙江省杭州市", most=30
        )
        with st.expander("姓名、证件号、电话、地址", expanded=not person.name):
            name = fields.text("name", "姓名", person.name, most=30)
            id_number = fields.text("id_number", "身份证号", person.id_number, most=18)
            phone = fields.text("phone", "手机号", person.phone, most=11)
            address = fields.text("address", "通信地址", person.address, most=100)
        sent = st.form_submit_button("保存并继续")
    if not sent:
        return
    id_number = id_number.upper()
    if id_number and not _ID_NUMBER.fullmatch(id_number):
        fields.problems.append(
            Problem("id_number", "身份证号是 18 位，最后一位可以是 X。请对着证件再看一眼。")
        )
    if phone and not _PHONE.fullmatch(phone):
        fields.problems.append(Problem("phone", "手机号是 1 开头的 11 位数字。请再看一眼。"))
    if fields.report():
        return
    changed = case.model_copy(
        update={
            "household": Household(
                adults=adults,
                children=children,
                elders=elders,
                region=region,
                partner=partner,
                ties=_ties(household, region),
            ),
            "borrower": Borrower(name=name, id_number=id_number, phone=phone, address=address),
        }
    )
    keep(changed, "改了家庭和个人信息", Topic.PERSON)


def _ties(before: Household, region: str) -> Ties:
    """What was answered about a region's rules stays for as long as the same rules are asked about."""
    moved = insolvency_region(before) != insolvency_region(Household(region=region))
    return Ties() if moved else before.ties


def _kind_label(kind: HardshipKind) -> str:
    return kind.label


def _count(fields: Fields, field: str, label: str, value: int, *, least: int = 0) -> int:
    return st.number_input(
        f"{label}（人）",
        min_value=least,
        max_value=20,
        value=value,
        step=1,
        key=f"{fields.form}.{field}",
    )
