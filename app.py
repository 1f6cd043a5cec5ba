"""Entry: the frame around the pages, and their order."""

import streamlit as st

from ui import frame, routes, session, style

st.set_page_config(
    page_title="还得清",
    page_icon="static/favicon.png",
    layout="wide",
    initial_sidebar_state=236,
)
style.wear()
st.logo("static/logo.svg", size="large")

pages = {
    group: [
        st.Page(
            routes.ROUTES[name].file,
            title=routes.ROUTES[name].title,
            icon=routes.ROUTES[name].icon,
            url_path=routes.ROUTES[name].address,
            default=name == "today",
        )
        for name in names
    ]
    for group, names in routes.MENU.items()
}
page = st.navigation(pages, expanded=True)
session.begin_page(page.title)

desk = st.container(horizontal_alignment="center")
style.mend()  # stands after the desk and is sent before it: a page may stop early
with desk, st.container(width=920, gap="medium"):
    frame.above()
    page.run()
