"""What people are told about debt that is not so: myths, and threats on the telephone."""

from typing import Annotated

from pydantic import Field

from core.law.model import Confidence, Datum


class Myth(Datum):
    """A belief (`said`) and what is the case (`answer`), in our words."""

    id: str
    said: str
    answer: str
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    confidence: Confidence


class Threat(Datum):
    """Something a caller says to frighten, what it comes to, and what to do; `label` fits a chart."""

    id: str
    label: Annotated[str, Field(max_length=11)]
    said: str
    answer: str
    what_to_do: str
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    myths: tuple[str, ...] = ()
    confidence: Confidence
    from_day: int
