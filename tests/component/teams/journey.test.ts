import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BookingTable } from '../../../api/database/entities/booking.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { scanQr } from '../../support/scan-qr.ts';
import { expectSound } from '../../support/sound.ts';
import type { SimulatedApp } from '../../support/teams/app.ts';
import type { Profile, SimulatedGuest } from '../../support/teams/guest.ts';
import type { Shown } from '../../support/teams/shown.ts';
import { openTeamsSpa, type TeamsSpa } from '../../support/teams/teams-spa.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

describe('a guest on Teams', () => {
  let spa: TeamsSpa;
  beforeAll(async () => {
    spa = await openTeamsSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  /** Up to the confirmation with its code. */
  async function books(guest: SimulatedGuest, wish: string): Promise<Shown> {
    guest.says(wish);
    await guest.hears(({ taps }) => taps.some(({ title }) => /House/.test(title)));
    guest.taps(/House/);
    await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    const payment = await guest.hears(({ link }) => link !== null);
    const paid = await fetch(payment.link ?? '', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ action: 'pay' }),
    });
    expect(paid.status).toBe(303);
    return guest.hears(({ picture }) => picture !== null);
  }

  /** Up to the new code. */
  async function movesToSaturday(guest: SimulatedGuest): Promise<Shown> {
    guest.says('move it to saturday at 11');
    await guest.hears(/free on Saturday/);
    guest.taps(/^11:00/);
    await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    return guest.hears(({ picture, text }) => picture !== null && /Saturday/.test(text));
  }

  async function arrives(profile: Partial<Profile> = {}) {
    const { tenantId } = await spa.tenant();
    const { app } = await spa.connect(tenantId);
    const guest = app.guest(profile);
    guest.arrives();
    await guest.sees(/Sage House/);
    return { guest, app, tenantId };
  }

  /** All was delivered, Microsoft refused nothing, and the books agree. */
  async function endsWell(app: SimulatedApp, tenantId: string): Promise<void> {
    await app.post.delivered();
    expect(spa.microsoft.violations).toEqual([]);
    await expectSound({ core: spa.served.house.core, tenantId });
  }

  test('books, pays and has the code, moves the visit and cancels it', async () => {
    const { guest, app, tenantId } = await arrives();
    const confirmed = await books(guest, 'deep tissue on friday after 5');
    const code = scanQr(confirmed.picture ?? Buffer.of());
    expect(code).toContain(spa.served.url);

    const moved = await movesToSaturday(guest);
    expect(scanQr(moved.picture ?? Buffer.of())).not.toBe(code);

    guest.says('cancel my visit');
    await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    await guest.hears(/cancelled/);
    await guest.hears(/on its way back/);
    await endsWell(app, tenantId);
  }, 120_000);

  test('is let in with the code of the moved visit, not with the old one, and says how it was', async () => {
    spa.setClock('2026-03-02T09:00');
    const { guest, app, tenantId } = await arrives();
    const { service } = spa.served.house;
    const scan = (what: string) => service.checkInByCode(tenantId, DESK, what);
    const before = scanQr((await books(guest, 'deep tissue on friday after 5')).picture ?? Buffer.of());
    const moved = await movesToSaturday(guest);
    const code = scanQr(moved.picture ?? Buffer.of());

    spa.setClock('2026-03-06T16:55');
    expect(await scan(code)).toMatchObject({ ok: false, reason: 'too-early' });
    spa.setClock('2026-03-07T10:55');
    expect(await scan(before)).toMatchObject({ ok: false, reason: 'replaced' });
    const opened = await scan(code);
    expect(opened).toMatchObject({ ok: true, booking: { channel: 'teams', status: 'checked-in' } });
    expect(await scan(code)).toMatchObject({ ok: false, reason: 'already-used' });

    const bookingId = opened.booking?.id ?? '';
    for (const step of ['startTreatment', 'completeVisit'] as const)
      expect(await service[step](tenantId, DESK, bookingId)).toMatchObject({ ok: true });
    spa.setClock('2026-03-07T14:30');
    await guest.hears(/how was/i);
    guest.taps('★★★★★');
    await guest.hears(/thank/i);
    await endsWell(app, tenantId);
  }, 120_000);

  test('with a client on Direct Line books, pays and is let in with the code', async () => {
    spa.setClock('2026-03-02T09:00');
    const { guest, app, tenantId } = await arrives({ channel: 'directline' });
    const confirmed = await books(guest, 'deep tissue on friday after 5');
    const code = scanQr(confirmed.picture ?? Buffer.of());
    spa.setClock('2026-03-06T16:55');
    expect(await spa.served.house.service.checkInByCode(tenantId, DESK, code)).toMatchObject({
      ok: true,
      booking: { channel: 'teams', status: 'checked-in' },
    });
    await endsWell(app, tenantId);
  }, 120_000);

  test('is told the fee before they cancel within its time, and keeps the visit with a no', async () => {
    spa.setClock('2026-03-02T09:00');
    const { guest, app, tenantId } = await arrives();
    await books(guest, 'swedish massage today at 17:00');
    guest.says('cancel my visit');
    const asked = await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    expect(asked.text).toMatch(/close to your visit, so the €80.00 you paid cannot be given back/);
    guest.taps('No, keep it');
    await guest.hears(/stays as it is/);

    guest.says('cancel my visit');
    await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    await guest.hears(/cancelled/);
    await app.post.delivered();
    const { core, service } = spa.served.house;
    const visit = await core.database.run((db) =>
      tenantScope(db, tenantId).findOne(BookingTable, { channel: 'teams' }),
    );
    const detail = await service.bookingDetail(tenantId, visit?.id ?? '');
    expect(detail?.booking.status).toBe('cancelled');
    expect(detail?.payments.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([['charge', 8000]]);
    await endsWell(app, tenantId);
  }, 120_000);
});

describe('a therapist on Teams', () => {
  let spa: TeamsSpa;
  beforeAll(async () => {
    spa = await openTeamsSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  test('links the chat with a code from the desk, once, and is told the day', async () => {
    const { tenantId } = await spa.tenant();
    const { app } = await spa.connect(tenantId);
    const { core } = spa.served.house;
    const therapist = await core.database.run((db) =>
      tenantScope(db, tenantId).findOne(StaffTable, { role: 'therapist' }),
    );
    const made = await makeStaffChat(core).newChatCode(tenantId, DESK, therapist?.id ?? '');
    const [own, other] = [app.guest({ name: 'Their phone' }), app.guest({ name: 'Somebody' })];
    own.says(`code ${made?.code}`);
    await own.hears(new RegExp(`Welcome, ${therapist?.name}`));
    own.taps('My day');
    const day = await own.hears(/^Today \(Monday 2 March\): \d/);
    expect(day.text).toMatch(/\n\d\d:\d\d to \d\d:\d\d, [^\n]+ minutes, /);
    expect(day.text).not.toMatch(/€|\+31|@/);

    other.says(`code ${made?.code}`);
    await other.hears(/That code is not good/);
    other.says('my day');
    const answer = await other.hears(() => true);
    expect(answer.text).not.toMatch(/Today|\d\d:\d\d to/);
    own.says('log out');
    await own.hears(/no longer linked/);
    expect(spa.microsoft.violations).toEqual([]);
  }, 60_000);
});
