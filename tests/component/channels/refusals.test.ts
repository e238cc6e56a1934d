import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { InboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { cashierSecret } from '../../../api/payments/cashier/cashier.ts';
import { signWebhook, TOLERANCE_SECONDS } from '../../../api/payments/webhook-signature.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import type { SimulatedApp } from '../../support/teams/app.ts';
import { type BotFramework, openBotFramework } from '../../support/teams/bot-framework.ts';
import { newKey } from '../../support/teams/signing.ts';
import { changeFor, signed, webhookOf } from '../../support/whatsapp/deliver.ts';

const NUMBER = '200000000000001';
const BOT = '700001';
const TELEGRAM_SECRET = 'x-telegram-bot-api-secret-token';
const DAY_SECONDS = 86_400;

/** What is sent to a door: the body, and by what its sender proves who they are. */
interface Sent {
  readonly body: string | Buffer;
  readonly headers?: Record<string, string>;
}
interface Answered {
  readonly status: number;
  /** As it is counted. */
  readonly reason: string;
}
type Abuse =
  | 'a forged proof'
  | 'another sender’s proof'
  | 'an old replay'
  | 'a large body'
  | 'a packed body'
  | 'no message';

const CHANNELS = ['whatsapp', 'telegram', 'teams', 'cashier'] as const;

/** By door: what each abuse is answered. An old message of WhatsApp or Telegram is said to be taken, or it would come for days. */
const ANSWERS: Record<(typeof CHANNELS)[number], Record<Abuse, Answered>> = {
  whatsapp: {
    'a forged proof': { status: 401, reason: 'bad-signature' },
    'another sender’s proof': { status: 401, reason: 'bad-signature' },
    'an old replay': { status: 200, reason: 'too-old' },
    'a large body': { status: 413, reason: 'too-large' },
    'a packed body': { status: 415, reason: 'packed' },
    'no message': { status: 400, reason: 'malformed' },
  },
  telegram: {
    'a forged proof': { status: 401, reason: 'bad-secret' },
    'another sender’s proof': { status: 401, reason: 'bad-secret' },
    'an old replay': { status: 200, reason: 'too-old' },
    'a large body': { status: 413, reason: 'too-large' },
    'a packed body': { status: 415, reason: 'packed' },
    'no message': { status: 400, reason: 'malformed' },
  },
  teams: {
    'a forged proof': { status: 401, reason: 'bad-token' },
    'another sender’s proof': { status: 401, reason: 'bad-token' },
    'an old replay': { status: 401, reason: 'bad-token' },
    'a large body': { status: 413, reason: 'too-large' },
    'a packed body': { status: 415, reason: 'packed' },
    'no message': { status: 400, reason: 'malformed' },
  },
  cashier: {
    'a forged proof': { status: 401, reason: 'bad-signature' },
    'another sender’s proof': { status: 401, reason: 'bad-signature' },
    'an old replay': { status: 401, reason: 'bad-signature' },
    'a large body': { status: 413, reason: 'too-large' },
    'a packed body': { status: 415, reason: 'packed' },
    'no message': { status: 400, reason: 'bad-body' },
  },
};
const ABUSES = Object.keys(ANSWERS.whatsapp) as Abuse[];
const LARGE = 'x'.repeat(3 * 1024 * 1024 + 1);

describe('what is refused at the door', () => {
  let spa: ServedHouse;
  let microsoft: BotFramework;
  let app: SimulatedApp;
  let tenantId: string;
  let secret: string;

  beforeAll(async () => {
    spa = await serveHouse('2026-03-02T09:00', async (now) => {
      microsoft = await openBotFramework(now);
      return { teams: microsoft.url };
    });
    ({ tenantId } = await spa.tenant());
    secret = await cashierSecret(spa.served.house.core);
    app = microsoft.addApp(`${spa.url}/api/messages`);
    const accounts = [
      {
        channel: 'whatsapp',
        externalId: NUMBER,
        secrets: { accessToken: 'token', appSecret: 'app secret', verifyToken: 'verify' },
      },
      { channel: 'telegram', externalId: BOT, secrets: { token: `${BOT}:token`, secretToken: 'right' } },
      {
        channel: 'teams',
        externalId: app.appId,
        secrets: { appPassword: app.password, tenantId: app.tenantId },
      },
    ] as const;
    for (const account of accounts)
      await spa.served.house.accounts.add(tenantId, { ...account, name: 'Front desk' });
  }, 60_000);
  afterAll(async () => {
    await microsoft?.stop();
    await spa?.stop();
  });
  // Microsoft's library prints what it refuses.
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const seconds = (): number => Math.floor(spa.now() / 1000);

  const doors: Record<(typeof CHANNELS)[number], { path: string; sent: (abuse: Abuse | null) => Sent }> = {
    whatsapp: {
      path: `/webhooks/whatsapp/${NUMBER}`,
      sent(abuse) {
        const timestamp = String(seconds() - (abuse === 'an old replay' ? 8 * DAY_SECONDS : 0));
        const message = { from: '31600000001', id: 'wamid.1', timestamp, type: 'text', text: { body: 'hi' } };
        const contact = { profile: { name: 'Noor' }, wa_id: '31600000001' };
        const event = { kind: 'message', id: 'wamid.1', contact, message } as const;
        const good = JSON.stringify(webhookOf([changeFor(NUMBER, [event])]));
        const body = abuse === 'no message' ? '{"object":' : good;
        const proof =
          abuse === 'a forged proof'
            ? `sha256=${'0'.repeat(64)}`
            : signed(body, abuse === 'another sender’s proof' ? 'other secret' : 'app secret');
        return { body, headers: { 'x-hub-signature-256': proof } };
      },
    },
    telegram: {
      path: `/webhooks/telegram/${BOT}`,
      sent(abuse) {
        const date = seconds() - (abuse === 'an old replay' ? 2 * DAY_SECONDS : 0);
        const from = { id: 42, is_bot: false, first_name: 'Sofie' };
        const message = { message_id: 1, date, chat: { id: 42, type: 'private' }, from, text: 'hi' };
        const proofs: Partial<Record<Abuse, string>> = {
          'a forged proof': '',
          'another sender’s proof': 'another bot’s',
        };
        return {
          body: abuse === 'no message' ? '{' : JSON.stringify({ update_id: 1, message }),
          headers: { [TELEGRAM_SECRET]: encodeURI((abuse && proofs[abuse]) ?? 'right') },
        };
      },
    },
    teams: {
      path: '/api/messages',
      sent(abuse) {
        const activity = app.activity(app.guest(), { type: 'message', text: 'hi' });
        const claims = { serviceurl: activity.serviceUrl };
        const now = Math.floor(Date.now() / 1000);
        const token =
          abuse === 'a forged proof'
            ? app.token(claims, newKey([]))
            : abuse === 'another sender’s proof'
              ? app.token(claims, microsoft.keys.skype)
              : app.token(abuse === 'an old replay' ? { ...claims, exp: now - 400 } : claims);
        const body = abuse === 'no message' ? '[]' : JSON.stringify(activity);
        return { body, headers: { authorization: token } };
      },
    },
    cashier: {
      path: '/webhooks/cashier',
      sent(abuse) {
        const paid = { type: 'checkout.paid', reference: 'r', amountMinor: 1, currency: 'EUR' };
        const body = abuse === 'no message' ? '{' : JSON.stringify({ id: 'e', checkout: 'c', ...paid });
        const at = abuse === 'an old replay' ? spa.now() - (TOLERANCE_SECONDS + 1) * 1000 : spa.now();
        const proof =
          abuse === 'a forged proof'
            ? `t=${seconds()},v1=${'0'.repeat(64)}`
            : signWebhook(body, abuse === 'another sender’s proof' ? 'other secret' : secret, at);
        return { body, headers: { 'cashier-signature': proof } };
      },
    },
  };

  async function send(channel: (typeof CHANNELS)[number], abuse: Abuse | null): Promise<number> {
    const { path, sent } = doors[channel];
    const { body, headers } = sent(abuse);
    const packed = abuse === 'a packed body';
    const answer = await fetch(`${spa.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...headers,
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
      },
      body: packed ? new Uint8Array(gzipSync(body)) : abuse === 'a large body' ? LARGE : body.toString(),
    });
    return answer.status;
  }

  const kept = (): Promise<number> =>
    spa.served.house.core.database.run(
      async (db) => (await tenantScope(db, tenantId).find(InboxTable, {})).length,
    );

  const rows = CHANNELS.flatMap((channel) =>
    ABUSES.map((abuse) => ({ channel, abuse, ...ANSWERS[channel][abuse] })),
  );
  test.each(rows)(
    '$channel: $abuse is answered $status, counted as $reason, and kept nowhere',
    async (row) => {
      const { channel, abuse, status, reason } = row;
      const before = [await spa.refusals(channel, reason), await kept()] as const;
      expect(await send(channel, abuse)).toBe(status);
      expect([await spa.refusals(channel, reason), await kept()]).toEqual([before[0] + 1, before[1]]);
    },
  );

  test.each(['whatsapp', 'telegram', 'teams'] as const)(
    '%s: the same without any fault is kept',
    async (channel) => {
      const before = await kept();
      expect(await send(channel, null)).toBe(200);
      expect(await kept()).toBe(before + 1);
    },
  );
});
