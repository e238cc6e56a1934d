import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor, Id } from '../../api/contract.ts';
import { ResourceTable, RotaTable } from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { insertGuests } from '../../api/people/guest-record.ts';
import { signIn } from '../../api/people/sessions.ts';
import type { House } from '../../house.ts';
import { openChromium } from '../chromium.ts';
import { serveAlone } from '../serve-alone.ts';
import type { Figure } from './compare.ts';

/** A thursday noon in Amsterdam, and a thursday that nothing is booked on yet. */
const NOON = Date.parse('2026-03-05T11:20:00Z');
const DAY = '2026-04-09';
const FIRST_START = Date.parse(`${DAY}T07:00:00Z`);
const PORT = 3_981;
const THERAPISTS = 30;
const VISITS_EACH = 10;
const VISITS = THERAPISTS * VISITS_EACH;
const ROUNDS = 5;
const MOVES = 60;
const SCREEN = { width: 1_440, height: 900 };
const DESK: Actor = { kind: 'staff', userId: 'bench', name: 'Bench', role: 'desk' };

/**
 * A day of 30 therapists and 300 visits in a real Chromium, beside a page without a script that has the very same elements.
 * `calendar-paint` is from the navigation, with an empty cache, until all visits in the columns that the screen shows are drawn, `calendar-whole`
 * until all 300 are. `calendar-drag` is from a
 * movement of the mouse until the frame that answers it is drawn, the slowest of 60; `calendar-drop` the same for letting go, when the
 * visit is shown at its new place. Each the middle of five rounds.
 */
export async function calendar(): Promise<readonly Figure[]> {
  const served = await serveAlone(PORT, NOON);
  const browser = await openChromium();
  let bare: Server | null = null;
  try {
    const { token, locationId } = await fullDay(served.house);
    const address = `${served.url}/admin/?location=${locationId}&date=${DAY}`;
    const first = await openDay(browser, address, token);
    bare = await serveBare(await stillOf(first.page, served.url));
    await first.context.close();
    const rounds: { readonly own: Measured; readonly floor: Measured }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const own = await measure(browser, address, token);
      const floor = await measure(browser, `http://127.0.0.1:${PORT + 1}/`, token);
      // The first one compiles and reads from the disk.
      if (round > 0) rounds.push({ own, floor });
    }
    return (['paint', 'whole', 'drag', 'drop'] as const).map((what) => {
      const middle = (of: (one: (typeof rounds)[number]) => number) => median(rounds.map(of));
      return {
        ...{ name: `calendar-${what}`, unit: 'ms' as const },
        value: middle(({ own }) => own[what]),
        floor: middle(({ floor }) => floor[what]),
        ratio: middle(({ own, floor }) => own[what] / floor[what]),
      };
    });
  } finally {
    bare?.close();
    await browser.close();
    await served.stop();
  }
}

function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return Number(middle.toPrecision(3));
}

/** A day with ten visits of each of thirty therapists, each in a room of their own, and a session of the desk. */
async function fullDay({
  core,
  service,
}: House): Promise<{ readonly token: string; readonly locationId: Id }> {
  const demo = await makeDemoSpa(core);
  const { tenantId } = demo;
  const before = await service.house(tenantId);
  const locationId = before.locations[0]?.id ?? '';
  const treatment = before.treatments.find(({ variants }) => (variants[0]?.durationMinutes ?? 99) <= 45);
  if (!treatment) throw new Error('the demo spa sells nothing short');
  const therapistIds = Array.from({ length: THERAPISTS }, newId);
  const guestId = newId();
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    await scope.update(ResourceTable, { kind: 'therapist' }, { active: false });
    const common = { equipmentKind: null, capacity: 1, active: true };
    await scope.insert(
      ResourceTable,
      therapistIds.map((id, position) => ({
        ...{ ...common, id, kind: 'therapist' as const, locationId: null, name: `Therapist ${position + 1}` },
        ...{
          gender: 'female' as const,
          skills: [...treatment.skills],
          roomKind: null,
          position: 100 + position,
        },
      })),
    );
    await scope.insert(
      ResourceTable,
      therapistIds.map((_, position) => ({
        ...{ ...common, id: newId(), kind: 'room' as const, locationId, name: `Cabin ${position + 1}` },
        ...{ gender: null, skills: [], roomKind: treatment.roomKind, position: 200 + position },
      })),
    );
    await scope.insert(
      RotaTable,
      therapistIds.map((resourceId) => ({
        ...{
          id: newId(),
          resourceId,
          locationId,
          weekday: 4 as const,
          startsLocal: '09:00',
          endsLocal: '21:00',
        },
        ...{ validFrom: '2020-01-01', validTo: null, kind: 'work' as const },
      })),
    );
    await insertGuests(core.seals, scope, [
      { id: guestId, name: 'Sofie Jansen', locale: 'en', createdAt: core.now() },
    ]);
    await db.query('UPDATE tenant SET house_version = house_version + 1 WHERE id = ?', [tenantId]);
  });
  const durationMinutes = treatment.variants[0]?.durationMinutes ?? 45;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const therapistId = therapistIds[visit % THERAPISTS] ?? '';
    const startsAt = new Date(FIRST_START + Math.floor(visit / THERAPISTS) * 60 * 60_000).toISOString();
    const booked = await service.bookByDesk(tenantId, DESK, {
      parts: [
        {
          treatmentId: treatment.id,
          durationMinutes,
          addOnIds: [],
          gapMinutes: 0,
          therapistId,
          gender: null,
        },
      ],
      ...{ people: 1, locationId, startsAt, guestId, conversationId: null, channel: 'desk', roomId: null },
      ...{ payment: 'at-spa', exception: null, requestKey: newId() },
    });
    if (!booked.ok) throw new Error(`visit ${visit} could not be booked: ${booked.reason}`);
  }
  const desk = demo.signIns.find(({ role }) => role === 'desk');
  const session = await signIn(core, desk?.email ?? '', desk?.password ?? '');
  if (!session) throw new Error('the desk could not sign in');
  return { token: session.token, locationId };
}

/** In the page: says when visits are drawn, and how long each movement of the mouse waits for its frame. */
const WATCH = `
  const when = (isDrawn) => new Promise((done) => {
    const look = () => {
      if (!isDrawn()) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    requestAnimationFrame(look);
  });
  const visitsIn = (part) => part.querySelectorAll('[data-visit]').length;
  // Columns alone are measured: to ask each visit where it lies would cost more than to draw them.
  window.drawn = when(() => {
    const columns = [...document.querySelectorAll('.day-grid li')];
    const shown = columns.filter((column) => column.getBoundingClientRect().left < innerWidth);
    return shown.length > 0 && shown.every((column) => visitsIn(column) >= ${VISITS_EACH});
  });
  window.whole = when(() => visitsIn(document) >= ${VISITS});
  window.waits = { pointermove: [], pointerup: [] };
  window.answered = () => new Promise((done) => {
    const look = () => (window.waits.pointerup.length > 0 ? done() : setTimeout(look, 10));
    look();
  });
  for (const kind of Object.keys(window.waits))
    window.addEventListener(kind, (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.waits[kind].push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    }, true);
`;

async function openDay(
  browser: Browser,
  address: string,
  token: string,
): Promise<{
  readonly context: BrowserContext;
  readonly page: Page;
  readonly paint: number;
  readonly whole: number;
}> {
  const context = await browser.newContext({ viewport: SCREEN, serviceWorkers: 'block' });
  await context.addCookies([{ name: 'session', value: token, url: new URL(address).origin }]);
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(address, { waitUntil: 'commit' });
  const [paint, whole]: [number, number] = await page.evaluate('Promise.all([window.drawn, window.whole])');
  return { context, page, paint, whole };
}

interface Measured {
  readonly paint: number;
  readonly whole: number;
  readonly drag: number;
  readonly drop: number;
}

async function measure(browser: Browser, address: string, token: string): Promise<Measured> {
  const { context, page, paint, whole } = await openDay(browser, address, token);
  try {
    const box = await page.locator('[data-visit]').first().boundingBox();
    if (!box) throw new Error('no visit is on the screen');
    await page.mouse.move(box.x + 40, box.y + 10);
    await page.mouse.down();
    for (let move = 1; move <= MOVES; move += 1)
      await page.mouse.move(box.x + 40 + move * 12, box.y + 10 + (move % 20) * 8);
    // To where it came from, and a quarter of an hour on: what the server says of it is not what is measured.
    await page.mouse.move(box.x + 40, box.y + 30);
    await page.evaluate('window.waits.pointerup.length = 0');
    await page.mouse.up();
    await page.evaluate('window.answered()');
    const waits: { pointermove: number[]; pointerup: number[] } = await page.evaluate('window.waits');
    return { paint, whole, drag: Math.max(...waits.pointermove), drop: Math.max(...waits.pointerup) };
  } finally {
    await context.close();
  }
}

/** The day as it is drawn, without its script; one element of it follows the mouse. */
async function stillOf(page: Page, url: string): Promise<string> {
  const html: string = await page.evaluate(`(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const script of copy.querySelectorAll('script, link[rel="modulepreload"]')) script.remove();
    return copy.outerHTML;
  })()`);
  const follow = `<script>addEventListener('pointermove', (event) => {
    document.querySelector('[data-visit]').style.translate = event.clientX + 'px ' + event.clientY + 'px';
  })</script>`;
  return `<!doctype html>${html.replaceAll('"/admin/', `"${url}/admin/`).replace('</body>', `${follow}</body>`)}`;
}

async function serveBare(html: string): Promise<Server> {
  const server = createServer((_request, response) => {
    // In two steps: the framework in this process has its own writeHead, which gives nothing back.
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(PORT + 1, '127.0.0.1', listening));
  return server;
}
