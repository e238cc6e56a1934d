import type { DayRule, SpanOf, SpanPart } from './types.ts';

/** "The end of next week", by language: what names the part, and what it is a part of. Text is folded. */
interface SpanWords {
  readonly parts: Readonly<Record<SpanPart, string>>;
  readonly of: Readonly<Record<SpanOf, string>>;
  /** Both in one word: "midweek". */
  readonly whole: readonly (readonly [SpanPart, SpanOf, string])[];
}

const en: SpanWords = {
  parts: {
    beginning: '(?:(?:at |in |towards? )?the )?(?:beginning|start|1st (?:half|part)) of|early(?: in)?',
    middle: '(?:(?:in |around |at )?the )?middle of|mid(?:dle)?(?: of)?',
    end: '(?:(?:at |in |towards? )?the )?(?:end|2nd half|latter (?:half|part)|last part) of|late(?: in)?',
  },
  of: {
    'this-week': ' (?:this|the|the current) week(?!end)',
    'next-week': ' (?:the )?(?:next|following|coming) week(?!end)',
    'this-month': ' (?:this|the) month',
    'next-month': ' (?:the )?(?:next|following|coming) month',
    month: '[ -](?!may (?:i|you|we)\\b){MO}(?! \\d)(?: {Y})?',
  },
  whole: [['middle', 'this-week', 'mid-?week']],
};

const de: SpanWords = {
  parts: {
    beginning: '(?:(?:gleich |ganz )?(?:zu |am |zum )?(?:anfang|beginn))',
    middle: '(?:in der |zur )?mitte',
    end: '(?:(?:gegen|am|zum) )?ende',
  },
  of: {
    'this-week': ' (?:der|dieser|diese) woche',
    'next-week': ' (?:der )?(?:nachste[rn]?|kommende[rn]?) woche',
    'this-month': ' (?:des|dieses|diesen) monats?',
    'next-month': ' (?:des )?(?:nachste[nrs]|kommende[ns]) monats?',
    month: ' (?:(?:des|im) )?{MO}(?: {Y})?',
  },
  whole: [
    ['beginning', 'this-week', '(?:am |zum |zu )?wochen(?:anfang|beginn)'],
    ['middle', 'this-week', '(?:zur )?wochenmitte'],
    ['beginning', 'this-month', '(?:am |zum |zu )?monats(?:anfang|beginn)'],
    ['middle', 'this-month', '(?:zur )?monatsmitte'],
    ['end', 'this-month', '(?:am |zum )?monatsende'],
  ],
};

const es: SpanWords = {
  parts: {
    beginning: '(?:a |al |en )?(?:principios?|comienzos?|inicios?)',
    middle: '(?:a |en )?(?:mediados|(?:la )?mitad)',
    end: '(?:a |al |hacia )?(?:finales|final|fin(?:es)?(?! de semana))',
  },
  of: {
    'this-week': ' de (?:la |esta )?semana(?! (?:que viene|proxima|siguiente|entrante|santa))',
    'next-week':
      ' de (?:la )?(?:(?:proxima|siguiente) semana|semana (?:que viene|proxima|siguiente|entrante))',
    'this-month': ' de(?:l| este)? mes(?! (?:que viene|proximo|siguiente|entrante))',
    'next-month': ' del? (?:(?:proximo|siguiente) mes|mes (?:que viene|proximo|siguiente|entrante))',
    month: ' de {MO}(?! \\d)(?: del? {Y})?',
  },
  whole: [],
};

const fr: SpanWords = {
  parts: {
    beginning: '(?:au |en |des le )?debut',
    middle: '(?:au |en |vers le )?milieu|mi',
    end: '(?:a la |en |vers la )?fin',
  },
  of: {
    'this-week': ' de (?:la |cette )?semaine(?! (?:prochaine|pro\\b|suivante|qui vient))',
    'next-week': ' de (?:la )?semaine (?:prochaine|pro\\b|suivante|qui vient)',
    'this-month': ' (?:du|de|de ce) mois(?! (?:prochain|suivant|qui vient))',
    'next-month': ' (?:du|de) mois (?:prochain|suivant|qui vient)',
    month: '(?:-| (?:du mois de |de |d.)?){MO}(?! \\d)(?: {Y})?',
  },
  whole: [],
};

const pt: SpanWords = {
  parts: {
    beginning: '(?:n?o |ao |logo n?o )?(?:inicio|comeco|principios?)',
    middle: '(?:n?o |a |em )?(?:meio|meados)',
    end: '(?:n?o |ao )?(?:fim|final|finais)',
  },
  of: {
    'this-week': ' d(?:a|esta|essa) semana(?! (?:que vem|proxima|seguinte))',
    'next-week': ' da (?:(?:proxima|outra) semana|semana (?:que vem|proxima|seguinte))',
    'this-month': ' d(?:o|e|este|esse) mes(?! (?:que vem|proximo|seguinte))',
    'next-month': ' d[oe] (?:proximo mes|mes (?:que vem|proximo|seguinte))',
    month: ' de {MO}(?! \\d)(?: de {Y})?',
  },
  whole: [],
};

const languages: Readonly<Record<string, SpanWords>> = { en, de, fr, es, pt };

/** The rules for parts of a week or a month in a language. */
export function spanRulesOf(language: string): DayRule[] {
  const { parts, of, whole } = (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
  const wholes = whole.map(([part, what, pattern]): DayRule => rule(part, what, pattern));
  const composed = spanParts.flatMap((part) =>
    spansOf.map((what) => rule(part, what, `(?:${parts[part]})${of[what]}`)),
  );
  return [...wholes, ...composed];
}

const rule = (part: SpanPart, what: SpanOf, pattern: string): DayRule => ({
  kind: 'span',
  span: [part, what],
  pattern: `(?:${pattern})(?![a-z])`,
});

const spanParts: readonly SpanPart[] = ['beginning', 'middle', 'end'];
const spansOf: readonly SpanOf[] = ['next-week', 'this-week', 'next-month', 'this-month', 'month'];
