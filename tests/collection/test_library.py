"""The decks of one run: what is taken from the index, and what is wrong with those that are not asked."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from quiz.collection import finding
from quiz.collection.finding import find_decks
from quiz.collection.library import Library, load_library
from quiz.config import Settings, load_settings
from quiz.index.index import DeckIndex
from tests.collection.folders import old, write

CARD = "- {{id: {id}, ask: {ask}, answer: oui}}\n"


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and no sample."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(finding, "sample_folders", lambda: (tmp_path / "sample",))
    return tmp_path


def read(settings: Settings, paths: Sequence[Path] = ()) -> Library:
    index = DeckIndex(settings.index)
    try:
        return load_library(find_decks(settings, paths), index)
    finally:
        index.close()


def ids(library: Library) -> list[list[str]]:
    """The ids of the cards that may be asked, deck by deck."""
    index = DeckIndex(load_settings().index)
    try:
        return [[card.id for number, card in index.cards(deck) if number not in library.twins] for deck in library.decks]
    finally:
        index.close()


def test_a_deck_with_faults_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", "- {ask: Q ?}\n- {answer: A}\n")
    write(tmp_path / "decks" / "b.yaml")
    (tmp_path / "decks" / "c.yaml").write_bytes(b"\x00\xff")
    loaded = read(load_settings())
    assert [deck.name for deck in loaded.decks] == ["b"]
    assert [(Path(problem.path).name, problem.line) for problem in loaded.problems][:2] == [("a.yaml", 4), ("a.yaml", 5)]
    assert Path(loaded.problems[-1].path).name == "c.yaml"


def test_two_decks_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    paths = [write(tmp_path / "x" / "a.yaml"), write(tmp_path / "y" / "a.yaml")]
    loaded = read(Settings(), paths)
    assert [deck.file for deck in loaded.decks] == paths[:1]
    assert "rename" in str(loaded.problems[0])


def test_an_id_used_twice_in_the_library_keeps_the_later_card_out(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", CARD.format(id="same", ask="A ?"))
    write(tmp_path / "decks" / "b.yaml", CARD.format(id="same", ask="B ?") + CARD.format(id="other", ask="C ?"))
    loaded = read(load_settings())
    assert ids(loaded) == [["same"], ["other"]]
    assert loaded.set_aside == {loaded.decks[1].number: 1}
    assert str(loaded.problems[0]).startswith(str(Path("decks/b.yaml:4: ")))
    assert str(Path("decks/a.yaml:4")) in str(loaded.problems[0])


def test_a_card_without_an_id_has_a_provisional_one_that_folding_keeps(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "a.yaml", "- {ask: Où est née Ève ?, answer: ici}\n")
    ((before,),) = ids(read(load_settings()))
    write(path, "- {ask: ou est NEE Eve, answer: ici}\n")
    ((after,),) = ids(read(load_settings()))
    assert before.startswith("~a~")
    assert before == after


def test_the_same_question_twice_without_ids_is_asked_once(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", "- {ask: Q ?, answer: oui}\n- {ask: q, answer: non}\n")
    loaded = read(load_settings())
    assert len(ids(loaded)[0]) == 1
    assert "the same question is asked at" in str(loaded.problems[0])


def test_a_deck_that_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    paths = [old(write(tmp_path / "decks" / f"{name}.yaml")) for name in "abc"]
    first = read(load_settings())
    second = read(load_settings())
    assert (first.read, second.read) == (3, 0)
    assert second.decks == first.decks
    write(paths[1], title="Changed")
    third = read(load_settings())
    assert third.read == 1
    assert [deck.title for deck in third.decks] == ["T", "Changed", "T"]


def test_a_deck_whose_file_was_only_touched_is_compared_and_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = old(write(tmp_path / "decks" / "a.yaml"))
    first = read(load_settings())
    os.utime(path, (1_700_000_009, 1_700_000_009))
    monkeypatch.setattr("quiz.deckfile.load.load_deck", None)
    assert read(load_settings()).decks[0].digest == first.decks[0].digest
    assert read(load_settings()).read == 0


def test_a_deck_changed_just_now_is_looked_at_again(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml")
    assert [read(load_settings()).read for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_text("La paix.", "utf-8")])
def test_a_deck_is_read_again_when_its_article_changes(tmp_path: Path, change: Callable[[Path], object]) -> None:
    article = tmp_path / "decks" / "a.txt"
    card = "- {id: x, ask: Q ?, answer: paix, evidence: {article: a, quote: La paix est là.}}\n"
    deck = write(tmp_path / "decks" / "a.yaml", card + "articles: {a: {file: a.txt}}\n")
    article.write_text("La paix est là.", "utf-8")
    old(deck), old(article)
    assert [read(load_settings()).read for _ in range(2)] == [1, 0]
    change(article)
    changed = read(load_settings())
    assert (changed.read, len(changed.problems)) == (1, 1)


def test_decks_that_are_gone_are_forgotten_and_those_of_other_folders_kept(tmp_path: Path) -> None:
    gone, kept = (old(write(tmp_path / "decks" / f"{name}.yaml")) for name in "ab")
    other = old(write(tmp_path / "other" / "c.yaml"))
    read(load_settings())
    read(load_settings(), [other])
    gone.unlink()
    read(load_settings())
    index = DeckIndex(load_settings().index)
    assert set(index.decks()) == {str(kept), str(other)}
    index.close()


def test_the_reader_is_told_how_far_it_is(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / "decks" / f"{name}.yaml")
    told: list[tuple[int, int]] = []
    index = DeckIndex(None)
    load_library(find_decks(load_settings()), index, lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_faults_and_warnings_of_an_unchanged_deck_are_said_each_time(tmp_path: Path) -> None:
    old(write(tmp_path / "decks" / "a.yaml", "- {ask: Q ?}\n"))
    old(write(tmp_path / "decks" / "b.yaml", "- {ask: Q ?, answer: oui, hent: x}\n"))
    first, second = read(load_settings()), read(load_settings())
    assert len(first.problems) == 2
    assert list(map(str, second.problems)) == list(map(str, first.problems))


def test_a_copy_of_a_library_elsewhere_keeps_no_card_out(tmp_path: Path) -> None:
    for folder in ("decks", "copy"):
        write(tmp_path / folder / f"{folder}.yaml", CARD.format(id="same", ask="A ?"))
    alone = read(load_settings(), [tmp_path / "copy"]), read(load_settings())
    assert [found.problems for found in alone] == [(), ()]
    assert len(read(load_settings(), [tmp_path / "copy", tmp_path / "decks"]).problems) == 1
