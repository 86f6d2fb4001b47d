"""What can go wrong for the user: each error says what, where and what to do.

    QuizError
    ├── UsageError      the command's words are off                  exit 2
    ├── ArticleError    an article cannot be read or used            exit 3
    ├── DeckError       one fault in a deck, with file and line      exit 3
    ├── DeckErrors      all the faults of a deck                     exit 3
    ├── ConfigError     the settings file or a variable is wrong     exit 2
    ├── MissingExtra    an optional part is not installed            exit 2
    └── StoreError      the progress database                        exit 4
        └── DamagedError  its file is damaged, or is none            exit 4

ValueError is for the programmer; nothing else is raised on purpose.
"""

import copyreg
from collections.abc import Sequence


class QuizError(Exception):
    """An error for the user: `what` went wrong and, in `hint`, what to do."""

    exit_code = 1

    def __init__(self, what: str, *, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error pass between processes, whatever its class is made from."""
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]  # what pickle uses

    def __str__(self) -> str:
        return f"{self.what} ({self.hint})" if self.hint else self.what


class UsageError(QuizError):
    """The command's words are off."""

    exit_code = 2


class ConfigError(QuizError):
    """The settings file or an environment variable is wrong."""

    exit_code = 2


class MissingExtra(QuizError):
    """An optional part of the program is not installed; the hint is the command that installs it."""

    exit_code = 2


class ArticleError(QuizError):
    """An article cannot be read or used."""

    exit_code = 3


class DeckError(QuizError):
    """One fault in a deck file. `line` counts from 1; 0 means the file as a whole."""

    exit_code = 3

    def __init__(self, path: str, line: int, what: str, *, hint: str = "") -> None:
        super().__init__(what, hint=hint)
        self.path = path
        self.line = line

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {super().__str__()}"


class DeckErrors(QuizError):
    """Every fault found in one deck file, in line order."""

    exit_code = 3

    def __init__(self, faults: Sequence[DeckError]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class StoreError(QuizError):
    """The progress database cannot be opened, read or written."""

    exit_code = 4


class DamagedError(StoreError):
    """The file of the progress database is damaged, or is no database at all."""
