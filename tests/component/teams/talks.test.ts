import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BookingTable } from '../../../api/database/entities/booking.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { expectSound } from '../../support/sound.ts';
import type { SimulatedApp } from '../../support/teams/app.ts';
import type { SimulatedGuest } from '../../support/teams/guest.ts';
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

  async function arrives() {
    const { tenantId } = await spa.tenant();
    const { app } = await spa.connect(tenantId);
    const guest = app.guest();
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

  test('is told the fee before they cancel within its time, and keeps the visit with a no', async () => {
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

  test('hears unasked how the day was when it is over, and marks what is open', async () => {
    spa.setClock('2026-03-02T09:00');
    const { tenantId } = await spa.tenant();
    const { app } = await spa.connect(tenantId);
    const { core } = spa.served.house;
    const therapist = await core.database.run((db) =>
      tenantScope(db, tenantId).findOne(StaffTable, { role: 'therapist' }),
    );
    const made = await makeStaffChat(core).newChatCode(tenantId, DESK, therapist?.id ?? '');
    const own = app.guest({ name: 'Their phone' });
    own.says(`code ${made?.code}`);
    await own.hears(/^Welcome/);
    const before = own.shown.length;
    spa.setClock('2026-03-02T21:30');
    const told = await own.sees(/Not marked yet: .*How did it go\?\nTomorrow/s, before);
    expect(told.text).not.toMatch(/€|massage|facial/i);
    own.taps(/^Done/);
    await own.hears(/^Marked as done/);
    await app.post.delivered();
    const again = own.shown.filter(({ text }) => text.includes('Not marked yet'));
    expect(again).toHaveLength(1);
    expect(spa.microsoft.violations).toEqual([]);
  }, 60_000);
});
