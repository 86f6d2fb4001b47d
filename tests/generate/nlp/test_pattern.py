"""The factored pattern matches what the long one matches, and a pattern of another shape is left alone."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.nlp.pattern import factored

LETTERS = f"[{''.join(chr(0x100 + at) for at in range(600))}a-zé]"


def alternatives(*bodies: str) -> str:
    return "(?iu)" + "|".join(f"(?:{body})" for body in bodies)


def test_each_class_is_written_once_for_a_tail() -> None:
    long = alternatives(*(f"^{word}[-]{LETTERS}*$" for word in ("anti", "a[fg]ro", "vi(?:ce|eux)")))
    assert factored(long) == f"(?iu)(?:^(?:anti[-]|a[fg]ro[-]|vi(?:ce|eux)[-]){LETTERS}*$)"


def test_alternatives_that_begin_with_the_class_share_it_too() -> None:
    long = alternatives(*(f"^{LETTERS}+[-]{word}[-]{LETTERS}+$" for word in ("la", "des?")))
    assert factored(long) == f"(?iu)(?:^{LETTERS}+(?:[-]la[-]|[-]des?[-]){LETTERS}+$)"


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "a|b",
        "(?:a)|(?:b)",
        alternatives("^anti[-][a-z]+$"),
        alternatives(f"^anti|pro[-]{LETTERS}*$"),
        alternatives(f"^anti[-]{LETTERS}*|pro$"),
        alternatives(f"^a(?:b)|(?:c)[-]{LETTERS}*$"),
        alternatives(rf"^anti\[{LETTERS}*$"),
        alternatives(f"anti[-]{LETTERS}*$"),
    ],
)
def test_a_pattern_of_another_shape_is_left_alone(pattern: str) -> None:
    assert factored(pattern) == pattern


@cache
def of_spacy() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The tokenizer's pattern as spaCy writes it, and factored."""
    exceptions = pytest.importorskip("spacy.lang.fr.tokenizer_exceptions")
    long = alternatives(*exceptions._regular_exp)
    return re.compile(long), re.compile(factored(long))


BEGINNINGS = "anti aéro Anti AFRO after bec belles co code d dés entr grande r r'é saut arc-en port saint-prix La Le 4 ß".split()
MIDDLES = ["", "-", "–", "‑", "'", "’", "-en-", "-lès-", "-l'", "-et-l’", "-de-", "--", " ", "\n"]
ENDINGS = [
    "",
    "américain",
    "ciel",
    "VAMPIRE",
    "là-bas",
    "abat",
    "héron’s",
    "2",
    "é\n",
    "ı",
    "İ",
    "ﬁ",
    "ΐ",
    "日本",
    "st.",
    "mots dits",
]
WORDS = [first + middle + last for first in BEGINNINGS for middle in MIDDLES for last in ENDINGS]


def test_spacys_pattern_is_a_hundredth_as_long() -> None:
    long, short = of_spacy()
    assert len(short.pattern) * 50 < len(long.pattern)


def test_spacys_pattern_and_the_factored_one_agree_on_every_combination() -> None:
    long, short = of_spacy()
    assert [word for word in WORDS if bool(long.match(word)) != bool(short.match(word))] == []
    assert sum(bool(short.match(word)) for word in WORDS) > 500


@given(st.lists(st.one_of(st.sampled_from([*BEGINNINGS, *MIDDLES, *ENDINGS]), st.text(max_size=2)), max_size=5).map("".join))
def test_spacys_pattern_and_the_factored_one_agree(word: str) -> None:
    long, short = of_spacy()
    assert bool(long.match(word)) == bool(short.match(word))
