import type { House } from '../api/contract.ts';
import type { MovePick, Picked, SetPick, SlotPick } from './choices.ts';
import { readChoice } from './choices.ts';
import { localDay, localTime } from './days.ts';
import { peopleMeant, zoneOf } from './house.ts';
import type { Memory, Situation } from './types.ts';
import { refusesNamed } from './understand/short-answers.ts';
import type { Understood } from './understand/types.ts';

/** The choice that words make among those just offered: "the second one", "5 works", or its very title. */
export function pickFromWords(
  { house, locale }: Pick<Situation, 'house' | 'locale'>,
  memory: Memory,
  text: string,
  said: Understood,
): Picked | null {
  const titled = memory.choices.find(({ title }) => plain(title) === plain(text));
  if (titled) return readChoice(titled.id);
  const named = namedChoice(memory, text);
  if (named) return readChoice(named.id);
  if (refusesNamed(text, locale)) return null;
  return (
    pickByTime(house, memory, said) ??
    pickVisitOfDay(memory, said) ??
    pickByPlace(memory, said) ??
    pickByNumber(memory, text)
  );
}

/** "Ana" where "Ana Duarte, Canal" is the only choice with that name. */
function namedChoice({ question, choices }: Memory, text: string): Memory['choices'][number] | undefined {
  if (question !== 'therapist' && question !== 'place' && question !== 'staff-choice') return undefined;
  const said = wordsIn(text);
  const fitting = choices.filter(({ title }) => said.every((word) => wordsIn(title).includes(word)));
  return said.length > 0 && fitting.length === 1 ? fitting[0] : undefined;
}

function wordsIn(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{M}'-]+/gu) ?? [];
}

/**
 * A bare number where choices stand that are no times: their numbers are shown on channels without buttons. At a list
 * of days it is the place in the list, too; "the 5th" and a number beyond the list are days.
 */
export function isChoiceNumber(memory: Memory, text: string): boolean {
  const number = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0;
  const counted = isYesOrNo(memory) || memory.question === 'day';
  return counted && number > 0 && number <= memory.choices.length;
}

function isYesOrNo({ question }: Memory): boolean {
  return question === 'agree' || question === 'sure' || question === 'move' || question === 'offers';
}

function pickByNumber(memory: Memory, text: string): Picked | null {
  const chosen = isChoiceNumber(memory, text) ? memory.choices[Number(text) - 1] : undefined;
  return chosen ? readChoice(chosen.id) : null;
}

/** A start that is offered: for a new visit, or for one that is moved. */
export type Start = SlotPick | SetPick | MovePick;

/** The starts that were offered last, in their order. */
export function offeredSlots(memory: Memory): readonly Start[] {
  return memory.choices.flatMap(({ id }) => {
    const picked = readChoice(id);
    return picked?.kind === 'slot' || picked?.kind === 'set' || picked?.kind === 'move-to' ? [picked] : [];
  });
}

/** The choice to wait that was offered last, by the mark of its wish. */
export function offeredWait(memory: Memory): string | null {
  const picks = memory.choices.map(({ id }) => readChoice(id));
  const offered = picks.find((picked) => picked?.kind === 'wait');
  return offered?.kind === 'wait' ? offered.mark : null;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Counted in the order shown; "the last one" means the last time, not "Another day" below it. */
function pickByPlace(memory: Memory, said: Understood): Picked | null {
  const { ordinal } = said;
  // "2" to "for how many visits?" is two, not the second of what is offered.
  if (memory.question === 'how-often') return null;
  if (ordinal === null || said.date !== null || said.time !== null || said.days.length > 0) return null;
  if (ordinal < 0 && isYesOrNo(memory)) return null;
  const picks = memory.choices.map(({ id }) => readChoice(id));
  const slots = offeredSlots(memory);
  const list = slots.length > 0 && ordinal <= slots.length ? slots : picks;
  if (ordinal > 0) return list[ordinal - 1] ?? null;
  return list.filter((picked) => picked?.kind !== 'more' && picked?.kind !== 'go').at(ordinal) ?? null;
}

/** One offered start that is at the time named, and at odds with nothing else that was said. */
function pickByTime(house: House, memory: Memory, said: Understood): Picked | null {
  if (said.time === null || memory.question !== 'slot') return null;
  const fitting = offeredSlots(memory).filter((slot) => fits(house, memory, slot, said));
  const [only] = fitting;
  return fitting.length === 1 && only ? only : null;
}

function fits(house: House, memory: Memory, slot: Start, said: Understood): boolean {
  const zone = zoneOf(house, slot.locationId);
  return (
    localTime(slot.startsAt, zone) === said.time &&
    (said.date === null || said.date === localDay(slot.startsAt, zone)) &&
    said.dateRange === null &&
    (said.days.length === 0 || said.days.includes(localDay(slot.startsAt, zone))) &&
    (slot.kind !== 'slot' || fitsWish(house, memory, slot, said)) &&
    (slot.kind !== 'set' || saysOnlyWhen(said)) &&
    (said.therapistGender ?? 'any') === 'any' &&
    agrees(said.therapist?.ids, slot.kind === 'set' ? null : slot.therapistId) &&
    agrees(said.location?.ids, slot.locationId)
  );
}

/** "The one at 8" of the therapist's own visits, whose titles begin with their times; of a day it is in, the clock's 12 hours do. */
function pickVisitOfDay({ question, choices }: Memory, { time, date }: Understood): Picked | null {
  if (question !== 'staff-choice' || time === null || date !== null) return null;
  const fitting = choices.filter(({ title }) => onDial(title) === onDial(time));
  const [only] = fitting;
  return fitting.length === 1 && only ? readChoice(only.id) : null;
}

function onDial(words: string): string | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(words) ?? [];
  return hour === undefined || minute === undefined ? null : `${Number(hour) % 12}:${minute}`;
}

/** What a visit of several treatments is to be is changed first, and looked for anew. */
function saysOnlyWhen({ people, durationMinutes, treatment }: Understood): boolean {
  return people === null && durationMinutes === null && treatment === null;
}

/** What a new visit is to be; one that is moved stays what it is. */
function fitsWish(house: House, memory: Memory, slot: SlotPick, said: Understood): boolean {
  return (
    (said.people ?? slot.people) === slot.people &&
    slot.people === (memory.draft ? peopleMeant(house, memory.draft) : slot.people) &&
    (said.durationMinutes ?? slot.durationMinutes) === slot.durationMinutes &&
    agrees(said.treatment?.ids, slot.treatmentId)
  );
}

function agrees(ids: readonly string[] | undefined, id: string | null): boolean {
  return ids === undefined || (id !== null && ids.includes(id));
}
