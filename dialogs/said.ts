import type { Said } from './scene.ts';
import type { Act, Understood } from './understand/types.ts';

/** Is this among what the message is understood as? */
export function hears({ understood }: Pick<Said, 'understood'>, act: Act): boolean {
  return understood.acts.includes(act);
}

/** The message says when, for how long or for how many. */
export function plans({ date, dateRange, time, timeRange, people, durationMinutes }: Understood): boolean {
  return (date ?? dateRange ?? time ?? timeRange ?? people ?? durationMinutes) !== null;
}

const ONLY_REFUSING: ReadonlySet<Act> = new Set(['deny', 'thanks', 'bye', 'unknown']);

/** Says no, in whichever words, and nothing else. */
export function onlyRefuses({ understood: { acts }, pick, says }: Said): boolean {
  const isOnlyThat = acts.every((act) => ONLY_REFUSING.has(act));
  return pick === null && isOnlyThat && (acts.includes('deny') || says('no-name'));
}
