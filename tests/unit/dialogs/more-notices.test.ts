import { describe, expect, test } from '@jest/globals';
import type { BookingView, Notice, Slot, SlotQuery } from '../../../api/contract.ts';
import { wordNotice } from '../../../dialogs/notices.ts';
import { slotsFor, visit } from './given.ts';
import { ids, now } from './sage-house.ts';
import { weekFree } from './scenes.ts';
import { hear, situationOf, talkWith } from './talk.ts';

const situation = situationOf(talkWith());
const code = { imageUrl: 'https://house/qr.png', text: 'sw1.token' };
const friday = visit('2026-03-06 12:00');
const heldUntil = '2026-03-02T08:30:00.000Z';
const offered = visit('2026-03-06 12:00', { heldUntil, paidMinor: 0 }, 'held');

function word(notice: Notice, bookings: readonly BookingView[], waits = true) {
  return wordNotice(notice, { bookings, checkIn: code, waits, swap: null }, situation);
}

function freeSlots(date: string): readonly Slot[] {
  const query: SlotQuery = {
    parts: [
      {
        treatmentId: ids.deep,
        durationMinutes: 60,
        addOnIds: [],
        gapMinutes: 0,
        therapistId: null,
        gender: null,
      },
    ],
    people: 1,
    locationId: null,
    from: date,
    to: date,
    onDays: null,
    timeFrom: null,
    timeTo: null,
    near: null,
    order: 'soonest',
    notTherapistIds: [],
    ignoring: null,
    limit: 4,
  };
  return slotsFor({ free: weekFree }, query, now);
}

describe('a visit that was moved', () => {
  const notice = { kind: 'booking-moved', bookingId: friday.id } as const;

  test('is told with its new picture, since the old one is void', () => {
    expect(word(notice, [friday])).toMatchObject({
      text: 'Your visit has been moved. It is now Deep tissue massage, 60 minutes, Friday 6 March, 12:00 with Ana, Canal, Prinsengracht 1, Amsterdam. The code picture sent before no longer works; the code to say stays the same.\nShow this code when you arrive, or say K7M4PX.',
      choices: [],
      link: null,
      image: { url: 'https://house/qr.png', alt: 'Check-in code K7M4PX', text: 'sw1.token' },
    });
  });

  test('can be moved again or cancelled from its card; not moved when it is too soon for that', () => {
    const actions = (booking: BookingView) =>
      word(notice, [booking])?.cards?.[0]?.actions.map(({ title }) => title.split(' ')[0]);
    expect(actions(friday)).toEqual(['Move', 'Cancel']);
    expect(actions(visit('2026-03-02 18:00'))).toEqual(['Cancel']);
  });

  test('is told without a code while it is not paid', () => {
    expect(word(notice, [offered])?.image).toBeNull();
  });

  test.each(['cancelled', 'expired', 'checked-in'] as const)('is not told when it is %s', (status) => {
    expect(word(notice, [visit('2026-03-06 12:00', {}, status)])).toBeNull();
  });

  test('is not told once its time has begun', () => {
    expect(word(notice, [visit('2026-03-02 08:00')])).toBeNull();
  });
});

describe('several visits that the house changed', () => {
  const other = visit('2026-03-05 15:00');
  const notice = { kind: 'replanned', bookingIds: [friday.id, other.id] } as const;

  test('are told in one message, soonest first, each with its time, its hands and its code', () => {
    const reply = word(notice, [friday, other]);
    expect(reply?.text.split('\n')).toEqual([
      'We had to change some of your visits. This is how they are now:',
      expect.stringContaining('Thursday 5 March, 15:00 with Ana'),
      expect.stringContaining('Friday 6 March, 12:00 with Ana'),
      'The code pictures you had before no longer work; say the code when you arrive.',
    ]);
    expect(reply?.choices.map(({ id }) => id)).toEqual(['go.visits']);
  });

  test('leave out what was cancelled meanwhile', () => {
    const reply = word(notice, [visit('2026-03-05 15:00', {}, 'cancelled'), friday]);
    expect(reply?.text).toContain('We had to change your visit.');
    expect(reply?.text).not.toContain('15:00');
    expect(word(notice, [visit('2026-03-05 15:00', {}, 'cancelled')])).toBeNull();
  });
});

describe('time that came free and is kept', () => {
  const notice = { kind: 'waitlist-offer', bookingId: offered.id, entryId: 'wte1' } as const;

  test('is offered with what, when, with whom, the price and until when', () => {
    const reply = word(notice, [offered]);
    expect(reply?.text).toBe(
      "Time came free that you asked for:\nDeep tissue massage, 60 minutes\nFriday 6 March, 12:00 with Ana\nCanal, Prinsengracht 1, Amsterdam\n€85.00\nI'm keeping it for you until 09:30.\nYou can cancel free of charge until Thursday 5 March, 12:00.",
    );
    expect(reply?.choices).toEqual([
      { id: `yes.${offered.id}`, title: 'Take it' },
      { id: `cancel.${offered.id}`, title: 'No, thank you' },
    ]);
  });

  test('is taken by its yes, and given back by its no', () => {
    const taking = talkWith({ visits: [offered] });
    expect(hear(taking, `/tap yes.${offered.id}`)).toContain('<Pay €85.00>');
    const declining = talkWith({ visits: [offered] });
    expect(hear(declining, `/tap cancel.${offered.id}`)).toContain("I've let go of");
    expect(declining.bookings.get(offered.id)?.status).toBe('cancelled');
  });

  test('is not offered when it was taken, let go of, or kept long enough', () => {
    expect(word(notice, [friday])).toBeNull();
    expect(word(notice, [visit('2026-03-06 12:00', {}, 'cancelled')])).toBeNull();
    expect(word(notice, [{ ...offered, heldUntil: now }])).toBeNull();
  });
});

describe('time that came free for whoever is first', () => {
  const [slot] = freeSlots('2026-03-06');
  if (!slot) throw new Error('something is free on friday');
  const notice = { kind: 'waitlist-open', entryId: 'wte1', slot } as const;

  test('is told with a choice that takes it', () => {
    const reply = word(notice, []);
    expect(reply?.text).toBe(
      'Time came free that you asked for: Deep tissue massage, 60 minutes, €85.00, Friday 6 March, 10:00 with Ana. It goes to whoever takes it first.',
    );
    expect(reply?.choices.map(({ title }) => title)).toEqual(['Fri 10:00 · Ana']);
    const talk = talkWith({ free: weekFree });
    expect(hear(talk, `/tap ${reply?.choices[0]?.id}`)).toContain('Friday 6 March, 10:00 with Ana');
  });

  test('is put together by a person when it is more than one treatment', () => {
    const two = { ...slot, parts: [...slot.parts, ...slot.parts] };
    expect(word({ ...notice, slot: two }, [])?.choices.map(({ id }) => id)).toEqual(['go.human']);
  });

  test('is not told to who does not wait any more, nor when it has passed', () => {
    expect(word(notice, [], false)).toBeNull();
    expect(word({ ...notice, slot: { ...slot, startsAt: now } }, [])).toBeNull();
  });
});

describe('one day of a recurring booking that could not be set', () => {
  const conflict = {
    date: '2026-03-06',
    startsAt: '2026-03-06T11:00:00.000Z',
    reason: 'fully-booked',
    alternatives: freeSlots('2026-03-06'),
  } as const;
  const notice = { kind: 'series-conflict', seriesId: 'srs1', conflict } as const;

  test('is told with up to three others and leaving it out', () => {
    const reply = word(notice, []);
    expect(reply?.text).toBe(
      'The visit of your recurring booking on Friday 6 March could not be set. Would one of these suit you instead?',
    );
    expect(reply?.choices.map(({ title }) => title)).toEqual([
      'Fri 10:00 · Ana',
      'Fri 11:00 · Ana',
      'Fri 13:00 · Ben',
      'Leave it out',
    ]);
    expect(hear(talkWith(), `/tap ${reply?.choices[3]?.id}`)).toContain(
      'All right, Friday 6 March is left out.',
    );
  });

  test('is told with a person where nothing is near', () => {
    const reply = word({ ...notice, conflict: { ...conflict, alternatives: [] } }, []);
    expect(reply?.choices.map(({ title }) => title)).toEqual(['Leave it out', 'Talk to a person']);
  });

  test('is not told once the day has been', () => {
    expect(word({ ...notice, conflict: { ...conflict, date: '2026-03-01' } }, [])).toBeNull();
  });
});

describe('a guest who has arrived', () => {
  const here = (checkedInAt: string, name: string | null = 'Noor') =>
    visit('2026-03-06 12:00', { checkedInAt, guest: { id: ids.guest, name, phone: null } }, 'checked-in');
  const arrived = { kind: 'guest-arrived', bookingId: friday.id } as const;
  const inTime = here('2026-03-06T10:50:00.000Z');
  const late = here('2026-03-06T11:12:30.000Z');

  test('is told to the therapist, with how late it is', () => {
    expect(word(arrived, [inTime])).toMatchObject({
      text: 'Noor is here for 12:00.',
      choices: [{ id: `begin.${friday.id}`, title: 'Begin' }],
    });
    expect(word(arrived, [late])?.text).toBe('Noor is here for 12:00. That is 12 minutes after the start.');
    expect(word(arrived, [here('2026-03-06T10:50:00.000Z', null)])?.text).toBe(
      'Your guest for 12:00 is here.',
    );
  });

  test('is told to the desk with the therapist’s name, and without a therapist’s button', () => {
    const desk = { staffId: 'stf2', name: 'Mara', role: 'desk', therapistId: null } as const;
    const reply = wordNotice(
      arrived,
      { bookings: [inTime], checkIn: null, waits: true, swap: null },
      {
        ...situation,
        staff: desk,
      },
    );
    expect(reply).toMatchObject({ text: 'Noor is here for 12:00, with Ana.', choices: [] });
  });

  test('is told no more once the treatment has begun', () => {
    expect(word(arrived, [{ ...inTime, status: 'in-treatment' }])).toBeNull();
  });

  test('is welcomed; who is late learns that the end stays where it was', () => {
    const welcome = { kind: 'checked-in', bookingId: friday.id } as const;
    expect(word(welcome, [inTime])?.text).toBe(
      'Welcome, Noor. You are checked in; Ana comes for you at 12:00.',
    );
    expect(word(welcome, [late])?.text).toBe(
      'Welcome, Noor. You are checked in, and Ana comes for you right away; your visit ends at 13:00.',
    );
  });

  test.each(['de', 'es', 'fr', 'pt'])('is told in words of their own in %s', (locale) => {
    const told = { bookings: [late], checkIn: null, waits: false, swap: null };
    const text = wordNotice(arrived, told, { ...situation, locale })?.text;
    expect(text).toMatch(/^Noor .*12:00.*12 [mM]inut/);
  });
});
