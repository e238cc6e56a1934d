import { describe, expect, test } from '@jest/globals';
import { type Given, instant, visit } from './given.ts';
import { play } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

/** Ana on fridays at five and six, but not at five on the third of April. */
const fridays: Given = {
  free: [
    ...['03-06', '03-13', '03-20', '03-27'].flatMap((day) => [
      `2026-${day} 17:00 Ana`,
      `2026-${day} 18:00 Ana`,
    ]),
    ...['2026-04-03 18:00 Ana', '2026-04-10 17:00 Ana', '2026-04-17 17:00 Ana'],
  ],
};

describe('a visit that comes again', () => {
  play([
    [
      'is held whole, with the day that cannot be had, and paid by one link',
      fridays,
      [
        'a 60 minute swedish massage every friday at 5 for six weeks',
        'Every week at 17:00 with Ana\n5 visits: Fri 6 Mar, Fri 13 Mar, Fri 20 Mar, Fri 27 Mar and Fri 10 Apr',
        'Friday 3 April cannot be had; near it 18:00 is free',
        'Shall I book it?',
      ],
      ['yes', 'This confirms all visits', '<Pay €75.00>'],
    ],
    [
      'is asked for how many visits, and takes a while, a number and another hour',
      fridays,
      ['a 60 minute swedish massage every friday at 5', 'For how many visits?'],
      ['for two months', '6 visits:', 'Friday 24 April cannot be had and is left out'],
      ['four times', '4 visits:'],
      ['one hour later', 'Every week at 18:00', '4 visits:'],
      ['yes', '<Pay €75.00>'],
    ],
    [
      'every month is told to be every four weeks, before and when it is summed up',
      fridays,
      [
        'a 60 minute swedish massage monthly on friday at 5',
        'That is every 4 weeks, on the same weekday; I cannot count by the month. For how many visits?',
      ],
      ['2', 'Every 4 weeks at 17:00', 'Fri 6 Mar', 'Friday 3 April cannot be had'],
    ],
    [
      'every month is told so in German',
      { ...fridays, locale: 'de' },
      ['60 Minuten schwedische Massage am Freitag um 17 Uhr, einmal im Monat', 'Das heißt alle 4 Wochen'],
    ],
    [
      'every month is told so in French',
      { ...fridays, locale: 'fr' },
      ['massage suédois 60 minutes vendredi à 17h, une fois par mois', 'toutes les 4 semaines'],
    ],
    [
      'every month is told so in Spanish',
      { ...fridays, locale: 'es' },
      ['masaje sueco de 60 minutos el viernes a las 17:00, una vez al mes', 'cada 4 semanas'],
    ],
    [
      'every month is told so in Portuguese',
      { ...fridays, locale: 'pt' },
      ['massagem sueca de 60 minutos na sexta às 17h, uma vez por mês', 'a cada 4 semanas'],
    ],
    [
      'takes "2" for two visits, not for the second that is offered',
      fridays,
      ['a 60 minute swedish massage every friday at 5', '[4 times] [6 times] [8 times]'],
      ['2', '2 visits: Fri 6 Mar and Fri 13 Mar'],
    ],
    [
      'ends on the last day that is said, and comes only once when that is said',
      fridays,
      ['a 60 minute swedish massage every friday at 5', 'For how many visits?'],
      ['until the 20th of march', '3 visits: Fri 6 Mar, Fri 13 Mar and Fri 20 Mar'],
      ['only once', '17:00 is free on Friday 6 March'],
      ['yes', 'Friday 6 March, 17:00 with Ana', '~visits'],
    ],
    [
      'grows out of a visit that is held',
      fridays,
      ['a swedish massage on friday at 5'],
      ['yes', 'Shall I book it?'],
      ['make it every other week until april', 'Every 2 weeks at 17:00', '3 visits:'],
      ['yes', '<Pay €75.00>'],
    ],
    [
      'in German',
      { ...fridays, locale: 'de' },
      ['60 Minuten schwedische Massage jeden Freitag um 17 Uhr', 'Für wie viele Termine?'],
      ['sechs Wochen lang', 'Jede Woche um 17:00 Uhr bei Ana', '5 Termine:'],
      ['ja', '<75,00', 'alle Termine'],
    ],
    [
      'in French',
      { ...fridays, locale: 'fr' },
      ['massage suédois de 60 minutes tous les vendredis à 17h', 'Pour combien de visites'],
      ['six', 'Chaque semaine à 17:00 avec Ana', '5 visites'],
      ['oui', '<Payer 75,00'],
    ],
    [
      'in Spanish',
      { ...fridays, locale: 'es' },
      ['masaje sueco de 60 minutos cada viernes a las 17:00', '¿Para cuántas citas?'],
      ['hasta el 27 de marzo', 'Cada semana a las 17:00 con Ana', '4 citas:'],
      ['sí', '<Pagar 75,00'],
    ],
    [
      'in Portuguese',
      { ...fridays, locale: 'pt' },
      ['massagem sueca de 60 minutos toda sexta às 17h', 'Para quantas reservas?'],
      ['seis vezes', 'Toda semana às 17:00 com Ana', '5 reservas:'],
      ['sim', '<Pagar €'],
    ],
  ]);

  test('is accepted as one series, of which every visit waits for the payment', () => {
    const talk = talkWith(fridays);
    hear(talk, 'a 60 minute swedish massage every friday at 5, 4 times');
    hear(talk, 'yes');
    const waiting = [...talk.bookings.values()].filter(({ status }) => status === 'awaiting-payment');
    expect(waiting).toHaveLength(4);
    expect(new Set(waiting.map(({ seriesId }) => seriesId)).size).toBe(1);
    expect(talk.asked.filter(({ kind }) => kind === 'accept-hold')).toEqual([]);
  });

  test('stays when another visit, offered meanwhile, is taken and let go of after it was paid', () => {
    const offered = visit(
      '2026-03-04 10:00',
      { paidMinor: 0, heldUntil: instant('2026-03-02 23:00') },
      'held',
    );
    const talk = talkWith({ ...fridays, visits: [offered] });
    hear(talk, 'a 60 minute swedish massage every friday at 5, 4 times');
    hear(talk, 'yes');
    expect(hear(talk, `/tap yes.${offered.id}`)).toContain('<Pay');
    expect(talk.memory.draft).toMatchObject({ bookingId: offered.id, seriesVisits: [], repeats: null });
    const series = [...talk.bookings.values()].filter(({ seriesId }) => seriesId !== null);
    expect(series).toHaveLength(4);
    for (const one of series) talk.bookings.set(one.id, { ...one, status: 'confirmed', heldUntil: null });
    hear(talk, 'never mind');
    const cancelled = talk.asked.filter(({ kind }) => kind === 'cancel-booking');
    expect(cancelled).toMatchObject([{ bookingId: offered.id }]);
    expect(talk.bookings.get(offered.id)?.status).toBe('cancelled');
  });
});
