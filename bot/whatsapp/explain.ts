import type { GraphError } from './errors.ts';

const TOKEN =
  'The access token is not valid (any more). Make one for a system user in Meta’s business settings, and give it with rotate.';
const RIGHTS =
  'The token lacks a right: its system user needs the WhatsApp account as an asset, with whatsapp_business_messaging and whatsapp_business_management.';
const ACCOUNT = 'Meta restricted or locked the account: see WhatsApp Manager, account quality.';
const WAIT = 'Too much at once: wait a minute and try again.';
const REGISTER = 'The number is not registered for the Cloud API: register it in WhatsApp Manager.';
const TEMPLATE =
  'The template is not usable: see npm run -s channel -- templates check ACCOUNT, and submit what is missing.';
const NOBODY = 'Check the number: it must have WhatsApp, and be another than the sender’s own.';

/** What the person can do who sets an account up, by the Graph API's code. What has no line is told as it came. */
const REMEDIES: ReadonlyMap<number, string> = new Map([
  [0, TOKEN],
  [190, TOKEN],
  [3, RIGHTS],
  [10, RIGHTS],
  [200, RIGHTS],
  [4, WAIT],
  [80007, WAIT],
  [80008, WAIT],
  [130429, WAIT],
  [131056, WAIT],
  [33, 'WhatsApp knows no such number: check the account’s phone_number_id.'],
  [100, 'Check the account’s phone_number_id, and that its token is of the same business.'],
  [131045, REGISTER],
  [133010, REGISTER],
  [131026, NOBODY],
  [131021, NOBODY],
  [131030, 'A test number writes only to phones that are listed in its API setup page: add this one there.'],
  [
    131047,
    'Free words need a message from that phone within the last 24 hours: write to the number first, or send the template.',
  ],
  [131042, 'Meta misses a payment method: add one in WhatsApp Manager, payment settings.'],
  [131031, ACCOUNT],
  [368, ACCOUNT],
  [131049, 'Meta holds marketing messages to this person back for now: nothing to do.'],
  [132000, TEMPLATE],
  [132001, TEMPLATE],
  [132005, TEMPLATE],
  [132007, TEMPLATE],
  [132012, TEMPLATE],
  [132015, TEMPLATE],
  [132016, TEMPLATE],
]);

export function explain({ status, code }: Pick<GraphError, 'status' | 'code'>): string {
  const known = code === null ? undefined : REMEDIES.get(code);
  if (known) return known;
  if (status === null || status >= 500)
    return 'WhatsApp did not answer as it should: try again, and check that this machine reaches WHATSAPP_API_URL.';
  if (status === 429) return WAIT;
  if (status === 401) return TOKEN;
  if (status === 403) return RIGHTS;
  return 'See the code on Meta’s page of Cloud API error codes.';
}
