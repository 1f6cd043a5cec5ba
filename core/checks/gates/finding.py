"""What a gate finds: the words, why they are held up, and better ones."""

from dataclasses import dataclass
from enum import StrEnum

from core.errors import Problem


class Gate(StrEnum):
    """The gates in the order they are passed."""

    COVERAGE = "coverage"
    CONSISTENCY = "consistency"
    WORDING = "wording"

    @property
    def label(self) -> str:
        """The Chinese name on the screen."""
        return {
            Gate.COVERAGE: "事实有证",
            Gate.CONSISTENCY: "数字一致",
            Gate.WORDING: "措辞稳妥",
        }[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """`said` is the sentence or figure as it stands, `field` the input it comes from.

    A `stop` may harm who signs: it is passed only by saying so a second time, and that is kept.
    """

    gate: Gate
    rule: str
    field: str
    said: str
    reason: str
    better: str
    stop: bool = False

    @property
    def sentence(self) -> str:
        """All of it in a line for the screen."""
        said = f"“{self.said}”：" if self.said else ""
        return f"{said}{self.reason}{self.better}"

    @property
    def problem(self) -> Problem:
        """The same, for the page that leads to where it is mended."""
        return Problem(self.field, self.sentence)
