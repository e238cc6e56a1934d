import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DeskSite } from '../desk-site.ts';

export const ROLES = ['owner', 'manager', 'desk', 'therapist'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever comes to a page with something to do: they are signed in, and the page is open. */
export interface Stage {
  readonly site: DeskSite;
  readonly page: Page;
  readonly role: Role;
  /** Their name, as it stands in the log. */
  readonly name: string;
  /** Addresses that were meant to refuse: the browser complains of each. */
  readonly refusals: Set<string>;
  /** One more browser session of theirs, on the calendar; what it complains of is told, too, but for what is expected of it. */
  another(expected?: RegExp): Promise<Page>;
}

/** What one person does on a page, and what proves it. */
export interface Errand {
  /** `shut`: the page is not for their role at all. */
  readonly kind: 'does' | 'told' | 'shut';
  run(stage: Stage): Promise<unknown>;
}

/** A call as the page makes it: `['POST', '/bookings/x/move', {}]`. */
export type Call = readonly [method: 'GET' | 'POST' | 'DELETE', path: string, body?: object | undefined];

/** They can do what the page is for. */
export const does = (...runs: readonly ((stage: Stage) => Promise<unknown>)[]): Errand => ({
  kind: 'does',
  async run(stage) {
    for (const run of runs) await run(stage);
  },
});

/** The page opens and says whose it is; the server takes none of the calls. */
export const told = (words: string, ...calls: readonly Call[]): Errand => ({
  kind: 'told',
  async run(stage) {
    await stage.page.getByText(words).waitFor();
    for (const call of calls) await refused(stage, call);
  },
});

/** The page is not for them, and the server takes none of the calls. */
export const shut = (...calls: readonly Call[]): Errand => ({
  kind: 'shut',
  async run(stage) {
    await stage.page.getByText('This page is not for your role').waitFor();
    for (const call of calls) await refused(stage, call);
  },
});

/** Called from within the page, with its session: the server says that it is not theirs. */
export async function refused(stage: Stage, [method, path, body]: Call): Promise<void> {
  stage.refusals.add(addressOf(stage, path));
  const status = await stage.page.evaluate(fetching([method, path, body], '({ status }) => status'));
  expect([method, path, status]).toEqual([method, path, 403]);
}

/** What the server says to their session. */
export async function read<T>({ page }: Pick<Stage, 'page'>, path: string): Promise<T> {
  return await page.evaluate(fetching(['GET', path], '(answer) => answer.json()'));
}

export const addressOf = ({ site }: Pick<Stage, 'site'>, path: string): string =>
  `${site.house.url}/api/v1${path}`;

/** Run in the page. */
function fetching([method, path, body]: Call, then: string): string {
  const headers = { 'content-type': 'application/json', 'x-stillwater': '1' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return `fetch(${JSON.stringify(`/api/v1${path}`)}, ${JSON.stringify(init)}).then(${then})`;
}
