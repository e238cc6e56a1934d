import { fold } from './fold.ts';

/** A visit for somebody else. */
export interface Gift {
  /** It is said to be given to them, not only that it is for them. */
  readonly given: boolean;
  /** Who comes, where the name was said with it. */
  readonly name: string | null;
}

/** How one language says that somebody else is given something. Text is folded: lower case, no accents. */
interface GiftWords {
  /** Somebody close to the guest, with "my" before it. */
  readonly close: string;
  /** Given to them; `{close}` stands for them. */
  readonly given: string;
  /** Between them and their name: "my husband, called". */
  readonly called: string;
  /** Written with a capital, but nobody's name. */
  readonly noName: RegExp;
}

const en: GiftWords = {
  close:
    "(?:my|our) (?:\\w+ )?(?:mum|mom|mother|mam|dad|father|wife|husband|partner|girlfriend|boyfriend|sister|brother|daughter|son|friend|bestie|colleague|boss|aunt|uncle|grandmother|grandma|granny|grandfather|grandpa|mother-in-law|father-in-law|sister-in-law|fiancee?|neighbou?r|cousin|niece|nephew)(?!['\\w])",
  given:
    '\\b(?:give|gift|treat|surprise|spoil|buy|get|offer|giving|gifting|treating|buying|getting) {close}|\\b(?:gift|present|surprise|voucher|certificate|treat)s?(?: cards?)?(?: ?[?!,.]+)?(?: (?:it.s|its|it would be))? for (?:{close}|a friend)|{close} for (?:her|his|their) (?:\\w+ )?(?:birthday|anniversary|graduation)|\\bfor {close} as (?:a|an) (?:\\w+ )?(?:gift|present|surprise)',
  called: '(?:called|named|her name is|his name is)',
  noName:
    /^(?:i|a|an|the|for|with|on|at|hot|deep|swedish|thai|classic|glow|express|massage|facial|spa|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|happy)\b/,
};

const de: GiftWords = {
  close:
    '(?:meine[nrms]?|unsere[nrms]?|mein|unser) (?:\\w+ )?(?:mutter|mutti|mama|mami|vater|papa|frau|mann|ehefrau|ehemann|partner(?:in)?|freund(?:in)?|schwester|bruder|tochter|sohn|kolleg(?:en|in)|chef(?:in)?|tante|onkel|oma|opa|grossmutter|grossvater|schwiegermutter|schwiegervater|schwagerin|nachbarin?|cousine?|nichte|neffen|verlobte[nr]?)(?!\\w)',
  given:
    '\\b(?:schenke|schenken|verschenke|verschenken|uberrasche|uberraschen|spendiere|spendieren)(?: (?:ich|wir|gerne?|mit)){0,3} {close}|{close}(?: \\S+){0,6} (?:schenken|verschenken|uberraschen|spendieren|eine freude machen|etwas gutes tun|verwohnen)|\\b(?:geschenke?|gutscheine?|uberraschung)(?: ?[?!,.]+)?(?: (?:ware|ist|es ware|das ware))? fur {close}|{close} zum (?:\\w+ )?(?:geburtstag|hochzeitstag|jahrestag|muttertag|jubilaum)|\\b(?:geburtstag|hochzeitstag) {close}',
  called: '(?:namens|sie heisst|er heisst|mit namen)',
  noName:
    /^(?:ein\w*|die|der|das|den|zum|zur|am|im|um|fur|mit|hot|massage\w*|\w*massage|\w*behandlung|gesicht\w*|gutschein\w*|geschenk\w*|termin\w*|wellness\w*|spa|uhr|geburtstag|\w{2,8}tag|mittwoch|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|weihnachten|ostern|schwedische\w*|klassische\w*|aroma\w*)\b/,
};

const fr: GiftWords = {
  close:
    '(?:ma|mon|notre) (?:\\w+ )?(?:mere|maman|pere|papa|femme|epouse|mari|epoux|partenaire|compagne|compagnon|copine|copain|conjointe?|soeur|frere|fille|fils|amie?|collegue|tante|oncle|grand-mere|mamie|grand-pere|papi|belle-mere|beau-pere|belle-soeur|voisine?|cousine?|niece|neveu|fiancee?|patronne?)(?!\\w)',
  given:
    "\\boffrir (?:\\S+ ){0,6}a {close}|\\b(?:cadeaux?|surprise|bons?|cartes?)(?:[ -]cadeaux?)?(?: ?[?!,.]+)?(?: (?:c|c'est|ce serait))? pour {close}|\\banniversaire de {close}|\\b(?:faire (?:un cadeau|plaisir|une surprise)|offre|j'offre)(?: \\S+){0,5} a {close}|\\bpour l'anniversaire de {close}",
  called: "(?:qui s'appelle|s'appelle|elle s'appelle|il s'appelle|nommee?)",
  noName:
    /^(?:un|une|le|la|les|pour|avec|a|au|en|et|massage|soin|spa|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|paques)\b/,
};

const es: GiftWords = {
  close:
    '(?:mi|nuestr[oa]) (?:\\w+ )?(?:madre|mama|padre|papa|mujer|esposa|marido|esposo|pareja|novi[oa]|herman[oa]|hij[oa]|amig[oa]|colega|jefe|jefa|tia|tio|abuel[oa]|suegr[oa]|cunad[oa]|vecin[oa]|prim[oa]|sobrin[oa]|companer[oa])(?!\\w)',
  given:
    '\\bregal(?:ar(?:le|selo|sela)?|arle|o|amos|e)(?: \\S+){0,6} a {close}|\\ba {close}(?: \\S+){0,3} (?:regal|sorprend)\\w+|\\b(?:regalos?|sorpresa|bonos?|vales?|tarjetas?)(?: de \\w+| regalo)?(?: ?[?!,.]+)?(?: (?:es|seria))? para {close}|\\b(?:cumpleanos|cumple|aniversario) de {close}|\\b(?:sorprender|invitar|mimar) a {close}',
  called: '(?:que se llama|se llama|llamad[oa])',
  noName:
    /^(?:un|una|el|la|los|las|para|con|a|al|en|y|masaje|facial|spa|lunes|martes|miercoles|jueves|viernes|sabado|domingo|navidad|reyes)\b/,
};

const pt: GiftWords = {
  close:
    '(?:minha|meu|nossa|nosso) (?:\\w+ )?(?:mae|mamae|pai|papai|mulher|esposa|marido|esposo|parceir[oa]|namorad[oa]|irma|irmao|filh[oa]|amig[oa]|colega|chefe|tia|tio|avo|sogr[oa]|cunhad[oa]|vizinh[oa]|prim[oa]|sobrinh[oa]|noiv[oa])(?!\\w)',
  given:
    '\\b(?:presentear|surpreender|mimar)(?: (?:a|o))? {close}|\\b(?:dar|oferecer|ofereco)(?: \\S+){0,6} (?:a|o|ao|para|para a|para o|pra) {close}|\\b(?:presentes?|surpresa|vales?|cheques?|cartao|cartoes)(?:[ -](?!e\\b)\\w+)?(?: ?[?!,.]+)?(?: (?:e|eh|seria))? (?:para|pra)(?: a| o)? {close}|\\b(?:aniversario|anos) d[ao] {close}',
  called: '(?:que se chama|se chama|chamad[oa])',
  noName:
    /^(?:um|uma|o|a|os|as|para|com|ao|em|e|massagem|facial|limpeza|spa|segunda|terca|quarta|quinta|sexta|sabado|domingo|natal|pascoa)\b/,
};

const languages: Readonly<Record<string, GiftWords>> = { en, de, fr, es, pt };

interface Patterns {
  readonly given: RegExp;
  readonly named: RegExp;
  readonly noName: RegExp;
}

const compiled = new Map<string, Patterns>();

function patternsOf(locale: string): Patterns {
  const told = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const language = Object.hasOwn(languages, told) ? told : 'en';
  const known = compiled.get(language);
  if (known) return known;
  const words = languages[language] ?? en;
  const built = {
    given: new RegExp(words.given.replaceAll('{close}', `(?:${words.close})`)),
    named: new RegExp(`\\b${words.close},?(?: ${words.called})?(?= \\S)`),
    noName: words.noName,
  };
  compiled.set(language, built);
  return built;
}

/** Whether a visit is given to somebody, and who that is: "as a gift for my husband John". */
export function readGift(text: string, locale: string): Gift {
  const { given, named, noName } = patternsOf(locale);
  const folded = fold(text);
  const close = named.exec(folded);
  const after = close ? folded.slice(0, close.index + close[0].length).split(' ').length : null;
  const name = after === null ? null : nameAt(text, after, noName);
  return { given: given.test(folded), name };
}

/** Folding keeps the number of words: a word with a capital at that place, and one more, is a name. */
function nameAt(text: string, place: number, noName: RegExp): string | null {
  const [first = '', second = ''] = text
    .trim()
    .split(/\s+/)
    .slice(place, place + 2);
  if (!isName(first, noName)) return null;
  const bare = (word: string): string => word.replace(/[,.!?;:]+$/u, '');
  const goesOn = bare(first) === first && isName(second, noName);
  return goesOn ? `${first} ${bare(second)}` : bare(first);
}

function isName(word: string, noName: RegExp): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]*[,.!?;:]*$/u.test(word) && !noName.test(fold(word));
}
