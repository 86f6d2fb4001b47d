"""What a run over many articles has done so far, so that after an interruption the same command goes on from there.

A hidden file beside the decks, a line an article, removed when the run comes to its end. A line holds for the same program and
options only, while the article is the same to the byte and its deck is there.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

import quiz.generate
from quiz import __version__
from quiz.cli.job import Job
from quiz.cli.making import read_bytes
from quiz.cli.rejects import Rejects
from quiz.cli.tally import Tally
from quiz.core.model import FactKind
from quiz.errors import ArticleError

NAME = ".quiz-generate.jsonl"


@dataclass(frozen=True, slots=True)
class Done:
    """An article whose deck is in its place. `rejects` is how long the file of what was dropped was then, in bytes."""

    article: str
    deck: str
    cards: int
    tally: Tally
    rejects: int = 0


class Journal:
    """The journal of a job; `done` is what an interrupted run of the same job has left, by article."""

    def __init__(self, job: Job, rejects: Rejects) -> None:
        self._job = job
        self._path = (job.folder or Path()) / NAME
        self._run = _fingerprint(job, rejects.path)
        self._file: TextIOWrapper | None = None
        self.done = {one.article: one for one in self._read() if rejects.reaches(one.rejects)}

    def note(self, done: Done) -> None:
        """Write down that the deck of an article is in its place. Raises OSError where it cannot be written."""
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a" if self.done else "w", encoding="utf-8")
            self._file.write("\n" if self.done else "")  # ends a line that the interruption cut short
        row = {
            "run": self._run,
            "article": done.article,
            "sha256": _sha256(done.article),
            "deck": done.deck,
            "cards": done.cards,
            "kinds": dict(done.tally.kinds),
            "dropped": dict(done.tally.reasons),
            "rejects": done.rejects,
        }
        self._file.write(json.dumps(row, ensure_ascii=False) + "\n")
        self._file.flush()

    def kept(self) -> int:
        """End the writing and return how many articles the next run of the same job need not make again."""
        self.close(finished=False)
        wanted = set(self._job.names)
        return len({one.article for one in self._read()} & wanted)

    def close(self, *, finished: bool) -> None:
        """Leave the journal to the next run, or remove it where nothing is left to be done."""
        if self._file is not None:
            self._file.close()
        if finished:
            self._path.unlink(missing_ok=True)

    def _read(self) -> Iterator[Done]:
        with suppress(OSError, UnicodeDecodeError), self._path.open(encoding="utf-8") as file:
            for line in file:
                done = self._parsed(line)
                if done and self._job.path_of(done.deck).exists():
                    yield done

    def _parsed(self, line: str) -> Done | None:
        """Return what a line says, None where it is cut short, of another run, or of an article that is not the same now."""
        with suppress(ValueError, KeyError, TypeError):
            row = json.loads(line)
            if row["run"] == self._run and row["sha256"] == _sha256(row["article"]):
                tally = Tally(Counter({FactKind(kind): n for kind, n in row["kinds"].items()}), Counter(row["dropped"]))
                return Done(row["article"], row["deck"], row["cards"], tally, row["rejects"])
        return None


def _sha256(article: str) -> str:
    try:
        return hashlib.sha256(read_bytes(article, b"")).hexdigest()
    except ArticleError:
        return ""


def _fingerprint(job: Job, rejects: str) -> str:
    """Return what tells a job of the same program from others, but for its articles."""
    options = job.options
    asked = (options.most, sorted(options.kinds), options.title, job.published, job.title, rejects)
    files = (path for path in Path(quiz.generate.__path__[0]).rglob("*.*") if path.suffix != ".pyc")
    code = sorted((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files)
    return hashlib.sha256(repr((__version__, asked, code)).encode()).hexdigest()
