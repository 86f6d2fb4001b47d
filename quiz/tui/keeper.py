"""The one thread that owns the collection: nothing of it is touched from the screen's thread."""

import asyncio
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from quiz.errors import QuizError
from quiz.values import value

if TYPE_CHECKING:
    from quiz.collection import Collection
    from quiz.store.upkeep import Upkeep

Result = TypeVar("Result")


@value
class Read:
    """How many decks of those that are to be read have been."""

    done: int
    total: int


class Keeper:
    """Opens a collection on a thread of its own and runs jobs there, one after the other, in the order asked.

    `reading` says how far its decks are read, None where none are being read.
    """

    def __init__(self, open_collection: "Callable[[Callable[[int, int], None]], Collection]") -> None:
        self.reading: Read | None = None
        self._is_closing = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quiz-store")
        self._opened = self._pool.submit(self._open, open_collection)
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quiz-upkeep")

    async def ask(self, job: "Callable[[Collection], Result]") -> Result:
        """Run `job` on the collection's thread and return its result; raises what it raises, or what opening raised.

        A job once asked is carried out even where the screen that asked is gone: an answer given is an answer kept.
        """
        future = asyncio.wrap_future(self._pool.submit(lambda: job(self._opened.result())))
        future.add_done_callback(self._forget)
        return await asyncio.shield(future)

    async def look_after(self) -> "Upkeep":
        """Look after the progress database beside what else is done; raises what opening raised."""
        opened = asyncio.wrap_future(self._opened)
        collection = await asyncio.shield(opened)
        return await asyncio.shield(asyncio.wrap_future(self._aside.submit(collection.look_after)))

    def close(self) -> None:
        """Finish the jobs asked for, then close the collection. Decks not read yet are left for the next time."""
        self._is_closing = True
        self._aside.shutdown(wait=True)
        self._pool.submit(self._close_collection)
        self._pool.shutdown(wait=True)

    def _open(self, open_collection: "Callable[[Callable[[int, int], None]], Collection]") -> "Collection":
        try:
            return open_collection(self._heard)
        finally:
            self.reading = None

    def _forget(self, future: "asyncio.Future[Result]") -> None:
        """Take note of what a job raised once the app is closed, when nobody waits for it any more."""
        if self._is_closing and not future.cancelled():
            future.exception()

    def _heard(self, done: int, total: int) -> None:
        """Note how far the decks are read; nobody waits for the others where the app is closed meanwhile."""
        if self._is_closing and not self._opened.done():
            raise CancelledError
        self.reading = Read(done, total) if done < total else None

    def _close_collection(self) -> None:
        try:
            collection = self._opened.result()
        except (QuizError, CancelledError):
            return  # it never opened: whoever asked has been told
        collection.close()
