import { readChoice } from './choices.ts';
import { askedOf } from './memory.ts';
import { pickFromWords } from './pick-from-words.ts';
import type { Said, Scene } from './scene.ts';
import type { Heard, Memory } from './types.ts';
import type { Understood } from './understand/types.ts';
import { understand } from './understand/understand.ts';

/** Nothing heard: what a tap says beside its choice. */
export const nothing: Understood = {
  acts: [],
  date: null,
  dateRange: null,
  time: null,
  timeRange: null,
  people: null,
  durationMinutes: null,
  treatment: null,
  therapist: null,
  therapistGender: null,
  location: null,
  ordinal: null,
};

/** Reads one message: a tap by its id, words by what they say and by what was offered. */
export function hear(scene: Scene, memory: Memory, heard: Heard): Said {
  if (heard.kind === 'text') return words(scene, memory, heard.text);
  const pick = readChoice(heard.choiceId);
  // A choice no one here made, by an older version perhaps: its title still says what was meant.
  return pick ? { text: heard.title, understood: nothing, pick } : words(scene, memory, heard.title);
}

function words({ situation, zone }: Scene, memory: Memory, text: string): Said {
  const { house, now, locale } = situation;
  const { treatments, therapists, locations } = house;
  const understood = understand(text, {
    now,
    timezone: zone,
    locale,
    asked: askedOf(memory),
    vocabulary: { treatments, therapists, locations },
  });
  return { text, understood, pick: pickFromWords(house, memory, text, understood) };
}
