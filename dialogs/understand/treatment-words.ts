/**
 * What treatments are called in the languages of guests, with one common word for each thing: a guest's words and a
 * tenant's menu meet there, whichever language either is in. Folded: lower case, no accents, ß is ss.
 */
const things: readonly (readonly [common: string, names: string])[] = [
  [
    'deep tissue massage',
    'tiefengewebsmassagen?|tiefengewebs ?massage|tiefenmassage|tiefengewebe(?: massage)?|bindegewebsmassage|masaje (?:de )?tejidos? profundos?|masaje profundo|massage (?:en profondeur|profond|des tissus profonds)|massagem (?:de )?tecidos? profundos?|massagem profunda',
  ],
  ['deep tissue', 'tejidos? profundos?|tissus profonds|tecidos? profundos?|tiefengewebs'],
  [
    'swedish massage',
    'schwedische[nrs]? massage|schwedenmassage|klassische[nrs]? massage|masaje sueco|massage suedois|massagem sueca|(?:masaje|massage|massagem) (?:relajante|relaxant|relaxante|clasico|classique|classica)|entspannungsmassage',
  ],
  ['swedish', 'sueco|suedoise?|sueca|schwedisch(?:e[nrsm]?)?'],
  [
    'hot stone massage',
    'hot ?stone ?massage|hot-stone-massage|warmstein ?massage|(?:heisse|warme)[nr]? steinen?|piedras? calientes?|pierres? chaudes?|pedras? quentes?|masaje (?:de|con) piedras|massage (?:aux|avec|de) pierres|massagem (?:com|de) pedras|(?:warme |heisse )?steinmassage',
  ],
  ['hot stone', 'steinen?|piedras|pierres|pedras'],
  [
    'aromatherapy massage',
    'aroma(?:ol)?massage|aromatherapie(?:massage)?|masaje (?:con )?aromaterapia|masaje aromatico|massage aux huiles(?: essentielles)?|massagem (?:com )?aromaterapia|aromatherapie-massage',
  ],
  ['aromatherapy', 'aromaterapia|aromatherapie'],
  [
    'couples massage',
    'paar(?:e|es)?[- ]?massagen?|massage (?:en |a )?(?:duo|deux|couple)|massage pour (?:deux|couples?)|masaje (?:en |de |para )(?:parejas?|dos)|massagem (?:de |para |em )(?:casa(?:l|is)|dois|duas)|partnermassage',
  ],
  ['couples', 'parejas?|casa(?:l|is)|parchen|en duo'],
  [
    'pregnancy massage prenatal',
    'schwangerschafts[- ]?massage|schwangerenmassage|masaje (?:para )?(?:prenatal|embarazadas?)|massage (?:prenatal|femme enceinte|grossesse|pour femmes? enceintes?)|massagem (?:pre-?natal|para gravidas?|(?:para )?gestantes?)|pregnancy massage|prenatal massage',
  ],
  ['pregnancy prenatal', 'schwangerschaft|embarazadas?|enceinte|grossesse|gravidas?|gestantes?|prenatal'],
  [
    'sports massage',
    'sport(?:ler)?massagen?|masaje deportivo|massage sportif|massagem (?:desportiva|esportiva)|descontracturante|massage du sportif',
  ],
  [
    'back massage',
    'rucken[- ]?massagen?|masaje (?:de |en la )?espalda|massage (?:du )?dos\\b|massagem (?:nas |de |das )?costas',
  ],
  [
    'neck massage',
    'nacken[- ]?massagen?|schulter-?nacken-?massage|masaje (?:de |en el )?(?:cuello|cervical(?:es)?)|massage (?:de la )?(?:nuque|cervicales)|massagem (?:no |do |de )?pescoco',
  ],
  [
    'head massage scalp',
    'kopf[- ]?massagen?|masaje (?:de )?(?:cabeza|capilar|craneal)|massage (?:de la |de |du |sur la )?(?:tete|cranien|crane)|massagem (?:na |da |de )?cabeca|massagem capilar',
  ],
  [
    'foot massage',
    'fuss[- ]?massagen?|masaje (?:de )?pies|massage (?:des )?pieds|massagem (?:nos |dos |de )?pes',
  ],
  [
    'reflexology',
    'fussreflexzonen(?:massage)?|reflexzonen(?:massage)?|reflexologia|reflexologie|refleksologie',
  ],
  [
    'facial',
    'gesichts[- ]?(?:behandlung|pflege|massage|reinigung)e?n?|kosmetikbehandlung|(?:tratamiento|limpieza) (?:facial|de cutis|de cara)|limpieza de cutis|soins? (?:du |de )?visage|nettoyage de peau|limpeza de pele|(?:tratamento|limpeza) (?:facial|de rosto)',
  ],
  ['classic facial', 'facial (?:clasico|basico|classique|classico)|klassische[nrs]? gesichtsbehandlung'],
  ['express facial', 'facial (?:rapido|expres|express)|soin (?:du )?visage express'],
  ['anti-ageing facial', 'anti-?(?:edad|age|aging|idade|falten)(?:[- ]?behandlung)?'],
  [
    'body scrub exfoliation',
    'korperpeeling|ganzkorperpeeling|peeling|exfoliacion(?: corporal)?|exfoliante|gommages?(?: corporels?| du corps)?|esfoliacao(?: corporal)?',
  ],
  [
    'seaweed wrap body wrap',
    "algenpackung|algenwickel|envoltura (?:de |con )?algas|enveloppement (?:d'|aux )?algues|envolvimento (?:de |com )?algas|envoltorio de algas",
  ],
  [
    'body wrap',
    'korperwickel|korperpackung|envoltura(?: corporal)?|enveloppement(?: corporel)?|envolvimento(?: corporal)?|envoltorio(?: corporal)?|envolvimiento(?: corporal)?',
  ],
  ['manicure', 'manikure|manicura|manucure|unas\\b|unhas|nagel(?:pflege|design)|fingernagel|ongles'],
  ['pedicure', 'pedikure|pedicura|pedicurie|fusspflege|beaute des pieds'],
  [
    'waxing hair removal',
    'waxing|enthaarung|haarentfernung|depilacion(?: con cera)?|epilation|depilacao|depilar\\w*|epiler',
  ],
  ['sauna', 'saunas?'],
  ['steam bath', 'dampfbad|bano de vapor|bain de vapeur|banho (?:de vapor|turco)|bano turco|hamman'],
  ['acupuncture', 'akupunktur|acupuntura'],
  ['thai massage', 'thai-?massage|masaje tailandes|massage thai(?:landais)?|massagem tailandesa'],
  ['massage', 'massagen|masajes?|massagens?|masage|messages?(?= de (?:espalda|dos))'],
  ['treatment', 'behandlung(?:en)?|anwendung(?:en)?|tratamientos?|soins?|tratamentos?'],
];

const patterns = things.map(([common, names]) => ({
  common,
  pattern: new RegExp(`(?<![a-z])(?:${names})(?![a-z])`, 'g'),
}));

/** The word alone, in answer to "which treatment?"; apart from the others, which an anchor would slow down. */
const relaxing =
  /^(?:(?:uma?|une?|eine?|an?|the) )?(?:relaxante?|relajante|relaxing|entspannende?|entspannung)\W*$/;
const longestAlone = 24;

/** The same text with what it says of treatments in their common words; unchanged where it says nothing of them. */
export function inCommonWords(folded: string): string {
  if (folded.length <= longestAlone && relaxing.test(folded)) return 'swedish';
  return patterns.reduce((text, { common, pattern }) => text.replace(pattern, common), folded);
}

/** Parts of the body, in all languages: an answer to "which treatment?". */
const bodyParts: readonly (readonly [common: string, names: string])[] = [
  ['back', 'ruckens?|espalda|dos|costas'],
  ['neck', 'nackens?|cuello|nuque|cou|cervicales|pescoco|cervical'],
  ['shoulder', 'schultern?|hombros?|epaules?|ombros?'],
  ['scalp head', 'kopf|cabeza|tete|cabeca'],
  ['foot feet', 'fusse?|pies|pieds|pes'],
  ['facial face', 'gesicht|cara|visage|rosto'],
  ['hand', 'hande|manos|mains|maos'],
];

const bodyPatterns = bodyParts.map(([common, names]) => ({
  common,
  pattern: new RegExp(`(?<![a-z])(?:${names})(?![a-z])`, 'g'),
}));

/** The same text with the parts of the body it names in their common words. */
export function bodyInCommonWords(folded: string): string {
  return bodyPatterns.reduce((text, { common, pattern }) => text.replace(pattern, common), folded);
}
