"""A deck made again, merged into the one there is: ids, order and what its author did are kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from quiz.core.cloze import entries
from quiz.core.fingerprint import fingerprint
from quiz.core.ids import base_of
from quiz.core.model import Answer, ArticleRef, Card, CardId, Cloze, Deck, Evidence, Item
from quiz.core.text import fold
from quiz.deckfile.change import Entry

SAME_QUESTION = 0.6
"""Share of words in common (0 to 1) from which two questions of one kind are the same card."""

SAME_PASSAGE = 0.4
"""The same, where both cards quote the same words."""


def merge_deck(old: Deck, new: Deck) -> Deck:
    """Return `old` brought up to date with `new`, which was made now of the same articles.

    A card of `new` is the old one with its id, else with its quote, else with nearly its question. It keeps the old one's id
    and place; its text is new unless a person had edited it. Cards written or edited by hand stay, others that were not made
    again go. Merging what is there already changes nothing.
    """
    pairs = _Pairs(tuple(entries(old.cards + old.drafts)), tuple(entries(new.cards + new.drafts)))
    merged_cards, merged_drafts = pairs.kept(old.cards), pairs.kept(old.drafts)
    return replace(
        old,
        articles=_articles(old, new),
        cards=(*merged_cards, *pairs.added(new.cards)),
        drafts=(*merged_drafts, *pairs.added(new.drafts)),
    )


def is_edited(entry: Sequence[Card]) -> bool:
    """Whether a person wrote the card or changed its text since it was made."""
    made = entry[0].made
    return made is None or made.print != fingerprint(*entry)


class _Pairs:
    """Which new entry each old one has become."""

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self._taken = {base_of(entry[0].id) for entry in old if entry[0].id}
        self._heirs: dict[Entry, Entry] = {}
        self._free_old, self._free_new = list(old), list(new)
        self._pair_ids()
        self._pair(_same_passage)
        self._pair(_same_question)

    def kept(self, cards: Sequence[Card]) -> list[Card]:
        """Return the cards of the old deck as they are to be."""
        found: list[Card] = []
        for entry in entries(cards):
            if entry in self._heirs:
                found += _merged(entry, self._heirs[entry])
            elif is_edited(entry):
                found += entry
        return found

    def added(self, cards: Sequence[Card]) -> list[Card]:
        """Return the cards of the new deck that the old one has not."""
        return [card for entry in entries(cards) if entry in self._free_new for card in self._with_free_id(entry)]

    def _pair_ids(self) -> None:
        """Pair the entries of one id."""
        by_id = {base_of(entry[0].id): entry for entry in self._free_new if entry[0].id}
        for entry in self._free_old:
            if heir := by_id.pop(base_of(entry[0].id), None):
                self._heirs[entry] = heir
        heirs = {id(heir) for heir in self._heirs.values()}
        self._free_old = [entry for entry in self._free_old if entry not in self._heirs]
        self._free_new = [entry for entry in self._free_new if id(entry) not in heirs]

    def _pair(self, alike: Callable[[Entry, Entry], float]) -> None:
        """Pair the entries that are alike, the most alike first."""
        scored = [(alike(old, new), i, j) for i, old in enumerate(self._free_old) for j, new in enumerate(self._free_new)]
        scored = sorted(((-score, i, j) for score, i, j in scored if score > 0))
        old_used: set[int] = set()
        new_used: set[int] = set()
        for _score, i, j in scored:
            if i not in old_used and j not in new_used:
                self._heirs[self._free_old[i]] = self._free_new[j]
                old_used.add(i)
                new_used.add(j)
        self._free_old = [entry for i, entry in enumerate(self._free_old) if i not in old_used]
        self._free_new = [entry for j, entry in enumerate(self._free_new) if j not in new_used]

    def _with_free_id(self, entry: Entry) -> Entry:
        """Return a new entry, its id made another where a card that is no longer its own has it."""
        name, n = base_of(entry[0].id), 1
        while name and name in self._taken:
            n += 1
            name = f"{base_of(entry[0].id)}-{n}"
        self._taken.add(name)
        return tuple(replace(card, id=_id(name, card)) for card in entry)


def _id(name: str, card: Card) -> CardId:
    """Return an entry's id for one of its cards."""
    return CardId(f"{name}#{card.prompt.gap}" if name and isinstance(card.prompt, Cloze) else name)


def _same_passage(old: Entry, new: Entry) -> float:
    """How alike two entries are that quote the same words, 0 to 2; 0 where they ask about different things."""
    if old[0].made is None or not _quotes(old) & _quotes(new):
        return 0.0
    share = _share(old, new)
    same_answer = fold(_answers(old)) == fold(_answers(new))
    same_kind = old[0].fact == new[0].fact
    return (
        share + same_answer
        if (same_answer and (same_kind or share >= SAME_PASSAGE)) or (same_kind and share >= SAME_QUESTION)
        else 0.0
    )


def _same_question(old: Entry, new: Entry) -> float:
    """How alike the questions of two entries of one kind are, 0 to 1; 0 where that is too little."""
    share = _share(old, new) if old[0].made and old[0].fact == new[0].fact else 0.0
    return share if share >= SAME_QUESTION else 0.0


def _share(old: Entry, new: Entry) -> float:
    """Words that two questions have in common, of all their words; 0 where one hides a gap and the other does not."""
    if type(old[0].prompt) is not type(new[0].prompt):
        return 0.0
    a, b = _words(old[0].ask), _words(new[0].ask)
    return len(a & b) / len(a | b) if a | b else 0.0


@lru_cache(maxsize=1024)
def _words(ask: str) -> frozenset[str]:
    return frozenset(fold(ask).split())


def _quotes(entry: Entry) -> set[tuple[str, str]]:
    return {(each.article, each.quote) for each in entry[0].evidence}


def _answers(entry: Entry) -> str:
    return " ; ".join(card.answer.shown for card in entry)


def _merged(old: Entry, new: Entry) -> Entry:
    """Return the entry that an old one becomes when it was made again as `new`."""
    name = base_of(old[0].id) or base_of(new[0].id)
    if is_edited(old) or len(old) != len(new):
        return tuple(replace(card, id=_id(name, card), evidence=_moved(card, new[0])) for card in old)
    return tuple(_renewed(card, made, _id(name, made)) for card, made in zip(old, new, strict=True))


def _moved(old: Card, new: Card) -> tuple[Evidence, ...]:
    """Return the quotes of a card that a person has edited, at the places where they stand now."""
    places = {(each.article, each.quote): each.at for each in new.evidence}
    at_home = set(new.evidence)
    return tuple(
        each if each in at_home or not each.at else replace(each, at=places.get((each.article, each.quote), each.at))
        for each in old.evidence
    )


def _renewed(old: Card, new: Card, card_id: CardId) -> Card:
    """Return the new text of a card that nobody edited, with what its author set around it.

    Where the same program made both, any difference around the text is the author's. A newer program adds, but replaces nothing.
    """
    if _shown(old.answer) != _shown(new.answer):
        reject = tuple(word for word in _union(old.answer.reject, new.answer.reject) if word not in _spellings(new.answer))
        answer = replace(new.answer, reject=reject)
        return replace(
            new, id=card_id, answer=answer, note=old.note or new.note, tags=_union(old.tags, new.tags), until=_until(old, new)
        )
    if old.made and new.made and old.made.by == new.made.by:
        answer = replace(new.answer, items=old.answer.items, reject=old.answer.reject)
        around = replace(old, prompt=new.prompt, evidence=new.evidence, fact=new.fact, made=new.made)
        return replace(around, id=card_id, answer=answer)
    return replace(
        new,
        id=card_id,
        answer=_answer(old.answer, new.answer),
        choices=old.choices or new.choices,
        hint=old.hint or new.hint,
        note=old.note or new.note,
        tags=_union(old.tags, new.tags),
        until=_until(old, new),
    )


def _answer(old: Answer, new: Answer) -> Answer:
    """Return the same answer with the spellings of both; what the author said of one wins."""
    accepted = [
        Item((was.shown, *_union(was.accepted[1:], (word for word in now.accepted[1:] if word not in old.reject))))
        for was, now in zip(old.items, new.items, strict=True)
    ]
    reject = _union(old.reject, (word for word in new.reject if word not in _spellings(old)))
    return replace(new, items=tuple(accepted), reject=reject)


def _shown(answer: Answer) -> list[str]:
    return [item.shown for item in answer.items]


def _spellings(answer: Answer) -> set[str]:
    return {word for item in answer.items for word in item.accepted}


def _until(old: Card, new: Card) -> str:
    return old.until or new.until


def _union(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """Return the words of both, in order, each once."""
    return tuple(dict.fromkeys((*first, *second)))


def _articles(old: Deck, new: Deck) -> tuple[ArticleRef, ...]:
    """Return the articles of both; what the old deck knows of one, and the new does not, stays."""
    merged = [_article(article, new.article(article.key)) for article in old.articles]
    return (*merged, *(article for article in new.articles if old.article(article.key) is None))


def _article(old: ArticleRef, new: ArticleRef | None) -> ArticleRef:
    if new is None:
        return old
    return replace(
        new,
        published=new.published or old.published,
        title=old.title or new.title,
        url=old.url or new.url,
        sha256=new.sha256 or old.sha256,
    )
