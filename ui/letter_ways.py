"""The same letter for other ways: the whole text, a field of an app, a mail, a call."""

from collections.abc import Mapping

import streamlit as st

from core.documents.deliveries import AppText, Part, app_text, call_points, email
from core.documents.letter import Letter
from core.documents.plain_text import render_text
from core.documents.wording import wording
from ui import pieces

USUAL_LIMIT = 1000
"""Characters that a field of a lender's app usually takes. Practice."""

_LEFT_OUT = {Part.NOTES: "小注", Part.TABLES: "表格", Part.HEADINGS: "小标题"}


def letter_ways(letter: Letter, fields: Mapping[str, str]) -> None:
    """Forms of the same content, one shown at a time; `fields` are the facts for a lender's own form."""
    with st.expander("不寄纸的：复制文字", icon=":material/content_copy:"):
        way = st.segmented_control(
            "用在哪里",
            ["全文", "App 表单", "他们的表", "邮件", "打电话"],
            default="全文",
            required=True,
            label_visibility="collapsed",
            key=f"way.{letter.title}",
        )
        match way:
            case "App 表单":
                _app(letter)
            case "他们的表":
                _their_form(fields)
            case "邮件":
                subject, body = email(letter)
                st.markdown(f"主题：{pieces.escape(subject)}")
                st.code(body, language=None, wrap_lines=True)
            case "打电话":
                st.markdown("照着念，一条一条说，每条等对方答了再说下一条。")
                points = call_points(letter) or ("这封信没有要求，照全文念。",)
                st.markdown(
                    "\n".join(f"{at}. {pieces.escape(each)}" for at, each in enumerate(points, 1))
                )
            case _:
                st.markdown("贴到客服对话或网页表单里。表格里的数会排成一行一行。")
                st.code(render_text(letter), language=None, wrap_lines=True)


def _their_form(fields: Mapping[str, str]) -> None:
    st.markdown("对方有自己的表格，就用他们的。按他们表上的顺序点，下面跟着排。")
    picked = st.multiselect("他们表上有哪几栏", list(fields), key="their_form")
    st.code(
        "\n".join(f"{label}：{fields[label]}" for label in picked or fields),
        language=None,
        wrap_lines=True,
    )


def _app(letter: Letter) -> None:
    usual = (wording(letter.kind).front.limit if letter.kind else None) or USUAL_LIMIT
    limit = st.number_input(
        "那个格子最多填多少字", 50, 20000, usual, step=50, key=f"limit.{letter.title}"
    )
    found = app_text(letter, int(limit))
    st.markdown(_said(found))
    st.code(found.text, language=None, wrap_lines=True)


def _said(found: AppText) -> str:
    said = f"共 {len(found.text)} 字。"
    if found.left_out:
        left = "、".join(_LEFT_OUT[part] for part in found.left_out)
        said += f"为了放得下，省去了{left}，可以另传 PDF。"
    if found.over:
        said += f"还多 {found.over} 字，要求一条都没有删；请分两次填，或改传 PDF。"
    return said
