"""Models as the JSON text that is kept, and back, whatever format they were written in."""

import json
from collections.abc import Iterable

from pydantic import TypeAdapter

from core.case.case import Case
from core.case.entries import Entry
from core.storage.chain import Link
from core.storage.upgrades import lift_entry, lift_facts

_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


def facts_text(case: Case) -> str:
    """The case without its entries.

    Read back before it is returned: raises `ValueError` for a case that could not be opened again.
    """
    text = case.model_dump_json(exclude={"entries"})
    Case.model_validate_json(text)
    return text


def entry_text(entry: Entry) -> str:
    """One entry, read back before it is returned; raises `ValueError` as `facts_text` does."""
    text = entry.model_dump_json()
    _ENTRY.validate_json(text)
    return text


def read_entry(link: Link) -> Entry:
    """The entry a link seals. Raises `NewerFormat`."""
    return _ENTRY.validate_python(lift_entry(json.loads(link.body), link.format_version))


def read_case(facts: str, format_version: int, links: Iterable[Link]) -> Case:
    """The case made of facts and entries. Raises `NewerFormat`."""
    lifted = lift_facts(json.loads(facts), format_version)
    return Case.model_validate({**lifted, "entries": [read_entry(link) for link in links]})


def says_the_same(link: Link, entry: Entry) -> bool:
    """Whether a link seals this very entry."""
    return link.body == entry.model_dump_json() or read_entry(link) == entry
