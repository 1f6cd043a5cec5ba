"""Reading the data files that lie beside this module, each named in `registry.yaml`."""

from collections.abc import Iterator
from importlib.resources import files

import yaml

Entry = dict[str, object]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: str) -> list[Entry]:
    """The entries of one data file, `path` relative to `core/law`."""
    text = (files("core.law") / path).read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=Loader)  # noqa: S506 - both loaders are safe ones
    if not isinstance(entries, list):
        raise TypeError(f"{path} is not a list of entries")
    return entries


def registered(shelf: str) -> Iterator[tuple[str, list[Entry]]]:
    """Name without suffix, and entries, of each registered file of one shelf."""
    for entry in read("registry.yaml"):
        path = str(entry["file"])
        if entry["shelf"] == shelf:
            yield path.rsplit("/", 1)[-1].removesuffix(".yaml"), read(path)
