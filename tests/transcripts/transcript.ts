import { describe, test } from '@jest/globals';
import type { Given } from '../unit/dialogs/given.ts';
import { hear, type Talk, talkWith } from '../unit/dialogs/talk.ts';

/** What the guest does, then parts of what must be answered. A part that starts with `~` must not be in it. */
export type Line = readonly [guest: string, ...house: readonly string[]];

/** One conversation with the scripted service, as a person would read it. */
export interface Transcript {
  /** A sentence about what the guest gets. */
  readonly name: string;
  /** 'unhappy': corrections, digressions, stale taps, nonsense, abuse, refusals … */
  readonly path: 'happy' | 'unhappy';
  /** Counted for the number of messages to a confirmed visit, where the conversation ends with `/pay`. */
  readonly guest: 'new' | 'returning' | 'staff';
  readonly given: Given;
  readonly lines: readonly Line[];
}

/** A conversation as a table has it: its name, what the service has, then line by line. */
type Row = readonly [name: string, given: Given, ...lines: Line[]];

/** Conversations that go well. */
export function happy(guest: Transcript['guest'], rows: readonly Row[]): Transcript[] {
  return rows.map(([name, given, ...lines]) => ({ name, path: 'happy', guest, given, lines }));
}

/** Conversations in which something is changed, refused, misunderstood or broken off. */
export function unhappy(guest: Transcript['guest'], rows: readonly Row[]): Transcript[] {
  return rows.map(([name, given, ...lines]) => ({ name, path: 'unhappy', guest, given, lines }));
}

/** Plays a conversation, comparing each answer with what is expected of it. */
export function playTranscript(language: string, { given, lines }: Transcript): Talk {
  const talk = talkWith({ locale: language, ...given });
  for (const [guest, ...expected] of lines) {
    // Sums are set with a space that does not break, which nobody types into a table.
    const answered = hear(talk, guest).replace(/[\u00a0\u202f]/g, ' ');
    for (const part of expected) compare(guest, answered, part);
  }
  return talk;
}

function compare(guest: string, answered: string, part: string): void {
  const unwanted = part.startsWith('~');
  const wanted = unwanted ? part.slice(1) : part;
  if (answered.includes(wanted) !== unwanted) return;
  throw new Error(
    `"${guest}" was answered\n\n${answered}\n\nwhich ${unwanted ? 'has' : 'lacks'} "${wanted}"`,
  );
}

/** Each conversation of a language is a test. */
export function playAll(language: string, transcripts: readonly Transcript[]): void {
  describe(`in ${language}`, () => {
    for (const transcript of transcripts)
      test(transcript.name, () => void playTranscript(language, transcript));
  });
}

/** What the guest wrote or tapped until the visit was paid for; null where it ends otherwise. */
export function messagesToConfirmed({ lines }: Transcript): number | null {
  const paid = lines.findIndex(([line]) => line === '/pay');
  if (paid < 0) return null;
  return lines.slice(0, paid).filter(([line]) => !line.startsWith('/') || line.startsWith('/tap')).length;
}
