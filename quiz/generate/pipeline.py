"""The generator: article to annotation to facts to drafts to filters to rank to deck."""

from collections.abc import Sequence

from quiz.generate.annotate import annotate
from quiz.generate.deck import deck_of
from quiz.generate.distract import with_choices
from quiz.generate.model import Annotated, Article, Draft, Generated, Options, Rejected
from quiz.generate.nlp import Nlp
from quiz.generate.rank import rank
from quiz.generate.sources import SOURCES, Source
from quiz.generate.strict import FILTERS
from quiz.generate.supplement import supplemented


def generate(article: Article, options: Options, nlp: Nlp, *, sources: Sequence[Source] = SOURCES) -> Generated:
    """Return the deck of an article. A pure function of its arguments: the same article and options make the same deck."""
    annotated = annotate(article, nlp)
    sound, rejected = _sift(propose(annotated, options, sources), annotated)
    drafts = with_choices(supplemented(rank(sound, annotated, most=options.most), annotated, options), annotated)
    return Generated(deck_of(annotated, drafts, title=_title(annotated, options)), tuple(drafts), tuple(rejected))


def propose(annotated: Annotated, options: Options, sources: Sequence[Source] = SOURCES) -> list[Draft]:
    """Return every draft that a fact of the article and its realiser make, of the kinds that are wanted."""
    drafts = [
        realise(fact, annotated)
        for extract, realise in sources
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
