import { foldFor } from './fold.ts';
import { wordsOf } from './words/words-of.ts';

/** How far a visit is to be moved from where it is; earlier is negative. */
export interface Shift {
  readonly days: number;
  readonly minutes: number;
}

/** How one language says it; `n` is how many, and one of `day`, `week`, `hour` and `minute` of what. Text is folded. */
interface ShiftWords {
  readonly length: string;
  /** After the length: "2 weeks later". */
  readonly later: string;
  readonly earlier: string;
  /** Before the length: "postpone it by 2 weeks"; and after it, in languages that end with the verb. */
  readonly postpone: string;
  readonly bringForward: string;
  readonly verbLast?: { readonly postpone: string; readonly bringForward: string };
  /** Just before a length: it is counted from today, or is how long something lasts. */
  readonly notFrom: string;
}

const languages: Readonly<Record<string, ShiftWords>> = {
  en: {
    length:
      '(?<n>\\d{1,2}|an?) (?:(?<day>days?)|(?<week>weeks?)|(?<hour>hours?|hrs?)|(?<minute>min(?:ute)?s?))',
    later: '(?:later|after(?: that)?(?=[.!? ]*$)|further back|back(?=[.!? ]*$))',
    earlier: '(?:earlier|sooner|before(?: that)?(?=[.!? ]*$)|forward(?=[.!? ]*$))',
    postpone: '(?:push|put|set) (?:\\S+ ){1,4}?back(?: by)?|(?:postpone|delay)(?: \\S+){1,3}?(?: by)?',
    bringForward: '(?:bring|pull|move|put) (?:\\S+ ){1,4}?(?:forward|up)(?: by)?',
    notFrom: '(?:in|within|for|every)',
  },
  es: {
    length:
      '(?<n>\\d{1,2}|una?|media) (?:(?<day>dias?)|(?<week>semanas?)|(?<hour>horas?)|(?<minute>min(?:uto)?s?))',
    later: '(?:mas (?:tarde|adelante)|despues(?! de))',
    earlier: '(?:mas (?:temprano|pronto)|antes(?! de))',
    postpone: '(?:aplaz|retras|atras|pospon|posterg|corr(?!ec)|demor)\\w*(?: \\S+){0,4}?',
    bringForward: 'adelant\\w*(?: \\S+){0,4}?',
    notFrom: '(?:en|dentro de|de|por|cada)',
  },
  de: {
    length:
      '(?<n>\\d{1,2}|eine?n?|ne|halbe) (?:(?<day>tage?n?)|(?<week>wochen?)|(?<hour>stunden?|std)|(?<minute>min(?:uten?)?))',
    later: '(?:spater|danach|nach hinten)',
    earlier: '(?:fruher|eher|davor|vorher|nach vorne?)',
    postpone: '(?:verschieb|verleg|schieb)\\w*(?: \\S+){0,4}? um',
    bringForward: '(?:zieh|verleg)\\w*(?: \\S+){0,4}? um(?=.* vor\\b)',
    verbLast: { postpone: '(?:verschieb|verleg|schieb)\\w*', bringForward: '(?:vorzieh|vorverleg)\\w*' },
    notFrom: '(?:in|fur|alle)',
  },
  fr: {
    length:
      '(?<n>\\d{1,2}|une?|demi)[ -](?:(?<day>jours?)|(?<week>semaines?)|(?<hour>heures?|h)|(?<minute>min(?:ute)?s?))',
    later: '(?:plus tard|apres(?=[.!? ]*$))',
    earlier: '(?:plus tot|avant(?=[.!? ]*$))',
    postpone: "(?:decal|repouss|report|retard)\\w*(?: \\S+){0,4}? (?:de |d')",
    bringForward: "avanc\\w*(?: \\S+){0,4}? (?:de |d')",
    notFrom: '(?:dans|sous|pour|pendant)',
  },
  pt: {
    length:
      '(?<n>\\d{1,2}|uma?|meia)[ -](?:(?<day>dias?)|(?<week>semanas?)|(?<hour>horas?)|(?<minute>min(?:uto)?s?))',
    later: '(?:mais (?:tarde|(?:para|a) (?:a )?frente)|depois(?! d[aeo]))',
    earlier: '(?:mais cedo|antes(?! d[aeo]))',
    postpone: '(?:adi(?!ant)|atras|empurr|posterg)\\w*(?: \\S+){0,4}?(?: em| por)?',
    bringForward: '(?:adiant|antecip)\\w*(?: \\S+){0,4}?(?: em| por)?',
    notFrom: '(?:em|daqui a|dentro de|de|cada)',
  },
};

/** "2 weeks later", "push it back a day": said of a visit that is moved; null where nothing of the kind is said. */
export function readShift(text: string, locale: string): Shift | null {
  const words = wordsOf(locale);
  const folded = foldFor(words, text);
  for (const { pattern, sign } of patternsOf(words.language)) {
    const groups = pattern.exec(folded)?.groups;
    if (groups) return shiftBy(groups, sign);
  }
  return null;
}

function shiftBy(groups: Length, sign: 1 | -1): Shift {
  const said = groups.n ?? '';
  const count = /^\d/.test(said) ? Number(said) : halves.has(said) ? 0.5 : 1;
  const days = groups.week ? 7 * count : groups.day ? count : 0;
  const minutes = groups.hour ? 60 * count : groups.minute ? count : 0;
  return { days: sign * Math.round(days), minutes: sign * Math.round(minutes) };
}

interface Length {
  readonly [said: string]: string | undefined;
  readonly n?: string;
  readonly day?: string;
  readonly week?: string;
  readonly hour?: string;
  readonly minute?: string;
}

const halves: ReadonlySet<string> = new Set(['media', 'halbe', 'demi', 'meia']);

interface Directed {
  readonly pattern: RegExp;
  readonly sign: 1 | -1;
}

const compiled = new Map<string, readonly Directed[]>();

function patternsOf(language: string): readonly Directed[] {
  const known = compiled.get(language);
  if (known) return known;
  const words = languages[language];
  const built = words ? build(words) : [];
  compiled.set(language, built);
  return built;
}

function build({
  length,
  later,
  earlier,
  postpone,
  bringForward,
  verbLast,
  notFrom,
}: ShiftWords): Directed[] {
  const after = (words: string, sign: 1 | -1): Directed => ({
    pattern: new RegExp(`(?<!\\b${notFrom} )\\b${length} ${words}(?![a-z])`),
    sign,
  });
  // "Postpone it for two weeks" is by two weeks.
  const behind = (words: string, sign: 1 | -1): Directed => ({
    pattern: new RegExp(`\\b(?:${words}) ?(?<![a-z])${length}(?![a-z])`),
    sign,
  });
  const last = verbLast ? [after(verbLast.bringForward, -1), after(`(?:\\S+ )?${verbLast.postpone}`, 1)] : [];
  return [after(earlier, -1), after(later, 1), ...last, behind(bringForward, -1), behind(postpone, 1)];
}
