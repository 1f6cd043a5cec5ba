"""A year in the life of four debts, in a browser, by a turned clock: yes, no and asked again, a counter-offer,
a sale, a payment rescued, a lender that does not keep its word, a payoff to the stamped proof."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from tests.journeys import person, road
from tests.journeys.desk import Desk
from tests.journeys.person import CARD, CONSUMER_LOAN, PLATFORM_LOAN, SMALL_LOAN
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da"
    "63f8cfc0f01f00050001ff56a5d5a90000000049454e44ae426082"
)

FOUR = (*person.DEBTS, SMALL_LOAN)
ASSIGNEE = "样例资产管理有限公司"
CARD_LENDER = CARD.more["合同上的贷款人的全称"]
LOAN_LENDER = CONSUMER_LOAN.more["合同上的贷款人的全称"]
PLATFORM_LENDER = PLATFORM_LOAN.more["合同上的贷款人的全称"]
SMALL_LENDER = SMALL_LOAN.more["合同上的贷款人的全称"]
CERTIFICATE = f"""结清证明
兹证明王敏（借款合同编号 XH-2026000017）在{SMALL_LENDER}的贷款已于 2027 年 6 月 14 日全部结清，余额为 0 元。
特此证明。
{SMALL_LENDER}（公章）
2027 年 6 月 21 日"""
GATE = {
    "收款账户": {
        "户名和合同上的贷款人（或核实过的受让人）一字不差": "是",
        "这个账户是官方 App、合同或官方号码给的": "是",
        "户名是个人，或要我扫收款码": "不是",
        "要先交解冻费、保证金、认证金、刷流水": "不是",
    }
}

CARD_AGREEMENT = """信用卡个性化分期还款协议
截至2026年12月10日，持卡人欠款余额人民币34,740.55元，其中本金32,000.00元，利息1,840.55元，违约金900.00元。
发卡银行免除利息1,840.55元、违约金900.00元，剩余32,000.00元分40期归还，每期800.00元，每月15日自动扣款，款项存入本人信用卡账户，首期2026年12月15日。
还款期间停止计收年费、利息及其他费用。每期还款先冲抵本金。按期还款期间停止催收。
持卡人承诺全部结清前不向任何银行申领信用卡。
逾期的，5个工作日内补足的，不视为违约；连续三期未还的，发卡银行可终止本协议，已经免除的不恢复，双方按违约责任处理。
全部付清后，其余债务免除，不再追索。
结清后7个工作日内出具结清证明，并向征信系统报送结清状态。
其他事项由双方协商。发卡银行（公章）"""
LOAN_AGREEMENT = """还款协议
截至2026年12月17日，借款人欠款总额{owed}元，其中本金{principal}元，利息及费用{charges}元。贷款人免除{waived}元。
应还总额{total}元，分{months}期归还，每期{monthly}元，每月{day}日为还款日，首期{first}。
自签订之日起停止计收利息、罚息、违约金。每期还款先冲抵本金。
收款账户户名：{payee}，或官方App还款页。
逾期的，可在到期后5个工作日内补足，不视为违约；连续两期未还的，贷款人可解除协议，已减免的不恢复。
按期还款期间停止催收，不联系借款人以外的人。
全部付清后，剩余债务予以免除，不再追索，也不再转让。
结清后7个工作日内出具结清证明，并向征信系统报送结清状态。
贷款人（盖章）　借款人（签字）"""


def test_a_year_in_the_life_of_four_debts(
    new_desk: Callable[..., Desk], server: Server, tmp_path: Path
) -> None:
    year = Year(new_desk(), tmp_path)
    year.begin()
    year.answers_come()
    year.a_second_attempt()
    year.sold_in_mid_plan()
    year.a_payment_rescued()
    year.the_lender_does_not_keep_it()
    year.paid_off_and_proven()
    year.look_back(server)


class Year:
    """The desk, and what was known on each day the clock was turned to."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.day = person.FIRST_DATE
        self.proof = folder / "回单.png"
        self.proof.write_bytes(PNG)
        self.known: dict[date, Mapping[str, Progress]] = {}

    def states(self, on: date) -> Mapping[str, Progress]:
        """Where each debt stood on a day, read from the disk."""
        case = road.stored_case(self.desk)
        return {debt.name: progress(case, debt.debt_id, on) for debt in case.debts}

    def stage(self, owed: person.Owed) -> Stage:
        return self.states(self.day)[owed.name].stage

    def turn(self, day: date) -> None:
        """数据: turn the clock; what was known on the day before the turn is kept to be compared."""
        self.known[self.day] = self.states(self.day)
        self.desk.goto("数据")
        self.desk.date("按哪一天显示", day)
        self.desk.press("按这天看")
        self.day = day
        self.desk.goto("今天")
        self.desk.expect_text(f"现在按 {day.year} 年 {day.month} 月 {day.day} 日 显示")
        self.desk.no_error()

    def sign(self, owed: person.Owed, text: str) -> None:
        """跟进: the text read without a trap, its numbers taken from it and kept."""
        desk = self.desk
        road.on_page(desk, "跟进", owed)
        if self.stage(owed) is not Stage.AGREED:
            desk.unfold("把协议贴进来，帮你一条条核对")
        desk.fill("协议的文字", text)
        desk.press("核对这份协议")
        desk.expect_text("没有认出陷阱，自己再看一遍")
        if self.stage(owed) is not Stage.AGREED:
            desk.unfold("谈妥了，核对协议再签")
        desk.expect_text("该有的都有了")
        desk.press("记下协议")
        desk.expect_text("每一期的日子已经排好")
        desk.no_error()

    def pay(self, owed: person.Owed, payee: str, amount: str) -> None:
        """履约: an instalment to a known account."""
        desk = self.desk
        road.on_page(desk, "履约", owed)
        desk.fill("收款户名，照付款页抄", payee)
        desk.fill("付了多少（元）", amount)
        desk.press("记下这笔还款")
        desk.expect_text("截图和回单留到结清证明拿到手")

    def write(self, letter: str, owed: person.Owed) -> None:
        """文书: the letter taken as a PDF and sent."""
        desk = self.desk
        road.on_page(desk, "文书", owed)
        desk.choose("写哪一封", letter)
        road.take(desk, self.folder)
        desk.unfold("已寄出，记一笔")
        desk.fill("凭证", "EMS 1000000000001")
        desk.press("记下已寄出")
        desk.expect_text("记下了。")

    def answered(self, owed: person.Owed, said: str) -> None:
        """跟进: a letter was answered."""
        desk = self.desk
        road.on_page(desk, "跟进", owed)
        desk.unfold("有一份答复了，记下来")
        desk.fill("答复了什么", said)
        desk.press("记下这份的答复")

    def note_months(self, months: int) -> None:
        """履约: what went out by itself each month, noted in one go for each lender."""
        self.pay(CARD, CARD_LENDER, str(800 * months))
        self.pay(CONSUMER_LOAN, LOAN_LENDER, str(400 * months))
        self.pay(PLATFORM_LOAN, ASSIGNEE, str(Decimal("608.67") * months))

    def earn(self, income: str) -> None:
        """收支: what comes in a month has changed."""
        desk = self.desk
        desk.goto("收支")
        desk.pick("填哪一样", "收入")
        desk.fill("每月到手（元）", income)
        desk.press("保存并继续")

    def verify(self, subject: str, name: str) -> None:
        """沟通: everything that can be asked about it is answered well; remembered from then on."""
        desk = self.desk
        desk.unfold("有人找来要钱，先过这一关")
        desk.choose("谁找来了", subject)
        desk.fill("它说自己是谁（户名、公司或工号）", name)
        for question, answer in GATE[subject].items():
            desk.pick(question, answer)
        desk.press("记下核实结果")
        desk.expect_text("付款时会按这个结果提醒")

    def begin(self) -> None:
        """23 November: four debts, one month, one plan, a call, four applications."""
        desk = self.desk
        road.open_written(desk)
        desk.goto("债务")
        desk.press("再加一笔")
        road.write_down(desk, SMALL_LOAN)
        desk.expect_text("四笔债")
        road.make_the_plan(desk, FOUR)
        road.call_customer_service(desk, CARD)
        for owed in FOUR:
            road.send_it(desk, owed, date(2026, 12, 8))
        assert {self.stage(owed) for owed in FOUR} == {Stage.SENT}

    def answers_come(self) -> None:
        """10 December: nobody has answered; then a yes, a no and a counter-offer."""
        self.turn(date(2026, 12, 10))
        desk = self.desk
        desk.expect_text("四笔债，走到哪了", "今天可以打电话问一句", "其余一笔")
        terms = {"分几期": "40", "每期（元）": "800", "最后一期（元）": "800"}
        road.answer(desk, CARD, "同意", terms, first=date(2026, 12, 15))
        self.sign(CARD, CARD_AGREEMENT)
        road.answer(
            desk,
            CONSUMER_LOAN,
            "没有同意",
            {"理由，照原话": "收入证明不够", "对方建议怎么做": "补流水"},
        )
        road.plan_the_next_attempt(desk, CONSUMER_LOAN)
        counter = {"分几期": "15", "每期（元）": "608.67"}
        road.answer(desk, PLATFORM_LOAN, "还了价", counter, first=date(2026, 12, 28))
        desk.expect_text("他们的条件，和你要的")
        assert self.stage(CARD) is Stage.AGREED
        assert self.stage(CONSUMER_LOAN) is Stage.REFUSED
        assert self.stage(PLATFORM_LOAN) is Stage.COUNTER_OFFERED

    def a_second_attempt(self) -> None:
        """17 December: first instalment, the counter-offer signed. 28 December: asked again. 11 January: yes."""
        desk = self.desk
        self.turn(date(2026, 12, 17))
        road.pay_an_instalment(desk, CARD, CARD_LENDER, self.proof)
        self.sign(
            PLATFORM_LOAN,
            LOAN_AGREEMENT.format(
                owed="9,130.05",
                principal="8,400.00",
                charges="730.05",
                waived="0.00",
                total="9,130.05",
                months=15,
                monthly="608.67",
                day=28,
                first="2026年12月28日",
                payee=PLATFORM_LENDER,
            ),
        )
        self.turn(date(2026, 12, 28))
        desk.expect_text("到了定好的日子，可以再提一次")
        self.pay(PLATFORM_LOAN, PLATFORM_LENDER, "608.67")
        road.send_it(desk, CONSUMER_LOAN, date(2027, 1, 10))
        self.turn(date(2027, 1, 11))
        terms = {"分几期": "39", "每期（元）": "400", "最后一期（元）": "400"}
        road.answer(desk, CONSUMER_LOAN, "同意", terms, first=date(2027, 1, 20))
        self.sign(
            CONSUMER_LOAN,
            LOAN_AGREEMENT.format(
                owed="16,530.60",
                principal="15,600.00",
                charges="930.60",
                waived="930.60",
                total="15,600.00",
                months=39,
                monthly="400.00",
                day=20,
                first="2027年1月20日",
                payee=LOAN_LENDER,
            ),
        )
        assert self.stage(CONSUMER_LOAN) is Stage.AGREED
        self.turn(date(2027, 1, 28))
        self.pay(CARD, CARD_LENDER, "800")
        self.pay(CONSUMER_LOAN, LOAN_LENDER, "400")
        self.pay(PLATFORM_LOAN, PLATFORM_LENDER, "608.67")
        assert self.stage(CONSUMER_LOAN) is Stage.REPAYING

    def sold_in_mid_plan(self) -> None:
        """2 February: somebody says that the platform's loan is its own now; the plan is not lost."""
        desk = self.desk
        self.turn(date(2027, 2, 2))
        road.on_page(desk, "协商不成", PLATFORM_LOAN)
        desk.unfold("记下债权转让")
        desk.fill("说是转给了谁（公司全称）", ASSIGNEE)
        desk.press("记下债权转让")
        desk.goto("今天")
        desk.expect_text("通知还没看到", "照协议还给原来的机构")
        assert self.stage(PLATFORM_LOAN) is Stage.SOLD_ON
        self.write("债权转让核实函", PLATFORM_LOAN)
        self.turn(date(2027, 2, 12))
        road.on_page(desk, "沟通", PLATFORM_LOAN)
        self.verify("收款账户", ASSIGNEE)
        road.on_page(desk, "协商不成", PLATFORM_LOAN)
        desk.unfold("它认这份协议了，接着还")
        desk.fill("凭证在哪里", "书面答复，2027-02-11 收到")
        desk.press("记下，接着按协议还")
        desk.expect_text("下一期的日子照旧")
        assert self.stage(PLATFORM_LOAN) is Stage.REPAYING

    def a_payment_rescued(self) -> None:
        """12 February: less comes in; the warning stands before the date, the letter goes out, a later day is kept."""
        desk = self.desk
        self.earn("5400")
        road.on_page(desk, "履约", CARD)
        desk.expect_text("第 3 期可能还不上")
        desk.press("写变更还款安排申请，日子前寄出")
        desk.expect_text("变更还款安排申请")
        road.take(desk, self.folder)
        desk.unfold("已寄出，记一笔")
        desk.fill("凭证", "工单 20270212")
        desk.press("记下已寄出")
        self.turn(date(2027, 2, 17))
        desk.expect_text("招行信用卡：过了期", "今天补上，补不上就打电话说")
        road.on_page(desk, "履约", CARD)
        desk.unfold("对方说协议不算数了")
        desk.fill("谁说的，怎么说的", "客服 8021：超过宽限期，协议不再有效")
        desk.press("记下协议断了")
        assert self.stage(CARD) is Stage.BREACHED
        desk.goto("今天")
        desk.expect_text("协议断了。今天打电话，问能不能接着还")
        self.turn(date(2027, 2, 19))
        road.on_page(desk, "履约", CARD)
        desk.fill("谁说的，怎么说的", "分期专员：补上第 3 期，协议接着算，工单 20270219")
        desk.press("协议接上了")
        self.pay(CARD, CARD_LENDER, "800")
        desk.expect_text("已还 3 期", "到今天没有缺的")
        self.earn(person.INCOME)
        self.answered(CARD, "同意晚四天，协议接着算")
        self.pay(CONSUMER_LOAN, LOAN_LENDER, "400")
        assert self.stage(CARD) is Stage.REPAYING

    def the_lender_does_not_keep_it(self) -> None:
        """3 March: the card still demands though nothing is late; a letter asks it to keep the agreement."""
        desk = self.desk
        self.turn(date(2027, 3, 3))
        self.pay(PLATFORM_LOAN, ASSIGNEE, "608.67")
        road.on_page(desk, "沟通", CARD)
        desk.unfold("对方催过款，记一笔")
        desk.choose("用什么催的", "短信、App 消息")
        desk.fill("谁催的（不知道就空着）", "银行客服")
        desk.press("记下这次催款")
        road.on_page(desk, "履约", CARD)
        desk.expect_text("仍以短信、App 消息催收，当时没有逾期的一期")
        self.write("请按协议履行函", CARD)
        assert self.stage(CARD) is Stage.REPAYING

    def paid_off_and_proven(self) -> None:
        """10 June: the small loan is settled with a gift; quote, condition, payee, payment, proof, record."""
        desk = self.desk
        self.turn(date(2027, 6, 10))
        self.note_months(3)
        self.answered(CARD, "外呼名单没有更新，已经停止催收")
        self.quote(written=False)
        desk.expect_text("条件还没落到纸上")
        self.settle_by_letter()
        self.turn(date(2027, 6, 14))
        self.quote(written=True)
        desk.expect_text("可以付了，一分不差")
        desk.fill("收款户名，照付款页抄", SMALL_LENDER)
        desk.fill("流水号（没有就空着）", "20270614000009")
        desk.press("记下这笔还款")
        desk.expect_text("已还清，还差 5 样")
        with desk.within("lead"):
            desk.press("看过了")
        with desk.within("lead"):
            desk.press("都关了")
        self.write("结清证明申请", SMALL_LOAN)
        desk.goto("今天")
        desk.unfold("其余三笔，今天可以先放着")
        desk.expect_text("证明申请了。2027 年 6 月 29 日还没收到，就催一次")
        self.turn(date(2027, 6, 22))
        road.on_page(desk, "结清", SMALL_LOAN)
        desk.fill("证明上的文字（图片就照着打）", CERTIFICATE)
        desk.press("核对这份证明")
        desk.press("收下，存好")
        desk.expect_text("还差 1 样")
        assert self.stage(SMALL_LOAN) is Stage.PAID_OFF
        self.turn(date(2027, 8, 2))
        road.on_page(desk, "结清", SMALL_LOAN)
        desk.press("记下看到的")
        desk.expect_text("已还清，可以确认了")
        desk.press("确认结清")
        desk.expect_text("小河快贷，结清了", "结清档案")
        record = desk.download("下载结清档案", self.folder)
        assert "20270614000009" in road.text_by_pypdf(record)
        assert self.stage(SMALL_LOAN) is Stage.CONFIRMED

    def look_back(self, server: Server) -> None:
        """23 November again: what every day knew is still what it says, after a new start."""
        desk = self.desk
        self.turn(date(2027, 11, 23))
        self.note_months(6)
        desk.goto("今天")
        desk.expect_text("四笔债，走到哪了")
        seen = self.states(self.day)
        assert {name: state.stage for name, state in seen.items()} == {
            CARD.name: Stage.REPAYING,
            CONSUMER_LOAN.name: Stage.REPAYING,
            PLATFORM_LOAN.name: Stage.REPAYING,
            SMALL_LOAN.name: Stage.CONFIRMED,
        }
        server.kill()
        server.day = "2027-11-23"
        server.start()
        desk.open()
        desk.console_errors.clear()  # the browser says that nobody answered; that is what was done
        desk.expect_text("今天没有到期的事", "四笔债，走到哪了", "已结清")
        for on, states in self.known.items():
            assert self.states(on) == states, on
        assert len(self.known) > len(FOUR)
        desk.no_error()

    def quote(self, *, written: bool) -> None:
        """结清: what the lender says pays it off, by component, with what it waives."""
        desk = self.desk
        road.on_page(desk, "结清", SMALL_LOAN)
        desk.unfold("对方又报了新的数" if written else "对方报了数，记下来")
        for label, part in SMALL_LOAN.parts.items():
            desk.fill(label, part)
        desk.fill("罚息减免（元）", "180.30")
        desk.fill("一共要付（元），照对方说的填", "5500")
        desk.date("这个数保留到哪天（没说就空着）", date(2027, 6, 20))
        desk.fill("付给谁，收款户名", SMALL_LENDER)
        if written:
            desk.tick("有书面的：短信、App 消息、邮件或盖章的函")
        desk.press("记下这个报价")

    def settle_by_letter(self) -> None:
        """结清 → 文书: the condition in writing before any money."""
        desk = self.desk
        desk.press("去写条件函")
        desk.expect_text("一次性结清减免申请", "5,500.00")
        road.take(desk, self.folder)
        desk.unfold("已寄出，记一笔")
        desk.fill("凭证", "App 工单 20270610")
        desk.press("记下已寄出")
