"""The generator: a list of extractors with their realisers, a list of filters, and one loop over them."""

from collections.abc import Sequence

from quiz.generate.annotate import annotate
from quiz.generate.deck import deck_of
from quiz.generate.distract import with_choices
from quiz.generate.facts.acronym import find_acronyms
from quiz.generate.facts.act import find_acts
from quiz.generate.facts.agent import find_agents
from quiz.generate.facts.bearer import find_bearers
from quiz.generate.facts.contest import find_contests
from quiz.generate.facts.definition import find_definitions
from quiz.generate.facts.event import find_dates, find_events, find_places
from quiz.generate.facts.fund import find_funds
from quiz.generate.facts.heads import find_heads
from quiz.generate.facts.held import find_held
from quiz.generate.facts.keyed import find_keyed
from quiz.generate.facts.listing import find_lists
from quiz.generate.facts.measure import find_measures
from quiz.generate.facts.naming import find_named
from quiz.generate.facts.number import find_numbers
from quiz.generate.facts.oblique import find_obliques
from quiz.generate.facts.passive import find_passives
from quiz.generate.facts.refused import find_refused
from quiz.generate.facts.role import find_roles
from quiz.generate.facts.said import find_said
from quiz.generate.facts.sentenced import find_sentenced
from quiz.generate.facts.signatories import find_signatories
from quiz.generate.facts.signed import find_signed
from quiz.generate.facts.sums import find_elected, find_opposed, find_sums
from quiz.generate.facts.titled import find_titled
from quiz.generate.facts.turned_round import find_turned_round
from quiz.generate.model import Annotated, Article, Draft, Extractor, Generated, Options, Realiser, Rejected
from quiz.generate.nlp import Nlp
from quiz.generate.rank import rank
from quiz.generate.realise.acronym import realise_acronym
from quiz.generate.realise.agent import realise_agent
from quiz.generate.realise.fund import realise_fund
from quiz.generate.realise.listing import realise_list
from quiz.generate.realise.role import realise_role
from quiz.generate.realise.said import realise_said
from quiz.generate.realise.signed import realise_signed
from quiz.generate.realise.turned import realise_turned
from quiz.generate.strict import FILTERS
from quiz.generate.supplement import supplemented

SOURCES: list[tuple[Extractor, Realiser]] = [
    (find_roles, realise_role),
    (find_heads, realise_turned),
    (find_bearers, realise_signed),
    (find_said, realise_said),
    (find_signed, realise_signed),
    (find_signatories, realise_signed),
    (find_refused, realise_signed),
    (find_lists, realise_list),
    (find_funds, realise_fund),
    (find_named, realise_turned),
    (find_turned_round, realise_signed),
    (find_sentenced, realise_turned),
    (find_numbers, realise_turned),
    (find_measures, realise_turned),
    (find_sums, realise_turned),
    (find_elected, realise_turned),
    (find_opposed, realise_turned),
    (find_definitions, realise_turned),
    (find_held, realise_turned),
    (find_events, realise_turned),
    (find_contests, realise_turned),
    (find_acts, realise_turned),
    (find_agents, realise_agent),
    (find_passives, realise_agent),
    (find_obliques, realise_turned),
    (find_titled, realise_turned),
    (find_keyed, realise_turned),
    (find_dates, realise_turned),
    (find_places, realise_turned),
    (find_acronyms, realise_acronym),
]


def generate(article: Article, options: Options, nlp: Nlp) -> Generated:
    """Return the deck of an article. A pure function of its arguments: the same article and options make the same deck."""
    annotated = annotate(article, nlp)
    sound, rejected = _sift(propose(annotated, options), annotated)
    drafts = with_choices(supplemented(rank(sound, annotated, most=options.most), annotated, options), annotated)
    return Generated(deck_of(annotated, drafts, title=_title(annotated, options)), tuple(drafts), tuple(rejected))


def propose(annotated: Annotated, options: Options) -> list[Draft]:
    """Return every draft that a fact of the article and its realiser make, of the kinds that are wanted."""
    drafts = [
        realise(fact, annotated)
        for extract, realise in SOURCES
        for fact in extract(annotated)
        if not options.kinds or fact.kind in options.kinds
    ]
    return [draft for draft in drafts if draft is not None]


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
