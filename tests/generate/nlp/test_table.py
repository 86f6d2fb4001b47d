"""A table of hashed words answers as spaCy's own does, and spaCy's own is back in its place when the model is loaded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

lookups = pytest.importorskip("spacy.lookups")

from quiz.generate.nlp.loading import plain_tables  # noqa: E402 - after spaCy is known to be there

WORDS = st.sampled_from(["", "été", "allait", "ira", "ETE", "日本"])


@given(known=st.dictionaries(WORDS, st.text(max_size=3)), asked=WORDS)
def test_a_table_from_a_file_answers_as_spacys_own(known: dict[str, str], asked: str) -> None:
    own = lookups.Table("mots", known)
    with plain_tables():
        ours = lookups.Table("mots", dict(own))
    assert (asked in ours) is (asked in own) is (asked in known)
    assert ours.get(asked) == own.get(asked) == known.get(asked)
    assert ours.get(asked, "?") == own.get(asked, "?")
    assert dict(ours) == dict(own)
    if asked in known:
        assert ours[asked] == own[asked]


def test_a_table_of_words_is_spacys_own() -> None:
    with plain_tables():
        table = lookups.Table("mots", {"été": "être"})
    assert isinstance(table, lookups.Table)
    assert table["été"] == "être"
