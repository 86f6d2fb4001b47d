import pytest

from quiz.generate.facts.measure import find_measures
from quiz.generate.facts.number import find_numbers
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = (
    "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine, "
    "et la ville en est fière."
)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le musée conserve encore 214 pièces rares.",
            "Combien de pièces rares le musée de la Mer de Brest conserve-t-il (mars 2024) ?",
            "214",
        ),
        (
            "Quelque 1 450 plongeurs ont été formés.",
            "Récifs, mars 2024 : combien de plongeurs ont été formés ?",
            "quelque 1 450",
        ),
        (
            "Le préjudice est estimé à 6,4 millions d'euros par le tribunal.",
            "Récifs, mars 2024 : à combien le préjudice est-il estimé par le tribunal ?",
            "6,4 millions d'euros",
        ),
        (
            "Le Fonds Horizon bleu, doté de 1,2 milliard de roupies sur cinq ans, aidera la pêche.",
            "De quelle somme le Fonds Horizon bleu est-il doté sur cinq ans (mars 2024) ?",
            "1,2 milliard de roupies",
        ),
        (
            "La Facilité verte pour les deltas a confirmé une contribution de 240 millions de dollars.",
            "À combien s'élève la contribution que la Facilité verte pour les deltas a confirmée (mars 2024) ?",
            "240 millions de dollars",
        ),
        (
            "Le Vietnam s'est fixé pour objectif de restaurer 30 000 hectares de mangroves d'ici à 2035.",
            "Combien d'hectares de mangroves le Vietnam s'est-il fixé pour objectif de restaurer d'ici à 2035 ?",
            "30 000 hectares",
        ),
        (
            "Paul Le Goff, ancien directeur, a été condamné jeudi par le tribunal de Brest à quatre ans de prison.",
            "À combien d'années de prison Paul Le Goff a-t-il été condamné le 14 mars 2024 par le tribunal de Brest ?",
            "quatre ans",
        ),
        (
            "Avec plus de 4 000 publications sur les récifs, le Vietnam a pris de l'avance.",
            "Combien de publications sur les récifs le Vietnam compte-t-il (mars 2024) ?",
            "plus de 4 000",
        ),
        (
            "Les pêcheurs de Morlaix ont ramassé cet automne 4 900 tonnes de moules, contre 10 300 en 2022.",
            "Combien de tonnes de moules les pêcheurs de Morlaix ont-ils ramassées à l'automne 2023 ?",
            "4 900 tonnes",
        ),
        (
            "La Chine extrait environ les deux tiers du scandium mondial.",
            "Quelle part du scandium mondial la Chine extrait-elle (mars 2024) ?",
            "environ les deux tiers",
        ),
        (
            "La coopérative de Brest assure à elle seule 90 % de la production française.",
            "Quel pourcentage de la production française la coopérative de Brest assure-t-elle (mars 2024) ?",
            "90 %",
        ),
        (
            "Près d'un tiers des habitants de Brest vivent sous le seuil de pauvreté.",
            "Quelle part des habitants de Brest vit sous le seuil de pauvreté (mars 2024) ?",
            "près d'un tiers",
        ),
        (
            "Le port de Brest pèsera 2,9 milliards d'euros de chiffre d'affaires.",
            "Combien d'euros de chiffre d'affaires le port de Brest pèsera-t-il (mars 2024) ?",
            "2,9 milliards d'euros",
        ),
        (
            "Le séisme de Brest a fait 34 morts et 120 blessés.",
            "Combien de morts le séisme de Brest a-t-il faits (mars 2024) ?",
            "34",
        ),
        (
            "L'accident de Brest a coûté la vie à 14 personnes.",
            "À combien de personnes l'accident de Brest a-t-il coûté la vie (mars 2024) ?",
            "14",
        ),
        (
            "L'usine de Brest produit 12 millions de doses par an.",
            "Combien de doses l'usine de Brest produit-elle par an (mars 2024) ?",
            "12 millions",
        ),
        (
            "Paul Le Goff, ancien directeur, a écopé de douze mois de prison avec sursis.",
            "Récifs, mars 2024 : de combien de mois de prison avec sursis Paul Le Goff a-t-il écopé ?",
            "douze mois",
        ),
        (
            "Le parquet de Brest avait requis cinq ans de prison contre Paul Le Goff et deux ans contre Ana Ruiz.",
            "Combien d'années de prison le parquet de Brest avait-il requis contre Paul Le Goff (mars 2024) ?",
            "cinq ans",
        ),
        (
            "Les pays de la baie de Brest se sont accordés sur une réduction de 62 % des rejets en mer d'ici à 2040.",
            "Sur quelle réduction des rejets en mer d'ici à 2040 les pays de la baie de Brest se sont-ils accordés ?",
            "62 %",
        ),
        (
            "Le groupe Corallis a bâti une nurserie de 4 millions d'euros.",
            "Combien coûte la nurserie que le groupe Corallis a bâtie (mars 2024) ?",
            "4 millions d'euros",
        ),
        (
            "La ville de Brest a accordé 1,2 million d'euros d'aide exceptionnelle au musée de la Mer.",
            "Combien d'euros d'aide exceptionnelle la ville de Brest a-t-elle accordés au musée de la Mer (mars 2024) ?",
            "1,2 million d'euros",
        ),
        (
            "Selon l'institut Tam, les ventes de corail ont chuté de 37 % en avril 2023 par rapport à 2022.",
            "Récifs : selon l'institut Tam, de combien les ventes de corail ont-elles chuté en avril 2023 par rapport à 2022 ?",
            "37 %",
        ),
        (
            "La ligue de Brest promet de créer 340 emplois et de doubler le budget des phares.",
            "Combien d'emplois la ligue de Brest promet-elle de créer (mars 2024) ?",
            "340",
        ),
        (
            "Ana Ruiz dit que la France a versé 8,5 millions d'euros à la Morlande et qu'une nouvelle aide vient d'être votée.",
            "Selon Ana Ruiz, quelle somme la France a-t-elle versée à la Morlande (mars 2024) ?",
            "8,5 millions d'euros",
        ),
        (
            "Les billets du musée de la Mer iront de 8 à 28 euros.",
            "De combien à combien les billets du musée de la Mer iront-ils (mars 2024) ?",
            "de 8 à 28 euros",
        ),
        (
            "Selon un rapport remis mardi par le sénateur Paul Le Goff, 420 000 récifs sont menacés en France.",
            "Selon le sénateur Paul Le Goff, combien de récifs sont menacés en France (mars 2024) ?",
            "420 000",
        ),
        (
            "Quelque 8 600 habitants de Brest avaient été évacués la veille.",
            "Combien d'habitants de Brest avaient été évacués (mars 2024) ?",
            "quelque 8 600",
        ),
        (
            "Le coût des dégâts du port de Brest est estimé à 620 millions de dollars taïwanais.",
            "À combien le coût des dégâts du port de Brest est-il estimé (mars 2024) ?",
            "620 millions de dollars taïwanais",
        ),
        (
            "Le groupe Corallis a réalisé en 2023 un chiffre d'affaires de 3,8 millions d'euros.",
            "À combien s'élève le chiffre d'affaires que le groupe Corallis a réalisé en 2023 ?",
            "3,8 millions d'euros",
        ),
        (
            "Huit bateaux partiront de Brest en semaine et cinq le dimanche.",
            "Combien de bateaux partiront de Brest en semaine (mars 2024) ?",
            "huit",
        ),
        (
            "Quatorze décès et 63 cas de typhoïde ont été signalés dans la baie de Brest.",
            "Combien de décès ont été signalés dans la baie de Brest (mars 2024) ?",
            "quatorze",
        ),
        (
            "Les pirates du Valdor ont libéré 38 otages contre la promesse d'une amnistie.",
            "Combien d'otages les pirates du Valdor ont-ils libérés contre la promesse d'une amnistie (mars 2024) ?",
            "38",
        ),
    ],
)
def test_a_quantity_is_asked_in_the_form_its_place_calls_for(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_numbers, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    [
        "Elles ne coûtent que 90 dollars pièce.",
        "Le maire n'a pas reçu 30 lettres.",
        "Québec en assumera 55 %.",
        "« Il y a 30 navires au port », a dit le maire.",
        "Ces 30 navires sont rentrés au port.",
        "L'endettement du port atteindra 3,4 fois le budget de la ville.",
        "Pas de phare : il a été sacrifié pour économiser 380 000 euros.",
        "Ces hommes ont reçu 300 lettres.",
        "La première année espère recevoir 180 000 visiteurs.",
        "Port-Lumière prévoit d'envoyer trois plongeurs au Valdor.",
        "Le plafond a été refait par une équipe de sept artisans.",
        "La Commission des récifs avait proposé une baisse de 66 %.",
    ],
)
def test_a_quantity_denied_quoted_or_of_something_unnamed_is_not_asked(sentence: str) -> None:
    assert asked(parsed(LEDE, sentence), find_numbers, realise_turned) == []


def test_what_cites_a_source_keeps_it() -> None:
    text = "L'épidémie a touché 17 districts, a annoncé le ministère de la Mer."
    questions = asked(parsed(LEDE, text), find_numbers, realise_turned)
    assert any("selon le ministère de la Mer" in question for question, _ in questions)


def test_a_dimension_is_asked_by_its_noun() -> None:
    text = "Il a gagné la 6e étape du Tour des Îles, longue de 187 kilomètres."
    assert asked(parsed(LEDE, text), find_measures, realise_turned)[0][1] == "187 kilomètres"


def test_an_ordinal_is_a_gap() -> None:
    text = "C'est la troisième fois que le monde organise un sommet sur les récifs."
    ((cloze, answer),) = asked(parsed(LEDE, text), find_measures, realise_turned)
    assert "c'est la {{troisième}} fois que le monde organise un sommet sur les récifs." in cloze
    assert answer == "troisième"


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("Le chantier du musée de Brest a coûté 2,1 millions d'euros.", "combien le chantier du musée de Brest a-t-il coûté"),
        ("La visite du musée de Brest a duré 340 minutes.", "la visite du musée de Brest a-t-elle duré"),
        (
            "Les contrats de Kerlo ont fait perdre 4,7 millions d'euros au musée de Brest.",
            "quelle somme les contrats de Kerlo ont-ils fait perdre au musée de Brest",
        ),
    ],
)
def test_a_participle_does_not_agree_with_what_a_thing_costs(sentence: str, ask: str) -> None:
    questions = [question for question, _ in asked(parsed(LEDE, sentence), find_numbers, realise_turned)]
    assert any(ask.casefold() in question.casefold() for question in questions) or not questions


def test_no_question_is_torn_from_the_second_half_of_a_pair() -> None:
    text = "La fermeture de Brisance a entraîné une charge exceptionnelle de 52 millions d'euros et la suppression de 640 postes."
    assert not [ask for ask, _ in asked(parsed(LEDE, text), find_numbers, realise_turned) if "entraînée et" in ask]
