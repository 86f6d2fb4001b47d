"""Adjectives of countries, in the masculine. All folded."""

from quiz.core.match.lexicon.reading import by_name, phrases, word_set

DEMONYMS = {
    code: word_set(adjectives)
    for code, _, adjectives in (
        group.partition(":")
        for group in phrases(
            """
            AF: afghan | AL: albanais albanian | DZ: algerien algerian | DE: allemand german deutsch aleman | AD: andorran
            AO: angolais angolan | SA: saoudien saudi | AR: argentin argentine argentinian argentino | AM: armenien armenian
            AU: australien australian | AT: autrichien austrian osterreichisch | AZ: azerbaidjanais azeri azerbaijani
            BD: bangladais bangladeshi | BE: belge belgian | BJ: beninois | BY: bielorusse belarusian
            BO: bolivien bolivian
            BA: bosnien bosnian | BR: bresilien brazilian brasileno | BG: bulgare bulgarian | BF: burkinabe
            KH: cambodgien cambodian | CM: camerounais cameroonian | CA: canadien canadian
            CL: chilien chilian chilean chileno
            CN: chinois chinese chinesisch chino | CY: chypriote cypriot | CO: colombien colombian colombiano
            CD: congolais congolese | CG: congolais congolese | KR: coreen korean | KP: coreen korean
            CR: costaricien | CI: ivoirien ivorian | HR: croate croatian | CU: cubain cuban cubano | DK: danois danish
            EG: egyptien egyptian | AE: emirien emirati | EC: equatorien ecuadorian | ES: espagnol spanish espanol
            ER: erythreen eritrean | KM: comorien comorian | MU: mauricien | SC: seychellois | BI: burundais
            GQ: equatoguineen
            DJ: djiboutien | MR: mauritanien | BW: botswanais | MZ: mozambicain | NI: nicaraguayen
            GT: guatemalteque | HN: hondurien
            LR: liberien | GM: gambien | KG: kirghiz | TJ: tadjik | ME: montenegrin | MK: macedonien
            EE: estonien estonian | US: americain american us | ET: ethiopien ethiopian | FI: finlandais finnish
            FR: francais french franzosisch | GA: gabonais | GE: georgien georgian | GH: ghaneen ghanaian
            GR: grec grecque greek
            GN: guineen | HT: haitien haitian | HU: hongrois hungarian | IN: indien indian | ID: indonesien indonesian
            IQ: irakien iraqi | IR: iranien iranian | IE: irlandais irish | IS: islandais icelandic | IL: israelien israeli
            IT: italien italian italiano | JM: jamaicain jamaican | JP: japonais japanese | JO: jordanien jordanian
            KZ: kazakh kazakhstanais | KE: kenyan | KW: koweitien kuwaiti | LA: laotien lao | LV: letton latvian
            LB: libanais lebanese | LY: libyen libyan | LT: lituanien lithuanian | LU: luxembourgeois | MG: malgache
            MY: malaisien malaysian | ML: malien malian | MT: maltais maltese | MA: marocain moroccan
            MX: mexicain mexican mexicano | MD: moldave moldovan | MC: monegasque | MN: mongol mongolian
            MM: birman burmese
            NP: nepalais nepalese | NE: nigerien | NG: nigerian | NO: norvegien norwegian | NZ: zelandais
            UG: ougandais ugandan
            UZ: ouzbek uzbek | PK: pakistanais pakistani | PS: palestinien palestinian | PA: panameen | PY: paraguayen
            NL: neerlandais hollandais dutch | PE: peruvien peruvian peruano | PH: philippin philippine
            PL: polonais polish
            PT: portugais portuguese | QA: qatari qatarien | RO: roumain romanian | GB: britannique anglais british english
            RU: russe russian ruso | RW: rwandais rwandan | SN: senegalais senegalese | RS: serbe serbian
            SG: singapourien singaporean | SK: slovaque slovak | SI: slovene slovenian | SO: somalien somali
            SD: soudanais sudanese | LK: srilankais lankais | SE: suedois swedish | CH: suisse helvetique swiss
            SY: syrien syrian | TW: taiwanais taiwanese | TD: tchadien | CZ: tcheque czech | TH: thailandais thai
            TG: togolais
            TN: tunisien tunisian | TR: turc turque turkish | UA: ukrainien ukrainian | UY: uruguayen
            VE: venezuelien venezuelan
            VN: vietnamien vietnamese viet | YE: yemenite yemeni | ZM: zambien | ZW: zimbabween
            EU: europeen european europaisch
            """
        )
    )
}
"""Each country's code with its adjectives."""

TWO_WORD_DEMONYMS = by_name(
    """
    KR: sud coreen, south korean | KP: nord coreen, north korean | ZA: sud africain, south african
    NZ: neo zelandais, new zealand
    LK: sri lankais, sri lankan | SA: saudi arabian | CR: costa ricain, costa rican
    """
)
"""Adjectives of two words."""
