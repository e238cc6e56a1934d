import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BookingView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';
import { insertGuests } from '../../api/people/guest-record.ts';
import { openChromium } from '../../commands/chromium.ts';
import { cameraFlags, filmOf } from '../support/camera-film.ts';
import { browserTests, faultsOf } from '../support/desk-site.ts';
import { type ServedHouse, serveHouse } from '../support/served.ts';
import { part, query } from '../support/spa.ts';

const AFTERNOON = '2026-03-05T13:20';
/** Chromium and a server on a small machine. */
const PATIENCE_MS = 180_000;
const NAMES = ['Sofie Jansen', 'Daan Visser', 'Emma Bakker', 'Noor Wit'];
const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

browserTests('the door', () => {
  let house: ServedHouse;
  let spa: DemoSpa;
  let browser: Browser;
  let folder = '';
  /** Visits of today whose codes are taken now, and one that begins much later. */
  const visits: BookingView[] = [];
  let later: BookingView;
  let locationId = '';
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-door-'));
    house = await serveHouse(AFTERNOON, async () => ({}));
    spa = await house.tenant();
    const { locations } = await house.served.house.service.house(spa.tenantId);
    locationId = locations[0]?.id ?? fail('the demo spa has no house');
    for (const name of NAMES) visits.push(await booked(name, '13:50', '15:15'));
    later = await booked('Late Evening', '17:30', '20:00');
    const film = join(folder, 'camera.y4m');
    await writeFile(film, filmOf(`${house.url}/admin/check-in#${await token(visit(0))}`));
    browser = await openChromium(cameraFlags(film));
  }, PATIENCE_MS);

  afterAll(async () => {
    await browser?.close();
    await house?.stop();
    await rm(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  /** A visit that the desk books for somebody, to be paid at the spa. */
  async function booked(name: string, timeFrom: string, timeTo: string): Promise<BookingView> {
    const { service, core } = house.served.house;
    const { tenantId } = spa;
    const { treatments } = await service.house(tenantId);
    const wishes = treatments.map(({ id, variants }) => ({
      ...query(id, '2026-03-05'),
      parts: [part(id, { durationMinutes: variants[0]?.durationMinutes ?? 60 })],
    }));
    const at = { locationId, timeFrom, timeTo, limit: 1 };
    const searches = await Promise.all(
      wishes.map(async (wish) => ({ wish, found: await service.searchSlots(tenantId, { ...wish, ...at }) })),
    );
    const [free] = searches.flatMap(({ wish, found }) =>
      found.ok && found.slots[0] ? [{ wish, slot: found.slots[0] }] : [],
    );
    if (!free) return fail('there is no time');
    const { wish, slot } = free;
    const guestId = newId();
    const row = { id: guestId, name, phone: '+31612345678', locale: 'en', createdAt: core.now() };
    await core.database.run((db) => insertGuests(core.seals, tenantScope(db, tenantId), [row]));
    const outcome = await service.bookByDesk(tenantId, DESK, {
      ...wish,
      locationId,
      startsAt: slot.startsAt,
      guestId,
      conversationId: null,
      channel: 'desk',
      roomId: null,
      payment: 'at-spa',
      exception: null,
      requestKey: newId(),
    });
    return outcome.ok ? outcome.booking : fail(outcome.reason);
  }

  const visit = (place: number): BookingView => visits[place] ?? fail('there are too few visits');
  const firstName = ({ guest }: BookingView): string => guest.name?.split(' ')[0] ?? '';
  const token = async ({ id }: BookingView): Promise<string> =>
    (await house.served.house.service.checkInToken(spa.tenantId, id)) ?? fail('the visit has no code');
  const statusOf = async ({ id }: BookingView) =>
    (await house.served.house.service.booking(spa.tenantId, id))?.status;

  async function openPage(viewport = { width: 820, height: 1180 }): Promise<Page> {
    const context = await browser.newContext({
      viewport,
      timezoneId: 'Europe/Amsterdam',
      locale: 'en-GB',
      permissions: ['camera'],
    });
    contexts.push(context);
    await context.clock.install({ time: house.now() });
    return context.newPage();
  }

  async function signIn(page: Page, path: string): Promise<void> {
    const who = spa.signIns.find((one) => one.role === 'desk');
    await page.goto(`${house.url}${path}`);
    await page.getByLabel('Email').fill(who?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill(who?.password ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function kiosk(device: string, script = ''): Promise<Page> {
    const page = await openPage();
    await page.addInitScript(script);
    await signIn(page, '/admin/kiosk');
    await page.getByLabel('House').selectOption(locationId);
    await page.getByLabel('Name of the device').fill(device);
    await page.getByRole('button', { name: 'Start the kiosk' }).click();
    await page.getByTestId('kiosk').waitFor();
    return page;
  }

  async function desk(): Promise<Page> {
    const page = await openPage({ width: 1440, height: 900 });
    await signIn(page, '/admin/check-in');
    await page.getByLabel('Location').selectOption(locationId);
    return page;
  }

  /** The page and the list are on the device. */
  async function isReady(page: Page): Promise<void> {
    await waitUntil(() => page.evaluate(IS_READY));
  }

  const show = async (page: Page, code: string): Promise<void> => {
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Check in', exact: true }).first().click();
  };
  const result = (page: Page) => page.getByTestId('check-in-result');

  test(
    'a kiosk reads the code that is held before its camera, greets by first name and is ready for the next',
    async () => {
      const page = await kiosk('Door');
      const answer = page.getByTestId('kiosk-answer');
      await answer.getByText(`Welcome, ${firstName(visit(0))}`).waitFor();
      await expect(faultsOf(page)).resolves.toEqual([]);
      await expect(statusOf(visit(0))).resolves.toBe('checked-in');
      await expect(page.locator('body').innerText()).resolves.not.toContain(
        visit(0).guest.name?.split(' ').at(-1),
      );
      // The same code is still before the camera when it looks again: it is not taken for the next guest's.
      await answer.getByRole('button', { name: 'Next guest' }).click();
      await answer.waitFor({ state: 'detached' });
      await waitUntil(() => page.evaluate(FILM_RAN_ON));
      await expect(answer.count()).resolves.toBe(0);
      await expect(faultsOf(page)).resolves.toEqual([]);
      await scanned(page, 'WRONG8');
      await answer.getByText('We do not find this code').waitFor();
      await page.clock.fastForward(13_000);
      await answer.waitFor({ state: 'detached' });
    },
    PATIENCE_MS,
  );

  test(
    'without a connection two devices go on by the list; what they could not know is told when they settle',
    async () => {
      const [one, two] = [await desk(), await kiosk('Tablet')];
      await Promise.all([isReady(one), isReady(two)]);
      const codes = await Promise.all([1, 2, 3].map((place) => token(visit(place))));
      const [twice = '', cancelled = '', once = ''] = codes;
      const early = await token(later);
      await setOffline(true, one, two);
      // Cancelled while nobody could tell the devices.
      const { service } = house.served.house;
      await service.cancelBooking(spa.tenantId, DESK, visit(2).id, null);

      await one.reload();
      await one.evaluate(NO_LIST);
      await show(one, twice);
      await result(one)
        .getByText(`Welcome, ${firstName(visit(1))}`)
        .waitFor();
      await one.getByTestId('door-status').getByText('1 check-in on this device only').waitFor();
      await show(one, twice);
      await result(one).getByText('Already checked in').waitFor();
      await show(one, `${once.slice(0, -12)}AAAAAAAAAAAA`);
      await result(one).getByText('This is not a check-in code').waitFor();
      await show(one, early);
      await result(one).getByText('Too early to check in').waitFor();
      await show(one, cancelled);
      await result(one)
        .getByText(`Welcome, ${firstName(visit(2))}`)
        .waitFor();
      await show(one, visit(3).code.toLowerCase());
      await result(one)
        .getByText(`Welcome, ${firstName(visit(3))}`)
        .waitFor();
      await expect(statusOf(visit(1))).resolves.toBe('confirmed');

      await two.reload();
      await two.getByText('No connection just now').waitFor();
      // One after the other, faster than either is answered: the last one stands.
      await scanned(two, 'WRONG8', twice);
      await two
        .getByTestId('kiosk-answer')
        .getByText(`Welcome, ${firstName(visit(1))}`)
        .waitFor();

      await setOffline(false, one);
      const open = one.getByTestId('discrepancies');
      await open.getByText('The visit was cancelled meanwhile').waitFor();
      await expect(faultsOf(one)).resolves.toEqual([]);
      await expect(statusOf(visit(1))).resolves.toBe('checked-in');
      await expect(statusOf(visit(3))).resolves.toBe('checked-in');
      // Settled, and the list not read since: it is used all the same.
      await setOffline(true, one);
      await show(one, twice);
      await result(one).getByText('Already checked in').waitFor();
      await setOffline(false, one);

      await setOffline(false, two);
      await told(visit(1), 'Tablet');
      await open.getByRole('button', { name: 'Seen to' }).click();
      await open.waitFor({ state: 'detached' });
    },
    PATIENCE_MS,
  );

  test(
    'nothing of the day is left on a device that is signed out',
    async () => {
      const page = await desk();
      await isReady(page);
      await page.getByRole('button', { name: /Account of/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByLabel('Password', { exact: true }).waitFor();
      await expect(page.evaluate(KEPT)).resolves.toEqual({ days: 0, session: 0 });
    },
    PATIENCE_MS,
  );

  test(
    'who signs out without a connection is signed out when there is one, and so is whose session has ended',
    async () => {
      const page = await desk();
      await isReady(page);
      await setOffline(true, page);
      await page.getByRole('button', { name: /Account of/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByLabel('Password', { exact: true }).waitFor();
      const ended = page.waitForResponse(
        (answer) => answer.request().method() === 'DELETE' && answer.status() === 204,
      );
      await setOffline(false, page);
      await ended;
      await page.reload();
      await page.getByLabel('Password', { exact: true }).waitFor();
      await expect(page.evaluate(KEPT)).resolves.toEqual({ days: 0, session: 0 });

      await signIn(page, '/admin/check-in');
      await isReady(page);
      await page.context().clearCookies();
      await page.clock.fastForward(31_000);
      await page.getByLabel('Password', { exact: true }).waitFor();
      await waitUntil(async () => JSON.stringify(await page.evaluate(KEPT)) === NOTHING_KEPT);
    },
    PATIENCE_MS,
  );

  test(
    'where there is no camera, or it is not allowed, the kiosk says so and takes the typed code',
    async () => {
      const page = await kiosk('Door', NO_CAMERA);
      await page.getByText('The camera is not allowed here').waitFor();
      await page.getByRole('button', { name: 'Deutsch' }).click();
      await page.getByText('Die Kamera ist hier nicht freigegeben').waitFor();
      await page.getByRole('button', { name: 'Code eintippen' }).click();
      await page.getByLabel('Ihr Code').fill('4111 1111 1111 1111');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.postData() ?? ''));
      await page.keyboard.press('Enter');
      await page.getByText('Das ist kein Code von uns').waitFor();
      expect(asked.filter((body) => body.includes('4111'))).toEqual([]);
    },
    PATIENCE_MS,
  );

  async function setOffline(offline: boolean, ...pages: readonly Page[]): Promise<void> {
    for (const page of pages) await page.context().setOffline(offline);
  }

  /** As a hand scanner types it. */
  async function scanned(page: Page, ...codes: readonly string[]): Promise<void> {
    await page.evaluate(
      `for (const key of ${JSON.stringify(codes.flatMap((code) => [...code, 'Enter']))})
        window.dispatchEvent(new KeyboardEvent('keydown', { key }))`,
    );
  }

  /** The visit's history says that a device let the guest in once more. */
  async function told({ id }: BookingView, device: string): Promise<void> {
    await waitUntil(async () => {
      const detail = await house.served.house.service.bookingDetail(spa.tenantId, id);
      return (
        detail?.history.some(
          (line) =>
            line.type === 'let-in-wrongly' && line.refusal === 'already-used' && line.scan?.device === device,
        ) ?? false
      );
    });
  }
});

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about');
}

const NO_CAMERA = `navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(new DOMException('no', 'NotAllowedError'))`;

/** Run in the page: whoever asks for the day's list has no answer. */
const NO_LIST = `(() => {
  const { fetch } = window;
  window.fetch = (address, init) =>
    String(address).includes('/check-in/day') ? Promise.reject(new TypeError('lost')) : fetch(address, init);
})()`;

/** Run in the page: the camera's film went on for as long as it is, and so was at its end and beginning. */
const FILM_RAN_ON = `(() => {
  const { currentTime } = document.querySelector('video');
  window.filmFrom ??= currentTime;
  return currentTime - window.filmFrom > 2;
})()`;

/** Run in the page: how many rows there are of the lists and of the session. */
const KEPT = `new Promise((resolve, reject) => {
  const request = indexedDB.open('stillwater-door');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction(['days', 'session']);
    const [days, session] = ['days', 'session'].map((store) => transaction.objectStore(store).count());
    transaction.oncomplete = () => resolve({ days: days.result, session: session.result });
  };
})`;

const NOTHING_KEPT = JSON.stringify({ days: 0, session: 0 });

/** Run in the page: its files and the day's list are on the device. */
const IS_READY = `navigator.serviceWorker.ready.then(async ({ active }) => {
  if (active?.state !== 'activated' || (await caches.keys()).length === 0) return false;
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('stillwater-door');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = database.transaction('days').objectStore('days').getAll();
  await new Promise((resolve) => { rows.onsuccess = resolve; });
  database.close();
  return rows.result.length > 0;
})`;

function fail(why: string): never {
  throw new Error(why);
}
