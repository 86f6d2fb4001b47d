"""Which drafts become cards: scored, cut where two ask the same or a kind has enough, and put in the order of the text."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from quiz.core.model import FactKind
from quiz.core.text import fold
from quiz.generate.filters import content, outside_quotes, prompt
from quiz.generate.labels import unlabelled
from quiz.generate.model import Annotated, BlockKind, Draft, Rejected
from quiz.generate.realise.quotation import length

MOST = 30
FEWEST_KINDS = 4
IDEAL_WORDS = 14
KINDS = {
    FactKind.SIGNED: 1.0, FactKind.LIST: 0.95, FactKind.ROLE: 0.9, FactKind.FUND: 0.9, FactKind.SAID: 0.8, FactKind.EVENT: 0.8,
    FactKind.NUMBER: 0.75, FactKind.ACT: 0.75, FactKind.DEFINITION: 0.7, FactKind.DATE: 0.55, FactKind.PLACE: 0.55,
    FactKind.ACRONYM: 0.45, FactKind.OTHER: 0.4,
}  # fmt: skip
"""How much a kind of fact is worth knowing, before anything else is known of it."""
CAPS = {
    FactKind.SAID: 9, FactKind.NUMBER: 11, FactKind.ROLE: 8, FactKind.ACT: 8, FactKind.ACRONYM: 3, FactKind.DATE: 4,
    FactKind.PLACE: 4, FactKind.DEFINITION: 4,
}  # fmt: skip
"""How many cards of a kind an article may give; those not named are not capped."""
WEIGHTS = {
    "kind": 4.0,
    "weight": 1.5,
    "title": 1.0,
    "lede": 0.5,
    "repeated": 1.0,
    "routes": 1.0,
    "length": 1.5,
    "answer": 0.5,
    "first": 0.5,
}
"""How the witnesses of `score` are weighed against each other.

Set one after the other, coarsely, for the facts of importance 3 that decks cut to 10, 15 and 20 cards ask about: `python -m
bench.ranking` puts each at zero and writes what it is worth into bench/RESULTS.md.
"""
DISPUTED = "one question has two answers"
"""Why a draft is cut whose evidence another stretch of the article contradicts."""
WITHIN = 0.95
"""Share from which a question proven by the same sentence is part of a longer one."""
SAME = 0.6
"""Share of common words from which two questions with one answer are one."""


def rank(drafts: Sequence[Draft], annotated: Annotated, *, most: int = MOST) -> list[Draft]:
    """Return at most `most` drafts with their scores, in the order of the text."""
    return ranked(drafts, annotated, most=most)[0]


def ranked(
    drafts: Sequence[Draft], annotated: Annotated, *, most: int = MOST, weights: Mapping[str, float] = WEIGHTS
) -> tuple[list[Draft], list[Rejected]]:
    """Return the drafts that `rank` keeps, and the others with the cut that took each."""
    scored = [replace(draft, score=score(draft, annotated, weights)) for draft in drafts]
    left: Sequence[Draft] = sorted(scored, key=lambda draft: (-draft.score, draft.ask, draft.cloze))
    rejected: list[Rejected] = []
    for cut, reason in (*CUTS, (lambda drafts: _varied(drafts, most), "others tell more")):
        kept = cut(left)
        stay = set(map(id, kept))
        rejected += [Rejected(draft, (reason,)) for draft in left if id(draft) not in stay]
        left = kept
    return sorted(left, key=lambda draft: (draft.evidence[0].start, -draft.score)), rejected


def score(draft: Draft, annotated: Annotated, weights: Mapping[str, float] = WEIGHTS) -> float:
    """Return how much a draft deserves to be a card; higher is better."""
    words = content(outside_quotes(prompt(draft))) | content(draft.answer)
    words |= content(draft.fact.slots["words"]) if draft.fact.kind is FactKind.SAID and "words" in draft.fact.slots else set()
    lede = annotated.sentences[0].end if annotated.sentences else 0
    sentence = annotated.sentence_at(draft.evidence[0].start) if draft.evidence else None
    first = sentence is not None and (sentence.index == 0 or annotated.sentences[sentence.index - 1].block != sentence.block)
    titled = sentence is not None and annotated.article.blocks[sentence.block].kind is BlockKind.TITLE
    witnesses = {
        "kind": KINDS.get(draft.fact.kind, 0.4),
        "weight": draft.fact.weight,
        "title": _overlap(words, content(annotated.article.title)),
        "lede": float(bool(draft.evidence) and not titled and draft.evidence[0].start < lede),
        "repeated": min(1.0, _mentions(draft, annotated) / 4),
        "routes": min(1.0, len(draft.fact.routes) / 2),
        "length": max(0.0, 1 - abs(length(outside_quotes(prompt(draft))) - IDEAL_WORDS) / IDEAL_WORDS),
        "answer": float(length(draft.answer) <= 5 or bool(draft.items)),
        "first": float(first and not titled),
    }
    return round(sum(weights[name] * value for name, value in witnesses.items()), 4)


def _overlap(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(others) if others else 0.0


def _mentions(draft: Draft, annotated: Annotated) -> int:
    """Return how often the article comes back to the answer."""
    names = re.findall(r"[A-ZÀ-Ý][\w-]{3,}", draft.answer)
    return max((annotated.text.count(name) for name in names), default=1)


def _settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop questions that stand with two different answers; « à Bizerte » and « Bizerte » are one."""
    asked: dict[str, list[Draft]] = {}
    for draft in drafts:
        asked.setdefault(fold(prompt(draft)), []).append(draft)
    return [draft for draft in drafts if all(_one_answer(draft, other) for other in asked[fold(prompt(draft))])]


def _stems(draft: Draft) -> frozenset[str]:
    """Return the words of a question cut short, so that signé meets signée.

    Its topic before a colon and its brackets do not count, nor the noun after « quel », which only says what the answer is.
    """
    return _stems_of(unlabelled(prompt(draft)))


@lru_cache(maxsize=4096)
def _stems_of(question: str) -> frozenset[str]:
    core = re.sub(r"^[Ll]ors [^:?«»]{4,90}?, (?=qui |quel|combien |à |par |de )", "", question)
    core = re.sub(r"(?<!\w)[Qq]uel(?:le)?s? [\w-]+", "", core)
    return frozenset(word[:5] for word in content(core))


def _whole(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop a draft whose answer is one of several that another draft gives to the same question."""
    lists = [draft for draft in drafts if draft.items]
    return [draft for draft in drafts if draft.items or not any(_part(draft, other) for other in lists)]


def _part(one: Draft, other: Draft) -> bool:
    mine, yours = _stems(one), _stems(other)
    among = any(content(one.answer) == content(item) for item in other.items)
    return among and _together(one, other) and len(mine & yours) / max(1, len(mine), len(yours)) >= SAME


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the best of drafts that ask the same of the same: one answer, and questions that share most of their words."""
    kept: list[Draft] = []
    for draft in drafts:
        if not any(same(draft, other) for other in kept):
            kept.append(draft)
    return kept


def same(one: Draft, other: Draft) -> bool:
    """Whether two drafts ask for one thing in one direction: what the shorter asks, the longer asks too.

    Drafts of two kinds may share an office and still ask two things, so they have to be as wide as each other.
    """
    if not _one_answer(one, other):
        return fold(prompt(one)) == fold(prompt(other))
    mine, yours = _stems(one), _stems(other)
    if _together(one, other) and len(mine & yours) >= WITHIN * min(len(mine), len(yours)):
        return True
    width = min if one.fact.kind is other.fact.kind and one.fact.kind is not FactKind.SAID else max
    return len(mine & yours) / max(1, width(len(mine), len(yours))) >= SAME


def _one_answer(one: Draft, other: Draft) -> bool:
    """Whether two answers are the same words, or one is the other with a noun before it: Cap PME, le programme Cap PME."""
    mine, yours = content(one.answer), content(other.answer)
    return mine == yours or (_together(one, other) and bool(mine and yours) and (mine <= yours or yours <= mine))


def _together(one: Draft, other: Draft) -> bool:
    """Whether two drafts are proven by the same sentence."""
    return bool(one.evidence and other.evidence) and one.evidence[0] == other.evidence[0]


def _capped(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep as many of each kind as its cap allows."""
    counts: Counter[FactKind] = Counter()
    kept = []
    for draft in drafts:
        kind = draft.fact.kind
        if counts[kind] < CAPS.get(kind, len(drafts)):
            counts[kind] += 1
            kept.append(draft)
    return kept


_WORDS_OF_ONE = 2
"""How many times one person is quoted in a deck."""


def _voices(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the best of what one person said, so that no deck asks for the same speaker again and again."""
    counts: Counter[str] = Counter()
    kept = []
    for draft in drafts:
        counts[draft.answer] += draft.fact.kind is FactKind.SAID
        if draft.fact.kind is not FactKind.SAID or counts[draft.answer] <= _WORDS_OF_ONE:
            kept.append(draft)
    return kept


def _few_acronyms(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep acronyms below a third of a deck: letters are the least of what an article tells."""
    letters = [draft for draft in drafts if draft.fact.kind is FactKind.ACRONYM]
    others = len(drafts) - len(letters)
    most = max(1, (others - 1) // 2) if others else len(letters)
    return [draft for draft in drafts if draft not in letters[most:]]


def _varied(drafts: Sequence[Draft], most: int) -> list[Draft]:
    """Return the best `most`, the best of rarer kinds in place of the worst so that four kinds are left where there are four."""
    kept = list(drafts[:most])
    for draft in drafts[most:]:
        kinds = Counter(one.fact.kind for one in kept)
        if len(kinds) >= FEWEST_KINDS or draft.fact.kind in kinds:
            continue
        worst = next((one for one in reversed(kept) if kinds[one.fact.kind] > 1), None)
        if worst is not None:
            kept[kept.index(worst)] = draft
    return kept


Cut = Callable[[Sequence[Draft]], list[Draft]]
CUTS: tuple[tuple[Cut, str], ...] = (
    (_settled, DISPUTED),
    (_whole, "part of a list that is asked"),
    (_distinct, "asked already"),
    (_voices, "quoted often enough"),
    (_capped, "enough of its kind"),
    (_few_acronyms, "too many acronyms"),
)
"""What is cut from drafts that come best first, and why; each cut sees what the one before it left."""
