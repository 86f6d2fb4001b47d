"""The one door of both front ends: decks, progress and settings."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from quiz.collection.finding import Found, find_decks
from quiz.collection.library import Library, Told, load_library
from quiz.collection.params import params_of
from quiz.collection.study import Study, StudyOptions
from quiz.collection.today import ExamAhead, exams_ahead, limits_of, policy_of, salt_of
from quiz.config import Settings
from quiz.core.days import Moment, instant
from quiz.core.ids import base_of
from quiz.core.model import Card, CardId, Deck
from quiz.core.plan import Limits, Policy
from quiz.core.schedule import Params
from quiz.core.session import Overrule, Passage
from quiz.errors import DeckError, StoreError
from quiz.i18n import _
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf
from quiz.index.waiting import Decks
from quiz.store import Store

if TYPE_CHECKING:
    from quiz.collection.overview import CardRow, DeckOverview
    from quiz.collection.workload import Basis, Question
    from quiz.core.confusion import Confusion
    from quiz.core.stats import Stats
    from quiz.deckfile.edit import CardEdit
    from quiz.deckfile.loaded import Spelled
    from quiz.store.upkeep import Upkeep

RETENTION_WEEKS = 8
SEARCH_LIMIT = 100
LOOKED_BACK = 20_000
"""Answers looked through for cards that were confused."""


class Collection:
    """The learner's decks with their progress. It belongs to the thread that opened it."""

    def __init__(
        self, settings: Settings, store: Store, paths: Sequence[Path], now: Callable[[], Moment], rng: Random, told: Told | None
    ) -> None:
        self.settings = settings
        self.store = store
        self.now = now
        self.rng = rng
        self._paths = tuple(paths)
        self._told = told
        self._index = DeckIndex(settings.index)
        self.library = Library(())

    @classmethod
    def open(
        cls,
        settings: Settings,
        *,
        paths: Sequence[Path] = (),
        now: Callable[[], Moment] | None = None,
        rng: Random | None = None,
        told: Told | None = None,
    ) -> "Collection":
        """Open the decks at `paths` (files, folders or names), or those found, and the progress database.

        `told` hears how many of the decks that have changed are read.

        Decks with faults are left out and listed in `library.problems`. Raises DeckError for a path that leads nowhere,
        StoreError where the database cannot be used.
        """
        found = find_decks(settings, paths)  # a wrong path is refused before a database is made
        store = Store.open(settings.database)
        try:
            opened = cls(settings, store, paths, now or (lambda: local_moment(settings.cutoff_hour)), rng or Random(), told)
        except BaseException:  # whatever it was goes on; what is open is closed first
            store.close()
            raise
        try:
            opened._load(found)
        except BaseException:  # whatever it was goes on; what is open is closed first
            opened._let_go()
            raise
        return opened

    def reload(self) -> None:
        """Read the decks that have changed."""
        self._load(find_decks(self.settings, self._paths))

    def plan_ahead(self) -> None:
        """Plan the rest of today and all of tomorrow, so that the next question comes at once: for when a session has ended."""
        now, shelf = self.now(), self._shelf()
        for moment in (now, Moment(now.at + timedelta(days=1), now.offset_minutes, now.cutoff_hour)):
            shelf.plan(moment, self.limits(moment), salt_of(moment.day), self._policy(moment))

    def close(self) -> None:
        """Close the progress database and the index of the decks."""
        if self.store.writes and self._index.is_sound:
            with suppress(StoreError):  # it is planned when it is asked for
                self.plan_ahead()
        self._let_go()

    def look_after(self) -> "Upkeep":
        """Back progress up where that is due, and look for damage where the last session was killed.

        For a quiet moment, on any thread: it takes longer than a question may wait.
        """
        from quiz.store.upkeep import look_after

        return look_after(self.settings.database, self.now().at, check=self.store.left_open)

    # --- looking ------------------------------------------------------------------------------------------------------

    def overview(self, *, retention_weeks: int = RETENTION_WEEKS) -> "tuple[DeckOverview, ...]":
        """Return where each deck stands today."""
        from quiz.collection.overview import overview

        shelf, moment = self._shelf(), self.now()
        queue = shelf.plan(moment, self.limits(moment), salt_of(moment.day), self._policy(moment))
        return overview(self._index, self.library, queue, moment, retention_weeks)

    def backlog(self, asked: int, most: int = -1) -> int:
        """Return how many cards are due in all, where today's limits let fewer be asked: `asked`; 0 where all are.

        No more than `most` are counted.
        """
        moment = self.now()
        limits = self.limits(moment)
        if asked < limits.due and not limits.decks:
            return 0
        due = self._shelf().due_now(moment.day, self._policy(moment), most)
        return due if due > asked else 0

    def leeches(self, most: int) -> "tuple[CardRow, ...]":
        """Return the cards that are forgotten too often and not suspended, the worst first, at most so many."""
        from quiz.collection.overview import rows_of

        return rows_of(self._index, self.store, self.library, self._leeches(most))

    def count_leeches(self, most: int) -> int:
        """Count the cards that are forgotten too often and not suspended, up to so many."""
        return len(self._leeches(most))

    def exams(self) -> tuple[ExamAhead, ...]:
        """Return the exams to come, the first one first, each with the reviews it will take."""
        return exams_ahead(self.settings, self._params(), self._shelf(), self.now().day)

    def cards(self, decks: Sequence[str] = ()) -> "Iterator[CardRow]":
        """Give the cards of these decks, of all where none is named, with what is remembered of them."""
        from quiz.collection.overview import card_rows

        return card_rows(self._index, self.store, self._chosen(decks), self.library.twins)

    def search(self, words: str, decks: Sequence[str] = (), limit: int = SEARCH_LIMIT) -> "tuple[CardRow, ...]":
        """Return the first cards in which all these words stand, accents or none; the last word may be a beginning."""
        from quiz.collection.overview import found_rows

        return found_rows(self._index, self.store, self._chosen(decks), self.library.twins, words, limit)

    def named(self, cards: Iterable[CardId]) -> dict[CardId, tuple[str, Card]]:
        """Return those of these cards that a deck has, each with the name of the deck."""
        shelf = self._shelf()
        numbers = {card: number for card in cards if (number := shelf.find(card)) is not None}
        return {card: (shelf.deck_of(number).name, self._index.card(number)) for card, number in numbers.items()}

    def siblings(self, deck: str, card: Card) -> list[Card]:
        """Return the cards of a deck that share their text with a card, that one too; none where the deck is gone."""
        kept = self.library.deck(deck)
        return self._index.siblings(kept, base_of(card.id)) if kept else []

    def limits(self, moment: Moment) -> Limits:
        """Return how many new and due cards may still be asked today."""
        return limits_of(self.settings, self._shelf(), moment.day)

    # --- studying -----------------------------------------------------------------------------------------------------

    def study(self, decks: Sequence[str] = (), options: StudyOptions | None = None) -> Study:
        """Begin a session of these decks, of all where none is named. Raises DeckError where there is no deck of a name."""
        return Study(
            self._shelf(decks),
            self.store,
            self.settings,
            now=self.now,
            rng=self.rng,
            passage=self._passage,
            options=options or StudyOptions(mode=self.settings.mode),
        )

    def stats(self, decks: Sequence[str] = ()) -> "Stats":
        """Return how well the cards of these decks are remembered, of all where none is named; the log of lost cards then counts.

        Raises DeckError where there is no deck of a name.
        """
        from quiz.collection.overview import stats

        chosen = self._chosen(decks)
        self._follow()
        self._index.attach(self.store.path)
        return stats(self._index, chosen, self.now(), whole_log=not decks)

    def workload_basis(self, question: "Question", decks: Sequence[str] = ()) -> "Basis":
        """Return what a simulation of the days to come of these decks begins with, of all where none is named."""
        from quiz.collection.workload import basis

        chosen, moment = self._chosen(decks), self.now()
        self._follow()
        return basis(self._index, self.store, self.settings, chosen, moment, question)

    def confusions(self) -> "tuple[Confusion, ...]":
        """Return the cards that were taken for each other, the most often first.

        Looks at the last answers, and at as many decks as it may take the time for.
        """
        from quiz.collection.confused import Decks
        from quiz.core.confusion import confusions

        return confusions(reversed(self.store.last_wrong(LOOKED_BACK)), Decks(self._shelf()).of)

    # --- authoring ----------------------------------------------------------------------------------------------------

    def edit_card(self, deck: str, card: CardId, change: "CardEdit") -> Card:
        """Write a change of a card into its deck file, keeping the author's comments and the card's progress.

        Returns the card as it is then: one without an id has got one. Raises DeckError or DeckErrors where it cannot be done; the
        file is then as it was.
        """
        from quiz.deckfile.edit import edit_card

        kept = self._own(deck)
        edited = edit_card(kept.file, card, change)
        self.store.rename(card, edited.card.id, self.now())
        self._load(find_decks(self.settings, self._paths), {kept.path: edited.spelled})
        return edited.card

    def keep_overrules(self, overrules: Sequence[Overrule]) -> int:
        """Write the verdicts the learner changed into the decks, as accepted or rejected answers; returns how many.

        Raises DeckError or DeckErrors where a deck cannot be written.
        """
        from quiz.deckfile.edit import keep_overrules

        own = {each.deck: self._own(each.deck) for each in overrules}
        kept = sum(keep_overrules(deck.file, [each for each in overrules if each.deck == name]) for name, deck in own.items())
        self.reload()
        return kept

    def carry_over(self, before: Deck) -> int:
        """Give the progress of cards without an id, as `before` held them, to what they have become; returns how many."""
        from quiz.collection.heirs import heirs, lost_in

        after = self.deck(before.name)
        pairs = heirs(lost_in(before, after), after, self.store.standings(card.id for card in after.cards))
        return self.store.rename_all(pairs, self.now()) if pairs else 0

    def deck(self, name: str) -> Deck:
        """Return a deck with all its cards. Raises DeckError where there is none of that name."""
        return self._read(self._deck(name))

    # --- within -------------------------------------------------------------------------------------------------------

    def _let_go(self) -> None:
        self._index.close()
        self.store.close()

    def _load(self, found: Found, known: "Mapping[str, Spelled] | None" = None) -> None:
        self.library = load_library(found, self._index, self._told, known)
        if self.library.read:
            self._adopt()

    def _adopt(self) -> None:
        """Give the progress of cards that had no id, and are no longer found by their question, to what they have become."""
        lost = {card: ask for card, ask in self.store.provisional().items() if not self._index.numbers(card)}
        if not lost:
            return
        from quiz.collection.heirs import heirs, lost_from

        pairs = []
        for name in {card[1:].rpartition("~")[0] for card in lost}:
            if kept := self.library.deck(name):
                deck = self._read(kept)
                pairs += heirs(lost_from(lost, deck), deck, self.store.standings(card.id for card in deck.cards))
        if pairs:
            self.store.rename_all(pairs, self.now())

    def _follow(self) -> None:
        """Have the index say what the log says now."""
        self._index.follow(self.store.path, self.store.last_row())

    def _shelf(self, decks: Sequence[str] = ()) -> Shelf:
        return Shelf(self._index, self._chosen(decks), self.library.twins, self._follow, self.library.decks)

    def _read(self, deck: KeptDeck) -> Deck:
        cards = tuple(card for number, card in self._index.cards(deck) if number not in self.library.twins)
        return Deck(deck.name, deck.title, cards, deck.language, self._index.articles(deck), strict=deck.strict)

    def _leeches(self, most: int) -> list[int]:
        from quiz.index.totals import lapsed

        if not self.settings.leech_lapses:
            return []
        self._follow()
        decks = Decks(self._index.database, [deck.number for deck in self.library.decks])
        with self._index.in_words():
            return lapsed(self._index.database, decks, self.settings.leech_lapses, most)

    def _params(self) -> Params:
        return params_of(self.settings, self.store.weights())

    def _policy(self, moment: Moment) -> Policy:
        return policy_of(self.settings, self._params(), self.library.decks, moment.day)

    def _chosen(self, decks: Sequence[str]) -> tuple[KeptDeck, ...]:
        """Return the decks of these names in this order, all of them where none is named."""
        return tuple(map(self._deck, dict.fromkeys(decks))) if decks else self.library.decks

    def _deck(self, name: str) -> KeptDeck:
        if (found := self.library.deck(name)) is None:
            raise DeckError(name, 0, _("there is no deck of that name"))
        return found

    def _own(self, name: str) -> KeptDeck:
        """Return a deck that may be written. Raises DeckError for one that comes with the program."""
        deck = self._deck(name)
        if self.library.sample:
            from quiz.collection.authoring import belongs_to_quiz

            raise belongs_to_quiz(deck.file, self.settings)
        return deck

    def _passage(self, deck: KeptDeck, card: Card) -> Passage | None:
        from quiz.collection.passage import find_passage

        return find_passage(deck.file, self._index.articles(deck), card)


def local_moment(cutoff_hour: int) -> Moment:
    """Return this instant with the offset of the computer's clock."""
    milliseconds = time.time_ns() // 1_000_000
    offset_seconds = time.localtime(milliseconds // 1000).tm_gmtoff
    return Moment(instant(milliseconds), offset_seconds // 60, cutoff_hour)
