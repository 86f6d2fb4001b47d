"""The one door of both front ends: decks, progress and settings."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from quiz.collection.library import LoadedDeck, find_decks, load_library
from quiz.collection.study import Study, StudyOptions
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.model import Card, CardId, Deck
from quiz.core.queue import Limits, Standing
from quiz.core.session import Overrule, Passage
from quiz.errors import DeckError
from quiz.i18n import _
from quiz.index.index import DeckIndex
from quiz.store import Store

if TYPE_CHECKING:
    from quiz.collection.progress import CardRow, DeckOverview
    from quiz.core.confusion import Confusion
    from quiz.core.stats import Stats
    from quiz.deckfile.edit import CardEdit
    from quiz.store.upkeep import Upkeep

RETENTION_WEEKS = 8


class Collection:
    """The learner's decks with their progress. It belongs to the thread that opened it."""

    def __init__(self, settings: Settings, store: Store, paths: Sequence[Path], now: Callable[[], Moment], rng: Random) -> None:
        self.settings = settings
        self.store = store
        self.now = now
        self.rng = rng
        self._paths = tuple(paths)
        self._index = DeckIndex(settings.index)
        self.library = load_library(find_decks(settings, paths), self._index)
        self._adopt()

    @classmethod
    def open(
        cls,
        settings: Settings,
        *,
        paths: Sequence[Path] = (),
        now: Callable[[], Moment] | None = None,
        rng: Random | None = None,
    ) -> "Collection":
        """Open the decks at `paths` (files, folders or names), or those found, and the progress database.

        Decks with faults are left out and listed in `library.problems`. Raises DeckError for a path that leads nowhere,
        StoreError where the database cannot be used.
        """
        find_decks(settings, paths)  # refuse a wrong path before a database is made
        store = Store.open(settings.database)
        try:
            return cls(settings, store, paths, now or (lambda: local_moment(settings.cutoff_hour)), rng or Random())
        except BaseException:
            store.close()
            raise

    def reload(self) -> None:
        """Read the decks again."""
        self.library = load_library(find_decks(self.settings, self._paths), self._index)
        self._adopt()

    def close(self) -> None:
        """Close the progress database and the index of the decks."""
        self._index.close()
        self.store.close()

    def look_after(self) -> "Upkeep":
        """Back progress up where that is due, and look for damage where the last session was killed.

        For a quiet moment, on any thread: it takes longer than a question may wait.
        """
        from quiz.store.upkeep import look_after

        return look_after(self.settings.database, self.now().at, check=self.store.left_open)

    # --- looking ------------------------------------------------------------------------------------------------------

    def overview(self, *, retention_weeks: int = RETENTION_WEEKS) -> "tuple[DeckOverview, ...]":
        """Return where each deck stands today."""
        from quiz.collection import progress

        moment = self.now()
        since = Moment(moment.at - timedelta(weeks=retention_weeks), moment.offset_minutes, moment.cutoff_hour)
        reviews = self.store.reviews(since=since) if retention_weeks else ()
        return progress.overview(self.library.decks, self._standings(), moment, self.limits(moment), reviews)

    def cards(self, decks: Sequence[str] = ()) -> "tuple[CardRow, ...]":
        """Return the cards of these decks, of all where none is named, with what is remembered of them."""
        from quiz.collection import progress

        return progress.card_rows(self._chosen(decks), self._standings())

    def limits(self, moment: Moment) -> Limits:
        """Return how many new and due cards may still be asked today."""
        begun = self.store.begun(moment)
        return Limits(new=max(0, self.settings.new_per_day - begun.new), due=max(0, self.settings.reviews_per_day - begun.due))

    # --- studying -----------------------------------------------------------------------------------------------------

    def study(self, decks: Sequence[str] = (), options: StudyOptions | None = None) -> Study:
        """Begin a session of these decks, of all where none is named. Raises DeckError where there is no deck of a name."""
        chosen = self._chosen(decks)
        return Study(
            [(loaded.deck.name, loaded.deck) for loaded in chosen],
            self.store,
            self.settings,
            now=self.now,
            rng=self.rng,
            passage=self._passage,
            library=lambda: [loaded.deck for loaded in self.library.decks],
            options=options or StudyOptions(mode=self.settings.mode),
        )

    def stats(self, decks: Sequence[str] = ()) -> "Stats":
        """Return how well the cards of these decks are remembered, of all where none is named; the log of lost cards then counts.

        Raises DeckError where there is no deck of a name.
        """
        from quiz.core.stats import gather

        standings = {row.card.id: row.standing for row in self.cards(decks)}
        return gather(self.store.reviews(), standings, self.now(), cards=standings.keys() if decks else None)

    def confusions(self) -> "tuple[Confusion, ...]":
        """Return the cards that were taken for each other, the most often first."""
        from quiz.core.confusion import confusions

        return confusions(self.store.reviews(), (loaded.deck for loaded in self.library.decks))

    # --- authoring ----------------------------------------------------------------------------------------------------

    def edit_card(self, deck: str, card: CardId, change: "CardEdit") -> Card:
        """Write a change of a card into its deck file, keeping the author's comments and the card's progress.

        Returns the card as it is then: one without an id has got one. Raises DeckError or DeckErrors where it cannot be done; the
        file is then as it was.
        """
        from quiz.deckfile.edit import edit_card

        before = self._own(deck)
        edited = edit_card(before.path, card, change)
        self.store.rename(card, edited.id, self.now())
        self.reload()
        self.carry_over(before.deck)
        return edited

    def keep_overrules(self, overrules: Sequence[Overrule]) -> int:
        """Write the verdicts the learner changed into the decks, as accepted or rejected answers; returns how many.

        Raises DeckError or DeckErrors where a deck cannot be written.
        """
        from quiz.deckfile.edit import keep_overrules

        before = {each.deck: self._own(each.deck) for each in overrules}
        kept = sum(
            keep_overrules(loaded.path, [each for each in overrules if each.deck == name]) for name, loaded in before.items()
        )
        self.reload()
        for loaded in before.values():
            self.carry_over(loaded.deck)
        return kept

    def carry_over(self, before: Deck) -> int:
        """Give the progress of cards without an id, as `before` held them, to what they have become; returns how many."""
        from quiz.collection.heirs import heirs, lost_in

        after = self._deck(before.name).deck
        pairs = heirs(lost_in(before, after), after, self._standings())
        return self.store.rename_all(pairs, self.now()) if pairs else 0

    # --- within -------------------------------------------------------------------------------------------------------

    def _adopt(self) -> None:
        """Give the progress of cards that had no id, and are no longer found by their question, to what they have become."""
        provisional = self.store.provisional()
        if not provisional:
            return
        from quiz.collection.heirs import heirs, lost_from

        standings = self._standings()
        pairs = []
        for loaded in self.library.decks:
            pairs += heirs(lost_from(provisional, loaded.deck), loaded.deck, standings)
        if pairs:
            self.store.rename_all(pairs, self.now())

    def _standings(self) -> dict[CardId, Standing]:
        return self.store.all_standings()

    def _chosen(self, decks: Sequence[str]) -> tuple[LoadedDeck, ...]:
        """Return the decks of these names in this order, all of them where none is named."""
        return tuple(map(self._deck, dict.fromkeys(decks))) if decks else self.library.decks

    def _deck(self, name: str) -> LoadedDeck:
        if (found := self.library.deck(name)) is None:
            raise DeckError(name, 0, _("there is no deck of that name"))
        return found

    def _own(self, name: str) -> LoadedDeck:
        """Return a deck that may be written. Raises DeckError for one that comes with the program."""
        loaded = self._deck(name)
        if self.library.sample:
            from quiz.collection.authoring import belongs_to_quiz

            raise belongs_to_quiz(loaded.path, self.settings)
        return loaded

    def _passage(self, deck: Deck, card: Card) -> Passage | None:
        from quiz.collection.passage import find_passage

        return find_passage(self._deck(deck.name).path, deck, card)


def local_moment(cutoff_hour: int) -> Moment:
    """Return this instant with the offset of the computer's clock."""
    at = datetime.now(UTC)
    offset = at.astimezone().utcoffset() or timedelta()
    return Moment(at, offset // timedelta(minutes=1), cutoff_hour)
