"""The one door of both front ends."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from quiz.collection import Collection, StudyOptions, finding
from quiz.collection.overview import DeckOverview
from quiz.config import Settings, load_settings
from quiz.core.days import Moment
from quiz.core.model import CardId, Deck
from quiz.core.rating import Rating
from quiz.core.schedule import State
from quiz.core.session import Asked, Mode, Overrule
from quiz.deckfile.edit import CardEdit
from quiz.deckfile.faults import Faults
from quiz.deckfile.read import read_deck
from quiz.deckfile.tree import Node
from quiz.errors import DeckError, StoreError

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
CARDS = "- {id: a, ask: A ?, answer: un}\n- {id: b, ask: B ?, answer: deux}\n- {id: c, ask: C ?, answer: trois}\n"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> Moment:
        return Moment(self.at)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "decks").mkdir()
    write(tmp_path / "decks" / "d.yaml", CARDS)
    return tmp_path / "decks"


def write(path: Path, cards: str) -> None:
    path.write_text(f"format: 1\ntitle: Le titre\ncards:\n{cards}", encoding="utf-8")


def opened(folder: Path, clock: Clock, *, new_per_day: int = 20) -> Collection:
    settings = Settings(library=folder, data=folder.parent / "data", new_per_day=new_per_day)
    return Collection.open(settings, now=clock, rng=Random(1))


def answer(collection: Collection, rating: Rating, *, cards: int = 1, decks: tuple[str, ...] = ()) -> None:
    study = collection.study(decks, StudyOptions(mode=Mode.FLIP))
    for _ in range(cards):
        study.reveal()
        study.rate(rating)


def test_a_deck_never_studied_is_all_new_within_the_limit_of_the_day(folder: Path, clock: Clock) -> None:
    collection = opened(folder, clock, new_per_day=2)
    assert collection.overview() == (DeckOverview("d", "Le titre", str(folder / "d.yaml"), new=2, total=3, unseen=3),)
    answer(collection, Rating.EASY)
    assert [(row.new, row.unseen, row.due) for row in collection.overview()] == [(1, 2, 0)]
    collection.close()


def test_answers_move_cards_from_new_to_learning_to_due(folder: Path, clock: Clock) -> None:
    collection = opened(folder, clock)
    answer(collection, Rating.AGAIN)
    answer(collection, Rating.EASY)
    (row,) = collection.overview()
    assert (row.new, row.learning, row.due) == (1, 1, 0)
    clock.at += timedelta(days=30)
    (row,) = collection.overview()
    assert (row.new, row.learning, row.due) == (1, 1, 1)
    collection.close()


def test_what_the_overview_counts_is_what_a_session_asks(folder: Path, clock: Clock) -> None:
    write(folder / "e.yaml", "- {id: e#1, cloze: 'x {{y}} {{z}}'}\n".replace("e#1", "e"))
    collection = opened(folder, clock)
    answer(collection, Rating.EASY, cards=2)
    clock.at += timedelta(days=20)
    rows = collection.overview()
    counts = collection.study().counts
    assert (counts.new, counts.learning, counts.due) == tuple(
        sum(getattr(row, name) for row in rows) for name in ("new", "learning", "due")
    )
    collection.close()


def test_suspended_cards_are_counted_apart(folder: Path, clock: Clock) -> None:
    collection = opened(folder, clock)
    collection.study().suspend()
    (row,) = collection.overview()
    assert (row.new, row.suspended, row.unseen, row.total) == (2, 1, 2, 3)
    assert [each.suspended for each in collection.cards()] == [True, False, False]
    collection.close()


def test_retention_is_a_share_for_each_week_with_reviews(folder: Path, clock: Clock) -> None:
    collection = opened(folder, clock)
    answer(collection, Rating.EASY, cards=3)
    clock.at += timedelta(days=21)
    answer(collection, Rating.AGAIN)
    answer(collection, Rating.GOOD)
    clock.at += timedelta(days=7)
    answer(collection, Rating.GOOD, cards=2)
    assert collection.overview()[0].retention == (0.5, 1.0)
    assert collection.overview(retention_weeks=0)[0].retention == ()
    collection.close()


def test_cards_are_listed_with_their_state(folder: Path, clock: Clock) -> None:
    collection = opened(folder, clock)
    answer(collection, Rating.EASY)
    answer(collection, Rating.AGAIN)
    rows = list(collection.cards())
    assert [row.state for row in rows] == [State.REVIEW, State.LEARNING, State.NEW]
    first, second, third = (row.due for row in rows)
    assert isinstance(first, date)
    assert isinstance(second, datetime)
    assert third is None
    assert [row.card.id for row in collection.cards(["d"])] == ["a", "b", "c"]
    with pytest.raises(DeckError, match="no deck of that name"):
        list(collection.cards(["nope"]))
    collection.close()


def test_stats_are_of_the_decks_named_or_of_all(folder: Path, clock: Clock) -> None:
    write(folder / "e.yaml", "- {id: x, ask: X ?, answer: x}\n")
    collection = opened(folder, clock)
    answer(collection, Rating.EASY, decks=("e",))
    answer(collection, Rating.AGAIN, decks=("d",))
    both, one = collection.stats(), collection.stats(["e"])
    assert (both.answers, both.states[State.NEW], both.states[State.LEARNING], both.states[State.REVIEW]) == (2, 2, 1, 1)
    assert (one.answers, one.states[State.NEW], one.states[State.REVIEW]) == (1, 0, 1)
    collection.close()


def test_progress_survives_closing_and_a_rebuild(folder: Path, clock: Clock) -> None:
    collection = opened(folder, clock)
    answer(collection, Rating.EASY, cards=2)
    before = collection.overview()
    collection.close()
    again = opened(folder, clock)
    assert again.overview() == before
    assert again.store.rebuild() == 2
    assert again.overview() == before
    again.close()


def test_a_card_given_an_id_keeps_its_progress(folder: Path, clock: Clock) -> None:
    write(folder / "d.yaml", "- {ask: Où est Paris ?, answer: ici}\n")
    collection = opened(folder, clock)
    answer(collection, Rating.EASY)
    write(folder / "d.yaml", "- {id: paris, ask: Où est Paris ?, answer: ici}\n")
    collection.reload()
    assert [(row.card.id, row.state) for row in collection.cards()] == [("paris", State.REVIEW)]
    collection.close()


def test_a_small_edit_of_a_question_without_an_id_keeps_its_progress(folder: Path, clock: Clock) -> None:
    write(folder / "d.yaml", "- {ask: Où se trouve donc la ville de Paris ?, answer: ici}\n- {ask: Quand ?, answer: ici}\n")
    collection = opened(folder, clock)
    answer(collection, Rating.EASY)
    collection.close()
    write(folder / "d.yaml", "- {ask: Quand ?, answer: ici}\n- {ask: Où se trouve la ville de Paris ?, answer: ici}\n")
    again = opened(folder, clock)
    assert [row.state for row in again.cards()] == [State.NEW, State.REVIEW]
    again.close()


def test_an_edited_card_keeps_its_progress_and_the_file_its_comments(folder: Path, clock: Clock) -> None:
    write(folder / "d.yaml", "# mine\n- {id: a, ask: A ?, answer: un}  # and mine\n- {ask: Ou ?, answer: ici}\n")
    collection = opened(folder, clock)
    answer(collection, Rating.EASY, cards=2)
    first, second = (row.card for row in collection.cards())
    edited = collection.edit_card("d", first.id, CardEdit(ask="Tout autre chose ?", accept=("une",)))
    assert (edited.id, edited.ask) == ("a", "Tout autre chose ?")
    given = collection.edit_card("d", second.id, CardEdit(ask="Encore autre chose ?"))
    assert not given.id.startswith("~")
    assert [(row.card.id, row.state) for row in collection.cards()] == [("a", State.REVIEW), (given.id, State.REVIEW)]
    text = (folder / "d.yaml").read_text(encoding="utf-8")
    assert "# mine\n" in text
    assert "  # and mine\n" in text
    collection.close()


def test_all_gaps_keep_their_progress_when_their_text_gets_an_id(folder: Path, clock: Clock) -> None:
    write(folder / "d.yaml", "- cloze: La Seine va de {{Langres}} à {{la Manche}}\n")
    collection = opened(folder, clock)
    answer(collection, Rating.EASY)
    clock.at += timedelta(days=1)
    answer(collection, Rating.EASY)
    gap = list(collection.cards())[1].card
    collection.edit_card("d", gap.id, CardEdit(hint="une mer"))
    assert [row.state for row in collection.cards()] == [State.REVIEW, State.REVIEW]
    assert not any(row.card.id.startswith("~") for row in collection.cards())
    collection.close()


def test_overrules_are_kept_in_the_decks(folder: Path, clock: Clock) -> None:
    write(folder / "e.yaml", "- {ask: Ou ?, answer: ici, accept: [là]}\n")
    collection = opened(folder, clock)
    answer(collection, Rating.EASY, decks=("e",))
    cards = {row.deck: row.card for row in collection.cards()}
    overrules = [Overrule("d", cards["d"], "drei", accepted=True), Overrule("e", cards["e"], "là", accepted=False)]
    assert collection.keep_overrules(overrules) == 2
    (e,) = collection.cards(["e"])
    assert e.state is State.REVIEW
    assert (e.card.answer.items[0].accepted, e.card.answer.reject) == (("ici",), ("là",))
    assert list(collection.cards(["d"]))[2].card.answer.items[0].accepted == ("trois", "drei")
    collection.close()


def test_a_deck_that_comes_with_quiz_is_not_written(folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "elsewhere").mkdir()
    monkeypatch.chdir(folder.parent / "elsewhere")
    monkeypatch.setattr(finding, "sample_folders", lambda: (folder,))
    collection = Collection.open(load_settings(), now=clock)
    assert collection.library.sample
    before = (folder / "d.yaml").read_bytes()
    with pytest.raises(DeckError, match="comes with quiz"):
        collection.edit_card("d", CardId("a"), CardEdit(ask="B ?"))
    with pytest.raises(DeckError, match="comes with quiz"):
        collection.keep_overrules([Overrule("d", next(collection.cards()).card, "x", accepted=True)])
    assert (folder / "d.yaml").read_bytes() == before
    collection.close()


def test_a_passage_is_found_for_the_card_being_asked(folder: Path, clock: Clock) -> None:
    (folder / "a.txt").write_text("Titre\n\nLe sommet a réuni 58 pays.\n", encoding="utf-8")
    (folder / "d.yaml").write_text(
        "format: 1\ntitle: T\narticles:\n  a: {file: a.txt}\ncards:\n"
        "- {id: x, ask: Combien ?, answer: 58, evidence: {article: a, quote: réuni 58 pays}}\n",
        encoding="utf-8",
    )
    collection = opened(folder, clock)
    passage = collection.study().source()
    assert passage is not None
    assert passage.text == "Le sommet a réuni 58 pays."
    collection.close()


def test_cards_whose_quote_no_longer_stands_are_counted_and_not_asked(folder: Path, clock: Clock) -> None:
    (folder / "a.txt").write_text("Rien.\n", encoding="utf-8")
    (folder / "d.yaml").write_text(
        "format: 1\ntitle: T\narticles:\n  a: {file: a.txt}\ncards:\n"
        "- {id: x, ask: Combien ?, answer: 58, evidence: {article: a, quote: réuni 58 pays}}\n"
        "- {id: y, ask: Qui ?, answer: moi}\n",
        encoding="utf-8",
    )
    collection = opened(folder, clock)
    (row,) = collection.overview()
    assert (row.total, row.set_aside) == (1, 1)
    assert len(collection.library.problems) == 1
    collection.close()


def test_a_wrong_path_makes_no_database(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data")
    with pytest.raises(DeckError):
        Collection.open(settings, paths=[tmp_path / "nope.yaml"])
    assert not (tmp_path / "data").exists()


def test_a_database_that_is_none_is_refused(folder: Path, clock: Clock) -> None:
    database = folder.parent / "data" / "progress.db"
    database.parent.mkdir()
    database.write_bytes(b"not a database, by far" * 100)
    with pytest.raises(StoreError):
        opened(folder, clock)


def test_without_a_clock_the_computer_s_is_used(folder: Path) -> None:
    collection = Collection.open(Settings(library=folder, data=folder.parent / "data", cutoff_hour=5))
    assert collection.now().cutoff_hour == 5
    state = collection.study().state
    assert isinstance(state, Asked)
    collection.close()


def test_an_edited_deck_is_not_parsed_once_more(folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = opened(folder, clock)
    parsed: list[str] = []

    def counted(root: Node, name: str, faults: Faults) -> Deck:
        parsed.append(name)
        return read_deck(root, name, faults)

    monkeypatch.setattr("quiz.deckfile.load.read_deck", counted)
    edited = collection.edit_card("d", CardId("a"), CardEdit(hint="une aide"))
    assert parsed == ["d", "d"]  # as it was, and what was written: to prove it
    assert edited in collection.deck("d").cards
    collection.close()
