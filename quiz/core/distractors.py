"""Wrong options for a card from what other cards ask and answer: of the same fine type, none true, none that shows.

The fine type is read from the question: « Qui », « Quel pays », « Which river ». Numbers and dates need options made from their
value, and a title, a term or a list has none that only its own article could not rule out: such cards get nothing here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from random import Random
from typing import Protocol

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.model import AnswerType, Card, Question
from quiz.core.text import fold

WANTED = 3
"""Wrong options, at most."""
FEWEST = 2
"""Wrong options, at least: fewer are none."""
LENGTH = 0.25
"""How much longer or shorter than the answer an option may be."""
SAME_QUESTION = 0.6
"""Share of common words from which the answer of another question may be right here too."""
LOOKED_AT = 300
"""Cards looked at for one card, at most."""

_TYPES = frozenset((AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.EVENT))
_WHO = re.compile(r"\b(?:qui|who)\b", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:quel(?:le)?|which|what) (?!est\b|était\b|is\b|was\b)([\w'-]+)", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:où|where)\b", re.IGNORECASE)
_WOMAN = re.compile(r"\b(?:est|était|fut|sera|a été) (?:(?:la|une)\b|\w+(?:ée|ue)\b)", re.IGNORECASE)
_MAN = re.compile(r"\b(?:est|était|fut|sera|a été) (?:(?:le|un)\b|\w+(?:é|u)\b)", re.IGNORECASE)
_COMMON = frozenset(
    ("quel", "quelle", "dans", "lors", "selon", "pour", "avec", "etait", "which", "what", "where", "when", "with")
)
_ARTICLE = re.compile(r"(?:l[ea]s? |l'|the |au |aux |à |en |in )", re.IGNORECASE)


class Lenders(Protocol):
    """Whatever knows cards that may lend their answers; `akin` ones are of one deck."""

    @property
    def akin(self) -> bool:
        """Whether the cards are of one deck."""

    def like(self, card: Card, rng: Random) -> Iterable[Card]:
        """Give some cards with an answer of that type, in any order."""


def may_lend(card: Card) -> bool:
    """Whether a card has an answer that may be a wrong option for another."""
    return card.answer.type in _TYPES and len(card.answer.items) == 1 and isinstance(card.prompt, Question)


class Pool:
    """Cards whose answers may be wrong options for other cards, by the type of their answer; `akin` ones are of one deck."""

    def __init__(self, cards: Iterable[Card], *, akin: bool = False) -> None:
        self.akin = akin
        self._by_type: defaultdict[AnswerType, list[Card]] = defaultdict(list)
        for card in cards:
            if may_lend(card):
                self._by_type[card.answer.type].append(card)

    def like(self, card: Card, rng: Random) -> Iterator[Card]:
        """Yield some cards with an answer of that type, in any order."""
        found = self._by_type.get(card.answer.type, [])
        yield from rng.sample(found, min(len(found), LOOKED_AT))


def distractors(card: Card, pools: Iterable[Lenders], rng: Random, *, language: str = "fr") -> tuple[str, ...]:
    """Return wrong options for a card beside its own, from the first of these pools that have some; none where they are few."""
    sort = sort_of(card.ask)
    if not sort or card.answer.type not in _TYPES or len(card.answer.items) != 1 or not isinstance(card.prompt, Question):
        return ()
    if (sort == "who") is not (card.answer.type is AnswerType.PERSON):
        return ()
    found: list[str] = []
    for pool in pools:
        for other in pool.like(card, rng):
            if sort_of(other.ask) != sort or not _is_another(other, card) or not _likely(other, card, akin=pool.akin):
                continue
            for option in (other.answer.shown, *other.choices):
                if _fits(option, card, [*card.choices, *found], language):
                    found.append(option)
                    break
            if len(card.choices) + len(found) >= WANTED:
                return tuple(found)
    return tuple(found) if len(card.choices) + len(found) >= FEWEST else ()


def sort_of(ask: str) -> str:
    """Return what sort of thing a question asks for: "who", "where" or its noun, folded; "" where it does not say."""
    text = re.sub(r"«.*?»|“.*?”", "", ask)
    if which := _WHICH.search(text):
        return fold(which[1]).removesuffix("s")
    if _WHO.search(text):
        return "who"
    return "where" if _WHERE.search(text) else ""


def _is_another(other: Card, card: Card) -> bool:
    """Whether another card's answer is sure to be wrong: its question is another, and of the gender that this one shows."""
    mine, yours = _words(card.ask), _words(other.ask)
    if len(mine & yours) >= SAME_QUESTION * max(1, min(len(mine), len(yours))):
        return False
    gender = _gender(card.ask) if card.answer.type is AnswerType.PERSON else ""
    return not gender or _gender(other.ask) == gender


def _likely(other: Card, card: Card, *, akin: bool) -> bool:
    """Whether the answer of another card could be that of this one: both are of one story.

    That is where they quote one article, share a name or a tag, or were written by hand for one deck.
    """
    mine, yours = ({each.article for each in one.evidence} for one in (card, other))
    if mine & yours or set(card.tags) & set(other.tags) or (akin and not mine and not yours):
        return True
    return bool(_names(card) & _names(other))


@lru_cache(maxsize=4096)
def _names(card: Card) -> frozenset[str]:
    """Return the names that a card and its quotes hold, without the answer's."""
    text = " ".join((card.ask, *(each.quote for each in card.evidence)))
    found = re.findall(r"(?<=[\w,;:()'’] )(?:[dl]['’])?([A-ZÀ-Ý][\w-]{3,})", text)
    return frozenset(map(fold, found)) - frozenset(fold(card.answer.shown).split())


def _gender(ask: str) -> str:
    """Return the gender that a question shows of who is asked for: "f", "m" or ""."""
    if _WOMAN.search(ask):
        return "f"
    return "m" if _MAN.search(ask) else ""


def _fits(option: str, card: Card, others: Iterable[str], language: str) -> bool:
    """Whether an option looks like the answer, is wrong for certain, and stands neither in the question nor in the proof."""
    right, folded = card.answer.shown, fold(option)
    if _looks(option) != _looks(right) or abs(len(option) - len(right)) > max(3, LENGTH * len(right)):
        return False
    shown = " ".join((card.ask, card.hint, card.note, *(each.quote for each in card.evidence)))
    if folded in fold(shown) or any(folded in fold(each) or fold(each) in folded for each in (right, *others)):
        return False
    return judge(option, card.answer, language=language).verdict is Verdict.REJECT


def _looks(text: str) -> tuple[bool, ...]:
    """Return what would give an option away: an article, a small first letter, a figure, one word alone."""
    bare = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    return (bare != text, bare[:1].isupper(), any(char.isdigit() for char in text), len(bare.split()) == 1)


def _words(ask: str) -> frozenset[str]:
    """Return the words that tell a question from others of its sort."""
    which = _WHICH.search(ask)
    noun = {fold(which[1])} if which else set()
    return frozenset(word for word in re.findall(r"\w+", fold(ask)) if len(word) > 3) - _COMMON - noun
