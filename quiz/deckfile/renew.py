"""What an entry of a deck becomes when it is made again: new where nobody touched it, the author's where somebody did."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from quiz.core.fingerprint import fingerprint, fingerprint_around
from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.model import Answer, Card, CardId, Cloze, Evidence, Item
from quiz.core.text import fold
from quiz.deckfile.change import Entry


def is_edited(entry: Sequence[Card]) -> bool:
    """Whether a person wrote the card or changed its text since it was made."""
    made = entry[0].made
    return made is None or made.print != fingerprint(*entry)


def same_answer(old: Sequence[Card], new: Sequence[Card], language: str) -> bool:
    """Whether two entries have the same answers: what one shows would be marked right on the other."""
    if len(old) != len(new):
        return False
    pairs = [(was.answer, now.answer) for was, now in zip(old, new, strict=True)]
    return all(_counts(was, now, language) or _counts(now, was, language) for was, now in pairs)


def _counts(given: Answer, answer: Answer, language: str) -> bool:
    if given.shown == answer.shown:
        return True
    return judge(given.shown, answer, language=language).verdict is Verdict.ACCEPT


def renewed(old: Entry, new: Entry, name: str, *, remade: Collection[str]) -> Entry:
    """Return the entry that an old one becomes when the same fact was made again as `new`, under the id `name`.

    Its text is new unless a person had edited it. What stands around the text is new unless a person had touched it. Quotes of
    articles that are not among the `remade` ones stay.
    """
    if is_edited(old) or len(old) != len(new):
        return tuple(replace(card, id=gap_id(name, card), evidence=_moved(card, new[0])) for card in old)
    elsewhere = (each for each in old[0].evidence if each.article not in remade and each not in new[0].evidence)
    quotes = (*new[0].evidence, *elsewhere)
    around = _untouched if _is_as_made(old) else _as_the_author_set
    pairs = zip(old, new, strict=True)
    return tuple(replace(around(was, now), id=gap_id(name, now), evidence=quotes) for was, now in pairs)


def replaced(old: Entry, new: Entry, name: str) -> Entry:
    """Return the entry that takes the place of an old one whose answer is no longer right; what its author noted stays."""
    if _is_as_made(old):
        return tuple(replace(card, id=gap_id(name, card)) for card in new)
    note, tags = old[0].note or new[0].note, _union(old[0].tags, new[0].tags)
    return tuple(replace(card, id=gap_id(name, card), note=note, tags=tags) for card in new)


def gap_id(name: str, card: Card) -> CardId:
    """Return an entry's id for one of its cards."""
    return CardId(f"{name}#{card.prompt.gap}" if name and isinstance(card.prompt, Cloze) else name)


def _is_as_made(entry: Entry) -> bool:
    """Whether nobody changed anything around the text, as far as was recorded."""
    made = entry[0].made
    return made is not None and bool(made.around) and made.around == fingerprint_around(*entry)


def _moved(old: Card, new: Card) -> tuple[Evidence, ...]:
    """Return the quotes of a card that a person has edited, at the places where they stand now."""
    places = {(each.article, each.quote): each.at for each in new.evidence}
    at_home = set(new.evidence)
    return tuple(
        each if each in at_home or not each.at else replace(each, at=places.get((each.article, each.quote), each.at))
        for each in old.evidence
    )


def _untouched(_old: Card, new: Card) -> Card:
    return new


def _as_the_author_set(old: Card, new: Card) -> Card:
    """Return the new text with what its author set around it.

    Where it is known that the author set something, or the same program made both, all around the text stays as it is. A newer
    program adds to a card of one that recorded less, but replaces nothing.
    """
    if old.made and new.made and (old.made.around or old.made.by == new.made.by):
        answer = replace(old.answer, type=new.answer.type, items=_shown_anew(old.answer, new.answer))
        return replace(old, prompt=new.prompt, answer=answer, fact=new.fact, made=new.made)
    return replace(
        new,
        answer=_joined(old.answer, new.answer),
        choices=old.choices or new.choices,
        hint=old.hint or new.hint,
        note=old.note or new.note,
        tags=_union(old.tags, new.tags),
        until=old.until or new.until,
    )


def _shown_anew(old: Answer, new: Answer) -> tuple[Item, ...]:
    """Return the items as the new answer shows them, with the author's other spellings alone."""
    return tuple(Item((now.shown, *_rest(_partner(now, old), now))) for now in new.items)


def _joined(old: Answer, new: Answer) -> Answer:
    """Return the same answer with the spellings of both; what the author said of one wins."""
    items = []
    for now in new.items:
        added = (word for word in now.accepted[1:] if word not in old.reject)
        items.append(Item((now.shown, *_union(_rest(_partner(now, old), now), added))))
    reject = _union(old.reject, (word for word in new.reject if word not in _spellings(old)))
    return replace(new, items=tuple(items), reject=reject, ordered=old.ordered)


def _partner(now: Item, old: Answer) -> Item | None:
    """Return the item that one of the new answer was: a list may have its items in another order."""
    if len(old.items) == 1:
        return old.items[0]
    same = (was for was in old.items if now.shown == was.shown)
    names = set(map(fold, now.accepted)) - {""}
    alike = (was for was in old.items if names & set(map(fold, was.accepted)))
    return next(same, None) or next(alike, None)


def _rest(was: Item | None, now: Item) -> tuple[str, ...]:
    """Return an item's other spellings; what was shown before is one of them where it reads otherwise now."""
    if was is None or was.shown == now.shown:
        return was.accepted[1:] if was else ()
    return tuple(word for word in was.accepted if word != now.shown)


def _spellings(answer: Answer) -> set[str]:
    return {word for item in answer.items for word in item.accepted}


def _union(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """Return the words of both, in order, each once."""
    return tuple(dict.fromkeys((*first, *second)))
