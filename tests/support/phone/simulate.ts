import { DateTime } from 'luxon';
import { runCommand, UsageError } from '../../../commands/run-command.ts';
import { isPhoneApp, openPhone } from './open-phone.ts';

const USAGE = 'usage: npm run simulate whatsapp | telegram';
const NAMES = { whatsapp: 'WhatsApp', telegram: 'Telegram' } as const;

/** `npm run simulate whatsapp`: a house, the provider's side and a phone to write with, until it is ended. */
async function simulate(): Promise<number> {
  const [app, ...rest] = process.argv.slice(2);
  if (!isPhoneApp(app) || rest.length > 0)
    throw new UsageError('There is a phone with whatsapp and one with telegram.');
  // It is thrown away at the end: never in a database that somebody keeps.
  delete process.env.DATABASE_URL;
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const port = portOf(process.env.PHONE_PORT ?? '3990');
  const phone = await openPhone(app, DateTime.now().toISO(), port).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(`Another program listens at ${port} already; set PHONE_PORT to a free one.`);
    throw error;
  });
  process.stdout.write(
    `A phone with ${NAMES[app]}: ${phone.url}\nThe spa's admin site: ${phone.houseUrl}/admin/\n`,
  );
  for (const { role, email, password } of phone.signIns)
    process.stdout.write(`  ${role}: ${email} ${password}\n`);
  process.stdout.write('Ctrl-C ends it, and nothing is kept.\n');
  await ended;
  await phone.close();
  return 0;
}

function portOf(said: string): number {
  const port = Number(said);
  if (!/^\d{1,5}$/.test(said) || port > 65_535) throw new UsageError('PHONE_PORT is no port.');
  return port;
}

runCommand(simulate, USAGE);
