import { describe, expect, test } from '@jest/globals';
import { visit } from './given.ts';
import { ids, onTerms, twoPlaces } from './sage-house.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith, transcript } from './talk.ts';

const thursday = visit('2026-03-05 12:00');
const monday = visit('2026-03-09 12:00');
const oneVisit = { ...week, visits: [thursday] };

const slotsHeld = (talk: ReturnType<typeof talkWith>): number =>
  [...talk.bookings.values()].filter(({ status }) => status === 'held').length;

/** A time for a new visit is held, and an old message about the booked one is tapped. */
function holding(moveRefused?: 'too-often') {
  const talk = talkWith({ ...oneVisit, guestName: 'Maria', ...(moveRefused ? { moveRefused } : {}) });
  hear(talk, 'deep tissue tomorrow at 4pm for one');
  hear(talk, '/tap 1');
  expect(slotsHeld(talk)).toBe(1);
  return talk;
}

describe('a guest with a time held turns to the visit that is booked', () => {
  const move = `/tap ok.${thursday.id}.hkq4w.${ids.canal}.-.1`;

  test('a move that is refused leaves the held time at hand', () => {
    const talk = holding('too-often');
    expect(hear(talk, move)).toContain('[Yes, book it]');
    expect(slotsHeld(talk)).toBe(1);
    expect(hear(talk, 'yes')).toContain('<');
  });

  test('so does a move that is done', () => {
    const talk = holding();
    const answered = hear(talk, move);
    expect(answered).toContain('moved');
    expect(answered).toContain('[Yes, book it]');
  });

  test('a move that is begun gives the held time back to others', () => {
    const talk = holding();
    expect(hear(talk, `/tap move.${thursday.id}`)).toContain('You can move');
    expect(slotsHeld(talk)).toBe(0);
  });
});

/** As booked by a guest who asked for a woman. */
const withWoman = {
  ...thursday,
  items: thursday.items.map((item) => ({ ...item, genderWish: 'female' as const })),
};

describe('whose hands a visit was booked with is kept when it is moved', () => {
  const free = ['2026-03-06 12:00 Ben', '2026-03-06 10:00 Ana'];
  play([
    [
      'who asked for a woman is offered no man, and says herself that anybody will do',
      { free, visits: [withWoman] },
      ['move my visit to friday', '12:00 is not free on Friday 6 March.', '[10:00 · Ana]', '~Ben'],
      ['anybody is fine', '12:00 is free on Friday 6 March. With Ana, as booked: 10:00.\n[12:00 · Ben]'],
      ['/tap 1', 'Friday 6 March, 12:00 with Ben?'],
      ['yes', 'Done, it is moved.'],
    ],
    [
      'in French and with no woman free that day, other days are offered',
      { free: ['2026-03-06 12:00 Ben', '2026-03-07 12:00 Ana'], visits: [withWoman], locale: 'fr' },
      ['déplacer mon rendez-vous à vendredi', 'sam 12:00 · Ana', '~Ben'],
    ],
    [
      'and who has it now is named where only others are free',
      { free: ['2026-03-06 12:00 Ben'], visits: [thursday], locale: 'de' },
      ['meinen Termin auf Freitag verschieben', 'Bei Ana, wie gebucht, ist dann nichts frei.\n[12:00 · Ben]'],
    ],
  ]);

  test('the wish goes to the service with the move', () => {
    const talk = transcript({ free, visits: [withWoman] }, [
      ['move my visit to friday'],
      ['/tap 1'],
      ['yes'],
    ]);
    expect(talk.asked).toContainEqual({
      kind: 'move-booking',
      move: expect.objectContaining({ therapistId: ids.ana, genders: ['female'] }),
    });
  });
});

describe('a guest moves a visit', () => {
  play([
    ['with none, it is said so', week, ['reschedule my appointment', 'You have no visit to move.']],
    [
      'from one sentence in two taps, and is told what is booked',
      oneVisit,
      [
        'move my massage to friday at 5',
        'You can move Deep tissue massage, Thursday 5 March, 12:00 until Wednesday 4 March, 12:00, 2 more times. 17:00 is free on Friday 6 March.',
        '[17:00 · Ana]',
        '[Keep it as it is]',
        '~€',
      ],
      [
        '/tap 1',
        'Move Deep tissue massage, Thursday 5 March, 12:00 to Friday 6 March, 17:00 with Ana?\n[Yes, move it] [Another day] [Keep it as it is]',
      ],
      ['/tap 1', 'Done, it is moved. The new confirmation has your code.'],
      ['my visits', 'Friday 6 March, 17:00 with Ana', '[Cancel Fri 6 Mar, 17:00] [Move Fri 6 Mar, 17:00]'],
    ],
    [
      'to another day at the same hour, as long as no other is said',
      { ...oneVisit, free: ['2026-03-06 10:00 Ana', '2026-03-06 12:00 Ben'] },
      [
        'move my visit to friday',
        '12:00 is free on Friday 6 March. With Ana, as booked: 10:00.\n[12:00 · Ben] [10:00 · Ana]',
      ],
    ],
    [
      'by words alone',
      oneVisit,
      ['reschedule my visit', 'Which day would suit you?\n[Today, Mon 2 Mar]'],
      ['friday afternoon', 'Free on Friday 6 March from 12:00'],
      ['4pm', 'to Friday 6 March, 16:00 with Ana?'],
      ['yes please', 'Done, it is moved.'],
    ],
    [
      'with the same therapist, by wish',
      oneVisit,
      ['move my visit to friday', '· Ben]'],
      ['with the same therapist', 'With Ana.', '~Ben'],
    ],
    [
      'with second thoughts about the time',
      oneVisit,
      ['move my visit to friday at 5'],
      ['/tap 1', 'to Friday 6 March, 17:00'],
      ['no, saturday', '17:00 is free on Saturday 7 March.'],
      ['/tap 1', 'to Saturday 7 March, 17:00'],
      ['no', 'Which time would suit you better?', '[Keep it as it is]'],
    ],
    [
      'with second thoughts about moving',
      oneVisit,
      ['move my visit to friday at 5'],
      ['/tap 1'],
      ['keep it', 'Deep tissue massage, Thursday 5 March, 12:00 stays as it is.'],
      ['my visits', 'Thursday 5 March, 12:00 with Ana'],
    ],
    [
      'and calls it off, with cancelling at hand',
      oneVisit,
      ['move my visit to friday at 5'],
      ['cancel', 'Thursday 5 March, 12:00 stays as it is. If you meant a visit', '[Cancel Thu 5 Mar, 12:00]'],
      ['/tap 1', 'You get €85.00 back in full'],
    ],
    [
      'one of several, named by its day or asked about',
      { ...week, visits: [thursday, monday] },
      [
        'move my visit',
        'Which visit would you like to move?\n[Move Thu 5 Mar, 12:00] [Move Mon 9 Mar, 12:00]',
      ],
      [
        'the one on monday',
        'You can move Deep tissue massage, Monday 9 March, 12:00 until Sunday 8 March, 12:00',
      ],
    ],
    [
      'one of several, from its day to another',
      { ...week, visits: [thursday, monday] },
      [
        'move my thursday massage to friday',
        'You can move Deep tissue massage, Thursday 5 March',
        'on Friday 6 March',
      ],
    ],
    [
      'from the list of visits',
      oneVisit,
      ['my visits', '[Cancel Thu 5 Mar, 12:00] [Move Thu 5 Mar, 12:00]'],
      ['/tap 2', 'You can move Deep tissue massage, Thursday 5 March, 12:00'],
    ],
    [
      'but not its length: that is another visit',
      oneVisit,
      ['move my visit'],
      ['make it 90 minutes', 'A visit keeps its treatment, length and people', 'Which day would suit you?'],
      ['friday', 'on Friday 6 March'],
    ],
    [
      'and books another instead',
      oneVisit,
      ['move my visit'],
      ['book a swedish massage tomorrow', 'Swedish massage, 60 minutes, €75.00. Free tomorrow'],
    ],
    [
      'to another of the places, which is said',
      { house: twoPlaces, free: ['2026-03-06 12:00 Ana East'], visits: [thursday] },
      ['move my visit to friday at east', '[12:00 · Ana'],
      ['/tap 1', 'to Friday 6 March, 12:00 with Ana at East?'],
      ['yes', 'Done, it is moved'],
      ['my visits', 'East, Javastraat 9'],
    ],
  ]);

  test('is asked for once, with the same visit, and the same search finds its own time free', () => {
    const talk = transcript(oneVisit, [['move my visit to friday at 5'], ['/tap 1'], ['yes']]);
    expect(talk.asked.filter(({ kind }) => kind === 'move-booking')).toEqual([
      {
        kind: 'move-booking',
        move: {
          bookingId: thursday.id,
          startsAt: '2026-03-06T16:00:00.000Z',
          locationId: ids.canal,
          therapistId: ids.ana,
          genders: [null],
        },
      },
    ]);
    expect(talk.asked).toContainEqual({
      kind: 'search-slots',
      query: expect.objectContaining({ ignoring: thursday.id, people: 1 }),
    });
  });

  test('keeps every treatment of the visit, its add-ons and its pauses', () => {
    const stones = { id: 'add1', name: 'hot stones', durationMinutes: 15, priceMinor: 1500, equipment: [] };
    const [item] = thursday.items;
    if (!item) throw new Error('a visit has an item');
    const first = { ...item, durationMinutes: 75, endsAt: '2026-03-05T12:15:00.000Z', addOns: [stones] };
    const second = {
      ...item,
      id: 'itm2',
      part: 1,
      treatmentId: ids.swedish,
      treatmentName: 'Swedish massage',
      startsAt: '2026-03-05T12:30:00.000Z',
      endsAt: '2026-03-05T13:30:00.000Z',
    };
    const talk = talkWith({ ...week, visits: [{ ...thursday, items: [first, second] }] });
    expect(hear(talk, 'move my visit to friday')).toContain('Deep tissue massage and Swedish massage');
    const search = talk.asked.find(({ kind }) => kind === 'search-slots');
    expect(search).toMatchObject({
      query: {
        parts: [
          { treatmentId: ids.deep, durationMinutes: 60, addOnIds: ['add1'], gapMinutes: 0 },
          { treatmentId: ids.swedish, durationMinutes: 60, addOnIds: [], gapMinutes: 15 },
        ],
      },
    });
  });
});

describe('a visit that cannot be moved', () => {
  play([
    [
      'so late is told with the deadline',
      { ...week, visits: [visit('2026-03-02 18:00')] },
      [
        'move my visit to friday',
        'Monday 2 March, 18:00: it could be moved up to 24 hours before, now it is too late for that. A person at our desk can look with you: +31 20 555 0101.',
        '[Cancel Mon 2 Mar, 18:00] [Book a treatment]',
      ],
      ['my visits', '~[Move'],
    ],
    [
      'once more is told so',
      { ...week, visits: [visit('2026-03-05 12:00', { moves: 2 })] },
      ['move my visit to friday', 'has been moved as often as its terms allow'],
    ],
    [
      'at all is told so',
      {
        ...week,
        visits: [visit('2026-03-05 12:00', { terms: { ...onTerms({ maxMoves: 0 }).terms, versionIds: [] } })],
      },
      ['move my visit to friday', 'cannot be moved by the terms it was booked with'],
    ],
    [
      'because somebody was faster is offered other times',
      { ...oneVisit, taken: ['2026-03-06T16:00:00.000Z'] },
      ['move my visit to friday at 5'],
      ['/tap 1', 'to Friday 6 March, 17:00'],
      ['yes', '17:00 on Friday 6 March has just been taken. The nearest I have:\n[', '[Keep it as it is]'],
    ],
    [
      'because it became too late meanwhile is told to call',
      { ...oneVisit, moveRefused: 'too-late' },
      ['move my visit to friday at 5'],
      ['/tap 1'],
      ['yes', 'I cannot move Deep tissue massage, Thursday 5 March, 12:00 from here. A person at our desk'],
    ],
    [
      'because it is somebody else’s says nothing about it',
      {
        ...week,
        visits: [visit('2026-03-05 15:00', { guest: { id: 'gstother', name: null, phone: null } })],
      },
      ['/tap move.bkg202603051500', 'You have no visit to move.'],
      ['/tap ok.bkg202603051500.hko20.loccanal00000001.-', 'You have no visit to move.'],
    ],
  ]);
});
