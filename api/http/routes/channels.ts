import { z } from 'zod';
import { AccountChangeInput, AccountInput, accountFrom, SECRETS } from '../../channels/account-input.ts';
import type { AccountBook, AccountView } from '../../channels/accounts.ts';
import type { Connections } from '../../channels/connections.ts';
import { lastErrors } from '../../channels/last-errors.ts';
import { MONTH, messageUsage } from '../../channels/usage.ts';
import type { Id, ProviderWord } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { json, problem, type Reply, type Route, type RouteRequest, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Test = z.strictObject({
  /** A phone number, or a chat's number at Telegram. */
  to: z.string().trim().min(1).max(40),
  as: z.enum(['template', 'text']).default('template'),
});

/** The numbers and bots that guests write to. Secrets go in and never come out. */
export function channelRoutes(core: Core, accounts: AccountBook, connections: Connections): Route[] {
  return [
    listRoute(core, accounts),
    usageRoute(core),
    addRoute(connections),
    changeRoute(accounts, connections),
    connectRoute(accounts, connections),
    testRoute(accounts, connections),
    ...templateRoutes(accounts, connections),
  ];
}

/** Where guests' money goes is no channel, and set up by who runs the installation. */
async function channelsOf(accounts: AccountBook, tenantId: Id): Promise<readonly AccountView[]> {
  return (await accounts.list(tenantId)).filter(({ channel }) => channel !== 'stripe');
}

async function isChannel(accounts: AccountBook, tenantId: Id, id: Id): Promise<boolean> {
  return (await channelsOf(accounts, tenantId)).some((one) => one.id === id);
}

function listRoute(core: Core, accounts: AccountBook): Route {
  return route({
    method: 'get',
    path: '/api/v1/channels',
    summary: 'The numbers and bots of the spa',
    permission: 'change-house',
    answers:
      'Each with the names of the secrets it has, not their values, and the last error of each channel.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const channels = await channelsOf(accounts, tenantId);
      return json(200, { channels, lastErrors: await lastErrors(core, tenantId) });
    },
  });
}

function usageRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/channels/usage',
    summary: 'What was sent in a month, and what of it providers charge for',
    permission: 'change-house',
    query: z.strictObject({ month: z.string().regex(MONTH) }),
    answers: 'By channel and by the provider’s category; how many messages there were for each visit.',
    async handle(request) {
      return json(200, await messageUsage(core, staffOn(request).tenantId, request.query.month));
    },
  });
}

function addRoute(connections: Connections): Route {
  return route({
    method: 'post',
    path: '/api/v1/channels',
    summary: 'Connect a WhatsApp number, a Telegram bot or a Teams app',
    permission: 'change-house',
    body: AccountInput,
    answers: 'The account as it is kept, and what the provider said when it was connected.',
    async handle(request) {
      const staff = staffOn(request);
      const added = await connections.add(staff.tenantId, accountFrom(request.body), actorOf(staff));
      if (added !== 'taken') return json(201, { ...added.account, connection: added.connection });
      return problem({ status: 409, title: 'That number or bot is connected already', reason: 'taken' });
    },
  });
}

function changeRoute(accounts: AccountBook, connections: Connections): Route {
  return route({
    method: 'post',
    path: '/api/v1/channels/:id',
    summary: 'Rename a number or bot, give it new secrets, or turn it off or on',
    permission: 'change-house',
    body: AccountChangeInput,
    answers: 'The account as it is kept, and what the provider said to new secrets.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      const known = (await channelsOf(accounts, staff.tenantId)).find((one) => one.id === id);
      if (!known) return notFound();
      const names: readonly string[] = SECRETS[known.channel];
      const { name, active, secrets } = request.body;
      const foreign = Object.keys(secrets ?? {}).filter((secret) => !names.includes(secret));
      if (foreign.length > 0)
        return problem({
          status: 400,
          title: 'That is no secret of this channel',
          reason: 'bad-input',
          detail: foreign.join(', '),
        });
      const change = {
        ...(name === undefined ? {} : { name }),
        ...(active === undefined ? {} : { active }),
        ...(secrets === undefined ? {} : { secrets: Object.fromEntries(given(secrets)) }),
      };
      const changed = await connections.change(staff.tenantId, id, change, actorOf(staff));
      if (changed === 'unknown') return notFound();
      return 'refused' in changed
        ? refused(changed.refused)
        : json(200, { ...changed.account, connection: changed.connection });
    },
  });
}

function connectRoute(accounts: AccountBook, connections: Connections): Route {
  return route({
    method: 'post',
    path: '/api/v1/channels/:id/connect',
    summary: 'Have what guests write delivered here, once more',
    permission: 'change-house',
    answers: 'What the provider said; ok is true where there is nothing to ask of it.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      if (!(await isChannel(accounts, staff.tenantId, id))) return notFound();
      const word = await connections.connect(staff.tenantId, id, actorOf(staff));
      if (word === 'unknown') return notFound();
      if (word === 'nothing-to-do')
        return json(200, { ok: true, words: 'Nothing is to be told to this provider.', remedy: null });
      return json(200, word);
    },
  });
}

function testRoute(accounts: AccountBook, connections: Connections): Route {
  return route({
    method: 'post',
    path: '/api/v1/channels/:id/test',
    summary: 'Send a message to yourself through a number or bot',
    permission: 'change-house',
    body: Test,
    answers: 'Whether the provider took it, its words, and what to do about a refusal.',
    async handle(request) {
      const { to, as } = request.body;
      const { tenantId } = staffOn(request);
      const id = request.params.id ?? '';
      if (!(await isChannel(accounts, tenantId, id))) return notFound();
      const word = await connections.test(tenantId, id, to, as);
      if (word === 'unknown') return notFound();
      if (word !== 'no-test') return json(200, word);
      return problem({ status: 409, title: 'This kind of channel has no test', reason: 'no-test' });
    },
  });
}

function templateRoutes(accounts: AccountBook, connections: Connections): Route[] {
  const answerTo = async (request: RouteRequest<unknown, unknown>, act: 'check' | 'submit') => {
    const { tenantId } = staffOn(request);
    const id = request.params.id ?? '';
    if (!(await isChannel(accounts, tenantId, id))) return notFound();
    const word = await connections.templates(tenantId, id, act);
    if (word === 'unknown') return notFound();
    if (word !== 'no-templates') return json(200, word);
    return problem({ status: 409, title: 'This kind of channel has no templates', reason: 'no-templates' });
  };
  const common = { path: '/api/v1/channels/:id/templates', permission: 'change-house' } as const;
  return [
    route({
      ...common,
      method: 'get',
      summary: 'How the templates stand at WhatsApp: what guests are sent who were silent for a day',
      answers: 'Each in each language, and the provider’s word; nothing is kept here.',
      handle: (request) => answerTo(request, 'check'),
    }),
    route({
      ...common,
      method: 'post',
      summary: 'Hand in the templates that are missing, and those that read otherwise',
      answers: 'How all stand after it, and the provider’s word. Once more does no harm.',
      handle: (request) => answerTo(request, 'submit'),
    }),
  ];
}

function notFound(): Reply {
  return problem({ status: 404, title: 'There is no such channel', reason: 'not-found' });
}

function refused({ words, remedy }: ProviderWord): Reply {
  const more = { words, remedy };
  return problem({
    status: 422,
    title: 'The provider refuses these secrets',
    reason: 'refused-by-provider',
    more,
  });
}

function given(secrets: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(secrets).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
}
