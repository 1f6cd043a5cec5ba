"""The two complaints: to the lender what was asked, to its supervisor what the lender said; never the second first."""

import re
from datetime import time, timedelta

import pytest

from core.case.entries import (
    DemandMeans,
    DemandReceived,
    Entry,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    Instance,
    LetterKind,
    Outcome,
    Reached,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.documents.compose import compose
from core.documents.plain_text import render_text
from core.errors import LetterNotReady
from tests.core.builders import DAY, case, debt, facts, replied, sent, with_entries

OWN = FallbackStarted.model_validate(
    {
        **facts("card", DAY),
        "fallback": FallbackKind.COMPLAINT,
        "instance": Instance.LENDER,
        "addressee": "消费者权益保护部",
        "ticket": "TS-7",
    }
)


def text(letter: LetterKind, *entries: Entry, day: int = 1, **more: object) -> str:
    lived = with_entries(case(debt(**more)), *entries)
    return render_text(compose(letter, lived, "card", DAY + timedelta(days=day)))


def refused(reason: str = "") -> tuple[Entry, Entry]:
    return sent("card", DAY), replied("card", DAY, Outcome.REFUSED, reason=reason)


def test_a_refusal_without_a_reason_asks_for_one() -> None:
    said = text(LetterKind.COMPLAINT, *refused())
    assert "答复不同意，没有说明理由。" in said
    assert "书面说明不同意的理由" in said
    assert "停止不当的做法" not in said
    assert "十五日内" in said


def test_a_reason_is_quoted_as_it_was_given() -> None:
    assert "理由是：“不符合政策”。" in text(LetterKind.COMPLAINT, *refused("不符合政策。"))


def test_silence_is_counted_in_days_once_it_is_late() -> None:
    late = text(LetterKind.COMPLAINT, sent("card", DAY), day=20)
    assert "至今 20 天没有收到答复" in late
    assert "对本人的申请作出书面答复" in late
    promised = sent("card", DAY, answer_by=DAY + timedelta(days=3))
    assert "前答复，至今 4 天" in text(LetterKind.COMPLAINT, promised, day=4)
    assert "没有收到答复" not in text(LetterKind.COMPLAINT, sent("card", DAY), day=15)
    reviewing = replied("card", DAY, Outcome.ACKNOWLEDGED)
    assert "至今 20 天" in text(LetterKind.COMPLAINT, sent("card", DAY), reviewing, day=20)


def test_with_nothing_recorded_there_is_room_to_write() -> None:
    assert "（时间、对方号码或工号、说了什么）" in text(LetterKind.COMPLAINT)


def test_what_goes_against_the_same_rules_stands_together_and_these_are_written_once() -> None:
    calls = [
        DemandReceived.model_validate(
            {
                **facts("card", DAY - timedelta(days=day)),
                "means": DemandMeans.CALL,
                "reached": reached,
                "at": at,
            }
        )
        for day, reached, at in (
            (9, Reached.WORK, None),
            (8, Reached.BORROWER, time(23, 0)),
            (7, Reached.WORK, None),
        )
    ]
    said = text(LetterKind.COMPLAINT, *calls)
    (rows,) = re.findall(r"情况　规则\n(.*?)\n\n", said, re.DOTALL)
    kinds = ["WORK" if "单位" in row else "NIGHT" for row in rows.splitlines()]
    assert kinds == ["WORK", "WORK", "NIGHT"]
    assert rows.splitlines()[1].endswith("　同上")
    assert rows.count("同上") == 1


def test_the_measure_is_cited_only_to_lenders_under_it() -> None:
    lender = (Party(role=PartyRole.LENDER, name="样例小额贷款有限公司"),)
    said = text(LetterKind.COMPLAINT, *refused(), kind=LenderKind.MICROLOAN, parties=lender)
    assert "银行业保险业消费投诉" not in said
    assert "请告知几日内答复" in said


def test_the_supervisor_reads_what_the_lender_was_asked_and_answered() -> None:
    answer = FallbackAnswered.model_validate(
        {**facts("card", DAY), "started": OWN.entry_id, "answer": "不予减免。"}
    )
    said = text(LetterKind.REGULATOR_COMPLAINT, *refused("不够"), OWN, answer)
    assert "国家金融监督管理总局派出机构" in said
    assert "向“消费者权益保护部”投诉，编号 TS-7" in said
    assert "答复：“不予减免”。" in said
    assert "不请求贵部门决定还款金额" in said


def test_silence_on_the_complaint_is_told_in_days() -> None:
    said = text(LetterKind.REGULATOR_COMPLAINT, *refused(), OWN, day=16)
    assert "至今 16 天，没有收到处理结果" in said


def test_nothing_goes_to_the_supervisor_before_the_lenders_own_channel() -> None:
    with pytest.raises(LetterNotReady) as not_ready:
        text(LetterKind.REGULATOR_COMPLAINT, *refused())
    assert "先走对方自己的投诉渠道" in not_ready.value.problems[0].sentence


def test_a_private_lender_has_no_supervisor_to_write_to() -> None:
    with pytest.raises(LetterNotReady) as not_ready:
        text(LetterKind.REGULATOR_COMPLAINT, OWN, kind=LenderKind.PRIVATE_LENDER)
    assert any("没有专门的监管部门" in each.sentence for each in not_ready.value.problems)


def test_the_revocation_claims_nothing_about_the_past() -> None:
    said = text(LetterKind.AUTHORISATION_REVOCATION)
    assert "自本函之日起，本人不委托任何公司或个人" in said
    assert "没有委托过" not in said
    assert "不构成对债务金额的确认" in said


def decided(*, settled: bool = False) -> FallbackAnswered:
    return FallbackAnswered.model_validate(
        {
            **facts("card", DAY),
            "started": OWN.entry_id,
            "answer": "不予减免",
            "settled": settled,
        }
    )


def test_a_review_names_the_decision_and_the_last_day_of_the_rule() -> None:
    said = text(LetterKind.REVIEW_REQUEST, *refused("不够"), OWN, decided(), day=30)
    assert "样例" not in said
    assert "云江银行股份有限公司的上一级机构" in said
    assert "作出处理：“不予减免”。本人对该处理决定有异议。" in said
    assert "期限到 2026 年 12 月 23 日为止" in said
    assert "不构成对债务金额的确认" in said


def test_a_review_cites_no_rule_once_its_days_are_over_or_to_a_lender_not_under_it() -> None:
    late = text(LetterKind.REVIEW_REQUEST, OWN, decided(), day=31)
    lender = (Party(role=PartyRole.LENDER, name="样例小额贷款有限公司"),)
    other = text(
        LetterKind.REVIEW_REQUEST, OWN, decided(), kind=LenderKind.MICROLOAN, parties=lender
    )
    assert "银行业保险业消费投诉" not in late + other


def test_without_a_decision_or_with_one_that_helped_there_is_nothing_to_review() -> None:
    for entries in ((OWN,), (OWN, decided(settled=True))):
        with pytest.raises(LetterNotReady) as not_ready:
            text(LetterKind.REVIEW_REQUEST, *entries)
        assert "处理决定" in not_ready.value.problems[0].sentence


def test_the_refusal_of_a_letter_that_went_out_alone_is_told_to_the_supervisor() -> None:
    asked = sent("card", DAY, letter=LetterKind.DEFERRAL_REQUEST)
    no = replied("card", DAY, Outcome.REFUSED, reason="政策不允许", letter_id=asked.entry_id)
    said = text(LetterKind.REGULATOR_COMPLAINT, asked, no, OWN)
    assert "理由是：“政策不允许”" in said


def test_a_chaser_names_the_letter_it_is_about() -> None:
    asked = sent("card", DAY, letter=LetterKind.DEFERRAL_REQUEST)
    assert "提交延期还款申请，至今已 20 天" in text(LetterKind.CHASER, asked, day=20)
    assert "提交个人减免申请书" in text(LetterKind.CHASER, sent("card", DAY), day=20)


def night_call(**more: object) -> DemandReceived:
    return DemandReceived.model_validate(
        {**facts("card", DAY), "means": DemandMeans.CALL, "at": time(23, 5), **more}
    )


def test_the_table_of_incidents_names_number_agent_and_recording() -> None:
    code = "0123456789abcdef" * 4
    call = night_call(number="400-000-1234", agent="8802", attachment=code)
    lived = with_entries(case(debt()), call)
    said = render_text(
        compose(LetterKind.COMPLAINT, lived, "card", DAY, files={code: "夜里的电话.m4a"})
    )
    (row,) = [
        line for line in said.splitlines() if line.startswith("2026 年 11 月 23 日 23:05 打")
    ]
    assert "号码 400-000-1234，工号或姓氏 8802" in row
    assert "存有文件“夜里的电话.m4a”，校验 0123456789abcdef" in row
    assert code not in said, "the whole hash is in the bundle's archive"


def test_incidents_of_which_nothing_more_was_noted_have_no_empty_column() -> None:
    assert "号码、工号和录音" not in text(LetterKind.COMPLAINT, night_call())


def test_only_the_demands_behind_an_incident_prove_it() -> None:
    by_day = night_call(at=time(10, 0), number="0571-1")
    said = text(LetterKind.COMPLAINT, night_call(number="0571-2"), by_day)
    incidents = said.split("请逐处核查")[1]
    assert "0571-2" in incidents
    assert "0571-1" not in incidents
    assert "号码 0571-1" in said
