import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeInTenant } from '../../api/audit/write-in-tenant.ts';
import { TenantTable } from '../../api/database/entities/house.ts';
import { InboxTable } from '../../api/database/entities/people.ts';
import { tenantScope } from '../../api/database/scope.ts';
import {
  browserTests,
  DESK,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';

const MORNING = '2026-03-02T09:00';

browserTests('messages that failed, on the desk’s page', () => {
  const site = openDeskSite(MORNING);

  let written = 0;

  /** A guest on WhatsApp, which this spa has not connected: what it answers cannot be sent. */
  async function guestWrites(text: string, address: string, profileName: string) {
    written += 1;
    const { conversationId } = await site.house.served.house.mailroom.receive({
      tenantId: site.demo.tenantId,
      channel: 'whatsapp',
      providerMessageId: `wamid.${written}`,
      address,
      profileName,
      locale: 'en',
      body: { kind: 'text', text },
    });
    site.house.served.house.core.nudge({ kind: 'inbox', tenantId: site.demo.tenantId, conversationId });
    return conversationId;
  }

  /** As three failing turns leave it. */
  async function poison(conversationId: string): Promise<void> {
    const { core } = site.house.served.house;
    await writeInTenant(core, site.demo.tenantId, { kind: 'system', name: 'test' }, async (unit) => {
      const row = await unit.findOne(InboxTable, { conversationId });
      if (row === null) throw new Error('no message');
      const failed = { status: 'set-aside', attempts: 3, error: 'TypeError: no' } as const;
      await unit.update(InboxTable, { id: row.id }, failed);
      unit.record({ type: 'message-failed', bookingId: null, conversationId, messageId: row.id });
    });
  }

  const cards = (page: Page) => page.getByTestId('failed-message');

  test(
    'come and go on every desk without a reload, by keyboard, too',
    async () => {
      const desk = await site.signedIn('failed-messages', DESK);
      const phone = await site.signedIn('failed-messages', PHONE);
      for (const page of [desk, phone]) await page.getByText('Every message got through').waitFor();
      await takePicture(desk, 'failed-empty-desk');
      await takePicture(phone, 'failed-empty-phone');
      expect(await desk.getByTestId('failed-count').count()).toBe(0);

      await guestWrites('hello', '31600000001', 'Sofie Jansen');
      for (const page of [desk, phone]) {
        await cards(page).filter({ hasText: 'Sofie Jansen' }).waitFor();
        await page.getByText('This channel is not connected').waitFor();
        expect(await page.getByTestId('failed-count').textContent()).toBe('1');
      }
      const older = await guestWrites('what are your prices?', '31600000002', 'Amir Haddad');
      await cards(desk).nth(1).waitFor();
      await poison(older);
      await cards(phone).nth(2).waitFor();
      await cards(phone).filter({ hasText: 'what are your prices?' }).waitFor();
      await takePicture(desk, 'failed-desk');
      await takePicture(phone, 'failed-phone');
      const wide = await phone.evaluate(WIDTH);
      expect(wide).toBeLessThanOrEqual(PHONE.width);
      for (const button of await cards(phone).getByRole('button').all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);

      await cards(desk).filter({ hasText: 'Sofie Jansen' }).getByRole('button', { name: 'Put away' }).focus();
      await desk.keyboard.press('Enter');
      await cards(phone).filter({ hasText: 'Sofie Jansen' }).waitFor({ state: 'detached' });
      expect(await cards(desk).filter({ hasText: 'Sofie Jansen' }).count()).toBe(0);
      expect(await desk.getByTestId('failed-count').textContent()).toBe('2');
      expect(await desk.evaluate('document.activeElement?.tagName')).toBe('H1');
    },
    PATIENCE_MS,
  );

  test(
    'are tried again, an old one only after a second thought',
    async () => {
      const id = await guestWrites('where are you?', '31600000003', 'Noor de Vries');
      const desk = await site.signedIn('failed-messages', DESK);
      const noor = cards(desk).filter({ hasText: 'Noor de Vries' });
      await noor.waitFor();
      await poison(id);
      await guestWrites('and what does it cost?', '31600000003', 'Noor de Vries');
      const old = noor.filter({ hasText: 'where are you?' });
      await old.waitFor();
      await desk.waitForTimeout(1_500);
      await desk.reload();
      await old.getByRole('button', { name: 'Try again' }).click();
      const dialog = desk.getByRole('alertdialog');
      await dialog.getByText(/answered/).waitFor();
      await takePicture(desk, 'failed-doubt-desk');
      await desk.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await old.count()).toBe(1);
      await old.getByRole('button', { name: 'Try again' }).click();
      await dialog.getByRole('button', { name: 'Try it even so' }).click();
      await old.waitFor({ state: 'detached' });
      await expect(
        site.house.served.house.core.database.run((db) =>
          tenantScope(db, site.demo.tenantId).find(InboxTable, {
            where: { conversationId: id, status: 'set-aside' },
          }),
        ),
      ).resolves.toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'are no therapist’s to see, and are told in the spa’s language',
    async () => {
      const therapist = await site.signedIn('failed-messages', DESK, 'therapist');
      await therapist.getByRole('link', { name: 'Calendar' }).waitFor();
      expect(await therapist.getByRole('link', { name: /Failed/ }).count()).toBe(0);
      await therapist.getByText('This page is not for your role').waitFor();
      await therapist.goto(`${site.house.url}/admin/no-such-page`);
      await therapist.getByRole('link', { name: 'Go to the calendar' }).click();
      await therapist.getByTestId('calendar').waitFor();
      expect(await cards(therapist).count()).toBe(0);
      await site.house.served.house.core.database.transact(async (db) => {
        await db.update(TenantTable, { id: site.demo.tenantId }, { locale: 'de' });
        await db.increment(TenantTable, { id: site.demo.tenantId }, 'houseVersion', 1);
      });
      const desk = await site.signedIn('failed-messages', PHONE);
      await desk.getByRole('heading', { name: 'Fehlgeschlagene Nachrichten' }).waitFor();
      await cards(desk).first().waitFor();
      expect(await desk.getByRole('main').getAttribute('lang')).toBe('de');
      expect(await desk.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      await takePicture(desk, 'failed-german-phone');
    },
    PATIENCE_MS,
  );
});
