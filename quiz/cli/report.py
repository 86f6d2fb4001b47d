"""What `quiz generate` says of a deck when it is done: how many cards it has, and what became of those it had."""

from collections import Counter
from dataclasses import dataclass

from quiz.cli import exits
from quiz.cli.gathering import say_story, story_json
from quiz.cli.output import Json, emit, one_line
from quiz.core.model import Card
from quiz.deckfile.merge import Change, Fate
from quiz.deckfile.update import Update
from quiz.generate.story import Story
from quiz.i18n import _, ngettext

_SIGNS = {Fate.ADDED: "+", Fate.CHANGED: "~", Fate.REPLACED: "!", Fate.KEPT: "=", Fate.REMOVED: "-", Fate.DELETED: "x"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A deck that was made: its cards, and what that did to its file; None where it went to standard output.

    `story` is what several articles tell together, None for the deck of one.
    """

    name: str
    cards: int
    update: Update | None = None
    story: Story | None = None


def outcome_json(outcome: Outcome, *, dry: bool) -> Json:
    """Return a deck as `--json` shows it; with its difference where nothing was written."""
    update = outcome.update
    return {
        "deck": outcome.name,
        "path": str(update.path) if update else "",
        "cards": outcome.cards,
        "changed": update is None or update.is_change,
        "changes": [_change_json(change) for change in update.changes] if update else [],
        **(story_json(outcome.story) if outcome.story else {}),
        **({"diff": update.difference()} if dry and update else {}),
    }


def done_json(name: str, path: str, cards: int) -> Json:
    """Return a deck that was in its place already as `--json` shows it."""
    return {"deck": name, "path": path, "cards": cards, "changed": False, "changes": []}


def _change_json(change: Change) -> Json:
    card = change.after or change.before
    before = {"was": _card_json(change.before)} if change.before and change.after else {}
    return {"change": change.fate.value, **(_card_json(card) if card else {}), **before}


def _card_json(card: Card) -> dict[str, Json]:
    return {"id": card.id, "ask": card.ask, "answer": card.answer.shown}


def say_outcome(outcome: Outcome, *, dry: bool) -> None:
    """Say what became of a deck: its cards that changed or went, by name; where nothing was written, the difference as data."""
    exits.talk(_deck_line(outcome))
    if outcome.story is not None:
        say_story(outcome.story)
    if outcome.update is None:
        return
    if not outcome.update.is_new:
        for change in outcome.update.changes:
            exits.talk(f"  {_SIGNS[change.fate]} {_change_words(change)}")
    if dry:
        emit(outcome.update.difference(), end="")


def _deck_line(outcome: Outcome) -> str:
    update = outcome.update
    name = str(update.path) if update else outcome.name
    words = ngettext("{deck}: {n} card", "{deck}: {n} cards", outcome.cards).format(deck=name, n=outcome.cards)
    counts = Counter(change.fate for change in update.changes) if update is not None and not update.is_new else {}
    told = [_fate_words(fate, counts[fate]) for fate in Fate if counts.get(fate)]
    if not told and update is not None and not update.is_change:
        return words + " " + _("(unchanged)")
    return f"{words} ({', '.join(told)})" if told else words


def _fate_words(fate: Fate, n: int) -> str:
    words = {
        Fate.ADDED: ngettext("{n} new", "{n} new", n),
        Fate.CHANGED: ngettext("{n} changed", "{n} changed", n),
        Fate.REPLACED: ngettext("{n} with another answer", "{n} with another answer", n),
        Fate.KEPT: ngettext("{n} left as you edited it", "{n} left as you edited them", n),
        Fate.REMOVED: ngettext("{n} removed", "{n} removed", n),
        Fate.DELETED: ngettext("{n} that you deleted", "{n} that you deleted", n),
    }
    return words[fate].format(n=n)


def _change_words(change: Change) -> str:
    """Return what became of one card, on one line."""
    before, after = change.before, change.after
    match change.fate:
        case Fate.REPLACED if before and after:
            text = _("{ask} → {answer} (was {old}: progress starts again)")
            return one_line(text.format(ask=after.ask, answer=after.answer.shown, old=before.answer.shown))
        case Fate.KEPT if before and after and before.answer.shown != after.answer.shown:
            text = _("{ask} → {answer} (your text stays; the article now says {new})")
            return one_line(text.format(ask=before.ask, answer=before.answer.shown, new=after.answer.shown))
        case Fate.KEPT if before and after is None:
            text = _("{ask} → {answer} (your text stays; it is not made any more)")
            return one_line(text.format(ask=before.ask, answer=before.answer.shown))
        case Fate.KEPT if before:
            return one_line(_("{ask} → {answer} (your text stays)").format(ask=before.ask, answer=before.answer.shown))
        case Fate.CHANGED if before and after and before.ask != after.ask:
            text = _("{ask} → {answer} (was: {old})")
            return one_line(text.format(ask=after.ask, answer=after.answer.shown, old=before.ask))
        case Fate.CHANGED if before and after:
            what = ", ".join(_changed_parts(before, after))
            return one_line(_("{ask} → {answer} ({what})").format(ask=after.ask, answer=after.answer.shown, what=what))
    card = after or before
    return one_line(f"{card.ask} → {card.answer.shown}") if card else ""


def _changed_parts(before: Card, after: Card) -> list[str]:
    """Return the names of what is another around the same question."""
    quotes = [[(each.article, each.quote) for each in card.evidence] for card in (before, after)]
    parts = {
        _("answer"): before.answer != after.answer,
        _("options"): before.choices != after.choices,
        _("dates"): (before.as_of, before.until) != (after.as_of, after.until),
        _("quote"): quotes[0] != quotes[1],
    }
    return [name for name, differs in parts.items() if differs]
