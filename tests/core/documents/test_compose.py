"""Letters say what the case says: the right request, the right figures, and nothing invented."""

import re
from datetime import date
from decimal import Decimal

import pytest

from core.calculations.schedule import repayment_schedule
from core.case.agreement import OfferKind
from core.case.borrower import Borrower, Hardship, HardshipKind
from core.case.budget import Budget, Income, IncomeSource, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import (
    Channel,
    ContactMade,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    QuestionAsked,
)
from core.case.lender import LenderKind
from core.case.pay import IrregularPay
from core.documents.compose import Claim, compose, missing_names
from core.documents.debt_facts import you
from core.documents.fact_tables import TABLES, schedule_table
from core.documents.facts import facts
from core.documents.letter import AttachmentList, Signature, Table
from core.documents.names import CONDITIONS, NAMES
from core.documents.numerals import numeral
from core.documents.plain_text import render_text
from core.documents.wording import wording
from core.errors import LetterNotReady
from core.figures import yuan_text
from core.law.library import citation
from tests.core.documents.people import CARD, LOAN, PLATFORM, TODAY, offer, terms


def application(case, debt_id, **options):
    return render_text(compose(LetterKind.APPLICATION, case, debt_id, TODAY, **options))


def loan_case(case, **changes):
    asked = offer(LOAN, OfferKind.INSTALMENTS, terms("12621.73", 12))
    return case.with_debt(LOAN.model_copy(update=changes)).with_offer(asked)


def sent(on, **more):
    return LetterSent(
        entry_id="e1",
        debt_id="loan",
        on=on,
        letter=LetterKind.APPLICATION,
        channel=Channel.APP_FORM,
        **more,
    )


@pytest.mark.parametrize("kind", LetterKind)
def test_a_wording_uses_only_names_that_exist(kind):
    words = wording(kind)
    assert words.names <= set(NAMES) | set(CONDITIONS)
    assert set(words.front.required) <= missing_names()
    assert set(re.findall(r"\{claim ([a-z_]+)\}", words.body)) <= set(Claim)
    assert set(re.findall(r"\{table ([a-z_]+)\}", words.body)) <= set(TABLES)
    assert words.front.title == kind.label


def test_the_facts_are_exactly_the_names_promised_to_the_wording(card_case, case):
    full, bare = facts(card_case, "card", TODAY, has_materials=True), facts(case, "card", TODAY)
    assert set(full.values) == set(bare.values) == set(NAMES)
    assert full.conditions <= set(CONDITIONS)


def test_the_instalment_is_the_one_of_the_offer_in_every_place(card_case):
    text = application(card_case, "card")
    asked = card_case.offer("card").terms
    assert (
        f"分 60 期还款，每期 {yuan_text(asked.monthly)} 元（大写：人民币陆佰零陆元叁角伍分）"
        in text
    )
    assert text.count(yuan_text(asked.monthly)) == 59 + 2
    assert f"最后一期 {yuan_text(asked.last_instalment)} 元" in text


def test_the_card_asks_for_a_personalised_agreement_and_leaves_it_to_the_bank(card_case):
    text = application(card_case, "card")
    assert "《商业银行信用卡业务监督管理办法》第七十条" in text
    assert "可以与持卡人平等协商" in text
    assert "是否同意由贵行决定" in text
    assert "不向任何银行申领信用卡" in text
    assert "停止计收利息" in text
    assert "减免罚息 1,409.50 元、违约金 851.32 元，合计 2,260.82 元" in text
    assert "国家金融监督管理总局" not in text


def test_another_loan_never_leans_on_the_rule_for_cards(case):
    text = application(loan_case(case), "loan")
    assert "第七十条" not in text
    assert "《关于发展消费金融助力提振消费的通知》鼓励" in text
    assert "是否同意由贵公司决定" in text
    assert "第六百七十八条" not in text
    assert "停止计收" not in text
    assert "请求减免" not in text


def test_a_term_extension_is_asked_for_only_before_the_due_date(case):
    assert "第六百七十八条" in application(loan_case(case, first_missed_due_date=None), "loan")


def test_a_platform_is_not_told_of_a_notice_that_does_not_speak_to_it(case):
    asked = offer(PLATFORM, OfferKind.INSTALMENTS, terms("3041.20", 6))
    text = application(case.with_offer(asked), "platform")
    assert "国家金融监督管理总局" not in text
    assert "本人陈述，请贵公司核对" in text
    assert "未能足额还款" not in text


def test_a_settlement_names_the_sum_the_waiver_and_what_must_be_in_writing(case):
    waived = Balance(interest="621.73", principal="3000.00")
    asked = offer(LOAN, OfferKind.DISCOUNTED_SETTLEMENT, terms("9000.00", 1, waived=waived))
    lump = Budget(
        incomes=case.budget.incomes,
        spending=case.budget.spending,
        lump_sum="9000.00",
        lump_sum_source="父母资助",
    )
    text = application(case.with_offer(asked).model_copy(update={"budget": lump}), "loan")
    assert "支付 9,000.00 元（大写：人民币玖仟元整）" in text
    assert "款项来自：父母资助" in text
    assert "减免本金 3,000.00 元、利息 621.73 元，合计 3,621.73 元" in text
    assert "第五百七十五条" in text
    assert "还款计划" not in text


def test_a_settlement_in_parts_has_its_schedule(case):
    asked = offer(LOAN, OfferKind.DISCOUNTED_SETTLEMENT, terms("9000.01", 3))
    text = application(case.with_offer(asked), "loan")
    assert "分 3 期支付，每期 3,000.00 元" in text
    assert "最后一期 3,000.01 元" in text
    assert "还款计划如下" in text


def test_a_hold_asks_for_a_review_when_it_ends(case):
    asked = offer(LOAN, OfferKind.HOLD, terms("600.00", 6, suspended=True))
    text = application(case.with_offer(asked), "loan")
    assert "自 2026 年 12 月 27 日起 6 个月内，每月先还 100.00 元" in text
    assert "2027 年 5 月 27 日前后，由本人提供新的收支情况" in text
    assert "结清上述全部债务" not in text


@pytest.mark.parametrize("months", [1, 2, 24, 25, 60, 61])
def test_a_schedule_has_every_instalment_once_however_it_is_laid_out(case, months):
    asked = offer(LOAN, OfferKind.INSTALMENTS, terms("12621.73", months))
    table = schedule_table(facts(case.with_offer(asked), "loan", TODAY))
    width = len(table.head)
    halves = [row[:3] for row in table.rows] + [row[3:] for row in table.rows if width > 3]
    printed = [row for row in halves if row[0].isdigit()]
    wanted = repayment_schedule(asked.terms)
    assert [int(row[0]) for row in printed] == list(range(1, months + 1))
    assert [row[2] for row in printed] == [yuan_text(each.amount) for each in wanted]
    assert table.rows[-1][-3:] == ("合计", "", yuan_text(Decimal("12621.73")))


def test_a_long_schedule_goes_to_an_annex(card_case, case):
    assert "附表　还款计划表" in application(card_case, "card")
    assert "附表" not in application(loan_case(case), "loan")


def test_a_schedule_without_an_offer_is_a_mistake_of_ours(case):
    with pytest.raises(ValueError, match="offer"):
        schedule_table(facts(case, "loan", TODAY))


def test_the_hardship_is_told_in_the_persons_own_words_and_marked_until_proven(card_case):
    text = application(card_case, "card")
    assert "所在门店减少排班，每月只剩十五个班，爱人在家照顾不满两岁的孩子。（本人陈述）" in text
    assert "原为 8,900.00 元，现为 6,200.00 元。（本人陈述）" in text
    proven = application(card_case, "card", proven=[Claim.HARDSHIP, Claim.INCOME])
    assert "（本人陈述）" not in proven
    letter = compose(LetterKind.APPLICATION, card_case, "card", TODAY, proven=[Claim.INCOME])
    marked = [
        run.text for block in letter.blocks for run in getattr(block, "runs", ()) if run.unproven
    ]
    assert len(marked) == 1
    assert "排班" in marked[0]


def test_nothing_is_said_that_the_person_did_not_say(case):
    silent = Hardship(kind=HardshipKind.OTHER, since=date(2026, 8, 1))
    text = application(loan_case(case).model_copy(update={"hardship": silent}), "loan")
    assert "困难自 2026 年 8 月 1 日起。（本人陈述）" in text
    assert "月收入原为" not in text
    assert "其他" not in text.split("三、")[0]


def test_what_a_person_typed_is_never_read_as_markup(case):
    typed = Hardship(
        kind=HardshipKind.OTHER,
        since=date(2026, 8, 1),
        statement="每月 **只剩** $100 {if name}\n## 还有别的？",
    )
    text = application(loan_case(case).model_copy(update={"hardship": typed}), "loan")
    assert "每月 **只剩** $100 {if name} ## 还有别的？（本人陈述）" in text


def test_an_id_number_shows_its_last_four_digits_only(card_case):
    text = application(card_case, "card")
    assert "身份证号末四位 1234" in text
    assert card_case.borrower.id_number not in text
    assert "110101" not in text


def test_an_unknown_name_is_left_to_be_written_by_hand(card_case):
    nameless = card_case.model_copy(update={"borrower": Borrower(address="某市某路 1 号")})
    letter = compose(LetterKind.APPLICATION, nameless, "card", TODAY)
    text = render_text(letter)
    assert "本人________，" in text
    assert "身份证" not in text
    assert "联系电话：________。通讯地址：某市某路 1 号。" in text
    signature = next(block for block in letter.blocks if isinstance(block, Signature))
    assert signature.lines[0].endswith("________")


def test_other_debts_are_counted_and_not_named(card_case):
    text = application(card_case, "card")
    assert "本人另有 2 笔债务，合计 15,662.93 元" in text
    assert "借呗" not in text
    alone = card_case.without_debt("loan").without_debt("platform")
    assert "另有" not in application(alone, "card")


def test_attachments_are_listed_where_there_are_any(card_case):
    with_two = compose(LetterKind.APPLICATION, card_case, "card", TODAY, materials=("甲", "乙"))
    assert AttachmentList(("甲", "乙")) in with_two.blocks
    assert "所附材料真实" in render_text(with_two)
    without = compose(LetterKind.APPLICATION, card_case, "card", TODAY)
    assert not [block for block in without.blocks if isinstance(block, AttachmentList)]
    assert "所附材料" not in render_text(without)


def test_the_budget_table_adds_up(card_case):
    letter = compose(LetterKind.APPLICATION, card_case, "card", TODAY)
    table = next(
        block for block in letter.blocks if isinstance(block, Table) and "每月收支" in block.head
    )
    amounts = {row[0]: Decimal(row[1].replace(",", "")) for row in table.rows}
    assert amounts["可用于还债"] == (
        amounts["收入合计"] - amounts["必要支出合计"] - amounts["应急预留"]
    )
    assert amounts["可用于还债"] == card_case.budget.available_for_debts
    free = Spending(category=SpendingCategory.CLOTHING, monthly="0.00")
    spending = (*card_case.budget.spending, free)
    unbuffered = card_case.model_copy(
        update={"budget": Budget(incomes=card_case.budget.incomes, spending=spending)}
    )
    text = application(unbuffered, "card")
    assert "应急预留" not in text
    assert "衣物" not in text


def test_an_application_that_lacks_its_facts_names_the_page_for_each():
    empty = Case(case_id="c", debts=(CARD.model_copy(update={"balance": Balance()}),))
    with pytest.raises(LetterNotReady) as refused:
        application(empty, "card")
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["debt.balance", "hardship", "budget.incomes", "budget.spending", "offer"]
    assert all(re.search("到“..”页", problem.sentence) for problem in refused.value.problems)


def test_a_collector_is_never_written_to_as_creditor(card_case):
    hunted = card_case.with_debt(CARD.model_copy(update={"kind": LenderKind.COLLECTION_AGENCY}))
    with pytest.raises(LetterNotReady, match="不是债权人"):
        application(hunted, "card")


def test_a_chaser_says_how_long_the_application_has_waited(case):
    talk = ContactMade(
        entry_id="e2", debt_id="loan", on=TODAY, channel=Channel.HOTLINE, ticket="T-88"
    )
    asked = loan_case(case).with_entry(sent(date(2026, 11, 7), answer_by=date(2026, 11, 22)))
    text = render_text(compose(LetterKind.CHASER, asked.with_entry(talk), "loan", TODAY))
    assert "已于 2026 年 11 月 7 日以“App 内提交”方式向贵公司提交" in text
    assert "至今已 16 天" in text
    assert "答复日期为 2026 年 11 月 22 日" in text
    assert "T-88" in text
    with pytest.raises(LetterNotReady, match="已寄出，记一笔"):
        compose(LetterKind.CHASER, case, "loan", TODAY)


def test_a_supplement_answers_the_question_that_is_due_first(case):
    questions = [
        QuestionAsked(
            entry_id=f"q{day}",
            debt_id="loan",
            on=TODAY,
            question=text,
            deadline=date(2026, 12, day),
        )
        for day, text in ((20, "晚一点的"), (3, "请补工资流水"))
    ]
    asked = case.with_entry(questions[0]).with_entry(questions[1])
    text = render_text(compose(LetterKind.SUPPLEMENT, asked, "loan", TODAY, materials=("流水",)))
    assert "“请补工资流水”（答复期限：2026 年 12 月 3 日）" in text
    plain = render_text(compose(LetterKind.SUPPLEMENT, case, "loan", TODAY, materials=("流水",)))
    assert "补交的材料清单附后" in plain
    with pytest.raises(LetterNotReady, match="文书"):
        compose(LetterKind.SUPPLEMENT, case, "loan", TODAY)


def test_a_payoff_certificate_is_asked_for_only_after_the_payoff(case):
    with pytest.raises(LetterNotReady, match="结清"):
        compose(LetterKind.PAYOFF_CERTIFICATE_REQUEST, case, "loan", TODAY)
    paid = case.with_entry(
        PaymentMade(
            entry_id="p",
            debt_id="loan",
            on=date(2026, 11, 21),
            amount="12621.73",
            purpose=PaymentPurpose.PAYOFF,
            method=PaymentMethod.LENDER_APP,
        )
    )
    text = render_text(compose(LetterKind.PAYOFF_CERTIFICATE_REQUEST, paid, "loan", TODAY))
    assert "已于 2026 年 11 月 21 日还清，在案记录的还款合计 12,621.73 元" in text
    assert "第五百五十八条" in text
    assert "“债权债务已全部结清”" in text


def test_the_payoff_card_tells_what_was_borrowed_how_late_and_what_is_owed(case):
    text = render_text(compose(LetterKind.PAYOFF_INFORMATION, case, "loan", TODAY))
    assert "15,000.00 元（借款日 2026 年 1 月 23 日）" in text
    assert "20 天（首次逾期日 2026 年 11 月 3 日）" in text
    assert "12,621.73 元（截至 2026 年 11 月 20 日）" in text
    assert "收款户名" in text
    assert "一次性结清" not in text
    on_time = render_text(compose(LetterKind.PAYOFF_INFORMATION, case, "platform", TODAY))
    assert "没有逾期" in on_time
    assert "________ 元（借款日 ________）" in on_time


def test_a_letter_of_an_earlier_day_knows_nothing_of_later_entries(case):
    replied = LenderReplied(
        entry_id="r", debt_id="loan", on=date(2026, 11, 20), outcome=Outcome.REFUSED
    )
    asked = loan_case(case).with_entry(sent(date(2026, 11, 7))).with_entry(replied)
    with pytest.raises(LetterNotReady):
        compose(LetterKind.CHASER, asked, "loan", date(2026, 11, 6))


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (LenderKind.RURAL_BANK, "贵行"),
        (LenderKind.MICROLOAN, "贵公司"),
        (LenderKind.PRIVATE_LENDER, "贵方"),
    ],
)
def test_the_lender_is_addressed_as_what_it_is(kind, word):
    assert you(kind) == word


def test_headings_and_items_count_in_chinese():
    assert [numeral(number) for number in (1, 9, 10, 11, 19, 20, 35)] == [
        *("一", "九", "十", "十一", "十九", "二十", "三十五")
    ]


def test_a_letter_names_the_rules_it_really_cites(card_case, case):
    def cited(owner, debt_id):
        return compose(LetterKind.APPLICATION, owner, debt_id, TODAY).rules

    assert cited(card_case, "card") == ("card_70",)
    assert cited(loan_case(case), "loan") == ("consumer_relief_2025",)
    early = loan_case(case, first_missed_due_date=None)
    assert cited(early, "loan") == ("consumer_relief_2025", "cc_678")


@pytest.mark.parametrize(
    ("rule", "words"), [pair for kind in LetterKind for pair in wording(kind).front.rules.items()]
)
def test_a_rule_is_cited_by_its_name_and_article_in_the_library(rule, words):
    source = citation(rule)
    assert re.sub("[《》〈〉]", "", source.instrument.name) in re.sub("[《》〈〉]", "", words)
    assert source.article in words or not source.article.startswith("第")
    assert any(words in wording(kind).body for kind in LetterKind)


def test_the_letter_says_whose_income_it_is_and_how_it_comes(card_case):
    pay = IrregularPay(received=(Decimal(900), Decimal(1500)))
    incomes = (
        *card_case.budget.incomes,
        Income(label="零活", monthly=pay.counted, pay=pay),
        Income(label="妹妹", monthly=Decimal(300), source=IncomeSource.SHARED),
    )
    budget = card_case.budget.model_copy(update={"incomes": incomes})
    text = application(card_case.model_copy(update={"budget": budget}), "card")
    assert "零活　900.00　不固定，最近 2 个月里较少的一半取平均" in text
    assert "妹妹　300.00　同住人分担" in text
    assert "工资　6,200.00　收入，税后" in text
