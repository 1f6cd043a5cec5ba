"""求助: legal aid, family, clearing by a court, whom not to pay, what debt touches, whom to call; a topic at a time."""

import streamlit as st

from ui import clock, pieces, session
from ui.help_aid import legal_aid
from ui.help_family import family_help
from ui.help_insolvency import clearing
from ui.help_intermediary import intermediary
from ui.help_reach import reach_table
from ui.support import support

TOPICS = {
    "aid": "法律援助",
    "family": "家人朋友",
    "insolvency": "个人破产",
    "intermediary": "防骗",
    "reach": "影响什么",
    "support": "撑不住",
}
VERDICTS = {
    "aid": ("法律咨询不收钱，现在就能问", "能不能免费请律师，各地不同。下面是问什么、带什么。"),
    "family": ("家人帮忙，也要算清、写清", "家人没有义务替你还。愿意帮的话，送还是借，先说好。"),
    "insolvency": ("个人破产，只有少数地方有", "它是最后一步。先对条件，再看代价。"),
    "intermediary": ("协商自己办，不用花钱", "有人说能替你办，或自称客服找你，先在这里对一对。"),
    "reach": ("欠款碰得到什么，碰不到什么", "没有法院的判决，和有判决以后，不一样。"),
    "support": (
        "先顾人，债可以放一放",
        "欠款是钱的事，可以慢慢谈。今天不想接电话，可以不接；明天再看，也来得及。",
    ),
}


def chosen_topic() -> str:
    """The topic asked for by a link, else the one looked at last."""
    linked = st.query_params.get("topic")
    if linked:
        session.remember("help.topic", linked)
        del st.query_params["topic"]
    wanted = session.recall("help.topic", "aid")
    start = wanted if wanted in TOPICS else "aid"
    picked = st.pills(
        "哪一样",
        list(TOPICS),
        default=start,
        format_func=TOPICS.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=f"help.topic.{start}",
    )
    return picked or start


case, day = session.current_case(), clock.today()
head = st.container()
topic = chosen_topic()
with head:
    pieces.title(*VERDICTS[topic])
match topic:
    case "family":
        family_help(case, day)
    case "insolvency":
        clearing(case, day)
    case "intermediary":
        intermediary(case)
    case "reach":
        reach_table()
    case "support":
        support()
    case _:
        legal_aid(case, day)
