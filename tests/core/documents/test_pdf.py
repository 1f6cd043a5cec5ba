"""What comes out of the printer: the words, whole and in order, set as Chinese paper is set."""

import io
import re
import subprocess
from dataclasses import replace

import pytest
from fpdf import FPDF
from fpdf.fonts import SubsetMap
from pypdf import PdfReader

from core.case.agreement import OfferKind
from core.case.entries import LetterKind
from core.documents import font_cache
from core.documents.compose import compose
from core.documents.letter import (
    Addressee,
    Align,
    Annex,
    AttachmentList,
    Heading,
    Letter,
    Note,
    NumberedItem,
    Paragraph,
    Run,
    Signature,
    Table,
    Title,
)
from core.documents.line_breaking import NO_END, NO_START
from core.documents.page_layout import LEFT, TEXT_SIZE, TEXT_WIDTH, TOP
from core.documents.painter import paint
from core.documents.pdf import check_printable, render_pdf
from core.documents.plain_text import render_text
from core.errors import MissingGlyph
from tests.core.documents.people import LOAN, TODAY, offer, terms
from tests.core.documents.readers import FOOT, by_poppler, by_pypdf, lines_of, squeezed


def letter_of(*blocks):
    return Letter(LetterKind.APPLICATION, "试", TODAY, blocks)


def without_head(text):
    """Text without white space, page numbers, and heads of tables, which come again on a new page."""
    return re.sub("每月收支金额（元）说明", "", squeezed(text))


@pytest.fixture
def application(card_case):
    materials = ("工资流水（2026 年 6 月至 11 月）", "居民身份证复印件")
    return compose(LetterKind.APPLICATION, card_case, "card", TODAY, materials=materials)


@pytest.fixture
def long_table():
    rows = tuple((str(number), f"{number}.00") for number in range(1, 81))
    return Table(("期数表头", "金额表头"), rows, (Align.CENTRE, Align.RIGHT), (1, 1))


def test_the_paper_says_what_the_copyable_text_says(application, tmp_path):
    pdf = render_pdf(application)
    wanted = without_head(render_text(application))
    assert without_head(by_pypdf(pdf)) == wanted
    assert without_head(by_poppler(pdf, tmp_path, "-raw")) == wanted


def test_no_printed_line_begins_or_ends_with_a_forbidden_sign(application, tmp_path):
    lines = lines_of(render_pdf(application), tmp_path)
    inside = [line for line in lines if len(line) > 25]
    assert len(inside) > 15
    assert not [line for line in lines if line[0] in NO_START]
    assert not [line for line in inside if line[-1] in NO_END]


def test_no_amount_is_torn_at_the_end_of_a_line(application):
    wanted = re.findall(r"[\d,]+\.\d\d 元", render_text(application))
    printed = by_pypdf(render_pdf(application))
    assert len(wanted) > 10
    assert re.findall(r"[\d,]+\.\d\d 元", printed) == wanted


def test_every_page_says_which_it_is(application):
    pages = PdfReader(io.BytesIO(render_pdf(application))).pages
    seen = [FOOT.findall(re.sub(r"\s", "", page.extract_text())) for page in pages]
    assert seen == [[(str(at), str(len(pages)))] for at in range(1, len(pages) + 1)]


def test_the_head_of_a_table_comes_again_on_each_page(long_table):
    pages = PdfReader(io.BytesIO(render_pdf(letter_of(Title("试"), long_table)))).pages
    texts = [page.extract_text() for page in pages]
    assert len(texts) == 3
    assert all(text.count("期数表头") == 1 for text in texts)
    assert [int(row) for text in texts for row in re.findall(r"(\d+)\.00", text)] == list(
        range(1, 81)
    )


@pytest.mark.parametrize("filling", range(26, 40))
def test_a_signature_never_stands_on_a_page_by_itself(filling):
    paragraphs = [Paragraph((Run(f"第 {at} 段。"),)) for at in range(filling)]
    signed = letter_of(*paragraphs, AttachmentList(("材料",)), Signature("申请人", "林晓", "今天"))
    last = PdfReader(io.BytesIO(render_pdf(signed))).pages[-1].extract_text()
    assert "申请人：林晓" in last
    assert f"第 {filling - 1} 段。" in last
    assert "附件：1. 材料" in last


def test_an_annex_begins_a_page():
    annexed = letter_of(Title("正文"), Annex("附表"), Paragraph((Run("逐期"),)))
    first, second = PdfReader(io.BytesIO(render_pdf(annexed))).pages
    assert "附表" not in first.extract_text()
    assert second.extract_text().startswith("附表")


def test_a_head_never_stands_last_on_a_page():
    for filling in range(28, 36):
        paragraphs = [Paragraph((Run("一段。"),)) for _ in range(filling)]
        pages = PdfReader(
            io.BytesIO(render_pdf(letter_of(*paragraphs, Heading("小标题"), paragraphs[0])))
        ).pages
        page = next(page.extract_text() for page in pages if "小标题" in page.extract_text())
        assert "一段。" in page.split("小标题")[1]


def test_a_head_with_nothing_under_it_is_printed_all_the_same():
    assert by_pypdf(render_pdf(letter_of(Heading("标题")))).startswith("标题")


def test_a_kept_end_longer_than_a_page_is_still_printed_whole():
    items = tuple(f"第 {at} 份材料" for at in range(70))
    pdf = render_pdf(letter_of(Paragraph((Run("正文。"),)), AttachmentList(items)))
    assert all(item in by_pypdf(pdf) for item in items)
    tall = letter_of(*(Heading("标题") for _ in range(60)), Paragraph((Run("完"),)))
    assert by_pypdf(render_pdf(tall)).count("标题") == 60


def test_a_long_cell_wraps_inside_its_column():
    table = Table(("甲", "乙"), (("短", "这一格里的说明很长" * 6),), (Align.LEFT,) * 2, (3, 2))
    text = by_pypdf(render_pdf(letter_of(table)))
    assert "这一格里的说明很长" * 6 in squeezed(text)


def test_the_payoff_card_is_one_sheet(case):
    settled = offer(LOAN, OfferKind.DISCOUNTED_SETTLEMENT, terms("9000.00", 1))
    card = compose(LetterKind.PAYOFF_INFORMATION, case.with_offer(settled), "loan", TODAY)
    assert len(PdfReader(io.BytesIO(render_pdf(card))).pages) == 1


def test_rare_names_are_printed_and_read_back(tmp_path):
    pdf = render_pdf(letter_of(Title("㛃名"), Paragraph((Run("申请人䶮·㛃𬭎，☐ ☑ ☒。"),))))
    assert "䶮·㛃𬭎" in by_pypdf(pdf)
    assert "䶮·㛃𬭎，☐☑☒。" in squeezed(by_poppler(pdf, tmp_path))


@pytest.mark.parametrize("ask", [render_pdf, check_printable])
def test_a_character_without_a_glyph_is_refused_by_name(ask):
    with pytest.raises(MissingGlyph) as refused:
        ask(letter_of(Paragraph((Run("林🙂晓鿿"),))))
    assert refused.value.characters == ("🙂", "鿿")
    assert "🙂" in refused.value.sentence


def test_the_same_letter_gives_the_same_bytes(application):
    assert render_pdf(application) == render_pdf(application)


def test_a_draft_says_so_on_each_page_and_a_letter_does_not(application):
    pages = PdfReader(io.BytesIO(render_pdf(application.as_draft()))).pages
    assert all("草稿" in page.extract_text() for page in pages)
    assert "草稿" not in by_pypdf(render_pdf(application))


def test_the_file_tells_nothing_about_the_person(application):
    pdf = render_pdf(application)
    assert PdfReader(io.BytesIO(pdf)).metadata == {
        "/Title": "个人减免申请书",
        "/CreationDate": "D:20261123000000Z",
        "/Producer": "fpdf2",
    }


def test_the_file_is_sound(application, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(render_pdf(application))
    done = subprocess.run(
        ["qpdf", "--check", str(path)], capture_output=True, text=True, check=True
    )
    assert "No syntax or stream encoding errors found" in done.stdout


def test_a_lent_font_prints_what_a_font_added_plainly_prints(application, monkeypatch, tmp_path):
    lent = render_pdf(application)

    def add(pdf: FPDF) -> None:
        for strong, style in font_cache.STYLES.items():
            pdf.add_font(font_cache.FAMILY, style, font_cache.FILES[strong])

    monkeypatch.setattr(font_cache, "lend_fonts", add)
    added = paint(application)
    for name, pdf in (("lent", lent), ("added", added)):
        (tmp_path / f"{name}.pdf").write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-r", "60", "-png", f"{name}.pdf", name], cwd=tmp_path, check=True
        )
    rasters = {
        name: [path.read_bytes() for path in sorted(tmp_path.glob(f"{name}-*.png"))]
        for name in ("lent", "added")
    }
    assert rasters["lent"] == rasters["added"]
    assert by_pypdf(lent) == by_pypdf(added)


def test_printing_keeps_no_hold_of_documents_already_written(application):
    render_pdf(application)
    assert SubsetMap.pick.cache_info().currsize == 0
    assert SubsetMap.get_glyph.cache_info().currsize == 0


def test_nothing_is_set_outside_the_margins(application, tmp_path):
    boxes = by_poppler(render_pdf(application), tmp_path, "-bbox")
    words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"', boxes)
    hanging = TEXT_SIZE / 2
    assert min(float(left) for left, _, _ in words) >= LEFT - 0.5
    assert max(float(right) for _, _, right in words) <= LEFT + TEXT_WIDTH + hanging + 0.5
    assert min(float(top) for _, top, _ in words) > TOP - TEXT_SIZE


def test_every_kind_of_block_is_printed():
    full = letter_of(
        Title("题"),
        Addressee("对方："),
        Heading("一、事"),
        Paragraph((Run("文"), Run("重", strong=True))),
        NumberedItem("（一）", (Run("项"),)),
        Note((Run("注"),)),
        AttachmentList(()),
        Signature("申请人", "", "今天"),
    )
    text = squeezed(by_pypdf(render_pdf(full)))
    assert text == "题对方：一、事文重（一）项注申请人：________________今天"
    assert text == squeezed(render_text(replace(full, draft=True)))
