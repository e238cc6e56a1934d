import type { LogEntry } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import type { LogWords, Sentence } from './words/types.ts';

/** What else a sentence needs to be said: how a kind of house change and a role are called, and times of its house. */
export interface Telling {
  readonly words: LogWords;
  readonly formats: Pick<Formats, 'moment' | 'shortDay'>;
  /** undefined for a kind that has no words. */
  houseChange(kind: string): string | undefined;
  role(role: string): string | undefined;
}

/** A piece of a sentence; the names in it are read first. */
export interface Piece {
  readonly text: string;
  readonly isName: boolean;
}

/** The product's own name: what comes of itself is done by it, and no language declines it. */
const ITSELF = 'Stillwater';

/** An entry as a sentence, in pieces. */
export function sentenceOf(entry: LogEntry, telling: Telling): Piece[] {
  const template = telling.words.events[sentenceKind(entry)];
  const filled = new Map<string, Piece>(
    Object.entries(fillings(entry, telling)).map(([name, text]) => [
      `{${name}}`,
      { text, isName: name === 'who' || name === 'name' || name === 'guest' },
    ]),
  );
  const pieces = template
    .split(/(\{\w+\})/)
    .map((part) => filled.get(part) ?? { text: part, isName: false })
    .filter(({ text }) => text !== '');
  const [first, ...rest] = pieces;
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];
}

/** Is this said in the sentence already? */
export function saysName(entry: LogEntry, { words }: Telling): boolean {
  const template = words.events[sentenceKind(entry)];
  return template.includes('{name}') || template.includes('{what}');
}

/** A move tells from when to when, or to whom, where the log knows; who works at all locations is told without their names. */
function sentenceKind({ type, moved, what }: LogEntry): Sentence {
  if (type === 'member-locations-changed' && what === null) return 'everywhere';
  if (type !== 'booking-moved' || moved === null) return type;
  if (moved.from !== moved.to) return 'moved';
  return moved.hands.length > 0 ? 'handed' : 'changed';
}

function fillings(entry: LogEntry, telling: Telling): Record<string, string> {
  const { words, formats } = telling;
  const { by, guest, moved } = entry;
  const isOwn = by.kind === 'guest' && (guest === null || guest.id === by.id);
  return {
    who: by.kind === 'system' ? ITSELF : (by.name ?? words.aGuest),
    guest: guest?.name ?? words.someGuest,
    visit: isOwn ? words.ownVisit : words.visitOf(guest?.name ?? null),
    name: (moved ? moved.hands.join(', ') : entry.name) ?? '',
    what: whatOf(entry, telling),
    from: moved ? formats.moment(moved.from) : '',
    to: moved ? formats.moment(moved.to) : '',
  };
}

function whatOf({ type, kind, what, name }: LogEntry, { formats, houseChange, role }: Telling): string {
  if (what === null) return '';
  // Names of locations, which are no words of ours.
  if (type === 'member-locations-changed') return what;
  if (type === 'day-closed') return formats.shortDay(what);
  if (type === 'house-changed') return [houseChange(what) ?? what, name].filter(Boolean).join(' · ');
  return kind === 'access' ? (role(what) ?? what) : what;
}
