"""A bundle: contents with the right pages, every exhibit there and hashed, the same bytes each time."""

import hashlib
import json
import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from core.case.entries import LetterKind
from core.documents.bundle import Exhibit, make_bundle
from core.documents.bundle_pages import pdf_sheets
from core.documents.pdf import render_pdf
from core.errors import UnreadableExhibit
from tests.core.documents.lives import letter

LETTER = letter(LetterKind.APPLICATION, "card")


def picture(width: int = 600, height: int = 400, kind: str = "PNG", **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (200, 30, 30)).save(out, kind, **more)
    return out.getvalue()


WAGES = Exhibit("工资流水", "手机银行，2026-11-20", "流水.png", "image/png", picture())
PLAN = Exhibit(
    "还款计划",
    "自制",
    "计划/表.pdf",
    "application/pdf",
    render_pdf(letter(LetterKind.REPAYMENT_PLAN, "card")),
)


def texts(pdf: bytes) -> list[str]:
    return [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def test_contents_letter_and_exhibits_are_numbered_through(tmp_path: Path) -> None:
    bundle = make_bundle(LETTER, (WAGES, PLAN))
    pages = texts(bundle.pdf)
    assert len(pages) == bundle.pages
    assert all(f"全卷{at}/{len(pages)}" in page for at, page in enumerate(pages, start=1))
    own = len(PdfReader(BytesIO(render_pdf(LETTER))).pages)
    assert f"个人减免申请书2-{own + 1}" in pages[0]
    assert f"证据一工资流水{own + 2}" in pages[0]
    assert "证据一工资流水" in pages[own + 1]
    assert "证据二还款计划" in pages[own + 2]
    assert WAGES.sha256[:16] in pages[0]
    path = tmp_path / "bundle.pdf"
    path.write_bytes(bundle.pdf)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)


def test_the_archive_holds_each_file_untouched_beside_its_hash() -> None:
    bundle = make_bundle(LETTER, (WAGES, PLAN))
    with zipfile.ZipFile(BytesIO(bundle.archive)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        listed = {file["name"]: file["sha256"] for file in manifest["files"]}
        assert set(listed) == set(archive.namelist()) - {"manifest.json"}
        for name, code in listed.items():
            assert hashlib.sha256(archive.read(name)).hexdigest() == code
        assert archive.read("证据/01-流水.png") == WAGES.content
        assert "证据/02-计划_表.pdf" in listed, "a name cannot leave its folder"


def test_the_same_bundle_is_the_same_bytes() -> None:
    first, second = (make_bundle(LETTER, (WAGES, PLAN)) for _ in range(2))
    assert first.pdf == second.pdf
    assert first.archive == second.archive
    assert b"20261123000000" in first.pdf


def test_a_photograph_stands_upright_without_its_place() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "CAMERA-MAKER"
    turned = Exhibit(
        "病历", "医院", "p.jpg", "image/jpeg", picture(800, 400, "JPEG", exif=exif.tobytes())
    )
    bundle = make_bundle(LETTER, (turned,))
    assert b"CAMERA-MAKER" not in bundle.pdf
    assert bundle.pages == len(texts(bundle.pdf))


def test_many_exhibits_report_their_progress_and_a_long_list_keeps_its_numbers() -> None:
    seen: list[tuple[int, int]] = []
    many = [
        Exhibit(f"第 {at} 份材料", "截图", f"{at}.png", "image/png", picture(60, 40))
        for at in range(1, 46)
    ]
    bundle = make_bundle(LETTER, many, lambda done, of: seen.append((done, of)))
    assert seen == [(at, 45) for at in range(1, 46)]
    pages = texts(bundle.pdf)
    at = next(at for at, page in enumerate(pages) if "证据四十五" in page and at > 3)
    contents = "".join(pages[:3])
    assert f"证据四十五第45份材料{at + 1}" in contents


@pytest.mark.parametrize("mime", ["application/pdf", "image/png"])
def test_a_file_that_cannot_be_shown_is_named(mime: str) -> None:
    broken = Exhibit("材料", "截图", "坏.bin", mime, b"not a file")
    with pytest.raises(UnreadableExhibit, match=r"坏\.bin"):
        make_bundle(LETTER, (broken,))


def test_a_pdf_without_pages_is_refused() -> None:
    out = BytesIO()
    PdfWriter().write(out)
    with pytest.raises(RuntimeError):
        pdf_sheets(out.getvalue())
