"""A case as one file to carry away, and back.

JSON: what it is, the case as a person can read it, the seals of its entries, its proofs in base64, and
over all of it one SHA-256 of the canonical form. The checksum finds damage; it keeps no secret.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Never

from core.case.case import Case
from core.errors import BrokenChain, BrokenExport
from core.storage.attachments import describe
from core.storage.chain import Link, canonical, check_chain, last_hash
from core.storage.stored import Attachment
from core.storage.texts import facts_text, read_case
from core.storage.upgrades import current_format, refuse_newer

FORMAT = "repayment-desk-case"
APP_VERSION = "0.1.0"

_DAMAGED = (
    "这个文件不是“还得清”导出的，或者已经损坏。请换一份完整的导出文件；这里原有的案子没有变。"
)


@dataclass(frozen=True)
class Package:
    """What one export file holds."""

    case: Case
    links: tuple[Link, ...]
    attachments: tuple[Attachment, ...]


def pack(package: Package) -> bytes:
    """The export file of a package, UTF-8."""
    content = {
        "format": FORMAT,
        "format_version": current_format(),
        "app_version": APP_VERSION,
        "case": {
            **json.loads(facts_text(package.case)),
            "entries": [json.loads(link.body) for link in package.links],
        },
        "chain": [
            {
                "format_version": link.format_version,
                "recorded_at": link.recorded_at,
                "hash": link.hash,
            }
            for link in package.links
        ],
        "attachments": [
            {
                "name": attachment.info.name,
                "mime": attachment.info.mime,
                "added_at": attachment.info.added_at.isoformat(),
                "content": base64.b64encode(attachment.content).decode(),
            }
            for attachment in package.attachments
        ],
    }
    return _text({**content, "sha256": _checksum(content)}).encode()


def unpack(data: bytes) -> Package:
    """The package in an export file.

    Raises `BrokenExport` for anything damaged or foreign and `NewerFormat` for a newer version's file.
    """
    try:
        content = json.loads(data.decode(), parse_float=_refuse, parse_constant=_refuse)
        checksum = content.pop("sha256")
        if checksum != _checksum(content) or content["format"] != FORMAT:
            raise BrokenExport(_DAMAGED)
        refuse_newer(content["format_version"])
        return _package(content)
    except (
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        ArithmeticError,
        RecursionError,
        BrokenChain,
    ) as error:
        raise BrokenExport(_DAMAGED) from error


def _package(content: dict[str, Any]) -> Package:
    bodies = [_text(entry) for entry in content["case"].pop("entries")]
    links: list[Link] = []
    for seq, (body, seal) in enumerate(zip(bodies, content["chain"], strict=True), start=1):
        datetime.fromisoformat(seal["recorded_at"])
        previous = last_hash(links)
        links.append(
            Link(seq, body, seal["format_version"], seal["recorded_at"], previous, seal["hash"])
        )
    check_chain(links, len(links), last_hash(links))
    case = read_case(_text(content["case"]), content["format_version"], links)
    if len({entry.entry_id for entry in case.entries}) < len(links):
        raise BrokenExport(_DAMAGED)
    return Package(case, tuple(links), tuple(map(_attachment, content["attachments"])))


def _attachment(content: dict[str, str]) -> Attachment:
    return describe(
        content["name"],
        content["mime"],
        base64.b64decode(content["content"], validate=True),
        datetime.fromisoformat(content["added_at"]),
    )


def _text(content: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False)


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(content)).hexdigest()


def _refuse(number: str) -> Never:
    raise ValueError(number)
