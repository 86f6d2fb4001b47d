"""Cards without an id that find their progress again: their question was edited, or they were given an id."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from quiz.core.ids import PROVISIONAL, provisional_id
from quiz.core.model import Card, CardId, Deck
from quiz.core.text import fold

SAME_QUESTION = 0.9
"""Likeness (0 to 1) from which a changed question counts as the same card, edited."""

SAME_ANSWER_BONUS = 0.3
"""What an unchanged answer adds to that likeness."""

_RARE_WORDS = 3
_COMPARED = 20
_NUMBER = re.compile(r"\d+")

Pair = tuple[CardId, CardId]


@dataclass(frozen=True, slots=True)
class Lost:
    """A card without an id that is no longer in its deck under the same question. `answer` is empty where it is not known."""

    id: CardId
    ask: str
    answer: str = ""


def lost_in(before: Deck, after: Deck) -> list[Lost]:
    """Return the cards of `before` that had no id of their own and that no card of `after` stands for."""
    present = {card.id for card in after.cards}
    nameless = [card for card in before.cards if not card.id or card.id.startswith(PROVISIONAL)]
    lost = [Lost(provisional_id(before.name, card), card.ask, card.answer.shown) for card in nameless]
    return [each for each in lost if each.id not in present]


def lost_from(provisional: Mapping[CardId, str], deck: Deck) -> list[Lost]:
    """Return those of the cards remembered without an id, with their questions, that were in this deck and no longer are."""
    present = {card.id for card in deck.cards}
    ours = [(card, ask) for card, ask in provisional.items() if card[1:].rpartition("~")[0] == deck.name]
    return [Lost(card, ask) for card, ask in ours if card not in present]


def heirs(lost: Sequence[Lost], deck: Deck, taken: Collection[CardId]) -> list[Pair]:
    """Return which card of the deck each lost one has become, as pairs of ids: the progress of the first is the second's.

    A card that was given an id is found by its question, one whose question was edited by likeness. Cards in `taken` have
    progress of their own and inherit nothing. The cards of `deck` all have ids, provisional where they have none of their own.
    """
    if not lost:
        return []
    free = {card.id: card for card in deck.cards if card.id not in taken}
    by_question = {provisional_id(deck.name, card): card.id for card in free.values()}
    pairs = [(each.id, by_question[each.id]) for each in lost if each.id in by_question]
    found = {old for old, _new in pairs}
    for _old, new in pairs:
        del free[new]
    return pairs + _alike([each for each in lost if each.id not in found], free)


def _alike(lost: Iterable[Lost], free: dict[CardId, Card]) -> list[Pair]:
    """Give each lost card the free one whose question reads most like its own, where it is like enough."""
    folded = {card_id: fold(card.ask) for card_id, card in free.items()}
    holders: defaultdict[str, list[CardId]] = defaultdict(list)
    for card_id, ask in folded.items():
        for word in set(ask.split()):
            holders[word].append(card_id)
    pairs = []
    for each in lost:
        scored = [(_likeness(each, free[heir], folded[heir]), heir) for heir in _near(fold(each.ask), holders) if heir in free]
        best = max(scored, default=(0.0, CardId("")))
        if best[0] >= SAME_QUESTION:
            pairs.append((each.id, best[1]))
            del free[best[1]]
    return pairs


def _near(ask: str, holders: Mapping[str, Sequence[CardId]]) -> list[CardId]:
    """Return the cards that share most of the question's rarest words: few, however large the deck."""
    rare = sorted((word for word in set(ask.split()) if word in holders), key=lambda word: (len(holders[word]), word))
    counts = Counter(card_id for word in rare[:_RARE_WORDS] for card_id in holders[word])
    return [card_id for card_id, _count in counts.most_common(_COMPARED)]


def _likeness(lost: Lost, card: Card, now: str) -> float:
    """Return how much a card, its question folded as `now`, reads like a lost one; 0 where the numbers differ.

    From 0 to 1, and more where the answer is the same.
    """
    was = fold(lost.ask)
    if not was or _NUMBER.findall(was) != _NUMBER.findall(now):
        return 0.0
    same_answer = bool(lost.answer) and fold(lost.answer) == fold(card.answer.shown)
    bonus = SAME_ANSWER_BONUS if same_answer else 0.0
    return SequenceMatcher(None, was, now, autojunk=False).ratio() + bonus
