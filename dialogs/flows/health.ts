import type { Treatment } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { hear } from '../hear.ts';
import { mostChoices, turned } from '../memory.ts';
import { partsOfDraft } from '../parts.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Flow, Heard, Memory, Question, Reply, Turned } from '../types.ts';
import { fold } from '../understand/fold.ts';
import { type Health, readHealth, saysDespair } from '../understand/health.ts';
import { saysPhrase } from '../understand/phrases/phrases-of.ts';
import { inCommonWords } from '../understand/treatment-words.ts';
import type { Act } from '../understand/types.ts';
import { phones } from './phones.ts';
import { reminded } from './remind.ts';
import { errandChoice } from './small-talk.ts';

/** What a message tells of the guest's health; null where it tells nothing, or is not read for it. */
export function healthTold(scene: Scene, memory: Memory, heard: Heard): Health | null {
  const { locale, staff } = scene.situation;
  if (heard.kind !== 'text' || staff !== null || isAboutPast(memory.question)) return null;
  if (saysPhrase(heard.text, 'unhappy', locale)) return null;
  const parts = memory.draft ? partsOfDraft(memory.draft) : [];
  return readHealth(heard.text, {
    locale,
    chosen: parts.some(({ treatmentId }) => treatmentId !== null) || scene.visit !== null,
    names: (rest) => hear(scene, memory, { kind: 'text', text: rest }).understood.treatment?.ids.length === 1,
    oilIsAddOn: memory.question === 'add-on' || parts.some(({ addOnIds }) => addOnIds.length > 0),
  });
}

// "My shoulder hurts now", of the visit that was.
function isAboutPast(question: Question | null): boolean {
  return question === 'stars' || question === 'opinion';
}

/**
 * A remark about health changes nothing that is booked or asked: it is kept nowhere, and the guest is told who must
 * hear it. What else the message says goes its own way; a bare yes beside a remark is asked for once more.
 */
export function* besideHealth(
  scene: Scene,
  memory: Memory,
  health: Health,
  answer: (heard: Heard) => Flow,
): Flow {
  const rest: Heard = { kind: 'text', text: health.rest };
  const said = hear(scene, memory, rest);
  const turn = saysMore(said) ? yield* answer(rest) : reminded(scene, memory);
  const fitting = health.pregnant ? forPregnancy(scene, turn.memory) : null;
  const { texts } = scene;
  const notes = [
    say(texts('healthNoted')),
    ...(fitting ? [say(texts('pregnancyOffer', { treatment: fitting.name }))] : []),
  ];
  const handedOver = said.understood.acts.includes('human');
  return withNotes(turn, notes, handedOver ? [] : choicesFor(scene, fitting));
}

/** A person is asked for at once and nothing else is talked about; what was open is still known afterwards. */
export function despair(scene: Scene, memory: Memory, heard: Heard): Flow | null {
  const desperate = heard.kind === 'text' && saysDespair(heard.text, scene.situation.locale);
  return desperate ? toPerson(scene, memory) : null;
}

function* toPerson(scene: Scene, memory: Memory): Flow {
  yield* ask({ kind: 'hand-over', reason: 'unhappy' });
  const text = scene.texts('despair', { phones: phones(scene, memory.draft?.locationId ?? null) });
  return { memory: { ...memory, misses: 0 }, replies: [say(text)] };
}

const telling: readonly Act[] = [
  'book',
  'search',
  'move',
  'cancel',
  'my-visits',
  'price',
  'duration',
  'hours',
  'location',
  'human',
  'help',
  'stop',
  'alternatives',
];

function saysMore({ text, understood, pick }: Said): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  const { date, dateRange, time, timeRange, people, durationMinutes, treatment } = understood;
  const { therapist, therapistGender, location, days } = understood;
  const named = treatment ?? therapist ?? therapistGender ?? location ?? people ?? durationMinutes;
  const when = date ?? dateRange ?? time ?? timeRange ?? days[0] ?? null;
  const picked = pick !== null && pick.kind !== 'yes' && pick.kind !== 'no';
  return picked || (named ?? when) !== null || understood.acts.some((act) => telling.includes(act));
}

/** The treatment that is made for pregnant guests, where the house has one and it is not the one wished for. */
function forPregnancy({ situation }: Scene, { draft }: Memory): Treatment | null {
  const fitting = situation.house.treatments.find(({ name, aliases }) =>
    [name, ...aliases].some((label) => /\b(?:pregnancy|prenatal)\b/.test(inCommonWords(fold(label)))),
  );
  const wished = draft ? partsOfDraft(draft).some(({ treatmentId }) => treatmentId === fitting?.id) : false;
  return fitting && !wished ? fitting : null;
}

function choicesFor(scene: Scene, fitting: Treatment | null) {
  const own = fitting ? [choice(fitting.name, { kind: 'treat', treatmentId: fitting.id })] : [];
  return { first: own, last: [errandChoice(scene, 'human')] };
}

type More = ReturnType<typeof choicesFor> | readonly [];

/** The open question stays the last word, with its choices where they were. */
function withNotes(turn: Turned, notes: readonly Reply[], more: More): Turned {
  const { question } = turn.memory;
  const [open, ...before] = [...turn.replies].reverse();
  const { first, last } = 'first' in more ? more : { first: [], last: [] };
  if (!open) {
    const [one, ...rest] = [...notes].reverse();
    const choices = [...first, ...last];
    return turned(turn.memory, question, one ? [...rest.reverse(), { ...one, choices }] : []);
  }
  const given = open.choices.filter(({ id }) => [...first, ...last].every((one) => one.id !== id));
  // Where a treatment is asked for, the one made for the guest comes first.
  const ordered = question === 'treatment' ? [...first, ...given, ...last] : [...given, ...first, ...last];
  const choices = open.link ? open.choices : ordered.slice(0, mostChoices);
  return turned(turn.memory, question, [...notes, ...before.reverse(), { ...open, choices }]);
}
