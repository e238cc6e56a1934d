import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BookingView } from '../../../api/contract.ts';
import { ResourceTable, RotaTable, TreatmentTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Scope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';

import { type ChatHouse, openChatHouse } from '../../support/chat-house.ts';
import { clockAt } from '../../support/clock.ts';
import { changeRows, makeSpa, part, type TestSpa } from '../../support/spa.ts';

const mask = { id: newId(), name: 'Clay mask', durationMinutes: 15, priceMinor: 1_500, equipment: [] };

/** A facial with a mask on top, given in the same room by the same people as the massage. */
function facial(id: string) {
  const noBuffers = {
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: 0,
  };
  return {
    ...noBuffers,
    id,
    name: 'Glow facial',
    aliases: [],
    category: 'Face',
    description: '',
    variants: [{ durationMinutes: 30, priceMinor: 5_000 }],
    skills: ['massage'],
    roomKind: 'massage',
    equipment: [],
    addOns: [mask],
    position: 1,
    active: true,
  };
}

describe('visits of more than one treatment or day, booked in the chat', () => {
  let chat: ChatHouse;
  let spa: TestSpa;

  beforeEach(async () => {
    const clock = clockAt('2026-03-02T09:00');
    chat = await openChatHouse(clock);
    spa = await makeSpa(chat.house.core.database, clock);
    await changeRows(spa, (scope) => scope.insert(TreatmentTable, [facial(newId())]));
  });
  afterEach(() => chat.house.close());

  const write = async (text: string): Promise<string> =>
    (await chat.hear(spa.tenantId, 'Ada', { kind: 'text', text })).text;
  const tap = async (title: string): Promise<string> => (await chat.tap(spa.tenantId, 'Ada', title)).text;
  const visits = () => chat.visits(spa.tenantId, 'Ada');
  const paid = () => chat.pays(spa.tenantId, 'Ada');

  const first = async (): Promise<BookingView> => {
    const [visit] = await visits();
    if (!visit) throw new Error('nothing is booked');
    return visit;
  };

  const clean = async () => expect(await examine(chat.house.core.database)).toEqual([]);

  test('every friday for five weeks is held whole, and one payment confirms all of it', async () => {
    const summary = await write('a 60 minute massage every friday at 5 for five weeks');
    expect(summary).toContain('Every week at 17:00');
    expect(summary).toContain('5 visits: Fri 6 Mar, Fri 13 Mar, Fri 20 Mar, Fri 27 Mar and Fri 3 Apr');
    expect((await visits()).map(({ status }) => status)).toEqual(Array(5).fill('held'));
    expect(await tap('Yes, book it')).toContain('This confirms all visits');
    await paid();
    const booked = await visits();
    expect(booked.map(({ status }) => status)).toEqual(Array(5).fill('confirmed'));
    // The clocks go forward before the last one: five o'clock stays five o'clock.
    expect(booked.map(({ startsAt }) => startsAt.slice(5, 16))).toEqual([
      '03-06T16:00',
      '03-13T16:00',
      '03-20T16:00',
      '03-27T16:00',
      '04-03T15:00',
    ]);
    expect(new Set(booked.map(({ seriesId }) => seriesId)).size).toBe(1);
    await clean();
  });

  test('a massage and then a facial with its mask are one visit, planned one after the other', async () => {
    await write('a 60 minute massage and then a glow facial with a clay mask on friday at 3');
    const summary = await tap('15:00');
    expect(summary).toContain('Massage, 60 minutes');
    expect(summary).toContain('Clay mask');
    expect(await tap('Yes, book it')).toContain('Pay €155.00');
    await paid();
    const visit = await first();
    expect(visit).toMatchObject({ status: 'confirmed', totalMinor: 9_000 + 5_000 + 1_500 });
    expect(visit.items.map((item) => [item.treatmentName, item.addOns.map(({ name }) => name)])).toEqual([
      ['Massage', []],
      ['Glow facial', ['Clay mask']],
    ]);
    expect(visit.items.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['14:00', '15:00']);
    await clean();
  });

  test('a visit booked with a woman is moved to a woman, until the guest says that anybody will do', async () => {
    const [woman = ''] = spa.therapistIds;
    await changeRows(spa, hireBen);
    await write('a 60 minute massage on wednesday at 4 with a woman');
    await tap('16:00');
    await tap('Yes, book it');
    await paid();
    const other = await spa.guest();
    const busy = spa.request(other, '2026-03-05T16:00', {
      parts: [part(spa.treatmentId, { therapistId: woman })],
    });
    expect(await spa.service.holdSlot(spa.tenantId, other, busy)).toMatchObject({ ok: true });

    expect(await write('move my visit to thursday')).toContain('16:00 is not free');
    expect(lastTitles().join()).not.toContain('Ben');
    const moved = lastTitles()[0] ?? '';
    await tap(moved);
    await tap('Yes, move it');
    expect((await first()).items).toMatchObject([{ therapistId: woman, genderWish: 'female' }]);

    await write('move my visit to thursday at 4');
    expect(await write('anybody is fine')).toContain('16:00 is free');
    await tap('16:00 · Ben');
    expect(await tap('Yes, move it')).toContain('Done, it is moved');
    expect((await first()).items).toMatchObject([{ therapistName: 'Ben', genderWish: null }]);
    await clean();
  });

  const lastTitles = (): string[] => (chat.said('Ada').at(-1)?.choices ?? []).map(({ title }) => title);

  /** A man who gives what the woman of the spa gives, in a room more. */
  async function hireBen(scope: Scope): Promise<void> {
    const same = { locationId: null, roomKind: null, equipmentKind: null, capacity: 1, active: true };
    const man = { ...same, id: newId(), kind: 'therapist' as const, name: 'Ben', gender: 'male' as const };
    const room = { ...same, id: newId(), kind: 'room' as const, name: 'Annex', gender: null };
    await scope.insert(ResourceTable, [
      { ...man, skills: ['massage'], position: 8 },
      { ...room, locationId: spa.locationId, roomKind: 'massage', skills: [], position: 9 },
    ]);
    await scope.insert(
      RotaTable,
      ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
        id: newId(),
        resourceId: man.id,
        locationId: spa.locationId,
        kind: 'work' as const,
        weekday,
        startsLocal: '09:00',
        endsLocal: '21:00',
        validFrom: '2020-01-01',
        validTo: null,
      })),
    );
  }
});
