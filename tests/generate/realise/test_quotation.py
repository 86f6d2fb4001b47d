import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.generate.realise import quotation


@pytest.mark.parametrize(
    ("quote", "longest", "kept"),
    [
        ("« Nous ne finançons pas des cartes blanches »", 30, "Nous ne finançons pas des cartes blanches"),
        ("« Trop court pour rien »", 30, None),
        ("Un deux trois quatre cinq six. Sept huit neuf dix onze.", 8, "Un deux trois quatre cinq six"),
        ("Un deux (...) quatre cinq six", 8, "Un deux […] quatre cinq six"),
        ("un deux trois quatre cinq, six sept huit neuf", 6, "un deux trois quatre cinq […]"),
        ("un deux trois quatre cinq six sept huit neuf", 6, None),
        ("Il appelle cela « un jour de fête » ici.", 30, "Il appelle cela “un jour de fête” ici"),
    ],
)
def test_a_quotation_is_cut_at_its_joints(quote: str, longest: int, kept: str | None) -> None:
    assert quotation.shorten(quote, longest) == kept


@settings(deadline=None)
@given(st.lists(st.sampled_from(["mot", "fin.", "Puis", "donc,", "et", "(note", "note)"]), max_size=60))
def test_no_quotation_is_longer_than_allowed(words: list[str]) -> None:
    kept = quotation.shorten(" ".join(words))
    assert kept is None or quotation.SHORTEST <= quotation.length(kept.removesuffix(" […]")) <= quotation.LONGEST
