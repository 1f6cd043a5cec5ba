"""What a deferral costs, line by line, and that it says so where a figure is not known."""

from datetime import date
from decimal import Decimal

from core.calculations.cash.of_case import promises
from core.calculations.deferred import deferral_lines, deferred
from core.calculations.settlement import quoted_lines
from core.case.debt import Debt
from core.case.entries import DeferralGranted, LetterKind, PayoffQuoted
from core.money import yuan
from core.workflow.progress import progress
from tests.core.builders import DAY, case, debt, facts, paid, sent, terms, with_entries

ASKED = sent("card", DAY, letter=LetterKind.DEFERRAL_REQUEST)
MEANWHILE = terms(3, "200.00", "200.00", date(2026, 12, 20))


def granted(**more: object) -> DeferralGranted:
    return DeferralGranted.model_validate(
        {
            **facts("card", DAY),
            "letter_id": ASKED.entry_id,
            "until": date(2027, 2, 21),
            "interest_runs": True,
            **more,
        }
    )


def lines(owed: Debt, known: DeferralGranted) -> dict[str, tuple[str, str]]:
    lives = with_entries(case(owed), ASKED, known, paid("card", date(2026, 12, 1), "150.00"))
    found = deferred(progress(lives, "card", date(2026, 12, 2)), date(2026, 12, 2))
    assert found is not None
    return {line.label: (line.text, line.how) for line in deferral_lines(owed, found)}


def test_interest_that_runs_is_reckoned_by_hand() -> None:
    # 10,000 × 18 % × 90 days ÷ 360 = 450.
    shown = lines(debt("card", contract_annual_rate="0.18"), granted(meanwhile=MEANWHILE))
    assert shown["延期期间的利息"][0] == "450.00"
    assert "90 天 ÷ 360" in shown["延期期间的利息"][1]
    assert "以对方的数为准" in shown["延期期间的利息"][1]
    assert shown["延期期间要还"] == ("600.00", "200.00 × 3")
    assert shown["其中已经还了"][0] == "150.00"


def test_interest_nobody_spoke_of_or_of_unknown_rate_is_not_invented() -> None:
    known = debt("card", contract_annual_rate="0.18")
    assert lines(known, granted(interest_runs=None))["延期期间的利息"][0] == "没有说"
    assert lines(known, granted(interest_runs=False))["延期期间的利息"][0] == "0.00"
    assert lines(debt("card"), granted())["延期期间的利息"][0] == "照算，数不知道"


def test_money_for_what_is_paid_meanwhile_is_kept_back() -> None:
    lives = with_entries(case(debt("card")), ASKED, granted(meanwhile=MEANWHILE))
    (promise,) = promises(lives, DAY)
    assert (promise.terms, promise.paid) == (MEANWHILE, Decimal(0))


def test_a_quote_says_how_it_came_about_and_how_far_it_is_from_what_was_asked() -> None:
    quote = PayoffQuoted.model_validate(
        {
            **facts("card", DAY),
            "owed": {"principal": "10000.00"},
            "waived": {"principal": "4000.00"},
            "amount": "6000.00",
        }
    )
    assert [line.text for line in quoted_lines(quote)] == ["10,000.00", "4,000.00", "6,000.00"]
    more, less, same = (quoted_lines(quote, yuan(asked))[-1] for asked in ("5000", "7000", "6000"))
    assert (more.text, more.how) == ("1,000.00", "比你要的多这么多")
    assert (less.text, less.how) == ("1,000.00", "比你要的少这么多")
    assert (same.text, same.how) == ("0.00", "和你要的一样")
