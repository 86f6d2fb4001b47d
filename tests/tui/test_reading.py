"""A large library opened for the first time: how far its decks are read is shown, and nothing waits for them but the decks."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing as closed
from threading import Event, Thread

import pytest

from quiz.collection import Collection
from quiz.collection.library import Told
from quiz.index.index import DeckIndex
from quiz.tui.app import QuizApp
from quiz.tui.keeper import Keeper, Read
from quiz.tui.screens.home import DeckList
from quiz.tui.start import AtHome, AtStudy, StartAt
from quiz.tui.widgets.progress_line import ProgressLine
from quiz.tui.widgets.reading import Reading
from tests.tui.desk import THREE, Desk, Shelf, says, screen_name, settle

DECKS = 4


class Gate:
    """Stops the reading of a library after some decks, until it is let go on."""

    def __init__(self, shelf: Shelf, after: int) -> None:
        self.shelf = shelf
        self.after = after
        self.reached, self.go_on = Event(), Event()

    def open(self, told: Told) -> Collection:
        def hear(done: int, total: int) -> None:
            told(done, total)
            if done == self.after:
                self.reached.set()
                assert self.go_on.wait(60)

        return self.shelf.open(hear)


@pytest.fixture
def gate(shelf: Shelf) -> Iterator[Gate]:
    for number in range(1, DECKS):
        shelf.write(f"deck-{number}", THREE.replace("id: ", f"id: {number}-"), title=f"Deck {number}")
    gate = Gate(shelf, 3)
    yield gate
    gate.go_on.set()


async def shown(desk: Desk, condition: Callable[[], bool]) -> None:
    """Let the screen go on until it shows that."""
    for _ in range(2_000):
        if condition():
            return
        await desk.pause(0.01)
    raise AssertionError("it was never shown")


@pytest.mark.parametrize(("start", "screen"), [(AtHome(), "HomeScreen"), (AtStudy(), "StudyScreen")])
async def test_how_far_the_decks_are_read_is_shown_while_keys_work(gate: Gate, start: StartAt, screen: str) -> None:
    app = QuizApp(Keeper(gate.open), start=start)
    app.animation_level = "none"
    try:
        async with app.run_test(size=(80, 24)) as desk:
            await shown(desk, lambda: says(desk, "Reading the decks that are new or have changed: 3 of 4"))
            assert screen_name(desk) == screen
            line = app.screen.query_one(Reading).query_one(ProgressLine)
            assert (line.done, line.total) == (3, DECKS)
            await desk.press("f1")
            await shown(desk, lambda: screen_name(desk) == "HelpScreen")
            await desk.press("escape")
            await shown(desk, lambda: screen_name(desk) == screen)
            if folder := os.environ.get("QUIZ_PICTURES"):
                app.save_screenshot(f"reading-{screen}.svg", path=folder)
            gate.go_on.set()
            await settle(desk)
            await shown(desk, lambda: not app.screen.query(Reading))
            assert app.screen.query(DeckList) or says(desk, "Quel sommet ?")
    finally:
        gate.go_on.set()
        app.keeper.close()


async def test_the_app_ends_without_reading_the_decks_that_are_left(gate: Gate) -> None:
    app = QuizApp(Keeper(gate.open), start=AtHome())
    async with app.run_test(size=(80, 24)) as desk:
        await shown(desk, gate.reached.is_set)
        await desk.press("q")
    closing = Thread(target=app.keeper.close)
    closing.start()
    gate.go_on.set()
    closing.join(60)
    assert not closing.is_alive()


def test_decks_read_before_the_app_was_closed_are_kept(gate: Gate, shelf: Shelf) -> None:
    gate.after = 2
    keeper = Keeper(gate.open)
    assert gate.reached.wait(60)
    assert keeper.reading == Read(2, DECKS)
    closing = Thread(target=keeper.close)
    closing.start()
    gate.go_on.set()
    closing.join(60)
    with closed(DeckIndex(shelf.folder / "data" / "index.db")) as index:
        assert len(index.decks()) >= 2
