"""Where everything stands: lines and rules of a letter placed on A4 pages, before anything is drawn.

Pure. Lengths are points, y grows downwards from the top of the page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from core.documents.letter import Run

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
TEXT_SIZE = 12.0
TEXT_WIDTH = 36 * TEXT_SIZE
LEFT = (PAGE_WIDTH - TEXT_WIDTH) / 2
TOP, BOTTOM = 72.0, PAGE_HEIGHT - 76.0
ROUNDING = 0.5
SMALLEST = 0.8
"""A paper that should fit one page is set no smaller than this: dense tables stay above 7 points."""


@dataclass(frozen=True, slots=True)
class Text:
    """One run of characters; `y` is the baseline, `spacing` is added after each character."""

    x: float
    y: float
    run: Run
    size: float
    spacing: float = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    x: float
    y: float
    width: float
    thickness: float


Item = Text | Rule


@dataclass(frozen=True, slots=True)
class Slab:
    """A horizontal slice that is never cut: a line of text, or a row of a table.

    `keep` ties it to the slab below. `repeat` are slabs set again at the top of a page on which this
    one would come first: the head of its table. `new_page` starts a page.
    """

    height: float
    items: tuple[Item, ...]
    before: float = 0
    keep: bool = False
    repeat: tuple["Slab", ...] = ()
    new_page: bool = False


@dataclass(slots=True)
class _Page:
    items: list[Item] = field(default_factory=list)
    y: float = TOP

    def put(self, slab: Slab) -> None:
        self.y += slab.before if self.items else 0
        self.items += (replace(item, y=item.y + self.y) for item in slab.items)
        self.y += slab.height


def paginate(slabs: Sequence[Slab]) -> tuple[tuple[Item, ...], ...]:
    """Pages of placed items. Slabs tied together move to the next page together."""
    pages = [_Page()]
    for group in _groups(slabs):
        page, first = pages[-1], group[0]
        height = sum(slab.before + slab.height for slab in group)
        if page.items and (first.new_page or page.y + height > BOTTOM):
            page = _next_page(pages, first)
        for slab in group:
            if page.items and page.y + slab.before + slab.height > BOTTOM:
                page = _next_page(pages, slab)
            page.put(slab)
    return tuple(tuple(page.items) for page in pages)


def on_one_page(slabs: Sequence[Slab]) -> list[Slab]:
    """The slabs made smaller about the middle of the page, as far as `SMALLEST`, so that they fit one."""
    height = sum(slab.before + slab.height for slab in slabs)
    scale = max(SMALLEST, min(1.0, (BOTTOM - TOP - ROUNDING) / height))
    return [_scaled(slab, scale) for slab in slabs] if scale < 1 else list(slabs)


def _scaled(slab: Slab, scale: float) -> Slab:
    return replace(
        slab,
        height=slab.height * scale,
        before=slab.before * scale,
        items=tuple(_scaled_item(item, scale) for item in slab.items),
        repeat=tuple(_scaled(head, scale) for head in slab.repeat),
    )


def _scaled_item(item: Item, scale: float) -> Item:
    middle = PAGE_WIDTH / 2
    x, y = middle + (item.x - middle) * scale, item.y * scale
    if isinstance(item, Rule):
        return replace(item, x=x, y=y, width=item.width * scale)
    return replace(item, x=x, y=y, size=item.size * scale, spacing=item.spacing * scale)


def _next_page(pages: list[_Page], first: Slab) -> _Page:
    page = _Page()
    for head in first.repeat:
        page.put(head)
    pages.append(page)
    return page


def _groups(slabs: Iterable[Slab]) -> Iterable[list[Slab]]:
    group: list[Slab] = []
    for slab in slabs:
        if slab.new_page and group:
            yield group
            group = []
        group.append(slab)
        if not slab.keep:
            yield group
            group = []
    if group:
        yield group
