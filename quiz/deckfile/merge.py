"""A deck made again, merged into the one there is: ids, order and what its author did are kept."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from quiz.core.cloze import entries
from quiz.core.fingerprint import fingerprint
from quiz.core.ids import base_of, end_of
from quiz.core.model import ArticleRef, Card, Deck
from quiz.core.text import fold
from quiz.deckfile.change import Entry
from quiz.deckfile.renew import gap_id, is_edited, renewed, replaced, same_answer

SAME_QUESTION = 0.6
"""Share of words in common (0 to 1) from which two questions of one kind are the same card."""

SAME_PASSAGE = 0.4
"""The same, where both cards quote the same words."""


class Fate(StrEnum):
    """What became of a card when its deck was made again."""

    ADDED = "added"
    CHANGED = "changed"
    """Other words for the same fact: its progress goes on."""
    REPLACED = "replaced"
    """Another answer: a new card, with a new id, in its place."""
    KEPT = "kept"
    """Edited by hand, so it stays as it is, though the program would write it otherwise now or not at all."""
    REMOVED = "removed"
    DELETED = "deleted"
    """Deleted by hand, so it does not come back, though it is made again."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one entry: `before` is None for one that was not there, `after` for one that is not made any more.

    Of one that was kept, `after` is what the program would write.
    """

    fate: Fate
    before: Card | None
    after: Card | None


@dataclass(frozen=True, slots=True)
class Merged:
    """A deck brought up to date, and what that changed, in the order of the deck, then of what was added."""

    deck: Deck
    changes: tuple[Change, ...] = ()


def merge_deck(old: Deck, new: Deck) -> Merged:
    """Return `old` brought up to date with `new`, which was made now of all or some of its articles, or of others.

    A card of `new` is the old one with its id, else with its quote, else with nearly its question. It keeps the old one's id
    and place, unless its answer is another: then it is a new card. Its text is new unless a person had edited it. Cards written
    or edited by hand stay, also those quoting an article that was not read again; others that were not made again go. Merging
    what is there already changes nothing.
    """
    old = _rekeyed(old, new)
    update = _Update(old, new)
    cards, drafts = tuple(update.kept(old.cards)), tuple(update.kept(old.drafts))
    more_cards, more_drafts = tuple(update.added(new.cards)), tuple(update.added(new.drafts))
    merged = replace(old, articles=_articles(old, new), cards=cards + more_cards, drafts=drafts + more_drafts)
    return Merged(merged, tuple(update.changes))


class _Update:
    """Which new entry each old one has become, and what that changes."""

    def __init__(self, old: Deck, new: Deck) -> None:
        mine, theirs = tuple(entries(old.cards + old.drafts)), tuple(entries(new.cards + new.drafts))
        self.changes: list[Change] = []
        self._language = old.language
        self._articles = {article.key: article for article in old.articles}
        self._remade = frozenset(article.key for article in new.articles)
        self._taken = {base_of(entry[0].id) for entry in mine if entry[0].id}
        self._heirs: dict[Entry, Entry] = {}
        self._free_old, self._free_new = list(mine), list(theirs)
        self._pair_texts()
        self._pair_ids()
        self._pair(self._same_passage)
        self._pair(_same_question)
        self._free = set(self._free_new)

    def kept(self, cards: Sequence[Card]) -> Iterator[Card]:
        """Yield the cards of the old deck as they are to be."""
        for entry in entries(cards):
            if entry in self._heirs:
                yield from self._made_again(entry, self._heirs[entry])
            elif any(each.article not in self._remade for each in entry[0].evidence):
                yield from entry
            elif is_edited(entry):
                self.changes += [Change(Fate.KEPT, entry[0], None)] if entry[0].made else []
                yield from entry
            else:
                self.changes.append(Change(Fate.REMOVED, entry[0], None))

    def added(self, cards: Sequence[Card]) -> Iterator[Card]:
        """Yield the cards of the new deck that the old one has not."""
        for entry in entries(cards):
            if entry not in self._free:
                continue
            if self._was_made(entry):
                self.changes.append(Change(Fate.DELETED, None, entry[0]))
            else:
                name = self._free_id(entry)
                after = tuple(replace(card, id=gap_id(name, card)) for card in entry)
                self.changes.append(Change(Fate.ADDED, None, after[0]))
                yield from after

    def _made_again(self, old: Entry, new: Entry) -> Entry:
        """Return the entry that an old one becomes when it was made again as `new`."""
        if not is_edited(old) and not same_answer(old, new, self._language):
            after = replaced(old, new, self._free_id(new))
            self.changes.append(Change(Fate.REPLACED, old[0], after[0]))
            return after
        after = renewed(old, new, base_of(old[0].id) or base_of(new[0].id), remade=self._remade)
        if is_edited(old) and _differs(old, new):
            self.changes.append(Change(Fate.KEPT, old[0], new[0]))
        elif not is_edited(old) and list(map(_said, old)) != list(map(_said, after)):
            self.changes.append(Change(Fate.CHANGED, old[0], after[0]))
        return after

    def _pair_texts(self) -> None:
        """Pair the entries that are made word for word as they were, those of one id first."""
        by_text: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._free_new:
            by_text[fingerprint(*entry)].append(entry)
        for by_id in (True, False):
            for entry in self._free_old:
                found = by_text[entry[0].made.print] if entry[0].made and entry not in self._heirs else []
                heir = next((each for each in found if not by_id or _same_id(entry, each)), None)
                if heir is not None:
                    self._heirs[entry] = heir
                    found.remove(heir)
        self._drop_paired()

    def _pair_ids(self) -> None:
        """Pair the entries of one id, unless one was made of another fact."""
        by_id = {base_of(entry[0].id): entry for entry in self._free_new if entry[0].id}
        for entry in self._free_old:
            heir = by_id.get(base_of(entry[0].id))
            if heir and (is_edited(entry) or self._may_be(entry, heir)):
                self._heirs[entry] = by_id.pop(base_of(entry[0].id))
        self._drop_paired()

    def _drop_paired(self) -> None:
        heirs = {id(heir) for heir in self._heirs.values()}
        self._free_old = [entry for entry in self._free_old if entry not in self._heirs]
        self._free_new = [entry for entry in self._free_new if id(entry) not in heirs]

    def _may_be(self, old: Entry, new: Entry) -> bool:
        """Whether two entries of one id are about one fact: short ids can meet by chance."""
        return bool(_quotes(old) & _quotes(new)) or _share(old, new) >= SAME_PASSAGE or same_answer(old, new, self._language)

    def _pair(self, alike: Callable[[Entry, Entry], float]) -> None:
        """Pair the entries that are alike, the most alike first."""
        scored = [(alike(old, new), i, j) for i, old in enumerate(self._free_old) for j, new in enumerate(self._free_new)]
        scored = sorted(((-score, i, j) for score, i, j in scored if score > 0))
        used: set[int] = set()
        for _score, i, j in scored:
            if self._free_old[i] not in self._heirs and j not in used:
                self._heirs[self._free_old[i]] = self._free_new[j]
                used.add(j)
        self._drop_paired()

    def _was_made(self, entry: Entry) -> bool:
        """Whether an entry that the old deck has not was made for it last time: someone has deleted it."""
        articles = (self._articles.get(each.article) for each in entry[0].evidence)
        return any(end_of(entry[0].id) in article.made for article in articles if article)

    def _free_id(self, entry: Entry) -> str:
        """Return a new entry's id, made another where a card that is no longer its own has it."""
        name, n = base_of(entry[0].id), 1
        while name and name in self._taken:
            n += 1
            name = f"{base_of(entry[0].id)}-{n}"
        self._taken.add(name)
        return name

    def _same_passage(self, old: Entry, new: Entry) -> float:
        """How alike two entries are that quote the same words, 0 to 2; 0 where they ask about different things."""
        if old[0].made is None or not _quotes(old) & _quotes(new):
            return 0.0
        share, alike = _share(old, new), same_answer(old, new, self._language)
        same_kind = old[0].fact == new[0].fact
        same = (alike and (same_kind or share >= SAME_PASSAGE)) or (same_kind and share >= SAME_QUESTION)
        return share + alike if same else 0.0


def _same_id(old: Entry, new: Entry) -> bool:
    return base_of(old[0].id) == base_of(new[0].id)


def _differs(old: Entry, new: Entry) -> bool:
    """Whether the program writes another text now than it did when it made a card that was edited since."""
    return old[0].made is not None and fingerprint(*new) not in (old[0].made.print, fingerprint(*old))


def _said(card: Card) -> tuple[object, ...]:
    """Return what a reader of the deck sees of a card."""
    quotes = tuple((each.article, each.quote) for each in card.evidence)
    return card.ask, card.answer, card.choices, card.hint, card.note, card.as_of, card.until, card.tags, quotes


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


def _rekeyed(old: Deck, new: Deck) -> Deck:
    """Return the old deck with an article that was read again under another name under the new one."""
    known = {article.key for article in old.articles}
    by_text = {article.sha256: article.key for article in new.articles if article.sha256 and article.key not in known}
    again = {article.key for article in new.articles}
    names = {a.key: by_text[a.sha256] for a in old.articles if a.key not in again and a.sha256 in by_text}
    if not names:
        return old
    return replace(
        old,
        cards=tuple(_quoting(card, names) for card in old.cards),
        articles=tuple(replace(article, key=names.get(article.key, article.key)) for article in old.articles),
        drafts=tuple(_quoting(card, names) for card in old.drafts),
    )


def _quoting(card: Card, names: Mapping[str, str]) -> Card:
    evidence = tuple(replace(each, article=names.get(each.article, each.article)) for each in card.evidence)
    return replace(card, evidence=evidence)


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
        made=new.made or old.made,
    )
