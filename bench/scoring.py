"""Which facts that a careful reader wrote down a deck asks about, and which of its cards are faulty.

A card covers a fact when its answer agrees with the fact's and its evidence shares a sentence with the fact's quote, or its
question restates the fact; or when it asks the other way round, from the answer to something the fact states; a true/false card
when it states the fact. Where several facts qualify, only those whose words the question holds best. It does not judge French:
people do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from quiz.core.match.words import words
from quiz.core.model import AnswerType, Card, Cloze, Deck, Span
from quiz.core.text import fold

LEVELS = (3, 2, 1)
"""Importance of a fact: 3 is what any reader would remember."""
RESTATED = 0.6
"""Share of a fact's words from which a question restates it, wherever its evidence stands."""
STATED = 0.5
"""Share of a fact's words from which a true/false card states it."""
FAINT = 0.01
"""Share of a question with the right answer and place that holds no other word of the fact."""
CLOSE = 0.7
"""How near to the best share another fact has to come to be asked about as well."""
LONGEST_ASK = 30
_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " "})
_SENTENCE_END = re.compile(r"(?<!\bM)(?<!\bMme)[.!?»”\"]\s+(?=[«“\"A-ZÀ-Ý])|\n")
_FAULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "relative date",
        re.compile(
            r"\b(?:hier|aujourd.hui|demain|actuellement|récemment|bientôt|la veille(?! d)|cette (?:année|semaine)|ce mois)\b"
            r"|(?<!chaque )\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b(?!\s\d)"
            r"|\b(?:an|mois|semaine|jours?|heures?|été|hiver|automne|printemps) (?:derni|prochain|passé)",
            re.IGNORECASE,
        ),
    ),
    (
        "bare anaphora",
        re.compile(
            r"selon l.article|\b(?:ce dernier|cette dernière|ce(?:ux|lui|lle)-ci)\b|^(?:\w+ )?(?:ils?|elles?) (?!y a|faut|s.agit)"
            r"|\b(?:l[ea]|l.|cet?|cette) ?(?:texte|pays|traité|accord|mesure|loi|événement|entreprise|institution)(?= ?\?)",
            re.IGNORECASE,
        ),
    ),
    (
        "elision or contraction",
        re.compile(r"\b(?:de|à) les? [a-zà-ÿ]+s\b|\bsi ils?\b|\b(?:[dnsj]e|que) (?=[aeéèêiuâîôû]\w)(?!onz|oui)"),
    ),
    ("hole in the question", re.compile(r"\.\.\.|__")),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A fact a careful reader wrote down. `at` is where its quote stands in the article, None where it does not."""

    name: str
    statement: str
    answers: tuple[str, ...]
    importance: int
    at: Span | None


@dataclass(frozen=True, slots=True)
class Score:
    """What one deck, or several together, are worth.

    `facts` and `covered` count by importance; `easy` are gap sentences and true/false cards; `faults` say by card what is wrong.
    """

    articles: int
    cards: int
    matched: int
    easy: int
    facts: Mapping[int, int]
    covered: Mapping[int, int]
    missed: tuple[Known, ...]
    faults: Mapping[str, tuple[str, ...]]

    def recall(self, level: int) -> float:
        """Share of the facts of an importance that some card covers, 0 to 1."""
        return self.covered[level] / max(1, self.facts[level])

    @property
    def weighted(self) -> float:
        """Recall of all facts, each weighing its importance."""
        return sum(k * self.covered[k] for k in LEVELS) / max(1, sum(k * self.facts[k] for k in LEVELS))

    def share(self, cards: int) -> float:
        """Return a number of cards as a share of all."""
        return cards / max(1, self.cards)


@dataclass(frozen=True, slots=True)
class Reader:
    """What a reader wrote down about an article: its file, the day it came out ("" where not known), the facts."""

    article: str
    published: str
    facts: tuple[Known, ...]


def read_known(path: Path, articles: Path) -> Reader | None:
    """Read a list of facts; None where its article is not in the folder `articles`."""
    found = yaml.safe_load(path.read_text("utf-8"))
    file = articles / found["article"]
    if not file.exists():
        return None
    text = file.read_text("utf-8")
    facts = (
        Known(
            str(one["id"]),
            str(one["fact"]),
            tuple(map(str, (one["answer"], *(one.get("accepts") or ())))),
            int(one["importance"]),
            _locate(str(one["quote"]), text),
        )
        for one in found["facts"]
    )
    return Reader(file.name, str(found.get("published") or ""), tuple(facts))


def score(deck: Deck, facts: Sequence[Known], text: str, findings: Mapping[str, Sequence[str]]) -> Score:
    """Hold a deck against the facts of its article. `findings` are what checking the deck file found wrong, by card."""
    covered: set[str] = set()
    matched = 0
    for card in deck.cards:
        about = [facts[n].name for n in _chosen([_asks(card, fact, text) for fact in facts])]
        covered |= set(about)
        matched += bool(about)
    faults = {str(card.id): wrong for card in deck.cards if (wrong := (*findings.get(card.id, ()), *lints(card)))}
    return Score(
        articles=1,
        cards=len(deck.cards),
        matched=matched,
        easy=sum(isinstance(card.prompt, Cloze) or card.answer.type is AnswerType.BOOLEAN for card in deck.cards),
        facts={k: sum(fact.importance == k for fact in facts) for k in LEVELS},
        covered={k: sum(fact.importance == k and fact.name in covered for fact in facts) for k in LEVELS},
        missed=tuple(fact for fact in facts if fact.name not in covered),
        faults=faults,
    )


def together(scores: Sequence[Score]) -> Score:
    """Return the scores of several decks as one."""
    return Score(
        articles=sum(one.articles for one in scores),
        cards=sum(one.cards for one in scores),
        matched=sum(one.matched for one in scores),
        easy=sum(one.easy for one in scores),
        facts={k: sum(one.facts[k] for one in scores) for k in LEVELS},
        covered={k: sum(one.covered[k] for one in scores) for k in LEVELS},
        missed=tuple(fact for one in scores for fact in one.missed),
        faults={card: wrong for one in scores for card, wrong in one.faults.items()},
    )


def lints(card: Card) -> Iterator[str]:
    """Yield what a lint sees in a question, its quotations left out."""
    bare = re.sub(r"«.*?»", "", card.ask).translate(_PLAIN).replace("[…]", "")
    yield from (name for name, pattern in _FAULTS if pattern.search(bare))
    if len(bare.split()) > LONGEST_ASK:
        yield "question too long"
    asks = not isinstance(card.prompt, Cloze) and card.answer.type is not AnswerType.BOOLEAN
    if bare.count("?") != asks:
        yield "not one question"


def _locate(quote: str, text: str) -> Span | None:
    """Return where a quote stands, spaces and apostrophes folded."""
    found = re.search(r"\s+".join(map(re.escape, quote.translate(_PLAIN).split())), text.translate(_PLAIN))
    return Span(*found.span()) if found else None


def _near(card: Card, fact: Known, text: str) -> bool:
    """Whether a quote of a card shares a sentence with the fact's."""
    here = fact.at
    spans = [span for evidence in card.evidence for span in evidence.at]
    return here is not None and any(not _parted(text, *sorted((s, here), key=lambda span: span.start)) for s in spans)


def _parted(text: str, first: Span, second: Span) -> bool:
    """Whether a sentence ends between two stretches of a text."""
    return first.end <= second.start and _SENTENCE_END.search(text, first.end - 1, second.start + 1) is not None


def _asks(card: Card, fact: Known, text: str) -> tuple[bool, float]:
    """Return whether a card asks straight for a fact's answer, and the share of the fact's other words its question holds.

    A share of 0 means that it does not ask about the fact.
    """
    close = _near(card, fact, text)
    boolean = card.answer.type is AnswerType.BOOLEAN
    given = [card.answer.shown, *(spelling for item in card.answer.items[:1] for spelling in item.accepted)]
    rest = _stems(fact.statement) - (frozenset() if boolean else _stems(given[0]))
    share = len(_stems(card.ask) & rest) / len(rest) if rest else 1.0
    straight = not boolean and any(_agree(answer, wanted) for answer in given for wanted in fact.answers)
    turned = _held(fact.answers[0], card.ask) >= 0.75 and _held(given[0], fact.statement) >= RESTATED
    if straight and close:
        share = max(share, FAINT)
    fits = share >= STATED if boolean else straight or turned
    return (straight and share >= 0.3, share) if fits and share >= (FAINT if close else RESTATED) else (False, 0.0)


def _chosen(found: Sequence[tuple[bool, float]]) -> list[int]:
    """Return which facts a card is about: the best and any close behind; none where nothing tells several apart."""
    straight, most = max(found, default=(False, 0.0))
    mine = [n for n, (way, share) in enumerate(found) if share > 0 and way == straight and share >= CLOSE * most]
    return [] if most == FAINT and len(mine) > 1 else mine


def _agree(given: str, wanted: str) -> bool:
    """Whether an answer states the one wanted: every part of it, the same numbers, most of its words and few others."""
    mine, yours = _keys(given), _keys(wanted)
    counted = {word for word in _numbers(mine) if not re.fullmatch(r"(?:19|20)\d\d", word)}
    if not mine or not yours or not _numbers(yours) <= mine or (counted and not _numbers(yours)):
        return False
    if len(mine - yours) > max(3, len(yours)) or any(_held(part, given) < 0.5 for part in re.split(r", | et | ; ", wanted)):
        return False
    common = len(mine & yours)
    return common >= 0.75 * len(yours) or (common == len(mine) and common >= 0.5 * len(yours))


def _held(part: str, whole: str) -> float:
    """Return the share of the words of `part` that stand in `whole`."""
    words_of = _keys(part)
    return len(words_of & _keys(whole)) / len(words_of) if words_of else 0.0


def _keys(text: str) -> frozenset[str]:
    """Return the words that say something; numbers in words as digits."""
    return frozenset(word.value or word.key for word in words(text) if not word.function)


def _stems(text: str) -> frozenset[str]:
    """Return the words that say something cut short, so that signé meets signer."""
    return frozenset(word[:5] for word in _keys(text))


def _numbers(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if re.fullmatch(r"\d[\d .,]*", fold(key)))
