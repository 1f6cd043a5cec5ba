"""Reading the YAML files that lie beside a package: the rules, the lenders, the regions."""

from importlib.resources import files
from typing import Any

import yaml

Entry = dict[str, Any]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def document(package: str, path: str) -> object:
    """What one data file says, `path` relative to the package, as YAML has it: dates are dates, quoted numbers text."""
    text = (files(package) / path).read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - both loaders are safe ones


def mapping(package: str, path: str) -> Entry:
    """The entries of a data file that is a mapping. Raises `TypeError` for another shape."""
    found = document(package, path)
    if not isinstance(found, dict):
        raise TypeError(f"{path} is not a mapping")
    return found


def entries(package: str, path: str) -> list[Entry]:
    """The entries of a data file that is a list. Raises `TypeError` for another shape."""
    found = document(package, path)
    if not isinstance(found, list):
        raise TypeError(f"{path} is not a list of entries")
    return found
