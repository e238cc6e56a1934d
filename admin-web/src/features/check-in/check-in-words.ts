import type { Formats } from '../../app/formats.ts';
import type { Discrepancy, DoorAnswer, DoorRefusal } from '../door/answers.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { CheckInWords, RefusalWords } from './words/types.ts';

export const LANGUAGES: ReadonlyMap<string, CheckInWords> = new Map([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function checkInLanguage(locale: string): { readonly lang: string; readonly words: CheckInWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

/** In a word. */
export function refusalTitle(lang: string, reason: DoorRefusal): string {
  return (LANGUAGES.get(lang) ?? en).refusals[reason].title;
}

type Refused = Extract<DoorAnswer, { kind: 'refused' }>;

/** Why a code was not taken and what to do; with the time and the device where they are known. */
export function checkInWords(
  words: CheckInWords,
  { reason, visit, usedAt, usedOn, house }: Refused,
  formats: Formats,
): RefusalWords {
  const said = words.refusals[reason];
  if (reason === 'already-used' && usedAt !== null)
    return { ...said, advice: words.usedAt(formats.time(usedAt), usedOn) };
  if (reason === 'other-house' && house !== null) return { ...said, title: words.atHouse(house) };
  if (visit === null) return said;
  if (reason === 'too-early') return { ...said, advice: words.from(formats.moment(visit.opensAt)) };
  return reason === 'too-late' && visit.status === 'confirmed'
    ? { ...said, advice: words.until(formats.moment(visit.closesAt)) }
    : said;
}

/** What turned out when a scan without a connection was settled. */
export function discrepancyWords(
  words: CheckInWords,
  { reason, usedAt, usedOn }: Discrepancy,
  time: (at: number) => string,
): string {
  if (reason === 'already-used') return words.twice(usedAt === null ? null : time(usedAt), usedOn);
  if (reason === 'replaced') return words.movedMeanwhile;
  if (reason === 'other-house') return words.elsewhereMeanwhile;
  if (reason === 'cancelled') return words.cancelledMeanwhile;
  return words.notWritten(words.refusals[reason].title);
}
