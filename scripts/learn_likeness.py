"""Learn which clauses are like a trap, from the examples in core/checks/agreement/examples, into likeness.txt.

`python -m scripts.learn_likeness` rewrites the weights; a test asks that they are those of the examples, the signs and
the traps as they are. Least squares with a ridge, one trap against all the rest, solved at once: nothing is drawn by
lot.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.checks.agreement.alike import HEAVIEST, SCALE, grams
from core.checks.agreement.clauses import traps
from core.checks.agreement.plain import plain
from core.data_files import document

READER = Path(__file__).parents[1] / "core" / "checks" / "agreement"
LIKENESS = READER / "likeness.txt"
HARMLESS = "harmless"

Matrix = NDArray[np.float64]

_RIDGE = 3.0
_NEARLY = 0.5
"""The part of their grams that two examples share beyond which one is nearly the other."""

_NOTHING = ord("!") + HEAVIEST


@dataclass(frozen=True, slots=True)
class Example:
    """Words of a clause as the patterns read them, and the id of its trap; of `HARMLESS`, those that `denies` one."""

    words: str
    trap: str
    denies: str = ""


def examples() -> tuple[Example, ...]:
    """All of them, in the order of the traps, the harmless ones last."""
    found: list[Example] = []
    for name in (*(trap.id for trap in traps()), HARMLESS):
        texts = document("core.checks.agreement", f"examples/{name}.yaml")
        assert isinstance(texts, dict)  # noqa: S101 - a data file of the house
        found.extend(Example(plain(text), name) for text in texts["alike"])
        found.extend(Example(plain(text), HARMLESS, name) for text in texts.get("denied", ()))
    return tuple(found)


def left_out(by: Sequence[Example]) -> tuple[Matrix, NDArray[np.bool_]]:
    """What each example weighs for each trap had it not been learned from, and which examples are nearly another.

    Left-out answers of least squares come from the one solution: the error of each over its share of it.
    """
    held, _ = _held(by)
    shared = held @ held.T
    inverse = np.linalg.inv(shared + _RIDGE * np.eye(len(by)))
    wanted = _wanted(by)
    scores = wanted - (inverse @ wanted) / np.diag(inverse)[:, None]
    sizes = np.diag(shared)
    alike = shared / (sizes[:, None] + sizes - shared)
    np.fill_diagonal(alike, 0)
    return scores * SCALE, alike.max(axis=1) > _NEARLY


def digest() -> str:
    """What the weights were made of, in short."""
    made_of = [READER / "signs.yaml", *sorted((READER / "examples").glob("*.yaml"))]
    names = " ".join(trap.id for trap in traps())
    whole = names.encode() + b"".join(path.read_bytes() for path in made_of)
    return hashlib.sha256(whole).hexdigest()[:16]


def written(by: Sequence[Example], made_of: str) -> str:
    """The file of the weights that examples teach; its first line says what they were made of."""
    held, place = _held(by)
    shares = np.linalg.solve(held @ held.T + _RIDGE * np.eye(len(by)), _wanted(by))
    whole = np.rint(held.T @ shares * SCALE).astype(int)
    signs = np.clip(whole[:-1], -HEAVIEST, HEAVIEST) + _NOTHING
    rows = [
        f"{gram} {''.join(map(chr, signs[at]))}" for gram, at in place.items() if whole[at].any()
    ]
    return "\n".join([made_of, " ".join(map(str, whole[-1])), *rows]) + "\n"


def _held(by: Sequence[Example]) -> tuple[Matrix, Mapping[str, int]]:
    """Which grams each example holds, with a last column for what they all start from, and each gram's column."""
    rows = [grams(each.words) for each in by]
    place = {gram: at for at, gram in enumerate(sorted({gram for row in rows for gram in row}))}
    held = np.zeros((len(by), len(place) + 1))
    held[:, -1] = 1
    for at, row in enumerate(rows):
        held[at, [place[gram] for gram in row]] = 1
    return held, place


def _wanted(by: Sequence[Example]) -> Matrix:
    return np.array([[1.0 if each.trap == trap.id else -1.0 for trap in traps()] for each in by])


def main() -> None:
    """Write the weights anew."""
    LIKENESS.write_text(written(examples(), digest()), encoding="utf-8")
    print(f"{LIKENESS.name}: {len(examples())} 个例句")


if __name__ == "__main__":
    main()
