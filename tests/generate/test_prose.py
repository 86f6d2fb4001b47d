import pytest

from quiz.generate.prose import is_french, is_prose, lacks_accents

FRENCH = "Soixante pays ont signé le traité sur les récifs, a déclaré la ministre de la Mer, Hélène Vauquelin, à Port-Lumière."


@pytest.mark.parametrize(
    "line",
    [
        FRENCH,
        "« Nous n'avons rien inventé. »",
        "L'ONU, l'OMS et l'UE ont été saisies.",
        "60 pays ont signé.",
        "Le Premier ministre Lê Minh Khai a reçu Kim Min-jun à Hanoï.",
        "Le Fonds monétaire international (FMI) et la BERD ont versé 3 % : c'est peu ; c'est tout.",
    ],
)
def test_a_paragraph_of_a_press_article_is_prose(line: str) -> None:
    assert is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "SOIXANTE PAYS ONT SIGNÉ LE TRAITÉ SUR LES RÉCIFS, A DÉCLARÉ LA MINISTRE.",
        "Hélène Vauquelin, Karim Benali, Lê Quang Dung, Anne Corail et Paul Lagune.",
        "Soixante Pays Ont Signé Le Traité Sur Les Récifs.",
        "pays ont signé le traité sur les récifs, a déclaré la ministre de la Mer.",
        "> Oui, c'est bien lui qui l'a signé, et elle aussi.",
        "Port-Lumière | 120 450 | 80 321 | 45,2 % | 38,1 %",
        "Sainte-Vague;9800;7500;48,1;47,2",
        "Sixty countries signed the treaty on inhabited reefs at the summit, the minister said.",
        "El fondo para los arrecifes tendrá dos mil millones de euros, dijo el ministro Pablo Ruiz.",
        "Der Vertrag über die Riffe wurde am Mittwoch von sechzig Ländern unterzeichnet, und die Ministerin ist zufrieden.",
        "Il trattato è stato firmato da sessanta paesi, ha detto la ministra della Marina che era presente.",
        "O tratado foi assinado por sessenta países, disse a ministra, que não quis falar com os jornalistas.",
        "Le maire a vu le port et la mer et le plan de la ville et il a dit que le sel y est bon et que le vent y est fort",
        "Пятьдесят стран подписали договор в Port-Lumière.",
        "ששים מדינות חתמו על האמנה לשוניות המיושבות.",
    ],
)
def test_what_is_no_french_prose_is_left(line: str) -> None:
    assert not is_prose(line)


def test_french_is_told_by_its_little_words() -> None:
    assert is_french(FRENCH)
    assert not is_french("The treaty was signed by sixty countries at the summit of Port-Lumière.")


def test_a_long_text_without_an_accent_was_not_spelled_out() -> None:
    assert lacks_accents(FRENCH.translate(str.maketrans("éèà", "eea")) * 5)
    assert not lacks_accents(FRENCH * 5)
    assert not lacks_accents("Le port de la ville a ouvert.")
