"""Questions on who said something: « Quelle directrice du musée … a reconnu, en mai 2023 : « … » ? »."""

import re
from collections.abc import Mapping

from quiz.core.text import fold
from quiz.generate.context import event_of
from quiz.generate.facts.speech import Form
from quiz.generate.facts.standing import unquoted
from quiz.generate.facts.uttered import pointers
from quiz.generate.model import Annotated, Draft, Fact, Gender
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.realise.frame import joined
from quiz.generate.realise.quotation import length, shorten
from quiz.generate.topic import speaks_of_topic, topic

LONGEST = 25
_LONGEST_CLAUSE = 28
_CUT = re.compile(
    r",? (?=(?:alors que|tandis que|car|voire|ce qui|soit|afin d|notamment"
    r"|à savoir|pour \w+(?:er|ir|re)|en [\w']+ant\b|y compris|d'autant)\b)"
    r"|, (?=(?:dont|qui|où|et|mais)\b)| (?=: )| (?=et qu(?:e |'))"
)
_CONTRAST = re.compile(r"\b(?:pas|plus|seulement|non)\b")


def realise_said(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for the speaker; None where the question could not stand alone, or would be too long."""
    words = _shown(fact)
    if words is None or (not fact.slots["when"] and fact.slots["form"] != Form.QUOTE):
        return None
    for opening, setting in _openings(fact, annotated):
        ask = _question(fact, opening, setting, words)
        short = length(unquoted(ask)) <= (LONGEST if opening != "Qui" or fact.slots["form"] == Form.QUOTE else _LONGEST_CLAUSE)
        if short and _settled(words, setting):
            return Draft(fact, french.typeset(ask), fact.answer, accept=fact.accept, evidence=fact.evidence)
    return None


_TELLING_LABEL = 3


def _settled(words: str, setting: str) -> bool:
    """Whether a question says what the words point to: « ce traité » by a label that names it or tells much."""
    if setting.startswith(", à propos"):
        return True
    open_ones, told = pointers(words), {word[:5] for word in fold(setting).split() if len(word) > _TELLING_LABEL}
    label = setting.startswith("(") and len(told) > _TELLING_LABEL
    return not open_ones.personal and (label or all(fold(noun)[:5] in told for noun in open_ones.shown))


def _openings(fact: Fact, annotated: Annotated) -> list[tuple[str, str]]:
    """Return (who, setting) from the fullest to the barest: setting opens with a comma or a bracket.

    Whoever holds a post alone is asked by « Qui » where something else says what it is about.
    """
    slots = fact.slots
    scoped = is_scoped(slots["office"])
    plain = slots["who"] or "Qui"
    who = f"{french.capitalise(french.quel(Gender(slots['gender'])))} {slots['office']}" if scoped else plain
    at = joined(f"lors {french.of(slots['event'])}", slots["when"]) if slots["event"] else ""
    when = f", {slots['when']}," if slots["when"] else ""
    about = _about(fact, annotated)
    label = f"({about})" if re.search(r"[A-ZÀ-Ý]", about) and not slots["when"].startswith("lors ") else ""
    if slots["past"]:
        label = label or (f"({topic(annotated, avoid=fact.answer)})" if scoped else "")
        return [(who, label), (plain, label)] if re.search(r"[A-ZÀ-Ý]", label) else []
    asked = plain if slots["post"] else who
    found = [(asked, f", à propos {slots['about']}{when or ','}")] if slots["about"] else []
    found += [(plain, f", {at},")] if at else []
    told = speaks_of_topic(annotated, f"{slots['words']} {slots['office']}", fact.answer, least=1)
    found += [(asked, label)] if label and (slots["post"] or not scoped or not told or _points(slots)) else []
    found += [(who, when)] if scoped else []
    found += [(asked, label), (plain, label)] if label else []
    country = topic(annotated, avoid=fact.answer)
    found += [(plain, f"({country})")] if country else []
    found += [(plain, when)] if re.search(r"(?<!^)(?<!« )(?<![.!?] )[A-ZÀ-Ý]", slots["words"]) else []
    return found


def _points(slots: Mapping[str, str]) -> bool:
    """Whether what is judged or greeted is a thing without a name: « le compromis », « un vote « courageux » »."""
    plain = unquoted(slots["words"])
    return slots["form"] not in (Form.QUOTE, Form.CLAUSE) and bool(
        re.match(r"(?:l[ea]s? |l'|une? |des |ce |cet |cette |d'une? )", plain) and not re.search(r"[A-ZÀ-Ý]", plain)
    )


def _about(fact: Fact, annotated: Annotated) -> str:
    """Return what the words are about and when, for brackets; the country where the article goes from event to event."""
    sentence = annotated.sentence_at(fact.evidence[0].start)
    if sentence and frame.main_event(annotated) and not event_of(annotated, sentence):
        country = frame.country_of(annotated, sentence)
        date = fact.slots["when"].removeprefix("en ")
        if country:
            return topic(annotated, avoid=fact.answer, firm=True, plain=False) or f"{country.name}, {date}"
    return topic(annotated, avoid=fact.answer, firm=True)


def is_scoped(office: str) -> bool:
    """Whether an office says of what: an organisation, a place, a country."""
    words = re.findall(r"[\w-]+", office)
    return bool(re.search(r"[A-ZÀ-Ý]", office)) or any(
        word in lexicon.country_by_adjective() or word in lexicon.words("adjectives") for word in words
    )


def _shown(fact: Fact) -> str | None:
    """Return the words as the question prints them: straight quotation marks as « »."""
    words = fact.slots["words"]
    if fact.slots["form"] == Form.QUOTE:
        return words
    words = re.sub(r"\"([^\"]*)\"", r"« \1 »", words)
    words = re.sub(r"«\s*([^«»]*?)\s*»", lambda found: f"« {shorten(found[1]) or found[1]} »", words)
    return shortened(words, _LONGEST_CLAUSE - 8)


def shortened(clause: str, longest: int) -> str | None:
    """Return a clause cut before a free addition, where it is too long; None where no cut leaves it whole."""
    if length(unquoted(clause)) <= longest:
        return clause
    for found in reversed(list(_CUT.finditer(clause))):
        head = clause[: found.start()]
        whole = head.count("«") == head.count("»") and head.count("(") == head.count(")")
        contrast = clause[found.end() :].startswith("mais") and _CONTRAST.search(head)
        announced = clause[found.end() :].lstrip(", ").startswith((": ", "à savoir"))
        if whole and not contrast and not announced and 6 <= length(unquoted(head)) <= longest:
            return head
    return None


def _question(fact: Fact, who: str, setting: str, words: str) -> str:
    slots = fact.slots
    feminine = "e" if who.startswith("Quelle ") and not slots["verb"].endswith("e") else ""
    have, been = ("avait", "s'était") if slots["past"] else ("a", "s'est")
    verb = f"{been} {slots['verb']}{feminine}" if slots["reflexive"] else f"{have} {slots['verb']}"
    inside = setting if setting.startswith(",") else ""
    after = f" {setting}" if setting.startswith("(") else ""
    if slots["form"] == Form.QUOTE:
        return f"{who} {verb}{inside.rstrip(',')} : « {words} »{after} ?"
    if slots["form"] == Form.CLAUSE:
        return f"{who} {verb}{inside} {french.join('que', words)}{after} ?"
    return f"{who} {verb}{inside} {words}{after} ?"
