"""The app looks after the progress in a quiet moment."""

from quiz.core.rating import Rating
from quiz.store.backup import backups
from quiz.tui.start import AtHome
from tests.store.test_backup import spoil
from tests.tui.desk import Desk, Shelf, at_desk


async def look_after(desk: Desk) -> list[str]:
    """Have the app do its upkeep; return what it says."""
    desk.app._look_after()  # type: ignore[attr-defined]
    await desk.app.workers.wait_for_complete()
    return [notice.message for notice in desk.app._notifications]


async def test_progress_is_backed_up_while_the_app_is_open(shelf: Shelf) -> None:
    shelf.answer(Rating.GOOD)
    async with at_desk(shelf, start=AtHome()) as desk:
        assert await look_after(desk) == []
    assert len(backups(shelf.folder / "data" / "progress.db")) == 1


async def test_a_damaged_database_is_said_to_be_so(shelf: Shelf) -> None:
    shelf.answer(Rating.GOOD)
    async with at_desk(shelf, start=AtHome()) as desk:
        spoil(shelf.folder / "data" / "progress.db", "events")
        (said,) = await look_after(desk)
    assert "quiz restore" in said
