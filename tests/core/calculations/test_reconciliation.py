"""After a payoff: quoted, paid and shown, part by part, until nothing is shown."""

from datetime import date
from decimal import Decimal

from core.calculations.reconciliation import Reconciliation, reconcile
from core.case.entries import Entry, PayoffCheck
from core.money import ZERO, yuan
from core.workflow.progress import progress
from tests.core.builders import case, debt, with_entries
from tests.core.payoffs import day, look, payoff, quoted, shows


def found(*entries: Entry) -> Reconciliation:
    return reconcile(progress(with_entries(case(debt()), *entries), "card", date.max))


def cells(of: Reconciliation, label: str) -> tuple[Decimal | None, ...]:
    row = next(row for row in (*of.rows, of.total) if row.label == label)
    return row.quoted, row.paid, row.shown


def test_the_quoted_sum_paid_exactly_is_told_apart_by_component() -> None:
    of = found(quoted(waived="20.00"), payoff("500.00"), shows(1))
    assert cells(of, "本金") == (yuan("500"), yuan("500"), ZERO)
    assert cells(of, "违约金") == (ZERO, ZERO, ZERO)
    assert cells(of, "合计") == (yuan("500"), yuan("500"), ZERO)
    assert of.sentence == "各项都是 0，归零了。"
    assert [row.label for row in of.rows if not row.silent] == ["本金"]


def test_another_sum_is_not_shared_out_by_guess() -> None:
    of = found(quoted(), payoff("519.63"), shows(1, interest="0.37"))
    assert cells(of, "本金") == (yuan("500"), None, ZERO)
    assert cells(of, "合计") == (yuan("520"), yuan("519.63"), yuan("0.37"))
    assert of.sentence.startswith("还差 0.37 元没有归零：利息 0.37 元。")
    assert of.looked_on == day(1)


def test_a_look_at_the_sum_alone_names_no_component() -> None:
    of = found(payoff(), look(PayoffCheck.ZERO_BALANCE, amount_shown="0.37"))
    assert cells(of, "合计") == (None, yuan("520"), yuan("0.37"))
    assert of.sentence.startswith("还差 0.37 元没有归零。")
    assert cells(found(payoff(), look(PayoffCheck.ZERO_BALANCE)), "利息") == (None, None, ZERO)


def test_before_anybody_has_looked_nothing_is_said_to_be_zero() -> None:
    assert cells(found(payoff()), "合计") == (None, yuan("520"), None)
    assert found(payoff()).sentence.startswith("还没有看过")
    assert cells(found(), "合计") == (None, None, None)
