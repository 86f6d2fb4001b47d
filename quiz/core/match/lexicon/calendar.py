"""Months and parts of the year. All plain."""

from quiz.core.match.lexicon.reading import by_name, numbered, word_set

MONTHS = {
    "fr": numbered(
        """
        janvier/janv/jan fevrier/fevr/fev mars avril/avr mai juin juillet/juil/juill aout septembre/sept/sep
        octobre/oct novembre/nov decembre/dec
        """,
        1,
    ),
    "en": numbered(
        """
        january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct
        november/nov december/dec
        """,
        1,
    ),
    "de": numbered(
        """
        januar/jan/janner februar/feb marz/maerz/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep
        oktober/okt november/nov dezember/dez
        """,
        1,
    ),
    "es": numbered(
        """
        enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
        septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic
        """,
        1,
    ),
    "vi": {},
}

PARTS = by_name(
    """
    start: debut, early, beginning, start, inicio, anfang, principios | middle: mi, mid, milieu, mitte, mediados
    end: fin, late, end, final, ende, finales | spring: printemps, spring, fruhling, primavera
    summer: ete, summer, sommer, verano | autumn: automne, autumn, fall, herbst, otono | winter: hiver, winter, invierno
    quarter: trimestre, quarter | half: semestre | morning: matin | evening: soir
    """
)
"""Words that make a date more precise, and what they mean."""

BEFORE = word_set(
    """
    antes avant before bis jusqu jusque until vor
    """
)

AFTER = word_set(
    """
    after apres depuis desde despues nach seit since
    """
)

WEEKDAYS = word_set(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles jueves viernes sabado domingo
    """
)
