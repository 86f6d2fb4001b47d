"""Questions towards a fund, programme, law or treaty: « Quel fonds, doté de …, doit être piloté par … ? »."""

from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise.signed import realise_signed
from quiz.generate.realise.turned import realise_turned


def realise_fund(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for the name; a fact read from a clause has its own pieces."""
    return realise_signed(fact, annotated) if "core" in fact.slots else realise_turned(fact, annotated)
