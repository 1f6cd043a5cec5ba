"""What can go wrong, drawn once.

What a person can mend comes back as a list of `Problem`, in Chinese, with what to do next.
What they cannot mend on the page is raised:

    DeskError
    ├── IllegalMove            a debt cannot take this step from the stage it is in
    ├── RuleNotInForce         no value of a legal parameter is in force on the day asked for
    ├── UnknownRule            no parameter or citation has this identifier
    ├── NothingToOffer         the budget leaves nothing that could be offered
    ├── NoRate                 no yearly rate fits these flows of money
    ├── SeveralRates           more than one does
    ├── NeverPaidOff           the instalment does not even cover the interest
    ├── LetterNotReady         facts that a letter cannot do without are missing
    ├── UnreadableExhibit      an attached file can be neither shown nor bound
    ├── MissingGlyph           a character that the shipped font cannot print
    ├── UnreadableFile         a file cannot be read: too large, locked, damaged; `reason` says which
    │   └── NotACreditReport   it is no personal credit report that can be read
    └── StorageError
        ├── VersionConflict    the case was changed elsewhere since it was opened
        ├── CaseNotFound       no case with this identifier is kept here
        ├── BrokenExport       the file is no export of this app, or is damaged
        ├── NewerFormat        the case was written by a newer version of the app
        └── BrokenChain        an entry's hash does not fit the entry before it

`str(error)` is a Chinese sentence fit for the screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
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


class NoRateReason(StrEnum):
    """Why flows of money have no rate."""

    NO_SIGN_CHANGE = "no_sign_change"
    NO_ROOT = "no_root"

    @property
    def sentence(self) -> str:
        """What is the matter, and what to do."""
        return {
            NoRateReason.NO_SIGN_CHANGE: "只有到账或只有还款，算不出利率。请把到账和还款都填上。",
            NoRateReason.NO_ROOT: "没有一个利率能让这些到账和还款对上。请检查日期和金额。",
        }[self]


class NoRate(DeskError):
    """No rate above -100 % makes these flows of money balance; `reason` says why."""

    def __init__(self, reason: NoRateReason) -> None:
        """Keep the reason and say it."""
        self.reason = reason
        super().__init__(reason.sentence)


class SeveralRates(DeskError):
    """More than one rate makes these flows balance, and none can be called the rate.

    `rates` are all of them, ascending, as fractions a period (or a year, if the question was for a year).
    """

    def __init__(self, rates: Sequence[Decimal]) -> None:
        """Keep the rates and name them."""
        self.rates = tuple(rates)
        named = "、".join(f"{rate:.2%}" for rate in self.rates)
        super().__init__(
            f"这些到账和还款对得上不止一个利率（{named}），哪个都不能单独当真。请检查日期和金额。"
        )

    @property
    def nearest_to_zero(self) -> Decimal:
        """The one a spreadsheet most often shows; never *the* rate."""
        return min(self.rates, key=lambda rate: (abs(rate), rate))


class NeverPaidOff(DeskError):
    """The instalment does not cover the interest, so the debt never ends."""


class LetterNotReady(DeskError):
    """Facts that a letter cannot do without are missing; `problems` lists them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the message joins their sentences."""
        self.problems = problems
        super().__init__("".join(problem.sentence for problem in problems))


class UnreadableExhibit(DeskError):
    """An attached file can be neither shown nor bound; `name` is the file's."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        self.name = name
        super().__init__(f"“{name}”打不开，可能损坏或加了密码。请换一份图片或没有密码的 PDF。")


class MissingGlyph(DeskError):
    """A character that the shipped font cannot print; `characters` lists them."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        """Keep the characters and say which they are."""
        self.characters = characters
        super().__init__(
            f"这些字打印不出来：{' '.join(characters)}。请换一个写法，或把文书文字复制到别处打印。"
        )


class UnreadableFile(DeskError):
    """A file cannot be read; `reason` is a word for the program, the message a sentence for the person."""

    def __init__(self, reason: str, sentence: str) -> None:
        """Keep the reason beside the sentence."""
        self.reason = reason
        super().__init__(sentence)


class NotACreditReport(UnreadableFile):
    """What was given is no personal credit report that can be read."""


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
