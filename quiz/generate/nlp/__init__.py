"""Words of a sentence with their parse. The only package that imports spaCy, and only when it is asked to."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from quiz.generate.model import Token
from quiz.generate.nlp.loading import load
from quiz.generate.nlp.tokens import Reader


class Nlp(Protocol):
    """Parses sentences. Offsets of the tokens are within their sentence."""

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """Yield the tokens of each sentence, in order."""
        ...


class SpacyNlp:
    """spaCy's French model. Raises MissingExtra when it is not installed."""

    def __init__(self) -> None:
        self._language = load()
        self._reader = Reader(self._language.vocab.strings)

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """Yield the tokens of each sentence, in order."""
        for doc in self._language.pipe(sentences, batch_size=64):
            yield self._reader.tokens(doc)
