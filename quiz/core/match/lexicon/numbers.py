"""Number words. All folded; one table a language."""

from quiz.core.match.lexicon.reading import numbered, word_set


def _tens(text: str) -> dict[str, int]:
    return {word: 10 * tens for word, tens in numbered(text, 2).items()}


_TENS_FR = "vingt/vingts trente quarante cinquante soixante septante huitante/octante/quatrevingt/quatrevingts nonante"
_TENS_EN = "twenty thirty forty/fourty fifty sixty seventy eighty ninety"
_TENS_DE = "zwanzig dreissig/dreizig vierzig funfzig sechzig siebzig achtzig neunzig"
_TENS_ES = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS_ES = """
    doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas
    setecientos/setecientas ochocientos/ochocientas novecientos/novecientas
"""

CARDINALS: dict[str, dict[str, int]] = {
    "fr": numbered(
        """
        zero/zeros _ deux trois quatre/quatres cinq/cinqs six sept huit neuf dix onze douze treize quatorze quinze seize
        dixsept dixhuit dixneuf
        """
    )
    | _tens(_TENS_FR),
    "en": numbered(
        """
        zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen
        """
    )
    | _tens(_TENS_EN),
    "de": numbered(
        """
        null _ zwei/zwo drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn
        sechzehn siebzehn achtzehn neunzehn
        """
    )
    | _tens(_TENS_DE),
    "es": numbered(
        """
        cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho
        diecinueve veinte veintiuno/veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho
        veintinueve
        """
    )
    | _tens(_TENS_ES)
    | {word: 100 * hundreds for word, hundreds in numbered(_HUNDREDS_ES, 2).items()},
    "vi": numbered("khong mot hai ba bon nam sau bay tam chin muoi"),
}

ONES = {
    "fr": word_set("un une one"),
    "en": word_set("one a an"),
    "de": word_set("ein eine eins"),
    "es": word_set("un uno una"),
    "vi": word_set("mot"),
}
"""One, where it is no article."""

_COMMON = {
    word: scale
    for scale, words in {
        100: "cent cents hundred hundreds hundert cien ciento",
        1000: "mille milles mil thousand thousands tausend k",
        10**6: "million millions milion milions mio mn millon millones millionen m",
        10**9: "milliard milliards miliard miliards md mds mrd mrds milliarde milliarden bn",
    }.items()
    for word in word_set(words)
}
_LONG = {"billion": 10**12, "billions": 10**12, "billones": 10**12, "billon": 10**12, "billionen": 10**12, "trillion": 10**18}
_SHORT = {"billion": 10**9, "billions": 10**9, "b": 10**9, "trillion": 10**12, "trillions": 10**12, "tn": 10**12}

SCALES: dict[str, dict[str, int]] = {
    "fr": _COMMON | _LONG,
    "en": _COMMON | _SHORT,
    "de": _COMMON | _LONG,
    "es": _COMMON | _LONG,
    "vi": _COMMON | _SHORT | {"tram": 100, "nghin": 1000, "ngan": 1000, "trieu": 10**6, "ty": 10**9, "ti": 10**9},
}
"""What multiplies the number before it: a billion is a thousand times more in French than in English."""

COLLECTIVES = {
    word: number
    for number, words in {
        10: "dizaine dizaines decena decenas",
        12: "douzaine douzaines dozen dozens docena docenas dutzend",
        15: "quinzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        100: "centaine centaines",
        1000: "millier milliers",
    }.items()
    for word in word_set(words)
}
"""About so many."""

FRACTIONS = {
    word: parts
    for parts, words in {
        2: "demi demie moitie half halves mitad halfte haelfte nua",
        3: "tiers third thirds tercio tercios",
        4: "quart quarts quarter quarters cuarto cuartos",
        5: "cinquieme cinquiemes fifth fifths quinto",
        6: "sixieme sixiemes sixth sixths",
        7: "septieme septiemes seventh sevenths",
        8: "huitieme huitiemes eighth eighths",
        9: "neuvieme neuviemes ninth ninths",
        10: "dixieme dixiemes tenth tenths",
        100: "centieme centiemes hundredth hundredths",
        1000: "millieme milliemes thousandth thousandths",
    }.items()
    for word in word_set(words)
}
"""Parts of one. An ordinal counts as a part only after a number: deux cinquièmes."""

_STEMS_FR = """
    un deux/deuz trois/troiz quatr cinqu/cinq six/siz sept/set huit neuv/neuf dix/diz onz douz treiz quatorz quinz seiz
    dixsept dixhuit dixneuv vingt
"""
_RANKS_EN = """
    first second third fourth/forth fifth sixth seventh eighth ninth tenth eleventh twelfth/twelveth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_RANKS_ES = """
    primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta septimo/septima
    octavo/octava noveno/novena decimo/decima
"""
_STEMS_DE = "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft"

ORDINALS: dict[str, dict[str, int]] = {
    "fr": {
        f"{stem}ieme{plural}": rank
        for stem, rank in (
            numbered(_STEMS_FR, 1) | {"trent": 30, "quarant": 40, "cinquant": 50, "cent": 100, "mill": 1000}
        ).items()
        for plural in ("", "s")
    }
    | {"premier": 1, "premiere": 1, "premiers": 1, "premieres": 1, "second": 2, "seconde": 2},
    "en": numbered(_RANKS_EN, 1),
    "de": {f"{stem}{ending}": rank for stem, rank in numbered(_STEMS_DE, 1).items() for ending in ("e", "er", "en", "es", "em")},
    "es": numbered(_RANKS_ES, 1),
    "vi": {},
}
