"""Which deck files there are."""

import os
from pathlib import Path

import pytest

from quiz.collection import finding
from quiz.collection.finding import find_decks, sample_folders
from quiz.config import Settings, load_settings
from quiz.errors import ConfigError, DeckError
from tests.collection.folders import write


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and no sample."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(finding, "sample_folders", lambda: (tmp_path / "sample",))
    return tmp_path


def names(files: tuple[Path, ...]) -> list[str]:
    return [file.name for file in files]


def test_the_decks_of_the_working_folder_come_first(tmp_path: Path) -> None:
    settings = load_settings()
    write(settings.data / "decks" / "own.yaml")
    write(tmp_path / "sample" / "s.yaml")
    assert names(find_decks(settings).files) == ["own.yaml"]
    write(tmp_path / "decks" / "b.yaml")
    write(tmp_path / "decks" / "a.yml")
    (tmp_path / "decks" / "README.md").write_text("x", encoding="utf-8")
    found = find_decks(settings)
    assert names(found.files) == ["a.yml", "b.yaml"]
    assert not found.sample


def test_a_library_named_in_the_settings_beats_the_working_folder(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml")
    write(tmp_path / "mine" / "b.yaml")
    assert names(find_decks(Settings(library=tmp_path / "mine")).files) == ["b.yaml"]


def test_without_decks_the_sample_is_shown_and_new_decks_go_to_the_own_library(tmp_path: Path) -> None:
    settings = load_settings()
    assert find_decks(settings).files == ()
    write(tmp_path / "sample" / "s.yaml")
    found = find_decks(settings)
    assert (names(found.files), found.sample, found.folder) == (["s.yaml"], True, settings.data / "decks")


def test_the_bundled_sample_is_in_the_wheel_or_beside_the_package() -> None:
    package = Path(finding.__file__).parents[1]
    assert sample_folders() == (package / "sample" / "decks", package.parent / "decks")


def test_a_word_means_a_file_a_folder_or_a_name_in_the_library(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml")
    write(tmp_path / "other" / "b.yaml")
    write(tmp_path / "other" / "c.yaml")
    settings = load_settings()
    assert names(find_decks(settings, [Path("a")]).files) == ["a.yaml"]
    assert names(find_decks(settings, [Path("other")]).files) == ["b.yaml", "c.yaml"]
    assert names(find_decks(settings, [Path("other/c.yaml"), Path("a"), Path("other")]).files) == ["c.yaml", "a.yaml", "b.yaml"]


@pytest.mark.parametrize(
    ("word", "said"),
    [("b", "decks: a"), ("b.yaml", "b.yaml: there is no such deck"), ("x/b", "no such deck"), ("empty", "holds no deck")],
)
def test_a_word_that_leads_nowhere_is_refused(tmp_path: Path, word: str, said: str) -> None:
    write(tmp_path / "decks" / "a.yaml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(DeckError, match=said):
        find_decks(load_settings(), [Path(word)])


def test_a_path_that_the_system_refuses_is_said_in_words(tmp_path: Path) -> None:
    for word in ("a" * 300, "a" * 300 + ".yaml"):
        with pytest.raises(DeckError, match="cannot be read"):
            find_decks(load_settings(), [Path(word)])
    with pytest.raises(DeckError, match="cannot be read"):
        find_decks(Settings(library=tmp_path / ("a" * 300)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in its folders")
def test_a_pipe_is_no_deck(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(DeckError, match="is not a file"):
        find_decks(load_settings(), [tmp_path / "pipe.yaml"])
    with pytest.raises(DeckError, match="holds no deck"):
        find_decks(load_settings(), [tmp_path])


def test_a_library_that_is_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is not a folder"):
        find_decks(Settings(library=write(tmp_path / "decks.yaml")))


def test_the_hidden_files_of_editors_and_systems_are_no_decks(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "A.YAML")
    (tmp_path / "decks" / "._A.YAML").write_bytes(b"\0\5\x16\7")
    assert names(find_decks(load_settings()).files) == ["A.YAML"]
