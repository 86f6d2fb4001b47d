"""The parts of what follows a verb: object, complements and adverbials, each from its preposition to its last word."""

from dataclasses import dataclass

from quiz.core.model import Span
from quiz.generate.clauses import Clause
from quiz.generate.model import Token

_CONTRACTED = {"du": "de", "des": "de", "au": "à", "aux": "à", "d'": "de"}
_INNER = frozenset(["de", "d'", "du", "des"])


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `prep` the preposition it opens with, spelt out ("à" for au), or ""; `inner` where what it leads to begins."""

    span: Span
    prep: str
    inner: int
    tokens: tuple[Token, ...]


def parts_of(clause: Clause) -> list[Part]:
    """Return the parts of what follows the verb of a clause, and what commas set off in it, in reading order."""
    tokens = clause.sentence.tokens
    inside = [i for i, t in enumerate(tokens) if clause.rest.start <= t.start < clause.rest.end]
    groups: list[list[int]] = []
    tops: list[int] = []
    for index in inside:
        top = _top(tokens, index, inside[0], inside[-1])
        if tops and (top == tops[-1] or tokens[index].pos == "PUNCT"):
            groups[-1].append(index)
        else:
            groups.append([index])
            tops.append(top)
    asides = [[t for t in tokens if aside.start < t.start < aside.end - 1] for aside in clause.asides]
    apart = [_part(words) for words in asides if words]
    found = [_part([tokens[i] for i in group]) for group in groups]
    within = [part for part in found if not any(a.span.start <= part.span.start < a.span.end for a in apart)]
    return sorted([*within, *apart], key=lambda part: part.span.start)


def _top(tokens: tuple[Token, ...], index: int, first: int, last: int) -> int:
    """Return the highest word above a word that still stands behind the verb."""
    for _ in range(len(tokens)):
        head = tokens[index].head
        if head == index or not first <= head <= last:
            break
        index = head
    return index


def _part(tokens: list[Token]) -> Part:
    while len(tokens) > 1 and tokens[-1].pos in ("PUNCT", "CCONJ"):
        tokens = tokens[:-1]
    span, word = Span(tokens[0].start, tokens[-1].end), tokens[0].text.casefold()
    if tokens[0].pos != "ADP" and word not in _CONTRACTED:
        return Part(span, "", span.start, tuple(tokens))
    inner = tokens[1].start if len(tokens) > 1 else span.end
    return Part(span, _CONTRACTED.get(word, word), inner, tuple(tokens))


def shorter_ends(clause: Clause) -> list[int]:
    """Return where what follows the verb may end sooner: before adverbials and modifiers, the longest stretch first.

    At least a noun stays, so that the verb keeps its object.
    """
    found, nouns, words = [], 0, 0
    tokens = [t for t in clause.sentence.tokens if clause.rest.start <= t.start < clause.rest.end]
    for at, token in enumerate(tokens):
        adds = token.pos == "ADP" and token.text.casefold() not in _INNER
        modifies = token.form == "Part" and token.pos == "VERB" and token.dep.startswith("acl")
        loose = at > 0 and tokens[at - 1].pos in ("NOUN", "PROPN", "NUM", "ADJ")
        if nouns and words > 1 and loose and (adds or modifies):
            found.append(token.start)
        nouns += token.pos in ("NOUN", "PROPN")
        words += token.pos != "PUNCT"
    return found[::-1]
