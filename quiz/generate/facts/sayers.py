"""Who a verb of saying shows to be a person: « … », assure à l'AFP Ken Ouvrard, de l'équipe de campagne."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.facts.names import NAME, is_name, titled
from quiz.generate.facts.speech import ADVERB, verbs
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated

_TOLD = (
    r"(?:(?: (?:à|auprès de|au micro de|sur|chez) (?:l'|la |le )?[A-Z][\w/-]*| (?:aussi|également|pour sa part|de son côté)"
    rf"| (?:{WEEKDAY_PATTERN})(?: (?:matin|soir))?| en conférence de presse| dans un (?:communiqué|entretien)),?)*"
)
"""To whom and when something was said, between the verb and the name."""


@per_article
def sayers(annotated: Annotated) -> frozenset[str]:
    """Return the full names that stand after a verb of saying where its subject must: after the words said."""
    return frozenset(_found(annotated))


def _found(annotated: Annotated) -> Iterator[str]:
    for found in _after_words().finditer(annotated.text):
        name = _title().sub("", found["name"])
        if " " in name and is_name(name, annotated):
            yield name


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"^(?:{titled()}) ")


@cache
def _after_words() -> re.Pattern[str]:
    plain, reflexive = verbs(reflexive=False), verbs(reflexive=True)
    verb = (
        rf"(?:(?:a|avait) {ADVERB}(?:{plain.participle})|(?:{plain.present})"
        rf"|s'(?:est|était) {ADVERB}(?:{reflexive.participle})|(?:s'|se )(?:{reflexive.present}))"
    )
    ends = r"(?=[,.;:(»]|\s?\n| (?:dans|lors|sur|à|au|en|de|du|qui|auprès|après|devant|avant|et|depuis|pour|lundi|mardi|à)\b|$)"
    return re.compile(rf"[»\"”!?]\s?,?\s{verb}{_TOLD} (?:(?:{titled()}) )?(?P<name>{NAME}){ends}")
