"""Words that say what sort of thing is named, not which one. All folded."""

from quiz.core.match.lexicon.reading import word_set

DROPPED = word_set(
    """
    equipe team club consortium energy
    col delta barrage cascade glacier oasis vallon foret quartier district commune
    aeroport ag airport archipel article articles avenue baie bay berg boulevard canal cap cape castle chaine channel chateau
    city co compagnie company comte cordillere corp corporation county desert detroit disease energie energies entreprise
    fleuve fluss fondation foundation gare gmbh golfe group groupe gulf holding ile iles inc isla island islands journal lac
    lake limited llc ltd magazine maladie massif mer mont montagne montagnes monte mount mountain mountains musee museum
    newspaper ngo ong palais parc park peninsule place planet planete plateau plc port province region revue river
    riviere rue sa sarl sas sea sierra societe square stadt strait street syndrome vallee valley ville virus
    """
)
"""Left out, the rest still names the thing; added, it changes nothing."""

SCHOOLS = word_set(
    """
    academie academy ecole institut institute lycee school universite university
    """
)
"""Left out before an adjective or a name without a preposition, the rest still names the thing: (École) polytechnique."""

ADDED = DROPPED | word_set(
    """
    ocean oceans coast cote plage beach
    airline album armateur assureur automaker avion avionneur bacterie bacterium bateau brewer carmaker chip console
    constructeur currency daily devise dialecte disque distributeur documentaire documentary drone editeur editor
    emission equipementier fabricant fournisseur fusee geant gene giant hebdomadaire helicoptere journal lab
    laboratoire laboratory langage livre maker manufacturer medicament missile monnaie navire ordinateur parasite
    plane protein proteine publisher puce quotidien retailer rocket satellite ship sonde symphonie tableau tanker
    telescope vaccin vaccine website weekly
    thanh pho tinh huyen konzern unternehmen empresa ciudad
    banque bank
    accord agence agency app application association auteur author bataille brand campagne capital capitale club collectif
    commune concept conference consortium continent convention cooperative country dispositif document domaine ecrivain
    equipe etat etoile evenement event exposition film firm firme fonction forum industrie initiative institution langue law
    logiciel loi manifestation marque media methode metier modele monsieur nation network notion novel operateur operation
    organisation organization outil parti party pays personnage personne peuple plateforme platform poste principe program
    programa programme project projet radio rapport rencontre report reseau roman secteur sector serie series site software
    sommet stade stadium star startup state strategie summit system systeme team technique technologie technology television
    term terme text texte theatre theorem theoreme titre tool traite traitement treaty tv village
    """
)
"""May be added before a name: what sort of thing it is."""

HEADS = ADDED | word_set(
    """
    olympics olympiques society
    asociacion banco bolsa comision congreso consejo cumbre fondo gobierno guerra ley ministerio partido tribunal universidad
    amt behorde bundesamt fonds gericht gesellschaft gesetz gipfel hochschule krieg ministerium partei rat stiftung universitat
    verband verein
    battle treaty siege fall bill chute traite award championships war crise accords games cup fair fire strike riot coup
    bouche bouches gouvernement government
    academie academy act administration alliance assemblee assembly autorite authority banque bank bundesbank bahn base bourse
    bureau cabinet campagne centre center chambre chamber championnat championship charte charter coalition college comite
    commission committee commissariat compte confederation congres congress conseil council constitution cooperative corps
    cour court coupe cup crise crisis cycle declaration departement department direction directive division dialogue ecole
    school election elections employeurs exposition exposition faculte federation festival fete fonds fund force forces front
    games guerre war haute high initiative inspection institut institute jeux journee day ligue league magasin marche
    market mission ministere ministry mouvement movement observatoire office orchestre ordre pacte pact parlement parliament
    plan police politique pole prix prize protocole protocol referendum registre reglement revolution salon semaine week senat
    senate service services session societe strategie syndicat tour tournoi tournament traite tribunal union universite
    university world zone taux rate prix changement produit indice fonds
    """
)
"""Heads of names: one of them alone says nothing of which."""

FEATURES = word_set(
    """
    aeroport airport ambassade archipel baie bay canal cap cape desert detroit embassy fleuve gare golfe gulf iles
    lac lake massif mer mont montagne montagnes monte mount mountain mountains ocean peninsule plateau
    river riviere sea strait universite university vallee valley
    """
)
"""Beside the name of a place these make it another place."""

RANK = word_set(
    """
    1er 1ere acting adjoint adjointe ancien ancienne archi assistant co delegue deleguee deputy elu elue ex former futur
    future honoraire interimaire numero premier premiere pro prorecteur second sous sub substitut suppleant
    suppleante under vice
    """
)
"""Missing or added, the office is another one."""

REPEATED = word_set(
    """
    ai artificial artificielle digital ia intelligence numerique
    """
)
"""Words of a field: alone they name nothing in a longer answer."""
