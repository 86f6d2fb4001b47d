"""Small words of each language: what they join, soften, deny or ask is not part of an answer. All folded."""

from quiz.core.match.lexicon.reading import phrases, word_set

FUNCTION_WORDS = {
    "fr": word_set(
        """
        il elle ils elles on nous vous
        parce car puisque
        a afin au aupres aux avec c ce ces cet cette chez contre d dans de depuis des dont du durant en entre envers et j l la
        le les leur leurs lieu lors m ma mes mon n nos notre ou par pendant pour qu que qui s sa se selon ses son sous sur t
        tant titre un une vers vos votre y
        """
    ),
    "en": word_set(
        """
        he she they it we you
        because since than
        a about an and as at between by during for from her his in into its of on or our s that the their these this those to
        with
        """
    ),
    "de": word_set(
        """
        als am an auf aus bei das dem den der des die ein eine einem einen einer eines fur im in mit nach oder uber und vom
        von zu zum zur
        """
    ),
    "es": word_set(
        """
        a al con de del e el en entre la las lo los o para por que sobre su sus u un una unas unos y
        """
    ),
    "vi": word_set(
        """
        cac cho cua cuoc den la mot nhung o su tai trong tu va ve viec voi
        """
    ),
}
"""Articles, prepositions, conjunctions, determiners: missing or added, they do not count."""

ROLES = {
    "fr": word_set(
        """
        a aupres avec chez contre dans depuis en envers lieu par pour selon sous sur vers
        """
    ),
    "en": word_set(
        """
        about against at by for from in into on to with
        """
    ),
    "de": word_set(
        """
        auf aus bei fur gegen mit nach uber von zu
        """
    ),
    "es": word_set(
        """
        a con contra desde en hacia para por sobre
        """
    ),
    "vi": word_set(
        """
        cho tai tu ve voi
        """
    ),
}
"""Prepositions that say who does what: two words that exchange theirs have swapped roles."""

TALK = {
    "fr": word_set(
        """
        faut faudrait doit doivent peut va vont veut veulent vise permet consiste signifie designe
        a acronyme agit alors appelle aura avait avis avoir ben bien bonne bref c ca ce cela certainement chose comme correcte
        croire crois deroule dirais dit donc doute effet elle elles en environ erreur est etaient etait ete etre eu euh fut
        genre hein hum ici il ils imagine j je juste la lieu me moi mon mot nom nomme nommee non on ont oui pense penser peut
        plutot probablement que quelque qui repondre reponds reponse s sais sans sauf selon semble sembler sera sigle
        simplement situe sont suppose surement tenu tenue tout trouve type voici voila
        """
    ),
    "en": word_set(
        """
        acronym answer are be been believe called course guess had has have he held hmm i in is it its maybe my name named of
        perhaps place probably say she so sure surely that the they think took um was we well were word would
        """
    ),
    "de": word_set(
        """
        antwort das denke er es glaube heisst ich ist sie sind vielleicht war wohl wurde
        """
    ),
    "es": word_set(
        """
        creo el ella era es esta fue la llama pienso que quiza quizas respuesta se son tal vez
        """
    ),
    "vi": word_set(
        """
        ba chac co do la le nghi ong rang toi
        """
    ),
}
"""Words of a sentence around the answer, and of doubt."""

VERBS = word_set(
    """
    faut faudrait doit doivent va vont vise consiste signifie designe
    agit appelle are avaient avait called deroule era est etaient etait ete fue furent fut heisst held is ist lieu llama
    located named nomme ont sera situe sont tenu tenue took trouve war was were wurde
    """
)
"""Verbs that show a whole sentence was typed."""

DIRECTION_BEFORE = word_set(
    """
    a d de l nord plein sud
    """
)
"""Before *est* these make it the east, not the verb."""

NEGATIONS = {
    "fr": word_set(
        """
        aucun aucune contraire excepte guere hormis jamais n ne ni non nul nulle nullement pas sauf
        """
    ),
    "en": word_set(
        """
        aren cannot didn doesn except isn neither never no none nor not unlike wasn weren without
        """
    ),
    "de": word_set(
        """
        ausser kein keine keinen nein nicht nie niemals ohne
        """
    ),
    "es": word_set(
        """
        excepto jamas ni ningun ninguna no nunca tampoco
        """
    ),
    "vi": word_set(
        """
        chang chua khong
        """
    ),
}

NO_ANSWER = frozenset(
    phrases(
        """
        aucune idee | blabla | bof | chais pas | don t know | dont know | dunno | forgot | i don t know | i dont know
        i forgot | i have no idea | ich weiss es nicht | ich weiss nicht | idk | inconnu | j ai aucune idee | j ai oublie
        je n ai aucune idee | je n en ai aucune idee | je ne me rappelle pas | je ne me rappelle plus | je ne me souviens pas
        je ne me souviens plus | je ne sais pas | je ne sais plus | je passe | je sais pas | jsp | keine ahnung | khong biet
        n a | na | ne sais pas | ni idea | no idea | no lo se | no se | no tengo idea | not sure | oublie | pas d idee
        pas idee | pass | passe | rien | sais pas | sais plus | skip | toi khong biet | unknown | weiss nicht
        """
    )
)
"""What says that the learner does not know."""

CHOICE_WORDS = word_set(
    """
    either entweder hay hoac oder or ou sinon soit versus vs
    """
)
"""Words that offer two candidates. *o* and *u* do so in Spanish alone."""
