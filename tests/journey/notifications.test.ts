import { afterAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { BookingView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { guestAddress } from '../../bot/webchat/guest-address.ts';
import { deviceRows } from '../component/push/push-spa.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  freeTime,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';
import { deliverPayment } from '../support/pay.ts';
import { openWebPushService, type WebPushService } from '../support/push/web-push-service.ts';
import { until } from '../support/until.ts';

const TODAY = '2026-03-03';

browserTests('notifications', () => {
  let web: WebPushService;
  const site = openDeskSite(`${TODAY}T09:00`, async () => {
    web = await openWebPushService();
    return { push: { firebase: null, googleUrl: null, webPushUrl: web.url } };
  });
  afterAll(() => web?.close());

  const devices = () => {
    const { core } = site.house.served.house;
    return deviceRows({ core, tenantId: site.demo.tenantId });
  };

  /** No push service can be reached from here: the browser's own part of a subscription is the simulator's. */
  async function subscribable(context: BrowserContext): Promise<void> {
    await context.grantPermissions(['notifications'], { origin: site.house.url });
    const { endpoint, keys } = web.subscribe(await site.house.served.house.devices.webKey());
    await context.addInitScript({
      content: `{
        const KEY = 'test.subscribed';
        const subscription = {
          toJSON: () => (${JSON.stringify({ endpoint, keys })}),
          unsubscribe: async () => { localStorage.removeItem(KEY); return true; },
        };
        Object.assign(PushManager.prototype, {
          subscribe: async () => { localStorage.setItem(KEY, '1'); return subscription; },
          getSubscription: async () => (localStorage.getItem(KEY) === null ? null : subscription),
        });
      }`,
    });
  }

  /** A visit that is told of in a chat, paid and confirmed. */
  async function bookedIn(conversationId: string, guestId: string): Promise<BookingView> {
    const { core, service } = site.house.served.house;
    const { parts, locationId, startsAt } = await freeTime(site, '2026-03-05', 'soonest');
    const guest = { kind: 'guest' as const, guestId, conversationId };
    const held = await service.holdSlot(site.demo.tenantId, guest, {
      ...{ parts, people: 1, locationId, startsAt, guestId, conversationId },
      ...{ channel: 'webchat', requestKey: newId(), replaces: null },
    });
    if (!held.ok) throw new Error(held.reason);
    const accepted = await service.acceptHold(site.demo.tenantId, guest, held.booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    if (accepted.booking.status !== 'confirmed') await deliverPayment(core, accepted.booking);
    return held.booking;
  }

  /** What the worker is handed when the browser's maker delivers. */
  async function deliver(page: Page, data: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const found = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [known] = registrations;
        if (known) resolve(known.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await found;
    await session.send('ServiceWorker.deliverPushMessage', { origin: site.house.url, registrationId, data });
    await session.detach();
  }

  const shownOn = (page: Page, scope: string): Promise<string[]> =>
    page.evaluate(
      `navigator.serviceWorker.getRegistration(${JSON.stringify(scope)})
        .then((known) => known.getNotifications()).then((all) => all.map(({ body }) => body))`,
    );

  test(
    'are offered to a guest once a visit is booked, shown by the browser, and stopped',
    async () => {
      const context = await site.browser.newContext({ viewport: PHONE, locale: 'en-GB' });
      await subscribable(context);
      const page = await context.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('console', (said) => said.type() === 'error' && failures.push(said.text()));
      await page.goto(`${site.house.url}/spa/${site.demo.slug}/chat`);
      const field = page.getByRole('textbox');
      await field.fill('hello');
      await field.press('Enter');
      const { core, mailroom } = site.house.served.house;
      const talk = async () => {
        const key: string = await page.evaluate(
          `localStorage.getItem('stillwater/${site.demo.slug}/key') ?? ''`,
        );
        return mailroom.findConversation(site.demo.tenantId, 'webchat', guestAddress(key));
      };
      await until(async () => (await talk()) !== null);
      expect(await page.getByText('Tell me here when something changes').count()).toBe(0);
      const conversation = await talk();
      const booking = await bookedIn(conversation?.id ?? '', conversation?.guestId ?? '');
      await page.getByText('Tell me here when something changes').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(PHONE.width);
      await takePicture(page, 'notify-offer-phone');
      await page.setViewportSize(DESK);
      await takePicture(page, 'notify-offer-desk');
      await page.setViewportSize(PHONE);
      await page.getByRole('button', { name: 'Tell me' }).click();
      await page.getByText('You are told on this device').waitFor();
      await until(async () => (await devices()).length === 1);
      await takePicture(page, 'notify-on-phone');
      await site.house.served.house.service.cancelBooking(
        site.demo.tenantId,
        MARA,
        booking.id,
        null,
        newId(),
      );
      await until(() => web.shown.length > 0);
      const told = web.shown.at(-1);
      expect(told?.body).toMatch(/^Your visit of .* had to be cancelled/);
      await deliver(page, JSON.stringify(told));
      const scope = `/spa/${site.demo.slug}/`;
      await until(async () => (await shownOn(page, scope)).length === 1);
      expect(await shownOn(page, scope)).toEqual([told?.body]);
      await deliver(page, 'not for us');
      expect(await shownOn(page, scope)).toHaveLength(1);

      await page.reload();
      const bell = page.getByRole('button', { name: 'Notifications on this device' });
      await bell.waitFor();
      expect(await page.getByText('Tell me here when something changes').count()).toBe(0);
      await bell.click();
      await until(async () => (await devices()).length === 0);
      expect(web.violations).toEqual([]);
      expect(failures).toEqual([]);
      expect(core.publicUrl).toBe(site.house.url);
      await context.close();
    },
    PATIENCE_MS,
  );

  test(
    'are turned on by the desk for a device, and end when its person signs out',
    async () => {
      const context = await site.browser.newContext({ viewport: DESK, locale: 'en-GB' });
      await subscribable(context);
      const page = await context.newPage();
      await page.goto(`${site.house.url}/admin/`);
      const signIn = site.demo.signIns.find(({ role }) => role === 'desk');
      await page.getByLabel('Email').fill(signIn?.email ?? '');
      await page.getByLabel('Password', { exact: true }).fill(signIn?.password ?? '');
      await page.getByRole('button', { name: 'Sign in' }).click();
      const menu = page.getByRole('button', { name: /^Account of/ });
      await menu.click();
      const item = page.getByRole('menuitemcheckbox', { name: 'Notifications on this device' });
      await item.waitFor();
      await takePicture(page, 'notify-desk-off');
      await item.click();
      await page.getByText('This device tells you of your visits').waitFor();
      await until(async () => (await devices()).length === 1);
      await menu.click();
      await page.getByRole('menuitemcheckbox', { checked: true }).waitFor();
      // An open menu keeps the focus by itself and hides what is behind it.
      const faults = await faultsOf(page);
      expect(faults.filter((one) => !one.startsWith('aria-hidden-focus'))).toEqual([]);
      await takePicture(page, 'notify-desk-on');
      await page.setViewportSize(PHONE);
      await takePicture(page, 'notify-desk-phone');
      await page.setViewportSize(DESK);
      await page.reload();
      await menu.waitFor();
      await until(async () => (await devices()).length === 1);
      await menu.click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByLabel('Email').waitFor();
      await until(async () => (await devices()).length === 0);
      await context.close();
    },
    PATIENCE_MS,
  );
});
