"""Where a sentence may end sooner: before relatives, participles and clauses that only add to what is stated."""

import re

from quiz.generate.model import Annotated, Sentence

_OWN_REPORTER = (
    r"(?:a \w+ (?:une?|le|la|l') ?(?:journaliste|correspondante?|photographe|vidéaste|AFP)|a-t-on appris|apprend-on"
    r"|rapporte l'AFP)"
)
"""Whoever saw it for the paper itself, and need not be cited."""
_ADDS = re.compile(
    r",\s(?:qui|dont|où|ce qui|ce que|ce dont|soit|alors que|tandis que|mais|parmi (?:lesquel|eux)|notamment|comme|afin|pour"
    r"|avant|après|et (?:qui|dont|a|ont|est|sont|sera|seront)|contre|avec|sans|au lieu|grâce|à l'issue"
    r"|(?:également |aussi |ainsi )?[a-zà-ÿ]{3,}(?:ant|é|ée|és|ées|ie?s?|ue?s?|is|ise|ises|ert|erte|ertes)(?= (?!par l))"
    rf"|{_OWN_REPORTER})(?![\w-])"
    r"|\s(?:alors qu|tandis qu|lorsqu|puisqu|afin d|car |où |dans le cadre d|en présence d|en collaboration avec|lors d"
    r"|au cours d|à l'occasion d|à l'invitation d|en marge d|en vue d|dans l'espoir d|sous l'égide d|à l'initiative d"
    r"|au motif qu|à l'issue d|au terme d|par l'intermédiaire d|avec l'appui d|avec le soutien d|en compagnie d)"
)
_CITED = re.compile(
    rf"\b[Ss]elon\b|\bd'après\b|\bpour (?:le|la|l'|les|M\.|Mme|[A-ZÀ-Ý])"
    rf"|,\s(?!{_OWN_REPORTER})(?:(?:a|ont|avait)(?:-t-\w+)? \w+(?:é|it|u)\b"
    r"|[a-zà-ÿ]+(?:e|ent|it|nd)(?:-t-(?:il|elle))?\s(?:l[ea]s? |l'|une? |M\.|Mme|[A-ZÀ-Ý]|à l'))"
)
_NEEDED = frozenset(
    ("obj", "xcomp", "ccomp", "iobj", "obl:arg", "obl:agent", "nsubj", "nsubj:pass", "csubj", "aux", "aux:pass", "cop")
)
"""What a word cannot do without, in the words of Universal Dependencies."""


def ends_of(annotated: Annotated, sentence: Sentence) -> list[int]:
    """Return where a sentence may end, the last place first: its own end, then before what only adds.

    A place is left out where the main verb, what a verb needs or the words that say who is cited stand behind it.
    """
    found = [sentence.end]
    for cut in reversed(list(_ADDS.finditer(sentence.text))):
        end = sentence.start + cut.start()
        behind = annotated.text[end : sentence.end]
        if not (_torn(sentence, end) or _CITED.search(behind) or _open(annotated.text[sentence.start : end])):
            found.append(end)
    return found


def _open(text: str) -> bool:
    """Whether a quotation or bracket is open at the end."""
    return text.count("«") != text.count("»") or text.count("(") != text.count(")") or bool(text.count('"') % 2)


def _torn(sentence: Sentence, end: int) -> bool:
    """Whether a cut parts a word from what it needs, leaves the main verb behind, or « que » without a verb."""
    tokens = sentence.tokens
    if any(token.head == i and token.start >= end for i, token in enumerate(tokens)):
        return True
    if any(t.start >= end and t.dep in _NEEDED and tokens[t.head].start < end for t in tokens):
        return True
    opened = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].end <= end and tokens[i].text in ("que", "qu'")), None)
    return opened is not None and not any(t.form == "Fin" for t in tokens[opened:] if t.end <= end)
