"""The ceilings: each change from the table a lawyer reads, and what must hold of all of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.ceiling import GUARANTEE_FEE
from core.calculations.limits.ceilings import (
    Ceiling,
    CeilingNature,
    ceiling,
    ceiling_segments,
    is_facilitated,
    turning_days,
)
from core.case.debt import Debt
from core.case.lender import LenderKind, Party, PartyRole
from core.figures import percent_text
from core.law.library import citations
from tests.core.builders import debt

TABLE = Path(__file__).parents[3] / "cases/ceiling_changes.yaml"
PRIVATE = LenderKind.PRIVATE_LENDER
OLD_CONTRACT = date(2019, 5, 1)
days = st.dates(date(2014, 1, 1), date(2027, 12, 31))


def rows() -> Iterator[Any]:
    for change in yaml.safe_load(TABLE.read_text("utf-8")):
        for case in change["cases"]:
            name = f"{change['change'][:24]} {case['lender']} {case['formed']} day {case['day']}"
            yield pytest.param(case, id=name)


def written(stands: Ceiling) -> str:
    return "none" if stands.annual_rate is None else percent_text(stands.annual_rate)


@pytest.mark.parametrize("case", list(rows()))
def test_the_table_of_changes(case: dict[str, Any]) -> None:
    stands = ceiling(
        LenderKind(case["lender"]),
        formed_on=case["formed"],
        on=case["day"],
        facilitated=case.get("facilitated", False),
        sued_on=case.get("sued"),
    )
    assert written(stands) == case["ceiling"]
    assert stands.nature == case["above"]
    assert [f"{written(one)} {one.nature}" for one in stands.beside] == case.get("beside", [])
    assert set(case.get("rules", ())) <= set(stands.citations)
    assert (GUARANTEE_FEE in stands.counted) == case.get("guarantee_fee", False)
    assert stands.estimated == case.get("estimated", False)
    assert stands.assumed == case.get("assumed", False)
    if "verified" in case:
        assert stands.verified == case["verified"]


def test_every_change_in_the_table_is_met_from_both_sides() -> None:
    asked = {case.values[0]["day"] for case in rows()}
    for day in turning_days():
        assert {day, day - timedelta(days=1)} <= asked, day


def test_the_seven_kinds_say_why_the_rule_for_private_loans_is_not_theirs() -> None:
    stands = ceiling(LenderKind.MICROLOAN, formed_on=date(2022, 1, 1), on=date(2022, 2, 1))
    assert "不用四倍 LPR" in stands.sentence
    assert stands.verified


def test_a_target_for_later_is_named_as_no_ceiling() -> None:
    stands = ceiling(LenderKind.MICROLOAN, formed_on=date(2026, 1, 1), on=date(2026, 2, 1))
    (guideline,) = stands.beside
    assert "目标" in guideline.sentence
    assert not guideline.verified


def test_an_old_private_loan_not_sued_for_is_measured_with_the_end_of_the_span() -> None:
    first, until = date(2020, 1, 1), date(2023, 9, 1)
    old, new = ceiling_segments(PRIVATE, formed_on=OLD_CONTRACT, first=first, until=until)
    assert (old.until, new.first) == (date(2020, 8, 20), date(2020, 8, 20))
    assert written(new.ceiling) == "13.8%"
    assert new.ceiling.estimated
    assert "还没有起诉" in new.ceiling.sentence


def test_a_private_loan_without_a_day_asks_for_it() -> None:
    stands = ceiling(PRIVATE, formed_on=None, on=date(2026, 1, 1))
    assert stands.annual_rate is None
    assert "填上借款日" in stands.sentence


def test_a_guarantee_fee_of_an_unknown_contract_day_is_not_counted_and_said_so() -> None:
    stands = ceiling(LenderKind.BANK_LOAN, formed_on=None, on=date(2026, 1, 1), facilitated=True)
    assert GUARANTEE_FEE not in stands.counted
    assert "借款日还不知道" in stands.sentence


def test_a_leasing_company_is_not_told_of_guarantee_fees() -> None:
    plain, through = (
        ceiling(
            LenderKind.LEASING,
            formed_on=date(2026, 1, 1),
            on=date(2026, 2, 1),
            facilitated=facilitated,
        )
        for facilitated in (False, True)
    )
    assert plain == through


def test_a_lender_not_known_gets_an_assumption_that_is_named() -> None:
    for kind in (LenderKind.UNKNOWN, LenderKind.BNPL, LenderKind.COLLECTION_AGENCY):
        stands = ceiling(kind, formed_on=date(2024, 1, 1), on=date(2026, 1, 1))
        assert stands.assumed
        assert "还不知道合同上的贷款人" in stands.sentence


@pytest.mark.parametrize(
    ("kind", "roles", "expected"),
    [
        (LenderKind.BANK_LOAN, (PartyRole.LENDER,), False),
        (LenderKind.BANK_LOAN, (PartyRole.LENDER, PartyRole.FACILITATOR), True),
        (LenderKind.CONSUMER_FINANCE, (PartyRole.LENDER, PartyRole.GUARANTOR), True),
        (LenderKind.PLATFORM_LOAN_FACILITATION, (), True),
        (LenderKind.INSURER_GUARANTEE, (), True),
        (PRIVATE, (PartyRole.LENDER, PartyRole.GUARANTOR), False),
        (LenderKind.BANK_CREDIT_CARD, (PartyRole.FACILITATOR,), False),
    ],
)
def test_what_counts_as_facilitated(
    kind: LenderKind, roles: tuple[PartyRole, ...], *, expected: bool
) -> None:
    owed: Debt = debt(kind=kind, parties=tuple(Party(role=role, name="甲") for role in roles))
    assert is_facilitated(owed) is expected


@given(
    kind=st.sampled_from(LenderKind),
    formed=st.none() | days,
    first=days,
    until=days,
    facilitated=st.booleans(),
    sued=st.none() | days,
)
def test_segments_cover_the_span_without_gap_or_overlap(
    *,
    kind: LenderKind,
    formed: date | None,
    first: date,
    until: date,
    facilitated: bool,
    sued: date | None,
) -> None:
    found = ceiling_segments(
        kind, formed_on=formed, first=first, until=until, facilitated=facilitated, sued_on=sued
    )
    if until <= first:
        assert found == ()
        return
    assert (found[0].first, found[-1].until) == (first, until)
    assert all(one.first < one.until for one in found)
    for one, following in pairwise(found):
        assert one.until == following.first
        assert one.ceiling != following.ceiling
    for one in found:
        for day in (one.first, one.until - timedelta(days=1)):
            asked = ceiling(
                kind, formed_on=formed, on=day, facilitated=facilitated, sued_on=sued or until
            )
            assert (asked.annual_rate, asked.counted) == (
                one.ceiling.annual_rate,
                one.ceiling.counted,
            )


@given(
    kind=st.sampled_from(LenderKind),
    formed=st.none() | days,
    on=days,
    facilitated=st.booleans(),
    sued=st.none() | days,
)
def test_every_ceiling_can_be_looked_up_and_stays_soft(
    *, kind: LenderKind, formed: date | None, on: date, facilitated: bool, sued: date | None
) -> None:
    stands = ceiling(kind, formed_on=formed, on=on, facilitated=facilitated, sued_on=sued)
    for one in (stands, *stands.beside):
        assert set(one.citations) <= set(citations())
        assert one.sentence
        assert "不用还" not in one.sentence
        assert (one.annual_rate is None) == (one.nature is CeilingNature.BY_CONTRACT)
        assert one.nature.label


def test_what_happens_above_a_ceiling_is_worded_for_each_nature() -> None:
    assert "请求" in CeilingNature.MAY_BE_REDUCED.label
    assert len({nature.label for nature in CeilingNature}) == len(CeilingNature)
