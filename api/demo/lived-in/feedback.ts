import type { Id } from '../../contract.ts';
import type { FeedbackEntity } from '../../database/entities/booking.ts';
import { newId } from '../../database/ids.ts';
import { sealWords } from '../../feedback/feedback-words.ts';
import type { Seals } from '../../keys/sealed-text.ts';
import { type Chance, pick } from '../seeded.ts';
import type { VisitRows } from '../visit-rows.ts';

const HOUR_MS = 3_600_000;

/** What guests say, by their stars; the therapist's first name is filled in. */
const WORDS: Readonly<Record<number, readonly string[]>> = {
  5: [
    '{who} found every knot. I slept like a child.',
    'Best hour of my week, thank you {who}',
    'So calm in here. The tea afterwards was lovely too.',
    'Wie immer wunderbar, danke {who}!',
    'Exactly the right pressure, and no small talk. Perfect.',
    'Booked from the tram, walked in ten minutes later. Impressive.',
    'Merci {who}, je reviens dans deux semaines.',
    'My shoulders are mine again.',
    '{who} remembered my bad knee from last time. That means a lot.',
    'Una hora de paz. Volveré.',
  ],
  4: [
    'Very good, the room was a bit warm.',
    'Lovely treatment, started five minutes late.',
    'Great massage. Music could be softer.',
    '{who} was great, the shower ran cold at first.',
    'Sehr angenehm, nur der Parkplatz war schwer zu finden.',
  ],
  3: [
    'Fine, but I had asked for firmer pressure.',
    'Good hands, noisy street that afternoon.',
    'It felt a little rushed at the end.',
  ],
  2: ['Waited fifteen minutes at the desk and nobody said why.', 'The oil was not the one that I chose.'],
  1: ['I came and my therapist was ill. I would have liked to know before.'],
};
const STARS = [...'5555555555555444444443332'].map(Number);

/** What guests of visits that are over thought of them: about half say something, of these half in words. */
export function feedbackRows(
  seals: Seals,
  tenantId: Id,
  visits: readonly VisitRows[],
  nameOf: (therapistId: Id) => string,
  now: number,
  chance: Chance,
): FeedbackEntity[] {
  return visits
    .filter(({ booking }) => booking.status === 'completed')
    .flatMap(({ booking, items }) => {
      if (chance() > 0.52) return [];
      const at = booking.endsAt + (1 + chance() * 20) * HOUR_MS;
      // Once in a long while somebody is truly unhappy.
      const stars = chance() < 0.015 ? 1 : pick(STARS, chance);
      const words = chance() < 0.55 ? pick(WORDS[stars] ?? [], chance) : null;
      const own = { id: newId(), tenantId };
      const who = nameOf(items[0]?.therapistId ?? '').split(' ')[0] ?? '';
      const wordsSealed = sealWords(seals, own, words?.replace('{who}', who) ?? null);
      if (at > now) return [];
      return [
        {
          ...{ ...own, bookingId: booking.id, guestId: booking.guestId, stars, wordsSealed },
          ...{ askAt: null, tipAskedAt: null, createdAt: at, updatedAt: at },
        },
      ];
    });
}
