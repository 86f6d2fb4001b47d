"""Names of countries and regions of the world in the languages of decks, and countries in their own. All folded.

Made from CLDR (Unicode licence) by `python -m bench.territories`. Names of one territory are parted by commas.
"""

from quiz.core.match.lexicon.reading import by_name

TEXTS = {
    "fr": """
        001: monde | 002: afrique | 003: amerique du nord | 005: amerique du sud | 009: oceanie | 011: afrique occidentale |
        013: amerique centrale | 014: afrique orientale | 015: afrique septentrionale | 017: afrique centrale | 018: afrique
        australe | 019: ameriques | 021: amerique septentrionale | 029: caraibes | 030: asie de l est | 034: asie du sud |
        035: asie du sud est | 039: europe du sud | 053: australasie | 054: melanesie | 057: region micronesienne | 061:
        polynesie | 142: asie | 143: asie centrale | 145: asie de l ouest | 150: europe | 151: europe de l est | 154: europe
        du nord | 155: europe de l ouest | 202: afrique subsaharienne | 419: amerique latine | AC: ile de l ascension | AD:
        andorre | AE: emirats arabes unis | AF: afghanistan | AG: antigua et barbuda | AI: anguilla | AL: albanie | AM:
        armenie | AO: angola | AQ: antarctique | AR: argentine | AS: samoa americaines | AT: autriche | AU: australie | AW:
        aruba | AX: iles aland | AZ: azerbaidjan | BA: bosnie herzegovine | BB: barbade | BD: bangladesh | BE: belgique |
        BF: burkina faso | BG: bulgarie | BH: bahrein | BI: burundi | BJ: benin | BL: saint barthelemy | BM: bermudes | BN:
        brunei | BO: bolivie | BQ: pays bas caribeens | BR: bresil | BS: bahamas | BT: bhoutan | BV: ile bouvet | BW:
        botswana | BY: bielorussie | BZ: belize | CA: canada | CC: iles cocos | CD: congo kinshasa | CF: republique
        centrafricaine | CG: congo brazzaville | CH: suisse | CI: cote d ivoire | CK: iles cook | CL: chili | CM: cameroun |
        CN: chine | CO: colombie | CP: ile clipperton | CR: costa rica | CU: cuba | CV: cap vert | CW: curacao | CX: ile
        christmas | CY: chypre | CZ: tchequie | DE: allemagne | DG: diego garcia | DJ: djibouti | DK: danemark | DM:
        dominique | DO: republique dominicaine | DZ: algerie | EA: ceuta et melilla | EC: equateur | EE: estonie | EG:
        egypte | EH: sahara occidental | ER: erythree | ES: espagne | ET: ethiopie | EU: union europeenne | EZ: zone euro |
        FI: finlande | FJ: fidji | FK: iles malouines | FM: micronesie | FO: iles feroe | FR: france | GA: gabon | GB:
        royaume uni | GD: grenade | GE: georgie | GF: guyane francaise | GG: guernesey | GH: ghana | GI: gibraltar | GL:
        groenland | GM: gambie | GN: guinee | GP: guadeloupe | GQ: guinee equatoriale | GR: grece | GS: georgie du sud et
        les iles sandwich du sud | GT: guatemala | GU: guam | GW: guinee bissau | GY: guyana | HK: ras chinoise de hong kong
        | HM: iles heard et macdonald | HN: honduras | HR: croatie | HT: haiti | HU: hongrie | IC: iles canaries | ID:
        indonesie | IE: irlande | IL: israel | IM: ile de man | IN: inde | IO: territoire britannique de l ocean indien |
        IQ: irak | IR: iran | IS: islande | IT: italie | JE: jersey | JM: jamaique | JO: jordanie | JP: japon | KE: kenya |
        KG: kirghizstan | KH: cambodge | KI: kiribati | KM: comores | KN: saint christophe et nieves | KP: coree du nord |
        KR: coree du sud | KW: koweit | KY: iles caimans | KZ: kazakhstan | LA: laos | LB: liban | LC: sainte lucie | LI:
        liechtenstein | LK: sri lanka | LR: liberia | LS: lesotho | LT: lituanie | LU: luxembourg | LV: lettonie | LY: libye
        | MA: maroc | MC: monaco | MD: moldavie | ME: montenegro | MF: saint martin | MG: madagascar | MH: iles marshall |
        MK: macedoine du nord | ML: mali | MM: myanmar, birmanie | MN: mongolie | MO: ras chinoise de macao | MP: iles
        mariannes du nord | MQ: martinique | MR: mauritanie | MS: montserrat | MT: malte | MU: maurice | MV: maldives | MW:
        malawi | MX: mexique | MY: malaisie | MZ: mozambique | NA: namibie | NC: nouvelle caledonie | NE: niger | NF: ile
        norfolk | NG: nigeria | NI: nicaragua | NL: pays bas | NO: norvege | NP: nepal | NR: nauru | NU: niue | NZ: nouvelle
        zelande | OM: oman | PA: panama | PE: perou | PF: polynesie francaise | PG: papouasie nouvelle guinee | PH:
        philippines | PK: pakistan | PL: pologne | PM: saint pierre et miquelon | PN: iles pitcairn | PR: porto rico | PS:
        territoires palestiniens | PT: portugal | PW: palaos | PY: paraguay | QA: qatar | QO: regions eloignees de l oceanie
        | RE: la reunion | RO: roumanie | RS: serbie | RU: russie | RW: rwanda | SA: arabie saoudite | SB: iles salomon |
        SC: seychelles | SD: soudan | SE: suede | SG: singapour | SH: sainte helene | SI: slovenie | SJ: svalbard et jan
        mayen | SK: slovaquie | SL: sierra leone | SM: saint marin | SN: senegal | SO: somalie | SR: suriname | SS: soudan
        du sud | ST: sao tome et principe | SV: salvador | SX: saint martin, partie neerlandaise | SY: syrie | SZ: eswatini
        | TA: tristan da cunha | TC: iles turques et caiques | TD: tchad | TF: terres australes francaises | TG: togo | TH:
        thailande | TJ: tadjikistan | TK: tokelau | TL: timor oriental | TM: turkmenistan | TN: tunisie | TO: tonga | TR:
        turquie | TT: trinite et tobago | TV: tuvalu | TW: taiwan | TZ: tanzanie | UA: ukraine | UG: ouganda | UM: iles
        mineures eloignees des etats unis | UN: nations unies | US: etats unis | UY: uruguay | UZ: ouzbekistan | VA: etat de
        la cite du vatican | VC: saint vincent et les grenadines | VE: venezuela | VG: iles vierges britanniques | VI: iles
        vierges des etats unis | VN: viet nam | VU: vanuatu | WF: wallis et futuna | WS: samoa | XA: pseudo accents | XB:
        pseudo bidi | XK: kosovo | YE: yemen | YT: mayotte | ZA: afrique du sud | ZM: zambie | ZW: zimbabwe | ZZ: region
        indeterminee
        """,
    "en": """
        001: world | 002: africa | 003: north america | 005: south america | 009: oceania | 011: western africa | 013:
        central america | 014: eastern africa | 015: northern africa | 017: middle africa | 018: southern africa | 019:
        americas | 021: northern america | 029: caribbean | 030: eastern asia | 034: southern asia | 035: southeast asia |
        039: southern europe | 053: australasia | 054: melanesia | 057: micronesian region | 061: polynesia | 142: asia |
        143: central asia | 145: western asia | 150: europe | 151: eastern europe | 154: northern europe | 155: western
        europe | 202: sub saharan africa | 419: latin america | AC: ascension island | AD: andorra | AE: united arab
        emirates | AF: afghanistan | AG: antigua et barbuda | AI: anguilla | AL: albania | AM: armenia | AO: angola | AQ:
        antarctica | AR: argentina | AS: american samoa | AT: austria | AU: australia | AW: aruba | AX: aland islands | AZ:
        azerbaijan | BA: bosnia et herzegovina | BB: barbados | BD: bangladesh | BE: belgium | BF: burkina faso | BG:
        bulgaria | BH: bahrain | BI: burundi | BJ: benin | BL: st barthelemy | BM: bermuda | BN: brunei | BO: bolivia | BQ:
        caribbean netherlands | BR: brazil | BS: bahamas | BT: bhutan | BV: bouvet island | BW: botswana | BY: belarus | BZ:
        belize | CA: canada | CC: cocos, keeling islands | CD: congo kinshasa | CF: central african republic | CG: congo
        brazzaville | CH: switzerland | CI: cote d ivoire | CK: cook islands | CL: chile | CM: cameroon | CN: china | CO:
        colombia | CP: clipperton island | CQ: sark | CR: costa rica | CU: cuba | CV: cape verde | CW: curacao | CX:
        christmas island | CY: cyprus | CZ: czechia | DE: germany | DG: diego garcia | DJ: djibouti | DK: denmark | DM:
        dominica | DO: dominican republic | DZ: algeria | EA: ceuta et melilla | EC: ecuador | EE: estonia | EG: egypt | EH:
        western sahara | ER: eritrea | ES: spain | ET: ethiopia | EU: european union | EZ: eurozone | FI: finland | FJ: fiji
        | FK: falkland islands | FM: micronesia | FO: faroe islands | FR: france | GA: gabon | GB: united kingdom | GD:
        grenada | GE: georgia | GF: french guiana | GG: guernsey | GH: ghana | GI: gibraltar | GL: greenland | GM: gambia |
        GN: guinea | GP: guadeloupe | GQ: equatorial guinea | GR: greece | GS: south georgia et south sandwich islands | GT:
        guatemala | GU: guam | GW: guinea bissau | GY: guyana | HK: hong kong sar china | HM: heard et mcdonald islands |
        HN: honduras | HR: croatia | HT: haiti | HU: hungary | IC: canary islands | ID: indonesia | IE: ireland | IL: israel
        | IM: isle of man | IN: india | IO: british indian ocean territory | IQ: iraq | IR: iran | IS: iceland | IT: italy |
        JE: jersey | JM: jamaica | JO: jordan | JP: japan | KE: kenya | KG: kyrgyzstan | KH: cambodia | KI: kiribati | KM:
        comoros | KN: st kitts et nevis | KP: north korea | KR: south korea | KW: kuwait | KY: cayman islands | KZ:
        kazakhstan | LA: laos | LB: lebanon | LC: st lucia | LI: liechtenstein | LK: sri lanka | LR: liberia | LS: lesotho |
        LT: lithuania | LU: luxembourg | LV: latvia | LY: libya | MA: morocco | MC: monaco | MD: moldova | ME: montenegro |
        MF: st martin | MG: madagascar | MH: marshall islands | MK: north macedonia | ML: mali | MM: myanmar, burma | MN:
        mongolia | MO: macao sar china | MP: northern mariana islands | MQ: martinique | MR: mauritania | MS: montserrat |
        MT: malta | MU: mauritius | MV: maldives | MW: malawi | MX: mexico | MY: malaysia | MZ: mozambique | NA: namibia |
        NC: new caledonia | NE: niger | NF: norfolk island | NG: nigeria | NI: nicaragua | NL: netherlands | NO: norway |
        NP: nepal | NR: nauru | NU: niue | NZ: new zealand | OM: oman | PA: panama | PE: peru | PF: french polynesia | PG:
        papua new guinea | PH: philippines | PK: pakistan | PL: poland | PM: st pierre et miquelon | PN: pitcairn islands |
        PR: puerto rico | PS: palestinian territories | PT: portugal | PW: palau | PY: paraguay | QA: qatar | QO: outlying
        oceania | RE: reunion | RO: romania | RS: serbia | RU: russia | RW: rwanda | SA: saudi arabia | SB: solomon islands
        | SC: seychelles | SD: sudan | SE: sweden | SG: singapore | SH: st helena | SI: slovenia | SJ: svalbard et jan mayen
        | SK: slovakia | SL: sierra leone | SM: san marino | SN: senegal | SO: somalia | SR: suriname | SS: south sudan |
        ST: sao tome et principe | SV: el salvador | SX: sint maarten | SY: syria | SZ: eswatini | TA: tristan da cunha |
        TC: turks et caicos islands | TD: chad | TF: french southern territories | TG: togo | TH: thailand | TJ: tajikistan
        | TK: tokelau | TL: timor leste | TM: turkmenistan | TN: tunisia | TO: tonga | TR: turkiye | TT: trinidad et tobago
        | TV: tuvalu | TW: taiwan | TZ: tanzania | UA: ukraine | UG: uganda | UM: us outlying islands | UN: united nations |
        US: united states | UY: uruguay | UZ: uzbekistan | VA: vatican city | VC: st vincent et grenadines | VE: venezuela |
        VG: british virgin islands | VI: us virgin islands | VN: vietnam | VU: vanuatu | WF: wallis et futuna | WS: samoa |
        XA: pseudo accents | XB: pseudo bidi | XK: kosovo | YE: yemen | YT: mayotte | ZA: south africa | ZM: zambia | ZW:
        zimbabwe | ZZ: unknown region
        """,
    "de": """
        001: welt | 002: afrika | 003: nordamerika | 005: sudamerika | 009: ozeanien | 011: westafrika | 013: mittelamerika
        | 014: ostafrika | 015: nordafrika | 017: zentralafrika | 018: sudliches afrika | 019: amerika | 021: nordliches
        amerika | 029: karibik | 030: ostasien | 034: sudasien | 035: sudostasien | 039: sudeuropa | 053: australasien |
        054: melanesien | 057: mikronesisches inselgebiet | 061: polynesien | 142: asien | 143: zentralasien | 145:
        westasien | 150: europa | 151: osteuropa | 154: nordeuropa | 155: westeuropa | 202: subsahara afrika | 419:
        lateinamerika | AC: ascension | AD: andorra | AE: vereinigte arabische emirate | AF: afghanistan | AG: antigua und
        barbuda | AI: anguilla | AL: albanien | AM: armenien | AO: angola | AQ: antarktis | AR: argentinien | AS:
        amerikanisch samoa | AT: osterreich | AU: australien | AW: aruba | AX: alandinseln | AZ: aserbaidschan | BA: bosnien
        und herzegowina | BB: barbados | BD: bangladesch | BE: belgien | BF: burkina faso | BG: bulgarien | BH: bahrain |
        BI: burundi | BJ: benin | BL: st barthelemy | BM: bermuda | BN: brunei darussalam | BO: bolivien | BQ: karibische
        niederlande | BR: brasilien | BS: bahamas | BT: bhutan | BV: bouvetinsel | BW: botsuana | BY: belarus | BZ: belize |
        CA: kanada | CC: kokosinseln | CD: kongo kinshasa | CF: zentralafrikanische republik | CG: kongo brazzaville | CH:
        schweiz | CI: cote d ivoire | CK: cookinseln | CL: chile | CM: kamerun | CN: china | CO: kolumbien | CP: clipperton
        insel | CR: costa rica | CU: kuba | CV: cabo verde | CW: curacao | CX: weihnachtsinsel | CY: zypern | CZ: tschechien
        | DE: deutschland | DG: diego garcia | DJ: dschibuti | DK: danemark | DM: dominica | DO: dominikanische republik |
        DZ: algerien | EA: ceuta und melilla | EC: ecuador | EE: estland | EG: agypten | EH: westsahara | ER: eritrea | ES:
        spanien | ET: athiopien | EU: europaische union | EZ: eurozone | FI: finnland | FJ: fidschi | FK: falklandinseln |
        FM: mikronesien | FO: faroer | FR: frankreich | GA: gabun | GB: vereinigtes konigreich | GD: grenada | GE: georgien
        | GF: franzosisch guayana | GG: guernsey | GH: ghana | GI: gibraltar | GL: gronland | GM: gambia | GN: guinea | GP:
        guadeloupe | GQ: aquatorialguinea | GR: griechenland | GS: sudgeorgien und die sudlichen sandwichinseln | GT:
        guatemala | GU: guam | GW: guinea bissau | GY: guyana | HK: sonderverwaltungsregion hongkong | HM: heard und
        mcdonaldinseln | HN: honduras | HR: kroatien | HT: haiti | HU: ungarn | IC: kanarische inseln | ID: indonesien | IE:
        irland | IL: israel | IM: isle of man | IN: indien | IO: britisches territorium im indischen ozean | IQ: irak | IR:
        iran | IS: island | IT: italien | JE: jersey | JM: jamaika | JO: jordanien | JP: japan | KE: kenia | KG: kirgisistan
        | KH: kambodscha | KI: kiribati | KM: komoren | KN: st kitts und nevis | KP: nordkorea | KR: sudkorea | KW: kuwait |
        KY: kaimaninseln | KZ: kasachstan | LA: laos | LB: libanon | LC: st lucia | LI: liechtenstein | LK: sri lanka | LR:
        liberia | LS: lesotho | LT: litauen | LU: luxemburg | LV: lettland | LY: libyen | MA: marokko | MC: monaco | MD:
        republik moldau | ME: montenegro | MF: st martin | MG: madagaskar | MH: marshallinseln | MK: nordmazedonien | ML:
        mali | MM: myanmar | MN: mongolei | MO: sonderverwaltungsregion macau | MP: nordliche marianen | MQ: martinique |
        MR: mauretanien | MS: montserrat | MT: malta | MU: mauritius | MV: malediven | MW: malawi | MX: mexiko | MY:
        malaysia | MZ: mosambik | NA: namibia | NC: neukaledonien | NE: niger | NF: norfolkinsel | NG: nigeria | NI:
        nicaragua | NL: niederlande | NO: norwegen | NP: nepal | NR: nauru | NU: niue | NZ: neuseeland | OM: oman | PA:
        panama | PE: peru | PF: franzosisch polynesien | PG: papua neuguinea | PH: philippinen | PK: pakistan | PL: polen |
        PM: st pierre und miquelon | PN: pitcairninseln | PR: puerto rico | PS: palastinensische autonomiegebiete | PT:
        portugal | PW: palau | PY: paraguay | QA: katar | QO: ausseres ozeanien | RE: reunion | RO: rumanien | RS: serbien |
        RU: russland | RW: ruanda | SA: saudi arabien | SB: salomonen | SC: seychellen | SD: sudan | SE: schweden | SG:
        singapur | SH: st helena | SI: slowenien | SJ: spitzbergen und jan mayen | SK: slowakei | SL: sierra leone | SM: san
        marino | SN: senegal | SO: somalia | SR: suriname | SS: sudsudan | ST: sao tome und principe | SV: el salvador | SX:
        sint maarten | SY: syrien | SZ: eswatini | TA: tristan da cunha | TC: turks und caicosinseln | TD: tschad | TF:
        franzosische sud und antarktisgebiete | TG: togo | TH: thailand | TJ: tadschikistan | TK: tokelau | TL: timor leste
        | TM: turkmenistan | TN: tunesien | TO: tonga | TR: turkei | TT: trinidad und tobago | TV: tuvalu | TW: taiwan | TZ:
        tansania | UA: ukraine | UG: uganda | UM: amerikanische uberseeinseln | UN: vereinte nationen | US: vereinigte
        staaten | UY: uruguay | UZ: usbekistan | VA: vatikanstadt | VC: st vincent und die grenadinen | VE: venezuela | VG:
        britische jungferninseln | VI: amerikanische jungferninseln | VN: vietnam | VU: vanuatu | WF: wallis und futuna |
        WS: samoa | XA: pseudo akzente | XB: pseudo bidi | XK: kosovo | YE: jemen | YT: mayotte | ZA: sudafrika | ZM: sambia
        | ZW: simbabwe | ZZ: unbekannte region
        """,
    "es": """
        001: mundo | 002: africa | 003: america del norte | 005: sudamerica | 009: oceania | 011: africa occidental | 013:
        centroamerica | 014: africa oriental | 015: africa septentrional | 017: africa central | 018: africa meridional |
        019: america | 021: norteamerica | 029: caribe | 030: asia oriental | 034: asia meridional | 035: sudeste asiatico |
        039: europa meridional | 053: australasia | 054: melanesia | 057: region de micronesia | 061: polinesia | 142: asia
        | 143: asia central | 145: asia occidental | 150: europa | 151: europa oriental | 154: europa septentrional | 155:
        europa occidental | 202: africa subsahariana | 419: latinoamerica | AC: isla de la ascension | AD: andorra | AE:
        emiratos arabes unidos | AF: afganistan | AG: antigua y barbuda | AI: anguila | AL: albania | AM: armenia | AO:
        angola | AQ: antartida | AR: argentina | AS: samoa americana | AT: austria | AU: australia | AW: aruba | AX: islas
        aland | AZ: azerbaiyan | BA: bosnia y herzegovina | BB: barbados | BD: banglades | BE: belgica | BF: burkina faso |
        BG: bulgaria | BH: barein | BI: burundi | BJ: benin | BL: san bartolome | BM: bermudas | BN: brunei | BO: bolivia |
        BQ: caribe neerlandes | BR: brasil | BS: bahamas | BT: butan | BV: isla bouvet | BW: botsuana | BY: bielorrusia |
        BZ: belice | CA: canada | CC: islas cocos | CD: republica democratica del congo | CF: republica centroafricana | CG:
        congo | CH: suiza | CI: cote d ivoire | CK: islas cook | CL: chile | CM: camerun | CN: china | CO: colombia | CP:
        isla clipperton | CR: costa rica | CU: cuba | CV: cabo verde | CW: curazao | CX: isla de navidad | CY: chipre | CZ:
        chequia | DE: alemania | DG: diego garcia | DJ: yibuti | DK: dinamarca | DM: dominica | DO: republica dominicana |
        DZ: argelia | EA: ceuta y melilla | EC: ecuador | EE: estonia | EG: egipto | EH: sahara occidental | ER: eritrea |
        ES: espana | ET: etiopia | EU: union europea | EZ: zona del euro | FI: finlandia | FJ: fiyi | FK: islas malvinas |
        FM: micronesia | FO: islas feroe | FR: francia | GA: gabon | GB: reino unido | GD: granada | GE: georgia | GF:
        guayana francesa | GG: guernesey | GH: ghana | GI: gibraltar | GL: groenlandia | GM: gambia | GN: guinea | GP:
        guadalupe | GQ: guinea ecuatorial | GR: grecia | GS: islas georgia del sur y sandwich del sur | GT: guatemala | GU:
        guam | GW: guinea bisau | GY: guyana | HK: rae de hong kong, china | HM: islas heard y mcdonald | HN: honduras | HR:
        croacia | HT: haiti | HU: hungria | IC: canarias | ID: indonesia | IE: irlanda | IL: israel | IM: isla de man | IN:
        india | IO: territorio britanico del oceano indico | IQ: irak | IR: iran | IS: islandia | IT: italia | JE: jersey |
        JM: jamaica | JO: jordania | JP: japon | KE: kenia | KG: kirguistan | KH: camboya | KI: kiribati | KM: comoras | KN:
        san cristobal y nieves | KP: corea del norte | KR: corea del sur | KW: kuwait | KY: islas caiman | KZ: kazajistan |
        LA: laos | LB: libano | LC: santa lucia | LI: liechtenstein | LK: sri lanka | LR: liberia | LS: lesoto | LT:
        lituania | LU: luxemburgo | LV: letonia | LY: libia | MA: marruecos | MC: monaco | MD: moldavia | ME: montenegro |
        MF: san martin | MG: madagascar | MH: islas marshall | MK: macedonia del norte | ML: mali | MM: myanmar, birmania |
        MN: mongolia | MO: rae de macao, china | MP: islas marianas del norte | MQ: martinica | MR: mauritania | MS:
        montserrat | MT: malta | MU: mauricio | MV: maldivas | MW: malaui | MX: mexico | MY: malasia | MZ: mozambique | NA:
        namibia | NC: nueva caledonia | NE: niger | NF: isla norfolk | NG: nigeria | NI: nicaragua | NL: paises bajos | NO:
        noruega | NP: nepal | NR: nauru | NU: niue | NZ: nueva zelanda | OM: oman | PA: panama | PE: peru | PF: polinesia
        francesa | PG: papua nueva guinea | PH: filipinas | PK: pakistan | PL: polonia | PM: san pedro y miquelon | PN:
        islas pitcairn | PR: puerto rico | PS: territorios palestinos | PT: portugal | PW: palaos | PY: paraguay | QA: catar
        | QO: territorios alejados de oceania | RE: reunion | RO: rumania | RS: serbia | RU: rusia | RW: ruanda | SA: arabia
        saudi | SB: islas salomon | SC: seychelles | SD: sudan | SE: suecia | SG: singapur | SH: santa elena | SI: eslovenia
        | SJ: svalbard y jan mayen | SK: eslovaquia | SL: sierra leona | SM: san marino | SN: senegal | SO: somalia | SR:
        surinam | SS: sudan del sur | ST: santo tome y principe | SV: el salvador | SX: sint maarten | SY: siria | SZ:
        esuatini | TA: tristan de acuna | TC: islas turcas y caicos | TD: chad | TF: territorios australes franceses | TG:
        togo | TH: tailandia | TJ: tayikistan | TK: tokelau | TL: timor leste | TM: turkmenistan | TN: tunez | TO: tonga |
        TR: turquia | TT: trinidad y tobago | TV: tuvalu | TW: taiwan | TZ: tanzania | UA: ucrania | UG: uganda | UM: islas
        menores alejadas de ee uu | UN: naciones unidas | US: estados unidos | UY: uruguay | UZ: uzbekistan | VA: ciudad del
        vaticano | VC: san vicente y las granadinas | VE: venezuela | VG: islas virgenes britanicas | VI: islas virgenes de
        ee uu | VN: vietnam | VU: vanuatu | WF: wallis y futuna | WS: samoa | XA: pseudoacentos | XB: pseudobidi | XK:
        kosovo | YE: yemen | YT: mayotte | ZA: sudafrica | ZM: zambia | ZW: zimbabue | ZZ: region desconocida
        """,
    "vi": """
        001: the gioi | 002: chau phi | 003: bac my | 005: nam my | 009: chau dai duong | 011: tay phi | 013: trung my |
        014: dong phi | 015: bac phi | 017: trung phi | 018: mien nam chau phi | 019: chau my | 021: mien bac chau my | 029:
        ca ri be | 030: dong a | 034: nam a | 035: dong nam a | 039: nam au | 053: australasia | 054: melanesia | 057: vung
        micronesia | 061: polynesia | 142: chau a | 143: trung a | 145: tay a | 150: chau au | 151: dong au | 154: bac au |
        155: tay au | 202: chau phi ha sahara | 419: chau my la tinh | AC: dao ascension | AD: andorra | AE: cac tieu vuong
        quoc a rap thong nhat | AF: afghanistan | AG: antigua va barbuda | AI: anguilla | AL: albania | AM: armenia | AO:
        angola | AQ: nam cuc | AR: argentina | AS: samoa thuoc my | AT: ao | AU: australia | AW: aruba | AX: quan dao aland
        | AZ: azerbaijan | BA: bosnia va herzegovina | BB: barbados | BD: bangladesh | BE: bi | BF: burkina faso | BG:
        bulgaria | BH: bahrain | BI: burundi | BJ: benin | BL: st barthelemy | BM: bermuda | BN: brunei | BO: bolivia | BQ:
        ca ri be ha lan | BR: brazil | BS: bahamas | BT: bhutan | BV: dao bouvet | BW: botswana | BY: belarus | BZ: belize |
        CA: canada | CC: quan dao cocos, keeling | CD: congo kinshasa | CF: cong hoa trung phi | CG: congo brazzaville | CH:
        thuy si | CI: cote d ivoire | CK: quan dao cook | CL: chile | CM: cameroon | CN: trung quoc | CO: colombia | CP: dao
        clipperton | CR: costa rica | CU: cuba | CV: cape verde | CW: curacao | CX: dao giang sinh | CY: sip | CZ: sec | DE:
        duc | DG: diego garcia | DJ: djibouti | DK: dan mach | DM: dominica | DO: cong hoa dominica | DZ: algeria | EA:
        ceuta va melilla | EC: ecuador | EE: estonia | EG: ai cap | EH: tay sahara | ER: eritrea | ES: tay ban nha | ET:
        ethiopia | EU: lien minh chau au | EZ: khu vuc dong euro | FI: phan lan | FJ: fiji | FK: quan dao falkland | FM:
        micronesia | FO: quan dao faroe | FR: phap | GA: gabon | GB: vuong quoc anh | GD: grenada | GE: georgia | GF: guiana
        thuoc phap | GG: guernsey | GH: ghana | GI: gibraltar | GL: greenland | GM: gambia | GN: guinea | GP: guadeloupe |
        GQ: guinea xich dao | GR: hy lap | GS: nam georgia et quan dao nam sandwich | GT: guatemala | GU: guam | GW: guinea
        bissau | GY: guyana | HK: dac khu hanh chinh hong kong trung quoc | HM: quan dao heard va mcdonald | HN: honduras |
        HR: croatia | HT: haiti | HU: hungary | IC: quan dao canary | ID: indonesia | IE: ireland | IL: israel | IM: dao man
        | IN: an do | IO: lanh tho an do duong thuoc anh | IQ: iraq | IR: iran | IS: iceland | IT: italy | JE: jersey | JM:
        jamaica | JO: jordan | JP: nhat ban | KE: kenya | KG: kyrgyzstan | KH: campuchia | KI: kiribati | KM: comoros | KN:
        st kitts va nevis | KP: trieu tien | KR: han quoc | KW: kuwait | KY: quan dao cayman | KZ: kazakhstan | LA: lao |
        LB: li bang | LC: st lucia | LI: liechtenstein | LK: sri lanka | LR: liberia | LS: lesotho | LT: litva | LU:
        luxembourg | LV: latvia | LY: libya | MA: ma roc | MC: monaco | MD: moldova | ME: montenegro | MF: st martin | MG:
        madagascar | MH: quan dao marshall | MK: bac macedonia | ML: mali | MM: myanmar, mien dien | MN: mong co | MO: dac
        khu hanh chinh macao trung quoc | MP: quan dao bac mariana | MQ: martinique | MR: mauritania | MS: montserrat | MT:
        malta | MU: mauritius | MV: maldives | MW: malawi | MX: mexico | MY: malaysia | MZ: mozambique | NA: namibia | NC:
        new caledonia | NE: niger | NF: dao norfolk | NG: nigeria | NI: nicaragua | NL: ha lan | NO: na uy | NP: nepal | NR:
        nauru | NU: niue | NZ: new zealand | OM: oman | PA: panama | PE: peru | PF: polynesia thuoc phap | PG: papua new
        guinea | PH: philippines | PK: pakistan | PL: ba lan | PM: saint pierre va miquelon | PN: quan dao pitcairn | PR:
        puerto rico | PS: lanh tho palestine | PT: bo dao nha | PW: palau | PY: paraguay | QA: qatar | QO: vung xa xoi thuoc
        chau dai duong | RE: reunion | RO: romania | RS: serbia | RU: nga | RW: rwanda | SA: a rap xe ut | SB: quan dao
        solomon | SC: seychelles | SD: sudan | SE: thuy dien | SG: singapore | SH: st helena | SI: slovenia | SJ: svalbard
        va jan mayen | SK: slovakia | SL: sierra leone | SM: san marino | SN: senegal | SO: somalia | SR: suriname | SS: nam
        sudan | ST: sao tome va principe | SV: el salvador | SX: sint maarten | SY: syria | SZ: eswatini | TA: tristan da
        cunha | TC: quan dao turks va caicos | TD: chad | TF: lanh tho phia nam thuoc phap | TG: togo | TH: thai lan | TJ:
        tajikistan | TK: tokelau | TL: timor leste | TM: turkmenistan | TN: tunisia | TO: tonga | TR: tho nhi ky | TT:
        trinidad va tobago | TV: tuvalu | TW: dai loan | TZ: tanzania | UA: ukraina | UG: uganda | UM: cac tieu dao xa cua
        hoa ky | UN: lien hop quoc | US: hoa ky | UY: uruguay | UZ: uzbekistan | VA: thanh vatican | VC: st vincent va
        grenadines | VE: venezuela | VG: quan dao virgin thuoc anh | VI: quan dao virgin thuoc hoa ky | VN: viet nam | VU:
        vanuatu | WF: wallis va futuna | WS: samoa | XA: pseudo accents | XB: pseudo bidi | XK: kosovo | YE: yemen | YT:
        mayotte | ZA: nam phi | ZM: zambia | ZW: zimbabwe | ZZ: vung khong xac dinh
        """,
    "own": """
        AD: andorra | AG: antigua et barbuda | AI: anguilla | AL: shqiperi | AO: angola | AR: argentina | AS: american samoa
        | AT: osterreich | AU: australia | AW: aruba | AX: aland | BA: bosna i hercegovina | BB: barbados | BE: belgie,
        belgique, belgien | BF: burkina faso | BI: uburundi, burundi | BJ: benin | BL: saint barthelemy | BM: bermuda | BN:
        brunei | BO: bolivia | BQ: caribisch nederland | BR: brasil | BS: bahamas | BW: botswana | BZ: belize | CA: canada |
        CC: cocos keeling islands | CD: congo kinshasa | CF: kodorosese ti beafrika, republique centrafricaine | CG: congo
        brazzaville | CH: schweiz, schwiiz, suisse, svizzera | CI: cote d ivoire | CK: cook islands | CL: chile | CM:
        cameroun, cameroon | CO: colombia | CR: costa rica | CU: cuba | CV: cabo verde | CW: korsou, curacao | CX: christmas
        island | CY: kibris | CZ: cesko | DE: deutschland | DG: diego garcia | DJ: djibouti | DK: danmark | DM: dominica |
        DO: republica dominicana | DZ: algerie | EA: ceuta y melilla | EC: ecuador | EE: eesti | ER: eritrea | ES: espana |
        FI: suomi, finland | FJ: fiji | FK: falkland islands | FM: micronesia | FO: foroyar | FR: france | GA: gabon | GB:
        united kingdom | GD: grenada | GF: guyane francaise | GG: guernsey | GH: ghana | GI: gibraltar | GL: kalaallit
        nunaat | GM: gambia | GN: guinee | GP: guadeloupe | GQ: guinea ecuatorial, guinee equatoriale, guine equatorial |
        GS: south georgia et south sandwich islands | GT: guatemala | GU: guam | GW: guine bissau | GY: guyana | HK: hong
        kong sar china | HN: honduras | HR: hrvatska | HT: haiti | HU: magyarorszag | IC: canarias | ID: indonesia | IE:
        ireland, eire | IM: isle of man, ellan vannin | IN: india | IO: british indian ocean territory | IS: island | IT:
        italia | JE: jersey | JM: jamaica | KE: kenya | KI: kiribati | KM: comores | KN: st kitts et nevis | KY: cayman
        islands | LC: st lucia | LI: liechtenstein, liachteschtai | LR: liberia | LS: lesotho | LT: lietuva | LU:
        luxembourg, letzebuerg, luxemburg | LV: latvija | MA: maroc, merruk | MC: monaco | MD: republica moldova | ME: crna
        gora | MF: saint martin | MG: madagasikara, madagascar | MH: marshall islands | ML: mali | MO: macau rae da china |
        MP: northern mariana islands | MQ: martinique | MS: montserrat | MT: malta | MU: maurice, mauritius | MW: malawi |
        MX: mexico | MY: malaysia | MZ: mocambique | NA: namibia | NC: nouvelle caledonie | NE: niger | NF: norfolk island |
        NG: nigeria, naijiria | NI: nicaragua | NL: nederland | NO: norge, noreg | NR: nauru | NU: niue | NZ: new zealand,
        aotearoa | PA: panama | PE: peru | PF: polynesie francaise | PG: papua niugini, papua new guinea | PH: philippines,
        pilipinas | PK: pakistan | PL: polska | PM: saint pierre et miquelon | PN: pitcairn islands | PR: puerto rico | PT:
        portugal | PW: palau | PY: paraguai, paraguay | RE: la reunion | RO: romania | RS: srbija | RW: u rwanda, rwanda |
        SB: solomon islands | SC: seychelles | SD: sudan | SE: sverige | SG: singapore, singapura | SH: st helena | SI:
        slovenija | SJ: svalbard og jan mayen | SK: slovensko | SL: sierra leone | SM: san marino | SN: senegaal, senegal |
        SO: soomaaliya | SR: suriname | SS: south sudan | ST: sao tome e principe | SV: el salvador | SX: sint maarten | SZ:
        eswatini | TC: turks et caicos islands | TD: tchad | TG: togo | TK: tokelau | TL: timor leste | TM: turkmenistan |
        TN: tunisie | TO: tonga | TR: turkiye | TT: trinidad et tobago | TV: tuvalu | TZ: tanzania | UG: uganda | UM: us
        outlying islands | US: united states | UY: uruguay | UZ: o zbekiston | VA: citta del vaticano | VC: st vincent et
        grenadines | VE: venezuela | VG: british virgin islands | VI: us virgin islands | VN: viet nam | VU: vanuatu | WF:
        wallis et futuna | WS: samoa | XK: kosove, kosovo | YT: mayotte | ZA: south africa | ZM: zambia | ZW: zimbabwe
        """,
}


def names_in(language: str) -> dict[str, str]:
    """Return the code of each territory under its names in one language, or in their own ("own"); empty for others."""
    return by_name(" ".join(TEXTS.get(language, "").split()))
