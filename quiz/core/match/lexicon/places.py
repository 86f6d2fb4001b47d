"""Places under their several names. All folded; groups are parted by |, names by a comma."""

from quiz.core.match.lexicon.reading import by_name, groups, word_set

CITIES = groups(
    """
    londres, london | new york, nueva york, nova york, new york city | los angeles | pekin, beijing, peking
    vienne, wien, vienna | munich, munchen, muenchen | cologne, koln, koeln
    hambourg, hamburg | francfort, frankfurt, francfort sur le main, frankfurt am main | aix la chapelle, aachen
    mayence, mainz | treves, trier | dresde, dresden | nuremberg, nurnberg | ratisbonne, regensburg
    fribourg en brisgau, freiburg | geneve, geneva, genf | bale, basel | berne, bern | zurich
    bruxelles, brussels, brussel | anvers, antwerpen, antwerp | gand, gent, ghent | bruges, brugge | liege, luttich
    louvain, leuven | la haye, the hague, den haag | copenhague, copenhagen, kobenhavn | varsovie, warsaw, warszawa
    cracovie, krakow | prague, praha, prag | moscou, moscow, moskva | saint petersbourg, saint petersburg, petersbourg
    kiev, kyiv | odessa, odesa | kharkiv, kharkov | lviv, lvov | bucarest, bucharest, bucuresti | belgrade, beograd
    athenes, athens, athina | salonique, thessalonique, thessaloniki | nicosie, nicosia | lisbonne, lisbon, lisboa
    porto, oporto | seville, sevilla | barcelone, barcelona | saragosse, zaragoza | valence, valencia | cordoue, cordoba
    grenade, granada | saint sebastien, san sebastian, donostia | rome, roma, rom | milan, milano | florence, firenze
    venise, venezia, venice | naples, napoli | turin, torino | genes, genova, genoa | padoue, padova, padua
    bologne, bologna | syracuse, siracusa | mantoue, mantova | le caire, cairo, al qahira | alexandrie, alexandria
    alger, algiers, al jazair | tanger, tangier | marrakech, marrakesh | fes, fez | tripoli, tarabulus
    jerusalem, yerushalayim | tel aviv | damas, damascus | alep, aleppo | beyrouth, beirut | bagdad, baghdad
    teheran, tehran | ryad, riyad, riyadh | la mecque, mecca, makkah | medine, medina | doha | dubai, doubai
    abou dhabi, abu dhabi | mascate, muscat | koweit, kuwait | addis abeba, addis ababa | mogadiscio, mogadishu
    le cap, cape town, kaapstad | dakar | new delhi, nouvelle delhi, delhi | hanoi, ha noi
    ho chi minh ville, ho chi minh city, thanh pho ho chi minh, ho chi minh | da nang, danang | hue | can tho | hai phong
    phnom penh | vientiane, viang chan | bangkok, krung thep | singapour, singapore | manille, manila
    katmandou, kathmandu | dacca, dhaka | seoul, seoul | pyongyang | tokyo, tokio | kyoto | osaka | shanghai, changhai
    canton, guangzhou | nankin, nanjing | taipei, taipeh | oulan bator, ulaanbaatar, ulan bator
    mexico, mexico city, ciudad de mexico | la havane, havana, la habana | la nouvelle orleans, new orleans
    new york, new york city | washington, washington dc | los angeles | philadelphie, philadelphia | montreal
    quebec, quebec city | sao paulo | rio de janeiro, rio | buenos aires | santiago, santiago du chili, santiago de chile
    edimbourg, edinburgh | cantorbery, canterbury | douvres, dover | tunis | nice, nizza | strasbourg, strassburg
    marseille, marseilles | lyon, lyons | dunkerque, dunkirk | reykjavik | helsinki, helsingfors | istanbul
    tbilissi, tbilisi | erevan, yerevan | bakou, baku | tachkent, tashkent | samarcande, samarkand | astana
    bichkek, bishkek | kaboul, kabul | cite du vatican, vatican, vatican city, citta del vaticano | rotterdam | luxembourg
    chisinau, kichinev | riga | tallinn, reval | sarajevo | carthagene, cartagena | bogota | la paz | caracas
    port au prince | saint domingue, santo domingo | johannesbourg, johannesburg | khartoum, khartum
    """
)
"""One city a group."""

COUNTRIES_OF_CITIES = by_name(
    """
    DE: munich, cologne, hambourg, francfort, aix la chapelle, mayence, treves, dresde, nuremberg, ratisbonne
    DE: fribourg en brisgau | AT: vienne | CH: geneve, bale, berne, zurich | BE: bruxelles, anvers, gand, bruges, liege, louvain
    NL: la haye, rotterdam | DK: copenhague | PL: varsovie, cracovie | CZ: prague | RU: moscou, saint petersbourg
    UA: kiev, odessa, kharkiv, lviv | RO: bucarest | RS: belgrade | GR: athenes, salonique | PT: lisbonne, porto
    ES: seville, barcelone, saragosse, cordoue, grenade, saint sebastien | SE: stockholm
    IT: rome, milan, florence, venise, naples, turin, genes, padoue, bologne, mantoue
    EG: le caire, alexandrie | DZ: alger | MA: tanger, marrakech, fes | SY: damas, alep | LB: beyrouth | IQ: bagdad
    IR: teheran | SA: ryad, la mecque, medine | QA: doha | AE: dubai, abou dhabi | ET: addis abeba | ZA: le cap, johannesbourg
    SN: dakar | IN: new delhi | VN: hanoi, ho chi minh ville, da nang, hue, can tho, hai phong | KR: seoul
    JP: tokyo, kyoto, osaka | CN: pekin, shanghai, canton, nankin | CU: la havane | PE: lima
    US: new york, los angeles, la nouvelle orleans, washington, philadelphie | CA: montreal, quebec
    BR: sao paulo, rio de janeiro | AR: buenos aires | TR: istanbul
    FR: nice, strasbourg, marseille, lyon, dunkerque | GB: londres, edimbourg, cantorbery, douvres
    """
)
"""The country of each city under its first name in the list of cities, where it leaves no doubt."""

REGIONS = groups(
    """
    rhenanie du nord westphalie, nordrhein westfalen, north rhine westphalia | basse saxe, niedersachsen, lower saxony
    bade wurtemberg, baden wurttemberg | hesse, hessen | thuringe, thuringen, thuringia
    rhenanie palatinat, rheinland pfalz, rhineland palatinate | sarre, saarland | brandebourg, brandenburg
    mecklembourg pomeranie occidentale, mecklenburg vorpommern | saxe anhalt, sachsen anhalt, saxony anhalt
    carinthie, karnten, carinthia | styrie, steiermark, styria | tyrol, tirol | valais, wallis | grisons, graubunden
    pouilles, puglia, apulia | ombrie, umbria | latium, lazio | ligurie, liguria | venetie, veneto | galice, galicia
    aragon | navarre, navarra | estremadure, extremadura | asturies, asturias | frise, friesland | silesie, slask, silesia
    baviere, bayern, bavaria | saxe, sachsen, saxony | rhenanie, rheinland, rhineland | prusse, preussen, prussia
    souabe, schwaben, swabia | toscane, toscana, tuscany | sicile, sicilia, sicily | sardaigne, sardegna, sardinia
    piemont, piemonte, piedmont | lombardie, lombardia, lombardy | andalousie, andalucia, andalusia
    catalogne, catalunya, cataluna, catalonia | castille, castilla, castile | pays basque, euskadi, basque country
    bretagne, brittany, breizh | normandie, normandy | bourgogne, burgundy | corse, corsica
    flandre, flandres, vlaanderen, flanders | wallonie, wallonia | californie, california | floride, florida
    louisiane, louisiana | ecosse, scotland | pays de galles, wales, cymru | angleterre, england | cornouailles, cornwall
    crimee, crimea | siberie, siberia | tibet, xizang | mandchourie, manchuria | patagonie, patagonia | amazonie, amazonia
    danube, donau | rhin, rhein, rhine | tamise, thames | nil, nile | mekong, me kong | yangtse, yangtze, fleuve bleu
    tage, tajo, tejo, tagus | volga | mediterranee, mediterranean | adriatique, adriatic | baltique, baltic, ostsee
    pacifique, pacific | atlantique, atlantic | alpes, alps, alpen | pyrenees, pirineos | carpates, carpathians
    caucase, caucasus | himalaya | vesuve, vesuvio, vesuvius | everest, sagarmatha, chomolungma | mont blanc, monte bianco
    fuji, fujiyama | asie du sud est, southeast asia, south east asia | balkans | scandinavie, scandinavia
    moyen orient, middle east | proche orient, near east | caraibes, caribbean | maghreb | indochine, indochina
    grande bretagne, great britain, grossbritannien, gran bretana | mer de chine meridionale, south china sea
    mer de chine orientale, east china sea | mer noire, black sea | mer rouge, red sea | mer morte, dead sea
    mer du nord, north sea, nordsee | mer caspienne, caspian sea | mer egee, aegean sea | mer du japon, sea of japan
    golfe persique, persian gulf | detroit d ormuz, strait of hormuz | detroit de gibraltar, strait of gibraltar
    canal de suez, suez canal | canal de panama, panama canal | grands lacs, great lakes | manche, english channel
    cap de bonne esperance, cape of good hope | pas de calais, strait of dover | corne de l afrique, horn of africa
    bosphore, bosphorus | dardanelles | cisjordanie, west bank | bande de gaza, gaza strip
    ile de france | sahel | levant | antilles, west indies | arctique, arctic | antarctique, antarctica
    afrique de l ouest, west africa, western africa, afrique occidentale | afrique de l est, east africa, eastern africa
    afrique centrale, central africa | afrique australe, southern africa | afrique du nord, north africa, northern africa
    europe de l ouest, western europe, west europe | europe de l est, eastern europe | europe centrale, central europe
    asie de l est, east asia, eastern asia, asie orientale | asie centrale, central asia | asie du sud, south asia
    amerique du nord, north america | amerique du sud, south america | amerique latine, latin america
    amerique centrale, central america
    """
)
"""One region, river, sea or mountain a group."""

COUNTRY_ALIASES = by_name(
    """
    TR: turkey | PS: palestine | HK: hong kong | MO: macao, macau | NZ: aotearoa
    US: usa, us, eu, etats unis d amerique, united states of america, hoa ky
    US: my, vereinigte staaten von amerika, estados unidos de america, eeuu, ee uu
    BF: burkina | BA: bosnie, bosnia | TT: trinidad et tobago | ST: sao tome | PG: papouasie | SZ: eswatini
    GB: uk, ru, gb
    GB: united kingdom of great britain and northern ireland, great britain
    GB: royaume uni de grande bretagne et d irlande du nord
    DE: rfa, republique federale d allemagne, bundesrepublik deutschland, brd | AE: uae, eau, emirats
    CD: rdc, drc, republique democratique du congo, congo kinshasa
    CD: democratic republic of the congo, democratic republic of congo
    CG: congo brazzaville, congo, republique du congo, republic of the congo | CF: rca
    KR: republique de coree, republic of korea, han quoc, daehan minguk, hanguk
    KP: republique populaire democratique de coree, democratic people s republic of korea, rpdc, dprk, choson
    CN: republique populaire de chine, people s republic of china, prc, rpc, zhongguo, trung quoc, zhonghua
    TW: republique de chine, republic of china | VN: viet nam, vietnam, republique socialiste du vietnam
    RU: federation de russie, russian federation, rossiya, rossia | JP: nippon, nihon | IN: bharat, hindoustan | EG: misr
    GR: hellas, ellada | TR: turkiye | FI: suomi | SE: sverige | NO: norge | DK: danmark | HU: magyarorszag | PL: polska
    HR: hrvatska | AL: shqiperia | CH: helvetia, confederation helvetique, confederation suisse, schweiz, svizzera
    CZ: republique tcheque, czech republic, tchequie, czechia | CI: cote d ivoire, ivory coast
    TL: timor oriental, east timor | CV: cap vert, cape verde | MK: macedoine du nord | BY: bielorussie, belarus
    MD: moldavie, moldova | IE: eire, republique d irlande, republic of ireland
    SA: arabie saoudite, royaume d arabie saoudite, ksa | MA: al maghrib | DZ: al jazair | GE: sakartvelo | AM: hayastan
    VA: vatican, saint siege, holy see | EU: union europeenne, european union, europaische union, union europea, ue
    """
)
"""Official, native and short names of countries which the country lists lack."""

STATE_WORDS = word_set(
    """
    arab arabe bolivarienne commonwealth confederation cooperative democratic democratique duche duchy emirat etat federal
    federale federation federative grand islamic islamique kingdom konigreich people plurinational populaire principality
    principaute reino republic republica republik republique royaume s socialist socialiste state sultanat uni unie union
    united
    """
)
"""Words of official names: *République française* is *France*."""

FORMER = by_name(
    """
    sri lanka: ceylan, ceylon | rdc: zaire, congo belge | iran: perse, persia | thailande: siam
    burkina faso: haute volta | benin: dahomey | ghana: gold coast, cote de l or | zimbabwe: rhodesie, rhodesia
    ethiopie: abyssinie, abyssinia | eswatini: swaziland | russie: urss, ussr, union sovietique, soviet union
    macedoine du nord: macedoine | taiwan: formose, formosa | cambodge: kampuchea | indonesie: indes neerlandaises
    ho chi minh ville: saigon, sai gon | hanoi: thang long | saint petersbourg: leningrad, petrograd
    volgograd: stalingrad, tsaritsyne | istanbul: constantinople, byzance, byzantium | mumbai: bombay | chennai: madras
    kolkata: calcutta | bengaluru: bangalore | jakarta: batavia | tokyo: edo | oslo: christiania | gdansk: danzig
    wroclaw: breslau | kaliningrad: konigsberg | harare: salisbury | kinshasa: leopoldville | maputo: lourenco marques
    yangon: rangoun | paris: lutece, lutetia | new york: nouvelle amsterdam, new amsterdam | bichkek: frounze
    astana: nour soultan, nur sultan | almaty: alma ata | izmir: smyrne | ankara: angora | beijing: peiping
    """
)
"""Former names of places: almost right, and so is the new name for the old one."""

NEAR = by_name(
    """
    royaume uni: angleterre, england, grande bretagne, ecosse, scotland, pays de galles, wales
    pays bas: hollande, holland | etats unis: amerique, america, ameriques | rdc: congo | serbie: yougoslavie
    tchequie: tchecoslovaquie, czechoslovakia | vietnam: indochine, annam, tonkin, cochinchine, nord vietnam, sud vietnam
    allemagne: rda, allemagne de l ouest, prusse | turquie: empire ottoman | inde: indes | union europeenne: europe
    new york: manhattan, brooklyn | ile de france: region parisienne | londres: downing street | washington: maison blanche
    """
)
"""A part for the whole, or a name in loose use: almost the place before the colon."""

CAPITALS = by_name(
    """
    TG: lome | BJ: porto novo, cotonou | BF: ouagadougou | NE: niamey | TD: ndjamena | CM: yaounde | GA: libreville
    CG: brazzaville
    CF: bangui | GQ: malabo | AO: luanda | ZM: lusaka | ZW: harare | MZ: maputo | MW: lilongwe | TZ: dodoma
    UG: kampala | BI: gitega
    SO: mogadiscio | DJ: djibouti | ER: asmara | SD: khartoum | SS: djouba | MR: nouakchott | GN: conakry
    GW: bissau | SL: freetown
    LR: monrovia | GM: banjul | CV: praia | MG: antananarivo | MU: port louis | KM: moroni | SC: victoria
    BW: gaborone | NA: windhoek
    LS: maseru | SZ: mbabane | UY: montevideo | PY: asuncion | BO: la paz, sucre | EC: quito | GY: georgetown
    SR: paramaribo
    PA: panama | CR: san jose | NI: managua | HN: tegucigalpa | SV: san salvador | GT: guatemala | BZ: belmopan
    DO: saint domingue
    HT: port au prince | JM: kingston | BS: nassau | TT: port of spain | MT: la valette | CY: nicosie | MD: chisinau
    ME: podgorica
    MK: skopje | MC: monaco | LI: vaduz | AD: andorre la vieille | SM: saint marin | BN: bandar seri begawan
    TL: dili | BT: thimphou
    MV: male | KG: bichkek | TJ: douchanbe | TM: achgabat | BH: manama | PS: ramallah | PG: port moresby | FJ: suva
    FR: paris | DE: berlin | GB: londres | ES: madrid | IT: rome | PT: lisbonne | BE: bruxelles | NL: amsterdam
    LU: luxembourg | CH: berne | AT: vienne | IE: dublin | DK: copenhague | SE: stockholm | NO: oslo | FI: helsinki
    IS: reykjavik | PL: varsovie | CZ: prague | SK: bratislava | HU: budapest | RO: bucarest | BG: sofia | GR: athenes
    HR: zagreb | SI: ljubljana | RS: belgrade | BA: sarajevo | AL: tirana | UA: kiev | RU: moscou | BY: minsk
    LT: vilnius | LV: riga | EE: tallinn | TR: ankara | CN: pekin | JP: tokyo | KR: seoul | KP: pyongyang | VN: hanoi
    TH: bangkok | LA: vientiane | KH: phnom penh | MM: naypyidaw | MY: kuala lumpur | SG: singapour | ID: jakarta
    PH: manille | IN: new delhi | PK: islamabad | BD: dacca | NP: katmandou | LK: colombo | AF: kaboul | IR: teheran
    IQ: bagdad | SY: damas | LB: beyrouth | IL: jerusalem | JO: amman | SA: ryad | QA: doha | AE: abou dhabi | KW: koweit
    YE: sanaa | OM: mascate | EG: le caire | LY: tripoli | TN: tunis | DZ: alger | MA: rabat | SN: dakar | ML: bamako
    CI: abidjan | GH: accra | NG: abuja | KE: nairobi | ET: addis abeba | CD: kinshasa | RW: kigali | ZA: pretoria
    US: washington | CA: ottawa | MX: mexico | CU: la havane | BR: brasilia | AR: buenos aires | CL: santiago | PE: lima
    CO: bogota | VE: caracas | AU: canberra | NZ: wellington | TW: taipei | MN: oulan bator | KZ: astana | UZ: tachkent
    GE: tbilissi | AM: erevan | AZ: bakou
    """
)
"""The capital of each country."""

DIRECTIONS = word_set(
    """
    bas basse central centrale centre east est este grand grande great haut haute little lower meridional meridionale new
    nord norte north nouveau nouvelle nueva nuevo occidental occidentale oeste oriental orientale ost ouest petit petite
    saint sainte san santa septentrional septentrionale south sud sur upper west
    """
)
"""Qualifiers of places that name nothing by themselves."""
