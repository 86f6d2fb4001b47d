"""Whole words are found where a pattern with the same borders finds them, and the longest of several first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.literals import count, either, occurrences, stands

LETTERS = "aàb-_'. 1"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=5), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "text", "starts"),
    [
        ("Lomé", "Lomé, Lomé-Ville, à Lomé.", [0, 20]),
        ("ONU", "L'ONU, l'ONUSIDA et non-ONU", [2]),
        ("aa", "aa aaa aa_ aa", [0, 11]),
        ("Brume", "", []),
        ("", "Brume", []),
    ],
)
def test_a_name_is_found_where_nothing_is_joined_to_it(name: str, text: str, starts: list[int]) -> None:
    assert [span.start for span in occurrences(name, text)] == starts
    assert count(name, text) == len(starts)
    assert stands(name, text) is bool(starts)


@given(st.text(LETTERS, min_size=1, max_size=3), st.text(LETTERS, max_size=40))
def test_occurrences_are_those_of_a_pattern_with_the_same_borders(name: str, text: str) -> None:
    expected = [found.span() for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]
    assert [(span.start, span.end) for span in occurrences(name, text)] == expected


def test_a_common_beginning_is_written_once() -> None:
    assert either(["maire", "mairesse", "préfet"]) == "(?:maire(?:sse)?|préfet)"


@given(WORDS, st.text(LETTERS, max_size=40))
def test_either_finds_what_the_words_side_by_side_find_the_longest_first(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for form in ("({})", r"(?<![\w-])({})(?![\w-])"):
        found, expected = (re.finditer(form.format(pattern), text) for pattern in (either(words), plain))
        assert [match.span(1) for match in found] == [match.span(1) for match in expected]
