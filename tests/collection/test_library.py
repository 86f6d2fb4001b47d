"""Which decks there are, and what is wrong with those that are not asked."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from quiz.collection import library
from quiz.collection.library import Library, find_decks, load_library, sample_folders
from quiz.config import Settings, load_settings
from quiz.deckfile.load import load_deck
from quiz.deckfile.loaded import Loaded
from quiz.errors import ConfigError, DeckError
from quiz.index.index import DeckIndex

CARD = "- {{id: {id}, ask: {ask}, answer: oui}}\n"


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and no sample."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(library, "sample_folders", lambda: (tmp_path / "sample",))
    return tmp_path


def write(path: Path, cards: str = "- {ask: Q ?, answer: oui}\n", title: str = "T") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"format: 1\ntitle: {title}\ncards:\n{cards}", encoding="utf-8")
    return path


def read(settings: Settings, paths: Sequence[Path] = ()) -> Library:
    index = DeckIndex(settings.index)
    try:
        return load_library(find_decks(settings, paths), index)
    finally:
        index.close()


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
    package = Path(library.__file__).parents[1]
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


def test_a_deck_with_faults_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", "- {ask: Q ?}\n- {answer: A}\n")
    write(tmp_path / "decks" / "b.yaml")
    (tmp_path / "decks" / "c.yaml").write_bytes(b"\x00\xff")
    loaded = read(load_settings())
    assert [each.deck.name for each in loaded.decks] == ["b"]
    assert [(Path(problem.path).name, problem.line) for problem in loaded.problems][:2] == [("a.yaml", 4), ("a.yaml", 5)]
    assert Path(loaded.problems[-1].path).name == "c.yaml"


def test_two_decks_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    paths = [write(tmp_path / "x" / "a.yaml"), write(tmp_path / "y" / "a.yaml")]
    loaded = read(Settings(), paths)
    assert [each.path for each in loaded.decks] == paths[:1]
    assert "rename" in str(loaded.problems[0])


def test_an_id_used_twice_in_the_library_keeps_the_later_card_out(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", CARD.format(id="same", ask="A ?"))
    write(tmp_path / "decks" / "b.yaml", CARD.format(id="same", ask="B ?") + CARD.format(id="other", ask="C ?"))
    loaded = read(load_settings())
    assert [[card.id for card in each.deck.cards] for each in loaded.decks] == [["same"], ["other"]]
    assert [aside.card.id for aside in loaded.decks[1].set_aside] == ["same"]
    assert str(loaded.problems[0]).startswith(str(Path("decks/b.yaml:4: ")))
    assert str(Path("decks/a.yaml:4")) in str(loaded.problems[0])


def test_a_card_without_an_id_has_a_provisional_one_that_folding_keeps(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "a.yaml", "- {ask: Où est née Ève ?, answer: ici}\n")
    (before,) = read(load_settings()).decks[0].deck.cards
    write(path, "- {ask: ou est NEE Eve, answer: ici}\n")
    (after,) = read(load_settings()).decks[0].deck.cards
    assert before.id.startswith("~a~")
    assert before.id == after.id


def test_the_same_question_twice_without_ids_is_asked_once(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", "- {ask: Q ?, answer: oui}\n- {ask: q, answer: non}\n")
    loaded = read(load_settings())
    assert len(loaded.decks[0].deck.cards) == 1
    assert "the same question is asked at" in str(loaded.problems[0])


def old(path: Path) -> Path:
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def test_a_deck_that_has_not_changed_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [old(write(tmp_path / "decks" / f"{name}.yaml")) for name in "abc"]
    first = read(load_settings())
    asked: list[str] = []

    def watched(path: Path) -> Loaded:
        asked.append(path.name)
        return load_deck(path)

    monkeypatch.setattr("quiz.deckfile.load.load_deck", watched)
    assert (read(load_settings()), asked) == (first, [])
    write(paths[1], title="Changed")
    assert [each.deck.title for each in read(load_settings()).decks] == ["T", "Changed", "T"]
    assert asked == ["b.yaml"]


def test_faults_and_warnings_of_an_unchanged_deck_are_said_each_time(tmp_path: Path) -> None:
    old(write(tmp_path / "decks" / "a.yaml", "- {ask: Q ?}\n"))
    old(write(tmp_path / "decks" / "b.yaml", "- {ask: Q ?, answer: oui, hent: x}\n"))
    first, second = read(load_settings()), read(load_settings())
    assert len(first.problems) == 2
    assert list(map(str, second.problems)) == list(map(str, first.problems))
