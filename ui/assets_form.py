"""What is owned: asked for with what telling it means, and counted only where the person says so."""

from datetime import date

import streamlit as st

from core.case.assets import Asset, AssetKind
from core.case.case import Case
from core.figures import yuan_text
from core.money import ZERO
from ui import pieces, session, tables
from ui.inputs import Fields

_RULE = "cpl_252"


def assets_form(case: Case, as_of: date) -> None:
    """The list, what it would bring, and the form for one more."""
    from ui.rules import rule_line  # noqa: PLC0415  the rules are read only when somebody looks

    pieces.section("有什么值钱的东西")
    st.markdown("写在这里，是为了算清一次最多能拿出多少。**只在这台电脑上，不会自动写进申请书。**")
    with st.expander("告诉对方，意味着什么"):
        st.markdown(
            "- 协商阶段，没有条文要求你把家底都交给对方。对方问到，可以不答，但**答了就要是真的**。\n"
            "- 写进明细表，对方就知道了。以后起诉，也会知道往哪里找。\n"
            "- 到了强制执行，法院通知你报告财产，那时必须如实报。\n"
            "- 唯一住房、谋生的车和工具，先不要答应卖。不要为了还债低价变卖，也不要转移给别人。"
        )
        rule_line(_RULE)
    owned = case.budget.assets
    if owned:
        _table(owned)
        for at, asset in enumerate(owned):
            if st.button(f"删掉{_name(asset)}", key=f"asset.{at}.{len(owned)}", type="tertiary"):
                _save(case, (*owned[:at], *owned[at + 1 :]), f"删了{_name(asset)}", as_of)
    with st.expander("加一样", icon=":material/add:", expanded=False):
        _form(case, as_of)


def _table(owned: tuple[Asset, ...]) -> None:
    tables.figures(
        "元",
        {
            f"{at}. {_name(asset)}": (asset.quick_sale, asset.owed_on_it, asset.realisable)
            for at, asset in enumerate(owned, start=1)
        },
        ["急卖能得", "还欠着", "可还债"],
        places=0,
        alt="每样东西急着变现能得多少、还欠多少、愿意拿来还债的多少",
    )
    usable = sum((asset.realisable for asset in owned), ZERO)
    st.markdown(f"愿意拿来还债的，扣掉上面欠的，大约 **{yuan_text(usable)}** 元。")


def _form(case: Case, as_of: date) -> None:
    fields = Fields(f"asset.{case.case_id}.{len(case.budget.assets)}")
    with st.form("asset-form", border=False):
        kind = fields.choice("kind", "是什么", tuple(AssetKind), None, lambda kind: kind.label)
        label = fields.text(
            "label", "名字（可以不写）", placeholder="例如 2016 年的两厢车", most=30
        )
        worth = fields.amount("quick_sale", "急着变现能得多少（元）", None)
        owing = fields.amount("owed_on_it", "上面还欠多少（元），没有就空着", None)
        usable = st.checkbox("愿意拿它还债", key=f"{fields.form}.usable")
        if not st.form_submit_button("加上", icon=":material/add:"):
            return
    quick_sale = fields.read("quick_sale", worth)
    owed = fields.read("owed_on_it", owing, empty=ZERO)
    if fields.report() or quick_sale is None or owed is None:
        return
    asset = Asset(kind=kind, label=label, quick_sale=quick_sale, owed_on_it=owed, usable=usable)
    _save(case, (*case.budget.assets, asset), f"加了{_name(asset)}", as_of)


def _save(case: Case, owned: tuple[Asset, ...], what: str, as_of: date) -> None:
    changed = case.budget.model_copy(update={"assets": owned})
    if session.save(case.with_budget(changed, as_of), what):
        session.tell(f"{what}。")
    st.rerun()


def _name(asset: Asset) -> str:
    return asset.label or asset.kind.label
