"""Where a Chinese line may end: 避头尾, and numbers that stay whole and with their unit.

Pure: text and a way to measure it in, lines out. The unit of width is whatever `measure` answers in.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.documents.letter import Run, Runs

Measure = Callable[[str, bool], float]
"""Width of one character; the flag says whether it is set strong."""

NO_START = frozenset("，。、；：！？…—～·）］｝〕〉》」』】〗”’％‰℃,.;:!?)]}%'\"")
"""Signs that may not begin a line."""

NO_END = frozenset("（［｛〔〈《「『【〖“‘([{¥￥第")
"""Signs that may not end a line; 第 stays with its number."""

HANGING = frozenset("，。、；：）〕〉》」』】”’")
"""Full-width signs whose right half is empty: at the end of a line only the left half counts."""

UNITS = frozenset("元年月日期天个号笔人次份岁倍条万％%")
"""What may not be torn from the number before it."""


LONELY = 2
SHORTER = 0.95
"""A last line of at most so many characters is avoided by lines this much shorter."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `width` is its natural width, less the empty half of a sign at its end."""

    runs: Runs
    width: float
    last: bool

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    run: Run
    width: float


def break_lines(runs: Runs, measure: Measure, width: float, indent: float = 0) -> tuple[Line, ...]:
    """Lines no wider than `width`, the first one shorter by `indent`.

    Only a single piece wider than a whole line is broken where it should not be. A last line of one
    lonely character is given company, where slightly shorter lines can do that.
    """
    characters = [
        _Character(character, run, measure(character, run.strong))
        for run in runs
        for character in run.text
    ]
    lines = _broken(characters, width, indent)
    if len(lines) > 1 and len(lines[-1].text) <= LONELY:
        shorter = _broken(characters, width * SHORTER, indent)
        return shorter if len(shorter) == len(lines) else lines
    return lines


def _broken(characters: Sequence[_Character], width: float, indent: float) -> tuple[Line, ...]:
    lines: list[Line] = []
    start = 0
    while start < len(characters):
        room = width - (0 if lines else indent)
        end = _line_end(characters, start, room)
        line = _trimmed(characters[start:end])
        lines.append(Line(_joined(line), line_width(line), end == len(characters)))
        start = end
    return tuple(lines)


def line_width(line: Sequence[_Character]) -> float:
    """Natural width, with a hanging sign at the end counted by half."""
    if not line:
        return 0
    hanging = line[-1].width / 2 if line[-1].text in HANGING else 0
    return sum(character.width for character in line) - hanging


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two neighbouring characters."""
    if after == " ":
        return False
    if before == " ":
        return True
    if after in NO_START or before in NO_END:
        return False
    if _in_word(before) and _in_word(after):
        return False
    return not (before.isdigit() and after in UNITS)


def _bound_by_space(characters: Sequence[_Character], at: int) -> bool:
    around = (characters[at - 2].text if at > 1 else "", characters[at].text)
    number_then_unit = around[0].isdigit() and around[1] in UNITS
    return number_then_unit or around[0] in NO_END or around[1] in NO_START


def _breakable(characters: Sequence[_Character], at: int) -> bool:
    before, after = characters[at - 1].text, characters[at].text
    if before == " " and _bound_by_space(characters, at):
        return False
    return may_break(before, after)


def _line_end(characters: Sequence[_Character], start: int, room: float) -> int:
    used, best = 0.0, start
    for at in range(start, len(characters)):
        if at > start and _breakable(characters, at):
            best = at
        used += characters[at].width
        sign = characters[at].text
        counted = used - (characters[at].width / 2 if sign in HANGING else 0)
        if sign != " " and counted > room:
            return best if best > start else max(at, start + 1)
    return len(characters)


def _trimmed(line: Sequence[_Character]) -> Sequence[_Character]:
    end = len(line)
    while end and line[end - 1].text == " ":
        end -= 1
    return line[:end]


def _joined(line: Sequence[_Character]) -> Runs:
    def pieces() -> Iterator[Run]:
        text, run = "", None
        for character in line:
            if character.run is not run and run is not None:
                yield Run(text, run.strong, run.unproven)
                text = ""
            run, text = character.run, text + character.text
        if run is not None:
            yield Run(text, run.strong, run.unproven)

    return tuple(pieces())


def _in_word(character: str) -> bool:
    return character.isascii() and character != " "
