"""How many cards of each kind were made, and why others were not: counted over all articles, said in the interface language."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.cli.output import Json
from quiz.core.model import FactKind
from quiz.generate.model import Generated
from quiz.i18n import _

KINDS = {
    FactKind.ROLE: N_("role"),
    FactKind.SAID: N_("said"),
    FactKind.SIGNED: N_("signed"),
    FactKind.FUND: N_("fund"),
    FactKind.EVENT: N_("event"),
    FactKind.DATE: N_("date"),
    FactKind.NUMBER: N_("number"),
    FactKind.ACRONYM: N_("acronym"),
    FactKind.LIST: N_("list"),
    FactKind.DEFINITION: N_("definition"),
    FactKind.ACT: N_("act"),
    FactKind.PLACE: N_("place"),
    FactKind.OTHER: N_("other"),
}
"""What each kind of fact is called; in English by the word that `--facts` takes."""

REASONS = frozenset(
    (
        N_("a condition is lost"),
        N_("a contest has no such office"),
        N_("a list is no definition"),
        N_("a noun leaves open of what"),
        N_("a phrase is torn apart"),
        N_("a pointer has no antecedent"),
        N_("a pronoun has no antecedent"),
        N_("a word stands twice"),
        N_("an infinitive has no object"),
        N_("an item is too long"),
        N_("an office of what"),
        N_("asked already"),
        N_("cut before a quotation"),
        N_("elision or contraction"),
        N_("enough of its kind"),
        N_("it did not go there"),
        N_("it leaves open of what"),
        N_("it leaves open to what"),
        N_("it leaves open where"),
        N_("it leaves open which"),
        N_("it says too little"),
        N_("many do"),
        N_("mark-up in the text"),
        N_("no date"),
        N_("no evidence"),
        N_("no name says what it is about"),
        N_("no question stands alone"),
        N_("nobody wants to know it"),
        N_("not one question"),
        N_("one question has two answers"),
        N_("one word is no certain person"),
        N_("others did it too"),
        N_("others tell more"),
        N_("part of a list that is asked"),
        N_("quoted often enough"),
        N_("punctuation or a hanging word"),
        N_("quotation marks or brackets left open"),
        N_("relative date « … »"),
        N_("somebody else was elected"),
        N_("the article only asks"),
        N_("the answer does not stand in the quote"),
        N_("the answer is a person"),
        N_("the answer is a thing"),
        N_("the answer is defined by its own noun"),
        N_("the answer is half a name"),
        N_("the answer is no name"),
        N_("the answer is no person"),
        N_("the answer is one of several"),
        N_("the answer is too long"),
        N_("the answer only did something else"),
        N_("the answer says nothing"),
        N_("the date is of something else"),
        N_("the first of what"),
        N_("the future became a fact"),
        N_("the list is only a part"),
        N_("the negation is lost"),
        N_("the participle does not agree"),
        N_("the question gives the answer away"),
        N_("the question holds the surname"),
        N_("the question is too long"),
        N_("the quotation is a piece of a sentence"),
        N_("the quotation says too little"),
        N_("the quote holds control characters"),
        N_("the source is the answer"),
        N_("the sum has no currency"),
        N_("the verb shows a woman"),
        N_("the verb takes « être » alone"),
        N_("too many acronyms"),
        N_("two prepositions"),
        N_("votes are no « combien »"),
        N_("« combien de » without a noun"),
        N_("« combien » of what"),
        N_("« fait » does not agree"),
        N_("« prochain » of what"),
        N_("« … » has no object"),
        N_("« … » is no word"),
        N_("« … » leaves open for what"),
        N_("« … » names nobody"),
        N_("« … » names nothing"),
        N_("« … » of what"),
    )
)
"""Why a draft became no card, as the generator says it; what it quotes is left out."""

_QUOTED = re.compile(r"«[^»]*»")


@dataclass(slots=True)
class Tally:
    """Cards by kind and drops by reason."""

    kinds: Counter[FactKind] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def count(self, generated: Generated) -> None:
        """Add an article's."""
        self.kinds.update(card.fact for card in generated.deck.cards)
        self.reasons.update(reason_of(reason) for one in generated.rejected for reason in one.reasons)

    def add(self, other: "Tally") -> None:
        """Add what another counted."""
        self.kinds.update(other.kinds)
        self.reasons.update(other.reasons)


def reason_of(told: str) -> str:
    """Return a reason without the words of the draft that it quotes, so that the same reason is the same text."""
    return told if told in REASONS else _QUOTED.sub("« … »", told)


def say_counts(tally: Tally) -> None:
    """Say how many cards there are of each kind, and why others were dropped."""
    kinds = [f"{_(KINDS[kind])} {n}" for kind, n in tally.kinds.most_common()]
    reasons = [f"{_(reason)} {n}" for reason, n in tally.reasons.most_common()]
    for title, words in ((_("by kind"), kinds), (_("dropped"), reasons)):
        if words:
            exits.talk(_("{title}: {words}").format(title=title, words=", ".join(words)))


_TOLD = 3
"""Reasons that the explanation of an empty deck names."""


def why_empty(tally: Tally, *, choosy: bool) -> str:
    """Return why an article gave no card. `choosy` says that only some kinds of facts were wanted."""
    if choosy:
        return _("no card: no fact of the kinds asked for")
    if not tally.reasons:
        return _("no card: no sentence says who, what, when or how many in words that can be asked about")
    told = ", ".join(_(reason) for reason, _n in tally.reasons.most_common(_TOLD))
    if "no date" in tally.reasons:
        return _("no card: what was found makes no good question ({reasons}); --published gives it a date").format(reasons=told)
    return _("no card: what was found makes no good question ({reasons})").format(reasons=told)


def totals_json(tally: Tally, failed: Sequence[str]) -> dict[str, Json]:
    """Return the counts as `--json` shows them, in English."""
    kinds: dict[str, Json] = {kind.value: n for kind, n in tally.kinds.most_common()}
    return {"kinds": kinds, "dropped": dict(tally.reasons), "failed": list(failed)}
