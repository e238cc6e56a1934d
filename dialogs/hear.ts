import { readChoice } from './choices.ts';
import { askedOf } from './memory.ts';
import { inOpenHalf } from './open-half.ts';
import { partsOfDraft } from './parts.ts';
import { isChoiceNumber, offeredSlots, offeredWait, pickFromWords } from './pick-from-words.ts';
import type { Said, Scene } from './scene.ts';
import type { Heard, Memory } from './types.ts';
import { fold } from './understand/fold.ts';
import { saysPhrase } from './understand/phrases/phrases-of.ts';
import type { Phrase } from './understand/phrases/types.ts';
import { asksToHoldOn, refusesNamed } from './understand/short-answers.ts';
import type { Act, Asked, Understood } from './understand/types.ts';
import { understand } from './understand/understand.ts';
import { asWanted, noWishes, readWishes } from './wishes.ts';

/** Nothing heard: what a tap says beside its choice. */
export const nothing: Understood = {
  acts: [],
  date: null,
  dateRange: null,
  time: null,
  timeRange: null,
  eitherHalf: null,
  people: null,
  durationMinutes: null,
  treatment: null,
  notTherapist: null,
  days: [],
  recurrence: null,
  laterMinutes: null,
  unknownTreatment: null,
  therapist: null,
  therapistGender: null,
  location: null,
  ordinal: null,
};

/** A tap, or a message that this part of it is not about. */
export const silent: Said = {
  text: '',
  understood: nothing,
  wishes: noWishes,
  pick: null,
  says: () => false,
};

/** Reads one message: a tap by its id, words by what they say and by what was offered. */
export function hear(scene: Scene, memory: Memory, heard: Heard): Said {
  if (heard.kind === 'text') return readWords(scene, memory, heard.text);
  if (heard.kind === 'contact') return silent;
  const pick = readChoice(heard.choiceId);
  // A choice no one here made, by an older version perhaps: its title still says what was meant.
  return pick ? { ...silent, text: heard.title, pick } : readWords(scene, memory, heard.title);
}

function readWords(scene: Scene, memory: Memory, text: string): Said {
  const { house, locale } = scene.situation;
  const says = (phrase: Phrase): boolean => saysPhrase(text, phrase, locale);
  const strict = read(scene, text, askedOf(memory));
  const loosely = () => read(scene, text, [...askedOf(memory), 'time']);
  const counts = isChoiceNumber(memory, text) || asksToHoldOn(text, locale);
  const timed = counts ? strict : withBareTime(memory, strict, loosely);
  const plain = withAnytime(timed, () => read(scene, text, ['other']));
  const long = withBareLength(memory, text, plain);
  const free = says('whatever') ? withWhatever(scene, memory, long) : long;
  // "Tell me when you have something free", after an empty search, asks for no time soon.
  const soonest = says('soonest') && !(offeredWait(memory) !== null && says('tell-me'));
  const whole = soonest ? withSoonest(scene, free) : free;
  const wishes = readWishes(text, {
    house,
    locale,
    known: memory.draft ? partsOfDraft(memory.draft).map(({ treatmentId }) => treatmentId) : [],
    read: (clause) => read(scene, clause, ['other']),
  });
  const wanted = asWanted(whole, wishes);
  const refuses = memory.question === 'slot' && refusesNamed(text, locale);
  const understood = inOpenHalf(scene, memory, refuses ? withoutPick(wanted) : wanted);
  return { text, understood, wishes, says, pick: pickFromWords(scene.situation, memory, text, understood) };
}

function read({ situation, zone }: Scene, text: string, asked: readonly Asked[]): Understood {
  const { house, now, locale } = situation;
  const { treatments, therapists, locations } = house;
  const vocabulary = { treatments, therapists, locations };
  return understand(text, { now, timezone: zone, locale, asked, vocabulary });
}

/**
 * With times or a summary on the table a bare "4" may be four o'clock, but "2" is the second of three and
 * "for two" a party: it is a time only when it says nothing else.
 */
function withBareTime(memory: Memory, strict: Understood, loosely: () => Understood): Understood {
  const { question } = memory;
  if (question !== 'slot' && question !== 'agree' && question !== 'pay' && question !== 'move') return strict;
  const picks = strict.ordinal !== null && strict.ordinal <= offeredSlots(memory).length;
  if (picks || saysAnything(strict)) return strict;
  const { time } = loosely();
  if (time === null) return strict;
  const acts = strict.acts.filter((act) => act !== 'unknown');
  return { ...strict, acts: [...acts, 'inform'], time, ordinal: null };
}

/** What may be said at any point of a conversation. */
const anytime: readonly Act[] = [
  'thanks',
  'bye',
  'help',
  'human',
  'cancel',
  'stop',
  'hours',
  'location',
  'price',
  'duration',
];

// "Hello" is no answer to "shall I book it?", but it is not nonsense either.
function withAnytime(strict: Understood, freely: () => Understood): Understood {
  const mumbled = strict.acts.includes('select') && strict.acts.includes('bye');
  if (!mumbled && !strict.acts.includes('unknown')) return strict;
  const acts = freely().acts.filter((act) => anytime.includes(act));
  return acts.length > 0 ? { ...strict, acts } : strict;
}

function saysAnything(said: Understood): boolean {
  return Object.entries(said).some(
    ([field, value]) => field !== 'acts' && field !== 'ordinal' && value !== null && !isEmpty(value),
  );
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** "Make it", "no sorry", and little else before a number. */
const rather =
  /^(?:\W*(?:no|not?n|nein|nao|actually|sorry|oh|wait|ok|and|rather|better|make (?:it|that)|doch|lieber|eher|bitte|mach\w*(?: (?:sie|es|daraus))*|en fait|plutot|mettez|mets|attends|attendez|mejor|perdon|que sean?|pon(?:lo|ga)?|melhor|desculpa|pode ser|faz|coloca)(?![a-z]))*/;

/** "60", "make it 60" with treatments or times on the table is a length: no list is that long, and no clock has it. */
function withBareLength(memory: Memory, text: string, said: Understood): Understood {
  const minutes = /^\W*(\d{2,3})\W*$/.exec(fold(text).replace(rather, ''))?.[1];
  const length = Number(minutes ?? 0);
  const fits = length >= 25 && length <= 240 && length % 5 === 0;
  // No party is that large: "rather 90" is no number of people, as "rather 4" is.
  const besides = said.people === length ? { ...said, people: null } : said;
  if (!fits || memory.draft === null || saysAnything(besides)) return said;
  return { ...besides, acts: ['inform'], durationMinutes: length, ordinal: null };
}

/** "The first is too late" takes none of what is offered. */
function withoutPick(said: Understood): Understood {
  const acts = said.acts.filter((act) => act !== 'select' && act !== 'affirm');
  return { ...said, acts, ordinal: null };
}

/** "Whatever", "you choose" answers the question that is open, where any answer would do. */
function withWhatever({ today }: Scene, { question }: Memory, said: Understood): Understood {
  // "Me da igual" is heard as any therapist as well, though it is about what was asked.
  const besides = said.therapistGender === 'any' ? { ...said, therapistGender: null } : said;
  if (saysAnything(besides)) return said;
  if (question === 'day') return { ...besides, acts: ['inform'], dateRange: { from: today, to: null } };
  return question === 'therapist' ? { ...said, acts: ['inform'], therapistGender: 'any' } : said;
}

/** "As soon as possible" is any day from today on. */
function withSoonest({ today }: Scene, said: Understood): Understood {
  if (said.date !== null || said.dateRange !== null || said.days.length > 0) return said;
  const acts = said.acts.filter((act) => act !== 'unknown');
  return { ...said, acts: [...acts, 'inform'], dateRange: { from: today, to: null } };
}
