"""What can go wrong, drawn once.

What a person can mend comes back as a list of `Problem`, in Chinese, with what to do next.
What they cannot mend on the page is raised:

    DeskError
    ├── IllegalMove            a debt cannot take this step from the stage it is in
    ├── RuleNotInForce         no value of a legal parameter is in force on the day asked for
    ├── UnknownRule            no parameter or citation has this identifier
    ├── NothingToOffer         the budget leaves nothing that could be offered
    ├── LetterNotReady         facts that a letter cannot do without are missing
    ├── MissingGlyph           a character that the shipped font cannot print
    └── StorageError
        ├── VersionConflict    the case was changed elsewhere since it was opened
        ├── CaseNotFound       no case with this identifier is kept here
        ├── BrokenExport       the file is no export of this app, or is damaged
        ├── NewerFormat        the case was written by a newer version of the app
        └── BrokenChain        an entry's hash does not fit the entry before it

`str(error)` is a Chinese sentence fit for the screen.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person can mend.

    `field` names the input it belongs to ("" for the page as a whole); `sentence` is Chinese and says
    what to do next.
    """

    field: str
    sentence: str


class DeskError(Exception):
    """Base of everything this app raises on purpose."""

    @property
    def sentence(self) -> str:
        """The Chinese sentence for the screen."""
        return str(self)


class IllegalMove(DeskError):
    """A debt cannot take this step from the stage it is in."""


class RuleNotInForce(DeskError):
    """No value of a legal parameter is in force on the day asked for."""


class UnknownRule(DeskError):
    """No parameter or citation has this identifier."""


class NothingToOffer(DeskError):
    """The budget leaves nothing that could be offered."""


class LetterNotReady(DeskError):
    """Facts that a letter cannot do without are missing; `problems` lists them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the message joins their sentences."""
        self.problems = problems
        super().__init__("".join(problem.sentence for problem in problems))


class MissingGlyph(DeskError):
    """A character that the shipped font cannot print; `characters` lists them."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        """Keep the characters and say which they are."""
        self.characters = characters
        super().__init__(
            f"这些字打印不出来：{' '.join(characters)}。请换一个写法，或把文书文字复制到别处打印。"
        )


class StorageError(DeskError):
    """Base of what can go wrong with keeping a case."""


class VersionConflict(StorageError):
    """The case was changed elsewhere since it was opened; `stored` is the `Stored` kept now."""

    def __init__(self, sentence: str, stored: object) -> None:
        """Keep what is stored now, for showing the difference."""
        self.stored: Any = stored
        super().__init__(sentence)


class CaseNotFound(StorageError):
    """No case with this identifier is kept here."""


class BrokenExport(StorageError):
    """The file is no export of this app, or is damaged."""


class NewerFormat(StorageError):
    """The case was written by a newer version of the app."""


class BrokenChain(StorageError):
    """An entry's hash does not fit the entry before it."""
