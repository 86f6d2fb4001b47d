"""Quotes held against the articles they were taken from; what cannot be proven is not asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from quiz.core.model import ArticleRef, Card, Deck, Evidence, Span
from quiz.core.snapshot import sha256, snapshot
from quiz.errors import DeckError
from quiz.i18n import _

MAX_ARTICLE_BYTES = 5_000_000
JOIN = "[…]"
"""Stands in a quote between two passages that do not follow one another."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as read: its snapshot, or in `problem` why there is none."""

    text: str = ""
    problem: str = ""
    changed: bool = False


class Articles:
    """The articles of one deck, each read when a card first quotes it."""

    def __init__(self, path: Path, deck: Deck) -> None:
        self._path = path
        self._deck = deck
        self._sources: dict[str, Source] = {}
        self._warnings: list[DeckError] = []

    def source(self, key: str) -> Source:
        """Return the article of that key."""
        if key not in self._sources:
            article = self._deck.article(key)
            self._sources[key] = (
                read_source(self._path.parent, article) if article else Source(problem=_("the deck does not name it"))
            )
            if self._sources[key].changed:
                self._warn(0, _("the article “{key}” has changed since the deck was made").format(key=key))
        return self._sources[key]

    def objection(self, card: Card) -> DeckError | None:
        """Return why the card cannot be asked, None where every quote stands."""
        has_moved = False
        for evidence in card.evidence:
            source = self.source(evidence.article)
            if source.problem:
                what = _("card set aside: the article “{key}” cannot be read: {why}").format(
                    key=evidence.article, why=source.problem
                )
                return self._error(card.line, what, hint=_("put the article back, or correct “file”"))
            spans = find_quote(evidence, source.text)
            if not spans:
                what = _("card set aside: its quote does not stand in the article “{key}”").format(key=evidence.article)
                return self._error(card.line, what, hint=_("correct the quote, or make the deck again"))
            has_moved |= bool(evidence.at) and spans != evidence.at
        if has_moved:
            self._warn(card.line, _("the quote stands elsewhere in the article than “at” says"))
        return None

    def noted(self) -> Deck:
        """Return the deck with the places of its quotes, and the fingerprints of its articles, as they are now.

        A quote that no longer stands is left as it is, and so is the fingerprint of its article.
        """
        quotes = [evidence for card in self._deck.cards for evidence in card.evidence]
        places = {evidence: find_quote(evidence, self.source(evidence.article).text) for evidence in quotes}
        fallen = {evidence.article for evidence, place in places.items() if not place}
        cards = tuple(replace(card, evidence=tuple(_placed(e, places[e]) for e in card.evidence)) for card in self._deck.cards)
        articles = tuple(each if each.key in fallen else self._noted(each) for each in self._deck.articles)
        return replace(self._deck, cards=cards, articles=articles)

    def _noted(self, article: ArticleRef) -> ArticleRef:
        """Return an article with the fingerprint it has now, where it had one and is quoted."""
        source = self._sources.get(article.key)
        return replace(article, sha256=sha256(source.text)) if source and source.changed else article

    def warnings(self) -> tuple[DeckError, ...]:
        """Return what was met and does not keep a card from being asked."""
        return tuple(self._warnings)

    def _warn(self, line: int, what: str) -> None:
        self._warnings.append(self._error(line, what, hint=_("quiz check --fix takes note")))

    def _error(self, line: int, what: str, *, hint: str) -> DeckError:
        return DeckError(str(self._path), line, what, hint=hint)


def read_source(folder: Path, article: ArticleRef) -> Source:
    """Read an article whose file is relative to `folder`, the deck's."""
    path = folder / article.file
    try:
        if path.exists() and not path.is_file():
            return Source(problem=_("it is not a file"))
        with path.open("rb") as file:
            raw = file.read(MAX_ARTICLE_BYTES + 1)
        if len(raw) > MAX_ARTICLE_BYTES:
            return Source(problem=_("it is too large"))
        text = snapshot(raw)
    except OSError as error:
        return Source(problem=error.strerror or str(error))
    except UnicodeDecodeError:
        return Source(problem=_("it is not UTF-8 text"))
    except ValueError as error:
        return Source(problem=str(error))
    return Source(text, changed=bool(article.sha256) and sha256(text) != article.sha256)


def find_quote(evidence: Evidence, text: str) -> tuple[Span, ...]:
    """Return where the quote stands in the snapshot, () where it does not.

    The recorded place is looked at first. A quote joined by […] has one span for each passage.
    """
    quote = normalize("NFC", evidence.quote)
    passages = _passages(quote)
    if len(evidence.at) == len(passages) and _stand(passages, evidence.at, text):
        return evidence.at
    if len(evidence.at) == 1 and _stand((quote,), evidence.at, text):
        return evidence.at
    start = text.find(quote)
    if start >= 0:
        return (Span(start, start + len(quote)),)
    return _anywhere(passages, text)


def _passages(quote: str) -> tuple[str, ...]:
    """Return the passages of a quote joined by […]."""
    return tuple(part.strip() for part in quote.split(JOIN)) if JOIN in quote else (quote,)


def _stand(passages: Sequence[str], spans: Sequence[Span], text: str) -> bool:
    """Whether each passage stands at its span."""
    return all(passage and text[span.start : span.end] == passage for passage, span in zip(passages, spans, strict=True))


def _anywhere(passages: Sequence[str], text: str) -> tuple[Span, ...]:
    """Return a place of each passage, after the one before it where it can be, () where one is missing."""
    spans: list[Span] = []
    for passage in passages:
        start = text.find(passage, spans[-1].end) if spans else -1
        start = text.find(passage) if start < 0 else start
        if start < 0 or not passage:
            return ()
        spans.append(Span(start, start + len(passage)))
    return tuple(spans)


def _placed(evidence: Evidence, place: tuple[Span, ...]) -> Evidence:
    """Return a quote with its place, where it has had one and has one."""
    return replace(evidence, at=place) if evidence.at and place else evidence
