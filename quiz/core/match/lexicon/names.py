"""What the parts of a person's name tell: where the family name stands, what is a title. All folded."""

from quiz.core.match.lexicon.reading import word_set

HONORIFICS = word_set(
    """
    anh ba chi dame docteur doctor don dona dr excellence frau herr honorable l la lady le lord m madame mademoiselle
    maitre majeste me mesdames messieurs mgr miss mister mlle mme monseigneur monsieur mr mrs ms ong pr prof professeur
    professor s sa saint sainte san santa senor senora signor signora sir son sr sra
    """
)

OFFICES = word_set(
    """
    acteur activiste actor actress actrice adjoint adjointe admiral adviser advisor alcalde alcaldesa ambassadeur
    ambassador ambassadrice amiral analyst analyste ancien ancienne archeveque attorney auteur author autrice avocat
    avocate ayatollah baron baronne biologiste bishop bo botschafter botschafterin bundeskanzler bundeskanzlerin
    burgermeister burgermeisterin canciller candidat candidate capitaine captain cardinal ceo cfo chair chairman
    chairwoman chancelier chanceliere chancellor chanteur chanteuse chef cheffe cheikh chercheur chercheuse chief chimiste
    chu coach cofondateur cofondatrice cofounder colonel commandant commissaire compositeur compositrice comte comtesse
    congressman congresswoman conseiller conseillere consul cto delegue deleguee depute deputee dg directeur director
    directora directrice direktor direktorin dirigeant dirigeante duc duchesse economist economiste ecrivain ecrivaine
    embajador embajadora emerite emir empereur entraineur entraineuse envoye envoyee etat eveque ex executif executive
    expert experte federal federale fondateur fondatrice fondatrices founder francais francaise frere general generale
    gobernador gobernadora gouverneur gouverneure governor honoraire imam imperatrice ingenieur interimaire joueur joueuse
    journaliste judge juge justice kanzler kanzlerin king konig konigin leader lieutenant maire manager marechal marquis
    mathematicien mathematicienne mayor medecin membre militant militante minister ministerin ministerprasident ministra
    ministre ministro musicien musicienne national nationale officer opposant opposante painter pape parole patron
    patronne pdg peintre pere philosophe physicien physicienne physicist player poet poete pope porte praesident prasident
    prasidentin prefet prefete premier premiere president presidenta presidente prime prince princesse principal
    principale procureur procureure queen rabbin realisateur realisatrice reina reine representant representante
    representative researcher responsable rey roi romancier romanciere scientifique scientist secretaire secretary
    senateur senator senatrice senior sergent sheikh singer soeur sous specialiste spokesman spokesperson spokeswoman
    sportif sultan thu tich truong tsar tuong vice vicepresident writer
    """
)
"""Offices and trades, with the words that go with them."""

PARTICLES = word_set(
    """
    abu af al av ben bin d da das de degli del della den der des di do dos du e el ibn l la le les mac mc saint san st ten
    ter van von y zu zur
    """
)
"""Small words inside a family name."""

SUFFIXES = word_set(
    """
    esq fils jr junior md pere phd senior sr
    """
)

VIETNAMESE = word_set(
    """
    au bui cao chu dam dang dao diep dinh do doan duong ha ho hoang huynh kieu la lam le lu luong luu ly mac mai nghiem
    ngo nguyen pham phan phung quach ta tang thach thai to ton tong tran trieu trinh truong ung vo vu vuong
    """
)
VIETNAMESE_SYLLABLE = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?"

KOREAN = word_set(
    """
    ahn an back bae baek bak ban bang byun cha chang cheong cho choe choi chun chung gil go ha han heo hong hur hwang im
    jang jeon jeong ji jin jo joo ju jun jung kang kim ko kwon lee lim ma min moon mun nam noh oh pae paik pak park pyo
    rhee rim roh ryoo ryu seo shin sin sohn son song suh won woo yang yi yoo yoon yu yun
    """
)
KOREAN_SYLLABLE = r"(?:kk|tt|pp|ss|jj|sh|ch|[gkndtrlmbpsjh])?[wy]?[aeiou]{1,3}(?:ng|ck|[nmkglpbth])?"

CHINESE = word_set(
    """
    bai bo cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hou hu hua
    huang jia jiang jin kang kong lai lei li liang liao lin liu long lou lu luo ma mao meng nie pan pang peng qi qian qiao
    qin qiu ren shao shen shi su sun tan tang tian wan wang wei wen wu xi xia xiao xie xiong xu xue yan yang yao ye yin
    ying yu yuan zeng zhang zhao zheng zhong zhou zhu zong zou
    """
)
CHINESE_SYLLABLE = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiou]{1,3}|[iu]a?o?)(?:ng|n|r)?"

HISPANIC = word_set(
    """
    aguilar alonso alvarez arias benitez blanco bolsonaro borges boric bravo caballero cabrera calvo campos cano carmona
    carrasco castillo castro chavez correa cortes costa crespo cruz delgado diaz diez dominguez duran esteban fernandez
    ferrer flores fuentes gallardo gallego garcia garrido gil gimenez gomez gonzalez guerrero gutierrez guzman hernandez
    herrera herrero hidalgo ibanez iglesias jimenez kirchner leon llosa lopez lorca lorenzo lozano lula maduro marin
    marquez martin martinez medina mendez molina montero mora morales moreno moya munoz navarro nieto nunez obrador
    oliveira ortega ortiz parra pascual pastor pena pereira perez petro pinera prieto ramirez ramos reyes rodriguez rojas
    roman romero rousseff rubio ruiz saez sanchez santana santiago santos sanz serrano silva soler soto sousa suarez
    torres vargas vasquez vazquez vega velasco vicente vidal
    """
)
"""Family names of which two may follow a given name."""

GIVEN = word_set(
    """
    adam alain albert alberto alexandre alice andre andrew angela ann anna anne anthony antoine antonio arthur ashley
    aurelie baptiste barack barbara benjamin bernard betty bill billy boris brian brigitte bruce bruno camille carl carlos
    carmen carol catherine cedric celine charles charlotte chloe christian christine christophe claire clara claude daniel
    david denis denise dennis diana didier dominique donald donna dorothy douglas edgar edouard edward elena elizabeth
    emile emilie emma emmanuel emmanuelle enzo eric ernest ethan eugene eva felix fernando francisco franck franco
    francois francoise frank fred frederic friedrich gabriel gary george georges gerald gerard germaine gilles giorgia
    giuseppe gregory guillaume gustave hans harold harry heinrich helen helene henri henry hillary honore hugo isabelle
    jack jacqueline jacques james jane jason javier jean jeanne jeffrey jennifer jerome jerry jessica joan joe john
    jonathan jorge jose joseph josephine joshua juan jules julia julian julie julien juliette justin kamala karen karl
    keith kenneth kevin kimberly klaus larry laura laurent lea leo leon leonie leopold linda lisa louis louise lucas lucie
    lucien luigi luis madeleine manon manuel marc marcel marcelle marco margaret marguerite maria marie mario marion
    martin martine mary mathilde mathis matthew maurice maxence maxime michael michel michelle miguel mike mohamed monique
    nadine nancy nathalie nathan nicholas nicolas nicole noel octave odette olaf olivier oscar otto pablo paolo pascal
    pascale patricia patrick paul paule pauline pedro peter philippe pierre quentin rafael ralph raphael raymond regis
    renaud rene richard robert roger romain ronald rose roy ruth ryan sacha samuel sandra sandrine sarah scott sebastien
    serge silvio simon simone solange sophie stephane stephanie stephen steve steven susan suzanne sylvain sylviane sylvie
    terry theo theresa thierry thomas timothy tony tristan ursula valentin valentine valerie veronique victor vincent
    viviane vladimir walter william wolfgang xavier yves yvonne
    """
)
"""Common given names: one of them in place of another is another person."""
