"""The index gives a deck back while none of its files has changed, and never stands in the way."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quiz.core.model import Deck
from quiz.deckfile.load import load_deck
from quiz.index import index
from quiz.index.index import SETTLED_NS, DeckIndex, now_ns

ARTICLE = "La chancelière a signé l’accord de Brême.\n"
DECK = """format: 1
title: Accords
articles:
  a: {file: article.txt}
cards:
- id: brm
  ask: Qui a signé l’accord de Brême ?
  answer: la chancelière
  evidence: [{article: a, quote: La chancelière a signé l’accord de Brême.}]
"""


@pytest.fixture
def deck_file(tmp_path: Path) -> Path:
    """A deck and its article, both written an hour ago."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    for name in ("article.txt", "deck.yaml"):
        age(tmp_path / name)
    return tmp_path / "deck.yaml"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[DeckIndex]:
    with closing(DeckIndex(tmp_path / "index.db")) as opened:
        yield opened


def age(path: Path, seconds: int = 3600) -> None:
    then = path.stat().st_mtime_ns - seconds * 1_000_000_000
    os.utime(path, ns=(then, then))


def load(path: Path) -> Deck:
    return load_deck(path).deck


def test_a_deck_that_was_kept_is_found(opened: DeckIndex, deck_file: Path) -> None:
    assert opened.find(deck_file) is None
    opened.keep([(deck_file, load(deck_file))], now_ns())
    assert opened.find(deck_file) == load(deck_file)


def test_it_is_found_by_the_next_process_too(tmp_path: Path, deck_file: Path) -> None:
    for _ in range(2):
        with closing(DeckIndex(tmp_path / "index.db")) as opened:
            found = opened.find(deck_file)
            opened.keep([(deck_file, load(deck_file))], now_ns())
    assert found == load(deck_file)


@pytest.mark.parametrize("name", ["deck.yaml", "article.txt"])
def test_a_deck_is_read_again_when_its_file_or_its_article_changes(opened: DeckIndex, deck_file: Path, name: str) -> None:
    opened.keep([(deck_file, load(deck_file))], now_ns())
    (deck_file.parent / name).open("a").close()
    assert opened.find(deck_file) is not None
    age(deck_file.parent / name, 1)
    assert opened.find(deck_file) is None


def test_a_file_put_in_its_place_with_the_same_time_and_size_is_noticed(opened: DeckIndex, deck_file: Path) -> None:
    opened.keep([(deck_file, load(deck_file))], now_ns())
    stamp = deck_file.stat()
    other = deck_file.with_name("other.yaml")
    other.write_text(DECK.replace("brm", "xyz"), encoding="utf-8")
    os.utime(other, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    other.replace(deck_file)
    assert deck_file.stat().st_size == stamp.st_size
    assert opened.find(deck_file) is None


def test_a_deck_whose_article_is_gone_is_not_found(opened: DeckIndex, deck_file: Path) -> None:
    opened.keep([(deck_file, load(deck_file))], now_ns())
    (deck_file.parent / "article.txt").unlink()
    assert opened.find(deck_file) is None


def test_a_file_that_may_still_be_changing_is_left_for_another_time(opened: DeckIndex, deck_file: Path) -> None:
    changed = deck_file.stat().st_mtime_ns
    opened.keep([(deck_file, load(deck_file))], changed + SETTLED_NS - 1)
    assert opened.find(deck_file) is None
    opened.keep([(deck_file, load(deck_file))], changed + SETTLED_NS)
    assert opened.find(deck_file) is not None


def test_what_another_version_kept_is_not_trusted(opened: DeckIndex, deck_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.keep([(deck_file, load(deck_file))], now_ns())
    monkeypatch.setattr(index, "_MADE_BY", "later")
    assert opened.find(deck_file) is None


@pytest.mark.parametrize("content", [b"no database" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_index_is_made_again(tmp_path: Path, deck_file: Path, content: bytes) -> None:
    path = tmp_path / "index.db"
    path.write_bytes(content)
    for _ in range(3):
        with closing(DeckIndex(path)) as opened:
            found = opened.find(deck_file)
            opened.keep([(deck_file, load(deck_file))], now_ns())
    assert found == load(deck_file)


def test_a_page_damaged_later_counts_as_no_deck(tmp_path: Path, deck_file: Path) -> None:
    path = tmp_path / "index.db"
    with closing(DeckIndex(path)) as opened:
        opened.keep([(deck_file, load(deck_file))], now_ns())
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    for _ in range(3):
        with closing(DeckIndex(path)) as opened:
            found = opened.find(deck_file)
            opened.keep([(deck_file, load(deck_file))], now_ns())
    assert found == load(deck_file)


def test_a_row_that_says_nothing_counts_as_no_deck(tmp_path: Path, opened: DeckIndex, deck_file: Path) -> None:
    opened.keep([(deck_file, load(deck_file))], now_ns())
    with closing(sqlite3.connect(tmp_path / "index.db")) as database:
        database.execute("UPDATE decks SET deck = '[]'")
        database.commit()
    assert opened.find(deck_file) is None


def test_where_no_index_can_be_made_decks_are_read(tmp_path: Path, deck_file: Path) -> None:
    with closing(DeckIndex(tmp_path / "article.txt" / "index.db")) as opened:
        opened.keep([(deck_file, load(deck_file))], now_ns())
        assert opened.find(deck_file) is None


@pytest.mark.skipif(os.name == "nt", reason="modes of files are those of POSIX")
def test_the_index_is_for_its_owner_alone(tmp_path: Path, opened: DeckIndex) -> None:
    assert opened
    assert (tmp_path / "index.db").stat().st_mode & 0o777 == 0o600
