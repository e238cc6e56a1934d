import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Grounds, judge } from '../../../../admin-web/src/features/door/judge.ts';
import { readCode } from '../../../../admin-web/src/features/door/read-code.ts';
import { signToken } from '../../../../api/check-in/token.ts';
import type { BookingStatus, DoorDay, DoorVisit } from '../../../../api/contract.ts';

const MINUTE = 60_000;
const FIVE = Date.UTC(2026, 2, 3, 16);
const WINDOW = { opensAt: FIVE - 120 * MINUTE, closesAt: FIVE + 30 * MINUTE };
const OURS = newKey('0123456789abcdef');
const OLD = newKey('0000000000000000');
const ID = '1m82c2v4y1phrx4e';
const iso = (at: number): string => new Date(at).toISOString();

function newKey(id: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { id, privateKey, publicKey: publicKey.export({ format: 'jwk' }).x ?? '' };
}

function visit(more: Partial<DoorVisit> = {}): DoorDay['visits'][number] {
  return {
    id: ID,
    version: 3,
    status: 'confirmed',
    firstName: 'Sofie',
    startsAt: iso(FIVE),
    endsAt: iso(FIVE + 60 * MINUTE),
    timeZone: 'Europe/Amsterdam',
    treatments: ['Massage'],
    therapists: ['Ana'],
    opensAt: iso(WINDOW.opensAt),
    closesAt: iso(WINDOW.closesAt),
    checkedInAt: null,
    codeHash: createHash('sha256').update('saltK7M4PX').digest('hex'),
    ...more,
  };
}

function grounds(more: Partial<Grounds> = {}, visits = [visit()]): Grounds {
  const day: DoorDay = {
    location: { id: 'canal', name: 'Canal', timeZone: 'Europe/Amsterdam' },
    date: '2026-03-03',
    now: iso(FIVE),
    until: iso(FIVE + 6 * 60 * MINUTE),
    salt: 'salt',
    keys: [
      { id: OLD.id, publicKey: OLD.publicKey, retiresAt: iso(FIVE - 60 * MINUTE) },
      { id: OURS.id, publicKey: OURS.publicKey, retiresAt: null },
    ],
    visits,
  };
  return { day, now: FIVE - 10 * MINUTE, letIn: () => null, ...more };
}

const code = (
  more: { version?: number; bookingId?: string; window?: typeof WINDOW | null } = {},
  key = OURS,
) => signToken({ bookingId: ID, version: 3, window: WINDOW, ...more }, key);
const judged = (text: string, by = grounds()) => judge(readCode(text), by);

describe('without a connection', () => {
  it('a genuine code of the list and its short code let the guest in', async () => {
    for (const text of [code(), code({ window: null }), 'k7m 4px'])
      await expect(judged(text)).resolves.toMatchObject({ ok: true, visit: { firstName: 'Sofie' } });
  });

  it.each([
    ['another key that borrows our name', code({}, { ...newKey(OURS.id) }), 'not-a-code'],
    ['an altered code', code().replace(/^1m8/, '1m9'), 'not-a-code'],
    ['a retired key', code({}, OLD), 'retired'],
    ['a key that the list does not know', code({}, newKey('zzzzzzzzzzzzzzzz')), 'not-on-list'],
    ['a visit that the list does not know', code({ bookingId: 'another000000000' }), 'not-on-list'],
    ['an unknown short code', 'ZZZZZZ', 'not-found'],
    ['something else', '4111 1111 1111 1111', 'not-a-code'],
    ['a code from before a change', code({ version: 2 }), 'replaced'],
  ])('%s is refused', async (_, text, reason) => {
    await expect(judged(text)).resolves.toMatchObject({ ok: false, reason });
  });

  it.each<[BookingStatus, string]>([
    ['checked-in', 'already-used'],
    ['in-treatment', 'already-used'],
    ['completed', 'already-used'],
    ['cancelled', 'cancelled'],
    ['no-show', 'too-late'],
    ['held', 'not-paid'],
    ['awaiting-payment', 'not-paid'],
  ])('a visit that is %s is refused as the server does: %s', async (status, reason) => {
    const by = grounds({}, [visit({ status })]);
    await expect(judged('K7M4PX', by)).resolves.toMatchObject({ ok: false, reason });
  });

  it.each([
    [WINDOW.opensAt - 1, 'too-early'],
    [WINDOW.closesAt + 1, 'too-late'],
  ])(
    'outside of the window, at %d, it is %s: by the list, and for what is not on it by the code',
    async (now, reason) => {
      await expect(judged(code(), grounds({ now }))).resolves.toMatchObject({ reason });
      const elsewhere = code({ bookingId: 'another000000000' });
      await expect(judged(elsewhere, grounds({ now }))).resolves.toMatchObject({ reason });
    },
  );

  it('at the very ends of the window the guest is let in', async () => {
    for (const now of [WINDOW.opensAt, WINDOW.closesAt])
      await expect(judged(code(), grounds({ now }))).resolves.toMatchObject({ ok: true });
  });

  it('a code that is newer than the list goes by its own window: the visit was moved since', async () => {
    const moved = code({ version: 4, window: { opensAt: FIVE - 5 * MINUTE, closesAt: FIVE + 90 * MINUTE } });
    await expect(judged(moved)).resolves.toMatchObject({ reason: 'too-early' });
    await expect(judged(moved, grounds({ now: FIVE + 60 * MINUTE }))).resolves.toMatchObject({ ok: true });
  });

  it('what this device took before is used, with when', async () => {
    const by = grounds({ letIn: (id) => (id === ID ? FIVE - 15 * MINUTE : null) });
    await expect(judged(code(), by)).resolves.toMatchObject({
      reason: 'already-used',
      usedAt: FIVE - 15 * MINUTE,
    });
  });
});
