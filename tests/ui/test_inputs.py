"""Fields of a form: amounts as people type them, a fault under its field, and all of them under the button."""

from streamlit.testing.v1 import AppTest


def form() -> None:
    from decimal import Decimal  # noqa: PLC0415  the script stands alone

    import streamlit as st  # noqa: PLC0415  the script stands alone

    from core.errors import Problem  # noqa: PLC0415  the script stands alone
    from ui.inputs import Fields  # noqa: PLC0415  the script stands alone

    fields = Fields("form")
    typed = fields.amount("sum", "多少（元）", Decimal("1234.50"))
    spare = fields.amount("spare", "还有吗（元）", None)
    if st.button("读"):
        amount = fields.read("sum", typed)
        optional = fields.read_optional("spare", spare)
        st.text(f"{amount} {optional}")
        fields.report([Problem("elsewhere", "这句没有格子。")] if typed == "9" else [])


def form_of_two_parts() -> None:
    import streamlit as st  # noqa: PLC0415  the script stands alone

    from core.errors import Problem  # noqa: PLC0415  the script stands alone
    from ui.inputs import Fields  # noqa: PLC0415  the script stands alone

    fields = Fields("whole")
    part = Fields("part", part_of=fields)
    part.text("name", "名字")
    typed = fields.amount("sum", "多少（元）", None)
    if st.button("读"):
        fields.problems.append(Problem("name", "写个名字。"))
        fields.read("sum", typed)
        fields.report()


def read(typed: str, spare: str = "") -> AppTest:
    app = AppTest.from_function(form).run()
    app.text_input[0].set_value(typed)
    app.text_input[1].set_value(spare)
    return app.button[0].click().run()


def notes(app: AppTest) -> str:
    return "\n".join(note.value for note in app.markdown)


def test_a_stored_amount_is_shown_grouped_with_fen() -> None:
    assert AppTest.from_function(form).run().text_input[0].value == "1,234.50"


def test_amounts_are_understood_as_people_type_them() -> None:
    assert read("1.2万", "3,000.5").text[0].value == "12000.00 3000.50"


def test_an_empty_optional_amount_is_no_fault() -> None:
    app = read("3000")
    assert app.text[0].value == "3000.00 None"
    assert not app.warning


def test_a_fault_stands_under_its_field_and_what_was_typed_stays() -> None:
    app = read("-5")
    assert "金额不能是负数" in notes(app)
    assert "你填的都还在" in app.warning[0].value
    assert app.text_input[0].value == "-5"


def test_each_field_has_its_own_fault() -> None:
    app = read("三千", "1.234")
    assert "这里要填数字" in notes(app)
    assert "金额最多写到分" in notes(app)


def test_what_is_to_be_mended_is_said_under_the_button_where_the_thumb_is() -> None:
    app = read("三千", "1.234")
    kinds = [app.main[at].type for at in sorted(app.main.children)]
    assert kinds.index("warning") > kinds.index("button")
    assert "先改一改：多少（元）、还有吗（元）" in app.warning[0].value


def test_a_fault_without_a_field_is_said_there_too() -> None:
    assert read("9").warning[0].value == "这句没有格子。"


def test_a_part_reports_with_the_form_it_is_of() -> None:
    app = AppTest.from_function(form_of_two_parts).run()
    app.button[0].click().run()
    assert [warning.value for warning in app.warning] == [
        "先改一改：名字、多少（元）。就在上面带笔的地方，你填的都还在。"
    ]
