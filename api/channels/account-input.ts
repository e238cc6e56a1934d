import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { NewAccount } from './accounts.ts';

const name = z.string().trim().min(1).max(100);
const secret = z.string().trim().min(8).max(2000);
/** Telegram's limit for a webhook's secret: 1 to 256 of these. Meta takes any text. */
const ownSecret = z.string().regex(/^[A-Za-z0-9_-]{16,256}$/);

/** The WhatsApp Business account, which templates belong to. */
const businessId = z.string().regex(/^\d{5,30}$/, 'must be the WhatsApp Business account’s id, in digits');

const Whatsapp = z.strictObject({
  channel: z.literal('whatsapp'),
  /** Meta's phone_number_id. */
  externalId: z.string().regex(/^\d{5,30}$/, 'must be the phone_number_id, in digits'),
  name,
  secrets: z.strictObject({
    accessToken: secret,
    appSecret: secret,
    verifyToken: ownSecret.optional(),
    businessId: businessId.optional(),
  }),
});

const Telegram = z.strictObject({
  channel: z.literal('telegram'),
  name,
  secrets: z.strictObject({
    token: z.string().regex(/^\d{3,20}:[A-Za-z0-9_-]{20,200}$/, 'must be the token that BotFather gave'),
    secretToken: ownSecret.optional(),
  }),
});

const Teams = z.strictObject({
  channel: z.literal('teams'),
  /** Entra's "application (client) ID". */
  externalId: z.guid('must be the app id: 8-4-4-4-12 hexadecimal digits').toLowerCase(),
  name,
  secrets: z.strictObject({
    appPassword: secret,
    /** Only of an app that was made for one tenant, as all newer ones are. */
    tenantId: z.guid('must be the id of the tenant, not its name').optional(),
  }),
});

/** Given on the command line only: it says where guests' money goes. */
const Stripe = z.strictObject({
  channel: z.literal('stripe'),
  externalId: z.string().regex(/^acct_[A-Za-z0-9]{6,60}$/, 'must be the account’s id: acct_…'),
  name,
  secrets: z.strictObject({
    secretKey: z
      .string()
      .regex(/^(sk|rk)_(test|live)_[A-Za-z0-9_]{8,300}$/, 'must be a secret or restricted key: sk_… or rk_…'),
    webhookSecret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/=_-]{8,300}$/, 'must be the endpoint’s signing secret: whsec_…'),
  }),
});

/** A number or bot as it is given to be added. */
export const AccountInput = z.discriminatedUnion('channel', [Whatsapp, Telegram, Teams]);

/** The same, or the account that takes the tenant's money. */
export const AnyAccountInput = z.discriminatedUnion('channel', [Whatsapp, Telegram, Teams, Stripe]);

/** What may be changed of one: secrets that are not named stay. */
export const AccountChangeInput = z.strictObject({
  name: name.optional(),
  active: z.boolean().optional(),
  secrets: z
    .strictObject({
      accessToken: secret,
      appSecret: secret,
      verifyToken: ownSecret,
      businessId,
      token: Telegram.shape.secrets.shape.token,
      secretToken: ownSecret,
      appPassword: secret,
      tenantId: z.guid(),
      ...Stripe.shape.secrets.shape,
    })
    .partial()
    .optional(),
});

/** The secrets of each kind of account, by name. */
export const SECRETS = {
  whatsapp: ['accessToken', 'appSecret', 'verifyToken', 'businessId'],
  telegram: ['token', 'secretToken'],
  teams: ['appPassword', 'tenantId'],
  stripe: ['secretKey', 'webhookSecret'],
} as const;

/** The account with what follows from what was given: a bot's id, and a secret of our own where none was chosen. */
export function accountFrom(input: z.output<typeof AnyAccountInput>): NewAccount {
  if (input.channel === 'stripe') return input;
  const own = randomBytes(24).toString('base64url');
  if (input.channel === 'whatsapp') {
    const { businessId: id, verifyToken = own, ...secrets } = input.secrets;
    return {
      ...input,
      secrets: { ...secrets, verifyToken, ...(id === undefined ? {} : { businessId: id }) },
    };
  }
  if (input.channel === 'teams') {
    const { appPassword, tenantId } = input.secrets;
    return { ...input, secrets: { appPassword, ...(tenantId === undefined ? {} : { tenantId }) } };
  }
  const { token, secretToken } = input.secrets;
  return {
    ...input,
    externalId: token.slice(0, token.indexOf(':')),
    secrets: { token, secretToken: secretToken ?? own },
  };
}
