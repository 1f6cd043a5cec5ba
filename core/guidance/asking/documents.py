"""What can be found: situations, pages, letters, rules, myths and lenders, each with the words people come with."""

from dataclasses import dataclass
from enum import StrEnum


class AnswerKind(StrEnum):
    """What sort of answer it is, in the order they are shown when they fit equally well."""

    SITUATION = "situation"
    PAGE = "page"
    LETTER = "letter"
    MYTH = "myth"
    RULE = "rule"
    LENDER = "lender"

    @property
    def label(self) -> str:
        """The Chinese heading of the group."""
        return {
            AnswerKind.SITUATION: "有人遇到过的",
            AnswerKind.PAGE: "在这一页做",
            AnswerKind.LETTER: "可以写的信",
            AnswerKind.MYTH: "听来的话，不是这样",
            AnswerKind.RULE: "写在哪里",
            AnswerKind.LENDER: "这一家",
        }[self]


@dataclass(frozen=True)
class Document:
    """One thing that can be found; `key` names it among its kind.

    `words` are what people say who look for it, `body` what it says itself; `lender_id` where it is about one lender.
    """

    kind: AnswerKind
    key: str
    title: str
    sentence: str
    words: tuple[str, ...] = ()
    body: str = ""
    lender_id: str | None = None
