import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { AccountChangeInput, AccountInput, accountFrom, SECRETS } from '../api/channels/account-input.ts';
import type { AccountView } from '../api/channels/accounts.ts';
import { findTenant, listTenants } from '../api/tenants/load-house.ts';
import { TelegramCallError } from '../bot/telegram/client.ts';
import { type BotSetUp, setUpTelegram } from '../bot/telegram/set-up.ts';
import { type House, openHouse } from '../house.ts';
import { openLog } from '../open-log.ts';
import { readSettings, type Settings } from '../settings.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE = `usage: npm run -s channel -- list
       npm run -s channel -- add whatsapp --name NAME --id PHONE_NUMBER_ID --secrets FILE|-
       npm run -s channel -- add telegram --name NAME --secrets FILE|-
       npm run -s channel -- rotate ACCOUNT --secrets FILE|-
       npm run -s channel -- on|off ACCOUNT
       npm run -s channel -- connect ACCOUNT
each with [--tenant SLUG] [--database URL]. Secrets are JSON, read from a file or (-) from standard input:
  whatsapp {"accessToken", "appSecret", "verifyToken"}   telegram {"token", "secretToken"}
verifyToken and secretToken are made up where they are left out. connect tells Telegram where a bot's updates go:
to PUBLIC_URL when that is https, else they are fetched by the running server.`;

const options = {
  tenant: { type: 'string' },
  database: { type: 'string' },
  name: { type: 'string' },
  id: { type: 'string' },
  secrets: { type: 'string' },
} as const;

type Flags = { readonly [Name in keyof typeof options]?: string };

/** `npm run -s channel -- list|add|rotate|on|off|connect`: the numbers and bots that a spa's guests write to. */
async function channel(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [action = '', which = '', ...more] = positionals;
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is one word too many`);
  const settings = readSettings(process.env);
  const databaseUrl = databaseUrlFrom(values.database);
  const house = await openHouse({
    ...settings,
    databaseUrl,
    log: openLog('error', process.stderr),
    channels: {},
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
        return await connect(house, tenant, which, settings);
      default:
        throw new UsageError(`"${action}" is none of list, add, rotate, on, off, connect`);
    }
  } finally {
    await house.close();
  }
}

interface Tenant {
  readonly id: string;
  readonly slug: string;
}

async function tenantFor(house: House, slug: string | undefined): Promise<Tenant> {
  if (slug !== undefined) {
    const found = await findTenant(house.core, slug);
    if (!found) throw new UsageError(`--tenant: there is no spa "${slug}"`);
    return { id: found.id, slug };
  }
  const [only, another] = await listTenants(house.core);
  if (!only) throw new UsageError('there is no spa in this database');
  if (another) throw new UsageError('--tenant: there are several spas, say which');
  return only;
}

async function list(house: House, { id }: Tenant): Promise<number> {
  for (const account of await house.accounts.list(id)) print(house, account);
  return 0;
}

async function add(house: House, { id }: Tenant, which: string, flags: Flags): Promise<number> {
  const input = checked(AccountInput, {
    channel: which,
    name: flags.name,
    ...(flags.id === undefined ? {} : { externalId: flags.id }),
    secrets: secretsFrom(flags.secrets),
  });
  const account = accountFrom(input);
  const added = await house.accounts.add(id, account);
  if (added === 'taken') throw new UsageError(`${account.externalId} is connected already`);
  print(house, added);
  if (input.channel === 'whatsapp')
    process.stdout.write(`verify token, for Meta's webhook page: ${account.secrets.verifyToken}\n`);
  return 0;
}

async function change(
  house: House,
  tenant: Tenant,
  which: string,
  given: { readonly active?: boolean; readonly secrets?: unknown },
): Promise<number> {
  const account = (await house.accounts.list(tenant.id)).find(({ id }) => id === which);
  if (!account) throw new UsageError(`"${which}" is no account of ${tenant.slug}: see list`);
  const input = checked(AccountChangeInput, given);
  const secrets = Object.entries(input.secrets ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const names: readonly string[] = account.channel === 'teams' ? [] : SECRETS[account.channel];
  const foreign = secrets.find(([name]) => !names.includes(name));
  if (foreign) throw new UsageError(`${foreign[0]} is no secret of ${account.channel}`);
  const changed = await house.accounts.change(tenant.id, which, {
    ...(input.active === undefined ? {} : { active: input.active }),
    ...(secrets.length === 0 ? {} : { secrets: Object.fromEntries(secrets) }),
  });
  if (changed) print(house, changed);
  return 0;
}

/** Asks Telegram first: an account whose updates do not come is left as it was. */
async function connect(
  house: House,
  tenant: Tenant,
  which: string,
  { publicUrl, providerUrls }: Settings,
): Promise<number> {
  const listed = (await house.accounts.list(tenant.id)).find(({ id }) => id === which);
  const account = listed ? await house.accounts.find('telegram', listed.externalId) : null;
  if (account === null || account.id !== which)
    throw new UsageError(`"${which}" is no Telegram bot of ${tenant.slug} that is on: see list`);
  const { token = '', secretToken = '' } = account.secrets;
  const updates: BotSetUp['updates'] = publicUrl.startsWith('https:')
    ? { mode: 'webhook', publicUrl, secretToken }
    : { mode: 'polling' };
  const { username } = await setUpTelegram(providerUrls.telegram, { token, updates }).catch((error) => {
    throw error instanceof TelegramCallError ? new UsageError(`Telegram: ${error.message}`) : error;
  });
  await house.accounts.change(tenant.id, which, { secrets: { mode: updates.mode } });
  process.stdout.write(`https://t.me/${username}\t${updates.mode}\n`);
  return 0;
}

function print(house: House, account: AccountView): void {
  const { id, channel: name, externalId, active, secretNames } = account;
  const hook = `${house.core.publicUrl}/webhooks/${name}/${externalId}`;
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
