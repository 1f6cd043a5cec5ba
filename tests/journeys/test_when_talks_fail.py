"""When talks fail: four people, each from the sentence they come with to the paper in their hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.case.borrower import Borrower, Hardship, HardshipKind, Household
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    Channel,
    DebtSold,
    Entry,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    Instance,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.money import yuan
from core.storage.case_files import CaseFiles
from tests.journeys import road
from tests.journeys.desk import Desk
from tests.journeys.person import FIRST_DATE
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

CARD = Debt(
    debt_id="card",
    name="招行信用卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    parties=(Party(role=PartyRole.LENDER, name="招商银行股份有限公司信用卡中心"),),
    account_tail="3308",
    balance=Balance(principal=yuan("32000"), interest=yuan("1840.55"), late_fee=yuan("900")),
    as_of=FIRST_DATE,
    first_missed_due_date=FIRST_DATE - timedelta(days=110),
)
PLATFORM = Debt(
    debt_id="platform",
    name="分期乐",
    kind=LenderKind.PLATFORM_LOAN_FACILITATION,
    parties=(
        Party(role=PartyRole.LENDER, name="样例小额贷款有限公司"),
        Party(role=PartyRole.FACILITATOR, name="样例网络科技有限公司"),
        Party(role=PartyRole.GUARANTOR, name="样例融资担保有限公司"),
    ),
    balance=Balance(principal=yuan("8400"), interest=yuan("260"), other_fees=yuan("350.05")),
    as_of=FIRST_DATE,
    first_missed_due_date=FIRST_DATE - timedelta(days=80),
)


def refusals(debt: Debt, times: int, reason: str = "") -> tuple[Entry, ...]:
    """So many applications, each refused."""
    common = {"debt_id": debt.debt_id}
    found: list[Entry] = []
    for number in range(times):
        on = FIRST_DATE - timedelta(days=60 - 15 * number)
        found.append(
            LetterSent(
                entry_id=f"sent{number}",
                on=on,
                letter=LetterKind.APPLICATION,
                channel=Channel.POST,
                proof="EMS 1000000000000",
                **common,
            )
        )
        found.append(
            LenderReplied(
                entry_id=f"no{number}",
                on=on + timedelta(days=10),
                outcome=Outcome.REFUSED,
                reason=reason,
                **common,
            )
        )
    return tuple(found)


def life(debt: Debt, *entries: Entry, region: str = "广东省广州市") -> Case:
    """林晓, with one debt and what has happened to it."""
    case = Case(
        case_id="life",
        borrower=Borrower(name="林晓", id_number="110101199003071234", phone="13800000000"),
        household=Household(region=region),
        hardship=Hardship(
            kind=HardshipKind.PAY_CUT, since=date(2026, 7, 1), statement="门店减少排班。"
        ),
        budget=Budget(
            incomes=(Income(label="工资", monthly=yuan("4200")),),
            spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("3900")),),
        ),
        debts=(debt,),
    )
    for entry in entries:
        case = case.with_entry(entry)
    return case


def sit_down(
    server: Server, new_desk: Callable[..., Desk], case: Case, sentence: str, **how: bool
) -> Desk:
    """A desk at which this case is open already, on 协商不成, where the sentence leads."""
    files = CaseFiles.open(server.folder)
    files.create(case, datetime(2026, 11, 23, tzinfo=UTC))
    files.remember_opened(case.case_id)
    desk = new_desk(**how)
    desk.open()
    road.ask(desk, sentence, "协商不成")
    return desk


def take(desk: Desk, into: Path) -> str:
    """The text of the letter on 文书, read back from its PDF without white space."""
    return road.text_by_pypdf(road.take(desk, into))


@pytest.mark.parametrize("phone", [False, True])
def test_a_card_refused_without_a_reason_is_complained_about_to_the_bank(
    server: Server, new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    desk = sit_down(
        server,
        new_desk,
        life(CARD, *refusals(CARD, 1)),
        "招行不同意，也不说为什么，还能投诉吗",
        phone=phone,
    )
    desk.expect_text("招行信用卡没有同意，还能再提", "一级一级往上走", "改一样，再提一次")
    desk.unfold("向对方自己的渠道投诉")
    desk.expect_text("没有说理由", "简单的 15 日内作出处理决定", "不能逼对方同意方案")
    desk.press("写投诉信")
    letter = take(desk, tmp_path)
    for said in (
        "招商银行股份有限公司信用卡中心",
        "没有说明理由",
        "书面说明不同意的理由",
        "十五日内",
    ):
        assert said in letter
    desk.goto("协商不成")
    desk.unfold("向对方自己的渠道投诉")
    desk.press("已经递了，记一笔")
    desk.fill("编号或联系人", "TS20261123")
    desk.press("记下已经递了")
    desk.expect_text("编号 TS20261123，等到 2026 年 12 月 8 日")
    kept = road.stored_case(desk).entries[-1]
    assert isinstance(kept, FallbackStarted)
    assert kept.answer_by == date(2026, 12, 8)
    desk.no_sideways_scroll()
    desk.no_error()


def test_a_platform_with_a_guarantor_leads_to_the_lender_then_to_its_local_office(
    server: Server, new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    own = FallbackStarted(
        entry_id="own",
        debt_id="platform",
        on=FIRST_DATE - timedelta(days=20),
        fallback=FallbackKind.COMPLAINT,
        instance=Instance.LENDER,
        addressee="样例小额贷款有限公司客服投诉",
        ticket="TS-9",
    )
    answered = FallbackAnswered(
        entry_id="answered",
        debt_id="platform",
        on=FIRST_DATE - timedelta(days=6),
        started="own",
        answer="按合同处理",
    )
    case = life(PLATFORM, *refusals(PLATFORM, 2, "不符合政策"), own, answered)
    desk = sit_down(server, new_desk, case, "分期乐谈不下来，有担保公司，想投诉")
    desk.expect_text("找谁", "样例小额贷款有限公司", "或由平台转给它")
    desk.expect_text("向监管部门反映", "地方金融管理部门", "12345", "没有按你要的处理")
    desk.press("写向监管反映的材料")
    letter = take(desk, tmp_path)
    for said in ("地方金融管理部门", "样例小额贷款有限公司", "编号TS-9", "按合同处理"):
        assert said in letter
    assert "银行业保险业消费投诉" not in letter
    desk.goto("协商不成")
    desk.unfold("请调解组织一起谈")
    desk.press("写调解申请书")
    assert "被申请人：样例小额贷款有限公司" in take(desk, tmp_path)
    desk.no_error()


def test_a_debt_that_is_said_to_be_sold_is_verified_before_anything_is_paid(
    server: Server, new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    sold = DebtSold(
        entry_id="sold", debt_id="card", on=FIRST_DATE, assignee="样例资产管理有限公司"
    )
    desk = sit_down(server, new_desk, life(CARD, sold), "债权转让了，说债卖给了资产公司，该还给谁")
    desk.expect_text("招行信用卡说是转给了别家", "转让通知还没有看到")
    desk.press("写债权转让核实函")
    letter = take(desk, tmp_path)
    for said in ("样例资产管理有限公司", "第五百四十六条", "不向未经核实的账户付款"):
        assert said in letter
    desk.no_error()


def test_refused_twice_in_shenzhen_clearing_stands_at_its_place_beside_legal_aid(
    server: Server, new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    case = life(CARD, *refusals(CARD, 2, "不符合政策"), region="广东省深圳市")
    desk = sit_down(server, new_desk, case, "被拒绝两次，谈不下来，能申请个人破产吗")
    desk.unfold("深圳经济特区个人破产条例")
    desk.expect_text("深圳市中级人民法院", "先一条一条对条件")
    desk.follow("一条一条对条件，看代价")
    desk.expect_text("连续参加深圳社保满 36 个月", "3 年考察期", "由法院决定")
    desk.fill("连续缴社保（个月）", "40")
    desk.press("记下，再对一遍")
    desk.expect_text("填的是 40 个月")
    assert road.stored_case(desk).household.ties.insured_months == 40
    desk.pick("哪一样", "法律援助")
    desk.expect_text("法律咨询：不看收入，谁都可以问", "12348")
    desk.press("写法律援助申请书")
    letter = take(desk, tmp_path)
    for said in ("法律援助中心", "林晓", "3,900.00", "招商银行股份有限公司信用卡中心"):
        assert said in letter
    desk.no_error()
