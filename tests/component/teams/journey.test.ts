import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scanQr } from '../../support/scan-qr.ts';
import { expectSound } from '../../support/sound.ts';
import type { SimulatedGuest } from '../../support/teams/guest.ts';
import type { Shown } from '../../support/teams/shown.ts';
import { openTeamsSpa, type TeamsSpa } from '../../support/teams/teams-spa.ts';

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

  test('books, pays and has the code, moves the visit and cancels it', async () => {
    const { tenantId } = await spa.tenant();
    const { app } = await spa.connect(tenantId);
    const guest = app.guest();
    guest.arrives();
    await guest.sees(/Sage House/);
    const confirmed = await books(guest, 'deep tissue on friday after 5');
    const code = scanQr(confirmed.picture ?? Buffer.of());
    expect(code).toContain(spa.served.url);

    guest.says('move it to saturday at 11');
    await guest.hears(/free on Saturday/);
    guest.taps(/^11:00/);
    await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    const moved = await guest.hears(({ picture, text }) => picture !== null && /Saturday/.test(text));
    expect(scanQr(moved.picture ?? Buffer.of())).not.toBe(code);

    guest.says('cancel my visit');
    await guest.hears(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    await guest.hears(/cancelled/);
    await app.post.delivered();
    expect(spa.microsoft.violations).toEqual([]);
    await expectSound({ core: spa.served.house.core, tenantId });
  }, 120_000);
});
