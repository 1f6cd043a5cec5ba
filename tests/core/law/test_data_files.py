import pytest

from core.law.data_files import read, registered


def test_a_registered_shelf_is_read_file_by_file() -> None:
    names = [name for name, _ in registered("citations")]
    assert "credit_cards" in names
    assert len(names) == 12


def test_a_file_that_is_no_list_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.law.data_files.yaml.load", lambda *_, **__: {"a": 1})
    with pytest.raises(TypeError, match="not a list"):
        read("registry.yaml")
