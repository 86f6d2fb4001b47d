"""The generator: lists of extractors, realisers and filters, and one loop over them."""

from collections.abc import Mapping, Sequence

from quiz.core.model import FactKind
from quiz.generate.annotate import annotate
from quiz.generate.deck import deck_of
from quiz.generate.facts.acronym import find_acronyms
from quiz.generate.facts.act import find_acts
from quiz.generate.facts.event import find_dates, find_events, find_places
from quiz.generate.facts.number import find_numbers
from quiz.generate.facts.role import find_roles
from quiz.generate.model import Annotated, Article, Draft, Extractor, Fact, Filter, Generated, Options, Realiser, Rejected
from quiz.generate.nlp import Nlp
from quiz.generate.realise.acronym import realise_acronym
from quiz.generate.realise.role import realise_role
from quiz.generate.realise.turned import realise_turned

EXTRACTORS: list[Extractor] = [find_roles, find_numbers, find_events, find_acts, find_dates, find_places, find_acronyms]
REALISERS: Mapping[FactKind, Realiser] = {
    FactKind.ROLE: realise_role,
    FactKind.NUMBER: realise_turned,
    FactKind.ACT: realise_turned,
    FactKind.EVENT: realise_turned,
    FactKind.FUND: realise_turned,
    FactKind.DATE: realise_turned,
    FactKind.PLACE: realise_turned,
    FactKind.ACRONYM: realise_acronym,
}
FILTERS: list[Filter] = []


def generate(article: Article, options: Options, nlp: Nlp) -> Generated:
    """Return the deck of an article. A pure function of its arguments: the same article and options make the same deck."""
    annotated = annotate(article, nlp)
    drafts, rejected = _sift(propose(annotated, options), annotated)
    return Generated(deck_of(annotated, drafts, title=_title(annotated, options)), tuple(drafts), tuple(rejected))


def propose(annotated: Annotated, options: Options) -> list[Draft]:
    """Return every draft that a fact of the article and its realiser make."""
    drafts = []
    for fact in find_facts(annotated, options):
        draft = REALISERS[fact.kind](fact, annotated)
        if draft is not None:
            drafts.append(draft)
    return drafts


def find_facts(annotated: Annotated, options: Options) -> list[Fact]:
    """Return the facts of the kinds that are wanted, in the order of their extractors."""
    facts = [fact for extract in EXTRACTORS for fact in extract(annotated)]
    return [fact for fact in facts if not options.kinds or fact.kind in options.kinds]


def _sift(drafts: Sequence[Draft], annotated: Annotated) -> tuple[list[Draft], list[Rejected]]:
    kept, rejected = [], []
    for draft in drafts:
        reasons = tuple(reason for check in FILTERS if (reason := check(draft, annotated)))
        if reasons:
            rejected.append(Rejected(draft, reasons))
        else:
            kept.append(draft)
    return kept, rejected


def _title(annotated: Annotated, options: Options) -> str:
    return options.title or annotated.article.title or annotated.article.key
