import pytest

from quiz.errors import ArticleError
from quiz.generate.article import MOST_BYTES, article_key, parse_partial, read_article, slug
from quiz.generate.model import BlockKind, PartialDate

BODY = (
    "Le conseil de la ville a adopté jeudi un plan pour les ports de la région, qui est doté de deux millions d'euros par an et "
    "sera piloté par les services du département avec les communes de la côte."
)


def kinds(*lines: str) -> list[tuple[str, str]]:
    article = read_article("\n\n".join(lines).encode(), "essai.txt")
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def kind_of(line: str) -> str:
    return {text: kind for kind, text in kinds("Un titre", BODY, line, BODY)}[line]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Changer notre approche de l'IA", "heading"),
        ("Que dit la loi ?", "heading"),
        ("Ce qu'il faut retenir :", "heading"),
        ("476772171_595207370158726_n.jpg", "credit"),
        ("Photo : DR", "credit"),
        ("Des habitants replantent des palétuviers au bord du fleuve. Photo : VNA", "caption"),
        ("Photo : Le trône perlé dans les réserves du musée, en avril dernier. © Julien P.", "caption"),
        ("La présidente, au premier jour du procès, le 9 octobre. Croquis d'audience : B. V.", "caption"),
        ("Le ministre et la mairesse, mercredi, à la gare. PHOTO : LE COURRIER, A. S.", "caption"),
        ("Source : https://journal.example/article", "source"),
        ("https://journal.example/article", "source"),
        ("Comment (0)", "furniture"),
        ("3 commentaires", "furniture"),
        ("Lire aussi : Cybersécurité : un centre d'alerte", "furniture"),
        ("Lire aussi – Bronzes : un accord de prêt", "furniture"),
        ("À lire aussi : Le pont repoussé à 2035", "furniture"),
        ("(Avec agences)", "furniture"),
        ("Réagir à cet article", "furniture"),
        ("De notre envoyé spécial à Ouarzazate", "furniture"),
        ("PRÉCISION – Une version antérieure de cet article était fausse.", "furniture"),
        ("Publié le 20 juin 2025 à 09 h 40", "dateline"),
        ("- Taux directeur : 5,25 %", "item"),
        ("1. Mehari Tesfay en 4 h 51", "item"),
        ("• 1908 : le trône quitte Foumbot", "item"),
        ("L'avion n'avait pas pu décoller, faute d'autorisation.", "paragraph"),
        ("« Nous n'avons rien inventé. »", "paragraph"),
    ],
)
def test_a_line_is_labelled_for_what_it_is(line: str, kind: str) -> None:
    assert kind_of(line) == kind


def test_the_line_after_an_image_is_its_caption() -> None:
    found = kinds("Un titre", BODY, "image_02.jpg", "La ministre, lors de la cérémonie au palais des congrès.", BODY)
    assert [kind for kind, _ in found] == ["title", "paragraph", "credit", "caption", "paragraph"]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("LOMÉ – ", "LOMÉ –"),
        ("PORT-LOUIS — ", "PORT-LOUIS —"),
        ("MARSEILLE, 30 nov. 2023 – ", "MARSEILLE, 30 nov. 2023 –"),
        ("Antananarivo, 9 octobre 2024. ", "Antananarivo, 9 octobre 2024."),
        ("PARIS (AFP) – ", "PARIS (AFP) –"),
    ],
)
def test_a_dateline_is_parted_from_the_paragraph_it_opens(opening: str, dateline: str) -> None:
    assert kinds("Un titre", opening + BODY)[1:] == [("dateline", dateline), ("paragraph", BODY)]


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (("Publié le 20 juin 2025 à 09 h 40", BODY), PartialDate(2025, 6, 20)),
        (("Antananarivo, 9 octobre 2024. " + BODY,), PartialDate(2024, 10, 9)),
        (("MARSEILLE, 30 nov. 2023 – " + BODY,), PartialDate(2023, 11, 30)),
        (("Du 10 au 13 février 2025, " + BODY,), PartialDate(2025, 2)),
        (("Lors du Forum numérique Vietnam-Corée 2025, " + BODY,), PartialDate(2025)),
        ((BODY + " Il s'agit de la première depuis mars 2021.",), None),
        ((BODY,), None),
    ],
)
def test_the_publication_date_comes_from_the_text(lines: tuple[str, ...], published: PartialDate | None) -> None:
    assert read_article("\n\n".join(("Un titre", *lines)).encode(), "a.txt").published == published


def test_the_callers_date_and_title_beat_the_texts() -> None:
    article = read_article(f"Un titre\n\nPublié le 20 juin 2025\n\n{BODY}".encode(), "a.txt", published="2024-03", title="Autre")
    assert (article.published, article.title) == (PartialDate(2024, 3), "Autre")


def test_a_text_that_opens_with_a_paragraph_has_no_title() -> None:
    assert read_article(f"{BODY}\n\n{BODY}".encode(), "a.txt").title == ""


@pytest.mark.parametrize("text", ["2025-13", "25", "2025-02-31x", "hier", "1066"])
def test_a_date_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ArticleError, match="not a date"):
        parse_partial(text)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"  \n\n ", "empty"),
        (b"\x89PNG\x00\x01", "binary"),
        ("Un résumé très bref".encode("latin-1"), "UTF-8"),
        (b"Trop court.", "no article"),
        (b"The council of the city has adopted a plan for the ports of the region and its towns this week. " * 3, "not French"),
        (b"x" * (MOST_BYTES + 1), "over 5 MB"),
    ],
)
def test_what_is_no_french_text_is_refused_in_words(raw: bytes, words: str) -> None:
    with pytest.raises(ArticleError, match=words) as caught:
        read_article(raw, "essai.txt")
    assert str(caught.value).startswith("essai.txt")


def test_a_megabyte_on_one_line_is_refused_in_words() -> None:
    with pytest.raises(ArticleError, match="too long for an article"):
        read_article((BODY + " ").encode() * 5000, "long.txt")


def test_html_is_read_as_its_text() -> None:
    raw = f"<html><head><title>x</title></head><body><h1>Un titre</h1><p>{BODY}</p><p>L&rsquo;eau <b>monte</b>.</p></body></html>"
    article = read_article(raw.encode(), "page.html")
    assert [article.text[b.start : b.end] for b in article.blocks] == ["Un titre", BODY, "L'eau monte."]


def test_markdown_marks_are_not_read() -> None:
    article = read_article(f"# Un titre\n\n{BODY}\n\nVoir [le site](https://a.example) du **port**.".encode(), "a.md")
    assert [article.text[b.start : b.end] for b in article.blocks] == ["Un titre", BODY, "Voir le site du port."]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = "\n".join(f"{' '.join(BODY.split()[i : i + 12])}" for i in range(0, len(BODY.split()), 12))
    article = read_article(f"Un titre\n\n{wrapped}\n\n{wrapped}\n".encode(), "a.txt")
    assert [article.text[b.start : b.end] for b in article.blocks] == ["Un titre", BODY, BODY]


@pytest.mark.parametrize(
    ("file", "title", "key"),
    [
        ("seeds/d01-charte-lome.txt", "Un titre", "d01-charte-lome"),
        ("003_e9f726e1cb1bea11.txt", "L'été à Lomé", "l-ete-a-lome"),
        ("-", "L'été", "l-ete"),
        ("003_e9f726e1cb1bea11.txt", "", "003-e9f726e1cb1bea11"),
    ],
)
def test_the_key_is_the_files_stem_unless_that_says_nothing(file: str, title: str, key: str) -> None:
    assert article_key(file, title) == key


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug("Le Sommet pour l'action sur l'intelligence artificielle", longest=20) == "le-sommet"


@pytest.mark.parametrize(
    "kicker",
    ["GENÈVE", "INTERNATIONAL – DÉFENSE", "MALI-SANTE-PECHE", "Environnement", "L'Écho du port – n° 1 204 – mardi 3 mars 2026"],
)
def test_the_name_of_a_section_is_not_the_title(kicker: str) -> None:
    text = (
        f"{kicker}\n\nLe port de Brest ferme un bassin aux cargos\n\n{'Le bassin du port sera fermé aux cargos en mai. ' * 4}\n"
    )
    assert read_article(text.encode(), "essai.txt").title == "Le port de Brest ferme un bassin aux cargos"


def test_a_section_in_capitals_is_parted_from_the_paragraph_it_opens() -> None:
    body = "Le bassin du port est vide et les bateaux sont à sec. " * 4
    text = f"Un titre sur le port\n\nVOILE. Le port sera fermé en mai. {body}\n"
    article = read_article(text.encode(), "essai.txt")
    assert [block.kind for block in article.blocks[1:]] == [BlockKind.FURNITURE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "line", ["Par Anne Le Goff (Brest, envoyée spéciale)", "Texte par : Luc Morel", "Luc Morel (Lomé, correspondant)"]
)
def test_a_signature_is_no_text(line: str) -> None:
    text = f"Un titre sur le port\n\n{line}\n\n{'Le bassin du port est vide et les bateaux sont à sec. ' * 4}\n"
    assert read_article(text.encode(), "essai.txt").blocks[1].kind is BlockKind.FURNITURE


def test_an_article_without_a_date_is_of_the_last_year_it_tells_of() -> None:
    body = "Les bateaux du port sont à sec. Le port a fermé en mai 2019. Il a rouvert en avril 2023. Il sera vendu en mars 2031."
    text = f"Un titre sur le port\n\n{body}\n"
    assert read_article(text.encode(), "essai.txt").published == PartialDate(2023)


def test_a_title_may_end_with_the_name_of_a_work() -> None:
    article = read_article(f"Le prix des récifs couronne Ana Ruiz pour « Les Salines »\n\n{BODY}".encode(), "a.txt")
    assert article.title == "Le prix des récifs couronne Ana Ruiz pour « Les Salines »"


def test_a_quotation_is_no_title() -> None:
    assert read_article(f"« Nous verrons bien demain »\n\n{BODY}".encode(), "a.txt").title == ""


def test_a_page_that_lost_its_line_breaks_is_cut_at_its_date() -> None:
    assert kinds(
        f"Récifs : un plan pour les ports Publié le 14 mars 2024 à 9 h 40 PORT-LUMIÈRE – {BODY} Un livre publié le 2 mai."
    ) == [
        ("title", "Récifs : un plan pour les ports"),
        ("dateline", "Publié le 14 mars 2024 à 9 h 40"),
        ("dateline", "PORT-LUMIÈRE –"),
        ("paragraph", f"{BODY} Un livre publié le 2 mai."),
    ]


def test_a_text_without_accents_is_refused() -> None:
    with pytest.raises(ArticleError, match="accents"):
        read_article((BODY * 3).translate(str.maketrans("éèôêà", "eeoea")).encode(), "essai.txt")


def test_marks_that_lead_to_the_foot_of_the_page_are_not_read() -> None:
    body = BODY.replace("ports", "ports[12]").replace("côte.", "côte.[note 3]")
    assert kinds("Un titre", body)[1] == ("paragraph", BODY)
    assert "[sic]" in kinds("Un titre", BODY.replace("ports", "ports [sic]"))[1][1]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- La Ligue du Valdor a versé 3 millions d'euros au port.", "La Ligue du Valdor a versé 3 millions d'euros au port."),
        ("2. Le conseil sera réuni le 3 mai à la mairie de Brest.", "Le conseil sera réuni le 3 mai à la mairie de Brest."),
        ("• Cantine : le prix du repas passe de 3,40 € à 3,55 €.", "le prix du repas passe de 3,40 € à 3,55 €."),
    ],
)
def test_a_point_that_is_a_sentence_is_mined(line: str, told: str) -> None:
    assert kinds("Un titre", BODY, line)[-1] == ("paragraph", told)


@pytest.mark.parametrize(
    "line", ["- Taux directeur de la banque du Nord : 5,25 %.", "1. Mehari Tesfay (ERY) en 4 h 51 min 08 s."]
)
def test_a_point_without_a_verb_is_none(line: str) -> None:
    assert kinds("Un titre", BODY, line)[-1] == ("item", line)
