"""What the index says of the cards and sums up of the log is what the log and the memory themselves say, whenever it is asked."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.collection.overview import stats
from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.plan import Begun, Limits
from quiz.core.queue import UNSEEN
from quiz.core.rating import Rating
from quiz.core.stats import Stats, gather
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf
from quiz.store import Store
from tests.core.cards import card, deck, gaps
from tests.shelves import put
from tests.store.builders import NOON, entry, later

FIRST = deck(card("a"), card("b"), *gaps("x", 2), name="first")
SECOND = deck(card("c"), card("d"), name="second")
NAMES = ("a", "b", "x#1", "x#2", "c", "d", "gone")


class Followed:
    """A store and an index of two decks beside it."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder / "progress.db")
        self.index = DeckIndex(folder / "index.db")
        self.decks = put(self.index, [FIRST, SECOND])

    def close(self) -> None:
        self.index.close()
        self.store.close()

    def follow(self) -> None:
        self.index.follow(self.store.path, self.store.last_row())

    def shelf(self) -> Shelf:
        return Shelf(self.index, self.decks, follow=self.follow)

    def stats(self, decks: list[KeptDeck], moment: Moment, *, whole_log: bool) -> Stats:
        self.follow()
        self.index.attach(self.store.path)
        return stats(self.index, decks, moment, whole_log=whole_log)

    def gathered(self, decks: list[KeptDeck], moment: Moment, *, whole_log: bool) -> Stats:
        """Return the same from the log and the memory, card by card."""
        cards = [found.id for each in decks for _number, found in self.index.cards(each)]
        standings = self.store.standings(cards)
        held = {name: standings.get(name, UNSEEN) for name in cards}
        return gather(self.store.reviews(), held, moment, cards=None if whole_log else held.keys())


@contextmanager
def followed(folder: Path) -> Iterator[Followed]:
    with closing(Followed(folder)) as both:
        yield both


def comparable(found: Stats) -> Stats:
    """Sums of fractions hang on their order in the last digits."""
    bins = tuple(replace(each, expected=round(each.expected, 9)) for each in found.calibration)
    days = tuple(replace(each, seconds=round(each.seconds, 3)) for each in found.days)
    loss = None if found.log_loss is None else round(found.log_loss, 9)
    return replace(found, calibration=bins, log_loss=loss, days=days)


DEEDS = st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(NAMES), st.sampled_from(Rating), st.integers(0, 9)),
    st.tuples(st.just("cram"), st.sampled_from(NAMES), st.sampled_from(Rating), st.just(0)),
    st.tuples(st.sampled_from(["undo", "undo", "look", "rebuild"]), st.just(""), st.just(Rating.GOOD), st.just(0)),
    st.tuples(
        st.sampled_from(["suspend", "unsuspend", "bury", "forget"]), st.sampled_from(NAMES), st.just(Rating.GOOD), st.just(0)
    ),
    st.tuples(st.just("rename"), st.sampled_from(["gone", "a", "c"]), st.just(Rating.GOOD), st.just(0)),
)


def do(both: Followed, deed: str, name: str, rating: Rating, moment: Moment) -> None:
    store, card_id = both.store, CardId(name)
    match deed:
        case "answer" | "cram":
            store.record(entry(card_id, rating, moment, cram=deed == "cram"))
        case "undo":
            store.undo(moment)
        case "bury":
            store.bury(card_id, moment.day + timedelta(days=2), moment)
        case "suspend":
            store.suspend(card_id, moment)
        case "unsuspend":
            store.unsuspend(card_id, moment)
        case "forget":
            store.forget(card_id, moment)
        case "rename":
            store.rename(card_id, CardId("b" if name == "a" else "a"), moment)
        case "rebuild":
            store.rebuild()
            both.index.distrust()
        case _:
            both.follow()


@settings(deadline=None, max_examples=40)
@given(st.lists(DEEDS, max_size=30))
def test_whatever_is_done_the_index_says_what_the_log_says(deeds: list[tuple[str, str, Rating, int]]) -> None:
    with TemporaryDirectory() as folder, followed(Path(folder)) as both:
        moment = NOON
        for deed, name, rating, days in deeds:
            moment = later(days, minutes=7, moment=moment)
            do(both, deed, name, rating, moment)
        for decks, whole_log in ((both.decks, True), (both.decks, False), (both.decks[:1], False), (both.decks[1:], False)):
            found, wanted = (each(decks, moment, whole_log=whole_log) for each in (both.stats, both.gathered))
            assert comparable(found) == comparable(wanted)


def test_answers_of_a_day_are_counted_by_the_local_date(tmp_path: Path) -> None:
    with followed(tmp_path) as both:
        for name, rating, minutes in (("a", Rating.EASY, 0), ("b", Rating.GOOD, 1), ("b", Rating.GOOD, 11)):
            both.store.record(entry(CardId(name), rating, later(minutes=minutes)))
        both.store.record(entry(CardId("c"), cram=True))
        assert both.shelf().begun(NOON.day) == Begun(new=2)
        both.store.record(entry(CardId("a"), moment=later(8)))
        assert both.shelf().begun(later(8).day) == Begun(due=1)
        both.store.undo(later(8))
        assert both.shelf().begun(later(8).day) == Begun()


def test_a_log_that_is_another_one_is_copied_from_its_beginning(tmp_path: Path) -> None:
    with followed(tmp_path) as both:
        both.store.record(entry(CardId("a"), Rating.EASY))
        both.follow()
    for each in tmp_path.glob("progress.db*"):
        each.unlink()
    with followed(tmp_path) as both:
        both.store.record(entry(CardId("b"), Rating.EASY, later(1)))
        queue = both.shelf().plan(later(1), Limits(9, 9), 1)
        names = {found.id for each in queue.rest if (found := both.shelf().card(each.number))}
        assert names == {"a", "x#1", "c", "d"}


@pytest.mark.parametrize("reads", [1, 2])
def test_a_card_that_comes_back_finds_its_progress(tmp_path: Path, reads: int) -> None:
    with followed(tmp_path) as both:
        both.store.record(entry(CardId("a"), Rating.EASY))
        before = both.stats(both.decks, NOON, whole_log=False)
        for cards in (FIRST.cards[1:], FIRST.cards):
            (kept,) = put(both.index, [replace(FIRST, cards=cards)])
            both.follow()
        assert both.stats([kept, both.decks[1]], NOON, whole_log=False) == before


def test_answers_are_kept_while_an_index_is_made(tmp_path: Path) -> None:
    with followed(tmp_path) as both, closing(Store.open(tmp_path / "progress.db")) as other:
        both.store.record(entry(CardId("a")))
        both.index.close()
        both.index = DeckIndex(tmp_path / "index.db")  # it has written nothing yet
        other._database.execute("PRAGMA busy_timeout = 0")
        database = both.index.database
        seen: list[int] = []

        def answer(statement: str) -> None:
            if "UPDATE cards SET" in statement and not seen:
                seen.append(other.record(entry(CardId("b"))).review.id)

        database.set_trace_callback(answer)
        both.follow()
        database.set_trace_callback(None)
        assert both.store.last_row() == seen[0]
        assert both.shelf().begun(NOON.day) == Begun(new=2)
