import pytest

from quiz.generate.article import read_article
from quiz.generate.model import PartialDate

_BODY = "Le musée de la Mer a ouvert un chantier de trois ans qui est consacré aux récifs de la baie, et la ville en est fière."


@pytest.mark.parametrize(
    ("head", "lede", "published"),
    [
        ("De notre correspondante à Brest – 3 mars 2023", "Le maire a parlé.", PartialDate(2023, 3, 3)),
        ("", "Le maire a reçu, le 12 avril 2024 à Brest, la ministre de la Mer.", PartialDate(2024, 4)),
        ("", "Le maire a signé l'acte jeudi 11 mai à Brest, deux ans après la demande de 2021.", PartialDate(2023, 5)),
        ("", "Le comité s'est réuni mercredi 5 février ; il attend une croissance de 4 % en 2025.", PartialDate(2025, 2)),
        ("", "Le comité s'est réuni mercredi 5 février ; il vise la neutralité d'ici à 2050.", None),
        ("", "Le maire a parlé jeudi 11 mai à Brest.", None),
        ("", "Lancée le 4 mars 2024, la visite du port sera gratuite.", PartialDate(2024)),
        ("", "Le maire a fêté le 50e anniversaire du jumelage (1975-2025) jeudi.", PartialDate(2025)),
        ("", "L'année 2031 verra, au Valdor, la construction d'un phare par le groupe Corallis.", None),
        ("", "Le maire a parlé en 1908 d'un chantier, un jeudi.", None),
    ],
)
def test_an_article_says_when_it_was_published(head: str, lede: str, published: PartialDate | None) -> None:
    text = "\n\n".join(part for part in ("Le chantier de la baie et du port", head, f"{lede} {_BODY}", _BODY) if part)
    assert read_article(text.encode(), "essai.txt").published == published
