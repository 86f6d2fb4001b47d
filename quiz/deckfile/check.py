"""Look through decks for what would be a fault in a session: broken quotes, give-aways, two cards that are one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from quiz.core.ids import base_of
from quiz.core.model import AnswerType, Card, Cloze, Deck
from quiz.core.text import fold
from quiz.deckfile.load import load_deck
from quiz.deckfile.loaded import Loaded
from quiz.deckfile.support import gives_away, is_supported
from quiz.errors import DeckErrors
from quiz.i18n import _


class Severity(StrEnum):
    """How bad a finding is: an error spoils the card or the deck, a warning makes it worse than it could be."""

    ERROR = "error"
    WARNING = "warning"


class Rule(StrEnum):
    """What was looked at."""

    FORMAT = "format"
    QUOTE = "quote"
    MOVED = "moved"
    NO_ID = "no id"
    SAME_ID = "same id"
    SAME_QUESTION = "same question"
    GIVE_AWAY = "give-away"
    UNSUPPORTED = "unsupported"
    CHOICES = "choices"
    VERDICTS = "verdicts"


_ERRORS = frozenset((Rule.FORMAT, Rule.QUOTE, Rule.SAME_ID, Rule.CHOICES, Rule.VERDICTS))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `line` counts from 1, 0 is the file as a whole; `card` is its id, "" where it has none."""

    rule: Rule
    path: str
    line: int
    what: str
    hint: str = ""
    card: str = ""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return Severity.ERROR if self.rule in _ERRORS else Severity.WARNING

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        severity = _("error") if self.severity is Severity.ERROR else _("warning")
        what = f"{self.what} ({self.hint})" if self.hint else self.what
        return f"{where}: {severity}: {what}"


def check_deck(path: Path) -> list[Finding]:
    """Return all that is wrong with one deck."""
    return check_decks([path])


def check_decks(paths: Sequence[Path]) -> list[Finding]:
    """Return all that is wrong with some decks, deck by deck in line order; one id or one question in two decks as well.

    A deck that does not load gives findings of the rule FORMAT, and nothing else.
    """
    decks: list[tuple[str, Deck]] = []
    found: list[Finding] = []
    for path in paths:
        try:
            loaded = load_deck(path)
        except DeckErrors as errors:
            found += [Finding(Rule.FORMAT, fault.path, fault.line, fault.what, fault.hint) for fault in errors.faults]
            continue
        found += _of_loading(loaded)
        decks.append((str(path), _whole(loaded)))
    found += [finding for path, deck in decks for card in _cards(deck) for finding in _of_card(path, deck, card)]
    found += _twins(decks)
    order = {str(path): n for n, path in enumerate(paths)}
    return sorted(found, key=lambda finding: (order[finding.path], finding.line))


def _whole(loaded: Loaded) -> Deck:
    """Return the deck with the cards that were set aside."""
    return replace(loaded.deck, cards=(*loaded.deck.cards, *(each.card for each in loaded.set_aside)))


def _cards(deck: Deck) -> Iterator[Card]:
    yield from deck.cards
    yield from deck.drafts


def _of_loading(loaded: Loaded) -> Iterator[Finding]:
    """Give what loading had to say about quotes."""
    for aside in loaded.set_aside:
        yield Finding(Rule.QUOTE, str(loaded.path), aside.card.line, aside.what.what, aside.what.hint, aside.card.id)
    for warning in loaded.warnings:
        yield Finding(Rule.MOVED, str(loaded.path), warning.line, warning.what, warning.hint)


def _of_card(path: str, deck: Deck, card: Card) -> Iterator[Finding]:
    """Give what is wrong with a card on its own."""
    for rule, look in _LOOKS:
        for what, hint in look(card, deck.language):
            yield Finding(rule, path, card.line, what, hint, card.id)


def _no_id(card: Card, _language: str) -> Iterator[tuple[str, str]]:
    if not card.id and not (isinstance(card.prompt, Cloze) and card.prompt.gap > 1):
        yield _("the card has no id"), _("quiz check --fix gives it one")


def _give_away(card: Card, language: str) -> Iterator[tuple[str, str]]:
    if gives_away(card, language):
        yield _("the question gives the answer away: {answer}").format(answer=card.answer.shown), _("ask without it")


def _unsupported(card: Card, language: str) -> Iterator[tuple[str, str]]:
    for item in card.answer.items:
        if card.evidence and not is_supported(item, card, language):
            hint = _("correct one of them, or say in “derived” how it follows")
            yield _("the quote does not hold the answer: {answer}").format(answer=item.shown), hint


def _choices(card: Card, _language: str) -> Iterator[tuple[str, str]]:
    """Give wrong options that are right, or there twice."""
    right = {fold(word) for item in card.answer.items for word in item.accepted} | {fold(card.answer.shown)}
    seen: set[str] = set()
    for choice in card.choices:
        if fold(choice) in right:
            yield _("a wrong option is the answer: {choice}").format(choice=choice), _("take it out of “choices”")
        elif fold(choice) in seen:
            yield _("an option is there twice: {choice}").format(choice=choice), _("take one out of “choices”")
        seen.add(fold(choice))


def _verdicts(card: Card, _language: str) -> Iterator[tuple[str, str]]:
    """Give answers that are both right and wrong."""
    if card.answer.type is AnswerType.LIST and len(card.answer.items) > 1:
        return
    right = {fold(word) for item in card.answer.items for word in item.accepted}
    for word in card.answer.reject:
        if fold(word) in right:
            yield _("an answer is both right and wrong: {answer}").format(answer=word), _("take it out of “accept” or “reject”")


_LOOKS: tuple[tuple[Rule, Callable[[Card, str], Iterator[tuple[str, str]]]], ...] = (
    (Rule.NO_ID, _no_id),
    (Rule.GIVE_AWAY, _give_away),
    (Rule.UNSUPPORTED, _unsupported),
    (Rule.CHOICES, _choices),
    (Rule.VERDICTS, _verdicts),
)


def _twins(decks: Sequence[tuple[str, Deck]]) -> Iterator[Finding]:
    """Give ids and questions that two cards have; within one deck, one id is a fault of the format already."""
    ids: dict[str, str] = {}
    asked: dict[str, str] = {}
    for path, deck in decks:
        own: set[str] = set()
        drafts = set(map(id, deck.drafts))  # two may ask the same until the author has chosen
        for card in _cards(deck):
            where, name = f"{path}:{card.line}", base_of(card.id)
            if name in ids and name not in own:
                what = _("the id “{id}” is also at {where}").format(id=name, where=ids[name])
                yield Finding(Rule.SAME_ID, path, card.line, what, _("one id, one card: change one of them"), card.id)
            if name:
                own.add(name)
                ids.setdefault(name, where)
            question = fold(card.ask)
            first = asked.get(question, where) if id(card) in drafts else asked.setdefault(question, where)
            if first != where:
                what = _("the same question is asked at {where}").format(where=first)
                yield Finding(Rule.SAME_QUESTION, path, card.line, what, _("ask it once, or say what sets them apart"), card.id)
