import { AccountChangeInput, AccountInput, accountFrom, SECRETS } from '../../channels/account-input.ts';
import type { AccountBook } from '../../channels/accounts.ts';
import { json, problem, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

/** The numbers and bots that guests write to. Secrets go in and never come out. */
export function channelRoutes(accounts: AccountBook): Route[] {
  return [listRoute(accounts), addRoute(accounts), changeRoute(accounts)];
}

function listRoute(accounts: AccountBook): Route {
  return route({
    method: 'get',
    path: '/api/v1/channels',
    summary: 'The numbers and bots of the spa',
    permission: 'change-house',
    answers: 'Each with the names of the secrets it has, not their values.',
    async handle(request) {
      return json(200, { channels: await accounts.list(staffOn(request).tenantId) });
    },
  });
}

function addRoute(accounts: AccountBook): Route {
  return route({
    method: 'post',
    path: '/api/v1/channels',
    summary: 'Connect a WhatsApp number or a Telegram bot',
    permission: 'change-house',
    body: AccountInput,
    answers: 'The account as it is kept.',
    async handle(request) {
      const staff = staffOn(request);
      const added = await accounts.add(staff.tenantId, accountFrom(request.body), actorOf(staff));
      if (added !== 'taken') return json(201, added);
      return problem({ status: 409, title: 'That number or bot is connected already', reason: 'taken' });
    },
  });
}

function changeRoute(accounts: AccountBook): Route {
  return route({
    method: 'post',
    path: '/api/v1/channels/:id',
    summary: 'Rename a number or bot, give it new secrets, or turn it off or on',
    permission: 'change-house',
    body: AccountChangeInput,
    answers: 'The account as it is kept.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      const known = (await accounts.list(staff.tenantId)).find((one) => one.id === id);
      if (!known) return problem({ status: 404, title: 'There is no such channel', reason: 'not-found' });
      const names: readonly string[] = known.channel === 'teams' ? [] : SECRETS[known.channel];
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
      return json(200, await accounts.change(staff.tenantId, id, change, actorOf(staff)));
    },
  });
}

function given(secrets: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(secrets).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
}
