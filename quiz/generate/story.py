"""Several articles, one story: their decks made one, each fact asked once, and what they disagree on set apart.

A card that a second article supports gets its quote too. Where two articles give two values for one thing, neither card is asked:
both become drafts, and are reported. Where a newer article names another holder of an office, the older card is to stop.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from random import Random

from quiz.core.distractors import Pool, distractors
from quiz.core.fingerprint import fingerprint_around
from quiz.core.model import ArticleRef, Card, CardId, Cloze, Deck, Item
from quiz.core.text import fold
from quiz.generate.alike import asked, contradicts, same_fact, succeeds
from quiz.values import value

COMMON = 200
"""Cards that share a word, from which on the word says nothing about which of them are alike."""


@value
class Conflict:
    """Two cards that ask for one value and give two."""

    one: Card
    other: Card


@value
class Succession:
    """An office that a newer article gives to someone else; `card` is the older card as it was, `until` when it is to stop."""

    card: Card
    successor: Card
    until: str


@value
class Story:
    """The one deck, and what its articles disagree on."""

    deck: Deck
    conflicts: tuple[Conflict, ...] = ()
    successions: tuple[Succession, ...] = ()


def told(decks: Sequence[Deck], name: str, title: str) -> Story:
    """Return the one deck of several, cards in the order of the decks; what comes first gives a fact its id and its words."""
    cards = _joined(card for deck in decks for card in deck.cards)
    drafts = [card for deck in decks for card in deck.drafts]
    conflicts = tuple(_conflicts(cards, drafts))
    disputed = {id(card) for conflict in conflicts for card in (conflict.one, conflict.other)}
    settled = [card for card in cards if id(card) not in disputed]
    successions = _successions(settled)
    until = {id(each.card): each.until for each in successions}
    kept = _with_choices([_stopped(card, until.get(id(card), "")) for card in settled], decks)
    articles = {article.key: article for deck in decks for article in deck.articles}
    apart = (*drafts, *(card for card in cards if id(card) in disputed))
    deck = Deck(name, title, kept, decks[0].language if decks else "fr", tuple(articles.values()), apart)
    return Story(deck, conflicts, successions)


def still_told(deck: Deck, articles: Collection[ArticleRef]) -> list[Deck]:
    """Return what a deck has from each article but these: the cards a program made, by the first quote they keep."""
    keys, texts = {each.key for each in articles}, {each.sha256 for each in articles if each.sha256}
    others = [each for each in deck.articles if each.key not in keys and each.sha256 not in texts]
    kept = {each.key for each in others}
    cards, drafts = _quoting(deck.cards, kept), _quoting(deck.drafts, kept)
    return [
        replace(deck, cards=_first_of(cards, each.key), drafts=_first_of(drafts, each.key), articles=(each,)) for each in others
    ]


def _first_of(cards: Iterable[Card], article: str) -> tuple[Card, ...]:
    return tuple(card for card in cards if card.evidence[0].article == article)


def _quoting(cards: Iterable[Card], articles: Collection[str]) -> tuple[Card, ...]:
    """Return the cards that a program made and that quote these articles, with no other quotes."""
    quotes = ((card, tuple(each for each in card.evidence if each.article in articles)) for card in cards if card.made)
    return tuple(replace(card, evidence=kept) for card, kept in quotes if kept)


def _conflicts(cards: Sequence[Card], drafts: Sequence[Card]) -> Iterator[Conflict]:
    """Yield the cards of two articles that give two values; drafts that did so before do not again."""
    known = set(map(id, drafts))
    for one, other in _pairs([*cards, *drafts]):
        if not {id(one), id(other)} <= known and contradicts(one, other):
            yield Conflict(one, other)


def _with_choices(cards: Sequence[Card], decks: Sequence[Deck]) -> tuple[Card, ...]:
    """Return the cards, those that their own article gave no wrong options with some from the others."""
    if len(decks) < 2:
        return tuple(cards)
    pool, language = Pool(cards), decks[0].language
    return tuple(_choosing(card, pool, language) for card in cards)


def _choosing(card: Card, pool: Pool, language: str) -> Card:
    if card.choices:
        return card
    rng = Random(sha256(fold(card.ask).encode()).digest())
    return _restamped(card, replace(card, choices=distractors(card, [pool], rng, language=language)))


def _joined(cards: Iterable[Card]) -> list[Card]:
    """Return the cards, those of one fact made one; one that has its id from another article is that article's."""
    kept: list[Card] = []
    near = _Near()
    by_id: dict[CardId, int] = {}
    for card in cards:
        alike = [by_id[card.id]] if card.id in by_id else near.of(card)
        at = next((n for n in alike if not _share_an_article(kept[n], card) and same_fact(kept[n], card)), None)
        if at is not None:
            kept[at] = _supported(kept[at], card)
        elif card.id not in by_id:
            by_id[card.id] = len(kept)
            near.add(card, len(kept))
            kept.append(card)
    return kept


class _Near:
    """Cards by the words of what they ask."""

    def __init__(self) -> None:
        self._by_stem: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, card: Card, number: int) -> None:
        """Know a card by its number."""
        for stem in asked(card.ask).stems:
            self._by_stem[stem].append(number)

    def of(self, card: Card) -> list[int]:
        """Return the numbers of the cards that ask for something near, the nearest first."""
        found = (self._by_stem.get(stem, []) for stem in asked(card.ask).stems)
        shared = Counter(number for numbers in found if len(numbers) <= COMMON for number in numbers)
        return sorted(shared, key=lambda number: (-shared[number], number))


def _pairs(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Yield the cards of different articles that ask for something near, each pair once."""
    near = _Near()
    for n, card in enumerate(cards):
        yield from ((cards[at], card) for at in near.of(card) if not _share_an_article(cards[at], card))
        near.add(card, n)


def _successions(cards: Sequence[Card]) -> tuple[Succession, ...]:
    """Return who followed whom: of several who did, the first."""
    found: dict[int, Succession] = {}
    for pair in _pairs(cards):
        for later, earlier in (pair, pair[::-1]):
            known = found.get(id(earlier))
            if succeeds(later, earlier) and (known is None or later.as_of < known.until):
                found[id(earlier)] = Succession(earlier, later, later.as_of)
    return tuple(found.values())


def _supported(card: Card, other: Card) -> Card:
    """Return a card with the quotes of another on the same fact, its spelling of the answer, and its choices for want of own."""
    quotes = tuple(each for each in other.evidence if each not in card.evidence)
    supported = replace(card, evidence=(*card.evidence, *quotes), choices=card.choices or _wrong(other, card))
    if len(card.answer.items) == len(other.answer.items) == 1:
        accepted = (*card.answer.items[0].accepted, *other.answer.items[0].accepted)
        supported = replace(supported, answer=replace(card.answer, items=(Item(tuple(dict.fromkeys(accepted))),)))
    return _restamped(card, supported)


def _wrong(other: Card, card: Card) -> tuple[str, ...]:
    """Return the choices of a card for another on the same fact."""
    return tuple(choice for choice in other.choices if choice not in card.answer.items[0].accepted)


def _stopped(card: Card, until: str) -> Card:
    """Return a card that is to stop then, unless it stops already."""
    return _restamped(card, replace(card, until=until)) if until and not card.until else card


def _restamped(before: Card, after: Card) -> Card:
    """Return a card with the fingerprint of what stands around it now, where nobody has touched that."""
    made = before.made
    whole = not isinstance(before.prompt, Cloze) or before.prompt.gap == 1
    if made is None or not whole or made.around != fingerprint_around(before):
        return after
    return replace(after, made=replace(made, around=fingerprint_around(after)))


def _share_an_article(one: Card, other: Card) -> bool:
    return bool({each.article for each in one.evidence} & {each.article for each in other.evidence})
