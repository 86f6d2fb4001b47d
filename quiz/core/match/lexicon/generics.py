"""Words that say what sort of thing is named, not which one. All folded."""

from quiz.core.match.lexicon.reading import word_set

DROPPED = word_set(
    """
    aeroport ag airport archipel article articles avenue baie bataille bay berg boulevard canal cap cape castle chaine
    channel chateau city club co compagnie company comte cordillere corp corporation county desert detroit disease energie
    energies entreprise equipe etoile film fleuve fluss fondation foundation gare gmbh golfe group groupe gulf holding ile
    iles inc isla island islands journal lac lake law limited llc loi ltd magazine maladie massif mer mont montagne
    montagnes monte mount mountain mountains musee museum newspaper ngo novel ong operation palais parc park parti party
    peninsule place planet planete plateau plc port program programa programme project projet province region revue rio
    river riviere roman rue sa sarl sas sea serie series sierra societe square stade stadium stadt star strait street
    syndrome team theatre theorem theoreme vallee valley ville virus
    """
)
"""Left out, the rest still names the thing; added, it changes nothing."""

ADDED = DROPPED | word_set(
    """
    accord agence agency app application association auteur author brand capital capitale commune concept conference
    continent convention country document domaine ecrivain etat evenement event firm firme fonction forum industrie
    institution logiciel manifestation marque media methode metier monsieur nation network notion organisation
    organization outil pays personnage personne plateforme platform poste principe radio rapport rencontre report reseau
    secteur sector site software sommet startup state summit system systeme technique technologie technology television
    term terme text texte titre tool traite treaty tv village
    """
)
"""May be added before a name: what sort of thing it is."""

FEATURES = word_set(
    """
    aeroport airport ambassade archipel baie bay canal cap cape desert detroit embassy fleuve gare golfe gulf ile iles
    island islands lac lake massif mer mont montagne montagnes monte mount mountain mountains ocean peninsule plateau
    river riviere sea strait universite university vallee valley
    """
)
"""Beside the name of a place these make it another place."""

RANK = word_set(
    """
    1er 1ere acting adjoint adjointe ancien ancienne archi assistant co delegue deleguee deputy elu elue ex former futur
    future honoraire interimaire numero premier premiere pro prorecteur second secretaire sous sub substitut suppleant
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
