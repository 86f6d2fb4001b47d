"""Words that say the same in one language or in two: an answer told with them is almost right. All folded."""

from quiz.core.match.lexicon.reading import by_name, groups, memberships

SYNONYMS = memberships(
    groups(
        """
        spatial, spatiale, space | lac, lake | mont, mount, berg | fleuve, riviere, river, rio | mer, sea | golfe, gulf
        ile, island, isla | foret, forest | vallee, valley | croix, cross | rouge, red | vert, verte, green
        bleu, bleue, blue
        changement, rechauffement, change | apprentissage, learning | revolution, revolucion | europe, europeen
        nucleaire, atomique, nuclear, atomic | sommet, summit, gipfel, cumbre | accord, agreement, deal, pacte, pact
        traite, treaty | fonds, fund | banque, bank | mondial, mondiale, global, world, worldwide, international
        declaration, statement | intelligence, ia, ai | artificielle, artificial | voiture, automobile, auto, car
        avion, aeroplane, airplane, plane | bateau, navire, ship, boat | train, rail | bicyclette, velo, bike, bicycle
        medecin, docteur, doctor, physician | professeur, professeure, prof, enseignant, teacher, professor | faculte, fac
        television, tele | appartement, appart
        manifestation, manif | universite, university, universidad, universitat | eleve, etudiant, pupil, student
        ecole, school | maison, house | entreprise, societe, compagnie, firme, company, firm
        usine, fabrique, factory, plant
        travail, emploi, job, work | salaire, paie, wage, salary | impot, taxe, tax | loi, law
        reglement, reglementation, regulation | election, elections, scrutin, vote | guerre, conflit, war, conflict
        paix, peace | sante, health | education, enseignement | recherche, research | science, sciences
        technologie, technique, technology | numerique, digital | donnees, data | logiciel, software, programme
        ordinateur, computer | reseau, network | internet, web | securite, surete, safety, security
        environnement, ecologie, environment | climat, climate, climatique | energie, energy | petrole, oil
        gaz, gas | charbon, coal
        eau, water | feu, fire | terre, earth | soleil, sun | lune, moon | mer, sea | montagne, mountain
        fleuve, riviere, river | ville, cite, city, town | pays, country, nation | capitale, capital
        president, chef, leader
        ministre, minister | ambassadeur, ambassador | roi, king | reine, queen | maire, mayor
        directeur, patron, dirigeant, director | chercheur, scientifique, researcher, scientist | ingenieur, engineer
        auteur, ecrivain, author, writer | journaliste, reporter, journalist
        hausse, augmentation, croissance, rise, increase, growth
        baisse, diminution, chute, recul, fall, decrease, drop, decline | debut, commencement, beginning, start
        fin, end, terme | cause, raison, reason | consequence, resultat, effet, result, effect | rapide, vite, fast, quick
        grand, gros, big, large, great | petit, small, little | nouveau, nouvelle, neuf, new | ancien, vieux, old
        important, majeur, major | libre, gratuit, free | ouvert, open | public, publique | prive, privee, private
        interdit, prohibe, forbidden, banned | interdire, bannir, ban | autoriser, permettre, allow, permit
        creer, fonder, etablir, create, found, establish | construire, batir, build | detruire, demolir, destroy
        acheter, acquerir, buy | vendre, ceder, sell | gagner, remporter, win | perdre, lose | signer, parapher, sign
        adopter, voter, adopt | tuer, assassiner, kill | mort, deces, death | naissance, birth | mariage, union, wedding
        enfant, gamin, child | femme, epouse, woman | homme, man | gens, personnes, people | argent, monnaie, money
        monopole, concentration | prix, cout, price, cost | investissement, investment | commerce, trade | marche, market
        dette, debt | croyance, foi, faith, belief | droit, right | liberte, freedom, liberty | egalite, equality | justice
        peur, crainte, fear | bonheur, joie, happiness, joy | action, acts, actions | conseil, council | assemblee, assembly
        union | organisation, organization | agence, agency | comite, commission, committee | armee, army | police
        avocat, lawyer | juge, magistrat, judge | tribunal, cour, court | prison | syndicat, union | greve, strike
        parti, party | ethique, morale, ethics | vert, ecologique, durable, green, sustainable | renouvelable, renewable
        propre, clean | vehicule, vehicle | medicament, remede, medicine, drug | maladie, affection, disease, illness
        vaccin, vaccine | virus | cancer, tumeur | coeur, heart | sang, blood | film, movie | livre, ouvrage, book
        chanson, song | musique, music | peinture, tableau, painting | oeuvre, work | prize, prix, award
        epidemie, pandemie, epidemic, pandemic | seisme, tremblement, earthquake | inondation, flood | incendie, feu, fire
        tempete, ouragan, storm | cybercriminalite, cybercrime | terrorisme, terrorism | migrant, refugie, refugee
        frontiere, border | etranger, foreign | national | sud, south | nord, north | est, east | ouest, west
        manque, penurie, shortage, lack | exces, surplus
        renouvelable, vert, verte, propre | paludisme, malaria | rougeole, measles | variole, smallpox | rage, rabies
        grippe, influenza, flu | variole du singe, mpox | tuberculose, tuberculosis | diabete, diabetes | coqueluche, pertussis
        puce, puces, semiconducteur, semiconducteurs, semi conducteurs, chip, chips, semiconductor | penal, penale, criminal
        bombe, bomb | arme, weapon | missile, fusee, rocket | sondage, poll, survey | seisme, quake, earthquake
        secheresse, drought | canicule, heatwave | famine, hunger, faim | pluie, rain | neige, snow | glace, ice | vent, wind
        chomage, unemployment | retraite, pension | loyer, rent | logement, housing | croissance, growth | bourse, exchange
        budget | deficit | emprunt, pret, loan | actionnaire, shareholder | salarie, employe, worker, employee
        patronat, employeurs
        licenciement, layoff | ble, wheat | mais, corn, maize | riz, rice | mil, millet | bois, wood, timber | cuivre, copper
        fer, iron | acier, steel | or, gold | argent, silver | plomb, lead | sel, salt | sucre, sugar | lait, milk
        viande, meat | poisson, fish | cafe, coffee | the, tea | biere, beer | vin, wine | cheval, horse | vache, cow
        chien, dog | chat, cat | oiseau, bird | abeille, bee | ours, bear | loup, wolf | baleine, whale | requin, shark
        route, road | pont, bridge | port, harbour, harbor | aeroport, airport | gare, station | usine, plant
        chercheur, researcher | etude, study | enquete, investigation, inquiry | proces, trial | plainte, complaint
        amende, fine | peine, sentence | demission, resignation | nomination, appointment | frontaliere, border
        protection, preservation, conservation | lutte, combat, fight | aide, assistance, soutien, support, help, aid
        coeur, cardiaque, cardiac | foie, hepatique, liver | rein, reins, renal, kidney | poumon, poumons, pulmonaire, lung
        cerveau, cerebral, brain | dent, dents, dentaire, dental | peau, cutane | sang, sanguin | os, osseux | estomac, gastrique
        oeil, yeux, oculaire, eye | muscle, musculaire | nerf, nerveux | enfant, infantile | ville, urbain, urban
        campagne, rural | roi, royal | ecole, scolaire | impot, fiscal | bourse, boursier | justice, judiciaire, judicial
        armee, militaire, military | mer, maritime, marin, marine | fleuve, fluvial | ile, insulaire | lune, lunaire, lunar
        soleil, solaire, solar | pape, papal, pontifical | eveque, episcopal | emploi, salarial | foret, forestier
        argent, monetaire, monetary | banque, bancaire | cheval, equestre | eau, hydrique, aquatique
        vie, vital | nuit, nocturne | jour, diurne | hiver, hivernal | ete, estival | printemps, printanier | automne, automnal
        treve, armistice, truce | chien, canin | parlement, parlementaire | prison, penitentiaire, carceral
        europeen, europeenne, european | africain, africaine, african | unies, united, nations
        """
    )
)
"""Each word with the numbers of the groups it stands in: two words of one group mean the same."""

EXPANSIONS = by_name(
    """
    nations unies: onu | union europeenne: ue | european union: eu | united nations: un | etats unis: usa
    united states: usa, us
    intelligence artificielle: ia | artificial intelligence: ai | banque mondiale: bm | royaume uni: uk | united kingdom: uk
    """
)
"""Acronyms and what they stand for where the letters do not tell."""
