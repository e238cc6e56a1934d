import { parseArgs } from 'node:util';
import { openDatabase } from '../api/database/open-database.ts';
import { checkNames, examine } from '../api/doctor/examine.ts';
import { migrations } from '../migrations/migrations.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run -s doctor -- [--database URL]`: looks at every invariant; 1 when one is broken. */
async function doctor(): Promise<number> {
  const { values } = parseArgs({ options: { database: { type: 'string' } } });
  const database = await openDatabase(databaseUrlFrom(values.database), migrations);
  try {
    if (await database.isBehind())
      throw new UsageError('The database is not up to date: run npm run migrate');
    const findings = await examine(database);
    for (const { check, tenantId, detail } of findings)
      process.stdout.write(`${check}: tenant ${tenantId}: ${detail}\n`);
    if (findings.length === 0) process.stdout.write(`Healthy: ${checkNames.length} checks, nothing wrong.\n`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

runCommand(doctor, 'usage: npm run -s doctor -- [--database URL]');
