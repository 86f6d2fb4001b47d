"""The keys of a deck file, format 1: what the loader knows and what the JSON Schema for editors is made from.

python -m quiz.deckfile.schema docs/deck.schema.json
"""

import json
from dataclasses import dataclass
from enum import Enum

from quiz.core.model import AnswerType, FactKind, Strictness

FORMAT = "1"

Schema = dict[str, object]


class Shape(Enum):
    """What may stand as the value of a key."""

    TEXT = "text"
    TEXTS = "texts"
    FLAG = "flag"
    DATE = "date"
    STRICT = "strict"
    FORMAT = "format"
    FACT = "fact"
    TYPE = "type"
    ANSWER = "answer"
    SPANS = "spans"
    EVIDENCE = "evidence"
    MADE = "made"
    ARTICLES = "articles"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Key:
    """A key, the shape of its value, and one sentence for the author."""

    name: str
    shape: Shape
    doc: str
    required: bool = False
    by_gap: bool = False
    """Whether a cloze with several gaps may give it gap by gap, as {1: …, 2: …}."""


DECK = (
    Key("format", Shape.FORMAT, "The format of this file: 1.", required=True),
    Key("title", Shape.TEXT, "What the deck is called.", required=True),
    Key("language", Shape.TEXT, "Language of the cards: fr, en, … (fr if left out)."),
    Key("strict", Shape.STRICT, "What is marked more strictly: accents (a wrong accent is almost right), order (of every list)."),
    Key("articles", Shape.ARTICLES, "The articles that cards quote, each under a key of its own."),
    Key("cards", Shape.CARDS, "The cards.", required=True),
    Key("drafts", Shape.CARDS, "Cards that are not asked until they are moved to cards."),
)
ARTICLE = (
    Key("file", Shape.TEXT, "The article's text, relative to the deck.", required=True),
    Key("sha256", Shape.TEXT, "Fingerprint of the article's snapshot, 64 hexadecimal digits."),
    Key("published", Shape.DATE, "When it was published: YYYY, YYYY-MM or YYYY-MM-DD."),
    Key("title", Shape.TEXT, "The article's title."),
    Key("url", Shape.TEXT, "Where it was published."),
    Key("made", Shape.TEXT, "The cards that were made of it last; one that was deleted since is not made again."),
)
CARD = (
    Key("id", Shape.TEXT, "The card's name for good: its progress hangs on it. quiz check --fix gives one."),
    Key("fact", Shape.FACT, "What sort of fact the card asks about."),
    Key("ask", Shape.TEXT, "The question."),
    Key("cloze", Shape.TEXT, "A sentence with {{gaps}}, instead of ask and answer; each gap is a card."),
    Key("answer", Shape.ANSWER, "The right answer; a list means all of them."),
    Key("ordered", Shape.FLAG, "true where the items of a list must come in this order."),
    Key("type", Shape.TYPE, "How the answer is marked.", by_gap=True),
    Key("accept", Shape.TEXTS, "Other right answers.", by_gap=True),
    Key("reject", Shape.TEXTS, "Answers that must be marked wrong.", by_gap=True),
    Key("choices", Shape.TEXTS, "Wrong options for multiple choice.", by_gap=True),
    Key("hint", Shape.TEXT, "Shown when the learner asks for help.", by_gap=True),
    Key("note", Shape.TEXT, "Shown after the answer."),
    Key("evidence", Shape.EVIDENCE, "The exact quote, or quotes, that prove the answer."),
    Key("as_of", Shape.DATE, "The date the fact held: YYYY, YYYY-MM or YYYY-MM-DD."),
    Key("until", Shape.DATE, "When the card stops being asked: YYYY, YYYY-MM or YYYY-MM-DD."),
    Key("tags", Shape.TEXTS, "Words to find the card by."),
    Key("made", Shape.MADE, "Which program made the card, and the fingerprint of its text then."),
)
ITEM = (
    Key("answer", Shape.TEXT, "One item of the list.", required=True),
    Key("accept", Shape.TEXTS, "Other spellings of this item that are right."),
)
EVIDENCE = (
    Key("article", Shape.TEXT, "Key of the article quoted.", required=True),
    Key("quote", Shape.TEXT, "The exact words; […] joins several passages.", required=True),
    Key("at", Shape.SPANS, "[start, end] of the quote in the snapshot, in characters, end exclusive; or a list of such spans."),
    Key("derived", Shape.TEXT, "How the answer follows from the quote, where it does not stand in it."),
)
MADE = (
    Key("by", Shape.TEXT, "The program and its version.", required=True),
    Key("print", Shape.TEXT, "Fingerprint of the text it wrote.", required=True),
    Key("around", Shape.TEXT, "Fingerprint of what it wrote around the text: other spellings, choices, notes, dates."),
)

_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_TEXTS: Schema = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}, {"type": "null"}]}
_SPAN: Schema = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
_ITEM: Schema = {"anyOf": [_SCALAR, {"$ref": "#/$defs/item"}]}
_STRICT: Schema = {"enum": [each.value for each in Strictness]}
_QUOTE: Schema = {"$ref": "#/$defs/evidence"}
_SHAPES: dict[Shape, Schema] = {
    Shape.TEXT: _SCALAR,
    Shape.TEXTS: _TEXTS,
    Shape.FLAG: {"type": "boolean"},
    Shape.DATE: {"type": ["string", "number"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    Shape.STRICT: {"anyOf": [_STRICT, {"type": "array", "items": _STRICT}]},
    Shape.FORMAT: {"enum": [1, FORMAT]},
    Shape.FACT: {"enum": [kind.value for kind in FactKind]},
    Shape.TYPE: {"enum": [kind.value for kind in AnswerType]},
    Shape.ANSWER: {"anyOf": [_SCALAR, {"type": "array", "items": _ITEM, "minItems": 1}]},
    Shape.SPANS: {"anyOf": [_SPAN, {"type": "array", "items": _SPAN, "minItems": 1}]},
    Shape.EVIDENCE: {"anyOf": [_QUOTE, {"type": "array", "items": _QUOTE}]},
    Shape.MADE: {"$ref": "#/$defs/made"},
    Shape.ARTICLES: {"type": "object", "additionalProperties": {"$ref": "#/$defs/article"}},
    Shape.CARDS: {"type": "array", "items": {"$ref": "#/$defs/card"}},
}


def names(keys: tuple[Key, ...]) -> frozenset[str]:
    """The names of some keys."""
    return frozenset(key.name for key in keys)


def json_schema() -> Schema:
    """The JSON Schema of a deck file, for editors that check YAML as it is typed."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quiz deck, format 1",
        **_object(DECK),
        "$defs": {
            "article": _object(ARTICLE),
            "card": {**_object(CARD), "oneOf": [{"required": ["ask", "answer"]}, {"required": ["cloze"]}]},
            "item": _object(ITEM),
            "evidence": _object(EVIDENCE),
            "made": _object(MADE),
        },
    }


def _object(keys: tuple[Key, ...]) -> Schema:
    """A mapping with these keys and no others."""
    return {
        "type": "object",
        "properties": {key.name: {"description": key.doc, **_value(key)} for key in keys},
        "required": [key.name for key in keys if key.required],
        "additionalProperties": False,
    }


def _value(key: Key) -> Schema:
    """The schema of one key's value."""
    plain = _SHAPES[key.shape]
    if not key.by_gap:
        return plain
    gaps: Schema = {"type": "object", "patternProperties": {"^[1-9][0-9]*$": plain}, "additionalProperties": False}
    return {"anyOf": [plain, gaps]}


def schema_text() -> str:
    """The JSON Schema as it stands in docs/."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
