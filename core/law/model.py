"""What all pieces of legal data share: frozen, no unknown keys, and how sure we are of them."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Datum(BaseModel):
    """Base of everything read from a data file: immutable, an unknown key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Confidence(StrEnum):
    """How a fact was found: in a stored text, partly so, or from memory; for practice, how common it is."""

    TEXT = "text"
    MIXED = "mixed"
    MEMORY = "memory"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def is_checked(self) -> bool:
        """Whether it may be shown as checked against a text."""
        return self in {Confidence.TEXT, Confidence.HIGH}

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Confidence.TEXT: "见过原文或转载",
            Confidence.MIXED: "部分见过原文",
            Confidence.MEMORY: "凭记忆，还没核实",
            Confidence.HIGH: "把握较大",
            Confidence.MEDIUM: "各家不同",
            Confidence.LOW: "把握不大",
        }[self]


class Standing(StrEnum):
    """Law, standard, practice and unverified, told apart everywhere."""

    LAW = "law"
    STANDARD = "standard"
    PRACTICE = "practice"
    UNVERIFIED = "unverified"

    @property
    def label(self) -> str:
        """The Chinese word on the badge."""
        return {
            Standing.LAW: "法律规定",
            Standing.STANDARD: "行业规范",
            Standing.PRACTICE: "常见做法",
            Standing.UNVERIFIED: "还没核实",
        }[self]
