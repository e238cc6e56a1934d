import type { BlockOutcome, Instant } from '../../../api/contract.ts';
import { ask } from '../../ask.ts';
import { choice } from '../../choices.ts';
import { addDays, instantAt, localDay, localTime } from '../../days.ts';
import { turned } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Said, Scene } from '../../scene.ts';
import { dayWords, timeWords } from '../../texts/wording.ts';
import type { Flow, Memory, Reply, Turned } from '../../types.ts';
import type { TimeRange } from '../../understand/types.ts';
import { sentences } from '../slot-list.ts';
import { shortVisit } from './days.ts';
import { answered, staffChoices } from './reply.ts';

/** A stretch that somebody wants to be free. */
export interface Off {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly sick: boolean;
}

/** "Block 3 to 4 pm": at once, and taken back by one tap; without an end it is asked for. */
export function* block(scene: Scene, memory: Memory, said: Said): Flow {
  const off = stretchIn(scene, said);
  if (off) return yield* blockNow(scene, memory, off);
  const { date } = said.understood;
  if (date !== null && said.understood.time === null)
    return askSure(scene, memory, wholeDay(scene, date, false));
  return turned(memory, 'block-when', [say(scene.texts('staffBlockWhen'))]);
}

/** "Sick today": asked once, since every guest of the day is hit. */
export function sick(scene: Scene, memory: Memory, said: Said): Turned {
  return askSure(scene, memory, wholeDay(scene, said.understood.date ?? scene.today, true));
}

function askSure(scene: Scene, memory: Memory, off: Off | null): Turned {
  const { texts, zone } = scene;
  if (off === null) return answered(memory, [say(texts('staffPassed'))]);
  const when = `${dayWords(texts, localDay(off.startsAt, zone))}, ${fromTo(scene, off)}`;
  const text = off.sick ? texts('staffSickSure', { when }) : texts('staffOffSure', { when });
  return turned(memory, 'staff-sure', [
    say(text, [
      choice(texts('button.staff.off'), { kind: 'off', ...off }),
      choice(texts('button.staff.no'), { kind: 'staff', menu: 'help' }),
    ]),
  ]);
}

/** They work after all, as before. */
export function notOff(scene: Scene, memory: Memory): Turned {
  return answered(memory, [say(scene.texts('staffNotOff'), staffChoices(scene, ['day', 'next']))]);
}

/** Takes the therapist off for a stretch; what is booked then is for the desk to move. */
export function* blockNow(scene: Scene, memory: Memory, { startsAt, endsAt, sick: isSick }: Off): Flow {
  const kind = isSick ? ('sick' as const) : ('blocked' as const);
  const outcome = yield* ask({ kind: 'block', block: { startsAt, endsAt, kind } });
  return answered(memory, [outcomeReply(scene, { startsAt, endsAt, sick: isSick }, outcome)]);
}

/** The stretch is worked after all. */
export function* unblock(scene: Scene, memory: Memory, timeOffId: string): Flow {
  const { ok } = yield* ask({ kind: 'unblock', timeOffId });
  return answered(memory, [say(ok ? scene.texts('staffUnblocked') : scene.texts('staffNotBlocked'))]);
}

function outcomeReply(scene: Scene, off: Off, outcome: BlockOutcome): Reply {
  const { texts, zone } = scene;
  if (!outcome.ok)
    return say(outcome.reason === 'in-the-past' ? texts('staffPassed') : texts('staffCannotBlock'));
  const when = `${dayWords(texts, localDay(off.startsAt, zone))}, ${fromTo(scene, off)}`;
  const done = off.sick ? texts('staffSick', { when }) : texts('staffBlocked', { when });
  const hit = outcome.conflicts.map((visit) => shortVisit(scene, { ...visit, timeZone: zone }));
  const desk = hit.length > 0 ? texts('staffDeskMoves', { visits: texts.list(hit) }) : '';
  return say(sentences(done, desk), [
    choice(texts('button.staff.undo'), { kind: 'off-undo', timeOffId: outcome.timeOffId }),
  ]);
}

/** Until midnight it is the whole day, or what is left of it. */
function fromTo({ texts, zone }: Scene, { startsAt, endsAt }: Off): string {
  if (localTime(endsAt, zone) === '00:00') {
    if (localTime(startsAt, zone) === '00:00') return texts('staffAllDay');
    return texts('staffRestOfDay', { from: timeWords(texts, startsAt, zone) });
  }
  return texts('hoursFromTo', {
    opens: timeWords(texts, startsAt, zone),
    closes: timeWords(texts, endsAt, zone),
  });
}

/** From now on where the day is today; null when it is over. */
function wholeDay(scene: Scene, date: string, isSick: boolean): Off | null {
  const { zone, situation } = scene;
  const begins = instantAt(date, '00:00', zone) ?? instantAt(date, '01:00', zone);
  const ends = instantAt(addDays(date, 1), '00:00', zone) ?? instantAt(addDays(date, 1), '01:00', zone);
  if (begins === null || ends === null || ends <= situation.now) return null;
  const startsAt = begins < situation.now ? onGrid(situation.now) : begins;
  return { startsAt, endsAt: ends, sick: isSick };
}

const gridMs = 5 * 60_000;

// The ledger counts in steps of five minutes.
function onGrid(instant: Instant): Instant {
  return new Date(Math.floor(Date.parse(instant) / gridMs) * gridMs).toISOString();
}

/** "3 to 4 pm" with its day; "at 3 for an hour", too. */
function stretchIn({ zone, today }: Scene, { understood, text }: Said): Off | null {
  const { date, time, durationMinutes } = understood;
  const bare = understood.dateRange === null ? bareRange(text, time) : null;
  const timeRange = understood.timeRange?.from ? understood.timeRange : (bare ?? understood.timeRange);
  const day = date ?? today;
  const startsAt = instantAt(day, timeRange?.from ?? time ?? '', zone);
  if (startsAt === null) return null;
  // "10 pm to 1" ends on the day after.
  const overnight = timeRange?.to && timeRange.to < (timeRange.from ?? '');
  const end = timeRange?.to ? instantAt(overnight ? addDays(day, 1) : day, timeRange.to, zone) : null;
  if (end !== null && end > startsAt) return { startsAt, endsAt: end, sick: false };
  if (durationMinutes === null) return null;
  const endsAt = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
  return { startsAt, endsAt, sick: false };
}

/** Two hours with a dash or "to" between them, in any of the five languages. */
const bareHours =
  /(?<![\d.:/])(\d{1,2})(?:[:.h](\d\d))? ?(?:h|uhr|horas?|heures?)? ?(?:-|–|to|till?|until|bis|a|à|al?|até|ate|e|y|et|und|and) ?(?:las? |as |às )?(\d{1,2})(?:[:.h](\d\d))?(?![\d.:/])/i;

/** "10-11 dentist", "10 bis 11": who blocks hours means no number of guests and no day, as a guest might. */
function bareRange(text: string, from: string | null): TimeRange | null {
  const said = bareHours.exec(text);
  const [begin, end] = [Number(said?.[1]), Number(said?.[3])];
  if (said === null || begin > 24 || end > 24) return null;
  if (from !== null && begin % 12 !== Number(from.slice(0, 2)) % 12) return null;
  const starts = from ?? clock(begin < opensAt ? begin + 12 : begin, said[2]);
  const inAfternoon = end < 12 && end < Number(starts.slice(0, 2));
  return { from: starts, to: clock(inAfternoon ? end + 12 : end, said[4]) };
}

/** Nobody works earlier: "2 to 3" is in the afternoon. */
const opensAt = 7;

function clock(hour: number, minutes = '00'): string {
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
