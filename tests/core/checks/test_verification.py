"""The gate: what stops stops at once, what is not known is asked for, a pass is remembered for that name only."""

import pytest

from core.case.entries import PaymentMethod, Verified
from core.case.entry_kinds import VerifiedSubject
from core.checks.payee import check_payee
from core.checks.verification import gate, gates, verdict
from tests.core.builders import DAY, case, debt, facts, with_entries

COMPANY = "远帆资产管理有限公司"


def good(subject: VerifiedSubject) -> dict[str, bool | None]:
    return {question.id: question.good for question in gate(subject).questions}


def test_every_counterpart_has_its_gate() -> None:
    assert [each.subject for each in gates()] == list(VerifiedSubject)
    assert all(each.where.endswith("。") for each in gates())


@pytest.mark.parametrize("subject", VerifiedSubject)
def test_it_is_passed_only_by_every_good_answer(subject: VerifiedSubject) -> None:
    assert verdict(subject, good(subject)).passed is True
    assert verdict(subject, {}).passed is None
    for question in gate(subject).questions:
        one_open = {**good(subject), question.id: None}
        assert verdict(subject, one_open).passed is None
        one_wrong = verdict(subject, {**good(subject), question.id: not question.good})
        assert one_wrong.passed is (False if question.stops else None)
        assert one_wrong.reasons


def test_what_stops_stops_even_where_much_is_unknown() -> None:
    found = verdict(VerifiedSubject.PAYEE, {"unfreezing": True})
    assert found.passed is False
    assert "96110" in found.reasons[0]


def kept(*, stop: bool, name: str = COMPANY) -> Verified:
    answers = good(VerifiedSubject.PAYEE)
    yes = [key for key, said in answers.items() if said] + (["private"] if stop else [])
    no = [key for key, said in answers.items() if not said and not (stop and key == "private")]
    return Verified.model_validate(
        {**facts("card", DAY), "subject": "payee", "name": name, "yes": yes, "no": no}
    )


def test_a_payee_is_asked_about_once() -> None:
    plain = case(debt("card"))
    before = check_payee(plain, plain.debts[0], COMPANY, PaymentMethod.BANK_TRANSFER)
    passed = with_entries(plain, kept(stop=False))
    after = check_payee(passed, passed.debts[0], f" {COMPANY} ", PaymentMethod.BANK_TRANSFER)
    other = check_payee(passed, passed.debts[0], "别家有限公司", PaymentMethod.BANK_TRANSFER)
    assert (before.ok, after.ok, other.ok) == (None, True, None)


def test_a_payee_that_failed_stays_stopped_and_a_person_is_never_let_through() -> None:
    failed = with_entries(case(debt("card")), kept(stop=True))
    found = check_payee(failed, failed.debts[0], COMPANY, PaymentMethod.BANK_TRANSFER)
    assert found.ok is False
    assert found.reasons
    person = with_entries(case(debt("card")), kept(stop=False, name="张伟"))
    assert check_payee(person, person.debts[0], "张伟", PaymentMethod.ALIPAY).ok is False
