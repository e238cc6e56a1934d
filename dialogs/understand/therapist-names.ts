import { fold } from './fold.ts';
import type { Vocabulary } from './types.ts';
import type { Words } from './words/types.ts';

type Therapist = Vocabulary['therapists'][number];

/** What a therapist is called by: the first name, and whatever else the house says. */
export function shortNames({ name, aliases = [] }: Therapist): string[] {
  const [first = ''] = fold(name).split(' ');
  return [first, ...aliases.map(fold)].filter((part) => part.length > 1);
}

/** Names that are words, too ("May", "Will") are heard only where a name is expected. */
export function isAlsoAWord(name: string, { filler, days }: Words): boolean {
  return (
    filler.includes(name) ||
    Object.hasOwn(days.months, name) ||
    Object.hasOwn(days.weekdays, name) ||
    ambiguous.has(name)
  );
}

const ambiguous = new Set([
  'will',
  'grace',
  'hope',
  'joy',
  'faith',
  'rose',
  'may',
  'mark',
  'bill',
  'sol',
  'luz',
  'paz',
  'mar',
  'alba',
  'art',
  'pat',
  'sue',
]);

/** A name as a pattern that means itself. */
export const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
