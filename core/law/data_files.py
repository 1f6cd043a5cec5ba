"""The shelves of the law: each data file of this package is named in `registry.yaml`."""

from collections.abc import Iterator

from core.data_files import Entry, entries

PACKAGE = "core.law"


def read(path: str) -> list[Entry]:
    """The entries of one data file, `path` relative to `core/law`."""
    return entries(PACKAGE, path)


def registered(shelf: str) -> Iterator[tuple[str, list[Entry]]]:
    """Name without suffix, and entries, of each registered file of one shelf."""
    for entry in read("registry.yaml"):
        path = str(entry["file"])
        if entry["shelf"] == shelf:
            yield path.rsplit("/", 1)[-1].removesuffix(".yaml"), read(path)
