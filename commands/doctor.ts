import { parseArgs } from 'node:util';
import { openDatabase } from '../api/database/open-database.ts';
import { checkNames, examine, type Finding } from '../api/doctor/examine.ts';
import { compareWithProviders } from '../api/doctor/providers.ts';
import { openHouse } from '../house.ts';
import { migrations } from '../migrations/migrations.ts';
import { openLog } from '../open-log.ts';
import { readSettings } from '../settings.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE = `usage: npm run -s doctor -- [--database URL] [--providers [--days 30]]
--providers also asks the payment providers what was paid and went back in the last days, and compares.`;

/** `npm run -s doctor`: looks at every invariant, and with `--providers` at the providers' books; 1 when one is broken. */
async function doctor(): Promise<number> {
  const { values } = parseArgs({
    options: { database: { type: 'string' }, providers: { type: 'boolean' }, days: { type: 'string' } },
  });
  const database = await openDatabase(databaseUrlFrom(values.database), migrations);
  try {
    if (await database.isBehind())
      throw new UsageError('The database is not up to date: run npm run migrate');
    const asked = values.providers ? await askProviders(values.database, daysOf(values.days)) : [];
    const findings = [...(await examine(database)), ...asked];
    for (const { check, tenantId, detail } of findings)
      process.stdout.write(`${check}: tenant ${tenantId}: ${detail}\n`);
    const checks = checkNames.length + (values.providers ? 1 : 0);
    if (findings.length === 0) process.stdout.write(`Healthy: ${checks} checks, nothing wrong.\n`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

function daysOf(given = '30'): number {
  if (!/^\d{1,4}$/.test(given)) throw new UsageError(`--days ${given} is no number of days`);
  return Number(given);
}

/** Needs the keys that the accounts' secrets are sealed with: the checks of the database alone do not. */
async function askProviders(database: string | undefined, days: number): Promise<readonly Finding[]> {
  const settings = readSettings(process.env);
  const log = openLog('error', process.stderr);
  const house = await openHouse({ ...settings, databaseUrl: databaseUrlFrom(database), log, channels: {} });
  try {
    return await compareWithProviders(house.till, house.core.now() - days * 86_400_000);
  } finally {
    await house.close();
  }
}

runCommand(doctor, USAGE);
