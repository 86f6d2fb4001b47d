"""The generator: article to annotation to facts to drafts to filters to rank to deck."""

from collections.abc import Iterator, Sequence

from quiz.generate.annotate import annotate
from quiz.generate.deck import deck_of
from quiz.generate.distract import with_choices
from quiz.generate.memo import keep_patterns
from quiz.generate.model import Annotated, Article, Draft, Fact, Generated, Options, Realiser, Rejected
from quiz.generate.nlp import Nlp
from quiz.generate.rank import DISPUTED, ranked
from quiz.generate.sources import SOURCES, Source
from quiz.generate.strict import FILTERS
from quiz.generate.supplement import supplemented

UNASKED = "no question stands alone"
"""Why a fact has no draft: its realiser could not say in one question what, which event and when."""


def generate(article: Article, options: Options, nlp: Nlp, *, sources: Sequence[Source] = SOURCES) -> Generated:
    """Return the deck of an article. A pure function of its arguments: the same article and options make the same deck."""
    keep_patterns()
    annotated = annotate(article, nlp)
    proposed, unasked = propose(annotated, options, sources)
    sound, unsound = sift(proposed, annotated)
    kept, cut = ranked(sound, annotated, most=options.most)
    disputed = [span for one in cut if DISPUTED in one.reasons for span in one.draft.evidence]
    drafts = with_choices(supplemented(kept, annotated, options, barred=disputed), annotated)
    return Generated(deck_of(annotated, drafts, title=_title(annotated, options)), tuple(drafts), (*unasked, *unsound, *cut))


def propose(annotated: Annotated, options: Options, sources: Sequence[Source] = SOURCES) -> tuple[list[Draft], list[Rejected]]:
    """Return a draft for every fact of the kinds that are wanted, and the facts that no question could be made for."""
    drafts, unasked = [], []
    for fact, realise in _facts(annotated, options, sources):
        draft = realise(fact, annotated)
        if draft is None:
            unasked.append(Rejected(Draft(fact, "", fact.answer, evidence=fact.evidence), (UNASKED,)))
        else:
            drafts.append(draft)
    return drafts, unasked


def _facts(annotated: Annotated, options: Options, sources: Sequence[Source]) -> Iterator[tuple[Fact, Realiser]]:
    for extract, realise in sources:
        yield from ((fact, realise) for fact in extract(annotated) if not options.kinds or fact.kind in options.kinds)


def sift(drafts: Sequence[Draft], annotated: Annotated) -> tuple[list[Draft], list[Rejected]]:
    """Return the drafts that no filter objects to, and the others with every objection."""
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
