"""Paid intermediaries, "credit repair", false customer service: recognised by what they do, and what to do afterwards.

Sources: the warnings of the five authorities and of the police in core/law/citations/scams.yaml, and the lenders'
own advice on official channels. No answer proves that somebody is honest, so nothing here ever clears anybody.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict

from core.data_files import document
from core.lenders.channels import shown_number

_LINE = re.compile(r"\{([a-z_0-9]+)\}")


class Sign(BaseModel):
    """One thing that they do; `stops` ends it by itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    ask: str
    stops: bool
    why: str
    rules: tuple[str, ...]


class Given(BaseModel):
    """What was handed over already, and what to do about it, the most urgent first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    label: str
    steps: tuple[str, ...]


class _Book(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    signs: tuple[Sign, ...]
    given: tuple[Given, ...]
    evidence: tuple[str, ...]


class Danger(StrEnum):
    """How bad it looks: never "safe"."""

    STOP = "stop"
    DOUBT = "doubt"
    NOTHING_SEEN = "nothing_seen"


@dataclass(frozen=True, slots=True)
class IntermediaryVerdict:
    """`sentence` says what to do, `reasons` why, `rules` are citations."""

    danger: Danger
    sentence: str
    reasons: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


_SENTENCES = {
    Danger.STOP: "停。不付钱，不给资料，不再联系。",
    Danger.DOUBT: "先别往下走。挂断，用自己查到的官方号码问一句。",
    Danger.NOTHING_SEEN: "你选的里面没有看到骗局的样子，但这不等于可靠。协商可以自己办，不收费；"
    "免费的帮助有法律援助和公益调解。",
}


@cache
def _book() -> _Book:
    return _Book.model_validate(document("core.checks", "intermediary.yaml"))


def signs() -> tuple[Sign, ...]:
    """All that is asked about somebody who offers help or asks for something."""
    return _book().signs


def given() -> tuple[Given, ...]:
    """All that may have been handed over already."""
    return _book().given


def evidence() -> tuple[str, ...]:
    """What to keep."""
    return _book().evidence


def verdict(seen: Collection[str]) -> IntermediaryVerdict:
    """What the signs seen come to. Raises `KeyError` for a sign that is none of ours."""
    unknown = set(seen) - {sign.id for sign in signs()}
    if unknown:
        raise KeyError(f"no such sign: {sorted(unknown)}")
    found = [sign for sign in signs() if sign.id in seen]
    stopping = [sign for sign in found if sign.stops]
    danger = Danger.STOP if stopping else Danger.DOUBT if found else Danger.NOTHING_SEEN
    ordered = (*stopping, *(sign for sign in found if not sign.stops))
    return IntermediaryVerdict(
        danger,
        _SENTENCES[danger],
        tuple(sign.why for sign in ordered),
        tuple(dict.fromkeys(rule for sign in ordered for rule in sign.rules)),
    )


def afterwards(handed_over: Collection[str]) -> tuple[str, ...]:
    """What to do about everything handed over, in order, nothing twice; numbers only where they may be shown."""
    steps = (step for each in given() if each.id in handed_over for step in each.steps)
    return tuple(dict.fromkeys(_LINE.sub(_number, step) for step in steps))


def _number(match: re.Match[str]) -> str:
    return shown_number(match[1]) or "官方公布的号码"
