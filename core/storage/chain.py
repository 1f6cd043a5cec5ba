"""The chain of entries: each one's SHA-256 seals its content and the hash before it.

It shows that a log was altered afterwards; it does not stop someone who recomputes all of it.
The hash leaves out the case's identifier, so an imported copy keeps its seals.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import BrokenChain

GENESIS = "0" * 64
"""What stands before the first entry."""


@dataclass(frozen=True)
class Link:
    """One sealed entry; `body` is its JSON text, `recorded_at` ISO text, `seq` counts from 1."""

    seq: int
    body: str
    format_version: int
    recorded_at: str
    previous_hash: str
    hash: str


def canonical(content: Any) -> bytes:  # noqa: ANN401 - any JSON
    """One way only to write a JSON value: sorted keys, no white space, UTF-8."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def seal(seq: int, body: str, format_version: int, recorded_at: str, previous_hash: str) -> Link:
    """The next link of a chain."""
    content = {
        "seq": seq,
        "entry": json.loads(body),
        "format_version": format_version,
        "recorded_at": recorded_at,
        "previous_hash": previous_hash,
    }
    digest = hashlib.sha256(canonical(content)).hexdigest()
    return Link(seq, body, format_version, recorded_at, previous_hash, digest)


def last_hash(links: Sequence[Link]) -> str:
    """The hash that a next link would follow."""
    return links[-1].hash if links else GENESIS


def check_chain(links: Iterable[Link], entry_count: int, last_hash: str) -> None:
    """Raise `BrokenChain` unless the links are whole, in order, untouched, and end where they should."""
    seq, previous = 0, GENESIS
    for seq, link in enumerate(links, start=1):
        try:
            expected = seal(seq, link.body, link.format_version, link.recorded_at, previous)
        except ValueError:
            expected = None
        if link != expected:
            raise BrokenChain(
                f"第 {seq} 条记录和保存时不一样，文件可能被改动过。请用最近一次导出的文件恢复。"
            )
        previous = link.hash
    if (seq, previous) != (entry_count, last_hash):
        raise BrokenChain(
            f"应该有 {entry_count} 条记录，现在对不上，文件可能被改动过。请用最近一次导出的文件恢复。"
        )
