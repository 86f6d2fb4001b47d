"""What `quiz generate` does before an article becomes cards: find it, read it, place it."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from quiz.errors import ArticleError, UsageError
from quiz.generate.article import MOST_BYTES, read_article
from quiz.generate.model import Article, Rejected
from quiz.i18n import _

STDIN = "-"
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")


def article_paths(names: Sequence[str]) -> list[str]:
    """Return the files named, folders replaced by the articles in them in order of name. Raises UsageError on an empty folder."""
    found: list[str] = []
    for name in names:
        path = Path(name)
        if name == STDIN or not path.is_dir():
            found.append(name)
            continue
        inside = sorted(str(p) for p in path.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file())
        if not inside:
            raise UsageError(_("no article in {folder}").format(folder=name), hint=_("articles end in .txt, .md or .html"))
        found += inside
    return found


def read_bytes(name: str, stdin: bytes) -> bytes:
    """Return the bytes of an article. Raises ArticleError where it cannot be read."""
    if name == STDIN:
        return stdin
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise ArticleError(_("{file}: no such file").format(file=name)) from error
    except OSError as error:
        raise ArticleError(_("{file}: cannot be read ({why})").format(file=name, why=error.strerror)) from error


def read_named(name: str, raw: bytes, folder: Path | None, *, published: str, title: str) -> Article:
    """Return an article, its file given relative to `folder`, the deck's; None where the deck is not written to a folder."""
    article = read_article(raw, name, published=published, title=title)
    if name == STDIN or folder is None:
        return article
    return replace(article, file=relative(Path(name), folder))


def relative(path: Path, folder: Path) -> str:
    """Return `path` as seen from `folder`, with forward slashes; absolute where they share no root."""
    try:
        return str(PurePosixPath(Path(os.path.relpath(path, folder))))
    except ValueError:
        return path.resolve().as_posix()


def rejected_lines(article: str, rejected: Sequence[Rejected]) -> Iterator[str]:
    """Yield one line a draft that became no card: article, kind, reasons, question, answer, parted by tabs."""
    for one in rejected:
        asked = one.draft.ask or one.draft.cloze
        yield "\t".join([article, one.draft.fact.kind.value, "; ".join(one.reasons), asked, one.draft.answer])
