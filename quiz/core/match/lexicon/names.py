"""What the parts of a person's name tell: where the family name stands, what is a title. All folded."""

from quiz.core.match.lexicon.reading import phrases, word_set

HONORIFICS = word_set(
    """
    anh ba chi dame docteur doctor don dona dr excellence frau herr honorable l la lady le lord m madame mademoiselle
    maitre majeste me mesdames messieurs mgr miss mister mlle mme monseigneur monsieur mr mrs ms ong pr prof professeur
    professor s sa saint sainte san santa senor senora signor signora sir son sr sra
    """
)

OFFICES = word_set(
    """
    first lady
    acteur activiste actor actress actrice actuel actuelle adjoint adjointe admiral adviser advisor agriculteur agricultrice
    alcalde alcaldesa ambassadeur ambassador ambassadrice amiral analyst analyste ancien ancienne archeveque architecte
    athlete attorney auteur author autrice avocat avocate ayatollah baron baronne biologiste bishop botschafter
    botschafterin bundeskanzler bundeskanzlerin burgermeister burgermeisterin canciller candidat candidate capitaine captain
    cardinal ceo cfo chair chairman chairwoman champion championne chancelier chanceliere chancellor chanteur chanteuse chef
    cheffe cheikh chercheur chercheuse chief chimiste coach cofondateur cofondatrice cofounder colonel commandant
    commissaire compositeur compositrice comte comtesse congressman congresswoman conseiller conseillere consul coureur cto
    current cycliste delegue deleguee depute deputee dg directeur director directora directrice direktor direktorin
    dirigeant dirigeante dramaturge duc duchesse economist economiste ecrivain ecrivaine embajador embajadora emerite emir
    empereur emperor empress entraineur entraineuse entrepreneur entrepreneuse envoye envoyee escritor escritora etat eveque
    ex executif executive expert experte federal federale feu fondateur fondatrice fondatrices footballeur footballeuse
    former founder francais francaise frere futur future general generale gobernador gobernadora gouverneur gouverneure
    gouverneures governor historien historienne honoraire imam imperatrice ingenieur ingenieure interimaire joueur joueuse
    journaliste judge juge justice kanzler kanzlerin king konig konigin late leader lieutenant maire maires mairesse manager
    marechal marquis mathematician mathematicien mathematicienne mayor medecin membre militant militante minister ministerin
    ministerprasident ministra ministre ministro musicien musicienne national nationale officer opposant opposante painter
    pape parole patron patronne pdg peintre pere philosophe physician physicien physicienne physicist player playwright poet
    poete pope porte praesident prasident prasidentin prefet prefete premier premiere president presidenta presidente prime
    prince princesse principal principale procureur procureure queen rabbin realisateur realisatrice reina reine
    representant representante representative researcher responsable rey roi romancier romanciere scientifique scientist
    secretaire secretary senateur senator senatrice senior sergent sheikh singer sociologue soeur sous specialiste
    spokesman spokesperson spokeswoman sportif sultan tennisman then tsar
    vice vicepresident writer
    """
)
"""Offices and trades, with the words that go with them."""

OFFICE_ENDINGS = phrases(
    """
    minister | ministerin | prasident | prasidentin | kanzler | kanzlerin | meister | meisterin | chef | chefin
    direktor | direktorin | sekretar | sekretarin | sprecher | sprecherin
    """
)
"""How German offices end, whatever they begin with."""

PARTICLES = word_set(
    """
    ait ould bou
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
    abdel abel achille adam adele adeline adrian adrien agathe agnes ahmed aicha alain alan albane albert albertine alberto
    aldo alex alexander alexandra alexandre alexia alexis alfred ali alice alicia aline alix alma alphonse amandine amelie
    amina ana anais anastasia andre andrea andrew angela angele angelique ann anna annabelle anne annette annick annie anouk
    anthony antoine antoinette antonia antonin antonio apolline archibald ariane arlette armand armelle arnaud arsene arthur
    ashley astrid auguste augustin aurelie aurore aymeric baptiste baptistin barack barbara barnabe basile bastien beatrice
    benedicte benjamin benjamine benoit berenice bernadette bernard berthe bertrand betty bianca bill billy blaise blanche
    boniface boris brian brigitte bruce bruno camille camilo candice carine carl carla carlos carmen carol carole caroline
    cassandre catalina catherine cecile cecilia cedric celeste celestine celia celine cesar chantal charlene charles charlie
    charlotte chloe christa christian christiane christina christine christophe christopher claire clara clarisse claude
    claudette claudia claudine clemence clement clementine clotilde clovis colette coline constance constant coralie
    corentin corinne cyril cyrille damien daniel daniela danielle daphne david deborah delphine denis denise dennis desire
    diana diane didier diego dimitri dominic dominique donald donatien donna dora doris dorothy douglas dylan edgar edith
    edmond edouard eduardo edward edwige elena eleonore eliane elias elie eliott elisa elisabeth elise elizabeth elodie
    eloise elsa elvire emeline emile emilie emilien emilio emily emma emmanuel emmanuelle enrique enzo eric erica erik
    ernest ernestine esteban estelle esther ethan etienne eugene eugenie eva evelyne fabien fabienne fabio fabrice fanny
    fatima faustine felicie felicite felix ferdinand fernand fernande fernando fiona flavie fleur flora florence florent
    florian francine francis francisco franck franco francois francoise frank franz fred frederic frederica frederique
    friedrich gabin gabriel gabriela gabrielle gael gaelle gaetan gary gaspard gaston gautier genevieve geoffrey george
    georges georgette georgina gerald geraldine gerard germain germaine ghislaine gilbert gilberte gilles gina giorgia
    gisele giuseppe gladys gloria gregoire gregory greta guido guillaume gustave guy gwenaelle hannah hans harold harry
    hector hedwige heinrich hele helen helene heloise henri henriette henry herbert hermine herve hillary hippolyte honore
    honorine hubert hugo hugues ian ibrahim ida ignace ines ingrid irene iris isaac isabel isabelle isidore ismael ivan
    jacinthe jack jacqueline jacques jade james jane janine jasmine jason javier jean jeanne jeannette jeannine jeffrey
    jennifer jeremie jeremy jerome jerry jessica jessie joachim joan joanna jocelyne joe joel joelle johan johanna johannes
    john jonathan jordan jorge jose joseph josephine josette joshua josiane josue juan judith jules julia julian juliana
    julie julien juliette june justin justine kamala karen karim karine karl kate katherine kathleen katia keith kenneth
    kevin khadija khaled kimberly klaus laetitia lambert lara larissa larry laura laure laureline laurence laurent laurie
    lazare lea leandre leila lena leo leon leonard leonardo leonie leonore leopold leopoldine leslie lilian liliane lily
    lina linda lino lionel lisa lise loic lola lorenzo lorraine lou louis louise luc luca lucas lucette lucia lucie lucien
    lucile ludivine ludovic luigi luis luisa lydia lydie madeleine maelle magali malika manon manuel manuela marc marcel
    marcela marceline marcelle marco margaret margaux margot marguerite maria mariana marianne marie mariette marina marine
    mario marion marlene martha marthe martin martine marvin mary mateo mathieu mathilde mathis matthew matthias matthieu
    maud maureen maurice mauricette maxence maxim maxime maximilien melanie melissa mercedes michael michaela michel michele
    micheline michelle miguel mike mila milan mireille mohamed mohammed moise monica monique morgane mouna muriel murielle
    mustapha myriam nadege nadia nadine nancy naomi natacha nathalie nathan nathanael nelly nestor nicholas nico nicola
    nicolas nicole nicolette nikita nina noa noah noe noel noelle noemie nora norbert norman octave octavie odette odile
    olaf olga oliver olivia olivier olympe omar ophelie oscar otto pablo pamela paola paolo pascal pascale pascaline patrice
    patricia patrick paul paula paule paulette paulin pauline paulo pedro peggy penelope perrine peter petra philibert
    philippe philippine philomene pia pierre pierrette priscilla prosper prudence quentin quincy rachel rachid rafael ralph
    ramon raoul raphael raquel raymond raymonde rebecca regine regis reine renato renaud rene renee ricardo richard rita
    robert robin rodolphe rodrigo roger rolande romain romane romeo romy ronald rosa rosalie rose rosemary rosie roxane roy
    ruben rudolf rudy ruth ryan sabine sabrina sacha salome salvador sam samantha samira samuel sandra sandrine sara sarah
    saul scott sean sebastien selma serena serge sergio severine shirley sidonie sigrid silvia silvio simeon simon simone
    sofia solange solene sonia sophie soraya stanislas stella stephane stephanie stephen steve steven susan suzanna suzanne
    suzette sven sybille sylvain sylvestre sylviane sylvie tamara tania tatiana teresa terry tess thea theo theodora
    theodore theresa therese thibault thibaut thierry thomas tim timothee timothy tobias tom tony toussaint tristan ugo
    urbain ursula ursule valentin valentina valentine valeria valerie vanessa vera veronique victoire victor victoria
    victorine viktor vincent violette virginie viviane vladimir vladislav volodymyr walid walter wanda wendy werner wilfried
    wilhelm william wilma winston wolfgang xavier yael yann yannick yasmine yoann yohan yolande youssef yvan yves yvette
    yvonne zacharie zelie zoe
    """
)
"""Common given names: one of them in place of another is another person."""
