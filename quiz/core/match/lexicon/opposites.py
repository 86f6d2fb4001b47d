"""Words that look alike or stand together and mean different things. All folded."""

from quiz.core.match.lexicon.reading import groups, memberships, word_set

PREFIXES = tuple(
    sorted(
        word_set(
            """
            a anti apres archi auto avant bi bio centi chemo chimio co com con contre cyber de demi des dis e eco electro em
            endo ex exo extra geo giga hetero homo hydro hyper hypo il im in infra inter intra ir kilo macro mal maxi mega
            mes micro milli mini mono multi nano neo non over pan para photo pico poly post pre pro pseudo psycho quasi
            radio re semi socio sous sub super sur tele tera thermo trans tri ultra un under uni vice
            """
        ),
        key=lambda prefix: (-len(prefix), prefix),
    )
)
"""Prefixes that change what a word means, longest first."""

SAME_PREFIX = tuple(frozenset(group) for group in groups("in, im, il, ir | de, des, dis | a, ad"))
"""Spellings of one prefix."""

SHORTEST_REST = 4
"""Letters that must remain after the prefix for the rest to be the word."""

CONTRASTS = memberships(
    groups(
        """
        ministre, ministere | maire, mairie | president, presidence | ambassadeur, ambassade | minister, ministry
        egalite, legalite | equite, egalite | restauration, destruction
        nord, sud, est, ouest | north, south, east, west | norte, sur, este, oeste | ost, west, nord, sud
        septentrional, meridional, oriental, occidental | haut, bas | haute, basse | superieur, inferieur
        superieure, inferieure | upper, lower | high, low | grand, petit | grande, petite | big, small | gauche, droite
        left, right | avant, apres | before, after | debut, fin | start, end | premier, dernier | first, last
        nouveau, ancien | nouvelle, ancienne | new, old | jeune, vieux | hausse, baisse | augmentation, diminution, reduction
        rise, fall | increase, decrease | croissance, decroissance | majorite, minorite | majority, minority | majeur, mineur
        major, minor | majeure, mineure | maximum, minimum | maximal, minimal | maximale, minimale | plus, moins | more, less
        most, least | public, prive | publique, privee | public, private | ouvert, ferme | ouverte, fermee | open, closed
        libre, proprietaire | free, proprietary | actif, passif | active, passive | positif, negatif | positive, negative
        vrai, faux | true, false | homme, femme | man, woman | men, women | pere, mere | father, mother | fils, fille
        son, daughter | frere, soeur | brother, sister | roi, reine | king, queen | garcon, fille | masculin, feminin
        male, female | mari, epouse | husband, wife | offre, demande | supply, demand | vente, achat | vendeur, acheteur
        import, export | importation, exportation | importateur, exportateur | emission, absorption | emetteur, recepteur
        entree, sortie | input, output | interne, externe | interieur, exterieur | interieure, exterieure | internal, external
        indoor, outdoor | centripete, centrifuge | concave, convexe | artere, veine | arteriel, veineux | afferent, efferent
        systole, diastole | anion, cation | anode, cathode | acide, base | mitose, meiose | fission, fusion
        stalactite, stalagmite | convexe, concave | chaud, froid | hot, cold | blanc, noir | white, black | pair, impair
        victoire, defaite | victory, defeat | guerre, paix | war, peace | allie, ennemi | ami, ennemi | gagnant, perdant
        winner, loser | vainqueur, vaincu | fort, faible | strong, weak | riche, pauvre | rich, poor | court, long
        short, long | rapide, lent | fast, slow | lourd, leger | heavy, light | dur, doux | hard, soft | sec, humide
        jour, nuit | day, night | matin, soir | morning, evening | ete, hiver | summer, winter | vie, mort | life, death
        naissance, deces | birth, death | creation, suppression | construction, destruction | debit, credit | dette, creance
        recette, depense | revenu, depense | gain, perte | profit, loss | national, international, mondial, regional, local
        nationale, internationale, mondiale, regionale, locale | national, global, regional, local | verticale, horizontale
        vertical, horizontal | explicite, implicite | objectif, subjectif | absolu, relatif | theorie, pratique
        analogique, numerique | analog, digital | civil, militaire | civilian, military | urbain, rural | urban, rural
        terrestre, maritime, aerien | land, sea, air | solaire, lunaire | primaire, secondaire, tertiaire
        primary, secondary, tertiary | accepter, refuser | accept, refuse | approuver, rejeter | approve, reject
        autoriser, interdire | autorise, interdit | allow, ban | promouvoir, inhiber | favoriser, freiner
        soutenir, combattre | pour, contre | for, against | avec, sans | with, without | allumer, eteindre | monter, descendre
        aimer, hair | construire, detruire | emprunteur, preteur | debiteur, creancier | employeur, employe
        employer, employee | maitre, esclave | master, slave | professeur, eleve | teacher, pupil | medecin, patient
        minorer, majorer | fondateur, successeur | predecesseur, successeur | predecessor, successor | oncle, tante
        neveu, niece | aquatique, terrestre | ovipare, vivipare | herbivore, carnivore, omnivore | diurne, nocturne
        monarchie, republique | gauche, centre | generale, specialisee | general, special | senat, congres
        humaine, artificielle | humain, artificiel | human, artificial
        lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche | genre, espece | symetrique, asymetrique
        marine, marin, terrestre | rouge, vert, bleu, jaune, noir, blanc, orange, violet | or, argent, bronze
        red, green, blue, yellow, black, white | verte, rouge, bleue, jaune, noire, blanche | gold, silver, bronze
        europeen, africain, asiatique, americain, oceanien | europeenne, africaine, asiatique, americaine, oceanienne
        european, african, asian, american
        """
    )
)
"""Each word with the numbers of the groups it stands in: two different words of one group exclude each other."""
