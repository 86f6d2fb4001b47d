"""Labels the lines of an article: title, headings, paragraphs, captions, credits, sources, datelines, furniture."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN
from quiz.generate.model import Block, BlockKind
from quiz.generate.prose import is_prose
from quiz.generate.realise import lexicon

_FULL_DATE = rf"(?:{WEEKDAY_PATTERN}\s)?(?:le\s)?\d{{1,2}}(?:er)?\s{MONTH_PATTERN}(?:\s\d{{4}})?"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_FULL_NAME = r"(?-i:[A-ZÀ-Ý])[\w'-]+(?:\s(?-i:[A-ZÀ-Ý])[\w'-]+){1,3}"
_IMAGE = _any(r"^\S+\.(?:jpe?g|png|gif|webp|svg|avif|tiff?)$")
_SOURCE = _any(r"^(?:Sources?|Lien|URL)\s*:", r"^https?://\S+$", r"^www\.\S+$")
_CREDIT = _any(
    r"(?:^|[\s(.])(?:Photos?|Crédits?(?: photos?)?|Ph\.|Illustration|Image|Vidéo|Dessin|Infographie)\s?:\s?\S",
    r"(?:^|[\s(.])Croquis(?: d'audience)?\s?:\s?\S",
    r"©",
    r"\(Photo[^)]*\)$",
    r"(?:/|\bPhoto)\s?(?:AFP|Reuters|AP|EPA|VNA)\.?$",
)
_FURNITURE = _any(
    r"^comment(?:aire)?s?\s*\(\d+\)",
    r"^\d+\s(?:commentaires?|réactions?|partages?)",
    r"^(?:[àa]\s)?(?:lire|voir|écouter|regarder|découvrir) (?:aussi|également|ailleurs)",
    r"^lire (?:la suite|l'article)",
    r"^sur le même (?:sujet|thème)",
    r"^(?:réagir|partager|imprimer|abonnez|inscrivez|newsletter|suivez-nous|publicité|temps de lecture)\b",
    r"^(?:mots[- ]clés|tags?|catégories?|thèmes?|rubrique)\s?:",
    r"^\(?avec (?:les )?(?:agences?|afp|reuters|ap)\b",
    r"^(?:propos recueillis|traduit (?:de|par|du)|article réservé|retrouvez|cliquez|copyright|tous droits)\b",
    r"^de notre (?:envoyée?|correspondante?)",
    r"^(?:précisions?|rectificatif|erratum|correction)\s?[:–—-]",
    r"^(?:mis(?:e)? à jour|dernière (?:mise à jour|modification))",
    r"^\(?(?:afp|reuters|ap|vna|belga|ats|aps|map)\)?$",
    rf"^(?:texte\s)?par\s?:?\s{_FULL_NAME}(?:,? (?:avec|et) [^.]{{3,40}})?(?:\s\([^()]*\))?$",
    rf"^{_FULL_NAME}\s\([^()]*(?:envoyée?|correspondante?|avec)[^()]*\)$",
)
_PUBLISHED = _any(
    r"^(?:publiée?|posté|mise? en ligne|parue?)\b.{0,20}?\d",
    rf"^{_FULL_DATE}(?:(?:,|\s[àa–-])\s?(?:à\s)?\d{{1,2}}\s?[h:].*)?$",
    r"^\d\d?/\d\d?/\d{4}.{0,12}$",
)
_ITEM = re.compile(r"^(?:[-•*·–—▪►]\s|\d{1,2}[.)]\s)")
_POINT = re.compile(
    r"(?P<mark>(?:[-•*·–—▪►]|\d{1,2}[.)])\s(?:[A-ZÀ-Ý][^:.!?«»]{2,40}\s?:\s)?)(?P<told>(?=[A-ZÀ-Ýa-zà-ÿ«\d]).*[.!])$"
)
_FEWEST = 6
"""Words of a point of a list that is a sentence."""
_KEYED = re.compile(
    r"^(?:\d[\d ,.]*\s?(?:%|€|\$|[a-zA-Z²³/€%]{1,6})?(?: (?:millions?|milliards?)(?: d'euros| de dollars)?)?\s:\s[a-zà-ÿ]"
    r"|(?:Meilleure?|Prix|Grand Prix|Médaille|Palme|Coupe|Trophée|César|Lion|Ours|Oscar|Molière|Budget|Coût|Montant|Date|Durée"
    r"|Capacité|Superficie|Population|Effectif|Résultat|Chiffre d'affaires)\b[^:.!?]{0,50}\s?:\s\S)"
)
"""A line that gives a figure and what it is of, or a prize and who has it, without a bullet."""
_UPPER_CITY = r"[A-ZÀ-Ý][A-ZÀ-Ý'’ .-]+[A-ZÀ-Ý](?:\s?\([^)]{2,40}\))?"
_CITY = r"[A-ZÀ-Ý][\w'-]+(?:[ -][A-ZÀ-Ýd][\w'-]*){0,3}(?:\s?\([^)]{2,40}\))?"
_AGENCY = r"(?:\([^)]{2,20}\)\s?)?"
_DASH = r"(?:[–—]|\s-)\s"
_DATELINE = re.compile(
    rf"^(?:{_UPPER_CITY}(?:,\s{_FULL_DATE})?\s?{_AGENCY}{_DASH}"
    rf"|(?:{_UPPER_CITY}|{_CITY}),\s(?:le\s)?{_FULL_DATE}\s?{_AGENCY}(?:\.\s|{_DASH}))"
)
_HEADED_QUOTE = re.compile(r"(?:(?!\b(?:a|ont|avait|dit|lance|déclare)\b)[^:«\"])* : [«\"]|(?!.* : [«\"])")
"""A line that ends with a quotation as a title may: after a colon and no verb, or with words of its sentence."""
_LONGEST_HEADING = 110
_LONGEST_KICKER = 60
_LABEL = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'-]+(?:\s[A-ZÀ-Ý'-]+){0,3}\.\s(?=[A-ZÀ-Ý«])")
"""A section's name in capitals before the first words of a paragraph: « CYCLISME. Le peloton … »."""
_STAMP = re.compile(
    rf"(?<=[\w»?!)] )(?:Publiée?|Mise? (?:à jour|en ligne)|Postée?|Parue?) {_FULL_DATE}(?<=\d{{4}})(?: à \d\d?\s?[h:]\s?\d*)? "
)
"""The date of publication in the middle of a line: the page lost its line breaks."""


def label_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a normalised text in reading order; blank lines belong to none."""
    blocks: list[Block] = []
    after_image, titled = False, False
    lines = list(_lines(text))
    for number, (start, line) in enumerate(lines):
        following = lines[number + 1][1] if number + 1 < len(lines) else ""
        kicker = not titled and number < 2 and _is_kicker(line, following)
        kind = BlockKind.FURNITURE if kicker else _kind(line, first=not titled and len(blocks) < 3, after_image=after_image)
        titled = titled or not kicker
        after_image = bool(_IMAGE.match(line))
        blocks.extend(_split(kind, line, start))
    return tuple(blocks)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, text) of every line without the white space around it; the stamp of the day of publication is one."""
    for found in re.finditer(r"[^\n]*\S[^\n]*", text):
        stamp = _STAMP.search(found[0])
        cuts = [0, *(stamp.span() if stamp else ()), len(found[0])]
        for a, b in pairwise(cuts):
            part = found[0][a:b]
            if part.strip():
                yield found.start() + a + len(part) - len(part.lstrip()), part.strip()


def _kind(line: str, *, first: bool, after_image: bool) -> BlockKind:
    if _IMAGE.match(line):
        return BlockKind.CREDIT
    if _SOURCE.search(line):
        return BlockKind.SOURCE
    if _FURNITURE.search(line):
        return BlockKind.FURNITURE
    if _PUBLISHED.search(line):
        return BlockKind.DATELINE
    if after_image:
        return BlockKind.CAPTION
    if len(line) < 400 and _CREDIT.search(line):
        return BlockKind.CAPTION if len(line) > 40 else BlockKind.CREDIT
    if _ITEM.match(line) or (not first and _KEYED.match(line)):
        return BlockKind.ITEM
    if _is_heading(line, first=first):
        return BlockKind.TITLE if first else BlockKind.HEADING
    return BlockKind.PARAGRAPH if is_prose(line) else BlockKind.FURNITURE


def _is_kicker(line: str, following: str) -> bool:
    """Whether a first line only names the section or the place, in capitals or as a lone word, or is a masthead with its date."""
    capitals = not re.search(r"[a-zà-ÿ]", line) or re.fullmatch(r"[A-ZÀ-Ý][\w'-]+(?: [|/>] [\w' -]+)*", line)
    if re.search(rf"\bn° ?\d.*(?:19|20)\d\d$|[–—|-] {_FULL_DATE}$", line, re.IGNORECASE):
        return True
    headed = len(following) <= 2 * _LONGEST_HEADING and len(following.split()) > 3 and not following.endswith(".")
    return bool(capitals) and len(line) <= _LONGEST_KICKER and headed and bool(re.search(r"[a-zà-ÿ]", following))


def _is_heading(line: str, *, first: bool = False) -> bool:
    """A short line that does not end as a sentence does. A question may head a section, and a title end with a work's name."""
    if len(line) > _LONGEST_HEADING or line[-1] in ".!;":
        return False
    if line[-1] in '»"' and (not first or line[0] in '«"' or not _HEADED_QUOTE.match(line)):
        return False
    return line[-1] != ":" or len(line) < 60


def _split(kind: BlockKind, line: str, start: int) -> list[Block]:
    """Part a dateline from the paragraph it opens, and the mark of a point from the sentence it is."""
    point = _POINT.match(line) if kind is BlockKind.ITEM else None
    if point and _is_sentence(point["told"]):
        at = start + point.start("told")
        return [Block(kind, start, start + len(point["mark"].rstrip())), Block(BlockKind.PARAGRAPH, at, start + len(line))]
    found = _DATELINE.match(line) if kind is BlockKind.PARAGRAPH else None
    label = _LABEL.match(line) if kind is BlockKind.PARAGRAPH and not found else None
    if label:
        furniture = Block(BlockKind.FURNITURE, start, start + len(label[0].rstrip()))
        return [furniture, Block(kind, start + label.end(), start + len(line))]
    if not found:
        return [Block(kind, start, start + len(line))]
    return [Block(BlockKind.DATELINE, start, start + len(found[0].rstrip())), Block(kind, start + found.end(), start + len(line))]


_FINITE = re.compile(
    r"(?<![\w'-])(?:est|sont|a|ont|sera|seront|aura|auront|était|étaient|serait|avait|avaient|va|vont|doit|doivent|peut|peuvent|fait|font|devient|reste"
    r"|\w{3,}(?:ra|ront|rait|raient|aient|èrent))(?![\w-])"
)


def _is_sentence(told: str) -> bool:
    """Whether a point of a list states something: words of prose with a finite verb among them."""
    words = told.split()
    verb = _FINITE.search(told) is not None or any(word in lexicon.present_forms() for word in words)
    return len(words) >= _FEWEST and verb and is_prose(told[0].upper() + told[1:])
