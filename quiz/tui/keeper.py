"""The one thread that owns the collection: nothing of it is touched from the screen's thread."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from quiz.errors import QuizError

if TYPE_CHECKING:
    from quiz.collection import Collection
    from quiz.store.upkeep import Upkeep

Result = TypeVar("Result")


class Keeper:
    """Opens a collection on a thread of its own and runs jobs there, one after the other, in the order asked."""

    def __init__(self, open_collection: "Callable[[], Collection]") -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quiz-store")
        self._opened = self._pool.submit(open_collection)
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quiz-upkeep")

    async def ask(self, job: "Callable[[Collection], Result]") -> Result:
        """Run `job` on the collection's thread and return its result; raises what it raises, or what opening raised.

        A job once asked is carried out even where the screen that asked is gone: an answer given is an answer kept.
        """
        future = self._pool.submit(lambda: job(self._opened.result()))
        return await asyncio.shield(asyncio.wrap_future(future))

    async def look_after(self) -> "Upkeep":
        """Look after the progress database beside what else is done; raises what opening raised."""
        opened = asyncio.wrap_future(self._opened)
        collection = await asyncio.shield(opened)
        return await asyncio.shield(asyncio.wrap_future(self._aside.submit(collection.look_after)))

    def close(self) -> None:
        """Finish the jobs asked for, then close the collection."""
        self._aside.shutdown(wait=True)
        self._pool.submit(self._close_collection)
        self._pool.shutdown(wait=True)

    def _close_collection(self) -> None:
        try:
            collection = self._opened.result()
        except QuizError:
            return  # it never opened: whoever asked has been told
        collection.close()
