import pino from 'pino';
import type { DemoSignIn } from './api/demo/make-demo-spa.ts';
import { openDemoSpa } from './api/demo/open-demo-spa.ts';
import { demoChatPath } from './api/http/pages/home.ts';
import { tenantsWithoutAccount } from './api/payments/open-checkout.ts';
import { listTenants } from './api/tenants/load-house.ts';
import type { House } from './house.ts';
import { openLog } from './open-log.ts';
import { type Served, serve } from './serve.ts';
import { isOperatorsMistake, readSettings, type Settings, SettingsError } from './settings.ts';

/** Reads the settings, starts everything, and stops it in order when asked to. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const opening = open(settings);
  stopWhenAsked(opening);
  await opening;
}

async function open(settings: Settings): Promise<Served> {
  const log = openLog(settings.logLevel, pino.destination(2));
  const served = await serve(settings, log, Date.now, (house) => refuseStandIns(house, settings));
  const signIns = await openDemoSpa(served.house.core, settings.databaseUrl, 'lived-in');
  await tellWhereItIs(served, signIns, settings);
  return served;
}

/** Asked while it still opens, it first finishes: half a demo spa could not be signed in to. */
function stopWhenAsked(opening: Promise<Served>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      opening.then((served) => served.stop()).then(() => process.exit(0), fail);
    });
  }
}

/**
 * Money that only seems to move has no place in production: the local cashier is closed there, and a spa without an account
 * takes no money. With none at all there is nothing to open for.
 */
async function refuseStandIns({ core }: House, { production }: Settings): Promise<void> {
  if (!production) return;
  const unpaid = await tenantsWithoutAccount(core);
  const tenants = await listTenants(core);
  if (unpaid.length === tenants.length)
    throw new SettingsError(
      'NODE_ENV: production needs an account that takes money (npm run -s channel -- add stripe), the local cashier is a stand-in',
    );
  for (const { slug } of unpaid)
    core.log.warn({ spa: slug }, 'this spa has no payment account: its guests cannot pay');
}

async function tellWhereItIs(
  { url, house }: Served,
  signIns: readonly DemoSignIn[],
  settings: Settings,
): Promise<void> {
  const tenants = await listTenants(house.core);
  const lines = [
    '',
    'Stillwater is open.',
    '',
    ...tenants.map(({ name, slug }) => `  Web chat    ${url}${demoChatPath(slug)}   (${name})`),
    `  Admin site  ${url}/admin/`,
    '',
    ...signIns.map(({ role, email, password }) => `  ${role.padEnd(11)} ${email}   ${password}`),
    ...(signIns.length > 0 ? [''] : []),
    ...(await standIns(house, settings)),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function standIns({ core }: House, { push, firestore }: Settings): Promise<string[]> {
  const unpaid = await tenantsWithoutAccount(core);
  const cashier =
    unpaid.length === 0
      ? []
      : [`Payments of ${unpaid.map(({ slug }) => slug).join(', ')} go to the local test cashier.`];
  const apps = push.firebase === null ? ['Push to apps is off (FCM_SERVICE_ACCOUNT).'] : [];
  const mirror = firestore === null ? ['The mirror in Firestore is off (FIRESTORE_SERVICE_ACCOUNT).'] : [];
  const all = [...cashier, ...apps, ...mirror];
  return all.length === 0 ? [] : [`  Stand-ins: ${all.join(' ')}`];
}

function fail(error: unknown): never {
  const told = isOperatorsMistake(error) ? error.message : describe(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
}

/** What stops a start, by its code, in one line that names the setting. Anything else is a bug, with its stack. */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/^EADDRINUSE$/, 'PORT: another program listens there already; set PORT to a free one'],
  [/^EACCES$/, 'PORT: this port may not be used; set PORT to one above 1023'],
  [/^(ENOTFOUND|EADDRNOTAVAIL|EAI_AGAIN)$/, 'HOST: this machine has no such address'],
  [
    /^(SQLITE_(CANTOPEN|NOTADB|READONLY)|ConnectionFailed)/,
    'DATABASE_URL: this file cannot be opened as a database',
  ],
  [/^(EISDIR|ENOTDIR|EROFS|EEXIST)$/, 'DATABASE_URL: no database file can be made there'],
  [
    /^(ELOGIN|ESOCKET|ETIMEOUT|EINSTLOOKUP)$/,
    'DATABASE_URL: the server does not answer, or refuses the sign-in',
  ],
];

function describe(error: unknown): string {
  // libsql gives what it cannot open no code, only words.
  const sign =
    error instanceof Error ? String('code' in error && error.code ? error.code : error.message) : '';
  const known = MISTAKES.find(([pattern]) => pattern.test(sign));
  if (known) return known[1];
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch(fail);
