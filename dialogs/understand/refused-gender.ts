import type { Words } from './words/types.ts';

/** How one language says that no man, or no woman, is to give it. Text is folded: lower case, no accents. */
interface GenderRefusal {
  readonly men: RegExp;
  readonly women: RegExp;
}

const en = (who: string): RegExp =>
  new RegExp(
    // "No, a woman please" wishes for one.
    `\\b(?:(?:not|no(?! an? )|never|without|except|avoid|but not|rather not|(?:do not|don'?t|dont) (?:want|like))(?: (?:to|have|be|see|get|massaged|treated|given|with|by|from|a|an|any|another))*|any(?:one|body) (?:but|except)(?: a)?|uncomfortable (?:with|around)(?: a)?) (?:${who})\\b`,
  );

const de = (who: string): RegExp =>
  new RegExp(
    `\\b(?:(?:kein|keine|keinen|keinem|keiner|ohne|ausser)|(?:bitte |bloss |nur |lieber )?nicht(?: (?:von|bei|mit|zu|durch))?(?: (?:einem|einer|einen|eine|ein|nem|ner|'nem|'ner))?)(?: (?:mannlich\\w*|weiblich\\w*))? (?:${who})\\b`,
  );

const fr = (who: string): RegExp =>
  new RegExp(
    `\\b(?:pas|surtout pas|jamais|sauf|sans|ni)(?: (?:que ce soit|etre|massee?|avec|par|chez|avoir|un|une|des|de|les|d'))*(?: |(?<=d'))(?:d'|l')?(?:${who})\\b`,
  );

const es = (who: string): RegExp =>
  new RegExp(
    `\\b(?:no|ningun|ninguna|nada de|sin|menos|excepto|salvo)(?: (?:quiero|me atienda|con|por|sea|ser|que|un|una|los|las|el|la|ningun|ninguna))* (?:${who})\\b`,
  );

const pt = (who: string): RegExp =>
  new RegExp(
    `\\b(?:nao|nenhum|nenhuma|nada de|sem|menos|exceto|salvo)(?: (?:quero|me atenda|com|por|seja|ser|pode|que|um|uma|os|as|o|a|nenhum|nenhuma))* (?:${who})\\b`,
  );

const languages: Readonly<Record<string, GenderRefusal>> = {
  en: {
    men: en('man|men|males?|guys?|gentleman|gentlemen|masseurs?'),
    women: en('woman|women|females?|lady|ladies|girls?|masseuses?'),
  },
  de: {
    men: de('mann|manner|mannern|herrn?|masseure?n?|therapeuten?|mannlichen?'),
    women: de('frau|frauen|damen?|masseurin(?:nen)?|therapeutin(?:nen)?|masseusen?|weiblichen?'),
  },
  fr: { men: fr('hommes?|masseurs?|monsieur'), women: fr('femmes?|dames?|masseuses?') },
  es: {
    men: es('hombres?|varon(?:es)?|chicos?|senores|masajista hombre'),
    women: es('mujer(?:es)?|chicas?|senoras?|masajista mujer'),
  },
  pt: {
    men: pt('hom(?:em|ens)|rapaz(?:es)?|senhores|massagista homem'),
    women: pt('mulher(?:es)?|mocas?|senhoras?|massagista mulher'),
  },
};

export interface RefusedGender {
  /** Who is wished for instead. */
  readonly therapistGender: 'female' | 'male';
  readonly start: number;
  readonly end: number;
}

/** "Not with a man", "no women": who is left is what is wished for. Where both are refused nothing is. */
export function readRefusedGender(text: string, { language }: Words): RefusedGender | null {
  const { men, women } = languages[language] ?? {};
  const noMen = men?.exec(text) ?? null;
  const noWomen = women?.exec(text) ?? null;
  const refused = noMen ?? noWomen;
  if (!refused || (noMen && noWomen)) return null;
  return {
    therapistGender: noMen ? 'female' : 'male',
    start: refused.index,
    end: refused.index + refused[0].length,
  };
}
