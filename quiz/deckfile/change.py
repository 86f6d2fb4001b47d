"""Changes to the cards of one entry of a deck file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quiz.core.cloze import read_gaps, write_gaps
from quiz.core.ids import base_of
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Item, Question, Span
from quiz.core.session import Overrule
from quiz.core.text import fold
from quiz.deckfile.mint import mint_id

Entry = tuple[Card, ...]
"""The cards of one entry: one, or one for each gap of a cloze text."""


@dataclass(frozen=True, slots=True)
class CardEdit:
    """What to change in a card; None leaves it as it is.

    `accept`, `reject`, `choices` and `hint` of a cloze are its gap's; `note` and `tags` are all gaps'.
    """

    ask: str | None = None
    """The question; of a cloze, the whole text with its gaps in braces."""
    answer: str | tuple[str, ...] | None = None
    """One answer, or the items of a list; of a cloze, the words in the gap."""
    accept: tuple[str, ...] | None = None
    reject: tuple[str, ...] | None = None
    choices: tuple[str, ...] | None = None
    hint: str | None = None
    note: str | None = None
    tags: tuple[str, ...] | None = None


def named(entry: Entry, deck_name: str, taken: set[str]) -> Entry:
    """Return the entry with an id, a new one where it has none."""
    if entry[0].id:
        return entry
    name = mint_id(deck_name, entry[0], taken)
    taken.add(name)
    return tuple(
        replace(card, id=CardId(f"{name}#{card.prompt.gap}") if isinstance(card.prompt, Cloze) else name) for card in entry
    )


def edited(entry: Entry, gap: int, change: CardEdit) -> Entry:
    """Return the entry with the change made to the card of that gap, counted from 0.

    Raises ValueError where a cloze is left without gaps.
    """
    card = entry[gap]
    entry = _asked(entry, gap, change) if isinstance(card.prompt, Cloze) else (_question(card, change),)
    card = entry[min(gap, len(entry) - 1)]
    own = _surrounded(card, change)
    note, tags = own.note if change.note is None else change.note, own.tags if change.tags is None else change.tags
    return tuple(replace(own if each is card else each, note=note, tags=tags) for each in entry)


def _question(card: Card, change: CardEdit) -> Card:
    """Return a question with what it asks and what answers it changed; spellings of an answer that stays are kept."""
    prompt = card.prompt if change.ask is None else Question(change.ask)
    if change.answer is None:
        return replace(card, prompt=prompt)
    spellings = {item.shown: item for item in card.answer.items}
    if isinstance(change.answer, tuple):
        items = tuple(spellings.get(shown, Item((shown,))) for shown in change.answer)
        return replace(card, prompt=prompt, answer=replace(card.answer, items=items, type=AnswerType.LIST))
    kind = AnswerType.TEXT if card.answer.type is AnswerType.LIST else card.answer.type
    accepted = card.answer.items[0].accepted[1:] if card.answer.type is not AnswerType.LIST else ()
    return replace(card, prompt=prompt, answer=Answer(kind, (Item((change.answer, *accepted)),), card.answer.reject))


def _asked(entry: Entry, gap: int, change: CardEdit) -> Entry:
    """Return a cloze with its text changed, or the words in one gap; each gap keeps what belongs to it."""
    prompts = [card.prompt for card in entry if isinstance(card.prompt, Cloze)]
    written = change.ask or write_gaps(prompts[0].text, [prompt.span for prompt in prompts])
    text, spans = read_gaps(written)
    if isinstance(change.answer, str):
        text, spans = _refilled(text, spans, gap, change.answer)
    return tuple(_gap(entry, n, Cloze(text, span, n)) for n, span in enumerate(spans, 1))


def _refilled(text: str, spans: Sequence[Span], gap: int, words: str) -> tuple[str, tuple[Span, ...]]:
    """Return a cloze text with other words in one gap."""
    parts = [text[span.start : span.end] if n != gap else words for n, span in enumerate(spans)]
    ends = [0, *(span.end for span in spans)]
    between = [text[end : span.start] for end, span in zip(ends, spans, strict=False)]
    return read_gaps("".join(f"{before}{{{{{part}}}}}" for before, part in zip(between, parts, strict=True)) + text[ends[-1] :])


def _gap(entry: Entry, gap: int, prompt: Cloze) -> Card:
    """Return the card of a gap after the text changed: what it was, or a new one beside its siblings."""
    hidden = prompt.text[prompt.span.start : prompt.span.end]
    if gap <= len(entry):
        card = entry[gap - 1]
        item = Item((hidden, *card.answer.items[0].accepted[1:]))
        return replace(card, prompt=prompt, answer=replace(card.answer, items=(item,)))
    base = base_of(entry[0].id)
    answer = Answer(entry[0].answer.type, (Item((hidden,)),))
    return replace(entry[0], id=CardId(f"{base}#{gap}"), prompt=prompt, answer=answer, choices=())


def _surrounded(card: Card, change: CardEdit) -> Card:
    """Return the card with its other answers, choices and hint changed."""
    answer = card.answer if change.reject is None else replace(card.answer, reject=change.reject)
    if change.accept is not None and answer.type is not AnswerType.LIST:
        answer = replace(answer, items=(Item((answer.items[0].shown, *change.accept)),))
    choices = card.choices if change.choices is None else change.choices
    return replace(card, answer=answer, choices=choices, hint=card.hint if change.hint is None else change.hint)


def overruled(card: Card, overrule: Overrule) -> Card:
    """Return the card with what was typed among its accepted or rejected answers.

    The same card comes back where it is there already, and where a whole list was typed: that is no spelling of one item.
    """
    typed = " ".join(overrule.typed.split())
    several = len(card.answer.items) > 1
    item = card.answer.items[0]
    if not fold(typed) or fold(typed) == fold(item.shown) or (several and overrule.accepted):
        return card
    accepted = (item.shown, *_without(item.accepted[1:], typed), *((typed,) if overrule.accepted else ()))
    reject = (*_without(card.answer.reject, typed), *(() if overrule.accepted else (typed,)))
    items = card.answer.items if several else (Item(accepted),)
    if typed in (item.accepted if overrule.accepted else card.answer.reject):
        return card
    return replace(card, answer=replace(card.answer, items=items, reject=reject))


def _without(words: Sequence[str], typed: str) -> tuple[str, ...]:
    """Return the words that do not fold to the typed one."""
    return tuple(word for word in words if fold(word) != fold(typed))
