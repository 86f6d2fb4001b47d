"""Small articles annotated with the real French model, which is loaded once."""

from functools import cache

import pytest

from quiz.errors import MissingExtra
from quiz.generate.annotate import annotate
from quiz.generate.article import read_article
from quiz.generate.model import Annotated, Extractor, Realiser
from quiz.generate.nlp import SpacyNlp

TITLE = "Récifs : un traité entre le Valdor et la Morlande"


@cache
def nlp() -> SpacyNlp:
    try:
        return SpacyNlp()
    except MissingExtra as error:
        pytest.skip(str(error))


def parsed(*paragraphs: str, title: str = TITLE, published: str = "2024-03-14") -> Annotated:
    """Return an article of these paragraphs, parsed."""
    text = "\n\n".join([title, *paragraphs]) + "\n"
    return annotate(read_article(text.encode(), "essai.txt", published=published), nlp())


def asked(annotated: Annotated, extract: Extractor, realise: Realiser) -> list[tuple[str, str]]:
    """Return (question with plain spaces, answer) of every draft, a cloze as its sentence."""
    drafts = [realise(fact, annotated) for fact in extract(annotated)]
    return [((draft.cloze or draft.ask).replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]
