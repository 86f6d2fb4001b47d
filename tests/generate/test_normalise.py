import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.model import Span
from quiz.generate.normalise import Edit, normalise

MARKS = "’‘“”«»\u00a0\u202f\u2009\u00ad\u200b…\t\n é"
texts = st.text(alphabet=st.one_of(st.sampled_from(MARKS), st.characters(exclude_categories=["Cs"])), max_size=60)


@pytest.mark.parametrize(
    ("snapshot", "text"),
    [
        ("l’IA", "l'IA"),
        ("“oui”", '"oui"'),
        ("«\u00a0oui\u202f»", "« oui »"),
        ("2\u202f300", "2 300"),
        ("a  b\u00a0 c", "a b c"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("etc…", "etc..."),
        ("fin \n début", "fin \ndébut"),
        ("🌊 soixante pays 🇻🇳🇫🇷 ont signé ✍️ à Lomé 👏👏.", " soixante pays ont signé à Lomé."),
        ("la mer,la terre.Le ciel, 3,5 et U.S.A.", "la mer, la terre. Le ciel, 3,5 et U.S.A."),
        ("1\ufe0f\u20e3 la mer , dit-il", "1 la mer, dit-il"),
    ],
)
def test_one_spelling_is_left_of_quotes_and_spaces(snapshot: str, text: str) -> None:
    assert normalise(snapshot).text == text


@given(texts)
def test_there_is_one_offset_a_character_and_one_for_the_end(snapshot: str) -> None:
    found = normalise(snapshot)
    assert len(found.offsets) == len(found.text) + 1
    assert found.offsets[-1] == len(snapshot)
    assert list(found.offsets) == sorted(found.offsets)


@given(texts, st.data())
def test_every_span_maps_back_to_characters_that_read_the_same(snapshot: str, data: st.DataObject) -> None:
    found = normalise(snapshot)
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    back = found.back(Span(start, end))
    assert 0 <= back.start <= back.end <= len(snapshot)
    wanted = found.text[start:end].replace("...", "").replace(".", "").split()
    assert "".join(wanted) in "".join(normalise(found.quote(Span(start, end))).text.replace(".", "").split()) or "…" in snapshot


@given(texts)
def test_the_whole_text_maps_back_to_the_stretch_it_came_from(snapshot: str) -> None:
    found = normalise(snapshot)
    assert normalise(found.quote(Span(0, len(found.text)))).text == found.text


@given(texts)
def test_normalising_twice_changes_nothing(snapshot: str) -> None:
    once = normalise(snapshot).text
    assert normalise(once).text == once


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not inside"):
        normalise("abc").back(Span(1, 9))


def test_edits_are_read_in_place_of_what_they_cover() -> None:
    found = normalise("un <b>mot</b> &amp; un autre", [Edit(3, 6), Edit(9, 13), Edit(14, 19, "&")])
    assert found.text == "un mot & un autre"
    assert found.quote(Span(3, 6)) == "mot"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Les Etats et l'Egypte", "Les États et l'Égypte"),
        ("Le vote est clos. A Lomé, rien.", "Le vote est clos. À Lomé, rien."),
        ("A-t-il dit oui ? Le groupe A gagne.", "A-t-il dit oui ? Le groupe A gagne."),
        ("L'Ecosse et Elena", "L'Écosse et Elena"),
    ],
)
def test_capitals_are_read_with_their_accents(typed: str, read: str) -> None:
    assert normalise(typed).text == read
    assert normalise(typed).quote(Span(0, len(typed))) == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Karim Benali parle. « Non », dit Karim BENALI.", "Karim Benali parle. « Non », dit Karim Benali."),
        ("« Non », dit Karim BENALI.", "« Non », dit Karim BENALI."),
        ("Le Projet ALMA, dit Karim Benali.", "Le Projet ALMA, dit Karim Benali."),
    ],
)
def test_a_surname_in_capitals_is_read_as_the_text_writes_it_elsewhere(typed: str, read: str) -> None:
    assert normalise(typed).text == read
