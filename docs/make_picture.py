"""Make the README's picture with the app itself: `make picture`.

The first question that is answered by typing, answered with a slip of the keyboard.
"""

import asyncio
import tempfile
from pathlib import Path
from random import Random

from quiz.collection import Collection, StudyOptions
from quiz.config import load_settings
from quiz.core.session import Asked, Mode
from quiz.tui.app import QuizApp
from quiz.tui.keeper import Keeper
from quiz.tui.screens.study import StudyScreen
from quiz.tui.start import AtStudy

ROOT = Path(__file__).parents[1]
DECK = "sommet"
SIZE = (84, 22)


def with_a_slip(answer: str) -> str:
    """Swap two letters near the end of an answer."""
    return answer[:-3] + answer[-2] + answer[-3] + answer[-1]


async def take(data: Path) -> str:
    """Run a session of one card and return the screen as SVG."""
    settings = load_settings({"data": str(data), "language": "en"})
    paths = sorted((ROOT / "decks").glob(f"{DECK}*.yaml"))
    request = AtStudy(options=StudyOptions(mode=Mode.TYPE))
    app = QuizApp(Keeper(lambda _told: Collection.open(settings, paths=paths, rng=Random(1))), start=request)
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen = app.screen
        if not isinstance(screen, StudyScreen) or not isinstance(screen.state, Asked):
            raise SystemExit("the session did not ask")
        await pilot.press(*with_a_slip(screen.state.card.answer.shown), "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        picture = app.export_screenshot(title="quiz study")
    app.keeper.close()
    return picture


def main() -> None:
    """Write docs/study.svg."""
    with tempfile.TemporaryDirectory() as data:
        (ROOT / "docs" / "study.svg").write_text(asyncio.run(take(Path(data))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
