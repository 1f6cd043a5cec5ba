"""Which instance a complaint went to, and that an agreement ends a round."""

from datetime import timedelta

import pytest

from core.case.entries import FallbackKind, FallbackStarted, Instance
from core.workflow.complaints import complaint_to, instance_of, taken, waits_until
from core.workflow.progress import progress
from tests.core.builders import DAY, case, debt, facts, signed, terms, with_entries


def complaint(addressee: str = "", day: int = 0, **more: object) -> FallbackStarted:
    return FallbackStarted.model_validate(
        {
            **facts("card", DAY + timedelta(days=day)),
            "fallback": FallbackKind.COMPLAINT,
            "addressee": addressee,
            **more,
        }
    )


@pytest.mark.parametrize(
    ("addressee", "instance"),
    [
        ("", Instance.LENDER),
        ("消费者权益保护部门", Instance.LENDER),
        ("12378", Instance.REGULATOR),
        ("国家金融监督管理总局派出机构", Instance.REGULATOR),
        ("某市地方金融管理局", Instance.REGULATOR),
    ],
)
def test_an_old_complaint_is_told_by_its_addressee(addressee: str, instance: Instance) -> None:
    assert instance_of(complaint(addressee)) is instance


def test_what_was_asked_for_goes_before_the_addressee() -> None:
    assert instance_of(complaint("12378", instance=Instance.LENDER)) is Instance.LENDER


def test_an_agreement_ends_the_round() -> None:
    own = complaint()
    mediation = own.model_copy(update={"entry_id": "m", "fallback": FallbackKind.MEDIATION})
    before = with_entries(case(debt()), own, mediation)
    agreed = signed("card", DAY + timedelta(days=1), terms(1, "10.00", "10.00", DAY))
    state = progress(before, "card", DAY + timedelta(days=2))
    assert complaint_to(state, Instance.LENDER) == own
    assert complaint_to(state, Instance.REGULATOR) is None
    assert taken(state, FallbackKind.MEDIATION) == mediation
    after = progress(before.with_entry(agreed), "card", DAY + timedelta(days=2))
    assert complaint_to(after, Instance.LENDER) is None
    assert taken(after, FallbackKind.MEDIATION) is None


def test_the_day_waited_for_is_the_one_named_else_two_weeks_later() -> None:
    assert waits_until(complaint()) == DAY + timedelta(days=15)
    named = DAY + timedelta(days=3)
    assert waits_until(complaint(answer_by=named)) == named
