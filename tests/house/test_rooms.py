"""Every page has its door, every file one reason to exist, every face of core a docstring."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, name_of, python_files, strings, tree_of
from ui.routes import MENU, ROUTES

MOST_LINES = {"pages": 120, "app.py": 120, "ui": 300, "core": 300, "scripts": 300, "bench": 300}


def test_every_page_is_in_the_menu_and_every_menu_entry_is_a_page() -> None:
    files = {name_of(path) for path in python_files("pages") if path.name != "__init__.py"}
    assert {route.file for route in ROUTES.values()} == files
    listed = [name for group in MENU.values() for name in group]
    assert sorted(listed) == sorted(ROUTES)


def test_app_makes_its_pages_from_the_routes_and_nothing_else() -> None:
    source = (ROOT / "app.py").read_text(encoding="utf-8")
    assert source.count("st.Page(") == 1
    assert "routes.MENU" in source
    assert "pages/" not in source


def test_an_address_is_not_its_file_s_name() -> None:
    # Streamlit runs pages/x.py alone, without the frame, on a fresh server's first visit to /x.
    for route in ROUTES.values():
        assert route.address != Path(route.file).stem
    assert len({route.address for route in ROUTES.values()}) == len(ROUTES)


@pytest.mark.parametrize("folder", MOST_LINES)
def test_no_file_is_longer_than_a_room(folder: str) -> None:
    long = {
        name_of(path): lines
        for path in python_files(folder)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES[folder]
    }
    assert long == {}


def test_the_page_icon_is_a_file_of_ours() -> None:
    # A ":material/" page icon makes the browser ask a host outside.
    (icon,) = re.findall(r'page_icon="([^"]+)"', (ROOT / "app.py").read_text(encoding="utf-8"))
    assert (ROOT / icon).is_file()


def test_nothing_shown_points_to_a_script_style_or_font_outside() -> None:
    outside = re.compile(
        r"<(script|link|img|iframe)[^>]+(src|href)=.?https?:|@import|url\(.?https?:"
    )
    found = [
        f"{name_of(path)}:{line}"
        for path in python_files("app.py", "pages", "ui", "core")
        for line, text in strings(path)
        if outside.search(text)
    ]
    assert found == []


def _public(nodes: list[ast.stmt]) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    for node in nodes:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body)


def test_every_face_of_core_says_what_it_answers() -> None:
    silent = [
        f"{name_of(path)}: {node.name}"
        for path in python_files("core")
        if "migrations" not in path.parts
        for node in _public(tree_of(path).body)
        if not ast.get_docstring(node)
    ]
    silent += [
        name_of(path)
        for path in python_files("app.py", "core", "ui", "pages", "scripts", "bench")
        if not ast.get_docstring(tree_of(path))
    ]
    assert silent == []


def test_an_exception_to_a_rule_gives_its_reason() -> None:
    bare = re.compile(
        r"#\s*(noqa(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type:\s*ignore(\[[\w, -]+\])?)\s*$"
    )
    silent = [
        f"{name_of(path)}:{number}"
        for path in python_files("app.py", "core", "ui", "pages", "scripts", "bench", "tests")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert silent == []


def test_no_work_is_left_lying_about() -> None:
    mark = re.compile(r"#.*\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
    left = [
        f"{name_of(path)}:{number}"
        for path in python_files("app.py", "core", "ui", "pages", "scripts", "bench", "tests")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if mark.search(line)
    ]
    assert left == []


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    excuse = re.compile(r"mark\.(skip|skipif|xfail)\b|pytest\.(skip|xfail|importorskip)\(")
    excused = [
        f"{name_of(path)}:{number}"
        for path in python_files("tests")
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if excuse.search(line)
    ]
    assert excused == []


def test_no_press_on_a_download_reruns_the_page_while_its_file_is_being_made() -> None:
    # The rerun may swallow the answer that brings the file: ui/letter_download.py says how.
    reruns = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("ui", "pages")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "download_button"
        and not any(word.arg == "on_click" for word in node.keywords)
    ]
    assert reruns == []
