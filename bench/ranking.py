"""What each weight of the ranker is worth: recall of short decks with all weights, and with one of them at zero.

python -m bench.ranking [--write] [ARTICLES GOLD]...

Each pair of folders is a set of articles with lists of facts; without any, the project's two are measured. Every article gives
three decks, cut to 10, 15 and 20 cards, so that the ranker has to choose: at the usual 30 nearly every sound draft is kept,
whatever the weights.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.quality import GOLD, OWN, readers
from bench.report import put
from bench.scoring import Reader, Score, score, together
from quiz.generate.annotate import annotate
from quiz.generate.article import read_article
from quiz.generate.deck import deck_of
from quiz.generate.model import Annotated, Draft, Options
from quiz.generate.nlp import Nlp, SpacyNlp
from quiz.generate.pipeline import propose, sift
from quiz.generate.rank import WEIGHTS, ranked

HEADING = "## The ranker's weights: `python -m bench.ranking`"
LENGTHS = (10, 15, 20)
"""Cards that the decks are cut to."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """An article with its sound drafts, ready to be ranked."""

    reader: Reader
    text: str
    annotated: Annotated
    drafts: tuple[Draft, ...]


def sifted(gold: Path, articles: Path, nlp: Nlp) -> Iterator[Sifted]:
    """Yield every article of a folder that has a list of facts, up to the ranker."""
    for reader in readers(gold, articles).values():
        raw = (articles / reader.article).read_bytes()
        annotated = annotate(read_article(raw, reader.article, published=reader.published), nlp)
        sound, _ = sift(propose(annotated, Options())[0], annotated)
        yield Sifted(reader, raw.decode("utf-8"), annotated, tuple(sound))


def measured(every: Sequence[Sifted], weights: Mapping[str, float]) -> Score:
    """Rank with these weights, and hold the decks of every length against the facts."""
    return together([_measured(one, weights, most) for one in every for most in LENGTHS])


def _measured(one: Sifted, weights: Mapping[str, float], most: int) -> Score:
    kept, _ = ranked(one.drafts, one.annotated, most=most, weights=weights)
    return score(deck_of(one.annotated, kept, title=""), one.reader.facts, one.text, {})


def ablations() -> Iterator[tuple[str, Mapping[str, float]]]:
    """Yield the weights as they are, each at zero in turn, and none at all."""
    yield "all weights", WEIGHTS
    for name in WEIGHTS:
        yield f"without {name}", {**WEIGHTS, name: 0.0}
    yield "in order of question", dict.fromkeys(WEIGHTS, 0.0)


def table(sets: Mapping[str, Sequence[Sifted]]) -> list[str]:
    """Return the table: importance-3 recall, weighted recall and cards on a fact, for each set."""
    head = "| weights | " + " | ".join(f"{name}: importance 3 | weighted | cards on a fact" for name in sets) + " |"
    rows = []
    for name, weights in ablations():
        found = [measured(every, weights) for every in sets.values()]
        shares = (f"{one.recall(3):.3f} | {one.weighted:.3f} | {one.share(one.matched):.3f}" for one in found)
        rows.append(f"| {name} | {' | '.join(shares)} |")
    return [head, "|---|" + "---|" * 3 * len(sets), *rows]


def main() -> None:
    """Print the table, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("folders", type=Path, nargs="*")
    given = parser.parse_args()
    folders: list[Path] = given.folders
    pairs = {one.parent.name: (one, two) for one, two in zip(folders[::2], folders[1::2], strict=True)}
    nlp = SpacyNlp()
    sets = {
        name: list(sifted(gold, articles, nlp))
        for name, (articles, gold) in (pairs or {name: (where, GOLD) for name, where in OWN.items()}).items()
    }
    text = "\n".join(table(sets))
    print(text)
    if given.write:
        put(HEADING, text)


if __name__ == "__main__":
    main()
