import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingView, GuestLine, Id } from '../../api/contract.ts';
import { EventTable } from '../../api/database/entities/booking.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { findGuests } from '../../api/people/find-guests.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';
import { until } from '../support/until.ts';

const MORNING = '2026-03-02T09:00';
const NARROW = { width: 1280, height: 800 };

browserTests('the desk’s guests', () => {
  const site = openDeskSite(MORNING);

  const core = () => site.house.served.house.core;
  const found = (search: string): Promise<GuestLine[]> =>
    findGuests(core(), { tenantId: site.demo.tenantId, locationIds: null }, search);

  /** Who has been here most often, of those who come again. */
  async function regular(): Promise<GuestLine & { booking: BookingView }> {
    const guests = await found('');
    const [guest] = guests
      .filter(({ nextVisitAt, phone, name }) => nextVisitAt !== null && phone !== null && name !== null)
      .toSorted((one, other) => other.visits - one.visits);
    const { service } = site.house.served.house;
    const [booking] = guest ? await service.upcomingVisits(site.demo.tenantId, guest.id) : [];
    if (!guest || !booking) throw new Error('the demo has no guest who comes again');
    return { ...guest, booking };
  }

  async function stranger(name: string): Promise<Id> {
    const { mailroom } = site.house.served.house;
    const { conversationId } = await mailroom.receive({
      ...{ tenantId: site.demo.tenantId, channel: 'webchat', providerMessageId: `guests.${name}` },
      ...{
        address: `address of ${name}`,
        profileName: name,
        locale: 'en',
        body: { kind: 'text', text: 'hi' },
      },
    });
    const talk = await mailroom.conversation(site.demo.tenantId, conversationId);
    return talk?.guestId ?? '';
  }

  async function guests(viewport = DESK, role = 'desk', path = 'guests'): Promise<Page> {
    const page = await site.signedIn(path, viewport, role);
    await page.clock.setFixedTime('2026-03-02T09:12:00+01:00');
    return page;
  }

  const rows = (page: Page) => page.getByTestId('guest-list').getByRole('link');
  const search = (page: Page) => page.getByLabel('Name, phone, mail or code');
  const card = (page: Page, name: string) => page.getByTestId(`guest-${name}`);

  test(
    'are found by name, phone and code, with all that is known of them; notes and consent are written down',
    async () => {
      const guest = await regular();
      const page = await guests();
      await rows(page).first().waitFor();
      await search(page).fill('nobody of this name');
      await page.getByText('Nobody found for').waitFor();
      for (const asked of [guest.booking.code.toLowerCase(), guest.phone ?? '', guest.name ?? '']) {
        await search(page).fill(asked);
        await until(async () => (await rows(page).count()) === 1);
        await rows(page)
          .filter({ hasText: guest.name ?? '?' })
          .waitFor();
      }
      await rows(page).first().click();
      await page.getByRole('heading', { level: 2, name: guest.name ?? '' }).waitFor();
      await card(page, 'visits').getByRole('link').first().waitFor();
      await card(page, 'wishes').getByText('Treatments').waitFor();
      await card(page, 'contact')
        .getByText(guest.phone ?? '?')
        .waitFor();
      await takePicture(page, 'guest-desk');

      await card(page, 'notes').getByRole('button', { name: 'Add note' }).click();
      await card(page, 'notes').getByText('Write something first.').waitFor();
      await card(page, 'notes').getByLabel('New note').fill('Likes the quiet room, and tea after it.');
      await card(page, 'notes').getByRole('button', { name: 'Add note' }).click();
      await card(page, 'notes').getByText('Likes the quiet room').waitFor();
      await card(page, 'notes')
        .getByText(/Mara Lind, /)
        .waitFor();
      // Notes of health are not the desk's.
      await card(page, 'health').getByText('Owners and managers read these.').waitFor();
      expect(await card(page, 'health').getByRole('button').count()).toBe(0);
      expect(await card(page, 'privacy').count()).toBe(0);

      await card(page, 'consents').getByLabel('What they said').selectOption('offers-wanted');
      await card(page, 'consents').getByLabel('How they said it').selectOption('paper');
      await card(page, 'consents').getByRole('button', { name: 'Write it down' }).click();
      await card(page, 'consents').getByText('On paper, written down by Mara Lind').waitFor();
      await card(page, 'consents').getByText('May be proposed their next visit').waitFor();
      await takePicture(page, 'guest-noted-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(faultsOf(page)).resolves.toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });

      await card(page, 'notes')
        .getByRole('button', { name: /Remove note/ })
        .click();
      await card(page, 'notes').getByText('No notes yet.').waitFor();
      await card(page, 'visits').getByRole('link').first().click();
      await page.getByTestId('visit-panel').waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'are made one and two again',
    async () => {
      const guest = await regular();
      await stranger('Twin of Theirs');
      const page = await guests(NARROW, 'desk', `guests?guest=${guest.id}`);
      await card(page, 'chats').getByRole('button', { name: 'Merge with another guest' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name, phone, mail or code').fill('twin of');
      await dialog.getByRole('button', { name: 'Merge with Twin of Theirs' }).waitFor();
      await takePicture(page, 'guest-merge-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await dialog.getByRole('button', { name: 'Merge with Twin of Theirs' }).click();
      await page.getByTestId('merges').getByText('With Twin of Theirs').waitFor();
      await card(page, 'chats').getByText('Web chat').waitFor();
      expect(await found('Twin of')).toEqual([]);
      await page
        .getByTestId('merges')
        .getByRole('button', { name: /Undo merge/ })
        .click();
      await page.getByTestId('merges').getByText('Undone').waitFor();
      expect(await found('Twin of')).toHaveLength(1);
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'have notes of health that owners read, with each reading in the log; their data goes out, and they are forgotten',
    async () => {
      const guest = await regular();
      const events = async (id: Id) =>
        (
          await core().database.run((db) =>
            tenantScope(db, site.demo.tenantId).find(EventTable, { where: { guestId: id } }),
          )
        ).map(({ type }) => type);
      const page = await guests(DESK, 'owner', `guests?guest=${guest.id}`);
      await card(page, 'health').getByLabel('Add health note').fill('Allergic to arnica');
      await card(page, 'health').getByRole('button', { name: 'Add health note' }).click();
      await card(page, 'health').getByText('1 note, hidden.').waitFor();
      expect(await page.getByText('Allergic to arnica').count()).toBe(0);
      expect(await events(guest.id)).not.toContain('health-notes-read');
      await card(page, 'health').getByRole('button', { name: 'Show health notes' }).click();
      await card(page, 'health').getByText('Allergic to arnica').waitFor();
      expect((await events(guest.id)).filter((type) => type === 'health-notes-read')).toHaveLength(1);
      await card(page, 'privacy').scrollIntoViewIfNeeded();
      await takePicture(page, 'guest-health-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);

      await card(page, 'privacy').getByText('They cannot be forgotten yet: a visit is booked.').waitFor();
      expect(
        await card(page, 'privacy')
          .getByRole('button', { name: /Forget/ })
          .count(),
      ).toBe(0);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        card(page, 'privacy').getByRole('link', { name: 'Download everything' }).click(),
      ]);
      const file = await readFile((await download.path()) ?? '', 'utf8');
      expect(JSON.parse(file)).toMatchObject({ guest: { name: guest.name }, healthNotes: [{}] });
      expect(await events(guest.id)).toContain('guest-exported');

      const id = await stranger('Greta Gone');
      await page.goto(`${site.house.url}/admin/guests?guest=${id}`);
      await card(page, 'privacy').getByRole('button', { name: 'Forget this guest' }).click();
      const dialog = page.getByRole('alertdialog');
      await dialog.getByText('This cannot be undone.').waitFor();
      await takePicture(page, 'guest-forget-desk');
      await dialog.getByRole('button', { name: 'Forget for good' }).click();
      await page
        .getByText(/Will be forgotten in a moment|This guest was forgotten/)
        .first()
        .waitFor();
      await until(async () => {
        await site.house.served.house.runDue();
        return (await found('Greta')).length === 0;
      });
      await page.getByText('This guest was forgotten').waitFor();
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'are a list, and then a page, on a phone; and no therapist’s',
    async () => {
      const guest = await regular();
      const page = await guests(PHONE);
      await rows(page).first().waitFor();
      await takePicture(page, 'guests-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      await search(page).fill(guest.name ?? '');
      await rows(page)
        .filter({ hasText: guest.name ?? '?' })
        .first()
        .click();
      await card(page, 'visits').getByRole('link').first().waitFor();
      await card(page, 'consents').waitFor();
      expect(await rows(page).first().isVisible()).toBe(false);
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      await takePicture(page, 'guest-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      for (const button of await page.getByTestId('guest').getByRole('button').all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.getByRole('button', { name: 'Back to the list' }).click();
      await rows(page).first().waitFor();
      const therapist = await guests(DESK, 'therapist');
      await therapist.getByText('This page is not for your role').waitFor();
      const status = await therapist.evaluate("fetch('/api/v1/guests').then((one) => one.status)");
      expect(status).toBe(403);
      for (const one of [page, therapist]) await one.close();
    },
    PATIENCE_MS,
  );
});
