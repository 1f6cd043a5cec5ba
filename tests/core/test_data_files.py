from datetime import date

import pytest

from core.data_files import document, entries, mapping


def test_dates_are_read_as_dates_and_quoted_numbers_as_text() -> None:
    first = entries("core.law", "parameters/lpr_one_year.yaml")[0]["values"][0]
    assert first["in_force_from"] == date(2019, 8, 20)
    assert first["value"] == "0.0425"


def test_a_file_that_is_no_list_is_refused_where_entries_are_asked_for() -> None:
    assert isinstance(document("core.lenders", "advice.yaml"), dict)
    with pytest.raises(TypeError, match=r"advice\.yaml is not a list"):
        entries("core.lenders", "advice.yaml")


def test_a_file_that_is_no_mapping_is_refused_where_one_is_asked_for() -> None:
    assert mapping("core.calculations.reference", "subsistence.yaml")["year_end"] > 2000
    with pytest.raises(TypeError, match=r"lpr_one_year\.yaml is not a mapping"):
        mapping("core.law", "parameters/lpr_one_year.yaml")
