"""Stems: the part of a word that gender and number leave alone. They are for comparing, not for showing."""

import re
from functools import lru_cache

_RULES: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    language: tuple((re.compile(pattern), ending) for pattern, ending in rules)
    for language, rules in {
        "fr": (
            (r"(eau|eu|ou)x$", r"\1"),
            (r"aux$", "al"),
            (r"[sx]$", ""),
            (r"([tds])rice$", r"\1eu"),
            (r"euse$|eur$|eure$", "eu"),
            (r"ive$", "if"),
            (r"iere$", "ier"),
            (r"([eo])([lnt])\2e$", r"\1\2"),
            (r"ee$", "e"),
            (r"que$", "c"),
            (r"(?<=[dtsnlriuz])e$", ""),
        ),
        "en": (
            (r"ies$", "y"),
            (r"(ss|sh|ch|x|z)es$", r"\1"),
            (r"(?<!s)s$", ""),
            (r"woman$", "man"),
            (r"men$", "man"),
            (r"^(.*[aeiouy].*)ing$", r"\1"),
            (r"z(?=ation$|e$)", "s"),
            (r"(?<=.{4})e$", ""),
        ),
        "es": ((r"ces$", "z"), (r"(?<=[aeo])s$|es$", ""), (r"[aoe]$", ""), (r"triz$", "tor")),
        "de": ((r"innen$|in$", ""), (r"(?:e[nrsm]?|n|s)$", "")),
        "vi": (),
    }.items()
}
_SHORTEST = 3
_IRREGULAR = {
    "mairesse": "maire",
    "princesse": "prince",
    "comtesse": "comte",
    "duchesse": "duc",
    "poetesse": "poete",
    "maitresse": "maitre",
    "hotesse": "hote",
    "blanche": "blanc",
    "blanches": "blanc",
    "franche": "franc",
    "fraiche": "frai",
    "seche": "sec",
    "neuve": "neuf",
    "longue": "long",
    "grecque": "grec",
    "yeux": "oeil",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "spokesperson": "spokesman",
    "policewoman": "policeman",
    "women": "woman",
    "men": "man",
    "children": "child",
}


@lru_cache(maxsize=4096)
def stem(key: str, language: str) -> str:
    """Return the stem of a folded word; short words and languages without rules keep the word."""
    key = _IRREGULAR.get(key, key)
    for pattern, ending in _RULES.get(language, _RULES["fr"]):
        shorter = pattern.sub(ending, key)
        if len(shorter) >= _SHORTEST:
            key = shorter
    return key
