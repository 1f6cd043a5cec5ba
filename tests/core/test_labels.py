"""Whatever a person can choose or be told by a kind has words of its own."""

import pkgutil
from enum import StrEnum
from importlib import import_module

import core


def kinds() -> list[type[StrEnum]]:
    """Every kind with words for the screen; migrations run when imported and hold none."""
    found = {}
    for module in pkgutil.walk_packages(core.__path__, "core."):
        if module.name.startswith("core.storage.migrations"):
            continue
        for each in vars(import_module(module.name)).values():
            if isinstance(each, type) and issubclass(each, StrEnum) and hasattr(each, "label"):
                found[f"{each.__module__}.{each.__name__}"] = each
    return [found[name] for name in sorted(found)]


SAME_WORDS = {"RestartingAct", "ChangeKind"}
"""Told, never chosen from: three letters are one act, and two contradictions of an agreement one badge."""


def test_every_kind_has_words_and_no_two_of_a_list_read_alike() -> None:
    known = kinds()
    assert len(known) > 50
    for kind in known:
        labels = [member.label for member in kind]
        assert all(labels), kind
        assert kind.__name__ in SAME_WORDS or len(set(labels)) == len(labels), kind
