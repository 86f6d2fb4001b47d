"""The one deck of several articles: made with what its file has from others, and what the articles disagree on."""

from collections.abc import Sequence
from pathlib import Path

from quiz.cli import exits
from quiz.cli.output import Json, one_line
from quiz.core.model import Card, Deck, Evidence
from quiz.core.text import fold
from quiz.deckfile.load import parse_deck, read_text
from quiz.generate.story import Conflict, Story, Succession, still_told, told
from quiz.i18n import _, ngettext


def gathered(decks: Sequence[Deck], path: Path | None, title: str) -> Story:
    """Return the one deck of the articles that were read and of those that its file quotes beside them.

    `path` is None for standard output; `title` "" takes that of the one article, or the name of several.
    Raises DeckErrors where the deck that is there does not load.
    """
    name = path.stem if path else decks[0].name
    parts = _in_order(path, decks) if path and path.exists() else list(decks)
    return told(parts, name, title or (parts[0].title if len(parts) == 1 else name))


def _in_order(path: Path, decks: Sequence[Deck]) -> list[Deck]:
    """Return the decks with what the deck at `path` has from other articles, in the order in which it got to know them."""
    old = parse_deck(read_text(path), name=path.stem, path=str(path))
    rest = still_told(old, [article for deck in decks for article in deck.articles])
    keys = [article.key for article in old.articles]
    return sorted([*rest, *decks], key=lambda deck: keys.index(key) if (key := deck.articles[0].key) in keys else len(keys))


def say_story(story: Story) -> None:
    """Say what the articles disagree on: each value with its article and quote, each office with who has it since."""
    if n := len(story.conflicts):
        exits.talk(
            ngettext("{n} contradiction, kept among the drafts:", "{n} contradictions, kept among the drafts:", n).format(n=n)
        )
    for conflict in story.conflicts:
        exits.talk(f"  {one_line(conflict.one.ask)}")
        for card in (conflict.one, conflict.other):
            exits.talk(f"    {_witness(card)}")
    if n := len(story.successions):
        words = ngettext("{n} office that somebody else has since:", "{n} offices that somebody else has since:", n)
        exits.talk(words.format(n=n))
    for each in story.successions:
        exits.talk(f"  {one_line(each.card.ask)} (until: {each.until})")
        for card in (each.card, each.successor):
            exits.talk(f"    {_witness(card)}")


def _witness(card: Card) -> str:
    """Return the answer that an article gives, with its words."""
    quoted = _proof(card)
    words = _("{article}: {answer} (“{quote}”)")
    return one_line(words.format(article=quoted.article, answer=card.answer.shown, quote=quoted.quote))


def _proof(card: Card) -> Evidence:
    """Return the quote that holds the answer, else the first."""
    shown = fold(card.answer.shown)
    return next((each for each in card.evidence if shown in fold(each.quote)), card.evidence[0])


def story_json(story: Story) -> dict[str, Json]:
    """Return what the articles disagree on as `--json` shows it."""
    return {
        "conflicts": [_conflict_json(each) for each in story.conflicts],
        "successions": [_succession_json(each) for each in story.successions],
    }


def _conflict_json(conflict: Conflict) -> Json:
    return {"ask": conflict.one.ask, "values": [_witness_json(card) for card in (conflict.one, conflict.other)]}


def _succession_json(each: Succession) -> Json:
    return {"until": each.until, "older": _witness_json(each.card), "newer": _witness_json(each.successor)}


def _witness_json(card: Card) -> Json:
    quoted = _proof(card)
    return {"id": card.id, "ask": card.ask, "answer": card.answer.shown, "article": quoted.article, "quote": quoted.quote}
