from core.law.data_files import registered


def test_a_registered_shelf_is_read_file_by_file() -> None:
    names = [name for name, _ in registered("citations")]
    assert "credit_cards" in names
    assert len(names) == 12
