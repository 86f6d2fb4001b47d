"""Articles for measuring that nobody has seen: sentences of those in the tree in a new order, with other names and numbers."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][a-zà-ÿ]{3,}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)*")
_NUMBER = re.compile(r"(?<![\d,.])[1-9]\d{0,2}(?![\d,.])")
_YEAR = re.compile(r"\b20[0-2]\d\b")
_SYLLABLES = (
    "ba bel bron ca char da del do fau fer ga gil ka kel la lan lo mar mi mon na nor pa per ra ri ro sal sen ta tan vel vi zo"
).split()
_ENDS = "nay rac vin lier dou mont ville rieux son court zac laud quin bois nec tier gnac beau".split()
PARAGRAPH = 4
"""Sentences a paragraph."""


def article(seed: int, *, words: int) -> str:
    """Return a title and paragraphs of about so many words; the same seed makes the same article."""
    random = Random(seed)
    names: dict[str, str] = {}
    sentences = [_changed(sentence, random, names) for sentence in _until(words, random)]
    paragraphs = (" ".join(sentences[at : at + PARAGRAPH]) for at in range(1, len(sentences), PARAGRAPH))
    title = " ".join(sentences[0].split()[:9]).rstrip(".,;:")
    return "\n\n".join((title, *paragraphs)) + "\n"


def articles(count: int, *, first: int = 0) -> Iterator[str]:
    """Yield articles of 500 to 900 words."""
    for seed in range(first, first + count):
        yield article(seed, words=Random(seed).randint(500, 900))


def _until(words: int, random: Random) -> Iterator[str]:
    told = 0
    for sentence in random.sample(_sentences(), len(_sentences())):
        yield sentence
        told += len(sentence.split())
        if told >= words:
            return


@cache
def _sentences() -> tuple[str, ...]:
    """The sentences of the articles in the tree that are neither titles nor scraps."""
    folders = (ROOT / "seeds", ROOT / "bench/data/articles", ROOT / "tests/golden")
    texts = (path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*.txt")))
    articles = (text.split("-----\n")[1] if "-----\n" in text else text for text in texts)
    lines = (line.strip() for text in articles for line in text.splitlines())
    found = (sentence for line in lines for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý])", line))
    return tuple(dict.fromkeys(one for one in found if one.endswith(".") and 6 <= len(one.split()) <= 60))


def _changed(sentence: str, random: Random, names: dict[str, str]) -> str:
    """Give every name another, the same for the whole article, and every number another of its length."""
    sentence = _NAME.sub(lambda found: names.setdefault(found[0], _name(random)), sentence)
    sentence = _YEAR.sub(lambda _: str(random.randint(2005, 2025)), sentence)
    return _NUMBER.sub(lambda found: str(random.randint(10 ** (len(found[0]) - 1), 10 ** len(found[0]) - 1)), sentence)


def _name(random: Random) -> str:
    return (random.choice(_SYLLABLES) + random.choice(_SYLLABLES) + random.choice(_ENDS)).capitalize()
