"""Whatever is done to a store, replaying its log gives the memory it has, bit for bit."""

import tempfile
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Memory, Params, Reviewed, review
from quiz.store import Store
from tests.store.builders import NOON, entry, memory_rows

CARDS = [CardId(name) for name in ("a", "b", "c", "~deck~0123456789ab")]
PARAMS = {params.id: params for params in (DEFAULT_PARAMS, Params(desired_retention=0.8, learning_steps=()))}


@dataclass(frozen=True)
class Act:
    """Something done to the store, so many seconds after what was done before."""

    seconds: int
    offset_minutes: int


@dataclass(frozen=True)
class Answer(Act):
    card: CardId
    rating: Rating
    params: Params
    cram: bool
    given_days: int | None


@dataclass(frozen=True)
class Undo(Act):
    back: int | None


@dataclass(frozen=True)
class KeepOut(Act):
    card: CardId
    how: str


@dataclass(frozen=True)
class Rename(Act):
    old: CardId
    new: CardId


@dataclass(frozen=True)
class Restart(Act):
    """Close and open again."""


WHEN = {"seconds": st.integers(-90_000, 2_000_000), "offset_minutes": st.sampled_from([0, 60, 120, -600, 840])}
CARD = st.sampled_from(CARDS)
ANSWERS = st.builds(
    Answer,
    **WHEN,
    card=CARD,
    rating=st.sampled_from(Rating),
    params=st.sampled_from(sorted(PARAMS.values(), key=lambda params: params.id)),
    cram=st.sampled_from([False, False, False, True]),
    given_days=st.none() | st.integers(1, 20),
)
ACTS = st.one_of(
    ANSWERS,
    ANSWERS,
    ANSWERS,
    st.builds(Undo, **WHEN, back=st.none() | st.integers(0, 5)),
    st.builds(KeepOut, **WHEN, card=CARD, how=st.sampled_from(["suspend", "unsuspend", "bury", "forget", "set_due"])),
    st.builds(Rename, **WHEN, old=CARD, new=CARD),
    st.builds(Restart, **WHEN),
)


@dataclass
class Model:
    """What the store is to remember, worked out another way: from the answers that stand, with no database."""

    answers: list[Review] = field(default_factory=list)
    put: list[tuple[int, CardId, date | None]] = field(default_factory=list)
    """Cards forgotten (None) or put to a date, by the row that says so."""
    suspended: dict[CardId, bool] = field(default_factory=dict)
    buried_until: dict[CardId, date] = field(default_factory=dict)

    def rename(self, old: CardId, new: CardId) -> None:
        self.answers = [replace(each, card=new) if each.card == old else each for each in self.answers]

    def standings(self) -> dict[CardId, Standing]:
        memories: dict[CardId, Memory] = defaultdict(lambda: NEW)
        answers = [(row.id, row.card, row) for row in self.answers if not row.cram]
        for number, card, what in sorted([*answers, *self.put], key=lambda each: each[0]):
            match memories[card], what:
                case memory, Review() as row:
                    memories[card] = review(memory, row.rating, row.moment, PARAMS[row.params_id], Random(number), row.given_days)
                case Reviewed() as memory, date() as due_on:
                    memories[card] = replace(memory, due_on=due_on)
                case _, None:
                    memories[card] = NEW
        return {
            card: Standing(memories[card], self.suspended.get(card, False), self.buried_until.get(card))
            for card in {*memories, *self.suspended, *self.buried_until}
        }


def carry_out(store: Store, act: Act, moment: Moment, model: Model) -> None:
    match act:
        case Answer(card=card, rating=rating, params=params, cram=cram, given_days=days):
            answer = entry(card, rating, moment, params=params, cram=cram, given_days=None if cram else days)
            model.answers.append(store.record(answer).review)
        case Undo(back=None):
            undone = store.undo(moment)
            model.answers = [row for row in model.answers if undone is None or row.id != undone.id]
        case Undo(back=back) if back is not None and back < len(model.answers):
            target = model.answers.pop(-1 - back)
            undone = store.undo(moment, target.id)
            assert undone is not None
            assert undone.id == target.id
            assert store.undo(moment, target.id) is None
        case KeepOut(card=card, how="suspend"):
            store.suspend(card, moment)
            model.suspended[card] = True
        case KeepOut(card=card, how="unsuspend"):
            store.unsuspend(card, moment)
            model.suspended[card] = False
        case KeepOut(card=card, how="forget"):
            model.put.append((store.forget(card, moment), card, None))
        case KeepOut(card=card, how="set_due"):
            due_on = moment.day + timedelta(days=5)
            model.put.append((store.set_due(card, due_on, moment), card, due_on))
        case KeepOut(card=card):
            until = moment.day + timedelta(days=1)
            store.bury(card, until, moment)
            model.buried_until[card] = until
        case Rename(old=old, new=new):
            store.rename(old, new, moment)


def without_renames(acts: list[Act]) -> list[Act]:
    return [act for act in acts if not isinstance(act, Rename)]


def play(path: Path, acts: list[Act]) -> Model:
    """Carry the acts out; after each, the store remembers what it should."""
    model = Model()
    at = NOON.at
    store = Store.open(path)
    try:
        for act in acts:
            at += timedelta(seconds=act.seconds)
            if isinstance(act, Restart):
                store.close()
                store = Store.open(path)
            carry_out(store, act, Moment(at, act.offset_minutes), model)
    finally:
        store.close()
    return model


def rebuilt(path: Path) -> list[tuple[object, ...]]:
    store = Store.open(path)
    try:
        remembered = store.rebuild()
        assert store.faults() == []
    finally:
        store.close()
    found = memory_rows(path)
    assert remembered == len(found)
    return found


@given(st.lists(ACTS, max_size=25))
def test_replaying_the_log_gives_the_memory_bit_for_bit(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        play(path, acts)
        before = memory_rows(path)
        assert rebuilt(path) == before


@given(st.lists(ACTS, max_size=25).map(without_renames))
def test_the_memory_is_what_the_answers_that_stand_make_of_it(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        model = play(path, acts)
        store = Store.open(path)
        try:
            known = {card: standing for card, standing in store.all_standings().items() if standing != Standing()}
            reviews = list(store.reviews())
        finally:
            store.close()
    assert known == {card: standing for card, standing in model.standings().items() if standing != Standing()}
    assert reviews == sorted(model.answers, key=lambda row: row.id)


@given(st.lists(ANSWERS, max_size=15), st.lists(st.builds(Rename, **WHEN, old=CARD, new=CARD), max_size=4), st.randoms())
def test_renames_lose_no_answer_whenever_they_come(answers: list[Act], renames: list[Act], random: Random) -> None:
    acts = [*answers, *renames]
    random.shuffle(acts)
    model = Model()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        store = Store.open(path)
        try:
            at = NOON.at
            for act in acts:
                at += timedelta(seconds=act.seconds)
                carry_out(store, act, Moment(at, act.offset_minutes), model)
                if isinstance(act, Rename):
                    model.rename(act.old, act.new)
            standings, reviews = store.all_standings(), list(store.reviews())
        finally:
            store.close()
        before = memory_rows(path)
        assert rebuilt(path) == before
    expected = model.standings()
    assert {card: standings[card] for card in expected} == expected
    scheduled = [(row.id, row.card) for row in reviews if not row.cram]
    assert scheduled == sorted((row.id, row.card) for row in model.answers if not row.cram)
