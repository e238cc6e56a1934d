import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { AccountChangeInput, AnyAccountInput, accountFrom, SECRETS } from '../api/channels/account-input.ts';
import type { AccountView } from '../api/channels/accounts.ts';
import type { ProviderWord } from '../api/contract.ts';
import { openProviders } from '../bot/open-providers.ts';
import { MESSAGES_PATH } from '../bot/teams/door.ts';
import { type House, openHouse } from '../house.ts';
import { openLog } from '../open-log.ts';
import { readSettings } from '../settings.ts';
import { templates } from './channel/templates.ts';
import { usage } from './channel/usage.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';
import { type Tenant, tenantFor } from './tenant-for.ts';

const USAGE = `usage: npm run -s channel -- list
       npm run -s channel -- add whatsapp --name NAME --id PHONE_NUMBER_ID --secrets FILE|-
       npm run -s channel -- add telegram --name NAME --secrets FILE|-
       npm run -s channel -- add teams --name NAME --id APP_ID --secrets FILE|-
       npm run -s channel -- add stripe --name NAME --id acct_… --secrets FILE|-
       npm run -s channel -- rotate ACCOUNT --secrets FILE|-
       npm run -s channel -- on|off ACCOUNT
       npm run -s channel -- connect ACCOUNT
       npm run -s channel -- test ACCOUNT --to NUMBER_OR_CHAT [--text]
       npm run -s channel -- usage [--month 2026-11] [--rates FILE]
       npm run -s channel -- templates list
       npm run -s channel -- templates submit|check ACCOUNT
each with [--tenant SLUG] [--database URL]. Secrets are JSON, read from a file or (-) from standard input:
  whatsapp {"accessToken", "appSecret", "verifyToken", "businessId"}   telegram {"token", "secretToken"}
  teams {"appPassword", "tenantId"}; without tenantId the app is one of all tenants
  stripe {"secretKey", "webhookSecret"}: the account that takes the guests' money; connect asks Stripe about its key
verifyToken and secretToken are made up where they are left out. A bot that is added or gets new secrets is connected:
its updates go to PUBLIC_URL when that is https, else they are fetched by the running server. test sends a message to
yourself: a template on WhatsApp, or free words with --text. templates are what silent guests are sent: list shows
ours, submit has Meta approve them (businessId is the WhatsApp Business account's), check exits 1 while one is not.
usage is the month's meter: channel, category, sent, delivered, failed, billed. With the rates of the provider's card,
{"currency": "EUR", "utility": 0.0456, "service": 0.01}, also what that comes to.`;

const options = {
  tenant: { type: 'string' },
  database: { type: 'string' },
  name: { type: 'string' },
  id: { type: 'string' },
  secrets: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'boolean' },
  month: { type: 'string' },
  rates: { type: 'string' },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/** `npm run -s channel -- list|add|rotate|on|off|connect|test|usage|templates`: the numbers and bots that a spa's guests write to, and the account that they pay into. */
async function channel(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [action = '', which = '', third, ...more] = positionals;
  if (third !== undefined && action !== 'templates') more.unshift(third);
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is one word too many`);
  const settings = readSettings(process.env);
  const databaseUrl = databaseUrlFrom(values.database);
  const house = await openHouse({
    ...settings,
    databaseUrl,
    log: openLog('error', process.stderr),
    channels: {},
    providers: (parts) => openProviders(parts, settings.providerUrls),
  });
  try {
    const tenant = await tenantFor(house, values.tenant);
    switch (action) {
      case 'list':
        return list(house, tenant);
      case 'add':
        return await add(house, tenant, which, values);
      case 'rotate':
        return await change(house, tenant, which, { secrets: secretsFrom(values.secrets) });
      case 'on':
      case 'off':
        return await change(house, tenant, which, { active: action === 'on' });
      case 'connect':
        return await connect(house, tenant, which);
      case 'test':
        return await test(house, tenant, which, values);
      case 'usage':
        return await usage(house.core, tenant.id, values);
      case 'templates': {
        const account = third === undefined ? null : await house.accounts.read(tenant.id, third);
        return await templates(which, account, settings.providerUrls.whatsapp);
      }
      default:
        throw new UsageError(
          `"${action}" is none of list, add, rotate, on, off, connect, test, usage, templates`,
        );
    }
  } finally {
    await house.close();
  }
}

async function list(house: House, { id }: Tenant): Promise<number> {
  const accounts = await house.accounts.list(id);
  for (const account of accounts) print(house, account);
  if (accounts.length === 0) process.stdout.write('Nothing is connected yet: see add.\n');
  return 0;
}

async function add(house: House, { id }: Tenant, which: string, flags: Flags): Promise<number> {
  const input = checked(AnyAccountInput, {
    channel: which,
    name: flags.name,
    ...(flags.id === undefined ? {} : { externalId: flags.id }),
    secrets: secretsFrom(flags.secrets),
  });
  const account = accountFrom(input);
  const added = await house.connections.add(id, account);
  if (added === 'taken') throw new UsageError(`${account.externalId} is connected already`);
  print(house, added.account);
  if (input.channel === 'whatsapp')
    process.stdout.write(`verify token, for Meta's webhook page: ${account.secrets.verifyToken}\n`);
  return added.connection ? tell(added.connection) : 0;
}

async function change(
  house: House,
  tenant: Tenant,
  which: string,
  given: { readonly active?: boolean; readonly secrets?: unknown },
): Promise<number> {
  const account = (await house.accounts.list(tenant.id)).find(({ id }) => id === which);
  if (!account) throw unknown(tenant, which);
  const input = checked(AccountChangeInput, given);
  const secrets = Object.entries(input.secrets ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const names: readonly string[] = SECRETS[account.channel];
  const foreign = secrets.find(([name]) => !names.includes(name));
  if (foreign) throw new UsageError(`${foreign[0]} is no secret of ${account.channel}`);
  const changed = await house.connections.change(tenant.id, which, {
    ...(input.active === undefined ? {} : { active: input.active }),
    ...(secrets.length === 0 ? {} : { secrets: Object.fromEntries(secrets) }),
  });
  if (changed === 'unknown') throw unknown(tenant, which);
  if ('refused' in changed) return tell(changed.refused);
  print(house, changed.account);
  return changed.connection ? tell(changed.connection) : 0;
}

async function connect(house: House, tenant: Tenant, which: string): Promise<number> {
  const word = await house.connections.connect(tenant.id, which);
  if (word === 'unknown') throw unknown(tenant, which);
  if (word === 'nothing-to-do')
    throw new UsageError(
      `"${which}" is connected at its provider's own page: nothing is to be told from here`,
    );
  return tell(word);
}

async function test(house: House, tenant: Tenant, which: string, { to, text }: Flags): Promise<number> {
  if (to === undefined) throw new UsageError('--to: a phone number, or a chat at Telegram');
  const word = await house.connections.test(tenant.id, which, to, text ? 'text' : 'template');
  if (word === 'unknown') throw unknown(tenant, which);
  if (word === 'no-test') throw new UsageError(`"${which}" is of a kind that has no test`);
  return tell(word);
}

/** What the provider said, and what there is to do: an answer on the one stream, a complaint on the other. */
function tell({ ok, words, remedy }: ProviderWord): number {
  (ok ? process.stdout : process.stderr).write(`${[words, remedy].filter(Boolean).join('\n')}\n`);
  return ok ? 0 : 1;
}

function unknown({ slug }: Tenant, which: string): UsageError {
  return new UsageError(`"${which}" is no account of ${slug}: see list`);
}

function print(house: House, account: AccountView): void {
  const { id, channel: name, externalId, active, secretNames } = account;
  // Teams' apps share one address: the token that comes with a message names its app.
  const path = name === 'teams' ? MESSAGES_PATH : `/webhooks/${name}/${externalId}`;
  const hook = `${house.core.publicUrl}${path}`;
  const state = active ? 'on' : 'off';
  process.stdout.write(`${id}\t${name}\t${account.name}\t${state}\t${hook}\t${secretNames.join(',')}\n`);
}

/** From a file or standard input: what stands on a command line is seen by everybody on the machine. */
function secretsFrom(source: string | undefined): unknown {
  if (source === undefined) throw new UsageError('--secrets: a file, or - for standard input');
  const text = read(source);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text.
    throw new UsageError('--secrets: that is not JSON');
  }
}

function read(source: string): string {
  try {
    return readFileSync(source === '-' ? 0 : source, 'utf8');
  } catch (error) {
    throw new UsageError(`--secrets: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new UsageError(`${first?.path.join('.') ?? 'input'}: ${first?.message ?? 'is not usable'}`);
}

runCommand(channel, USAGE);
