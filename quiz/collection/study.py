"""A study session: what both front ends drive. Rules are in quiz.core.session and quiz.core.queue, progress in the store."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from quiz.collection.agenda import Agenda, StudyOptions
from quiz.collection.deeds import Deed, PutOff, Rated, Seen, summed_up
from quiz.collection.lending import Lender
from quiz.collection.levels import Levels
from quiz.collection.marking import Marking
from quiz.collection.params import params_of
from quiz.config import Settings
from quiz.core import session
from quiz.core.days import Moment
from quiz.core.ids import stored_id
from quiz.core.match.judgement import Judgement, Verdict
from quiz.core.model import Card, CardId
from quiz.core.plan import is_leech
from quiz.core.queue import Candidate
from quiz.core.rating import Rating
from quiz.core.review import Entry
from quiz.core.schedule import Delay, New, Reviewed, State, preview
from quiz.core.session import Answered, Asked, Counts, Finished, Mode, Passage, SessionState, Summary
from quiz.core.text import fold
from quiz.errors import StoreError
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf
from quiz.store import Store
from quiz.store.store import Recorded

__all__ = ["Study", "StudyOptions"]

LOOKED_BACK = 500
"""Answers of earlier sessions looked through for the last one that this session can show again."""

CONFUSED_BACK = 200
"""Answers looked through for cards that were confused, as a session begins."""


def _no_passage(_deck: KeptDeck, _card: Card) -> Passage | None:
    return None


class Study:
    """Asks card after card. What does not fit the present state (a key pressed twice) changes nothing.

    It belongs to the thread of its store. What writes raises StoreError where that fails, and the session stays where it was.
    """

    def __init__(
        self,
        shelf: Shelf,
        store: Store,
        settings: Settings,
        *,
        now: Callable[[], Moment],
        rng: Random,
        passage: Callable[[KeptDeck, Card], Passage | None] = _no_passage,
        options: StudyOptions | None = None,
    ) -> None:
        self._shelf = shelf
        self._store = store
        self._now = now
        self._passage = passage
        self._options = options or StudyOptions()
        rng = rng if self._options.seed is None else Random(self._options.seed)
        self._rng = rng
        self._params = params_of(settings, store.weights())
        self._agenda = Agenda(shelf, store, settings, self._params, self._options, rng)
        self._settings = settings
        self._settings_noted = False
        self._levels = Levels(shelf, settings, rng)
        self._deeds: list[Deed] = []
        self._marking = Marking(shelf)
        self._lender = Lender(shelf, rng)
        self._current: Candidate | None = None
        self._shown_at = moment = now()
        self._state: SessionState = Finished()
        self._go_on(moment)

    # What a front end looks at

    @property
    def state(self) -> SessionState:
        """Where the session stands."""
        return self._state

    @property
    def counts(self) -> Counts:
        """What is left, the present card with it, and how many answers were given."""
        done = sum(isinstance(deed, Rated | Seen) for deed in self._deeds)
        return self._agenda.counts(self._current, done)

    @property
    def options(self) -> StudyOptions:
        """What the session is."""
        return self._options

    @property
    def put_off(self) -> Card | None:
        """The card answered last where it is a leech, and was put off for that; None where it was not."""
        last = self._deeds[-1] if self._deeds else None
        return last.candidate.card if isinstance(last, Rated) and last.put_off is not None else None

    @property
    def day(self) -> date:
        """The learner's day."""
        return self._now().day

    def delays(self) -> dict[Rating, Delay]:
        """Return when each rating would bring the present card back; nothing where it is not scheduled."""
        if self._current is None or self._options.is_aside:
            return {}
        return preview(self._current.memory, self._now(), self._params)

    def source(self) -> Passage | None:
        """Return the place in the article that the present card comes from; None where there is none."""
        if self._current is None:
            return None
        return self._passage(self._shelf.deck_of(self._current.number), self._current.card)

    def summary(self) -> Summary:
        """Return what the session did."""
        return summed_up(self._deeds, self._agenda.due_tomorrow(self._now()))

    # Answering

    def hint(self) -> SessionState:
        """Show the card's hint; once more, the first letters of its answer."""
        if isinstance(self._state, Asked):
            self._state = session.hinted(self._state)
        return self._state

    def answer(self, typed: str) -> SessionState:
        """Mark what was typed."""
        if isinstance(self._state, Asked):
            self._state = session.answered(self._state, typed, self._judged(self._state, typed), self._seconds())
        return self._state

    def choose(self, option: int) -> SessionState:
        """Mark the option of that index into `options`."""
        if isinstance(self._state, Asked) and 0 <= option < len(self._state.options):
            return self.answer(self._state.options[option])
        return self._state

    def reveal(self) -> SessionState:
        """Turn the card over; one that was to be answered is given up."""
        if isinstance(self._state, Asked):
            shown = session.revealed(self._state, self._seconds())
            self._state = replace(shown, proposed=Rating.GOOD) if self._options.preview else shown
        return self._state

    def retry(self) -> SessionState:
        """Ask once more what was almost answered."""
        match self._state:
            case Answered(judgement=Judgement(verdict=Verdict.ALMOST)) as given:
                self._state = session.retried(given)
        return self._state

    def overrule(self) -> SessionState:
        """Turn the verdict round; once more takes it back."""
        if isinstance(self._state, Answered):
            self._state = session.overruled(self._state)
        return self._state

    def rate(self, rating: Rating) -> SessionState:
        """Keep the answer, in one durable transaction, and go on to the next card. A preview keeps nothing, and goes on."""
        match self._state, self._current:
            case Answered(), Candidate() as card if self._options.preview:
                self._deeds.append(Seen(card))
                self._agenda.answered(card, Rating.GOOD, card.standing, self._now())
                self._go_on(self._now())
            case Answered() as given, Candidate() as card:
                moment = self._now()
                recorded = self._store.record(self._entry(given, card, rating, moment))
                deed = self._rated(given, card, recorded, moment)
                self._agenda.keep_apart([deed.confused] if deed.confused else [])
                self._deeds.append(deed)
                standing = recorded.standing if deed.put_off is None else self._store.standing(card.id)
                self._agenda.answered(card, rating, standing, moment)
                self._note_settings(moment)
                self._go_on(moment)
        return self._state

    def skip_wait(self) -> SessionState:
        """Go on after a pause; where nothing else is left, with the next learning step, run out or not."""
        if isinstance(self._state, Finished):
            moment = self._now()
            if isinstance(self._go_on(moment), Finished):
                self._ask(self._agenda.take_ahead(), moment)
        return self._state

    def warm_up(self) -> None:
        """Prepare what the first answer needs, so that it is marked and kept at once, and read which cards were confused."""
        from quiz.core.confusion import confusions

        if self._current is not None:
            self._marking.of(self._shelf.deck_of(self._current.number))
        found = confusions(reversed(self._store.last_reviews(CONFUSED_BACK)), self._marking.around)
        self._agenda.keep_apart(frozenset((each.card, each.other)) for each in found)
        with suppress(StoreError):  # a disk that is full, or another session at it for long: the answer will say so
            self._store.make_room()
            self._levels.load(self.day)

    def read_ahead(self) -> None:
        """Read the card that is likely to come next, while the present one is thought about."""
        if self._current is not None:
            with suppress(StoreError):  # it is read again when it is asked
                self._agenda.read_ahead(self._now(), self._current)

    # Taking back, putting off, mending

    def undo(self) -> SessionState:
        """Take back the last answer, or the last card put off, and ask that card again.

        Goes back through the session, then through earlier ones as far as their cards are in these decks.
        """
        moment = self._now()
        undone = self._undo_deed(moment) if self._deeds else None if self._options.preview else self._undo_earlier(moment)
        if undone is not None:
            self._ask(self._agenda.take_again(undone, self._current, moment), moment)
        return self._state

    def bury(self) -> SessionState:
        """Put the present card off until tomorrow."""
        if self._current is not None:
            moment = self._now()
            row = self._store.bury(self._current.id, moment.day + timedelta(days=1), moment)
            self._put_off(PutOff(self._current, row), moment)
        return self._state

    def suspend(self) -> SessionState:
        """Take the present card out until told."""
        if self._current is not None:
            moment = self._now()
            self._put_off(PutOff(self._current, self._store.suspend(self._current.id, moment)), moment)
        return self._state

    def forget(self) -> SessionState:
        """Let the present card begin again as a new one."""
        if self._current is not None:
            moment = self._now()
            self._put_off(PutOff(self._current, self._store.forget(self._current.id, moment)), moment)
        return self._state

    def set_due(self, on: date) -> SessionState:
        """Have the present card asked on a date; one that has none yet, being new or in learning steps, is left alone."""
        if self._current is not None and isinstance(self._current.memory, Reviewed):
            moment = self._now()
            self._put_off(PutOff(self._current, self._store.set_due(self._current.id, on, moment)), moment)
        return self._state

    def flag(self, text: str) -> SessionState:
        """Note a defect of the present card."""
        if self._current is not None:
            self._store.flag(self._current.id, text.strip(), self._now())
        return self._state

    def replace(self, card: Card) -> SessionState:
        """Show the present card as it was edited; its progress stays with it, also where it was given an id."""
        if self._current is None:
            return self._state
        old = self._current
        self._store.rename(old.id, stored_id(old.deck, card), self._now())
        self._current = self._agenda.replace(old, card)
        self._marking.prepare_again(self._shelf.deck_of(old.number))
        self._state = self._edited(card)
        return self._state

    # Within

    def _rated(self, given: Answered, card: Candidate, recorded: Recorded, moment: Moment) -> Rated:
        """Return the deed of an answer kept; a card that has become a leech by it, or is one still, is put off until tomorrow."""
        review, memory = recorded.review, recorded.standing.memory
        put_off = None
        if not review.cram:
            self._levels.plan(memory)
            lapsed = review.before is State.REVIEW and review.rating is Rating.AGAIN
            if lapsed and not isinstance(memory, New) and is_leech(memory.lapses, self._settings.leech_lapses):
                with suppress(StoreError):  # the answer itself is kept: the card comes back today
                    put_off = self._store.bury(card.id, moment.day + timedelta(days=1), moment)
        instead, confused = self._marking.confused(given, card)
        return Rated(card, review, memory, session.overrule_of(given), confused, instead, put_off)

    def _note_settings(self, moment: Moment) -> None:
        """Log the settings once, with the first answer given under them; the answer itself is kept already."""
        if not self._settings_noted:
            self._settings_noted = True
            with suppress(StoreError):
                self._store.note_settings(self._settings.of_the_schedule, moment)

    def _go_on(self, moment: Moment) -> SessionState:
        """Ask the next card, or finish."""
        self._current, self._state = None, Finished()
        self._ask(self._agenda.take(moment), moment)
        if self._current is None:
            self._state = Finished(self._agenda.wait_seconds(moment))
        return self._state

    def _ask(self, candidate: Candidate | None, moment: Moment) -> None:
        if candidate is None:
            return
        self._current = candidate
        self._shown_at = moment
        self._state = self._asked(candidate.card, candidate)

    def _asked(self, card: Card, candidate: Candidate) -> Asked:
        at, memory, mode = self._shelf.deck_of(candidate.number), candidate.memory, self._options.mode
        mode = Mode.FLIP if self._options.preview else mode
        more = self._lender.options(at, card) if self._deeds and session.lacks_options(card, memory, mode) else ()
        asked = session.ask(at.name, card, memory, mode, self._rng, language=at.language, more=more)
        leech = not isinstance(memory, New) and is_leech(memory.lapses, self._settings.leech_lapses)
        return replace(asked, leech=True) if leech else asked

    def _put_off(self, deed: PutOff, moment: Moment) -> None:
        self._deeds.append(deed)
        self._agenda.kept_out(moment)
        self._go_on(moment)

    def _undo_deed(self, moment: Moment) -> CardId:
        """Take back the last deed of the session; it stays the last where that fails."""
        deed = self._deeds[-1]
        match deed:
            case Rated(review=review, after=after, confused=confused, put_off=put_off):
                if put_off is not None:
                    self._store.cancel(put_off, moment)
                self._store.undo(moment, review.id)
                if not review.cram:
                    self._levels.plan_no_more(after)
                self._agenda.keep_apart_no_more(confused)
            case PutOff(row=row):
                self._store.cancel(row, moment)
        self._deeds.pop()
        return deed.candidate.id

    def _undo_earlier(self, moment: Moment) -> CardId | None:
        """Take back the last answer of an earlier session to a card of this one."""
        for review in self._store.last_reviews(LOOKED_BACK):
            if review.card in self._agenda and review.cram == self._options.cram:
                self._store.undo(moment, review.id)
                return review.card
        return None

    def _edited(self, card: Card) -> SessionState:
        """Return the present state with the card as edited: an answer already given is marked again."""
        match self._state, self._current:
            case Asked() as asked, Candidate() as candidate:
                return replace(self._asked(card, candidate), tries=asked.tries, hint=asked.hint)
            case Answered(typed="") as given, _:
                return session.revealed(replace(given.asked, card=card), given.seconds)
            case Answered() as given, _:
                asked = replace(given.asked, card=card)
                return session.answered(asked, given.typed, self._judged(asked, given.typed), given.seconds)
        return self._state

    def _judged(self, asked: Asked, typed: str) -> Judgement:
        if self._current is None:
            raise ValueError("no card is asked")
        return self._marking.judged(asked, typed, self._current.number)

    def _entry(self, given: Answered, card: Candidate, rating: Rating, moment: Moment) -> Entry:
        return Entry(
            card=card.id,
            rating=rating,
            moment=moment,
            params=self._params,
            face=given.asked.face,
            seconds=given.seconds,
            typed=given.typed,
            verdict=given.judgement.verdict if given.judgement else None,
            overruled=given.overruled,
            cram=self._options.cram,
            question=fold(card.card.ask) if card.id.startswith("~") else "",
            given_days=None if self._options.is_aside else self._levels.interval_of(card.memory, rating, moment, self._params),
        )

    def _seconds(self) -> float:
        return (self._now().at - self._shown_at.at).total_seconds()
