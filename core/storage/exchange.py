"""A case as one file to carry away, and back.

JSON: what it is, the case as a person can read it, the seals of its entries, its proofs in base64, and
over all of it one SHA-256 of the canonical form. The checksum finds damage; it keeps no secret.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Never

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.case.case import Case
from core.errors import BrokenExport, NewerFormat, StorageError
from core.storage.attachments import describe
from core.storage.chain import Link, canonical, check_chain, last_hash
from core.storage.stored import Attachment
from core.storage.texts import facts_text, read_case
from core.storage.upgrades import current_format, refuse_newer

FORMAT = "repayment-desk-case"
APP_VERSION = "0.1.0"

_FAULTS = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
_Version = Annotated[int, Field(ge=1)]
_Moment = Annotated[str, AfterValidator(lambda text: datetime.fromisoformat(text) and text)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class _Seal(_Part):
    format_version: _Version
    recorded_at: _Moment
    hash: str


class _Proof(_Part):
    name: str
    mime: str
    added_at: _Moment
    content: str


class _File(_Part):
    format: str
    format_version: _Version
    app_version: str
    case: dict[str, Any]
    chain: list[_Seal]
    attachments: list[_Proof]


@dataclass(frozen=True)
class Package:
    """What one export file holds."""

    case: Case
    links: tuple[Link, ...]
    attachments: tuple[Attachment, ...]


def pack(package: Package) -> bytes:
    """The export file of a package, UTF-8."""
    entries = [json.loads(link.body) for link in package.links]
    file = _File(
        format=FORMAT,
        format_version=current_format(),
        app_version=APP_VERSION,
        case={**json.loads(facts_text(package.case)), "entries": entries},
        chain=[
            _Seal(
                format_version=link.format_version,
                recorded_at=link.recorded_at,
                hash=link.hash,
            )
            for link in package.links
        ],
        attachments=[
            _Proof(
                name=kept.info.name,
                mime=kept.info.mime,
                added_at=kept.info.added_at.isoformat(),
                content=base64.b64encode(kept.content).decode(),
            )
            for kept in package.attachments
        ],
    )
    content = file.model_dump()
    return _text({**content, "sha256": _checksum(content)}).encode()


def unpack(data: bytes) -> Package:
    """The package in an export file.

    Raises `BrokenExport` for anything damaged or foreign and `NewerFormat` for a newer version's file.
    """
    try:
        content = json.loads(data.decode(), parse_float=_refuse, parse_constant=_refuse)
        if content.pop("sha256") != _checksum(content) or content["format"] != FORMAT:
            _refuse("checksum or format")
        refuse_newer(content["format_version"])
        return _package(_File.model_validate(content))
    except NewerFormat:
        raise
    except (*_FAULTS, StorageError) as error:
        raise BrokenExport(
            "这个文件不是“还得清”导出的，或者已经损坏。请换一份完整的导出文件；这里原有的案子没有变。"
        ) from error


def _package(file: _File) -> Package:
    links: list[Link] = []
    for entry, kept in zip(file.case.pop("entries"), file.chain, strict=True):
        previous, seq = last_hash(links), len(links) + 1
        links.append(
            Link(seq, _text(entry), kept.format_version, kept.recorded_at, previous, kept.hash)
        )
    check_chain(links, len(links), last_hash(links))
    case = read_case(_text(file.case), file.format_version, links)
    if len({entry.entry_id for entry in case.entries}) < len(links):
        _refuse("an entry stands there twice")
    attachments = (
        describe(
            kept.name,
            kept.mime,
            base64.b64decode(kept.content, validate=True),
            datetime.fromisoformat(kept.added_at),
        )
        for kept in file.attachments
    )
    return Package(case, tuple(links), tuple(attachments))


def _text(content: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False)


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(content)).hexdigest()


def _refuse(what: str) -> Never:
    raise ValueError(what)
