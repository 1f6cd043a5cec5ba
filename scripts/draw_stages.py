"""Draw the stages of a debt, from the one table of moves, into docs/architecture.md.

`python -m scripts.draw_stages` rewrites what stands between the two markers; a house test asks that
it is current.
"""

from collections import defaultdict
from pathlib import Path

from core.workflow.stages import ALLOWED, Move, Stage

ARCHITECTURE = Path(__file__).parents[1] / "docs" / "architecture.md"
BEGIN = "<!-- stages: drawn by make diagram, from core/workflow/stages.py -->"
END = "<!-- stages end -->"
MANY = 8
"""A move open in so many stages is said in words, with one arrow from the stage before: more would hide the rest."""


def diagram() -> str:
    """A Mermaid state diagram, and beneath it the moves that are open nearly everywhere."""
    roads: dict[tuple[Move, Stage], list[Stage]] = defaultdict(list)
    for stage, moves in ALLOWED.items():
        for move, target in moves.items():
            if target is not stage:
                roads[move, target].append(stage)
    arrows: dict[tuple[Stage, Stage], list[Move]] = defaultdict(list)
    words = []
    for (move, target), starts in roads.items():
        few = len(starts) < MANY
        for start in starts if few else [_before(target)]:
            arrows[start, target].append(move)
        if not few:
            words.append(_in_words(move, target, starts))
    drawn = [
        *(f"    {stage}: {stage.name} {stage.label}" for stage in Stage),
        f"    [*] --> {Stage.ASSESSING}",
        *(f"    {start} --> {end}: {', '.join(moves)}" for (start, end), moves in arrows.items()),
        *(f"    {stage} --> [*]" for stage, moves in ALLOWED.items() if not moves),
    ]
    return "\n".join(["```mermaid", "stateDiagram-v2", *drawn, "```", "", *words])


def _before(stage: Stage) -> Stage:
    road = tuple(Stage)
    return road[road.index(stage) - 1]


def _in_words(move: Move, target: Stage, starts: list[Stage]) -> str:
    others = [stage.name for stage in Stage if stage not in (*starts, target)]
    return f"- `{move}` {move.label} → {target.name}, from every stage but {', '.join(others)}"


def redrawn(document: str) -> str:
    """The document with the diagram as the table has it now. Raises `ValueError` without markers."""
    before, rest = document.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{diagram()}\n{END}{after}"


if __name__ == "__main__":
    ARCHITECTURE.write_text(redrawn(ARCHITECTURE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"Redrawn: {ARCHITECTURE}")
