"""What holds for every answer and everything that can be typed."""

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.match.others import Others
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.text import fold

ANSWERS = {
    AnswerType.PERSON: ["Christine Lagarde", "Kim Jong-un", "Nguyễn Phú Trọng", "Louis XIV", "Gabriel García Márquez"],
    AnswerType.ORGANISATION: ["Banque centrale européenne", "France 2", "NASA", "Airbus Group", "AT&T"],
    AnswerType.PLACE: ["Genève", "Corée du Sud", "Hô Chi Minh-Ville", "golfe Persique", "An Giang"],
    AnswerType.EVENT: ["Jeux olympiques de Paris 2024", "Charte de Lomé", "Seconde Guerre mondiale"],
    AnswerType.DATE: ["14 juillet 1789", "du 17 au 19 juin 2025", "mars 2020", "1998"],
    AnswerType.NUMBER: ["1 500", "25 %", "3,5 millions", "deuxième", "plus de 600", "quatre-vingt-quatorze"],
    AnswerType.MONEY: ["500 millions d'euros", "30 euros", "$2.5 billion"],
    AnswerType.ACRONYM: ["OTAN", "G20", "PIB"],
    AnswerType.TITLE: ["ministre de l'Économie et des Finances", "vice-président américain"],
    AnswerType.TERM: ["photosynthèse", "taux d'intérêt", "article 49.3"],
    AnswerType.TEXT: ["la hausse du prix de l'énergie", "quatre ans de prison, dont deux avec sursis", "1945", "Victor Hugo"],
    AnswerType.BOOLEAN: ["vrai", "faux"],
}
PAIRS = [(kind, text) for kind, texts in ANSWERS.items() for text in texts]
LISTS = [("Rome", "Paris", "Berlin"), ("liberté", "égalité", "fraternité"), ("Ghana", "Tchad"), ("IA verticale", "IA inclusive")]

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
FORMS = (
    "{day} {name} {year}",
    "{day}/{month}/{year}",
    "le {day:02}.{month:02}.{year}",
    "{year}-{month:02}-{day:02}",
    "{year}, le {day} {name}",
)

NAMED = [AnswerType.PERSON, AnswerType.ORGANISATION, AnswerType.PLACE, AnswerType.EVENT, AnswerType.TERM, AnswerType.TEXT]

pairs = st.sampled_from(PAIRS)
names = st.text("abcdefghilmnoprstuvz", min_size=6, max_size=10).map(str.title)
texts = st.sampled_from([text for _, text in PAIRS])
typed_texts = st.one_of(st.text(), texts, st.lists(st.one_of(texts, st.text(max_size=5)), max_size=4).map(" ".join))


def said(day: date, form: str) -> str:
    return form.format(day=day.day, month=day.month, name=MONTHS[day.month - 1], year=day.year)


def mark(typed: str, kind: AnswerType, text: str, others: tuple[str, ...] = ()) -> Judgement:
    return judge(typed, Answer(kind, (Item((text,)),)), others)


@pytest.mark.parametrize(("kind", "text"), PAIRS)
def test_the_expected_answer_is_accepted_whatever_the_other_cards(kind: AnswerType, text: str) -> None:
    others = tuple(other for _, other in PAIRS if other != text)
    assert mark(text, kind, text, others).verdict is Verdict.ACCEPT


@given(typed_texts, pairs, st.lists(typed_texts, max_size=3))
def test_no_text_raises(typed: str, pair: tuple[AnswerType, str], others: list[str]) -> None:
    judgement = judge(typed, Answer(pair[0], (Item((pair[1],)),), reject=("non",)), others)
    assert judgement.reason in Reason


@given(st.text(), st.text(min_size=1), st.sampled_from(AnswerType), st.sampled_from(["fr", "en", "de", "es", "vi", "xx", ""]))
def test_no_expected_text_raises(typed: str, expected: str, kind: AnswerType, language: str) -> None:
    assert judge(typed, Answer(kind, (Item((expected,)),)), [expected], language=language).reason in Reason


@given(typed_texts, pairs)
def test_the_way_of_typing_never_changes_a_verdict(typed: str, pair: tuple[AnswerType, str]) -> None:
    verdict = mark(typed, *pair).verdict
    for other in (
        unicodedata.normalize("NFD", typed),
        unicodedata.normalize("NFC", typed),
        f"  {typed} ",
        typed.replace(" ", " \u200b "),
        typed.replace("'", "’"),
    ):
        assert mark(other, *pair).verdict is verdict


@given(st.sampled_from([pair for pair in PAIRS if not pair[1].isupper()]), st.sampled_from([str.lower, str.upper, str.title]))
def test_case_never_matters(pair: tuple[AnswerType, str], change: Callable[[str], str]) -> None:
    assert mark(change(pair[1]), *pair).verdict is Verdict.ACCEPT


@given(pairs, st.lists(st.booleans(), min_size=40, max_size=40))
def test_not_even_the_case_of_each_letter_matters(pair: tuple[AnswerType, str], large: list[bool]) -> None:
    typed = "".join(char.upper() if up else char.lower() for char, up in zip(pair[1], [*large, *large], strict=False))
    assert mark(typed, *pair).verdict is Verdict.ACCEPT


@given(st.sampled_from([pair for pair in PAIRS if any(char.isdigit() for char in pair[1])]), st.data())
def test_a_changed_digit_is_never_accepted(pair: tuple[AnswerType, str], data: st.DataObject) -> None:
    kind, text = pair
    at = data.draw(st.sampled_from([at for at, char in enumerate(text) if char.isdigit()]))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != text[at]]))
    assert mark(text[:at] + digit + text[at + 1 :], kind, text).verdict is not Verdict.ACCEPT


@given(
    st.text(min_size=1), st.sampled_from(AnswerType), st.sampled_from(["fr", "en", "de", "es", "vi"]), st.lists(texts, max_size=3)
)
def test_any_expected_text_is_accepted(expected: str, kind: AnswerType, language: str, others: list[str]) -> None:
    assume(fold(expected))
    assert judge(expected, Answer(kind, (Item((expected,)),)), others, language=language).verdict is Verdict.ACCEPT


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{} %", "{} euros", "plus de {}", "{} km", "{} ans"]), st.data())
def test_a_changed_digit_of_any_number_is_never_accepted(number: int, form: str, data: st.DataObject) -> None:
    digits = str(number)
    at = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != digits[at]]))
    typed = form.format(digits[:at] + digit + digits[at + 1 :])
    kind = AnswerType.MONEY if "euros" in form else AnswerType.NUMBER
    assert mark(typed, kind, form.format(digits)).verdict is not Verdict.ACCEPT


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from(FORMS))
def test_any_form_of_a_date_is_accepted_and_another_date_is_not(day: date, other: date, form: str) -> None:
    expected = said(day, FORMS[0])
    assert mark(said(day, form), AnswerType.DATE, expected).verdict is Verdict.ACCEPT
    if other != day:
        assert mark(said(other, form), AnswerType.DATE, expected).verdict is Verdict.REJECT


@given(pairs, st.sampled_from(["pas {}", "ce n'est pas {}", "non, pas {}", "jamais {}", "tout sauf {}", "not {}"]))
def test_a_negation_is_never_accepted(pair: tuple[AnswerType, str], form: str) -> None:
    assert mark(form.format(pair[1]), *pair).verdict is not Verdict.ACCEPT


@given(
    st.sampled_from(NAMED),
    names,
    names,
    st.sampled_from(["pas {}", "ce n'est pas {}", "non, pas {}", "jamais {}", "tout sauf {}", "not {}"]),
)
def test_no_name_is_accepted_when_it_is_denied(kind: AnswerType, given_name: str, family: str, form: str) -> None:
    for name in (family, f"{given_name} {family}"):
        assert mark(form.format(name), kind, name).verdict is not Verdict.ACCEPT


@given(pairs, pairs)
def test_the_answer_of_another_card_is_rejected(pair: tuple[AnswerType, str], other: tuple[AnswerType, str]) -> None:
    deck = [Answer(kind, (Item((text,)),)) for kind, text in PAIRS if text != pair[1]]
    if other[1] != pair[1]:
        if other[0] is pair[0]:
            assert mark(other[1], *pair, others=(other[1],)).verdict is Verdict.REJECT
        assert judge(other[1], Answer(pair[0], (Item((pair[1],)),)), deck).verdict is Verdict.REJECT


@given(st.sampled_from([pair for pair in PAIRS if " " in pair[1]]), st.data())
def test_spaces_apostrophes_and_invisible_characters_never_matter(pair: tuple[AnswerType, str], data: st.DataObject) -> None:
    space = data.draw(st.sampled_from(["  ", "\u00a0", " \u200b", "\u2009 ", "\t", " \ufeff "]))
    apostrophe = data.draw(st.sampled_from(["'", "’", "ʼ", "`", "´"]))
    hidden = data.draw(st.sampled_from(["", "\u200d", "\u00ad", "\u2060"]))
    typed = hidden.join(pair[1].replace(" ", space).replace("'", apostrophe))
    assert mark(typed, *pair).verdict is Verdict.ACCEPT


@given(st.sampled_from(LISTS), st.data())
def test_neither_order_nor_separator_of_a_list_matters(items: tuple[str, ...], data: st.DataObject) -> None:
    answer = Answer(AnswerType.LIST, tuple(Item((item,)) for item in items))
    order = data.draw(st.permutations(items))
    separator = data.draw(st.sampled_from([", ", " ; ", "\n", " et ", " / ", ",", " + ", "\n- ", " & "]))
    assert judge(separator.join(order), answer).verdict is Verdict.ACCEPT


@given(st.lists(names, min_size=2, max_size=7, unique_by=fold), st.data())
def test_neither_order_nor_separator_of_any_list_matters(items: list[str], data: st.DataObject) -> None:
    answer = Answer(AnswerType.LIST, tuple(Item((item,)) for item in items))
    order = data.draw(st.permutations(items))
    separator = data.draw(st.sampled_from([", ", " ; ", "\n", " et ", " / ", ",", " + ", "\n- ", " & "]))
    assert judge(separator.join(order), answer).verdict is Verdict.ACCEPT


@given(st.sampled_from(NAMED), names, st.data())
def test_a_name_a_letter_away_is_wrong_where_another_card_has_it(kind: AnswerType, own: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(own) - 4))
    letter = data.draw(st.sampled_from([letter for letter in "abdfglmnoprtuv" if letter != own[at]]))
    other = own[:at] + letter + own[at + 1 :]
    assert mark(other, kind, own, others=(other,)).verdict is Verdict.REJECT
    assert mark(own, kind, own, others=(other,)).verdict is Verdict.ACCEPT


NEIGHBOURS = [
    ("taux", "taux d'intérêt"),
    ("Lagarde", "Lagrange"),
    ("Macron", "Macrin"),
    ("photosynthèse", "photosynthèses 2"),
    ("2024", "2025"),
    ("importations", "exportations"),
]


@given(st.sampled_from(NEIGHBOURS).flatmap(st.permutations), st.sampled_from(AnswerType))
def test_another_cards_answer_is_wrong_even_a_letter_away(both: list[str], kind: AnswerType) -> None:
    own, other = both
    if kind not in (AnswerType.BOOLEAN, AnswerType.LIST):
        assert mark(other, kind, own, others=(other,)).verdict is Verdict.REJECT


@given(st.text(min_size=1, max_size=40), pairs)
def test_a_text_of_ten_thousand_characters_is_refused(piece: str, pair: tuple[AnswerType, str]) -> None:
    assert mark((piece * 10_000)[:10_000], *pair).verdict is Verdict.REJECT


PIECES = ["a", "é ", "1 ", "ou ", "Paris, ", "\u0301", "-", "(", "un million ", "12/", "et ", "\n", "l'", "M. ", "€", "\u200b"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join), pairs)
def test_a_very_long_text_is_refused_unread(piece: str, pair: tuple[AnswerType, str]) -> None:
    assert mark(piece * (10_000 // len(piece)), *pair).reason in (Reason.TOO_LONG, Reason.EMPTY)


@pytest.mark.parametrize("typed", ["", "   ", "?", "…", "je ne sais pas", "aucune idée", "I don't know", "\u200b"])
def test_no_answer_is_empty(typed: str) -> None:
    assert mark(typed, AnswerType.PLACE, "Paris").reason is Reason.EMPTY


def test_an_index_gives_the_same_verdicts_as_the_plain_answers() -> None:
    others = tuple(text for _, text in PAIRS)
    index = Others.of(others)
    for kind, text in PAIRS:
        for typed in ("Paris", "Lagarde", "1 500", text[:-1], text):
            answer = Answer(kind, (Item((text,)),))
            assert judge(typed, answer, index) == judge(typed, answer, others)
