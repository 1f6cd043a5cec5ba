"""Random lives of a case, entry by entry: no dead end, no stored state, and every day can be asked for again."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.agenda.deadlines import deadlines
from core.agenda.next_steps import MOST_TODAY, next_step, today
from core.agenda.step import TODAY_FROM
from core.case.case import Case
from core.case.entries import EntryWithdrawn
from core.case.lender import Party, PartyRole
from core.workflow.progress import progress, refuse_entry
from core.workflow.stages import ALLOWED, Stage
from tests.core.builders import DAY, case, debt, facts
from tests.core.workflow.walks import MAKERS

GUARANTEED = (
    Party(role=PartyRole.LENDER, name="云江银行股份有限公司"),
    Party(role=PartyRole.GUARANTOR, name="样例融资担保有限公司"),
)
PAGES = {
    "debts", "budget", "plan", "letters", "contact", "tracking", "repayment", "payoff", "fallback", "court",
}  # fmt: skip


class Lives(RuleBasedStateMachine):
    """Two debts that live their own lives in one case, with entries taken back now and then."""

    @initialize()
    def begin(self) -> None:
        self.case: Case = case(debt("card"), debt("other", parties=GUARANTEED))
        self.day = DAY
        self.seen: dict[date, tuple[object, ...]] = {}

    @rule(which=st.integers(0, len(MAKERS) - 1), debt_id=st.sampled_from(("card", "other")))
    def something_happens(self, which: int, debt_id: str) -> None:
        entry = MAKERS[which]((self.day - DAY).days)
        entry = entry.model_copy(update={"debt_id": debt_id})
        if refuse_entry(self.case, entry) is None:
            self.case = self.case.with_entry(entry)

    @rule(days=st.integers(1, 40))
    def time_passes(self, days: int) -> None:
        self.seen[self.day] = self.states(self.day)
        self.day += timedelta(days=days)

    @precondition(lambda self: self.case.entries)
    @rule(which=st.integers(0, 200))
    def an_entry_is_taken_back(self, which: int) -> None:
        taken = self.case.entries[which % len(self.case.entries)]
        entry = EntryWithdrawn.model_validate(
            {
                **facts(taken.debt_id, self.day),
                "withdraws": taken.entry_id,
            }
        )
        if not isinstance(taken, EntryWithdrawn) and refuse_entry(self.case, entry) is None:
            self.case = self.case.with_entry(entry)

    def states(self, on: date) -> tuple[object, ...]:
        return tuple(progress(self.case, each.debt_id, on) for each in self.case.debts)

    @invariant()
    def every_debt_says_one_thing(self) -> None:
        for each in self.case.debts:
            step = next_step(self.case, each, self.day)
            assert step.sentence.endswith("。")
            assert step.why.endswith("。")
            assert step.action
            assert step.page in PAGES
            assert step.due is None or isinstance(step.due, date)
            assert "None" not in step.sentence + step.why

    @invariant()
    def there_is_a_way_on_from_every_stage_but_the_last(self) -> None:
        for each in self.case.debts:
            stage = progress(self.case, each.debt_id, self.day).stage
            assert bool(ALLOWED[stage]) == (stage is not Stage.CONFIRMED)

    @invariant()
    def no_more_than_three_things_are_for_today(self) -> None:
        now = today(self.case, self.day)
        assert len(now.things) <= MOST_TODAY
        assert all(step.urgency >= TODAY_FROM for step in now.things)
        assert sorted(step.debt_id for step in (*now.things, *now.others)) == ["card", "other"]

    @invariant()
    def replaying_the_kept_entries_gives_the_same_state(self) -> None:
        again = Case.model_validate_json(self.case.model_dump_json())
        assert [progress(again, each.debt_id, self.day) for each in again.debts] == list(
            self.states(self.day)
        )

    @invariant()
    def what_is_confirmed_has_every_point_it_takes(self) -> None:
        for each in self.case.debts:
            state = progress(self.case, each.debt_id, date.max)
            assert state.stage is not Stage.CONFIRMED or not state.missing_payoff_checks
            assert state.payoff.refund_due <= state.payoff.overpaid
            assert state.paid_off == (state.payoff.paid_on is not None)

    @invariant()
    def days_to_come_are_of_open_debts(self) -> None:
        over = {
            each.debt_id
            for each in self.case.debts
            if progress(self.case, each.debt_id, self.day).stage is Stage.CONFIRMED
        }
        assert not over & {found.debt_id for found in deadlines(self.case, self.day, date.max)}

    @invariant()
    def an_earlier_day_still_says_what_it_said(self) -> None:
        """Nothing that happened later, and no later withdrawal, changes what a past day knew."""
        for on, states in self.seen.items():
            if on < self.day:
                assert self.states(on) == states


Lives.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestLives = Lives.TestCase
