"""What a person comes with, in their words, and which rules bear on it."""

from typing import Annotated

from pydantic import Field

from core.law.model import Datum


class Situation(Datum):
    """A situation; `rules` are identifiers, the first to read first; `asked` the questions it answers."""

    id: str
    label: Annotated[str, Field(max_length=14)]
    asked: Annotated[tuple[str, ...], Field(min_length=1)]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
