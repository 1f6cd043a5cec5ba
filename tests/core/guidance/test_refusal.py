"""A refusal is read: its kind, what this case lacks, how much the month carries, and the day to ask again."""

from datetime import date, timedelta

import pytest

from core.calculations.instalments import InstalmentOffer, offer_instalments
from core.case.agreement import Offer, OfferKind
from core.case.borrower import Hardship, HardshipKind
from core.case.case import Case
from core.case.entries import Entry, LetterKind, NextAttemptPlanned, Outcome
from core.case.lender import LenderKind
from core.checks.acceptances import acceptances
from core.documents.compose import compose
from core.documents.plain_text import render_text
from core.guidance.refusal import (
    NO_REASON,
    OTHER_REASON,
    RefusalReading,
    read_reason,
    read_refusal,
    refusals,
)
from core.law.library import citation
from core.money import yuan
from tests.core.builders import (
    DAY,
    case,
    debt,
    facts,
    paid,
    replied,
    sent,
    signed,
    terms,
    with_entries,
)

MISSING = {
    "identity": "身份证",
    "income": "收入证明",
    "hardship_pay_cut": "降薪前后的工资流水",
    "statement_card": "card：欠款明细或账单",
}


def days(later: int) -> date:
    return DAY + timedelta(days=later)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("收入证明不足", "income_proof"),
        ("材料不齐，需补充近六个月流水", "income_proof"),
        ("收入无法核实", "income_proof"),
        ("系统显示无此政策", "no_policy"),
        ("暂不支持减免", "no_policy"),
        ("我们没有停息挂账的政策", "no_policy"),
        ("逾期不满 90 天", "overdue_too_short"),
        ("客户尚未逾期", "overdue_too_short"),
        ("逾期时间过长", "overdue_too_long"),
        ("账户已核销", "overdue_too_long"),
        ("已委外处理，请联系第三方公司", "outsourced"),
        ("本月名额已满", "quota"),
        ("本金过大", "principal_too_large"),
        ("每期还款金额太低", "principal_too_large"),
        ("收入不足以支持分期", "principal_too_large"),
        ("期数太长", "principal_too_large"),
        ("客户在其他机构欠款较多", "other_debts"),
        ("负债率过高", "other_debts"),
        ("提供的信息前后不一致", "inconsistent"),
        ("收入与申报不符", "inconsistent"),
        ("不符合政策", "no_policy"),
        ("经审核，不符合我行个性化分期条件", "no_policy"),
        ("", "no_reason"),
        ("无", "no_reason"),
        ("没有说理由。", "no_reason"),
        ("综合评分未达标", "other"),
        ("材料没有问题，综合评分未达标", "other"),
    ],
)
def test_the_words_of_a_reason_tell_its_kind(reason: str, kind: str) -> None:
    assert read_reason(reason)[0].id == kind


def test_a_suggestion_tells_the_kind_where_the_reason_does_not() -> None:
    assert read_reason("", "请补充工资流水")[0].id == "income_proof"
    assert read_reason("没有政策", "请补充工资流水")[0].id == "income_proof"


def test_every_kind_says_all_it_must_and_promises_nothing() -> None:
    for kind in (*refusals(), NO_REASON, OTHER_REASON):
        said = kind.means + "".join(kind.change) + kind.ask + kind.because
        assert kind.change
        assert kind.ask
        assert kind.wait > 0
        assert not any(word in said for word in ("一定", "保证", "肯定", "！", "您", "必须"))
        assert all(citation(rule).title for rule in kind.card_rules)


def lived(reason: str, *more: Entry, available: str = "1000.00", **changes: object) -> Case:
    asked = terms(36, "500.00", "500.00", days(30))
    return with_entries(
        case(debt("card", **changes), debt("other"), available=available),
        sent("card", days(-20), asked=asked),
        replied("card", DAY, Outcome.REFUSED, reason=reason),
        *more,
    )


def read(lives: Case, on: date = DAY) -> RefusalReading:
    found = read_refusal(lives, lives.debts[0], on, MISSING)
    assert found is not None
    return found


def test_what_this_case_still_lacks_comes_first() -> None:
    reading = read(lived("收入证明不足"))
    assert reading.changes[:2] == ("补上收入证明", "补上降薪前后的工资流水")
    assert reading.again_on == days(7)
    assert "补上card：欠款明细或账单" in read(lived("信息不一致")).changes
    assert reading.plan.startswith("补上收入证明；")


OTHER = signed("other", DAY, terms(12, "700.00", "700.00", days(30)))


@pytest.mark.parametrize(
    ("available", "more", "said"),
    [
        ("1000.00", (), "从 500.00 元加到最多 1,000.00 元"),
        ("500.00", (), "500.00 元已经是每月拿得出的全部"),
        ("1200.00", (OTHER,), "500.00 元已经是每月拿得出的全部"),
        ("1000.00", (OTHER,), "从 500.00 元降到 300.00 元"),
        ("700.00", (OTHER,), "没有余钱，不加每期"),
    ],
)
def test_more_is_offered_only_within_what_the_month_carries(
    available: str, more: tuple[Entry, ...], said: str
) -> None:
    reading = read(lived("本金太大", *more, available=available))
    assert said in reading.changes[0]


def test_other_debts_are_no_reason_to_offer_more() -> None:
    assert not any("加到" in change for change in read(lived("别家欠款太多")).changes)
    tight = read(lived("别家欠款太多", OTHER))
    assert any("降到 300.00 元" in change for change in tight.changes)


def test_without_a_monthly_request_the_most_is_named() -> None:
    plain = with_entries(
        case(debt("card")),
        sent("card", days(-9)),
        replied("card", DAY, Outcome.REFUSED, reason="每期太低"),
    )
    assert "每期最多写 1,000.00 元" in read(plain).changes[0]
    offer = Offer(
        debt_id="card",
        kind=OfferKind.INSTALMENTS,
        terms=terms(36, "1000.00", "1000.00", days(30)),
        made_on=DAY,
        balance=yuan("10000"),
    )
    assert "已经是每月拿得出的全部" in read(plain.with_offer(offer)).changes[0]
    once = offer.model_copy(update={"terms": terms(1, "5000.00", "5000.00", days(30))})
    assert "每期最多写" in read(plain.with_offer(once)).changes[0]


@pytest.mark.parametrize(
    ("reason", "changes", "on"),
    [
        ("逾期不满 90 天", {}, days(50)),
        ("逾期不满 40 天", {}, days(30)),
        ("逾期不满90日", {"first_missed_due_date": None}, days(30)),
        ("逾期时间太短", {}, days(30)),
        ("名额已满", {}, date(2026, 12, 1)),
        ("没有政策", {}, days(14)),
        ("", {}, days(7)),
    ],
)
def test_the_day_to_ask_again_follows_from_the_reason(
    reason: str, changes: dict[str, object], on: date
) -> None:
    reading = read(lived(reason, **changes))
    assert reading.again_on == on
    assert reading.because


def test_somebody_else_is_named_where_the_one_asked_decides_nothing() -> None:
    assert "资产保全" in read(lived("逾期太久")).addressee
    assert "债权人本身" in read(lived("已委外")).addressee
    assert read(lived("收入证明不足")).addressee == ""


def test_the_rule_on_cards_is_named_to_cards_only() -> None:
    assert read(lived("没有政策")).rules == ("card_70",)
    assert read(lived("没有政策", kind=LenderKind.CONSUMER_FINANCE)).rules == ()


def test_only_a_refusal_is_read() -> None:
    lives = with_entries(case(debt("card")), sent("card", DAY))
    assert read_refusal(lives, lives.debts[0], DAY, {}) is None
    back = with_entries(lived("没有政策"), replied("card", days(2), Outcome.COUNTER_OFFERED))
    assert read_refusal(back, back.debts[0], days(2), {}) is None


def accepted(*entries: Entry, on: int = 40) -> list[str]:
    lives = with_entries(case(debt("card"), debt("other", name="某家银行")), *entries)
    return [each.sentence for each in acceptances(lives, days(on), "card")]


def test_an_agreement_kept_elsewhere_may_be_mentioned_without_a_name() -> None:
    (said,) = accepted(OTHER, paid("other", days(29), "700.00"))
    assert said == "另一家机构（银行信用卡）已于 2026 年 11 月书面同意分 12 期，已按期还 1 期"
    assert "云江" not in said
    assert "某家" not in said
    assert "按协议履行中" in accepted(OTHER, on=20)[0]
    once = signed("other", DAY, terms(1, "700.00", "700.00", days(30)))
    (done,) = accepted(once, paid("other", days(29), "700.00"))
    assert "一次付清，已经还清" in done


def test_what_is_late_only_spoken_or_this_lenders_own_is_not_mentioned() -> None:
    assert accepted(OTHER, on=40) == [], "the first instalment was missed"
    assert accepted(signed("other", DAY, OTHER.terms, in_writing=False), on=20) == []
    assert accepted(signed("card", DAY, OTHER.terms), on=20) == []
    assert accepted(on=20) == []


@pytest.mark.parametrize(("told", "others"), [(True, True), (True, False), (False, True)])
def test_the_next_application_says_what_was_ticked_and_nothing_else(
    *, told: bool, others: bool
) -> None:
    plan = NextAttemptPlanned.model_validate(
        {
            **facts("card", days(1)),
            "again_on": days(8),
            "change": "补上工资流水。",
            "tell_change": told,
            "tell_accepted": others,
        }
    )
    lives = _ready(lived("收入证明不足", OTHER, plan))
    text = render_text(compose(LetterKind.APPLICATION, lives, "card", days(8)))
    said = "贵行于 2026 年 11 月 23 日未同意上一次申请，这一次的不同：补上工资流水。"
    assert (said in text) is told
    assert ("另一家机构（银行信用卡）" in text) is others
    assert "。。" not in text


def _ready(lives: Case) -> Case:
    made = offer_instalments(lives.debts[0], 36, DAY, first_due_date=days(40))
    assert isinstance(made, InstalmentOffer)
    hardship = Hardship(kind=HardshipKind.PAY_CUT, since=DAY, statement="减班")
    return lives.with_offer(made.offer).model_copy(update={"hardship": hardship})
