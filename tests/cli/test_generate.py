"""`quiz generate`: decks beside articles, one bad article beside good ones, and nothing changed the second time."""

import json
from pathlib import Path

import pytest

from quiz.cli.main import run
from quiz.cli.output import one_line
from quiz.core.model import FactKind
from quiz.deckfile.load import load_deck
from quiz.errors import MissingExtra
from quiz.generate.nlp import SpacyNlp
from tests.golden.cases import cases

GOOD = {case.path.stem: case for case in cases()}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    try:
        SpacyNlp()
    except MissingExtra as error:
        pytest.skip(str(error))
    monkeypatch.chdir(tmp_path)
    for name, case in GOOD.items():
        Path(f"{name}.txt").write_text(case.article, "utf-8")
    return tmp_path


def test_each_article_gets_a_deck_whose_quotes_stand(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "banque.txt", "recifs.txt", "--published", "2024-03-14"]) == 0
    loaded = load_deck(Path("decks/recifs.yaml"))
    assert loaded.deck.cards
    assert not loaded.set_aside
    assert loaded.deck.articles[0].file == "../recifs.txt"
    assert capsys.readouterr().out == ""


def test_running_twice_changes_nothing() -> None:
    arguments = ["generate", "recifs.txt", "--published", "2024-03-14"]
    run(arguments)
    before = Path("decks/recifs.yaml").read_bytes()
    assert run(arguments) == 0
    assert Path("decks/recifs.yaml").read_bytes() == before


def test_a_card_that_was_edited_or_added_by_hand_stays() -> None:
    arguments = ["generate", "recifs.txt", "--published", "2024-03-14"]
    run(arguments)
    path = Path("decks/recifs.yaml")
    card = load_deck(path).deck.cards[0]
    text = path.read_text("utf-8").replace(f"ask: {card.ask}", "ask: Combien de pays ?")
    path.write_text(text + "- ask: De ma main ?\n  answer: oui\n", "utf-8")
    assert run(arguments) == 0
    asks = {one.ask: one.id for one in load_deck(path).deck.cards}
    assert asks["Combien de pays ?"] == card.id
    assert "De ma main ?" in asks


def test_who_edited_a_card_is_told_when_the_article_says_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["generate", "recifs.txt", "--published", "2024-03-14"]
    run(arguments)
    path, article = Path("decks/recifs.yaml"), Path("recifs.txt")
    card = next(each for each in load_deck(path).deck.cards if "Combien de pays ont signé" in each.ask)
    mine = card.ask.replace("ont signé", "ont vraiment signé")
    path.write_text(path.read_text("utf-8").replace(f"ask: {card.ask}", f"ask: {mine}"), "utf-8")
    text = article.read_text("utf-8")
    assert "Soixante et un pays" in text
    article.write_text(text.replace("Soixante et un pays", "Soixante-trois pays"), "utf-8")
    capsys.readouterr()
    assert run(arguments) == 0
    told = f"= {mine} → soixante et un (your text stays; the article now says soixante-trois)"
    assert one_line(told) in capsys.readouterr().err


def test_who_edited_a_card_is_told_when_the_article_says_it_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    run(["generate", "recifs.txt", "--published", "2024-03-14"])
    path = Path("decks/recifs.yaml")
    card = next(each for each in load_deck(path).deck.cards if each.fact is not FactKind.NUMBER)
    path.write_text(path.read_text("utf-8").replace(card.ask, "À moi ?"), "utf-8")
    capsys.readouterr()
    assert run(["generate", "recifs.txt", "--published", "2024-03-14", "--facts", "number"]) == 0
    assert one_line(f"= À moi ? → {card.answer.shown} (your text stays; it is not made any more)") in capsys.readouterr().err


def test_a_card_that_was_deleted_stays_away(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["generate", "recifs.txt", "--published", "2024-03-14"]
    run(arguments)
    path = Path("decks/recifs.yaml")
    first, *others = load_deck(path).deck.cards
    text = path.read_text("utf-8")
    path.write_text(text[: text.index(f"- id: {first.id}")] + text[text.index(f"- id: {others[0].id}") :], "utf-8")
    before = path.read_bytes()
    capsys.readouterr()
    assert run(arguments) == 0
    assert path.read_bytes() == before
    err = capsys.readouterr().err
    assert "1 that you deleted" in err
    assert f"  x {one_line(first.ask)}" in err


def test_a_bad_article_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("vide.txt").write_bytes(b"")
    Path("image.txt").write_bytes(b"\x89PNG\0")
    Path("latin.txt").write_bytes("Un été à la mer, avec des amis et le vent du large.".encode("latin-1"))
    code = run(["generate", "nulle-part.txt", "vide.txt", "image.txt", "latin.txt", "recifs.txt", "--json"])
    out = json.loads(capsys.readouterr().out)
    assert code == 3
    assert [deck["deck"] for deck in out["decks"]] == ["recifs"]
    assert [line.split(":")[0] for line in out["failed"]] == ["nulle-part.txt", "vide.txt", "image.txt", "latin.txt"]
    assert Path("decks/recifs.yaml").exists()


def test_a_dash_writes_one_deck_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "recifs.txt", "banque.txt", "-o", "-"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("format: 1\n")
    assert "  recifs:" in out
    assert "  banque:" in out
    assert not Path("decks").exists()


def test_a_file_holds_the_cards_of_all_articles() -> None:
    assert run(["generate", "recifs.txt", "banque.txt", "-o", "tout.yaml"]) == 0
    loaded = load_deck(Path("tout.yaml"))
    assert {evidence.article for card in loaded.deck.cards for evidence in card.evidence} == {"recifs", "banque"}
    assert not loaded.set_aside


def test_a_folder_stands_for_the_articles_in_it() -> None:
    assert run(["generate", ".", "-o", "d/", "--dry-run"]) == 0
    assert not Path("d").exists()


def test_the_summary_counts_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    run(["generate", "tribunal.txt", "--facts", "number,list", "--max", "3"])
    err = capsys.readouterr().err
    assert "decks/tribunal.yaml: 3 cards" in err
    assert "by kind: " in err


def test_a_dry_run_shows_the_difference_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "recifs.txt", "--published", "2024-03-14"]) == 0
    path = Path("decks/recifs.yaml")
    first, *others = load_deck(path).deck.cards
    text = path.read_text("utf-8")
    text = text.replace(others[0].ask, f"{others[0].ask[:-2]} vraiment ?").replace("print: ", "print: 0", 1)
    path.write_text(text.replace(f"- id: {others[-1].id}", "- id: a-x"), "utf-8")
    before = path.read_bytes()
    capsys.readouterr()
    assert run(["generate", "recifs.txt", "--published", "2023", "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert path.read_bytes() == before
    assert out.startswith("--- decks/recifs.yaml\n+++ decks/recifs.yaml\n@@ ")
    assert "-    published: 2024-03-14\n+    published: 2023\n" in out
    assert one_line(first.ask) in err
    assert run(["generate", "recifs.txt", "--published", "2023", "--dry-run", "--json"]) == 0
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    assert deck["diff"] == out
    assert {"change", "id", "ask", "answer"} <= set(deck["changes"][0])
    assert path.read_bytes() == before


def test_cards_that_went_and_came_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    run(["generate", "recifs.txt", "--published", "2024-03-14"])
    capsys.readouterr()
    run(["generate", "recifs.txt", "--published", "2024-03-14", "--facts", "number", "--json"])
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    assert {change["change"] for change in deck["changes"]} == {"removed"}
    run(["generate", "recifs.txt", "--published", "2024-03-14"])
    err = capsys.readouterr().err
    assert f"{len(deck['changes'])} new" in err
    assert all(f"  + {one_line(change['ask'])}" in err for change in deck["changes"])


def test_the_date_that_the_deck_has_for_its_article_holds(capsys: pytest.CaptureFixture[str]) -> None:
    text = "\n\n".join(
        ["Le port de Brelle change de mains", *["Le maire de Brelle, Karim Benali, a vendu le port à la région."] * 2]
    )
    Path("port.txt").write_text(text, "utf-8")
    assert run(["generate", "port.txt", "--published", "2021-05"]) == 0
    before = Path("decks/port.yaml").read_bytes()
    assert run(["generate", "port.txt"]) == 0
    assert Path("decks/port.yaml").read_bytes() == before
    assert "(unchanged)" in capsys.readouterr().err


MARCH = """Le ministre du port

Brelle, le 14 mars 2024

Le ministre des Ports de la Ravonie, Karim Benali, a ouvert le port de Brelle.

La tempête Ida a fait 12 morts en Ravonie en février 2024.
"""
JUNE = """La tempête et le port

Brelle, le 20 juin 2024

La ministre des Ports de la Ravonie, Nadia Kessler, a visité le port de Brelle.

La tempête Ida a fait 15 morts en Ravonie en février 2024.
"""


def test_two_articles_that_disagree_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mars.txt").write_text(MARCH, "utf-8")
    Path("juin.txt").write_text(JUNE, "utf-8")
    assert run(["generate", "mars.txt", "juin.txt", "-o", "port.yaml", "--json"]) == 0
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    (conflict,) = deck["conflicts"]
    assert [(each["article"], each["answer"]) for each in conflict["values"]] == [("mars", "12"), ("juin", "15")]
    assert all(each["answer"] in each["quote"] for each in conflict["values"])
    (succession,) = deck["successions"]
    assert (succession["until"], succession["newer"]["answer"]) == ("2024-06-20", "Nadia Kessler")
    loaded = load_deck(Path("port.yaml")).deck
    assert {each.answer.shown: each.until for each in loaded.cards if "était" in each.ask} == {
        "Karim Benali": "2024-06-20",
        "Nadia Kessler": "",
    }
    assert [each.answer.shown for each in loaded.drafts] == ["12", "15"]


@pytest.mark.parametrize("again", [["mars.txt", "juin.txt"], ["juin.txt", "mars.txt"], ["mars.txt"], ["juin.txt"]])
def test_one_deck_of_two_articles_stays_the_same_whichever_is_read_again(
    again: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mars.txt").write_text(MARCH, "utf-8")
    Path("juin.txt").write_text(JUNE, "utf-8")
    run(["generate", "mars.txt", "-o", "port.yaml"])
    run(["generate", "juin.txt", "-o", "port.yaml"])
    before = Path("port.yaml").read_bytes()
    assert run(["generate", *again, "-o", "port.yaml"]) == 0
    assert Path("port.yaml").read_bytes() == before
    assert "(until: 2024-06-20)" in capsys.readouterr().err


def test_what_was_dropped_goes_to_a_file() -> None:
    run(["generate", "banque.txt", "--rejected", "rejets.tsv"])
    assert all(line.count("\t") == 4 for line in Path("rejets.tsv").read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["recifs.txt", "--facts", "gossip"], 2, "no such kind of fact: gossip"),
        (["recifs.txt", "-o", "-", "--json"], 2, "standard output"),
        (["recifs.txt", "--published", "hier"], 3, "hier is not a date"),
        (["recifs.txt", "--published", "2025-02-30"], 3, "2025-02-30 is not a date"),
        ([], 2, "ARTICLE"),
    ],
)
def test_a_wrong_word_is_named(arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", *arguments]) == code
    assert words in capsys.readouterr().err


def test_two_articles_that_would_share_a_deck_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    Path("autre").mkdir()
    Path("autre/recifs.txt").write_text(GOOD["banque"].article, "utf-8")
    assert run(["generate", "recifs.txt", "autre/recifs.txt"]) == 3
    assert "another article has made the deck “recifs” already" in capsys.readouterr().err


def test_standard_input_is_kept_beside_its_deck(monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    raw = GOOD["recifs"].article.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), "utf-8"))
    assert run(["generate", "-"]) == 0
    (path,) = Path("decks").glob("*.yaml")
    assert path.with_suffix(".txt").read_bytes() == raw
    assert not load_deck(path).set_aside


SOUP = """Une soupe pour l'hiver

Quand le froid revient, rien ne vaut une bonne soupe. On épluche les légumes, on les coupe en morceaux, puis on les fait revenir.
Il suffit ensuite de couvrir d'eau et d'attendre. On peut ajouter de la crème, mais ce n'est pas obligatoire.
"""


def test_an_article_without_a_fact_gives_an_empty_deck_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    Path("soupe.txt").write_text(SOUP, "utf-8")
    assert run(["generate", "soupe.txt"]) == 0
    assert "soupe.txt: no card: no sentence says who, what, when or how many" in capsys.readouterr().err
    assert load_deck(Path("decks/soupe.yaml")).deck.cards == ()


def test_what_gave_no_card_stands_in_the_summary_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    Path("soupe.txt").write_text(SOUP, "utf-8")
    assert run(["generate", "soupe.txt", "recifs.txt", "--json", "-o", "tout.yaml"]) == 0
    assert list(json.loads(capsys.readouterr().out)["empty"]) == ["soupe.txt"]
