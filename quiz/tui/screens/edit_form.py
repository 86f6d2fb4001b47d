"""A card as a form: its texts as typed, what is wrong with them, and the change they make."""

import re
from dataclasses import dataclass, fields
from enum import StrEnum

from quiz.collection import Collection
from quiz.core.cloze import read_gaps, write_gaps
from quiz.core.model import AnswerType, Card, Cloze
from quiz.core.session import Asked
from quiz.core.text import fold
from quiz.deckfile.change import CardEdit, edited
from quiz.i18n import _

GAPS = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Key(StrEnum):
    """A field of the form."""

    ASK = "ask"
    ANSWER = "answer"
    ACCEPT = "accept"
    REJECT = "reject"
    HINT = "hint"
    NOTE = "note"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class Form:
    """The texts of the fields. `answer`, `accept` and `reject` hold one a line, `tags` are parted by commas."""

    ask: str
    answer: str = ""
    accept: str = ""
    reject: str = ""
    hint: str = ""
    note: str = ""
    tags: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about the form; a fault keeps it from being saved."""

    words: str
    fault: bool


def whole_text(collection: Collection, deck: str, card: Card) -> str:
    """Return a cloze text as its author writes it, every gap in braces; the question of any other card."""
    if not isinstance(card.prompt, Cloze):
        return card.ask
    prompts = [each.prompt for each in collection.siblings(deck, card) if isinstance(each.prompt, Cloze)]
    spans = [prompt.span for prompt in prompts if prompt.text == card.prompt.text]
    return write_gaps(card.prompt.text, spans or [card.prompt.span])


def as_written(collection: Collection, asked: Asked) -> tuple[str, str]:
    """Return the text of the card asked as its author wrote it, and the language of its deck."""
    deck = collection.library.deck(asked.deck)
    return whole_text(collection, asked.deck, asked.card), deck.language if deck else "fr"


def saved(collection: Collection, asked: Asked, change: CardEdit) -> Card:
    """Write a change of the card asked into its deck, and return the card as it is then."""
    return collection.edit_card(asked.deck, asked.card.id, change)


def keys_of(card: Card) -> tuple[Key, ...]:
    """Return the fields that a card has: a cloze answers itself, the items of a list have their own spellings."""
    without: set[Key] = set()
    if isinstance(card.prompt, Cloze):
        without.add(Key.ANSWER)
    elif card.answer.type is AnswerType.LIST:
        without.add(Key.ACCEPT)
    return tuple(key for key in Key if key not in without)


def form_of(card: Card, written: str) -> Form:
    """Return the form of a card as it is; `written` is a cloze text with its braces."""
    is_cloze = isinstance(card.prompt, Cloze)
    return Form(
        ask=written if is_cloze else card.ask,
        answer="" if is_cloze else "\n".join(item.shown for item in card.answer.items),
        accept="" if card.answer.type is AnswerType.LIST else "\n".join(card.answer.items[0].accepted[1:]),
        reject="\n".join(card.answer.reject),
        hint=card.hint,
        note=card.note,
        tags=", ".join(card.tags),
    )


def change_of(before: Form, after: Form) -> CardEdit:
    """Return the change from one form to another; fields that are the same are left alone."""
    edits = {each.name for each in fields(Form) if getattr(before, each.name).strip() != getattr(after, each.name).strip()}
    answers = lines_of(after.answer)
    return CardEdit(
        ask=after.ask.strip() if Key.ASK in edits else None,
        answer=(answers if len(answers) > 1 else answers[0]) if Key.ANSWER in edits and answers else None,
        accept=lines_of(after.accept) if Key.ACCEPT in edits else None,
        reject=lines_of(after.reject) if Key.REJECT in edits else None,
        hint=after.hint.strip() if Key.HINT in edits else None,
        note=after.note.strip() if Key.NOTE in edits else None,
        tags=tags_of(after.tags) if Key.TAGS in edits else None,
    )


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that hold something, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.split("\n") if line.strip()))


def tags_of(text: str) -> tuple[str, ...]:
    """Return the words between commas, each once."""
    return tuple(dict.fromkeys(word.strip() for word in text.replace("\n", ",").split(",") if word.strip()))


def remarks(card: Card, before: Form, after: Form, *, language: str) -> list[Remark]:
    """Return what is wrong with a form, faults first, then what could be better."""
    faults = [Remark(words, fault=True) for words in _faults(card, before, after)]
    return faults or [Remark(words, fault=False) for words in _doubts(card, before, after, language)]


def _faults(card: Card, before: Form, form: Form) -> list[str]:
    found: list[str] = []
    if isinstance(card.prompt, Cloze):
        found += [words for words in [_wrong_gaps(form.ask)] if form.ask != before.ask and words]
    else:
        found += [_("The question is empty.")] * (not form.ask.strip())
        found += [_("The answer is empty.")] * (not lines_of(form.answer))
    right = {fold(word) for word in (*lines_of(form.answer), *lines_of(form.accept))}
    if both := next((word for word in lines_of(form.reject) if fold(word) in right), ""):
        found.append(_("“{answer}” is both right and wrong.").format(answer=both))
    if any(_CONTROL.search(getattr(form, each.name)) for each in fields(Form)):
        found.append(_("There is a control character in a text: type it anew."))
    return found


def _wrong_gaps(written: str) -> str:
    """Return what is wrong with the braces of a cloze text; empty where it reads well."""
    try:
        read_gaps(written)
    except ValueError:
        if "{{" not in written and "}}" not in written:
            return _("There is no gap: write the hidden words as {{words}}.")
        if any(not gap.strip("{} \n") for gap in GAPS.findall(written)):
            return _("A gap is empty: write the hidden words in it.")
        return _("The braces do not pair up: each gap is {{words}}.")
    return ""


def _doubts(card: Card, before: Form, after: Form, language: str) -> list[str]:
    """Return what could be better in a form without faults."""
    if isinstance(card.prompt, Cloze):
        fewer = len(GAPS.findall(before.ask)) - len(GAPS.findall(after.ask))
        return [_("There are fewer gaps than before: the card of the last one goes.")] if fewer > 0 else []
    from quiz.deckfile.support import gives_away, is_supported

    (card,) = edited((card,), 0, change_of(before, after))
    found = []
    if gives_away(card, language):
        found.append(_("The question gives the answer away."))
    if card.evidence and not all(is_supported(item, card, language) for item in card.answer.items):
        found.append(_("The quote does not hold the answer."))
    return found
