"""The text of a deck after a change: the author's text where nothing changed, comments and all."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.core.cloze import entries
from quiz.core.ids import base_of
from quiz.core.model import Deck
from quiz.deckfile import schema
from quiz.deckfile.change import Entry
from quiz.deckfile.dump import dump_deck, dump_entry
from quiz.deckfile.faults import Faults
from quiz.deckfile.load import parse_deck
from quiz.deckfile.patch import Patch, Written, value_of
from quiz.deckfile.tree import Items, Node, Pairs, clean, parse_tree, paused_collector
from quiz.errors import DeckErrors

_DECK_ORDER = [key.name for key in schema.DECK]
_CARD_ORDER = [key.name for key in schema.CARD]


def rewritten(text: str, before: Deck, after: Deck, path: str, root: Node | None = None) -> tuple[str, Deck]:
    """Return the text of `after`, made from `text`, which spells `before`, and the deck as it reads, with its lines.

    `root` is the tree of the text, where that is known.
    A file laid out so that the change cannot be made in place is written anew, without its comments.
    Raises DeckErrors where `after` is no deck that loads.
    """
    if before == after:
        return text, before
    with paused_collector():
        patched = _patched(clean(text), root or parse_tree(clean(text), Faults("")), before, after)
    spelled = _spelled(patched, after, path) if patched is not None else None
    if patched is not None and spelled == after:
        return _as_before(patched, text), spelled
    anew = dump_deck(after)
    deck = parse_deck(anew, name=after.name, path=path)
    if deck != after:
        raise ValueError("a deck that its file cannot say")
    return _as_before(anew, text), deck


def _spelled(text: str, deck: Deck, path: str) -> Deck | None:
    """Return the deck that the text reads as, None where it reads as none."""
    try:
        return parse_deck(text, name=deck.name, path=path)
    except DeckErrors:
        return None


def _as_before(text: str, before: str) -> str:
    """Return the text with the newlines and the byte-order mark that the file had."""
    if "\r\n" in before:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if before.startswith("\ufeff") else text


def _patched(text: str, root: Node, before: Deck, after: Deck) -> str | None:
    """Return the text, of which `root` is the tree, changed in place; None where it cannot be."""
    if not isinstance(root, Pairs):
        return None
    patch = Patch(text)
    old, new = _header(before, after), _header(after, before)
    patch.mapping(root, old.root, new.root, new, _DECK_ORDER)
    for key, cards, changed in (("cards", before.cards, after.cards), ("drafts", before.drafts, after.drafts)):
        if not cards or not changed or cards == changed:
            continue
        if not _list(patch, value_of(root, key), tuple(entries(cards)), tuple(entries(changed))):
            return None
    return patch.result()


def _header(deck: Deck, other: Deck) -> Written:
    """Return the deck without the lists that both have, as written by the program."""
    cards = () if other.cards else deck.cards
    drafts = () if other.drafts else deck.drafts
    return _written(dump_deck(replace(deck, cards=cards, drafts=drafts)))


def _written(text: str) -> Written:
    root = parse_tree(text, Faults(""))
    if not isinstance(root, Pairs):
        raise ValueError("the program wrote no mapping")
    return Written(text, root)


def _list(patch: Patch, mine: Node | None, before: Sequence[Entry], after: Sequence[Entry]) -> bool:
    """Change a list of cards in place; False where it cannot be."""
    if not isinstance(mine, Items) or mine.flow or len(mine.items) != len(before):
        return False
    pairs = aligned(before, after)
    kept = [index for index, _ in pairs if index is not None]
    if not kept or kept != sorted(kept) or [index for index, _ in pairs][: len(kept)] != kept:
        return False
    for at in set(range(len(before))) - set(kept):
        patch.drop(mine.items[at])
    for index, entry in pairs:
        if index is None:
            patch.append(mine, mine.items[kept[-1]], dump_entry(entry))
        elif entry != before[index]:
            _entry(patch, mine.items[index], before[index], entry)
    return True


def _entry(patch: Patch, mine: Node, before: Entry, after: Entry) -> None:
    """Change one card, or one cloze text, in place."""
    if not isinstance(mine, Pairs):
        raise ValueError("a card that is no mapping")
    old, new = (_written("\n".join(dump_entry(entry)) + "\n") for entry in (before, after))
    patch.mapping(mine, old.root, new.root, new, _CARD_ORDER)


def aligned(before: Sequence[Entry], after: Sequence[Entry]) -> list[tuple[int | None, Entry]]:
    """Return the entries of `after`, each with the index of the one of `before` that it was, None where it is new.

    As many entries as before, with the same ids or ids for the first time, are the same ones in the same order.
    """
    names = [base_of(entry[0].id) for entry in before]
    if len(before) == len(after) and all(not old or old == base_of(new[0].id) for old, new in zip(names, after, strict=True)):
        return list(enumerate(after))
    by_id = {name: index for index, name in enumerate(names) if name}
    by_ask = {entry[0].ask: index for index, entry in enumerate(before) if not names[index]}
    return [(by_id.get(base_of(e[0].id)) if e[0].id else by_ask.get(e[0].ask), e) for e in after]
