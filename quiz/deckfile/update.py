"""Decks made again at the place of older ones: worked out first, so that the difference can be shown, then written."""

from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from quiz.core.cloze import entries
from quiz.core.model import Deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import parse_deck, read_text
from quiz.deckfile.merge import Change, Fate, merge_deck
from quiz.deckfile.rewrite import rewritten
from quiz.deckfile.save import replace_file


@dataclass(frozen=True, slots=True)
class Update:
    """What making a deck again does to its file. `before` is "" where there is none yet."""

    path: Path
    deck: Deck
    before: str
    after: str
    changes: tuple[Change, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether there was no such file."""
        return not self.before

    @property
    def is_change(self) -> bool:
        """Whether the file is to be another."""
        return self.before != self.after

    def difference(self) -> str:
        """Return the unified difference of the file, "" where there is none."""
        name = self.path.as_posix()
        old = "/dev/null" if self.is_new else name
        lines = unified_diff(_lines(self.before), _lines(self.after), old, name, lineterm="")
        return "".join(f"{line}\n" for line in lines)

    def write(self) -> None:
        """Put the new text in place. Raises DeckError where it cannot be written; the file is then as it was."""
        if self.is_change:
            replace_file(self.path, self.after)


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def plan_update(path: Path, made: Deck) -> Update:
    """Return what `made` does to the deck at `path`, with all that its author did kept; nothing is written.

    Raises DeckErrors where the deck that is there does not load, or the one that is to be would not.
    """
    made = replace(made, name=path.stem)
    if not path.exists():
        text = dump_deck(made)
        deck = parse_deck(text, name=made.name, path=str(path))
        return Update(path, deck, "", text, tuple(Change(Fate.ADDED, None, entry[0]) for entry in entries(deck.cards)))
    before = read_text(path)
    old = parse_deck(before, name=path.stem, path=str(path))
    merged = merge_deck(old, made)
    after, deck = rewritten(before, old, merged.deck, str(path))
    return Update(path, deck, before, after, merged.changes)


def update_deck(path: Path, made: Deck) -> Update:
    """Put a deck made now at `path`, with all that the author did to the one that is there; returns what was done.

    Raises DeckErrors where the deck that is there does not load, DeckError where it cannot be written; it is then as it was.
    """
    update = plan_update(path, made)
    update.write()
    return update
