"""The registry of ways to find a fact."""

import importlib
import pkgutil
import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate import facts
from quiz.generate.article import read_article
from quiz.generate.model import Annotated, Fact, Options
from quiz.generate.pipeline import generate
from quiz.generate.realise.turned import realise_turned
from quiz.generate.sources import SOURCES
from tests.generate.articles import Words

MOTTO = re.compile(r"[Ll]a devise d(?:e |u |e l')(?P<owner>[A-ZÀ-Ý][\w-]+) est « (?P<motto>[^»]+) »")
TEXT = """Le port de Morlande change de main

La devise de Morlande est « La mer d'abord ». Le port a été vendu.
"""


def find_mottos(annotated: Annotated) -> list[Fact]:
    """A toy kind: all that a new kind of fact has to bring."""
    return [
        Fact(
            FactKind.DEFINITION,
            (found["owner"], "devise"),
            found["motto"],
            AnswerType.TEXT,
            (Span(sentence.start, sentence.end),),
            {"core": f"quelle est la devise de {found['owner']}", "alone": "yes"},
        )
        for sentence in annotated.sentences
        for found in MOTTO.finditer(sentence.text)
    ]


def test_a_new_kind_of_fact_is_one_function_and_a_line_of_the_registry() -> None:
    article = read_article(TEXT.encode(), "essai.txt", published="2024-03-14")
    deck = generate(article, Options(), Words(), sources=(*SOURCES, (find_mottos, realise_turned))).deck
    asked = {card.ask.replace("\u202f", " "): card.answer.shown for card in deck.cards}
    assert asked["Quelle est la devise de Morlande ?"] == "La mer d'abord"


def test_every_extractor_is_in_the_registry() -> None:
    modules = [importlib.import_module(f"{facts.__name__}.{one.name}") for one in pkgutil.iter_modules(facts.__path__)]
    found = {
        getattr(module, name)
        for module in modules
        for name in dir(module)
        if name.startswith("find_") and getattr(module, name).__module__ == module.__name__
    }
    assert found == {extract for extract, _ in SOURCES}
