from pathlib import Path

import pytest

from quiz.deckfile.check import Finding, Rule, check_deck, check_decks

HEAD = "format: 1\ntitle: Essai\n"
ARTICLE = (
    "Soixante et un pays, dont la France, ont signé en août dernier. Le fonds est doté de 3,5 milliards d'euros, "
    "a dit Hélène Vauquelin, directrice générale de l'Autorité des récifs.\n"
)


def deck(folder: Path, cards: str, name: str = "essai") -> Path:
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    path = folder / f"{name}.yaml"
    path.write_text(f"{HEAD}articles: {{a: {{file: a.txt}}}}\ncards:\n{cards}\n", encoding="utf-8")
    return path


def proven(answer: str, kind: str = "text", quote: str = ARTICLE.strip(), more: str = "") -> str:
    return f'- id: x\n  ask: Alors ?\n  answer: {answer}\n  type: {kind}\n  evidence: {{article: a, quote: "{quote}"{more}}}'


def rules(found: list[Finding]) -> list[Rule]:
    return [finding.rule for finding in found]


@pytest.mark.parametrize(
    "card",
    [
        proven("Hélène Vauquelin", "person"),
        proven("la France"),
        proven("61", "number"),
        proven("61 pays", "number"),
        proven("3 500 000 000 €", "money"),
        proven("le directeur général"),
        proven("[la France, Hélène Vauquelin]", "list"),
        proven("vrai", "boolean"),
        proven("août 2023", "date", more=", derived: août dernier + 2024-03 -> août 2023"),
        proven("presque cent", more=", derived: arrondi"),
        "- {id: x, cloze: 'Le fonds compte {{3,5 milliards}}.', evidence: {article: a, quote: \"3,5 milliards d'euros\"}}",
        "- {id: x, ask: Qui ?, answer: Vauquelin}",
    ],
)
def test_a_good_card_gives_no_finding(tmp_path: Path, card: str) -> None:
    assert check_deck(deck(tmp_path, card)) == []


@pytest.mark.parametrize(
    "card",
    [
        proven("Ana Lo", "person"),
        proven("62", "number"),
        proven("4 milliards d'euros", "money"),
        proven("[la France, le Japon]", "list"),
        proven("août 2023", "date"),
        proven("août 2024", "date", more=", derived: août dernier + 2024-03 -> août 2023"),
        proven("août 2023", "date", more=", derived: mai dernier + 2024-03 -> août 2023"),
    ],
)
def test_an_answer_its_quote_does_not_hold_is_found(tmp_path: Path, card: str) -> None:
    assert rules(check_deck(deck(tmp_path, card))) == [Rule.UNSUPPORTED]


@pytest.mark.parametrize(
    ("ask", "answer", "rule"),
    [
        ("Quelle est la couleur du cheval blanc d'Henri IV ?", "blanc", Rule.GIVE_AWAY),
        ("Quel sommet d'action sur l'IA s'est tenu à Paris ?", "le Sommet de Paris", Rule.GIVE_AWAY),
        ("Quels pays, dont la France, ont signé ?", "[la France, le Japon]", Rule.GIVE_AWAY),
    ],
)
def test_a_question_that_holds_its_answer_is_found(tmp_path: Path, ask: str, answer: str, rule: Rule) -> None:
    assert rules(check_deck(deck(tmp_path, f'- id: x\n  ask: "{ask}"\n  answer: {answer}'))) == [rule]


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ("choices: [TOKYO]", Rule.CHOICES),
        ("choices: [Kyoto, kyoto]", Rule.CHOICES),
        ("accept: [Edo]\n  choices: [edo]", Rule.CHOICES),
        ("reject: [tokyo]", Rule.VERDICTS),
    ],
)
def test_a_contradiction_is_found(tmp_path: Path, more: str, rule: Rule) -> None:
    found = check_deck(deck(tmp_path, f"- id: x\n  ask: Capitale ?\n  answer: Tokyo\n  {more}"))
    assert (rules(found), found[0].severity) == ([rule], "error")


def test_faults_of_the_format_are_findings(tmp_path: Path) -> None:
    found = check_deck(deck(tmp_path, "- ask: Qui ?"))
    assert [(each.rule, each.line, str(each)) for each in found] == [
        (Rule.FORMAT, 5, f"{tmp_path}/essai.yaml:5: error: “answer” is missing")
    ]


def test_a_quote_that_fell_or_moved_is_found(tmp_path: Path) -> None:
    found = check_deck(
        deck(
            tmp_path,
            "- {id: a, ask: Qui ?, answer: Ana, evidence: {article: a, quote: Ana a signé}}\n"
            "- {id: b, ask: Où ?, answer: France, evidence: {article: a, quote: la France, at: [3, 12]}}",
        )
    )
    assert [(each.rule, each.line) for each in found] == [(Rule.QUOTE, 5), (Rule.MOVED, 6)]


def test_a_card_without_id_is_found_once(tmp_path: Path) -> None:
    assert rules(check_deck(deck(tmp_path, "- cloze: '{{Séoul}}, {{Paris}}'"))) == [Rule.NO_ID]


def test_one_id_in_two_decks_is_found(tmp_path: Path) -> None:
    first = deck(tmp_path, "- {id: x, ask: Qui ?, answer: Ana}", "first")
    second = deck(tmp_path, "- {id: y, ask: Quand ?, answer: hier}\n- {id: x, ask: Où ?, answer: ici}", "second")
    found = check_decks([first, second])
    assert [(each.rule, each.path, each.line) for each in found] == [(Rule.SAME_ID, str(second), 6)]
    assert f"{first}:5" in found[0].what


def test_one_question_asked_twice_is_found_also_in_drafts(tmp_path: Path) -> None:
    cards = "- {id: x, ask: Qui a signé ?, answer: Ana}\ndrafts:\n- {id: y, ask: qui a signe, answer: Bo}"
    found = check_deck(deck(tmp_path, cards))
    assert [(each.rule, each.line) for each in found] == [(Rule.SAME_QUESTION, 7)]


def test_two_gaps_of_one_text_are_two_questions(tmp_path: Path) -> None:
    assert check_deck(deck(tmp_path, "- {id: x, cloze: 'Après {{Séoul}}, {{Paris}}.'}")) == []


def test_the_quote_of_a_page_is_read_as_the_page_shows_it(tmp_path: Path) -> None:
    quote = "Le <b>tra</b>it&eacute; sera sign&eacute; par H&eacute;l&egrave;ne&nbsp;Vauquelin"
    path = deck(tmp_path, proven("Hélène Vauquelin", "person", quote=quote))
    (tmp_path / "a.txt").write_text(f"<p>{quote}.</p>", encoding="utf-8")
    assert check_deck(path) == []
