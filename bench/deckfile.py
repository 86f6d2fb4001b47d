"""How fast decks load: ours beside PyYAML's own loaders in the same run, as ratios.

python -m bench.deckfile [CARDS]
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import yaml

from quiz.core.fingerprint import fingerprint
from quiz.core.model import Answer, AnswerType, ArticleRef, Card, CardId, Deck, Evidence, FactKind, Item, Made, Question, Span
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import load_deck

ROUNDS = 5
PURE_ROUNDS = 1
SENTENCE = "Quels sont les deux pays qui, selon des sources, n'ont pas signé la déclaration n° {n} du Sommet de Paris ?"


def deck(cards: int) -> tuple[Deck, str]:
    """A deck like those the generator makes, and its article."""
    sentences = [SENTENCE.format(n=n) for n in range(cards)]
    made = []
    start = 0
    for n, sentence in enumerate(sentences):
        answer = Answer(AnswerType.LIST, (Item(("États-Unis",)), Item(("Royaume-Uni", "Grande-Bretagne"))))
        evidence = Evidence("paris", sentence, (Span(start, start + len(sentence)),))
        card = Card(
            CardId(f"paris-{n}"), Question(sentence), answer, fact=FactKind.SIGNED, evidence=(evidence,), tags=("ia", "paris")
        )
        made.append(Card(card.id, card.prompt, answer, (), card.fact, "", "", card.evidence, "", "", card.tags, _made(card)))
        start += len(sentence) + 1
    return Deck("paris", "Paris", tuple(made), articles=(ArticleRef("paris", "paris.txt"),)), "\n".join(sentences)


def _made(card: Card) -> Made:
    return Made("quiz 1.0", fingerprint(card))


def best(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Shortest time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        action()
        times.append(perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the times and what they are of a bare `yaml.load`."""
    cards = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    made, article = deck(cards)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paris.yaml"
        text = dump_deck(made)
        path.write_text(text, encoding="utf-8")
        path.with_suffix(".txt").write_text(article, encoding="utf-8")
        assert load_deck(path).deck == made
        ours = best(lambda: load_deck(path))
        bare = best(lambda: sum(1 for _ in yaml.parse(text, Loader=yaml.CSafeLoader)))
        fast = best(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
        pure = best(lambda: yaml.safe_load(text), PURE_ROUNDS)
        wrote = best(lambda: dump_deck(made))
    print(f"{cards} cards, {len(text.encode()) / 1e6:.1f} MB")
    print(f"load_deck, quotes verified     {ours:6.2f} s")
    print(f"yaml events alone              {bare:6.2f} s   ratio {ours / bare:.2f}")
    print(f"yaml.load with CSafeLoader     {fast:6.2f} s   ratio {ours / fast:.2f}")
    print(f"yaml.safe_load                 {pure:6.2f} s   ratio {ours / pure:.2f}")
    print(f"dump_deck                      {wrote:6.2f} s")


if __name__ == "__main__":
    main()
