"""The code as text and as syntax trees, for the tests that read it."""

import ast
import io
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


def python_files(*folders: str) -> tuple[Path, ...]:
    """Every Python file under these folders (or the file named), sorted."""
    found: list[Path] = []
    for folder in folders:
        place = ROOT / folder
        found += [place] if place.is_file() else sorted(place.rglob("*.py"))
    return tuple(found)


def name_of(path: Path) -> str:
    """A path as it is written in messages: from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def identifiers(path: Path) -> Iterator[str]:
    """Every name in a file: variables, attributes, arguments, functions, classes, keywords."""
    for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        if token.type == tokenize.NAME:
            yield token.string


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in the file; `from a.b import c` counts as `a.b.c`."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every string a file may show, with its line; docstrings left out."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree_of(path)):
        shown = isinstance(node, ast.Constant) and id(node) not in docstrings
        if shown and isinstance(node.value, str):
            yield node.lineno, node.value
