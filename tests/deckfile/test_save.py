import errno
import os
from pathlib import Path

import pytest

from quiz.core.model import Deck
from quiz.deckfile.load import load_deck
from quiz.deckfile.save import replace_file, save_deck
from quiz.errors import DeckError, DeckErrors

DECK = Deck("essai", "Essai", ())


def test_a_saved_deck_loads(tmp_path: Path) -> None:
    save_deck(tmp_path / "essai.yaml", DECK)
    assert load_deck(tmp_path / "essai.yaml").deck == DECK


def test_a_deck_that_would_not_load_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    save_deck(path, DECK)
    with pytest.raises(DeckErrors, match=r"essai\.yaml:2: the character U\+001B"):
        save_deck(path, Deck("essai", "a\x1b[31m", ()))
    assert load_deck(path).deck == DECK


def test_a_deck_is_saved_in_a_folder_of_its_own(tmp_path: Path) -> None:
    save_deck(tmp_path / "new" / "essai.yaml", DECK)
    assert load_deck(tmp_path / "new" / "essai.yaml").deck == DECK


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DeckError, match="cannot be written"):
        save_deck(tmp_path / "file" / "essai.yaml", DECK)


def full_disk(_handle: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    monkeypatch.setattr("quiz.deckfile.save.os.fsync", full_disk)
    with pytest.raises(DeckError, match=r"a\.yaml: cannot be written: No space left on device \(the file is as it was\)"):
        replace_file(path, "new")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("a.yaml", "old")]


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(DeckError, match="the file is read-only"):
        replace_file(path, "new")
    assert path.read_text() == "old"


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    replace_file(tmp_path / "no" / "a.yaml", "new")
    assert (tmp_path / "no" / "a.yaml").read_text("utf-8") == "new"


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    replace_file(link, "new")
    assert (link.is_symlink(), path.read_text(), path.stat().st_mode & 0o777) == (True, "new", 0o640)
