"""A thousand answers of other cards, as a large deck has them: persons, places, bodies, terms, numbers and dates."""

from random import Random

from quiz.core.match.lexicon.names import GIVEN, HISPANIC
from quiz.core.match.lexicon.territories import names_in
from quiz.core.model import Answer, AnswerType, Item

_BODIES = "Banque Fonds Agence Conseil Institut Comité Union Fédération Office Centre".split()
_KINDS = "national européen mondial africain régional général international public".split()
_FIELDS = ("la santé", "le climat", "l'énergie", "la recherche", "les transports", "le numérique", "la culture", "le travail")
_THINGS = "taux prix hausse marché réserve loi accord crise mission budget".split()
_MONTHS = "janvier mars avril mai juin août octobre décembre".split()


def other_answers(seed: int = 1) -> list[Answer]:
    """Return the answers, the same ones for the same seed."""
    rng = Random(seed)
    texts = {
        AnswerType.PERSON: [f"{_one(rng, GIVEN).title()} {_one(rng, HISPANIC).title()}" for _ in range(300)],
        AnswerType.PLACE: [name.title() for name in list(names_in("fr"))[:200]],
        AnswerType.ORGANISATION: [f"{rng.choice(_BODIES)} {rng.choice(_KINDS)} pour {rng.choice(_FIELDS)}" for _ in range(200)],
        AnswerType.TERM: [f"{rng.choice(_THINGS)} pour {rng.choice(_FIELDS)}" for _ in range(100)],
        AnswerType.NUMBER: [str(rng.randrange(10, 100_000)) for _ in range(100)],
        AnswerType.DATE: [f"{rng.randrange(1, 29)} {rng.choice(_MONTHS)} {rng.randrange(1900, 2026)}" for _ in range(100)],
    }
    return [Answer(kind, (Item((text,)),)) for kind, found in texts.items() for text in found]


def _one(rng: Random, names: frozenset[str]) -> str:
    return rng.choice(sorted(names))
