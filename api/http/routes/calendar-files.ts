import { RateLimiterMemory } from 'rate-limiter-flexible';
import { upcomingVisits } from '../../booking/upcoming-visits.ts';
import { readFileLink, readPageLink } from '../../calendar/calendar-link.ts';
import { type CalendarPage, calendarPage } from '../../calendar/calendar-page.ts';
import { calendarWords } from '../../calendar/calendar-words.ts';
import { feedFile } from '../../calendar/feed-file.ts';
import { endFeed, feedSince, findFeed, newFeed, ownerIn } from '../../calendar/feeds.ts';
import { type VisitsFile, visitsFile } from '../../calendar/visits-file.ts';
import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import type { CalendarOwner } from '../../database/entities/calendar.ts';
import { may } from '../../people/permissions.ts';
import { isoOf } from '../../schedule/local-time.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { messagePage } from '../pages/home.ts';
import {
  empty,
  json,
  page,
  problem,
  type Reply,
  type Route,
  type RouteRequest,
  route,
  staffOn,
} from '../route.ts';
import { noSuchPage } from './pages.ts';

/** Of one calendar in five minutes: programs look once an hour, a few together, some when they are opened. */
const LOOKS = { points: 60, duration: 300 };
/**
 * Addresses that lead nowhere, from one network in five minutes: an old one that a program goes on asking for, not a search.
 * A calendar that is there does not wait for them: services ask for those of many people from one network.
 */
const MISSES = { points: 60, duration: 300 };

const CALENDAR = 'text/calendar; charset=utf-8';

/** Visits as calendar files: one to open, and calendars to subscribe to. */
export function calendarRoutes(core: Core): Route[] {
  return [visitsRoute(core), feedRoute(core), ...pageRoutes(core), ...staffFeedRoutes(core)];
}

function visitsRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/calendar/visits/:token/:file',
    summary: 'A guest’s visits as a calendar file, by the link in their chat',
    permission: null,
    async handle({ params }) {
      const link = await readFileLink(core, params.token ?? '');
      if (!link.ok && link.reason === 'not-ours') return noSuchPage();
      const file = await visitsFile(core, link.claims);
      if (file === null || params.file !== `${file.code}.ics`) return noSuchPage();
      return link.ok ? fileReply(file) : endedPage(file.words.locale);
    },
  });
}

function fileReply({ code, body }: VisitsFile): Reply {
  const headers = {
    // Not as an attachment: phones show what they would add, and other browsers keep such a file anyway.
    'content-disposition': `inline; filename="${code}.ics"`,
    // A guest who is forgotten a minute later is in no copy that would be shown again.
    'cache-control': 'private, no-cache',
  };
  return { status: 200, type: CALENDAR, body, headers };
}

function feedRoute(core: Core): Route {
  const looks = new RateLimiterMemory(LOOKS);
  const misses = new RateLimiterMemory(MISSES);
  return route({
    method: 'get',
    path: '/calendar/:file',
    summary: 'A calendar that somebody subscribes to, by its secret address',
    permission: null,
    async handle({ params, headers, caller }) {
      const token = /^(.*)\.ics$/.exec(params.file ?? '')?.[1] ?? '';
      const feed = await findFeed(core, token);
      if (feed === null) {
        const missed = await misses.penalty(caller());
        return missed.consumedPoints > MISSES.points ? tooMany(missed.msBeforeNext) : noSuchPage();
      }
      const looked = await looks.penalty(token);
      if (looked.consumedPoints > LOOKS.points) return tooMany(looked.msBeforeNext);
      const { body, etag, changedAt } = await feedFile(core, feed);
      const cached = {
        etag,
        'last-modified': new Date(changedAt).toUTCString(),
        // Asked for again each time: a visit that was cancelled, and a calendar that was ended, are gone at once.
        'cache-control': 'private, no-cache',
      };
      if (isKnown(headers['if-none-match'], etag)) return empty(304, cached);
      return { status: 200, type: CALENDAR, body, headers: cached };
    },
  });
}

/** A proxy that packs an answer makes its mark a weak one: the words are the same. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function tooMany(afterMs: number): Reply {
  const answer = problem({ status: 429, title: 'Too often just now', reason: 'too-many' });
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(Math.ceil(afterMs / 1000)) } };
}

function pageRoutes(core: Core): Route[] {
  const path = '/calendar/mine/:token';
  return [
    route({
      method: 'get',
      path,
      summary: 'Where a person makes or ends the calendar that they subscribe to, by the link in their chat',
      permission: null,
      handle: ({ params }) => withOwner(core, params.token, (asked) => standing(core, asked)),
    }),
    route({
      method: 'get',
      path: `${path}/${BOOKED_FILE}`,
      summary: 'The visits that are booked as a calendar file, from the page of the calendar',
      permission: null,
      handle: ({ params }) =>
        withOwner(core, params.token, async ({ tenantId, owner }) => {
          const bookingIds = owner.kind === 'guest' ? await bookedOf(core, tenantId, owner.id) : [];
          const file = await visitsFile(core, { tenantId, bookingIds });
          return file === null ? noSuchPage() : fileReply(file);
        }),
    }),
    route({
      method: 'post',
      path: `${path}/new`,
      summary: 'Makes a calendar to subscribe to; the one before ends',
      permission: null,
      handle: ({ params }) =>
        withOwner(core, params.token, async (asked) => {
          const url = await newFeed(core, asked.tenantId, asked.owner, asked.locale);
          return url === null ? noSuchPage() : show(core, asked, { kind: 'made', url });
        }),
    }),
    route({
      method: 'post',
      path: `${path}/end`,
      summary: 'Ends the calendar that a person subscribes to',
      permission: null,
      handle: ({ params }) =>
        withOwner(core, params.token, async (asked) => {
          await endFeed(core, asked.tenantId, asked.owner);
          return show(core, asked, { kind: 'off' });
        }),
    }),
  ];
}

/** Below the page, so that it ends with it and is of whoever the page is of. */
const BOOKED_FILE = 'visits.ics';

interface Asked {
  readonly token: string;
  readonly tenantId: Id;
  readonly owner: CalendarOwner;
  readonly locale: string;
}

async function withOwner(
  core: Core,
  token: string | undefined,
  answer: (asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  const link = await readPageLink(core, token ?? '');
  if (!link.ok) return link.reason === 'ended' ? endedPage(link.claims.locale) : noSuchPage();
  const owner = await ownerIn(core, link.claims);
  const { tenantId, locale } = link.claims;
  return owner === null ? noSuchPage() : answer({ token: token ?? '', tenantId, owner, locale });
}

async function standing(core: Core, asked: Asked): Promise<Reply> {
  const { tenantId, owner } = asked;
  const since = await feedSince(core, tenantId, owner);
  if (since === 'nobody') return noSuchPage();
  const { locations } = await loadHouse(core, tenantId);
  const timeZone = locations[0]?.timeZone ?? 'UTC';
  return show(core, asked, since === null ? { kind: 'none' } : { kind: 'on', since, timeZone });
}

async function show(
  core: Core,
  { token, tenantId, owner, locale }: Asked,
  state: CalendarPage['state'],
): Promise<Reply> {
  const { tenant } = await loadHouse(core, tenantId);
  const path = `/calendar/mine/${token}`;
  const hasVisits = owner.kind === 'guest' && (await bookedOf(core, tenantId, owner.id)).length > 0;
  const view = {
    words: calendarWords(locale),
    ...{ tenantName: tenant.name, accent: tenant.accent, owner: owner.kind },
    path,
    file: hasVisits ? `${path}/${BOOKED_FILE}` : null,
    state,
  };
  return page(200, calendarPage(view));
}

async function bookedOf(core: Core, tenantId: Id, guestId: Id): Promise<readonly Id[]> {
  const visits = await upcomingVisits(core, tenantId, guestId);
  return visits.filter(({ heldUntil }) => heldUntil === null).map(({ id }) => id);
}

function endedPage(locale: string): Reply {
  const words = calendarWords(locale);
  const { linkEnded: title, askAgain: detail, locale: lang } = words;
  return page(410, messagePage({ title, detail, status: 410, lang, way: null }));
}

/** A member of staff's own calendar, for themselves or by the desk. */
function staffFeedRoutes(core: Core): Route[] {
  const path = '/api/v1/staff/:id/calendar-feed';
  return [
    route({
      method: 'get',
      path,
      summary: 'Whether this person has a calendar to subscribe to',
      permission: 'see-calendar',
      where: 'person',
      answers: 'Since when; null for none. Its address is not kept.',
      handle: (request) =>
        ofMember(request, async (tenantId, owner) => {
          const since = await feedSince(core, tenantId, owner);
          return since === 'nobody' ? nobody() : json(200, { since: since === null ? null : isoOf(since) });
        }),
    }),
    route({
      method: 'post',
      path,
      summary: 'A calendar of this person’s visits to subscribe to; the one before ends',
      permission: 'see-calendar',
      where: 'person',
      answers: 'Its secret address, told this once.',
      handle: (request) =>
        ofMember(request, async (tenantId, owner) => {
          const { tenant } = await loadHouse(core, tenantId);
          const url = await newFeed(core, tenantId, owner, tenant.locale);
          return url === null ? nobody() : json(200, { url });
        }),
    }),
    route({
      method: 'del',
      path,
      summary: 'Ends the calendar that this person subscribes to',
      permission: 'see-calendar',
      where: 'person',
      answers: 'Whether there was one.',
      handle: (request) =>
        ofMember(request, async (tenantId, owner) =>
          json(200, { ended: await endFeed(core, tenantId, owner) }),
        ),
    }),
  ];
}

/** The desk for everybody, and everybody for themselves. */
async function ofMember(
  request: Pick<RouteRequest<unknown, unknown>, 'params' | 'staff'>,
  answer: (tenantId: Id, owner: CalendarOwner) => Promise<Reply>,
): Promise<Reply> {
  const staff = staffOn(request);
  const id = request.params.id ?? '';
  const mayAsk = id === staff.id || may(staff.role, 'change-rota');
  return mayAsk ? answer(staff.tenantId, { kind: 'staff', id }) : nobody();
}

function nobody(): Reply {
  const title = 'There is no such person who gives treatments';
  return problem({ status: 404, title, reason: 'not-found' });
}
