"""Builds the fonts that letters are set in: static TrueType, cut down to the characters of Chinese letters and names.

Source: Noto Serif SC and Noto Sans SC as packed on npm (OFL 1.1), fetched with `npm pack`. Kept are the
通用规范汉字表, all of GB 2312 and a few signs; ☐ ☑ ☒ are drawn, since the sources lack them. The derived
fonts carry names of their own. The same sources give the same bytes.
"""

import json
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "core" / "documents" / "fonts"
CHARACTERS = FONTS / "standard_characters.txt"
SIGNS = "–—‘’“”…‰′″℃№√≈≠≤≥←↑→↓■□▲△○●★☆✓〇¥￥€£©®×÷±·°"
BOX_SIGNS = "☐☑☒"
DROPPED_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx", "gasp", "prep"]


@dataclass(frozen=True)
class Cut:
    """One font to make: from which member of which package, and what it is called then."""

    package: str
    member: str
    family: str
    style: str

    @property
    def file(self) -> Path:
        """Where the font goes."""
        return FONTS / f"{self.family.replace(' ', '')}-{self.style}.ttf"


CUTS = (
    Cut(
        "@expo-google-fonts/noto-serif-sc@0.4.3",
        "package/400Regular/NotoSerifSC_400Regular.ttf",
        "Repayment Desk Serif",
        "Regular",
    ),
    Cut(
        "@expo-google-fonts/noto-sans-sc@0.4.3",
        "package/500Medium/NotoSansSC_500Medium.ttf",
        "Repayment Desk Sans",
        "Medium",
    ),
)


def wanted_characters() -> set[int]:
    """Code points of ASCII, GB 2312, the 通用规范汉字表 and the signs."""
    listed = CHARACTERS.read_text("utf-8").splitlines()
    table = "".join(line for line in listed if not line.startswith("#"))
    rows, cells = range(0xA1, 0xF8), range(0xA1, 0xFF)
    pairs = b"".join(bytes((row, cell)) for row in rows for cell in cells)
    gb2312 = pairs.decode("gb2312", errors="ignore")
    ascii_signs = "".join(map(chr, range(0x20, 0x7F)))
    return set(map(ord, table + gb2312 + ascii_signs + SIGNS))


def fetch(package: str, folder: Path) -> Path:
    """The package's archive, downloaded by npm, which checks its integrity."""
    packed = subprocess.run(
        ["npm", "pack", package, "--json", "--silent"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    archive: str = json.loads(packed.stdout)[0]["filename"]
    return folder / archive


def _frame(pen: TTGlyphPen, low: int, high: int, line: int) -> None:
    outer, inner = (low, high), (low + line, high - line)
    pen.moveTo((outer[0], outer[0] + _DROP))
    for x, y in ((0, 1), (1, 1), (1, 0)):
        pen.lineTo((outer[x], outer[y] + _DROP))
    pen.closePath()
    pen.moveTo((inner[0], inner[0] + _DROP))
    for x, y in ((1, 0), (1, 1), (0, 1)):
        pen.lineTo((inner[x], inner[y] + _DROP))
    pen.closePath()


_DROP = -120
_STROKES = {
    "☐": (),
    "☑": (((240, 500), (420, 310), (760, 690), (715, 735), (420, 405), (285, 545)),),
    "☒": (
        ((280, 325), (325, 280), (720, 675), (675, 720)),
        ((675, 280), (720, 325), (325, 720), (280, 675)),
    ),
}


def draw_boxes(font: TTFont, line: int) -> None:
    """Add ☐ ☑ ☒, one em wide, with frames `line` units thick."""
    order = font.getGlyphOrder()
    for sign in BOX_SIGNS:
        name = f"uni{ord(sign):04X}"
        pen = TTGlyphPen(None)
        _frame(pen, 110, 890, line)
        for stroke in _STROKES[sign]:
            pen.moveTo((stroke[0][0], stroke[0][1] + _DROP))
            for x, y in stroke[1:]:
                pen.lineTo((x, y + _DROP))
            pen.closePath()
        order = [*order, name]
        font.setGlyphOrder(order)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (1000, 110)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the derived font its own name; the notices of copyright and licence stay."""
    full = f"{family} {style}"
    names = {1: full, 2: "Regular", 3: f"{full};repayment-desk", 4: full, 6: full.replace(" ", "")}
    table = font["name"]
    kept = [record for record in table.names if record.nameID in {0, 5, 7, 9, 13, 14}]
    table.names = [record for record in kept if (record.platformID, record.langID) == (3, 0x409)]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def cut(source: Path, target: Cut) -> None:
    """Write one font of the app from its source."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.drop_tables += DROPPED_TABLES
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted_characters())
    subsetter.subset(font)
    draw_boxes(font, line=45 if target.style == "Regular" else 70)
    rename(font, target.family, target.style)
    font.save(target.file)
    print(f"{target.file.name}: {target.file.stat().st_size:,} bytes")


def main() -> None:
    """Fetch, cut and write all fonts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for target in CUTS:
            with tarfile.open(fetch(target.package, folder)) as archive:
                archive.extract(target.member, folder, filter="data")
            cut(folder / target.member, target)


if __name__ == "__main__":
    main()
