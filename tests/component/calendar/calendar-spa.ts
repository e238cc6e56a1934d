import type { Id } from '../../../api/contract.ts';
import type { Reply, Route, RouteRequest } from '../../../api/http/route.ts';
import { calendarRoutes } from '../../../api/http/routes/calendar-files.ts';
import type { StaffMember } from '../../../api/people/sessions.ts';
import type { TestSpa } from '../../support/spa.ts';
import type { Colleague } from '../staff-chat/staff-spa.ts';

/** What whoever opens an address of a spa gets: a browser, or a calendar program. */
export interface Opener {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** A button of the page. */
  press(url: string, which: 'new' | 'end'): Promise<Reply>;
  /** The desk's API as one of the team calls it. */
  call(method: 'get' | 'post' | 'del', id: Id, who: Pick<StaffMember, 'id' | 'role'>): Promise<Reply>;
}

/** One door for a spa, as its server has: what was counted before is still counted. */
export function opener({ core, tenantId }: TestSpa, caller = '192.0.2.1'): Opener {
  const routes = calendarRoutes(core);
  const open = (
    method: Route['method'],
    path: string,
    more: Partial<RouteRequest<unknown, unknown>> = {},
  ): Promise<Reply> => {
    for (const route of routes) {
      const params = route.method === method ? paramsOf(route.path, path) : null;
      if (params) return route.handle({ ...NOBODY, caller: () => caller, ...more, params });
    }
    throw new Error(`there is no door at ${path}`);
  };
  const pathOf = (url: string): string => new URL(url).pathname;
  return {
    get: (url, headers = {}) => open('get', pathOf(url), { headers }),
    press: (url, which) => open('post', `${pathOf(url)}/${which}`),
    call(method, id, who) {
      const staff = {
        name: 'Mara',
        email: 'mara@spa.test',
        therapistId: null,
        locationIds: null,
        kiosk: null,
        ...who,
        tenantId,
      };
      return open(method, `/api/v1/staff/${id}/calendar-feed`, { staff });
    },
  };
}

const NOBODY = {
  query: {},
  body: undefined,
  raw: '',
  headers: {},
  sessionToken: null,
  staff: null,
} as const;

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const found = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`).exec(path);
  return found && Object.fromEntries(names.map((name, place) => [name, found[place + 1] ?? '']));
}

export function asMember({ staffId }: Colleague): Pick<StaffMember, 'id' | 'role'> {
  return { id: staffId, role: 'therapist' };
}

/** The secret address on a page that has just made one. */
export function addressOn({ body }: Reply): string {
  const [url] = /http:\/\/spa\.test\/calendar\/[\w-]{32}\.ics/.exec(String(body)) ?? [];
  if (!url) throw new Error('the page shows no address');
  return url;
}
