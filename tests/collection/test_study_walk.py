"""Whatever a learner does in a session, it holds together, and all of it can be taken back."""

import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quiz.collection.study import Study, StudyOptions
from quiz.core.queue import UNSEEN
from quiz.core.rating import Rating
from quiz.core.schedule import NEW
from quiz.core.session import Answered, Asked, Finished, Mode
from quiz.store import Store
from tests.collection.bench import Bench
from tests.core.cards import card, deck, gaps
from tests.store.builders import memory_rows

CARDS = deck(*[card(f"c{number}") for number in range(6)], *gaps("x", 3), card("", ask="sans nom ?"))
DEEDS = st.sampled_from(
    ["reveal", "rate", "rate", "rate", "undo", "bury", "suspend", "skip", "hint", "flag", "overrule", "again", "read_ahead"]
)
ACTS = st.tuples(DEEDS, st.sampled_from(Rating), st.integers(-100, 30_000))


def carry_out(study: Study, deed: str, rating: Rating) -> None:
    match deed:
        case "rate":
            study.reveal()
            study.rate(rating)
        case "again":
            study.rate(rating)
            study.rate(rating)
        case "skip":
            study.skip_wait()
        case "flag":
            study.flag("?")
        case _:
            getattr(study, deed)()


def assert_sound(study: Study, bench: Bench) -> None:
    """What is asked may be asked, and as many answers stand as were given."""
    counts = study.counts
    assert counts.done == len(list(bench.store.reviews()))
    assert min(counts.new, counts.learning, counts.due) >= 0
    match study.state:
        case (Asked(card=shown, memory=memory)) | Answered(asked=Asked(card=shown, memory=memory)):
            standing = bench.store.standings([shown.id]).get(shown.id, UNSEEN)
            assert memory == standing.memory
            assert not standing.kept_out(bench.now().day)
            assert counts.left >= 1
        case Finished(next_step_seconds=wait):
            assert (wait is not None) == (counts.learning > 0)


@given(st.lists(ACTS, max_size=25))
def test_cards_read_ahead_are_asked_as_if_they_were_not(acts: list[tuple[str, Rating, int]]) -> None:
    def states(*, ahead: bool) -> list[object]:
        with tempfile.TemporaryDirectory() as folder, closing(Store.open(Path(folder) / "progress.db")) as store:
            bench = Bench(store.path, store)
            study = bench.study(CARDS, options=StudyOptions(Mode.FLIP))
            found: list[object] = []
            for deed, rating, seconds in acts:
                bench.at += timedelta(seconds=seconds)
                if ahead:
                    study.read_ahead()
                carry_out(study, deed, rating)
                found.append((study.state, study.counts))
            return found

    assert states(ahead=True) == states(ahead=False)


@given(st.lists(ACTS, max_size=25), st.sampled_from([StudyOptions(Mode.FLIP), StudyOptions(Mode.FLIP, new=3, limit=4)]))
def test_any_session_holds_together_and_can_be_undone(acts: list[tuple[str, Rating, int]], options: StudyOptions) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        with closing(Store.open(path)) as store:
            bench = Bench(path, store)
            study = bench.study(CARDS, options=options)
            assert_sound(study, bench)
            for deed, rating, seconds in acts:
                bench.at += timedelta(seconds=seconds)
                carry_out(study, deed, rating)
                assert_sound(study, bench)
            before = memory_rows(path)
            store.rebuild()
            assert memory_rows(path) == before
            for _ in acts:
                study.undo()
            assert study.counts.done == 0
            for standing in store.all_standings().values():
                assert standing.memory == NEW
                assert not standing.kept_out(bench.now().day)
