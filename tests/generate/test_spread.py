"""Wrong figures and years: near, written alike, never what the tense rules out."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.model import AnswerType, FactKind
from quiz.core.text import fold
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.spread import wrong_dates, wrong_numbers
from tests.generate.articles import article

HERE = article("Le conseil de Brest a siégé.", "Le port a reçu 9 800 navires.")


def _draft(ask: str, answer: str, kind: AnswerType) -> Draft:
    return Draft(Fact(FactKind.OTHER, ("x",), answer, kind, ()), ask, answer)


def _wrong(answer: str, ask: str = "Combien, à Brest, en 2025 ?", *, seed: int = 1, at: Annotated = HERE) -> tuple[str, ...]:
    return wrong_numbers(_draft(ask, answer, AnswerType.NUMBER), at, Random(seed))


def _years(answer: str, ask: str = "Depuis quand, à Brest ?", *, seed: int = 1, published: str = "2025-06-20") -> list[int]:
    found = wrong_dates(_draft(ask, answer, AnswerType.DATE), article("Rien.", published=published), Random(seed))
    assert all(re.sub(r"\d{4}", "", option) == re.sub(r"\d{4}", "", answer) for option in found)
    return [int(year) for option in found for year in re.findall(r"\d{4}", option)]


def _value(text: str) -> float:
    found = re.search(r"\d[\d ]*(?:,\d+)?", text)
    assert found is not None
    return float(found[0].replace(" ", "").replace(",", "."))


@pytest.mark.parametrize("answer", ["240 millions d'euros", "1,8 million d'euros", "2 300", "38", "près de 15 000"])
def test_wrong_numbers_look_alike_and_lie_within_a_factor_of_two(answer: str) -> None:
    found = _wrong(answer)
    assert len(found) >= 2
    value = _value(answer)
    for option in found:
        assert 1.15 <= max(value, _value(option)) / min(value, _value(option)) <= 2.05
        assert fold(re.sub(r"[\d ,]+", "", option)).rstrip("s")[:6] == fold(re.sub(r"[\d ,]+", "", answer)).rstrip("s")[:6]


@given(st.integers(1, 999), st.integers(0, 99), st.integers(0, 999))
@settings(deadline=None)
def test_no_option_ends_in_a_nought_that_nobody_writes(whole: int, part: int, seed: int) -> None:
    answer = f"{whole},{part}".rstrip("0").rstrip(",")
    options = _wrong(f"{answer} milliards", seed=seed)
    assert not any(re.search(r",\d*0\b", option) for option in options)
    assert f"{answer} milliards" not in options


def test_a_million_takes_its_plural_from_two() -> None:
    for option in _wrong("1,8 million d'euros"):
        assert ("millions" in option) == (_value(option) >= 2)


def test_no_share_is_more_than_the_whole() -> None:
    assert _wrong("95 %", "Quelle part, à Brest, en 2025 ?") == ()


def test_another_number_of_the_article_is_no_option_but_its_digits_are() -> None:
    told = article("Le port a reçu 8 navires et 10 bacs en 1997, puis 18 autres.")
    seeds = range(40)
    assert {"8", "10", "18"} & {option for seed in seeds for option in _wrong("12", seed=seed)}
    assert not {"8", "10", "18"} & {option for seed in seeds for option in _wrong("12", seed=seed, at=told)}
    assert "7" in {option for seed in seeds for option in _wrong("12", seed=seed, at=told)}


@pytest.mark.parametrize("answer", ["mars 2021", "le 3 mai 1998", "2015"])
def test_wrong_years_stand_on_both_sides_and_are_not_yet_to_come(answer: str) -> None:
    right = int(answer[-4:])
    ranks = set()
    for seed in range(30):
        found = _years(answer, seed=seed)
        assert len(found) == 3
        assert all(2 <= abs(year - right) <= 20 and year <= 2025 for year in found)
        ranks.add(sum(year < right for year in found))
    assert len(ranks) > 1


@pytest.mark.parametrize("answer", ["le 3 mai 2025", "mars 2024", "2026", "fin 2025"])
def test_where_the_tense_leaves_one_side_there_are_no_years(answer: str) -> None:
    assert _years(answer) == []


def test_what_is_to_come_is_not_asked_as_past() -> None:
    for seed in range(20):
        assert all(year >= 2025 for year in _years("2030", seed=seed))


def test_without_a_date_of_publication_no_year_is_sure_to_be_likely() -> None:
    assert _years("mars 2021", published="") == []


def test_a_question_that_holds_the_year_has_no_other_years() -> None:
    assert _years("mars 2021", "Depuis quand, en 2021, à Brest ?") == []
