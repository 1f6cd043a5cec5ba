"""The annex: every line of the arithmetic is on the paper, with its rule, however long it gets."""

import io
import re
import subprocess
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader

from core.calculations.owed.report import Span, exactly
from core.case.agreement import OfferKind
from core.case.entries import LetterKind
from core.documents.arithmetic_annex import (
    ANNEX_NAME,
    arithmetic_annex,
    arithmetic_letter,
    rules_of,
)
from core.documents.arithmetic_tables import account_table, in_own_voice, three_columns
from core.documents.compose import compose
from core.documents.html import render_html
from core.documents.letter import Align, Annex, AttachmentList, Table
from core.documents.pdf import render_pdf
from core.documents.plain_text import render_text
from core.figures import yuan_text
from core.law.library import citation
from tests.core.documents.arithmetic import account, estimated, owed
from tests.core.documents.people import LOAN, TODAY, offer, terms

HEAD = ("起止", "天数", "事项和算法", "计息本金", "年利率", "本段息费", "余额")


def squeezed(text):
    return re.sub(r"\s", "", text)


def by_poppler(letter, tmp_path):
    path = tmp_path / "annex.pdf"
    path.write_bytes(render_pdf(letter))
    done = subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True
    )
    return squeezed(done.stdout)


def by_pages(letter):
    pages = PdfReader(io.BytesIO(render_pdf(letter))).pages
    return [squeezed(page.extract_text()) for page in pages]


@pytest.fixture
def asking(case):
    """The loan with an offer on it."""
    asked = offer(LOAN, OfferKind.INSTALMENTS, terms("12621.73", 12))
    return case.with_offer(asked)


def application(case, **more):
    return compose(LetterKind.APPLICATION, case, "loan", TODAY, **more)


def test_every_line_of_the_working_is_on_the_paper(tmp_path):
    answer = owed()
    paper = by_poppler(arithmetic_letter(answer, LOAN, TODAY), tmp_path)
    lines = [line for part in (*answer.parts, answer.total) for line in part.working]
    lines += answer.annual_cost.working
    assert len(lines) == 10
    for line in lines:
        for piece in (line.label, line.how, line.text):
            assert squeezed(in_own_voice(piece)) in paper
    for each in answer.missing:
        assert each.why in paper
        assert each.ask in paper
    for sentence in (*answer.conventions, *answer.cautions):
        assert squeezed(sentence) in paper


def test_every_line_of_a_long_account_is_on_the_paper(tmp_path):
    answer = owed(400)
    letter = arithmetic_letter(answer, LOAN, TODAY)
    paper = by_poppler(letter, tmp_path)
    for line in answer.lines:
        assert yuan_text(line.accrued) in paper
        assert yuan_text(line.principal + line.charges) in paper
    assert paper.count("17.645%") == 400
    assert yuan_text(sum(line.accrued for line in answer.lines)) in paper


def test_each_page_of_a_long_account_has_the_head_of_the_table_and_its_number():
    pages = by_pages(arithmetic_letter(owed(400), LOAN, TODAY))
    with_rows = [page for page in pages if "17.645%" in page]
    assert len(with_rows) > 10
    assert all(page.count("".join(HEAD)) == 1 for page in with_rows)
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页共{len(pages)}页" in page


def test_amounts_stand_right_and_every_row_fills_the_head():
    tables = [each for each in arithmetic_annex(owed(), LOAN) if isinstance(each, Table)]
    assert len(tables) == 9
    for table in tables:
        assert {len(row) for row in table.rows} == {len(table.head)}
        money = [
            at for at, cell in enumerate(table.rows[0]) if re.fullmatch(r"[\d,]+\.\d\d", cell)
        ]
        assert all(table.alignments[at] is Align.RIGHT for at in money)


def test_each_part_names_its_articles_and_what_is_unverified_says_so():
    answer = owed()
    text = render_text(arithmetic_letter(answer, LOAN, TODAY))
    assert "依据：《民法典》第六百七十六条、" in text
    assert rules_of(answer) == (
        "cc_670",
        "cc_676",
        "fin_24",
        "pboc_apr_2021",
        "pboc_fcp_2020",
        "cc_680",
    )
    for rule in map(citation, rules_of(answer)):
        row = next(line for line in text.splitlines() if line.startswith(rule.reference))
        assert rule.standing.label in row
    assert "以正式文本为准：《中国人民银行金融消费者权益保护实施办法》" in text
    assert "没有固定的线，看合同（还没核实）" in text


def test_what_lies_above_is_asked_to_be_reduced_and_nothing_more():
    text = render_text(arithmetic_letter(owed(), LOAN, TODAY))
    assert "对方主张超过可支持的部分，计 220.63 元，请求贵公司核减；" in text
    assert "是否调减由法院或仲裁机构决定" in text
    assert "不构成对债务金额的确认" in text
    assert "本人的合同在 2024 年签" in text
    assert "你" not in text
    assert not re.search("不用还|无需偿还|不再归还", text)


def test_where_nothing_lies_above_nothing_is_asked(asking):
    level = replace(owed(), ask_to_reduce=exactly(Decimal("0.00")))
    assert "超过可支持" not in render_text(arithmetic_letter(level, LOAN, TODAY))
    letter = render_text(application(asking, owed=level))
    assert "超过可支持数额" not in letter
    assert ANNEX_NAME in letter


def test_an_estimate_shows_its_range_and_leaves_out_what_it_has_not():
    text = render_text(arithmetic_letter(estimated(), LOAN, TODAY))
    assert "11,900.00 – 12,300.00" in text
    assert "按总数估算" in text
    for absent in ("逐日", "利率线", "用到的依据", "缺什么", "约定\n"):
        assert absent not in text.replace("照约定算出", "")


def test_one_lump_is_not_shown_as_parts():
    lump = replace(owed(), split_known=False)
    claimed = [row[1] for row in three_columns(lump).rows]
    assert claimed == ["没有分项", "没有分项", "没有分项", "12,621.73"]


def test_what_cannot_be_said_is_said_to_be_so():
    assert three_columns(owed()).rows[2][2:] == ("算不出来", "算不出来")


def test_an_event_of_a_single_day_has_no_rate_and_shows_its_sum():
    first, second = account(2)
    paid = replace(
        first, until=first.first, days=0, event="还款", accrued=Decimal("0.00"), how="500 抵利息"
    )
    fee = replace(paid, event="违约金", accrued=Decimal("15.00"), how="300 × 5%")
    table = account_table((paid, fee, replace(second, how="12,001 × 17.645% ÷ 365 × 5")))
    assert table.rows[0] == ("2024-01-15", "", "还款：500 抵利息", "", "", "", "12,621.73")
    assert table.rows[1][5] == "15.00"
    assert table.rows[2][2] == "第2笔：12,001 × 17.645% ÷ 365 × 5"
    assert table.rows[3] == ("合计", "", "", "", "", "45.01", "12,622.73")


def test_the_application_brings_the_annex_only_where_it_is_wanted(asking):
    bare, full = application(asking), application(asking, owed=owed())
    assert not [block for block in bare.blocks if isinstance(block, Annex | AttachmentList)]
    assert AttachmentList((ANNEX_NAME,)) in full.blocks
    annex = arithmetic_annex(owed(), LOAN)
    assert full.blocks[-len(annex) :] == annex
    assert set(rules_of(owed())) <= set(full.rules)
    assert not set(rules_of(owed())) & set(bare.rules)


def test_the_annex_is_named_last_among_the_papers(asking):
    letter = application(asking, materials=("甲",), owed=owed())
    assert AttachmentList(("甲", ANNEX_NAME)) in letter.blocks


@pytest.mark.parametrize(
    "kind", [OfferKind.INSTALMENTS, OfferKind.DISCOUNTED_SETTLEMENT, OfferKind.HOLD]
)
def test_every_application_asks_for_the_reduction_with_the_annex(case, kind):
    with_offer = case.with_offer(offer(LOAN, kind, terms("12000.00", 6)))
    text = render_text(application(with_offer, owed=owed()))
    assert "核减贵公司主张中超过可支持数额的部分，计 220.63 元。" in text
    assert "上列是贵公司主张的金额，本人的核算见附页。" in text
    assert "核减" not in render_text(application(with_offer))


@pytest.mark.parametrize(
    ("low", "said"),
    [
        ("100.00", "按现有资料计 100.00 元至 220.63 元。"),
        ("0.00", "按现有资料估算最多 220.63 元，以核对结果为准。"),
    ],
)
def test_a_range_is_asked_for_as_a_range(asking, low, said):
    ranged = replace(owed(), ask_to_reduce=Span(Decimal(low), Decimal("220.63")))
    assert f"超过可支持数额的部分，{said}" in render_text(application(asking, owed=ranged))


def test_a_lender_that_claims_too_little_is_not_offered_more():
    less = replace(
        owed(),
        ask_to_reduce=exactly(Decimal("0.00")),
        under_claimed=exactly(Decimal("80.00")),
        sentence="按对方的数谈。",
    )
    text = render_text(arithmetic_letter(less, LOAN, TODAY))
    assert "本人按对方主张的数协商，不因为这里的计算而增加" in text
    assert "按对方的数谈" not in text


def test_advice_to_the_person_stays_out_of_the_letter(asking):
    warned = replace(owed(), cautions=("按你填的流水，还款没有填全。",))
    letter = render_text(application(asking, owed=warned))
    assert "没有填全" not in letter
    assert "这一段没有固定的线" in letter
    assert "还款没有填全" in render_text(arithmetic_letter(warned, LOAN, TODAY))


def test_a_chaser_never_brings_the_arithmetic(asking):
    card = compose(LetterKind.PAYOFF_INFORMATION, asking, "loan", TODAY, owed=owed())
    assert not [block for block in card.blocks if isinstance(block, Annex)]


def test_the_annex_names_nobody_but_the_debt(case):
    text = render_text(arithmetic_letter(owed(), LOAN, TODAY))
    assert case.borrower.name not in text
    assert "1234" not in text
    assert arithmetic_letter(owed(), LOAN, TODAY).title == "金额怎么算出来的"


def test_the_preview_lets_a_table_of_many_columns_scroll():
    page = render_html(arithmetic_letter(owed(), LOAN, TODAY))
    assert page.count('<div class="wide" tabindex="0"><table>') == 2
