"""Work shared among processes: the results come in the order of the items, however many processes there are.

A process that dies takes one item with it: that one is reported as lost, and another process goes on with the rest.
"""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 16
"""So many items a process may be worked on beyond the one whose turn it is: bounds what is held in memory."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What is left of an item whose process died; `code` is its exit code, the negative of the signal that ended it."""

    code: int


def in_order(work: Callable[[T], R], items: Iterable[T], *, jobs: int) -> Generator[R | Lost, None, None]:
    """Yield what `work` makes of each item, in the order of the items; with one job, in this process.

    `work`, the items and the results have to pass between processes, and `work` raises nothing.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    team = _Team(work, jobs)
    try:
        yield from team.results(iter(items))
    finally:
        team.dismiss()


class _Worker(Generic[T, R]):
    """A process, the line to it, and the index of the item it works on."""

    def __init__(self, work: Callable[[T], R]) -> None:
        self.line, theirs = multiprocessing.Pipe()
        self.process = _process(work, theirs)
        self.index = -1
        with _uninterrupted():
            self.process.start()
        theirs.close()

    def send(self, index: int, item: T) -> None:
        self.index = index
        self.line.send(item)

    def receive(self) -> R | Lost:
        try:
            return self.line.recv()  # type: ignore[no-any-return]  # a line carries anything
        except (EOFError, ConnectionError):
            self.process.join()
            return Lost(self.process.exitcode or 0)

    def dismiss(self) -> None:
        self.process.terminate()
        self.line.close()
        self.process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back an interruption until a process has started: it would end one that is not yet told to leave it to us."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _process(work: Callable[[T], R], line: Connection) -> BaseProcess:
    """Return a process that is to work: one that shares what this one has loaded where the system is good at that."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn").Process(target=_serve, args=(work, line), daemon=True)
    return multiprocessing.get_context("fork").Process(target=_serve, args=(work, line), daemon=True)


class _Team(Generic[T, R]):
    """The processes, and the results that came before their turn."""

    def __init__(self, work: Callable[[T], R], jobs: int) -> None:
        self.work = work
        self.most_ahead = AHEAD * jobs
        self.idle: list[_Worker[T, R]] = [_Worker(work) for _ in range(jobs)]
        self.busy: dict[Connection, _Worker[T, R]] = {}
        self.early: dict[int, R | Lost] = {}

    def results(self, items: Iterator[T]) -> Iterator[R | Lost]:
        """Hand out the items and yield their results in order."""
        waiting = enumerate(items)
        turn = sent = 0
        while True:
            while self.idle and sent - turn < self.most_ahead and (following := next(waiting, None)):
                self._send(*following)
                sent += 1
            if turn == sent:
                return
            if turn in self.early:
                yield self.early.pop(turn)
                turn += 1
            else:
                self._receive()

    def dismiss(self) -> None:
        """End the processes, also those that are at work."""
        for worker in (*self.idle, *self.busy.values()):
            worker.dismiss()

    def _send(self, index: int, item: T) -> None:
        worker = self.idle.pop()
        self.busy[worker.line] = worker
        try:
            worker.send(index, item)
        except ConnectionError:
            return  # it died while it was idle: the end of its line is what `_receive` will find

    def _receive(self) -> None:
        for line in wait(list(self.busy)):
            worker = self.busy.pop(line)  # type: ignore[call-overload]  # it is one of the lines waited for
            result = self.early[worker.index] = worker.receive()
            if isinstance(result, Lost):
                worker.dismiss()
                worker = _Worker(self.work)
            self.idle.append(worker)


def _serve(work: Callable[[T], R], line: Connection) -> None:
    """Work on what comes down the line until it ends or the process that asked does; that one decides on interruptions."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    asker = multiprocessing.parent_process()
    ends = [asker.sentinel] if asker else []
    while line in wait([line, *ends]):
        try:
            item = line.recv()
        except EOFError:
            return
        line.send(work(item))
