"""The faults of one deck file, gathered so that all are shown and not only the first."""

from collections.abc import Iterable
from difflib import get_close_matches

from quiz.errors import DeckError, DeckErrors
from quiz.i18n import _

MOST = 100


class Faults:
    """Collects the faults of the file at `path`; past a hundred they are counted, not kept."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: list[DeckError] = []
        self._seen: set[tuple[int, str]] = set()

    def __bool__(self) -> bool:
        return bool(self._found)

    @property
    def is_full(self) -> bool:
        """Whether further faults are only counted: no need to look for what to do about them."""
        return len(self._found) >= MOST

    def add(self, line: int, what: str, *, hint: str = "") -> None:
        """Note a fault at `line`, counted from 1; 0 is the file as a whole."""
        if (line, what) not in self._seen and len(self._found) < MOST:
            self._found.append(DeckError(self.path, line, what, hint=hint))
        self._seen.add((line, what))

    def errors(self) -> DeckErrors:
        """Return the faults in line order, as the error to raise."""
        ordered = sorted(self._found, key=lambda fault: fault.line)
        more = len(self._seen) - len(ordered)
        if more:
            ordered.append(DeckError(self.path, 0, _("{n} more faults are not shown").format(n=more)))
        return DeckErrors(ordered)

    def stop(self, line: int, what: str, *, hint: str = "") -> DeckErrors:
        """Note a fault after which nothing more can be read, and return the error to raise."""
        self.add(line, what, hint=hint)
        return self.errors()

    def check(self) -> None:
        """Raise DeckErrors if there is any fault."""
        if self._found:
            raise self.errors()


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known word, or all of them where none is near."""
    words = sorted(known)
    found = get_close_matches(word.casefold(), words, n=1, cutoff=0.5)
    if found:
        return _("did you mean “{word}”?").format(word=found[0])
    return _("known here: {words}").format(words=", ".join(words))
