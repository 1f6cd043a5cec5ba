"""Ways other than paper carry the same requests: none is cut, and what does not fit is named."""

import pytest

from core.case.entries import LetterKind
from core.documents.deliveries import Part, app_text, call_points, email
from core.documents.wording import wording
from core.figures import yuan_text
from tests.core.documents.lives import DEBTS, letter, life

APPLICATION = letter(LetterKind.APPLICATION, "card")


def test_what_fits_is_given_whole() -> None:
    found = app_text(APPLICATION, 10_000)
    assert (found.left_out, found.over) == ((), 0)
    assert "每月收支" not in found.text or "工资" in found.text


def test_tables_go_before_requests_and_no_request_is_cut() -> None:
    whole = app_text(APPLICATION, 10_000)
    found = app_text(APPLICATION, len(whole.text) - 1)
    assert found.left_out == (Part.NOTES,)
    tighter = app_text(APPLICATION, len(found.text) - 1)
    assert tighter.left_out == (Part.NOTES, Part.TABLES)
    short = app_text(APPLICATION, 100)
    assert short.over == len(short.text) - 100 > 0
    for point in call_points(APPLICATION):
        assert point in short.text


def test_no_room_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        app_text(APPLICATION, 0)


@pytest.mark.parametrize("which", DEBTS)
@pytest.mark.parametrize("kind", [kind for kind in LetterKind if wording(kind).front.limit])
def test_each_letter_fits_the_field_its_wording_is_written_for(
    kind: LetterKind, which: str
) -> None:
    limit = wording(kind).front.limit
    assert limit is not None
    assert app_text(letter(kind, which), limit).over == 0


def test_a_mail_has_a_subject_and_the_whole_letter() -> None:
    subject, body = email(APPLICATION)
    assert subject == "个人减免申请书（王敏）"
    assert "招商银行股份有限公司信用卡中心" in body


def test_what_to_say_on_the_phone_has_the_offers_own_numbers() -> None:
    terms = life("card").offers[0].terms
    said = "".join(call_points(APPLICATION))
    assert yuan_text(terms.monthly) in said
    assert f"{terms.months} 期" in said
