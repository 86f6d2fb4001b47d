"""The app as a whole: how it begins and ends, and on which thread the collection works."""

import threading
from collections.abc import Callable

import pytest

from quiz.collection import Collection
from quiz.collection.library import Told
from quiz.core.rating import Rating
from quiz.errors import StoreError
from quiz.tui.app import INTERRUPTED, QuizApp
from quiz.tui.launch import run
from quiz.tui.start import AtHome, AtStudy
from tests.tui.desk import Shelf, app_of, at_desk, press, says, screen_name, type_in, typing

ON_THREADS = ("overview", "study", "stats", "close")


async def test_the_collection_works_on_a_thread_of_its_own(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def watched(name: str) -> Callable[..., object]:
        original = getattr(Collection, name)

        def call(*args: object, **named: object) -> object:
            seen[name] = threading.current_thread().name
            return original(*args, **named)

        return call

    for name in ON_THREADS:
        monkeypatch.setattr(Collection, name, watched(name))
    async with at_desk(shelf) as desk:
        await press(desk, "g", "escape", "space")
        assert screen_name(desk) == "StudyScreen"
    assert set(seen) == set(ON_THREADS)
    assert all(thread.startswith("quiz-store") for thread in seen.values())


@pytest.mark.parametrize("keys", [(), ("escape",), ("escape", "escape"), ("f1",), ("ctrl+p",)])
async def test_ctrl_c_ends_anywhere_with_everything_rated_kept(shelf: Shelf, keys: tuple[str, ...]) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "xyzzy")
        await press(desk, "1", *keys, "ctrl+c")
        assert not desk.app.is_running
        assert desk.app.return_code == INTERRUPTED
    collection = shelf.open()
    assert [review.rating for review in collection.store.reviews()] == [Rating.AGAIN]
    collection.close()


async def test_ctrl_c_copies_what_is_selected_first(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await desk.press(*"abc", "shift+home")
        await press(desk, "ctrl+c")
        assert desk.app.is_running
        assert desk.app.clipboard == "abc"


async def test_a_collection_that_does_not_open_ends_the_app_with_its_error(shelf: Shelf) -> None:
    def opening(_told: Told) -> Collection:
        raise StoreError("the database is from a newer version")

    for start in (AtHome(), AtStudy()):
        async with at_desk(shelf, opening=opening, start=start) as desk:
            await desk.pause()
            assert isinstance(app_of(desk).failure, StoreError)
            assert desk.app.return_code == 4


def test_run_raises_what_kept_the_app_from_opening(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    error = StoreError("full")

    def fail(app: QuizApp) -> None:
        app.failure = error

    monkeypatch.setattr(QuizApp, "run", fail)
    with pytest.raises(StoreError):
        run(shelf.open, start=AtHome())


async def test_an_error_in_a_session_is_told_and_the_session_goes_on(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    from quiz.collection.study import Study

    def full(_study: Study, _rating: Rating) -> None:
        raise StoreError("the disk is full", hint="make room")

    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "xyzzy")
        with monkeypatch.context() as patch:
            patch.setattr(Study, "rate", full)
            await press(desk, "1")
        assert says(desk, "the disk is full")
        assert says(desk, "make room")
        await press(desk, "enter", "1")
        assert screen_name(desk) == "StudyScreen"
    collection = shelf.open()
    assert len(list(collection.store.reviews())) == 1
    collection.close()


@pytest.mark.parametrize("size", [(80, 24), (140, 40), (40, 10), (20, 5)])
async def test_the_app_lives_through_any_size(shelf: Shelf, size: tuple[int, int]) -> None:
    async with at_desk(shelf, size=size) as desk:
        for keys in (("g", "escape"), ("f1", "escape"), ("space", "x", "enter", "e", "escape", "1")):
            await press(desk, *keys)
            assert desk.app.is_running
        await desk.resize_terminal(80, 24)
        await press(desk)
        assert desk.app.is_running
