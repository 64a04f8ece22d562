"""Whatever is held, released, bound, called wrong, and whatever the clock and the policy do: a held file stays."""

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from station.archive import Archive
from station.errors import HoldError, LabelError
from station.evidence.holds import HAND
from station.evidence.policy import DAY_MS, Policy
from station.evidence.retention import Planned, finish, plan, retire
from station.evidence.verify import verify_vault
from station.expiry import Reading
from station.types import SessionFacts, Status
from tests.station.vaults import START_MS, Vault, facts_of, vault_at

LATE = "SF1234567890123"
DAYS = st.sampled_from([0, 1, 7, 30, 180])
POLICIES = st.builds(
    Policy,
    DAYS,
    DAYS,
    st.dictionaries(st.sampled_from(["order", "waybill", "unbound", "cancelled"]), DAYS),
    st.sampled_from([0, 10**6]),
    st.sampled_from([7, 30]),
)


class Retention(RuleBasedStateMachine):
    """A vault, a clock, and people who change their minds."""

    sealed = Bundle("sealed")
    chosen = Bundle("chosen")

    @initialize()
    def open(self) -> None:
        self.held: dict[str, set[str]] = {}
        self.now_ms = START_MS
        self.root = Path(tempfile.mkdtemp())
        self.stack = ExitStack()
        self.vault: Vault = self.stack.enter_context(vault_at(self.root / "d"))
        self.archive = Archive(self.vault.folder, self.vault.writer, "li")

    @rule(target=sealed, numbers=st.sampled_from([(), ("SF1",)]), cancelled=st.booleans())
    def seal(self, numbers: tuple[str, ...], cancelled: bool) -> SessionFacts:
        facts = facts_of(*numbers, started_ms=self.now_ms)
        outcome = Status.CANCELLED if cancelled else Status.SEALED
        return self.vault.seal(facts=facts, clip=False, outcome=outcome)

    @rule(facts=sealed, source=st.sampled_from([HAND, "case:1", "case:2"]))
    def hold(self, facts: SessionFacts, source: str) -> None:
        try:
            self.archive.hold(facts.session, "why", source)
        except HoldError:  # nothing of it is left
            assert not self._photo(facts).exists()
        else:
            self.held.setdefault(facts.session, set()).add(source)

    @rule(facts=sealed, source=st.sampled_from([HAND, "case:1", "case:2"]))
    def release(self, facts: SessionFacts, source: str) -> None:
        held = self.held.get(facts.session, set())
        try:
            self.archive.release(facts.session, "why", source)
        except HoldError:
            assert source not in held
        else:
            held.remove(source)

    @rule(facts=sealed)
    def bind(self, facts: SessionFacts) -> None:
        try:
            self.archive.bind(facts.session, LATE)
        except LabelError:  # it has it
            self.archive.mark_wrong(facts.session, LATE)

    @rule(facts=sealed)
    def take_back(self, facts: SessionFacts) -> None:
        self.archive.take_back_cancel(facts.session)

    @rule(days=st.sampled_from([-400, -1, 1, 8, 31, 181, 4000]))
    def set_clock(self, days: int) -> None:
        self.now_ms = max(START_MS, self.now_ms + days * DAY_MS)

    @rule(target=chosen, policy=POLICIES, full=st.booleans())
    def choose(self, policy: Policy, full: bool) -> tuple[Planned, ...]:
        reading = Reading(self.vault.folder)
        free = 0 if full else 10**15
        made = tuple(plan(reading, self.vault.folder, policy, self.now_ms, free))
        reading.close()
        return made

    @rule(planned=consumes(chosen))
    def remove(self, planned: tuple[Planned, ...]) -> None:
        """Chosen some time ago: holds and clocks have changed since."""
        for one in planned:
            retire(self.vault.folder, self.vault.writer, one, self.now_ms)

    @rule()
    def begin_anew(self) -> None:
        finish(self.vault.folder, self.vault.writer)

    @invariant()
    def what_is_held_is_there(self) -> None:
        for session, sources in getattr(self, "held", {}).items():
            (record,) = Archive(self.vault.folder, self.vault.writer).show(session)
            assert {hold.source for hold in record.holds} == sources
            assert (record.found.hold is not None) == bool(sources)
            assert not sources or all((self.vault.folder.root / one.path).exists() for one in record.photos)
            assert not sources or len(record.photos) == 1

    def teardown(self) -> None:
        if not hasattr(self, "stack"):
            return
        findings = verify_vault(self.vault.folder).findings
        self.stack.close()
        shutil.rmtree(self.root)
        assert findings == ()

    def _photo(self, facts: SessionFacts) -> Path:
        return self.vault.home(facts) / "cam1-scan.jpg"


Retention.TestCase.settings = settings(
    max_examples=6, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestRetention = Retention.TestCase
