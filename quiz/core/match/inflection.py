"""Stems: the part of a word that gender and number leave alone. They are for comparing, not for showing."""

import re
from functools import lru_cache

_RULES: dict[str, tuple[tuple[str, re.Pattern[str], str], ...]] = {
    language: tuple((letters, re.compile(pattern), ending) for letters, pattern, ending in rules)
    for language, rules in {
        "fr": (
            ("x", r"(eau|eu|ou)x$", r"\1"),
            ("x", r"aux$", "al"),
            ("sx", r"[sx]$", ""),
            ("e", r"([tds])rice$", r"\1eu"),
            ("er", r"euse$|eur$|eure$", "eu"),
            ("e", r"ive$", "if"),
            ("e", r"iere$", "ier"),
            ("e", r"([eo])([lnt])\2e$", r"\1\2"),
            ("e", r"ee$", "e"),
            ("e", r"que$", "c"),
            ("e", r"(?<=[dtsnlriuz])e$", ""),
        ),
        "en": (
            ("s", r"ies$", "y"),
            ("s", r"(ss|sh|ch|x|z)es$", r"\1"),
            ("s", r"(?<!s)s$", ""),
            ("n", r"woman$", "man"),
            ("n", r"men$", "man"),
            ("g", r"^(.*[aeiouy].*)ing$", r"\1"),
            ("ne", r"z(?=ation$|e$)", "s"),
            ("e", r"(?<=.{4})e$", ""),
        ),
        "es": (("s", r"ces$", "z"), ("s", r"(?<=[aeo])s$|es$", ""), ("aoe", r"[aoe]$", ""), ("z", r"triz$", "tor")),
        "de": (("n", r"innen$|in$", ""), ("enrsm", r"(?:e[nrsm]?|n|s)$", "")),
        "vi": (),
    }.items()
}
"""(last letters of the words it may change, pattern, what stands instead)"""
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
    for letters, pattern, ending in _RULES.get(language, _RULES["fr"]):
        if key[-1:] in letters:
            shorter = pattern.sub(ending, key)
            if len(shorter) >= _SHORTEST:
                key = shorter
    return key
