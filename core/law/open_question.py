"""What is not known about the law: open questions, and where material about it goes wrong."""

from datetime import date
from typing import Annotated

from pydantic import Field

from core.law.model import Datum


class OpenQuestion(Datum):
    """A question nobody has answered; `missing` says what was looked for; rules and values it touches by identifier."""

    id: str
    question: str
    missing: Annotated[str, Field(min_length=1)]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    parameters: tuple[str, ...] = ()
    asked_on: date


class Trap(Datum):
    """A way in which material about these rules goes wrong."""

    id: str
    title: str
    what: str
