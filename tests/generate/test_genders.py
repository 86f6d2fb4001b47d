import pytest

from quiz.generate.genders import gender_shown
from quiz.generate.model import Gender
from tests.generate.articles import article


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("La start-up bretonne Corallis a levé 4 millions.", Gender.F),
        ("Le fabricant Corallis a levé 4 millions.", Gender.M),
        ("Corallis, le géant des récifs, a levé 4 millions.", Gender.M),
        ("Corallis a été fondée en 1984.", Gender.F),
        ("Corallis a levé 4 millions. Elle emploie 30 personnes.", Gender.F),
        ("Corallis a levé 4 millions. Il faut attendre.", Gender.UNKNOWN),
        ("La start-up Corallis est connue. Corallis sera vendu demain.", Gender.UNKNOWN),
        ("Le maire de Corallis a parlé.", Gender.UNKNOWN),
    ],
)
def test_a_name_has_the_gender_that_the_words_around_it_show(text: str, gender: Gender) -> None:
    assert gender_shown(article(text, published="2024-03-14"), "Corallis") is gender
