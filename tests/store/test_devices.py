"""Whatever is done on two devices, in whatever order, under whatever clocks: nothing kept is lost, and both end up the same."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import DEFAULT_PARAMS, Params
from quiz.store import Store
from quiz.store.backup import back_up
from quiz.store.log import Kind
from quiz.store.restore import restore
from quiz.store.sync import log_lines, merge, read_log
from tests.store.builders import NOON, A, entry, memory_rows, rows
from tests.store.test_sync import state

RUNS, LONG_RUNS = 20, 5_000
IN_MEMORY = Path("/dev/shm")
"""Where there is such a folder, waiting for the disk costs nothing."""
CARDS = [CardId(name) for name in ("a", "b", "~deck~0123456789ab")]
IDS = [*CARDS, CardId("c")]
PARAMS = [DEFAULT_PARAMS, Params(desired_retention=0.8, learning_steps=())]

HOW = ["suspend", "unsuspend", "bury", "forget", "suspend and not", "forget and not", "set due", "reschedule"]

DEVICE = st.integers(0, 1)
CARD = st.sampled_from(CARDS)


class TwoDevices(RuleBasedStateMachine):
    """Two databases, the clocks beside them, and the rows of the log that each is known to have."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="quiz-devices-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        self.paths = [self.folder / str(number) / "progress.db" for number in range(2)]
        self.clocks = [NOON.at, NOON.at]
        self.offsets = [0, 0]
        self.logs: list[set[object]] = [set(), set()]
        self.stores: list[Store] = []

    @initialize()
    def begin(self) -> None:
        """The second device begins as a copy of the first."""
        self.stores.append(self.opened(0))
        self.stores[0].record(entry(A, Rating.EASY))
        self.stores[0].close()
        self.paths[1].parent.mkdir()
        shutil.copyfile(self.paths[0], self.paths[1])
        self.stores = [self.opened(0), self.opened(1)]
        self.logs = [self.ids(0), self.ids(1)]

    def opened(self, device: int) -> Store:
        store = Store.open(self.paths[device])
        store._database.execute("PRAGMA synchronous = OFF")
        return store

    def ids(self, device: int) -> set[object]:
        return {row for (row,) in rows(self.paths[device], "SELECT id FROM reviews UNION SELECT id FROM events")}

    def now(self, device: int) -> Moment:
        self.clocks[device] += timedelta(seconds=7)
        return Moment(self.clocks[device], self.offsets[device])

    @rule(
        device=DEVICE,
        card=CARD,
        rating=st.sampled_from(Rating),
        params=st.sampled_from(PARAMS),
        cram=st.booleans(),
        given_days=st.none() | st.integers(1, 20),
    )
    def answer(self, device: int, card: CardId, rating: Rating, params: Params, cram: bool, given_days: int | None) -> None:
        answer = entry(card, rating, self.now(device), params=params, cram=cram, given_days=given_days)
        row = self.stores[device].record(answer).review.id
        assert row not in self.logs[0] | self.logs[1]
        self.logs[device].add(row)

    @rule(device=DEVICE, back=st.integers(0, 3))
    def undo(self, device: int, back: int) -> None:
        last = self.stores[device].last_reviews(4)
        if back < len(last):
            assert self.stores[device].undo(self.now(device), last[back].id) is not None
            assert self.stores[device].undo(self.now(device), last[back].id) is None
            self.learn(device)

    @rule(
        device=DEVICE,
        card=CARD,
        how=st.sampled_from(HOW),
    )
    def put(self, device: int, card: CardId, how: str) -> None:
        store, now = self.stores[device], self.now(device)
        match how:
            case "suspend":
                store.suspend(card, now)
            case "unsuspend":
                store.unsuspend(card, now)
            case "bury":
                store.bury(card, now.day + timedelta(days=1), now)
            case "set due":
                store.set_due(card, now.day + timedelta(days=3), now)
            case "reschedule":
                on = (now.day + timedelta(days=9)).isoformat()
                detail = f'{{"stability": 9.5, "difficulty": 4.25, "interval_days": 9, "due_on": "{on}"}}'
                store.put_each(Kind.RESCHEDULE, [(card, detail)], now)
            case "forget":
                store.forget(card, now)
            case "suspend and not":
                before = store.standing(card)
                assert store.cancel(store.suspend(card, now), now)
                assert store.standing(card) == before
            case _:
                assert store.cancel(store.forget(card, now), now)
        self.learn(device)

    @rule(device=DEVICE, old=st.sampled_from(IDS), new=st.sampled_from(IDS))
    def edit(self, device: int, old: CardId, new: CardId) -> None:
        """A card is given an id, or another one."""
        self.stores[device].rename(old, new, self.now(device))
        self.learn(device)

    @rule(device=DEVICE, days=st.sampled_from([0.3, 1, 8, 40]))
    def time_passes(self, device: int, days: float) -> None:
        for each in range(2):
            self.clocks[each] += timedelta(days=days)

    @rule(device=DEVICE, days=st.sampled_from([-400, -1, -0.05, 1, 900]), offset=st.sampled_from([0, 60, 120, -660, 840]))
    def clock_is_set(self, device: int, days: float, offset: int) -> None:
        self.clocks[device] += timedelta(days=days)
        self.offsets[device] = offset

    @rule(device=DEVICE)
    def restart(self, device: int) -> None:
        self.stores[device].close()
        self.stores[device] = self.opened(device)

    @rule(device=DEVICE)
    def rebuild(self, device: int) -> None:
        before = memory_rows(self.paths[device])
        self.stores[device].rebuild()
        assert memory_rows(self.paths[device]) == before

    @rule(device=DEVICE)
    def merge_the_other(self, device: int) -> None:
        merge(self.paths[device], self.paths[1 - device])
        self.logs[device] |= self.logs[1 - device]

    @rule(device=DEVICE)
    def take_in_the_log_of_the_other(self, device: int) -> None:
        read_log(self.paths[device], list(log_lines(self.paths[1 - device])), place="log")
        self.logs[device] |= self.logs[1 - device]

    @rule(device=DEVICE)
    def back_up_and_restore(self, device: int) -> None:
        """Go back to a backup, and take in again what was given since."""
        made = back_up(self.paths[device], self.now(device).at)
        row = self.stores[device].record(entry(A, Rating.GOOD, self.now(device))).review.id
        restored = restore(self.paths[device], made.path, self.now(device).at)
        assert row not in self.ids(device)
        assert restored.before is not None
        assert merge(self.paths[device], restored.before.path).renumbered == 0
        self.logs[device].add(row)

    def learn(self, device: int) -> None:
        """Note the rows that were written; none that was there may be gone."""
        found = self.ids(device)
        assert found >= self.logs[device]
        self.logs[device] = found

    @invariant()
    def each_device_has_its_log(self) -> None:
        for device in range(len(self.stores)):
            assert self.ids(device) == self.logs[device]

    def teardown(self) -> None:
        try:
            if len(self.stores) == 2:
                self.agree()
        finally:
            for store in self.stores:
                store.close()
            shutil.rmtree(self.folder)

    def agree(self) -> None:
        """Merged both ways, both are the same, and what their log says."""
        for device in range(2):
            self.merge_the_other(device)
        assert state(self.paths[0]) == state(self.paths[1])
        for device in range(2):
            self.rebuild(device)
            assert self.stores[device].faults() == []


TestTwoDevices = TwoDevices.TestCase
_is_long = (settings.default.max_examples if settings.default else 0) > 100
TestTwoDevices.settings = settings(
    max_examples=LONG_RUNS if _is_long else RUNS, stateful_step_count=40 if _is_long else 20, deadline=None
)
