/** What holds a visit of several treatments together in a sentence. Text is folded: lower case, no accents. */
export interface ComposeWords {
  /** Between two treatments; what stands before a treatment that is not wanted or comes on top begins a clause, too. */
  readonly between: RegExp;
  /** At the beginning of a clause: what follows is not wanted. */
  readonly without: RegExp;
  /** At the beginning of a message: what follows comes on top of what was said before. */
  readonly add: RegExp;
  /** At the end of a message: the same. */
  readonly too: RegExp;
  /** "What can I add?" */
  readonly whatToAdd: RegExp;
  /** "For my mum", who comes in the place of the guest. */
  readonly forSomebody: RegExp;
  /** In a clause: it is about the guest alone. */
  readonly self: RegExp;
  /** In a clause: it is about one other person. */
  readonly other: RegExp;
}

const en: ComposeWords = {
  between:
    /\s*(?:[,;+&]|\b(?:and then|then|followed by|and after(?:wards| that)|after(?:wards| that)|and|plus)\b)\s*|\s+(?=(?:with|without|instead of|rather than|but (?:not|no))\b)/g,
  without:
    /^(?:please |actually |can you |could you |i (?:do not|don'?t) want |let'?s |but )*(?:without|drop|remove|skip|leave (?:out|off)|leave|take (?:out|off|away)|minus|instead of|rather than|not|no) (?:the |a |an |any |my |that )*/,
  add: /^(?:(?:ok|yes|please|and|also|can|could|you|i|we|i'?d|would|want|like|to|sorry|oh|actually)[, ]+)*(?:add|also|plus|and also|include|on top)\b|^(?:and|plus|then|\+) /,
  too: /\b(?:as well|too|on top|in addition|also)(?: (?:please|pls|plz|thanks))*[.! ]*$/,
  whatToAdd:
    /\b(?:what|which|anything|something)\b.*\b(?:add(?:ed)?|add[- ]?ons?|extras?)\b|\b(?:add[- ]?ons|extras)\b/,
  forSomebody:
    /\bfor (?:my|our) (?:\w+ )?(?:mum|mom|mother|mam|dad|father|wife|husband|partner|girlfriend|boyfriend|sister|brother|daughter|son|friend|colleague|boss|aunt|uncle|grandmother|grandma|granny|grandfather|grandpa|mother-in-law|father-in-law|fiancee?|neighbou?r|cousin|niece|nephew)\b/,
  self: /\b(?:me|myself|i|i'?d|i'?ll)\b/,
  other:
    /\b(?:her|him|she|he|one|(?:my|our) (?:mum|mom|mother|mam|dad|father|wife|husband|partner|girlfriend|boyfriend|sister|brother|daughter|son|friend|colleague|fiancee?))\b/,
};

const de: ComposeWords = {
  between:
    /\s*(?:[,;+&]|\b(?:und (?:danach|dann|anschliessend)|danach|dann|anschliessend|gefolgt von|und|plus)\b)\s*|\s+(?=(?:mit|ohne|statt|anstatt|aber (?:nicht|kein\w*))\b)/g,
  without:
    /^(?:bitte |doch |aber )*(?:ohne|streichen|weg mit|statt|anstatt|nicht|kein\w*|lass\w*(?: sie)?) (?:die |der |das |den |dem |eine? |einen |meine? )*/,
  add: /^(?:(?:ok|ja|bitte|und|auch|konnen|sie|ich|wir|mochte|noch)[, ]+)*(?:auch|noch|dazu|zusatzlich|plus|hinzufugen)\b|^(?:und|plus|dann|\+) /,
  too: /\b(?:dazu|drauf|obendrauf|zusatzlich|auch noch|noch mit|hinzu(?:fugen)?)(?: (?:bitte|danke))*[.! ]*$/,
  whatToAdd: /\b(?:was|welche)\b.*\b(?:dazu|hinzu\w*|extras?|zusatz\w*)\b|\b(?:extras|zusatzleistungen)\b/,
  forSomebody:
    /\bfur (?:meine[nrms]?|unsere[nrms]?|mein|unser) (?:\w+ )?(?:mutter|mama|vater|papa|frau|mann|partner(?:in)?|freund(?:in)?|schwester|bruder|tochter|sohn|kolleg(?:e|en|in)|chef(?:in)?|tante|onkel|oma|opa|schwiegermutter|nachbarin)\b/,
  self: /\b(?:mich|mir|ich)\b/,
  other:
    /\b(?:ihn|ihm|sie (?:bekommt|mochte|hatte|will|nimmt)|er (?:bekommt|mochte|hatte|will|nimmt)|eine[rn]? von uns|einmal|(?:meine?[nrm]?|unsere?[nrm]?) (?:mutter|mama|vater|papa|frau|mann|partner(?:in)?|freund(?:in)?|schwester|bruder|tochter|sohn))\b/,
};

const fr: ComposeWords = {
  between:
    /\s*(?:[,;+&]|\b(?:et (?:puis|ensuite|apres)|puis|ensuite|suivie? (?:de|d'|par)|et|plus)\b)\s*|\s+(?=(?:avec|sans|au lieu de|plutot que|mais pas)\b)/g,
  without:
    /^(?:s'il vous plait |mais |finalement )*(?:sans|enlev\w+|retir\w+|supprim\w+|au lieu de|plutot que|pas) (?:le |la |les |l'|un |une |de |du |d')*/,
  add: /^(?:(?:ok|oui|et|aussi|pouvez|vous|je|voudrais|veux|pourriez|peux|tu)[, -]+)*(?:r?ajout\w+|mettez|mets|aussi|en plus|plus)\b|^(?:et|plus|puis|\+) /,
  too: /\b(?:aussi|en plus|avec|egalement)(?: (?:svp|stp|s'il (?:vous|te) plait|merci))*[.! ]*$/,
  whatToAdd:
    /\b(?:que|quoi|qu'est-ce|quels?|quelles?)\b.*\b(?:ajout\w*|supplements?|extras?|options?)\b|\b(?:supplements|extras)\b/,
  forSomebody:
    /\bpour (?:ma|mon|notre) (?:\w+ )?(?:mere|maman|pere|papa|femme|mari|partenaire|compagn(?:e|on)|copine?|copain|soeur|frere|fille|fils|amie?|collegue|tante|oncle|grand-mere|mamie|grand-pere|belle-mere|voisine?)\b/,
  self: /\b(?:moi|je|j'ai|j'aimerais)\b/,
  other:
    /\b(?:elle|lui|l'une?|l'autre|(?:ma|mon|notre) (?:mere|maman|pere|papa|femme|mari|partenaire|compagn(?:e|on)|copine|copain|soeur|frere|fille|fils|amie?))\b/,
};

const es: ComposeWords = {
  between:
    /\s*(?:[,;+&]|\b(?:y (?:luego|despues)|luego|despues|seguid[oa] de|y|e|mas)\b)\s*|\s+(?=(?:con|sin|en (?:vez|lugar) de|pero (?:no|sin))\b)/g,
  without:
    /^(?:por favor |pero |mejor )*(?:sin|quit\w+|elimin\w+|en (?:vez|lugar) de|no) (?:el |la |los |las |un |una )*/,
  add: /^(?:(?:ok|si|por favor|y|tambien|puede|quiero|quisiera)[, ]+)*(?:anad\w+|agreg\w+|tambien|ademas|mas)\b|^(?:y|mas|luego|\+) /,
  too: /\b(?:tambien|ademas)(?: (?:por favor|porfa|gracias))*[.! ]*$/,
  whatToAdd: /\b(?:que|cuales)\b.*\b(?:anadir|agregar|extras?|complementos?)\b|\b(?:extras|complementos)\b/,
  forSomebody:
    /\bpara (?:mi|nuestr[oa]) (?:\w+ )?(?:madre|mama|padre|papa|mujer|esposa|marido|esposo|pareja|novi[oa]|hermana?o?|hij[oa]|amig[oa]|colega|jefe|jefa|tia|tio|abuel[oa]|suegr[oa]|vecin[oa])\b/,
  self: /\b(?:para mi(?= *$|[ ,.]+(?!madre|mama|padre|papa|mujer|espos|marid|pareja|novi|herman|hij|amig))|yo|quiero|quisiera)\b/,
  other:
    /\b(?:ella|el (?:quiere|prefiere)|para el(?= *$)|una? de (?:nosotr[oa]s|los dos)|(?:mi|nuestr[oa]) (?:madre|mama|padre|papa|mujer|esposa|marido|esposo|pareja|novi[oa]|herman[oa]|hij[oa]|amig[oa]))\b/,
};

const pt: ComposeWords = {
  between:
    /\s*(?:[,;+&]|\b(?:e (?:depois|em seguida)|depois|em seguida|seguid[oa] (?:de|por)|e|mais)\b)\s*|\s+(?=(?:com|sem|em vez d[eoa]|mas (?:nao|sem))\b)/g,
  without:
    /^(?:por favor |mas |afinal )*(?:sem|tir\w+|retir\w+|remov\w+|em vez de|em vez d[oa]|nao) (?:o |a |os |as |um |uma )*/,
  add: /^(?:(?:ok|sim|por favor|e|tambem|pode|quero|queria)[, ]+)*(?:adicion\w+|acrescent\w+|junt\w+|tambem|mais)\b|^(?:e|mais|depois|\+) /,
  too: /\b(?:tambem|junto|alem disso)(?: (?:por favor|pf|obrigad[oa]))*[.! ]*$/,
  whatToAdd:
    /\b(?:que|quais)\b.*\b(?:adicionar|acrescentar|extras?|complementos?)\b|\b(?:extras|complementos)\b/,
  forSomebody:
    /\bpara (?:a |o )?(?:minha|meu|nossa|nosso) (?:\w+ )?(?:mae|pai|mulher|esposa|marido|parceir[oa]|namorad[oa]|irma|irmao|filh[oa]|amig[oa]|colega|chefe|tia|tio|avo|sogr[oa]|vizinh[oa])\b/,
  self: /\b(?:mim|eu|quero|queria)\b/,
  other:
    /\b(?:ela|ele|um de nos|uma de nos|(?:minha|meu|nossa|nosso) (?:mae|pai|mulher|esposa|marido|parceir[oa]|namorad[oa]|irma|irmao|filh[oa]|amig[oa]))\b/,
};

const languages: Readonly<Record<string, ComposeWords>> = { en, de, fr, es, pt };

/** The words of a locale's language; English where we do not speak it. */
export function composeWordsOf(locale: string): ComposeWords {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
}
