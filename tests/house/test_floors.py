"""What may be imported where, beside the floors that lint-imports keeps."""

import ast
import sys

import pytest

from tests.house.sources import ROOT, imports, name_of, python_files, tree_of

HOUSE = ("app.py", "pages", "ui", "core")

AT_HOME = {
    "fpdf": "core/documents/",
    "sqlalchemy": "core/storage/",
    "alembic": "core/storage/",
}
"""Library → the only room that may import it."""

NETWORK = {
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "requests",
    "smtplib",
    "socket",
    "urllib.request",
    "urllib3",
    "websockets",
    "xmlrpc",
}


@pytest.mark.parametrize("library", AT_HOME)
def test_a_library_stays_in_its_room(library: str) -> None:
    strangers = [
        name_of(path)
        for path in python_files(*HOUSE, "scripts")
        if not name_of(path).startswith(AT_HOME[library])
        and any(module.split(".")[0] == library for module in imports(path))
    ]
    assert strangers == []


def test_nothing_in_the_house_opens_a_connection() -> None:
    leaks = [
        f"{name_of(path)}: {module}"
        for path in python_files(*HOUSE)
        for module in imports(path)
        if any(module == network or module.startswith(f"{network}.") for network in NETWORK)
    ]
    assert leaks == []


def test_session_state_has_one_door() -> None:
    doors = {
        name_of(path)
        for path in python_files(*HOUSE)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "session_state"
    }
    assert doors <= {"ui/session.py", "ui/clock.py"}


def test_the_clock_hangs_in_one_room() -> None:
    readers = {
        f"{name_of(path)}:{node.lineno}"
        for path in python_files(*HOUSE)
        if name_of(path) != "ui/clock.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and node.attr in ("today", "now", "utcnow", "time", "monotonic")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("date", "datetime", "time")
    }
    assert readers == set()


def test_core_draws_no_random_numbers_unasked() -> None:
    drawn = {
        f"{name_of(path)}: {module}"
        for path in python_files("core")
        for module in imports(path)
        if module.split(".")[0] in ("random", "secrets", "uuid")
    }
    assert drawn == set()


def test_no_module_hides_a_part_of_python() -> None:
    tops = {path.stem for path in ROOT.glob("*.py")} | {
        path.name for path in ROOT.iterdir() if path.is_dir() and any(path.glob("*.py"))
    }
    assert tops & sys.stdlib_module_names == set()
