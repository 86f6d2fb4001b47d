import pytest

from quiz.generate.facts.role import find_roles
from quiz.generate.realise.role import realise_role
from tests.generate.articles import article

_TITLE = "Ce qui se dit dans la ville et sur le port de la région"
_LEDE = "Le Valdor a ouvert jeudi à Port-Lumière un chantier de trois ans consacré aux récifs."


def _asked(*paragraphs: str, published: str = "2024-03-14", events: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    annotated = article(_LEDE, *paragraphs, title=_TITLE, published=published, events=events)
    drafts = [realise_role(fact, annotated) for fact in find_roles(annotated)]
    return [(draft.ask.replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]


@pytest.mark.parametrize(
    ("sentence", "ask", "holder"),
    [
        (
            "Le chantier plaît au président de la Fédération des ports, Karim Benali, venu en voisin.",
            "Qui était le président de la Fédération des ports en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "Le président français Emmanuel Macron a salué le chantier.",
            "Qui était le président français en mars 2024 ?",
            "Emmanuel Macron",
        ),
        (
            "Mme Hélène Vauquelin, directrice de l'Institut des récifs (IDR), a salué le chantier.",
            "Qui était la directrice de l'Institut des récifs en mars 2024 ?",
            "Hélène Vauquelin",
        ),
        (
            "« C'est un bon début », a dit la ministre togolaise de la Mer, Akouvi Tsogbé.",
            "Qui était la ministre togolaise de la Mer en mars 2024 ?",
            "Akouvi Tsogbé",
        ),
        (
            "Au Vietnam, le ministre de la Mer, Tran Quoc Vinh, a salué le chantier.",
            "Au Vietnam, qui était le ministre de la Mer en mars 2024 ?",
            "Tran Quoc Vinh",
        ),
        (
            "Chef du port de Saint-Malo, Marc-André Raphaël a salué le chantier.",
            "Qui était le chef du port de Saint-Malo en mars 2024 ?",
            "Marc-André Raphaël",
        ),
        (
            "« Cela finit mal », a dit le président (LR) du Sénat, Karim Benali, que la CFDT et l'Insee ont entendu.",
            "En France, qui était le président du Sénat en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "« Tant mieux », a expliqué à l'AFP Karim Benali, chef du port de Saint-Malo.",
            "Qui était le chef du port de Saint-Malo en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "« Tant mieux », a dit l'avocat de la famille d'Aïda Fall sur BFMTV, Karim Benali.",
            "Qui était l'avocat de la famille d'Aïda Fall en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "Le président Karim Benali a salué le chantier. « Tant mieux », a ajouté le président togolais.",
            "Qui était le président togolais en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "« Tant mieux », a dit le maire de Saint-Malo Karim Benali. M. Benali est resté.",
            "Qui était le maire de Saint-Malo en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "Pour Karim Benali (à gauche), chef du port de Saint-Malo, rien n'est joué.",
            "Qui était le chef du port de Saint-Malo en mars 2024 ?",
            "Karim Benali",
        ),
        (
            (
                "L'ambassadeur d'Espagne au Togo et l'État du Togo ont payé, comme l'Espagne. "
                "« Tant mieux », a dit le ministre de la Mer, Karim Benali."
            ),
            "Au Togo, qui était le ministre de la Mer en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "La ministre française des Armées Paule Castel s'est rendue au Togo.",
            "Qui était la ministre française des Armées en mars 2024 ?",
            "Paule Castel",
        ),
        (
            "La fédération Cap Nord a voté. Son directeur, Karim Benali, a salué le chantier.",
            "Qui était le directeur de la fédération Cap Nord en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "« Tant mieux », a dit la ministre togolaise, chargée du Numérique, Akouvi Tsogbé.",
            "Qui était la ministre togolaise chargée du Numérique en mars 2024 ?",
            "Akouvi Tsogbé",
        ),
        (
            "L'emblématique chantier plaît à Karim Benali, chef de file charismatique des marins de Brest.",
            "Qui était le chef de file charismatique des marins de Brest en mars 2024 ?".replace(" charismatique", ""),
            "Karim Benali",
        ),
        (
            "« Tant mieux », a dit la directrice de l'Institut régional des eaux, Hélène Vauquelin.",
            f"Qui était la directrice de l'Institut régional des eaux (« {_TITLE} », mars 2024) ?",
            "Hélène Vauquelin",
        ),
        (
            "Le Togo a salué le chantier. Le Togo le veut. « Oui », dit le chef de la police de la province de Kara, Jean Roux.",
            "Au Togo, qui était le chef de la police de la province de Kara en mars 2024 ?",
            "Jean Roux",
        ),
        (
            "Le pêcheur Jean-Yves Roux est venu. Jean-Yves Roux attend. « Oui », dit l'avocat de M. Roux, Karim Benali à l'AFP.",
            "Qui était l'avocat de Jean-Yves Roux en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "« Tant mieux », a dit le commandant en chef de l'armée togolaise, Karim Benali.",
            "Qui était le commandant en chef de l'armée togolaise en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "Le chantier plaît au Pakistan et à son ministre du Climat, Karim Benali, venu en voisin.",
            "Au Pakistan, qui était ministre du Climat en mars 2024 ?",
            "Karim Benali",
        ),
        (
            "Par la voix de sa ministre de la Mer, Akouvi Tsogbé, l'Allemagne a salué le chantier.",
            "En Allemagne, qui était la ministre de la Mer en mars 2024 ?",
            "Akouvi Tsogbé",
        ),
        (
            "Le Togo a salué le chantier. Le Togo le veut. « Tant mieux », a dit l'ambassadrice de Suisse, Akouvi Tsogbé.",
            "Qui était l'ambassadrice de Suisse au Togo en mars 2024 ?",
            "Akouvi Tsogbé",
        ),
        (
            "Jeudi, la présidente de la Fédération des ports, Hélène Vauquelin a salué le chantier.",
            "Qui était la présidente de la Fédération des ports en mars 2024 ?",
            "Hélène Vauquelin",
        ),
        (
            "« Tant mieux », a dit Karim Benali, directeur (RCV) de l'Institut des récifs.",
            "Qui était le directeur de l'Institut des récifs en mars 2024 ?",
            "Karim Benali",
        ),
    ],
)
def test_an_office_is_asked_with_its_date(sentence: str, ask: str, holder: str) -> None:
    assert (ask, holder) in _asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "L'ancien président de la Fédération des ports, Karim Benali, a salué le chantier.",
        "L'économiste Karim Benali a salué le chantier.",
        "Interrogé par le président de la Fédération des ports, Karim Benali a refusé de répondre.",
        "Le ministre de la Mer, Karim Benali, a parlé de la France et de l'Italie.",
        "Son conseiller, Karim Benali, a salué le chantier.",
        "Le rapporteur du texte, Karim Benali, a salué le chantier.",
        "L'entraîneur angolais, Karim Benali, a salué le chantier.",
        "Le président de la Fédération des ports d'alors, Karim Benali, a salué le chantier.",
        "Le Togo a salué le chantier. Le Togo le veut. Le ministre de la Mer, Karim Benali, a vu son homologue italien.",
        "Le président de la Métropole de Lyon n'était pas venu.",
        "Le ministre, Karim Benali, a salué le chantier du Togo.",
        "« Tant mieux », a dit l'ambassadrice de Suisse, Akouvi Tsogbé.",
        "« Tant mieux », a dit Karim Benali, auteur d'un livre sur le port de Brest.",
        "« Tant mieux », a dit Karim Benali, élu pour la première fois à Brest.",
    ],
)
def test_an_office_that_is_not_certain_is_not_asked(sentence: str) -> None:
    assert _asked(sentence) == []


def test_an_office_several_people_have_is_asked_with_the_occasion() -> None:
    said = "Lors du Forum des récifs, le vice-ministre coréen de la Mer, Han Jae-won, a salué le chantier."
    found = _asked(said, events=("le Forum des récifs",))
    assert found == [("Qui était vice-ministre coréen de la Mer lors du Forum des récifs, en mars 2024 ?", "Han Jae-won")]


def test_the_office_of_a_town_is_asked_with_the_town() -> None:
    found = _asked("L'adjointe aux sports, Hélène Vauquelin, s'est abstenue.")
    assert found == [("Qui était l'adjointe aux sports de Port-Lumière en mars 2024 ?", "Hélène Vauquelin")]


def test_the_heading_of_a_title_is_no_town() -> None:
    annotated = article(
        _LEDE,
        "La ville de Brest a fermé jeudi le chantier.",
        "L'échevine de la Mobilité, Hélène Vauquelin, s'est abstenue.",
        title="Tram de Brest : la Ville ne signe pas l'avenant",
        published="2024-03-14",
    )
    drafts = [realise_role(fact, annotated) for fact in find_roles(annotated)]
    assert [d.ask.replace("\u202f", " ") for d in drafts if d] == ["Qui était l'échevine de la Mobilité de Brest en mars 2024 ?"]


def test_an_acronym_in_an_office_is_written_out() -> None:
    found = _asked(
        "La Banque des récifs du Sud (BRS) prête sans intérêt.", "« Tant mieux », a dit le président de la BRS, Karim Benali."
    )
    assert found == [("Qui était le président de la Banque des récifs du Sud en mars 2024 ?", "Karim Benali")]


def test_the_evidence_holds_the_holder_and_what_names_the_office() -> None:
    annotated = article(
        _LEDE,
        "La Banque des récifs du Sud (BRS) prête sans intérêt.",
        "« Tant mieux », a dit le président de la BRS, Karim Benali.",
    )
    (fact,) = find_roles(annotated)
    proof = " ".join(annotated.of(span) for span in fact.evidence)
    assert "Karim Benali" in proof
    assert "Banque des récifs du Sud" in proof


def test_an_office_without_any_date_is_not_asked() -> None:
    assert _asked("Le président français Emmanuel Macron a salué le chantier.", published="") == []


def test_who_speaks_for_a_body_is_not_worth_knowing() -> None:
    text = "« Tant mieux », a dit le porte-parole du ministère togolais de la Mer, Karim Benali."
    assert [ask for ask, _ in _asked(text) if "porte-parole" in ask] == []
