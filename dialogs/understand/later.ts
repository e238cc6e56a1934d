import { readDuration } from './duration.ts';
import { blank } from './patterns.ts';
import type { Words } from './words/types.ts';

/** What says, beside a length of time, that it is to be so much later or earlier. Text is folded. */
interface ShiftWords {
  readonly later: RegExp;
  readonly earlier: RegExp;
  /** Lengths that are not said as a treatment's. */
  readonly lengths: readonly { readonly pattern: RegExp; readonly minutes: number }[];
}

const languages: Readonly<Record<string, ShiftWords>> = {
  en: {
    later: /\b(?:later|after that|further back)\b/,
    earlier: /\b(?:earlier|sooner|before that)\b/,
    lengths: [
      { pattern: /\b(?:1 and a half hours?|an hour and a half)\b/, minutes: 90 },
      { pattern: /\b(?:half an hour|a half hour|half hour|1\/2 hour)\b/, minutes: 30 },
      { pattern: /\b(?:3 quarters of an hour)\b/, minutes: 45 },
      { pattern: /\b(?:a )?quarter of an hour\b/, minutes: 15 },
      { pattern: /\b(?:an|1|a) ?(?:hour|hr)\b/, minutes: 60 },
    ],
  },
  de: {
    later: /\b(?:spater|danach|nach hinten)\b/,
    earlier: /\b(?:fruher|eher|davor|nach vorne?)\b/,
    lengths: [
      { pattern: /\b(?:anderthalb|eineinhalb|1,5) ?(?:stunden|std)\b/, minutes: 90 },
      { pattern: /\b(?:eine |ne |'ne |1 |1\/2 )?halbe?n? ?(?:stunde|std)\b/, minutes: 30 },
      { pattern: /\b(?:3 ?viertel|dreiviertel) ?stunden?\b/, minutes: 45 },
      { pattern: /\b(?:eine |1 )?viertel ?stunde\b/, minutes: 15 },
      { pattern: /\b(?:eine|ne|1) ?(?:stunde|std)\b/, minutes: 60 },
    ],
  },
  fr: {
    later: /\b(?:plus tard|apres)(?=[.!? ]*$| s| si| svp| stp| ce| que| c)/,
    earlier: /\b(?:plus tot|avant)(?=[.!? ]*$| s| si| svp| stp| ce| que| c)/,
    lengths: [
      { pattern: /\b(?:1|une) ?h(?:eure)? et demie?\b/, minutes: 90 },
      { pattern: /\b(?:une |1 )?demi[- ]?(?:heure|h)\b/, minutes: 30 },
      { pattern: /\b(?:3|trois) quarts? d'heure\b/, minutes: 45 },
      { pattern: /\b(?:un |1 )?quart d'heure\b/, minutes: 15 },
      { pattern: /\b(?:une|1) ?(?:heure|h)\b/, minutes: 60 },
    ],
  },
  es: {
    later: /\b(?:mas tarde|despues)\b(?! de)/,
    earlier: /\b(?:mas temprano|mas pronto|antes)\b(?! de)/,
    lengths: [
      { pattern: /\b(?:una|1) hora y media\b/, minutes: 90 },
      { pattern: /\bmedia hora\b/, minutes: 30 },
      { pattern: /\b(?:3|tres) cuartos de hora\b/, minutes: 45 },
      { pattern: /\b(?:un |1 )?cuarto de hora\b/, minutes: 15 },
      { pattern: /\b(?:una|1) (?:hora|h)\b/, minutes: 60 },
    ],
  },
  pt: {
    later: /\b(?:mais tarde|depois)\b(?! d[aeo])/,
    earlier: /\b(?:mais cedo|antes)\b(?! d[aeo])/,
    lengths: [
      { pattern: /\b(?:uma|1) hora e meia\b/, minutes: 90 },
      { pattern: /\bmeia[- ]hora\b/, minutes: 30 },
      { pattern: /\b(?:3|tres) quartos de hora\b/, minutes: 45 },
      { pattern: /\b(?:um |1 )?quarto de hora\b/, minutes: 15 },
      { pattern: /\b(?:uma|1) (?:hora|h)\b/, minutes: 60 },
    ],
  },
};

export interface ReadLater {
  readonly laterMinutes: number | null;
  /** The text without it. */
  readonly rest: string;
}

/** In a longer message it is told of something else: "if we come ten minutes later will they still …". */
const mostWordsBeside = 7;

/** "One hour later", "half an hour earlier": how far from the time on the table, in minutes; earlier is negative. */
export function readLater(text: string, words: Words): ReadLater {
  const shift = languages[words.language];
  const later = shift?.later.exec(text) ?? null;
  const direction = later ?? shift?.earlier.exec(text) ?? null;
  const nothing = { laterMinutes: null, rest: text };
  if (!shift || !direction) return nothing;
  const { index, 0: said } = direction;
  const { minutes, rest } = lengthIn(blank(text, index, index + said.length, '\u25cb'), shift, words);
  if (minutes === null || (rest.match(/[a-z0-9']+/g) ?? []).length > mostWordsBeside) return nothing;
  return { laterMinutes: later ? minutes : -minutes, rest };
}

function lengthIn(
  text: string,
  { lengths }: ShiftWords,
  words: Words,
): { minutes: number | null; rest: string } {
  for (const { pattern, minutes } of lengths) {
    const match = pattern.exec(text);
    if (match) return { minutes, rest: blank(text, match.index, match.index + match[0].length, '\u25cb') };
  }
  const { durationMinutes, rest } = readDuration(text, words);
  return { minutes: durationMinutes, rest };
}
