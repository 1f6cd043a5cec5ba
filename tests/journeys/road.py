"""The whole road, M1–M13 of the mission, as things a person does at a desk of any size."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader

from core.case.case import Case
from core.case.debt import Debt
from core.figures import capital_text, yuan_text
from core.storage import CaseFiles
from core.storage.exchange import unpack
from tests.journeys import person
from tests.journeys.desk import Desk
from tests.journeys.person import Owed


def stored_case(desk: Desk) -> Case:
    """The case as it lies on disk, read by somebody else than the server."""
    files = CaseFiles.open(desk.server.folder)
    try:
        (only,) = files.list()
        files.verify(only.case_id)
        return files.load(only.case_id).case
    finally:
        files.close()


def stored_debt(desk: Desk, owed: Owed) -> Debt:
    """One debt as it lies on disk."""
    return next(debt for debt in stored_case(desk).debts if debt.name == owed.name)


WRITTEN = Path(__file__).parents[1] / "cases" / "wang_min.json"
"""What `write_down_debts` and `write_down_the_month` leave behind, as the app gives it away."""


def open_written(desk: Desk) -> None:
    """Open the desk on debts and month as if they had just been typed."""
    files = CaseFiles.open(desk.server.folder)
    try:
        now = datetime.combine(person.FIRST_DATE, time(9), UTC)
        files.remember_opened(files.import_(WRITTEN.read_bytes(), now, "").case.case_id)
    finally:
        files.close()
    desk.open()


def is_as_written(desk: Desk) -> None:
    """What was typed is what `open_written` starts from; `APPROVE=1` writes it anew."""
    files = CaseFiles.open(desk.server.folder)
    try:
        typed = files.export(stored_case(desk).case_id)
    finally:
        files.close()
    if os.environ.get("APPROVE"):
        WRITTEN.write_bytes(typed)
    assert _facts(typed) == _facts(WRITTEN.read_bytes())


def _facts(export: bytes) -> str:
    """The case of an export, each identifier told only by the place where it first stands."""
    case = unpack(export).case.model_dump_json()
    places: dict[str, str] = {}
    return re.sub(
        r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        lambda found: places.setdefault(found[0], f"#{len(places)}"),
        case,
    )


def ask(desk: Desk, sentence: str, page: str) -> None:
    """今天: ask in one's own words, and follow what is found to its page."""
    desk.goto("今天")
    desk.fill("有别的事，用你自己的话问", sentence)
    desk.follow(page)


def on_page(desk: Desk, page: str, owed: Owed) -> None:
    """Go to a page and choose a debt on it."""
    desk.goto(page)
    segment = desk.page.get_by_role("radio", name=owed.name, exact=True)
    if segment.count() and segment.get_attribute("aria-checked") != "true":
        with desk.rerun():
            segment.click()
    desk.no_error()


def write_down_debts(desk: Desk, debts: Sequence[Owed] = person.DEBTS) -> None:
    """债务: debts of different kinds."""
    desk.press("从最急的一笔开始")
    for number, owed in enumerate(debts):
        if number:
            desk.press("再加一笔")
        write_down(desk, owed)
    desk.expect_text("一二三四"[len(debts) - 1] + "笔债")


def write_down(desk: Desk, owed: Owed) -> None:
    """Fill in and save the form of one debt."""
    desk.fill("短名字", owed.name)
    desk.choose("对方是哪一类", owed.kind)
    for label, amount in owed.parts.items():
        desk.fill(label, amount)
    desk.date("最早没还上的那一期，还款日是哪天", owed.missed)
    if owed.more:
        desk.unfold("更多（知道就填）")
    for label, text in owed.more.items():
        desk.fill(label, text)
    desk.press("保存这一笔")
    desk.expect_text(f"“{owed.name}”存好了")
    desk.no_error()


def write_down_the_month(desk: Desk) -> None:
    """收支: income, essential spending, what is kept back, what happened, who she is, one proof."""
    desk.goto("收支")
    desk.fill("哪来的", "工资")
    desk.fill("每月到手（元）", person.INCOME)
    desk.fill("几号到账", "15")
    desk.press("保存并继续")
    for label, amount in person.SPENDING.items():
        desk.fill(label, amount)
    desk.press("保存并继续")
    desk.fill("每月留作备用（元）", person.BUFFER)
    desk.press("保存并继续")
    desk.expect_text(person.LEFT_A_MONTH.removesuffix(".00"))
    desk.choose("哪一种困难", "收入下降")
    desk.date("从哪天开始", date(2026, 7, 1))
    desk.fill("用你自己的话说", person.HARDSHIP)
    desk.fill("之前每月收入（元）", "8900")
    desk.fill("现在每月收入（元）", person.INCOME)
    desk.press("保存并继续")
    desk.fill("姓名", "王敏")
    desk.fill("手机号", "13800000000")
    desk.press("保存并继续")
    desk.expect_text("材料收好了 0 样")
    desk.page.get_by_role("radio", name="收好了").first.click()
    desk.settle()
    desk.expect_text("材料收好了 1 样")
    desk.no_error()


def see_what_comes(desk: Desk) -> None:
    """评估 (M1, M2, M11): what comes next for the card, what can be asked, three roads side by side."""
    on_page(desk, "评估", person.CARD)
    assert desk.title() == "招行信用卡，逾期 110 天"
    desk.expect_text(
        "接下来会发生什么", "法律规定", "只是吓人", "能谈什么", "个性化分期", "三条路，摆在一起看"
    )
    desk.goto("依据")
    desk.fill("找什么", "个性化分期")
    desk.expect_text("信用卡办法第70条")


def make_the_plan(desk: Desk, debts: Sequence[Owed] = person.DEBTS) -> dict[str, Decimal]:
    """方案 (M4): first offers for all; returns the instalment of each by name, as stored."""
    desk.goto("方案")
    desk.expect_text("一二三四"[len(debts) - 1] + "家一起", "给每家报多少")
    desk.no_error()
    desk.press("按这个方案写申请书")
    case = stored_case(desk)
    instalments = {case.debt(offer.debt_id).name: offer.terms.monthly for offer in case.offers}
    assert set(instalments) == {owed.name for owed in debts}
    assert sum(instalments.values()) <= case.budget.available_for_debts
    return instalments


def call_customer_service(desk: Desk, owed: Owed) -> None:
    """沟通 (M3): the channel, the script, and the call written down with its ticket."""
    on_page(desk, "沟通", owed)
    desk.expect_text("先认准是真的官方", "照着念")
    desk.fill("谁接的（姓氏或工号）", "工号 8021")
    desk.fill("对方说了什么", "可以提交书面申请，十五天内答复。")
    desk.fill("对方说的下一步", "寄申请书")
    desk.fill("工单号或回执号（没有就空着）", "T20261123001")
    desk.press("记下这次联系")
    desk.expect_text("T20261123001")


def take_the_letter(desk: Desk, owed: Owed, instalment: Decimal, into: Path) -> Path:
    """文书 (M4, M9): page, PDF by two readers, and the saved case say the same instalment."""
    on_page(desk, "文书", owed)
    desk.expect_text("个人减免申请书", yuan_text(instalment))
    pdf = take(desk, into)
    assert pdf.name.startswith(f"个人减免申请书-{owed.name}")
    offer = stored_case(desk).offer(stored_debt(desk, owed).debt_id)
    assert offer is not None
    assert offer.terms.monthly == instalment
    for text in (text_by_pypdf(pdf), text_by_poppler(pdf)):
        assert yuan_text(instalment) in text
        assert capital_text(instalment) in text
        assert yuan_text(offer.terms.total) in text
        assert "王敏" in text
    return pdf


def take(desk: Desk, into: Path) -> Path:
    """Download the letter on the page, final or draft."""
    desk.page.get_by_role("button", name=re.compile("(先下载草稿|下载正式稿)$")).first.wait_for()
    draft = desk.page.get_by_role("button", name=re.compile("先下载草稿$"))
    return desk.download("先下载草稿" if draft.count() else "下载正式稿", into)


def text_by_pypdf(pdf: Path) -> str:
    """All text of a PDF, white space taken out."""
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in PdfReader(pdf).pages))


def text_by_poppler(pdf: Path) -> str:
    """The same by pdftotext."""
    run = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    return re.sub(r"\s+", "", run.stdout.decode())


def send_it(desk: Desk, owed: Owed, answer_by: date) -> None:
    """文书 → 已寄出 (M5): the application went out."""
    on_page(desk, "文书", owed)
    desk.unfold("已寄出，记一笔")
    desk.choose("怎么寄的", "邮寄")
    desk.fill("凭证", "EMS 1000000000000")
    desk.date("说好哪天之前答复（没说就空着）", answer_by)
    desk.press("记下已寄出")
    desk.expect_text("等答复的日子会出现在“今天”里")
    desk.no_error()


def lender_asks(desk: Desk, owed: Owed, deadline: date) -> None:
    """沟通 → 跟进 (M8): the lender wants a paper by a day; it is given."""
    on_page(desk, "沟通", owed)
    desk.fill("对方说了什么", "还差收入证明。")
    desk.fill("要什么", "近三个月工资流水")
    desk.date("哪天之前", deadline)
    desk.press("记下这次联系")
    desk.goto("今天")
    desk.expect_text("近三个月工资流水")
    on_page(desk, "跟进", owed)
    desk.expect_text("近三个月工资流水")
    desk.fill("怎么答的", "App 上传了三个月工资流水")
    desk.press("已回复")
    desk.expect_no_text("对方要你答的")


def answer(
    desk: Desk,
    owed: Owed,
    outcome: str,
    texts: Mapping[str, str] | None = None,
    first: date | None = None,
) -> None:
    """跟进 (M5): write down what the lender answered."""
    on_page(desk, "跟进", owed)
    with desk.within("reply"):
        desk.pick("对方怎么答复的", outcome)
        for label, text in (texts or {}).items():
            desk.fill(label, text)
        if first:
            desk.date("第一期哪天还", first)
        desk.press("记下答复")
    desk.no_error()


AGREED_TEXT = """还款协议
欠款总额 28,000.00 元，其中本金 25,380.00 元，利息 2,620.00 元，利息全部免除。人民币结算。
分 36 期，每期 705.00 元，首期 2026 年 12 月 15 日，每月 15 日自动扣款，款项存入本人信用卡账户，优先冲抵本金。
还款期间停止计收年费、利息及其他费用。按期还款期间停止催收。
持卡人在全部结清前不向任何银行申领信用卡。
逾期的，5 个工作日内补足，不视为违约；连续三期未还的，银行可终止协议，并承担违约责任。
全部还清后，其余债务免除，不再追索。
结清后 7 个工作日内出具结清证明，并向征信系统报送结清状态。
其他事项由双方协商。发卡银行（公章）"""


def sign(desk: Desk, owed: Owed) -> None:
    """跟进 (M6): all must-haves seen, the agreement as it was approved."""
    on_page(desk, "跟进", owed)
    desk.fill("协议的文字", AGREED_TEXT)
    desk.press("核对这份协议")
    desk.expect_text("没有认出陷阱，自己再看一遍")
    desk.expect_text("该有的都有了")
    desk.press("记下协议")
    desk.expect_text("每一期的日子已经排好")
    desk.no_error()


def pay_an_instalment(desk: Desk, owed: Owed, payee: str, proof: Path) -> None:
    """履约 (M6): a private account is stopped first, then the instalment is paid and its proof kept."""
    on_page(desk, "履约", owed)
    desk.fill("收款户名，照付款页抄", "张伟")
    desk.expect_text("先别转账")
    desk.fill("收款户名，照付款页抄", payee)
    desk.expect_no_text("先别转账")
    desk.upload("截图或回单", proof)
    desk.fill("流水号（没有就空着）", "20261215000001")
    desk.press("记下这笔还款")
    desk.expect_text("已还 1 期")
    desk.no_error()


def plan_the_next_attempt(desk: Desk, owed: Owed) -> None:
    """协商不成 (M7, M10): after a refusal a dated next attempt, and the ways on."""
    on_page(desk, "协商不成", owed)
    desk.expect_text("收入证明不够")
    desk.fill("这一次改什么", "补上三个月工资流水，改找分期专员")
    desk.press("记下这个打算")
    desk.expect_text("再提一次")
    desk.expect_text("投诉", "调解", "法律援助", "家人", "个人破产")
    desk.no_error()


def pay_off(desk: Desk, owed: Owed, amount: str, payee: str) -> None:
    """结清 (M12): a quote that does not add up is sent back; then quote, payee, payment, to the fen."""
    on_page(desk, "结清", owed)
    desk.expect_text("想一次还清，先问再付", "付之前问清六样")
    desk.unfold("对方报了数，记下来")
    for label, part in owed.parts.items():
        desk.fill(label, part)
    desk.fill("一共要付（元），照对方说的填", f"{Decimal(amount) + Decimal('0.37')}")
    desk.fill("付给谁，收款户名", payee)
    desk.tick("有书面的：短信、App 消息、邮件或盖章的函")
    desk.press("记下这个报价")
    desk.expect_text("多了 0.37 元")
    desk.fill("一共要付（元），照对方说的填", amount)
    desk.press("记下这个报价")
    desk.expect_text("可以付了，一分不差", "有依据的")
    desk.fill("收款户名，照付款页抄", payee)
    desk.fill("流水号（没有就空着）", "20261216000002")
    desk.press("记下这笔还款")
    desk.expect_text("已还清，还差 6 样")


def confirm_it(desk: Desk, owed: Owed, payee: str, into: Path) -> None:
    """结清 (M13): zero seen, debit off, guarantor free, certificate asked for, read and kept, record looked at."""
    on_page(desk, "结清", owed)
    desk.fill("现在显示的利息（元）", "0.37")
    _in_lead(desk, "看过了")
    desk.expect_text("还差 0.37 元没有归零")
    _in_lead(desk, "看过了")
    desk.expect_text("还差 5 样")
    _in_lead(desk, "都关了")
    desk.expect_text("还差 4 样")
    desk.fill("谁答的，怎么说的", "担保方客服 3021：担保责任已解除")
    _in_lead(desk, "问清了")
    desk.expect_text("还差 3 样")
    _in_lead(desk, "去写结清证明申请")
    desk.expect_text("结清证明申请")
    certificate = take(desk, into)
    assert "结清证明" in text_by_pypdf(certificate)
    desk.unfold("已寄出，记一笔")
    desk.press("记下已寄出")
    on_page(desk, "结清", owed)
    desk.expect_text("还差 2 样", "常见做法，不是法定期限")
    desk.fill("证明上的文字（图片就照着打）", CERTIFICATE.format(lender=payee))
    desk.press("核对这份证明")
    desk.expect_text("没有写错的，还有几样要自己看一眼")
    desk.press("收下，存好")
    desk.expect_text("还差 1 样")
    desk.press("记下看到的")
    desk.expect_text("已还清，可以确认了")
    desk.press("确认结清")
    desk.expect_text(f"{owed.name}，结清了", "结清档案", "担保责任已解除")
    record = desk.download("下载结清档案", into)
    assert "20261216000002" in text_by_pypdf(record)
    desk.no_error()


CERTIFICATE = """结清证明
兹证明王敏（借款合同编号 FQL-20250000012）在{lender}的贷款已于 2026 年 12 月 17 日全部结清，余额为 0 元。
特此证明。
{lender}（公章）
2026 年 12 月 17 日"""


def _in_lead(desk: Desk, label: str) -> None:
    with desk.within("lead"):
        desk.press(label)
