"""What somebody sees who has not told anything yet: what this is, one way to begin, and the road."""

import streamlit as st

from ui import pieces, routes, session
from ui.ask_box import ask_box
from ui.support import support_link
from ui.triage_start import offer_triage
from ui.whereabouts import stays_here

ROAD = {
    "摸清": "欠谁、欠多少、逾期几天；接下来会发生什么，哪些是法律，哪些只是吓人的话。",
    "算好": "一个月能拿出多少，给每一家报一个还得起的数。",
    "提出": "电话里怎么说，再写一份和数字对得上的申请书。",
    "谈妥": "等答复、补材料、比还价；没有同意，看下一次怎么提。",
    "还清": "每期到期前提醒，凭证留好；最后账目归零，拿到结清证明。",
}


def welcome() -> None:
    """The first page of a desk with nothing on it."""
    pieces.title(
        "一步一步，把债谈清",
        "欠款还不上，可以自己和对方谈，不用花钱。这里陪你算清、写好、记下每一步，直到还清、拿到证明。"
        + stays_here(),
    )
    with st.container(border=True, key="lead"):
        st.header("先填一笔就够", anchor=False)
        st.markdown("就填现在最急的那家，大约五分钟。知道的先填，不知道的空着，其他的以后补。")
        with st.container(horizontal=True):
            if st.button("从最急的一笔开始", type="primary", icon=":material/arrow_forward:"):
                session.remember("debts.form", "new")
                routes.go("debts")
            if st.button("先看一个完整的例子"):
                session.open_example()
                st.rerun()
    with st.container(gap="xsmall"):
        pieces.section("先问一句也行")
        ask_box("welcome", offers_triage=False)
        offer_triage("welcome", "不知道从哪里开始，答几个问题")
    with st.container(gap="small"):
        pieces.section("这条路有五步")
        for word, gives in ROAD.items():
            with st.container(horizontal=True, wrap=False, gap="xsmall"):
                st.markdown(f"**{word}**", width=56)
                st.markdown(gives, width="stretch")
    st.markdown(
        ":orange-badge[:material/warning: 当心] "
        "收费代办、包停息、让你自己造证明的，都不要信。协商本身不收钱。"
    )
    footer()


def footer() -> None:
    """What this is not, said once, and the way to help for a person at the end of their strength."""
    with st.container(gap="xxsmall"):
        pieces.quiet(f"这里提供信息和算账，不代替律师。{stays_here()}")
        support_link()
