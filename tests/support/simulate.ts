import { DateTime } from 'luxon';
import { runCommand, UsageError } from '../../commands/run-command.ts';
import { ownAddress, readSettings } from '../../settings.ts';
import { isPhoneApp, openPhone, type PhoneApp } from './phone/open-phone.ts';
import { pointingAHouse } from './stripe/by-hand/commands.ts';
import { openStripeByHand } from './stripe/by-hand/open.ts';

const USAGE = 'usage: npm run simulate whatsapp | telegram | stripe';
const NAMES = { whatsapp: 'WhatsApp', telegram: 'Telegram' } as const;

/**
 * `npm run simulate whatsapp`: a house, the provider's side and a phone to write with, until it is ended.
 * `npm run simulate stripe`: Stripe's side alone, for a house that runs beside it.
 */
async function simulate(): Promise<number> {
  const [what, ...rest] = process.argv.slice(2);
  if (rest.length > 0) throw new UsageError(`"${rest.join(' ')}" is one word too many`);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  if (what === 'stripe') await besideAHouse(ended);
  else if (isPhoneApp(what)) await withAHouse(what, ended);
  else throw new UsageError('There is a phone with whatsapp and one with telegram, and there is stripe.');
  return 0;
}

async function withAHouse(app: PhoneApp, ended: Promise<void>): Promise<void> {
  // It is thrown away at the end: never in a database that somebody keeps.
  delete process.env.DATABASE_URL;
  const phone = await onPort('PHONE_PORT', '3990', (port) => openPhone(app, DateTime.now().toISO(), port));
  process.stdout.write(
    `A phone with ${NAMES[app]}: ${phone.url}\nThe spa's admin site: ${phone.houseUrl}/admin/\n`,
  );
  for (const { role, email, password } of phone.signIns)
    process.stdout.write(`  ${role}: ${email} ${password}\n`);
  process.stdout.write('Ctrl-C ends it, and nothing is kept.\n');
  await ended;
  await phone.close();
}

async function besideAHouse(ended: Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const houseUrl = ownAddress(settings);
  const stripe = await onPort('STRIPE_PORT', '3991', (port) => openStripeByHand(houseUrl, port));
  process.stdout.write(pointingAHouse({ url: stripe.url, houseUrl, port: process.env.PORT }));
  await ended;
  await stripe.close();
}

/** Opens on the port that the setting names, or on its usual one. */
async function onPort<T>(setting: string, usual: string, open: (port: number) => Promise<T>): Promise<T> {
  const said = process.env[setting] ?? usual;
  const port = Number(said);
  if (!/^\d{1,5}$/.test(said) || port > 65_535) throw new UsageError(`${setting} is no port.`);
  return await open(port).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(`Another program listens at ${port} already; set ${setting} to a free one.`);
    throw error;
  });
}

runCommand(simulate, USAGE);
