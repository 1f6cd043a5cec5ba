"""The one door to state: every change is kept, two tabs never overwrite, the example leaves no trace."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.storage.case_files import CaseFiles

NOW = datetime(2026, 11, 23, tzinfo=UTC)
BASE = Case(case_id="mine", title="甲")


def tab() -> None:
    import streamlit as st  # noqa: PLC0415  the script stands alone

    from core.case.borrower import Borrower  # noqa: PLC0415  the script stands alone
    from ui import frame, session  # noqa: PLC0415  the script stands alone

    session.begin_page(st.text_input("page", "one"))
    frame.above()
    case = session.current_case()
    title, name = st.text_input("title"), st.text_input("name")
    if st.button("save title"):
        session.save(case.model_copy(update={"title": title}), "改名")
        st.rerun()
    if st.button("save name"):
        session.save(case.model_copy(update={"borrower": Borrower(name=name)}), "改姓名")
        st.rerun()
    if st.button("example"):
        session.open_example()
        st.rerun()
    st.text(f"{case.title}/{case.borrower.name}")


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CaseFiles:
    monkeypatch.setenv("REPAYMENT_DESK_DATA", str(tmp_path))
    monkeypatch.setenv("REPAYMENT_DESK_TODAY", date(2026, 11, 23).isoformat())
    return CaseFiles.open(tmp_path)


def kept(store: CaseFiles) -> Case:
    store.create(BASE, NOW)
    store.remember_opened("mine")
    return BASE


def open_tab() -> AppTest:
    return AppTest.from_function(tab, default_timeout=30).run()


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def save(app: AppTest, what: str, value: str) -> AppTest:
    next(field for field in app.text_input if field.label == what).set_value(value)
    return press(app, f"save {what}")


def test_the_case_opened_last_comes_back_after_a_reload(store: CaseFiles) -> None:
    kept(store)
    assert open_tab().text[0].value == "甲/"


def test_a_first_change_creates_the_case_and_a_new_tab_finds_it(store: CaseFiles) -> None:
    save(open_tab(), "title", "新的")
    assert [summary.title for summary in store.list()] == ["新的"]
    assert open_tab().text[0].value == "新的/"


def test_two_tabs_that_changed_different_things_can_keep_both(store: CaseFiles) -> None:
    kept(store)
    early, late = open_tab(), open_tab()
    save(early, "title", "乙")
    save(late, "name", "林晓")
    assert late.header[0].value == "另一个页面先保存了"
    assert store.load("mine").case.borrower.name == ""
    press(late, "两边都留下")
    case = store.load("mine").case
    assert (case.title, case.borrower.name) == ("乙", "林晓")
    assert not late.header


def test_a_clash_is_shown_and_the_person_chooses(store: CaseFiles) -> None:
    kept(store)
    early, late = open_tab(), open_tab()
    save(early, "title", "乙")
    save(late, "title", "丙")
    told = "\n".join(each.value for each in late.markdown)
    assert "乙" in told
    assert "丙" in told
    assert store.load("mine").case.title == "乙"
    press(late, "用另一页的")
    assert late.text[0].value == "乙/"
    assert store.load("mine").case.title == "乙"


def test_choosing_this_page_in_a_clash_keeps_what_was_typed_here(store: CaseFiles) -> None:
    kept(store)
    early, late = open_tab(), open_tab()
    save(early, "title", "乙")
    save(late, "title", "丙")
    press(late, "用这一页的")
    assert store.load("mine").case.title == "丙"


def test_a_change_of_page_takes_over_what_another_tab_saved(store: CaseFiles) -> None:
    kept(store)
    early, late = open_tab(), open_tab()
    save(early, "title", "乙")
    next(field for field in late.text_input if field.label == "page").set_value("two").run()
    assert late.text[0].value == "乙/"


def test_the_example_can_be_changed_and_leaves_no_trace(store: CaseFiles) -> None:
    kept(store)
    app = press(open_tab(), "example")
    save(app, "title", "改过的例子")
    assert app.text[0].value.startswith("改过的例子/")
    assert [summary.case_id for summary in store.list()] == ["mine"]
    assert store.load("mine").version == 1
    assert open_tab().text[0].value == "甲/"
