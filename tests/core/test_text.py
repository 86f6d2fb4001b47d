import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.text import fold, plain

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u0007"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Éric Ciotti", "eric ciotti"),
        ("Đà Nẵng", "da nang"),
        ("Nguyễn Ái Quốc", "nguyen ai quoc"),
        ("Œuvre de Lætitia", "oeuvre de laetitia"),
        ("Straße nach Łódź", "strasse nach lodz"),
        ("ＬＹＯＮ", "lyon"),
        ("CO₂ et m²", "co2 et m2"),
        ("Saint‑Étienne", "saint etienne"),
        ("l’eau, l'air", "l eau l air"),
        ("« Bonjour ! »", "bonjour"),
        ("Mo\u200bdi\ufeff", "modi"),
        ("4\u202f000 €", "4 000 €"),
        ("3,5 %", "3,5 %"),
        ("-5 °C", "-5 °c"),
        ("10-13 mai", "10 13 mai"),
        ("O.N.U.", "onu"),
        ("J. D. Salinger", "j d salinger"),
        ("openai.com", "openai com"),
        ("Marks & Spencer", "marks et spencer"),
        ("🇻🇳 Hanoï 🎉", "hanoi"),
        ("3½ heures", "3 1/2 heures"),
        ("Windows™", "windows"),
        ("٤٢", "42"),
        ("\U00010a40 \u278a", "1 1"),
        ("서울", "서울"),
        ("   ", ""),
    ],
)
def test_fold_keeps_the_words_alone(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_plain_keeps_punctuation() -> None:
    assert plain("« Du 10 – 13 févr. 2025 ; à Paris (France) »") == '" du 10 - 13 fevr. 2025 ; a paris (france) "'


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_the_unicode_form_makes_no_difference(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(), st.integers(0, 20), st.sampled_from(INVISIBLE))
def test_an_invisible_character_makes_no_difference(text: str, at: int, invisible: str) -> None:
    assert fold(text[:at] + invisible + text[at:]) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèêàçùœ '-"))
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text.title()) == fold(text)
