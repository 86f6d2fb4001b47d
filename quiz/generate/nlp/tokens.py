"""A parsed sentence of spaCy -> our tokens, read column by column: asking each of its words in turn is ten times as slow."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.generate.model import Gender, Number, Token

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_COLUMNS: list[int | str] = ["IDX", "LENGTH", "HEAD", "LEMMA", "POS", "DEP", "ENT_TYPE", "MORPH"]
_GENDERS = {"Masc": Gender.M, "Fem": Gender.F}
_NUMBERS = {"Sing": Number.SINGULAR, "Plur": Number.PLURAL}


class Form(NamedTuple):
    """What the inflection of a word shows, in the order in which a token has it."""

    gender: Gender
    number: Number
    form: str
    mood: str
    tense: str
    person: str


class Reader:
    """Reads the documents of one vocabulary, whose texts it looks up once."""

    def __init__(self, strings: "StringStore") -> None:
        self._strings = strings
        self._texts: dict[int, str] = {}

    def tokens(self, doc: "Doc") -> tuple[Token, ...]:
        """Return the words of a document."""
        text = doc.text
        rows = doc.to_array(_COLUMNS).astype("int64").tolist()
        return tuple(self._token(text, index, row) for index, row in enumerate(rows))

    def _token(self, text: str, index: int, row: list[int]) -> Token:
        start, length, head, *named = row
        lemma, pos, dep, label, morph = map(self._text, named)
        end = start + length
        return Token(text[start:end], lemma, pos, dep, index + head, start, end, *form_of(morph), label)

    def _text(self, key: int) -> str:
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self._strings[key % 2**64]
        return found


@cache
def form_of(features: str) -> Form:
    """Return what a list of Universal Dependencies' features shows ("Gender=Masc|Number=Sing"); of several values, the first."""
    values = dict(part.split("=", 1) for part in features.split("|") if "=" in part)
    first = {name: value.split(",")[0] for name, value in values.items()}
    return Form(
        _GENDERS.get(first.get("Gender", ""), Gender.UNKNOWN),
        _NUMBERS.get(first.get("Number", ""), Number.UNKNOWN),
        first.get("VerbForm", ""),
        first.get("Mood", ""),
        first.get("Tense", ""),
        first.get("Person", ""),
    )
