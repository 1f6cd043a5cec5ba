"""Reading a wording file: Markdown with a front matter, names, guards and claims.

A body knows these, and nothing else:

    ## heading             numbered 一、二、… by itself
    ### heading            an annex, on a page of its own
    1. text                numbered （一）（二）… by itself, from one on under each heading
    > text                 a small note
    {table name}           a table of `core.documents.fact_tables`
    {attachments}          the list of attachments
    {asks}                 the papers asked for, numbered （一）（二）…
    {signature}            who signs, and the day
    {if name}…{end}        only where the name is known, or the condition holds; {if not name} the reverse
    {claim name}…{/claim}  a statement that is marked 本人陈述 until it is proven
    **text**               strong
    $name                  a fact; where it is unknown, room to write by hand

Guards are resolved before, and facts put in after, the text is taken apart: what a person typed is never
read as markup.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from core.case.entries import LetterKind
from core.documents.letter import BLANK, Run, Runs

FOLDER = Path(__file__).parent / "wording"
OWN_STATEMENT = "（本人陈述）"

_GUARD = re.compile(r"\{if (not )?([a-z_]+)\}|\{end\}")
_INLINE = re.compile(
    r"\*\*(?P<strong>.+?)\*\*|\{claim (?P<claim>[a-z_]+)\}(?P<said>.+?)\{/claim\}"
)
_NAME = re.compile(r"\$([a-z_]+)")


class FrontMatter(BaseModel):
    """What a wording file says about itself.

    `required` names must be known; `rules` are those it may cite, each with the words that cite it.
    `signs` is what the person signs as; `limit` how many characters the fields of lenders' apps usually take.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    purpose: str
    addressee: str
    when: str
    when_not: str
    required: tuple[str, ...] = ()
    rules: Mapping[str, str] = {}
    signs: str = "申请人"
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """One letter's wording, as written."""

    front: FrontMatter
    body: str

    @property
    def names(self) -> frozenset[str]:
        """Every name that the wording uses as a fact, a guard or a requirement."""
        text = self.front.addressee + self.body
        guards = {match[2] for match in _GUARD.finditer(text) if match[2]}
        return frozenset({*_NAME.findall(text), *guards, *self.front.required})


@cache
def wording(kind: LetterKind) -> Wording:
    """The wording of a kind of letter."""
    text = (FOLDER / f"{kind.value}.md").read_text("utf-8")
    _, front, body = text.split("---\n", 2)
    return Wording(FrontMatter.model_validate(yaml.safe_load(front)), body)


def resolve_guards(body: str, true_names: Collection[str]) -> str:
    """The body with every `{if}` decided. Guards may stand inside one another."""
    kept: list[str] = []
    open_guards: list[bool] = []
    position = 0
    for match in _GUARD.finditer(body):
        if all(open_guards):
            kept.append(body[position : match.start()])
        position = match.end()
        if match[2]:
            open_guards.append((match[2] in true_names) is not bool(match[1]))
        elif open_guards:
            open_guards.pop()
        else:
            raise ValueError("{end} without {if}")
    if open_guards:
        raise ValueError("{if} without {end}")
    return "".join((*kept, body[position:]))


def fill(text: str, values: Mapping[str, str | None]) -> str:
    """Text with its `$names` put in; an unknown fact leaves room to write. Raises `KeyError`."""
    return _NAME.sub(lambda match: values[match[1]] or BLANK, text)


def inline(text: str, values: Mapping[str, str | None], proven: Collection[str]) -> Runs:
    """The runs of one paragraph, facts put in, claims marked unless proven."""
    runs: list[Run] = []
    position = 0
    for match in _INLINE.finditer(text):
        runs.append(Run(fill(text[position : match.start()], values)))
        position = match.end()
        if match["strong"]:
            runs.append(Run(fill(match["strong"], values), strong=True))
        elif match["claim"] in proven:
            runs.append(Run(fill(match["said"], values)))
        else:
            runs.append(Run(fill(match["said"], values) + OWN_STATEMENT, unproven=True))
    runs.append(Run(fill(text[position:], values)))
    return tuple(run for run in runs if run.text)
