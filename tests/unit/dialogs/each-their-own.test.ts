import { describe, expect, test } from '@jest/globals';
import { partsOfDraft } from '../../../dialogs/parts.ts';
import { ids } from './sage-house.ts';
import { week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

const given = { ...week, guestName: 'Maria' };

/** A deep tissue massage for the guest and a swedish one for who comes along, friday at five. */
const wishes: Readonly<Record<string, readonly [next: string, yes: string, ...lines: string[]]>> = {
  en: [
    'Now for the other of you.',
    'yes',
    'a deep tissue massage for me and a swedish massage for my wife on friday at 5pm',
    "I'd like a deep tissue massage and my husband a swedish one, friday 5pm",
  ],
  es: [
    'Ahora, para la otra persona.',
    'sí',
    'tejido profundo para mí y un masaje sueco para mi mujer el viernes a las 17',
  ],
  de: [
    'Nun für die andere Person.',
    'ja',
    'eine Tiefengewebsmassage für mich und eine schwedische Massage für meine Frau am Freitag um 17 Uhr',
  ],
  fr: [
    'Maintenant, pour l’autre personne.',
    'oui',
    'un massage profond pour moi et un massage suédois pour ma femme vendredi à 17h',
  ],
  pt: [
    'Agora, para a outra pessoa.',
    'sim',
    'uma massagem profunda pra mim e uma massagem sueca pra minha mulher na sexta às 17h',
  ],
};

describe('something different for each of two', () => {
  for (const [locale, [next, yes, ...lines]] of Object.entries(wishes))
    for (const line of lines)
      test(`is booked one after the other, by itself: ${line}`, () => {
        const talk = talkWith({ ...given, locale });
        hear(talk, line);
        expect(talk.memory.draft).toMatchObject({ treatmentId: ids.deep, people: 1, time: '17:00' });
        hear(talk, '/tap 1');
        const told = hear(talk, yes);
        expect(told).toContain('<');
        expect(told).toContain(next);
        expect(talk.memory.draft).toMatchObject({
          treatmentId: ids.swedish,
          people: 1,
          date: '2026-03-06',
          time: '17:00',
          bookingId: null,
        });
        hear(talk, '/tap 1');
        hear(talk, yes);
        const statuses = [...talk.bookings.values()].map(({ status }) => status);
        expect(statuses).toEqual(['awaiting-payment', 'awaiting-payment']);
      });

  test('asks which is meant of each in its turn', () => {
    const talk = talkWith(given);
    expect(hear(talk, 'a facial for me and a massage for my wife on friday at 5pm')).toContain(
      'separate bookings',
    );
    const { draft } = talk.memory;
    expect(draft ? partsOfDraft(draft) : []).toHaveLength(1);
    expect(draft?.others).toHaveLength(1);
  });

  test('is forgotten where all are to have the same', () => {
    const talk = talkWith(given);
    hear(talk, 'a deep tissue massage for me and a swedish massage for my wife on friday at 5pm');
    hear(talk, 'oh no, deep tissue for 2 people');
    expect(talk.memory.draft).toMatchObject({ people: 2, others: [] });
  });

  test('is left out where the other is not wanted any more', () => {
    const talk = talkWith(given);
    hear(talk, 'a deep tissue massage for me and a swedish massage for my wife on friday at 5pm');
    hear(talk, 'without the swedish');
    hear(talk, '/tap 1');
    expect(hear(talk, 'yes')).not.toContain('Now for');
  });

  test('keeps the first when the second is dropped', () => {
    const talk = talkWith(given);
    hear(talk, 'a deep tissue massage for me and a swedish massage for my wife on friday at 5pm');
    hear(talk, '/tap 1');
    hear(talk, 'yes');
    hear(talk, 'never mind');
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual(['awaiting-payment']);
  });
});
