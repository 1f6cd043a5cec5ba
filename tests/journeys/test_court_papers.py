"""A paper of a court comes: written down, its days read, its letter taken; in a real browser."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.case.entries import CourtPaperReceived
from tests.journeys import person, road
from tests.journeys.accessibility import accessibility_faults
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

COURT = "杭州市西湖区人民法院"


def begin(desk: Desk, sentence: str) -> None:
    """One debt, a sentence on 今天, and the page on court papers that it leads to."""
    desk.open()
    desk.press("从最急的一笔开始")
    road.write_down(desk, person.CARD)
    road.ask(desk, sentence, "法院文书")
    desk.no_error()
    desk.unfold("收到了文书，记在这里")


def put_down(desk: Desk, paper: str, on: date, number: str, body: str = COURT) -> None:
    """What every paper has; the rest of the form is still open."""
    desk.choose("收到的是什么", paper)
    desk.date("哪天收到的（签收日；没有文书的，得知的那天）", on)
    desk.fill("哪个法院或仲裁机构", body)
    desk.fill("案号（没有就空着）", number)


def keep(desk: Desk) -> CourtPaperReceived:
    """Save the form; what lies on disk."""
    desk.press("记下这份文书")
    desk.expect_text("交什么，不做什么")
    desk.no_error()
    paper = road.stored_case(desk).entries[-1]
    assert isinstance(paper, CourtPaperReceived)
    return paper


def take(desk: Desk, letter: str, into: Path) -> str:
    """The letter that the page leads to, signed and taken away; its text."""
    desk.press(f"写{letter}")
    desk.no_error()
    return letter_text(desk, into)


def letter_text(desk: Desk, into: Path) -> str:
    """The text of the letter that stands on 文书, as a PDF reader finds it."""
    return road.text_by_poppler(road.take(desk, into))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_payment_order_is_answered_on_substance(
    new_desk: Callable[..., Desk], tmp_path: Path, *, phone: bool
) -> None:
    desk = new_desk(phone=phone)
    begin(desk, "收到法院的支付令")
    put_down(desk, "支付令", date(2026, 11, 13), "（2026）浙0106民督12号")
    desk.choose("怎么收到的", "邮寄（法院专递）")
    desk.fill("文书上写的金额（元，没写就空着）", "34740.55")
    assert keep(desk).case_number == "（2026）浙0106民督12号"
    desk.expect_text("2026 年 11 月 30 日，还有 7 天", "只说没钱、想延期、想分期不算异议")
    desk.no_sideways_scroll()
    assert accessibility_faults(desk.page) == []
    desk.press("写支付令异议书")
    desk.expect_text("还没有选一条实在的理由", "第四百三十六条")
    desk.tick("金额不对：利息、罚息、违约金、费用算多了，或者说不清怎么来的")
    text = letter_text(desk, tmp_path)
    assert "2026年11月13日收到杭州市西湖区人民法院送达的支付令" in text
    assert "到2026年11月30日为止" in text
    assert "34,740.55元" in text
    assert "双方对金额有争议" in text
    desk.no_error()


def test_a_small_claim_is_defended_with_three_columns(
    new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = new_desk()
    begin(desk, "法院传票来了，三万多，小额的")
    put_down(desk, "起诉状、传票", date(2026, 11, 20), "（2026）浙0106民初88号")
    desk.fill("文书上写的金额（元，没写就空着）", "34740.55")
    desk.date("开庭、调解的日子（没写就空着）", date(2026, 12, 22))
    keep(desk)
    desk.expect_text("2026 年 12 月 7 日，还有 14 天")
    desk.unfold("小额诉讼开庭是什么样")
    desk.expect_text("是不是小额")
    desk.settle()
    desk.fill("年平均工资（元）", "10万")
    desk.expect_text("一审终审，不能上诉")
    desk.press("写答辩状")
    desk.tick("附上计算过程")
    desk.expect_text("请求核减", "减不减由对方或法院决定")
    text = letter_text(desk, tmp_path)
    assert "2026年11月20日收到" in text
    assert "到2026年12月7日为止" in text
    assert "2026年12月22日开庭" in text
    assert "三列对照" in text
    assert "可支持" in text
    desk.no_error()


def test_an_arbitration_never_agreed_to_is_denied_before_the_hearing(
    new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = new_desk()
    begin(desk, "收到仲裁通知，我没同意过仲裁")
    put_down(desk, "仲裁通知", date(2026, 11, 20), "（2026）样仲案字第12号", "样例仲裁委员会")
    desk.date("开庭、调解的日子（没写就空着）", date(2026, 12, 14))
    keep(desk)
    desk.expect_text("2026 年 12 月 11 日，还有 18 天")
    text = take(desk, "仲裁异议书", tmp_path)
    assert "2026年11月20日收到样例仲裁委员会" in text
    assert "首次开庭定在2026年12月14日" in text
    assert "明确表示不同意本案在线进行" in text
    desk.no_error()


def test_a_frozen_wage_account_is_asked_to_be_left_enough_to_live_on(
    new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = new_desk()
    road.open_written(desk)
    road.ask(desk, "工资卡被法院冻结了", "法院文书")
    road.on_page(desk, "法院文书", person.CARD)
    desk.unfold("收到了文书，记在这里")
    put_down(desk, "执行中的冻结、扣划裁定", date(2026, 11, 21), "（2026）浙0106执9号")
    keep(desk)
    desk.expect_text("请求留出生活费")
    text = take(desk, "执行异议申请书", tmp_path)
    assert "2026年11月21日" in text
    assert "第二百五十四条" in text
    assert "必要支出合计" in text
    desk.no_error()
