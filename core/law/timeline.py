"""What happens as the days pass, by track: one track serves the kinds of lender that act alike."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.law.model import Confidence, Datum, Standing


class Track(StrEnum):
    """A way of acting, shared by kinds of lender."""

    CARD = "card"
    BANK_OR_CONSUMER_FINANCE = "bank_or_consumer_finance"
    FACILITATED = "facilitated"
    MICROLOAN = "microloan"
    SHOPPING = "shopping"


class Span(Datum):
    """Days past due, both ends counted; `to_day` None while it lasts."""

    from_day: Annotated[int, Field(ge=0)]
    to_day: int | None = None
    title: Annotated[str, Field(max_length=11)]
    standing: Standing
    basis: Annotated[tuple[str, ...], Field(min_length=1)]
    confidence: Confidence

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.to_day is not None and self.to_day < self.from_day:
            raise ValueError(f"{self.title} ends before it begins")
        return self

    def covers(self, day: int) -> bool:
        """Whether this day past due lies in the span."""
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)


class TimelineStage(Span):
    """One stretch of a track: what the lender does, what the record shows, what you can do, how ready it is to talk."""

    track: Track
    what: str
    credit_record: str
    what_to_do: str
    talks: str


class TimelineFact(Span):
    """Something that lasts across stages, for the chart; it holds on the tracks it names."""

    tracks: Annotated[tuple[Track, ...], Field(min_length=1)]
    what: str
