"""Facts for a lender's own form are the letter's own, masked where they need not be whole."""

from core.documents.form_fields import form_fields
from core.figures import yuan_text
from tests.core.documents.lives import TODAY, life


def test_the_fields_are_the_cases_own_and_the_number_is_masked() -> None:
    case = life("card")
    fields = form_fields(case, "card", TODAY)
    assert fields["姓名"] == "王敏"
    assert fields["证件号末四位"] == "1234"
    assert fields["希望每期（元）"] == yuan_text(case.offers[0].terms.monthly)
    assert case.borrower.id_number not in "".join(fields.values())


def test_what_is_not_known_is_not_a_field() -> None:
    assert "借款日" not in form_fields(life("card"), "card", TODAY)
    assert "借款日" in form_fields(life("platform"), "platform", TODAY)
