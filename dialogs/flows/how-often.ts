import { DateTime } from 'luxon';
import type { Said, Scene } from '../scene.ts';
import type { Memory } from '../types.ts';
import { readHowOften, readUntil } from '../understand/recurrence.ts';

/** "For how many visits?": a number, a while, or a last day, which else would be the day that is looked for. */
export function withHowOften(scene: Scene, memory: Memory, said: Said): Said {
  const { situation } = scene;
  const { understood, text } = said;
  const repeats = memory.question === 'how-often' ? memory.draft?.repeats : null;
  if (!repeats || understood.recurrence !== null) return said;
  const until = understood.dateRange?.to ?? readUntil(text, situation.locale, DateTime.fromISO(scene.today));
  if (until !== null) {
    const recurrence = { everyWeeks: null, count: null, until };
    return { ...said, understood: { ...understood, date: null, dateRange: null, recurrence } };
  }
  const count = readHowOften(text, situation.locale, repeats.everyWeeks);
  if (count === null || understood.date !== null || understood.time !== null) return said;
  const recurrence = { everyWeeks: null, count, until: null };
  return { ...said, understood: { ...understood, people: null, ordinal: null, recurrence } };
}
