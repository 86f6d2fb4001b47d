"""docs/deck-format.md and docs/deck.schema.json say what the code does."""

import re
from pathlib import Path

import pytest

from quiz.core.model import AnswerType, FactKind
from quiz.deckfile import schema
from quiz.deckfile.load import load_deck

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "deck-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
ARTICLE = """Mme Hélène Vauquelin, ministre de la Mer, a signé l'accord.

Le fonds pour les récifs, créé en août dernier, reste vide.
"""


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_loads_and_is_asked(tmp_path: Path, example: str) -> None:
    (tmp_path / "port-lumiere.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "deck.yaml").write_text(example, encoding="utf-8")
    loaded = load_deck(tmp_path / "deck.yaml")
    assert loaded.deck.cards
    assert (loaded.set_aside, loaded.warnings) == ((), ())


@pytest.mark.parametrize("keys", [schema.DECK, schema.CARD])
def test_every_key_is_on_the_page(keys: tuple[schema.Key, ...]) -> None:
    assert [key.name for key in keys if f"`{key.name}`" not in PAGE] == []


@pytest.mark.parametrize("words", [AnswerType, FactKind])
def test_every_word_is_on_the_page(words: type[AnswerType] | type[FactKind]) -> None:
    assert " ".join(word.value for word in words) in PAGE


def test_the_schema_is_in_step_with_the_code() -> None:
    written = (DOCS / "deck.schema.json").read_text(encoding="utf-8")
    assert written == schema.schema_text(), "write it again: see quiz/deckfile/schema.py"
