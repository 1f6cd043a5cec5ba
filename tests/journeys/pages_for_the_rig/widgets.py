"""A page with one of each widget, for the test of the rig itself."""

import time

import streamlit as st


def widgets() -> None:
    st.title("样样都有")
    principal = st.text_input("本金（元）")
    kind = st.selectbox("对方是哪一类", ["银行信用卡", "消费金融公司", "助贷平台"])
    missed = st.date_input("首次逾期日", value=None, format="YYYY-MM-DD")
    months = st.number_input("期数", 1, 60)
    answer = st.radio("答复", ["同意", "没有同意"])
    debt = st.segmented_control("哪一笔", ["招行", "借呗"])
    checked = st.checkbox("已核对")
    st.write(
        "得到",
        principal,
        kind,
        str(missed),
        months,
        answer,
        debt,
        "核对了" if checked else "没核对",
    )
    if st.button("保存", icon=":material/save:"):
        time.sleep(0.5)
        st.write("存好了")
    with st.form("letter"):
        said = st.text_area("说明")
        bill = st.file_uploader("账单")
        if st.form_submit_button("提交"):
            st.write("交了", said, bill.name if bill else "没有账单")
    st.download_button("下载", "你好", "信.txt")
    with st.expander("这些数怎么算出来的"):
        st.write("一期一期加起来")
    with st.container(key="second"):
        st.text_input("备注")
    with st.container(key="third"):
        st.text_input("备注", key="again")


def broken() -> None:
    st.title("坏了")
    raise RuntimeError("on purpose")


def wide() -> None:
    st.title("太宽")
    st.html("<div style='width:3000px'>宽</div>")
    st.html("<img src='http://192.0.2.1/spy.png' alt='spy'>")


st.navigation(
    {
        "": [st.Page(widgets, title="样样", url_path="every-widget")],
        "坏的": [
            st.Page(broken, title="坏了", url_path="broken"),
            st.Page(wide, title="太宽", url_path="wide"),
        ],
    },
    expanded=True,
).run()
