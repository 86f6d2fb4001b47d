"""Units, currencies, bounds and near-words of quantities. All plain (lower case without accents)."""

from fractions import Fraction

from quiz.core.match.lexicon.reading import by_name, phrases


def _table(rows: dict[str, str]) -> dict[str, tuple[str, Fraction]]:
    return {word: (kind.split()[0], Fraction(kind.split()[1])) for kind, words in rows.items() for word in words.split()}


CURRENCIES = {
    word: code
    for code, words in {
        "EUR": "€ euro euros eur",
        "USD": "$ dollar dollars usd dolar dolares",
        "GBP": "£ gbp sterling livre livres pound pounds",
        "JPY": "¥ yen yens jpy",
        "CNY": "yuan yuans cny rmb renminbi",
        "KRW": "won wons krw ₩",
        "VND": "₫ dong dongs vnd",
        "CHF": "chf franc francs",
        "XOF": "fcfa cfa",
        "RUB": "rouble roubles rub ruble rubles ₽",
        "INR": "roupie roupies inr rupee rupees ₹",
        "BRL": "real reais brl",
        "MXN": "peso pesos mxn",
        "CAD": "cad",
        "AUD": "aud",
        "DEM": "mark marks",
        "TRY": "lire lires lira liras try",
        "SEK": "couronne couronnes krona kronor sek",
        "UAH": "hryvnia hryvnias uah",
        "BTC": "bitcoin bitcoins btc",
    }.items()
    for word in words.split()
}

HUNDREDTHS = {word: code for code, words in {"EUR": "centime centimes ct cts", "GBP": "pence"}.items() for word in words.split()}
"""Coins of a hundredth of a currency."""
CENTS = frozenset({"cent", "cents"})
"""After digits these are coins, of the dollar in English and of the euro elsewhere; after words they are hundreds."""

COUNTRY_OF_DOLLAR = by_name(
    """
    CAD: canadien, canadiens, canadian | AUD: australien, australiens, australian | HKD: hongkongais | SGD: singapourien
    """
)

UNITS = _table(
    {
        "length 1": "m metre metres meter meters metro metros",
        "length 1000": "km kms kilometre kilometres kilometer kilometers kilometro kilometros",
        "length 1/100": "cm cms centimetre centimetres centimeter centimeters",
        "length 1/1000": "mm millimetre millimetres",
        "length 1609344/1000": "mile miles meile meilen milla millas",
        "length 3048/10000": "pied pieds foot feet ft",
        "length/h 1000": "kmh kph",
        "length/h 1609344/1000": "mph",
        "mass 1": "kg kgs kilo kilos kilogramme kilogrammes kilogram kilograms",
        "mass 1/1000": "g gramme grammes gram grams",
        "mass 1000": "t tonne tonnes ton tons tonelada toneladas",
        "time 1": "jour jours day days tag tage dia dias j d",
        "time 7": "semaine semaines week weeks woche wochen semana semanas",
        "time 1/24": "heure heures hour hours hr hrs h stunde stunden hora horas",
        "time 1/1440": "minute minutes min mins mn minuto minutos",
        "time 1/86400": "seconde secondes second seconds s sec secs segundo segundos",
        "months 1": "mois month months monat monate mes meses",
        "months 12": "an ans annee annees year years yr jahr jahre ano anos nam",
        "months 120": "decennie decennies decade decades",
        "months 1200": "siecle siecles century centuries",
        "power 1": "w watt watts",
        "power 1000": "kw kilowatt kilowatts",
        "power 1000000": "mw megawatt megawatts",
        "power 1000000000": "gw gigawatt gigawatts",
        "power 1000000000000": "tw terawatt terawatts",
        "energy 1": "kwh kilowattheure kilowattheures",
        "energy 1000": "mwh",
        "energy 1000000": "gwh",
        "energy 1000000000": "twh",
        "volume 1": "l litre litres liter liters litro litros",
        "volume 159": "baril barils barrel barrels",
        "area 1": "m2 mcarre",
        "area 10000": "ha hectare hectares",
        "area 1000000": "km2 kmcarre kmcarres",
        "degree 1": "° degre degres degree degrees °c celsius",
        "point 1": "point points pp",
        "bytes 1": "octet octets byte bytes o",
        "bytes 1000000": "mo mb",
        "bytes 1000000000": "go gb",
        "percent 1": "% percent percents pourcent pourcents prozent",
    }
)

MORE = phrases(
    """
    plus de | plus d | plus que | au moins | minimum | au minimum | more than | over | at least | above | superieur a
    superieure a | au dela de | au dessus de | > | + de | mehr als | uber | mindestens | mas de | al menos | hon
    greater than | depasse
    """
)
LESS = phrases(
    """
    moins de | moins d | moins que | au plus | maximum | au maximum | jusqu a | less than | under | at most | below
    fewer than | up to | inferieur a | inferieure a | < | weniger als | hochstens | menos de | como maximo | en dessous de
    au dessous de | duoi | a peine
    """
)
ABOUT = phrases(
    """
    environ | pres de | pres d | presque | autour de | a peu pres | quelque | quelques | approximativement | ~ | ≈ | about
    around | nearly | almost | approximately | roughly | circa | vers | aux alentours de | aux environs de | dans les
    etwa | ungefahr | rund | fast | casi | alrededor de | aproximadamente | khoang | gan | ca | some | proche de
    close to | unos | unas
    """
)
AFTER_MORE = phrases(
    """
    ou plus | et plus | or more | au moins | minimum | au minimum | at least | + | and more | o mas | oder mehr
    """
)
AFTER_LESS = phrases(
    """
    ou moins | or less | au plus | maximum | au maximum | at most | or fewer
    """
)
AFTER_ABOUT = phrases(
    """
    environ | a peu pres | approximativement | or so | about | approximately | circa
    """
)
