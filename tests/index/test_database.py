"""The file of the index is made, refused and thrown away as befits a cache."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.errors import StoreError
from quiz.index import database
from quiz.index.index import DeckIndex
from tests.core.cards import card, deck
from tests.shelves import put

DECK = deck(card("a"), card("b"))


def test_what_is_kept_is_there_for_the_next_process(tmp_path: Path) -> None:
    with closing(DeckIndex(tmp_path / "index.db")) as index:
        (kept,) = put(index, [DECK])
    with closing(DeckIndex(tmp_path / "index.db")) as index:
        assert list(index.decks().values()) == [kept]
        assert [found for _number, found in index.cards(kept)] == list(DECK.cards)


def test_what_another_version_made_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "index.db"
    with closing(DeckIndex(path)) as index:
        put(index, [DECK])
    monkeypatch.setattr(database, "MADE_BY", "later")
    for _ in range(2):
        with closing(DeckIndex(path)) as index:
            assert index.decks() == {}


@pytest.mark.parametrize("content", [b"", b"no database" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_again(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "index.db"
    path.write_bytes(content)
    with closing(DeckIndex(path)) as index:
        put(index, [DECK])
    with closing(DeckIndex(path)) as index:
        assert len(index.decks()) == 1


def test_a_page_damaged_later_is_said_and_the_file_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    with closing(DeckIndex(path)) as index:
        put(index, [deck(*(card(f"c{n}", "x" * 500) for n in range(100)))])
    content = path.read_bytes()
    path.write_bytes(content[:130_000] + b"\xff" * (len(content) - 130_000))
    with pytest.raises(StoreError, match="start quiz again"), closing(DeckIndex(path)) as index:
        [list(index.cards(kept)) for kept in index.decks().values()]
    with closing(DeckIndex(path)) as index:
        assert index.decks() == {}


def test_where_no_file_can_be_made_the_index_is_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with closing(DeckIndex(tmp_path / "file" / "index.db")) as index:
        assert len(put(index, [DECK])) == 1


@pytest.mark.skipif(os.name == "nt", reason="modes of files are those of POSIX")
def test_the_index_is_for_its_owner_alone(tmp_path: Path) -> None:
    with closing(DeckIndex(tmp_path / "index.db")):
        assert (tmp_path / "index.db").stat().st_mode & 0o777 == 0o600


def test_the_index_is_a_plain_database(tmp_path: Path) -> None:
    with closing(DeckIndex(tmp_path / "index.db")) as index:
        put(index, [DECK])
        with closing(sqlite3.connect(tmp_path / "index.db")) as stranger:
            assert stranger.execute("SELECT id FROM cards").fetchall() == [("a",), ("b",)]
