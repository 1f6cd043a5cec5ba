"""撑不住的时候: calm, short, one tap from every page that leads there; and what to keep when somebody threatens."""

import streamlit as st

from core.lenders.channels import shown_number
from ui import pieces, routes
from ui.numbers import emergency


def support_link() -> None:
    """The quiet way to it, at the foot of a page."""
    routes.help_link("support", "撑不住的时候，先看这里", icon=":material/favorite:")


def support() -> None:
    """When to call for help, whom to talk to, and what to keep as evidence."""
    with st.container(border=True, key="lead"):
        st.markdown(
            emergency(
                "**有伤害自己的念头，或身边有人这样：现在就打 120 或 110，或去最近医院的急诊。**"
            )
            + "  \n先跟一个信得过的人说一声你现在的情况，请他陪着你。"
        )
        st.markdown(f"想找人说说：{someone_to_talk_to()}")
        st.markdown(emergency("有人上门动手、堵门、砸东西：打 110。"))
    with st.container(gap="small"):
        pieces.section("有人骂人、吓人、找家人同事")
        st.markdown(
            emergency(
                "先不吵，也不用当场答应什么。人身安全有危险，先打 110。把这些留下来：\n\n"
                "- 电话录音，和通话记录的截图：号码、时间、一天几次。\n"
                "- 短信、微信、快递单的原样截图，连同对方的号码。\n"
                "- 被联系过的家人、同事愿意写的一句话：哪天、谁打来、说了什么。\n"
                "- 上门的时间、人数、照片或监控；报过警的，留下接警回执。\n\n"
                "留好以后，先向对方公司投诉，再往上走。这些可以缓一缓再做。"
            )
        )
        routes.link("contact", "把催收记下来，看哪些越了线")
        routes.link("fallback", "看投诉走哪里")


def someone_to_talk_to() -> str:
    """The line for the mind where its number is sure; else how to find the local one."""
    number = shown_number("psych_12356")
    if number:
        return f"心理援助热线 **[{number}](tel:{number})**。"
    ask = shown_number("gov_12345")
    return (
        "当地的心理援助热线。全国号码我们还没核实，不写在这里；"
        f"可以打政务热线 **[{ask}](tel:{ask})** 请它转，或到当地卫生健康部门的官网查。"
    )
