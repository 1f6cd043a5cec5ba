"""What a debt asks of the person next: one sentence, one date, one action."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Colour(StrEnum):
    """Grey not begun, blue the other side's turn, orange your turn, green on track, red a legal limit runs."""

    GREY = "gray"
    BLUE = "blue"
    ORANGE = "orange"
    GREEN = "green"
    RED = "red"


class Urgency(IntEnum):
    """How soon a step wants doing; the higher goes first on 今天."""

    DONE = 0
    WAITING = 10
    ON_TRACK = 15
    LATER = 20
    PREPARE = 30
    BEGIN = 40
    DECIDE = 50
    ASK = 60
    PAY_SOON = 70
    ANSWER = 80
    RESCUE = 90
    LEGAL = 100


TODAY_FROM = Urgency.PREPARE
"""From here on a step is something to do today; below it a person may rest."""


@dataclass(frozen=True)
class Badge:
    """A state in a word, and the colour it is shown in."""

    label: str
    colour: Colour


@dataclass(frozen=True)
class NextStep:
    """`page` is a key of the app's map of pages; `action` the words on the button."""

    debt_id: str
    badge: Badge
    sentence: str
    due: date | None
    action: str
    page: str
    why: str
    urgency: Urgency
