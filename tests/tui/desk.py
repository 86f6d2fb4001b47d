"""A desk to try the app at: decks in a folder, a clock that stands still, and the app in a terminal of a given size."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from textual.app import App
from textual.pilot import Pilot
from textual.widget import Widget

from quiz.collection import Collection, StudyOptions
from quiz.collection.library import Told
from quiz.config import DeckSettings, Settings
from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.core.session import Mode
from quiz.errors import QuizError
from quiz.tui.app import QuizApp
from quiz.tui.keeper import Keeper
from quiz.tui.screens.base import KeeperScreen
from quiz.tui.start import AtHome, AtStudy, StartAt
from quiz.tui.theme import DARK

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
SIZE = (80, 24)
THREE = """\
- {id: a, ask: Quel sommet ?, answer: Séoul}
- {id: b, ask: Qui ?, answer: Anne Bouverot}
- {id: c, ask: Quand ?, answer: 2024}
"""

Desk = Pilot[None]
Part = TypeVar("Part", bound=Widget)


@dataclass
class Shelf:
    """A folder of decks and of progress, and the clock of who studies them."""

    folder: Path
    now: datetime = START
    new_per_day: int = 20
    reviews_per_day: int = 200
    leech_lapses: int = 8
    decks: dict[str, DeckSettings] = field(default_factory=dict)
    opened_on: list[str] = field(default_factory=list)

    def write(self, name: str, cards: str, *, title: str = "Le titre") -> Path:
        """Put a deck of these entries into the folder."""
        path = self.folder / "decks" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"format: 1\ntitle: {title}\ncards:\n{cards}", encoding="utf-8")
        return path

    def read(self, name: str) -> str:
        """Return the text of a deck."""
        return (self.folder / "decks" / f"{name}.yaml").read_text(encoding="utf-8")

    def open(self, told: Told | None = None) -> Collection:
        """Open the decks with their progress."""
        settings = Settings(
            library=self.folder / "decks",
            data=self.folder / "data",
            new_per_day=self.new_per_day,
            reviews_per_day=self.reviews_per_day,
            leech_lapses=self.leech_lapses,
            decks=self.decks,
        )
        return Collection.open(settings, now=lambda: Moment(self.now), rng=Random(1), told=told)

    def answer(self, *ratings: Rating, days: int = 0, seconds: float = 0) -> None:
        """Answer cards in order with these ratings, then let some days pass."""
        collection = self.open()
        try:
            study = collection.study(options=StudyOptions(mode=Mode.FLIP))
            for rating in ratings:
                self.now += timedelta(seconds=seconds)
                study.reveal()
                study.rate(rating)
        finally:
            collection.close()
        self.now += timedelta(days=days)


@asynccontextmanager
async def at_desk(
    shelf: Shelf,
    *,
    start: StartAt | None = None,
    size: tuple[int, int] = SIZE,
    theme: str = DARK.name,
    opening: Callable[[Told], Collection] | None = None,
) -> AsyncIterator[Desk]:
    """Run the app over these decks, at home or where told."""
    app = QuizApp(Keeper(opening or shelf.open), start=start or AtHome(), theme=theme)
    app.animation_level = "none"
    try:
        async with app.run_test(size=size) as desk:
            await settle(desk)
            yield desk
    finally:
        app.keeper.close()


def typing() -> AtStudy:
    """Begin with a session of typed answers."""
    return AtStudy(options=StudyOptions(mode=Mode.TYPE))


def app_of(desk: Desk) -> QuizApp:
    """Return the app at this desk."""
    app: App[None] = desk.app
    assert isinstance(app, QuizApp)
    return app


async def settle(desk: Desk) -> None:
    """Wait until the deed under way is done and shown."""
    await desk.pause()
    while is_busy(app_of(desk)):
        with suppress(QuizError):  # what is told on the screen
            await app_of(desk).keeper.ask(lambda _collection: None)
        await desk.pause()


def is_busy(app: QuizApp) -> bool:
    """Whether the screen on top waits for the keeper, or there is none yet."""
    if not app.is_running:
        return False
    return len(app.screen_stack) == 1 or (isinstance(app.screen, KeeperScreen) and app.screen.busy)


async def press(desk: Desk, *keys: str) -> None:
    """Press keys, each when what came of the one before is shown."""
    for key in keys:
        await desk.press(key)
        await settle(desk)


async def type_in(desk: Desk, text: str) -> None:
    """Type a text, then Enter."""
    for character in text:
        await desk.press(character if character != " " else "space")
    await press(desk, "enter")


def screen_name(desk: Desk) -> str:
    """Return the name of the screen on top."""
    return type(desk.app.screen).__name__


def shown(desk: Desk) -> str:
    """Return what stands on the screen: its characters, line by line."""
    width, height = desk.app.size
    lines = desk.app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width].rstrip() for strip in lines[:height])


def flat(text: str) -> str:
    """Return a text with every space and frame made one plain space, for finding wrapped words."""
    return re.sub(r"[\s│▌┃]+", " ", text)


def says(desk: Desk, words: str) -> bool:
    """Whether these words stand on the screen, however they are wrapped."""
    return flat(words) in flat(shown(desk))


def told(desk: Desk) -> list[str]:
    """Return the notifications in view."""
    return [notification.message for notification in desk.app._notifications]


def part(desk: Desk, kind: type[Part], selector: str = "") -> Part:
    """Return the widget of that class on the screen."""
    return desk.app.screen.query_one(selector, kind) if selector else desk.app.screen.query_one(kind)
