import { z } from 'zod';
import type { Act, Understood } from '../../dialogs/understand/types.ts';
import { dates, type Reader, sameOnDial, shown, times, two } from './reader.ts';
import type { Tallies } from './tallies.ts';

const day = z.object({ day: z.number(), month: z.number(), year: z.number() });
const clock = z.object({ hour: z.number(), minute: z.number() });
const slots = z.record(z.string(), z.object({ value: z.unknown().optional() }).loose());
const line = z.object({ text: z.string(), intents: z.array(z.string()), slots });
type Line = z.output<typeof line>;

/** Hotel guests: days, times, heads, and what they want. The micro-F1 over all intents, 0 to 1. */
export function measureHotels({ linesOf, read }: Reader, tallies: Tallies): number {
  const intents = { right: 0, wrong: 0, missed: 0 };
  for (const one of linesOf('nlupp', line)) {
    const result = read(one.text, '2022-03-15T09:00', 'en', []);
    measureSlots(one, result, tallies);
    measureIntents(one, result, intents, tallies);
  }
  const { right, wrong, missed } = intents;
  return (2 * right) / (2 * right + wrong + missed);
}

function measureSlots({ text, slots: labels }: Line, result: Understood, { count }: Tallies): void {
  const failure = (): string => `${text} | ${JSON.stringify(labels)} | ${shown(result)}`;
  for (const [slot, { value }] of Object.entries(labels)) {
    const date = day.safeParse(value).data;
    const time = clock.safeParse(value).data;
    if (date) {
      const right = dates(result).includes(`${date.year}-${two(date.month)}-${two(date.day)}`);
      count('nlupp date', right, failure);
    }
    if (time) {
      const right = times(result).includes(`${two(time.hour)}:${two(time.minute)}`);
      const onDial = times(result).some((at) => sameOnDial(at, time.hour * 60 + time.minute));
      count('nlupp time', right, failure);
      count('nlupp time, am or pm', onDial, failure);
    }
    if (slot === 'people') count('nlupp people', result.people === value, failure);
  }
  const adults = labels.adults?.value;
  const kids = labels.kids?.value;
  if (typeof adults !== 'number') return;
  const all = adults + (typeof kids === 'number' ? kids : 0);
  count('nlupp adults and kids', result.people === all, failure);
}

/** The set's intents that a spa's front desk tells apart, and the acts that say the same here. */
const told: readonly (readonly [intents: readonly string[], act: Act])[] = [
  [['affirm', 'acknowledge'], 'affirm'],
  [['deny'], 'deny'],
  [['greet'], 'greet'],
  [['thank'], 'thanks'],
  [['end_call'], 'bye'],
  [['handoff'], 'human'],
  [['cancel_close_leave_freeze'], 'cancel'],
  [['change'], 'move'],
  [['how_much'], 'price'],
  [['how_long'], 'duration'],
];

function measureIntents(
  { text, intents }: Line,
  { acts }: Understood,
  sums: { right: number; wrong: number; missed: number },
  { count }: Tallies,
): void {
  for (const [names, act] of told) {
    const meant = names.some((name) => intents.includes(name));
    const heard = acts.includes(act);
    if (meant && heard) sums.right += 1;
    else if (heard) sums.wrong += 1;
    else if (meant) sums.missed += 1;
    if (meant || heard) count(`nlupp intent ${act}`, meant === heard, () => `${text} | ${intents} | ${acts}`);
  }
}
