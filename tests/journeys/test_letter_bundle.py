"""A proof is attached, letter and proof are bound, and what was taken away is what the case says: in a real browser."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image
from pypdf import PdfReader

from core.case.entries import LetterSent
from core.figures import yuan_text
from tests.journeys import person, road
from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_letter_and_proof_are_bound_and_the_copy_is_kept(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    desk = new_desk(phone=phone)
    road.open_written(desk)
    monthly = yuan_text(road.make_the_plan(desk)[person.CARD.name])
    road.on_page(desk, "文书", person.CARD)

    proof = tmp_path / "流水.png"
    Image.new("RGB", (600, 400), (20, 120, 90)).save(proof)
    desk.unfold("要带的材料")
    desk.choose("是哪一样", "收入证明")
    with desk.rerun(grace=0.5):
        desk.page.locator("input[type=file]").first.set_input_files(proof)
    desk.fill("从哪里来，哪天的", "手机银行，2026-11-20")
    desk.press("附上")
    desk.expect_text("已附 1 份文件")
    desk.press("装成一份")
    desk.expect_text("装好了，一共")
    whole = desk.download("下载全卷 PDF", tmp_path)
    archive = desk.download("下载压缩包（含清单）", tmp_path)
    pages = [page.extract_text() for page in PdfReader(whole).pages]
    assert "材料目录" in pages[0]
    assert "证据一" in pages[-1]
    assert monthly in "".join(pages)
    with zipfile.ZipFile(archive) as files:
        manifest = json.loads(files.read("manifest.json"))
        for file in manifest["files"]:
            assert hashlib.sha256(files.read(file["name"])).hexdigest() == file["sha256"]
        assert files.read("证据/01-流水.png") == proof.read_bytes()
        paper = Document(BytesIO(files.read("个人减免申请书.docx")))
    assert any(monthly in paragraph.text for paragraph in paper.paragraphs)
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []

    road.send_it(desk, person.CARD, person.FIRST_DATE)
    sent = next(entry for entry in road.stored_case(desk).entries if isinstance(entry, LetterSent))
    road.on_page(desk, "跟进", person.CARD)
    desk.settle()
    desk.unfold("寄出的原样")
    copy = desk.download(f"{sent.on.isoformat()} 个人减免申请书", tmp_path)
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == sent.attachment
    assert monthly in road.text_by_poppler(copy)
    desk.no_error()
