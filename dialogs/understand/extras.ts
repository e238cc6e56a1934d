/**
 * What guests ask to have with a treatment in any spa, whether this one has it or not, in all languages. Folded: lower
 * case, no accents. What a house does have is found by its own names before.
 */
const things: readonly string[] = [
  'hot stones?|(?:heissen?|warmen?) steinen?|piedras? (?:calientes?|volcanicas?)|pierres? chaudes?|pedras? quentes?',
  'champagner?|champan|champanhe|prosecco|cava|sekt|espumante|(?:sparkling |white |red )?wine|wein|vino|vinho|verre de vin|cocktails?',
  '(?:scalp|head|foot|feet|hand) (?:massage|rub)|(?:kopf|fuss|hand)massage|masaje (?:de |en )?(?:la |los |las )?(?:cabeza|pies|manos|capilar)|massage (?:de la |des |du )?(?:tete|pieds|mains|cranien|crane)|massagem (?:na |no |nos |nas |da |dos |de )?(?:cabeca|pes|maos|capilar)',
  'foot (?:baths?|scrubs?|soaks?)|fussbad|bano de pies|bain de pieds|escalda-?pes|reflexolog\\w+|fussreflexzonen\\w*',
  '(?:aroma|aromatic|essential|herbal|cbd|warm|hot|coconut|lavender|rose) oils?|aroma(?:therapy|therapie|terapia|ol)|(?:atherischen?|warmem?) ol\\w*|aceites? (?:esenciales|calientes?|aromaticos?|de \\w+)|huiles? (?:essentielles?|chaudes?|de \\w+)|oleos? (?:essencia\\w+|quentes?|aromaticos?|de \\w+)',
  '(?:face|facial|sheet|clay|gold|mud|hair) masks?|(?:gesichts|gold|schlamm|haar)maske|mascarilla(?: \\w+)?|masque(?: (?:visage|\\w+))?|mascara facial',
  'cupping|schropfen|ventosas?|ventouses?|gua ?sha|bamboo|bambus|bambu|bambou|kinesio ?tap\\w+',
  '(?:scented )?candles?|kerzen(?:licht)?|velas(?: aromaticas)?|bougies(?: parfumees)?|(?:rose )?petals|rosenblatter\\w*|petalos|petales|petalas',
  '(?:chocolate )?strawberries|erdbeeren|fresas|fraises|morangos|breakfast|brunch|lunch|fruhstuck|mittagessen|desayuno|almuerzo|dejeuner|cafe da manha|almoco',
  'jacuzzi|whirlpool|hot ?tub|steam (?:bath|room)|sauna|dampfbad|bano (?:de vapor|turco)|bain de vapeur|banho (?:de vapor|turco)',
  'paraffin\\w*|parafina|collagen\\w*|colageno|kollagen|led (?:light|therapy|mask)|hot towels?|heissen? handtucher\\w*|toallas calientes|serviettes chaudes|toalhas quentes',
];

const extras = new RegExp(`(?<![a-z])(?:${things.join('|')})(?![a-z])`);

/** Something to go with a treatment, in the guest's words; null where none is named. Text is folded. */
export function extraIn(folded: string): string | null {
  return extras.exec(folded)?.[0] ?? null;
}
