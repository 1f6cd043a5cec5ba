"""What must not be handled at this desk, recognised before any answer: danger, violence, fraud, a home at risk."""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.data_files import entries
from core.guidance.asking.reading import PACKAGE, mended
from core.lenders.channels import shown_number
from core.lenders.directory import channels


class Referral(BaseModel):
    """Whom to turn to instead; `found` are patterns of what people type, `unless` phrases that only look like it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Annotated[str, Field(max_length=20)]
    sentence: str
    then: str
    found: Annotated[tuple[re.Pattern[str], ...], Field(min_length=1)]
    unless: tuple[str, ...]
    channels: tuple[str, ...]

    def fits(self, plain: str) -> bool:
        """Whether a text, spelling mended, says such a thing."""
        for phrase in self.unless:
            plain = plain.replace(phrase, "")
        return any(pattern.search(plain) for pattern in self.found)

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """Name and number of those it names whose number may be shown."""
        names = {channel.id: channel.name for channel in channels()}
        return tuple(
            (names[channel], number)
            for channel in self.channels
            if (number := shown_number(channel))
        )


@lru_cache(maxsize=1)
def referrals() -> tuple[Referral, ...]:
    """All of them, the gravest first."""
    return tuple(map(Referral.model_validate, entries(PACKAGE, "referrals.yaml")))


def referral(referral_id: str) -> Referral:
    """The one with this identifier. Raises `KeyError`."""
    return {each.id: each for each in referrals()}[referral_id]


def referred(text: str) -> Referral | None:
    """The gravest thing in these words that belongs elsewhere; `None` where there is none."""
    plain = mended(text)
    return next((each for each in referrals() if each.fits(plain)), None)
