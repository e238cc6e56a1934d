import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demoChatPath } from '../api/http/pages/home.ts';
import { newPassword } from '../api/people/add-member.ts';
import { foundSpa, SpaFileError } from '../api/tenants/found-spa.ts';
import { listTenants } from '../api/tenants/load-house.ts';
import { SpaFile } from '../api/tenants/spa-file.ts';
import { type House, openHouse } from '../house.ts';
import { openLog } from '../open-log.ts';
import { readSettings } from '../settings.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';
import { EXAMPLE } from './spa/example.ts';
import { tenantFor } from './tenant-for.ts';

const USAGE = `usage: npm run -s spa -- example
       npm run -s spa -- add FILE|-
       npm run -s spa -- list
       npm run -s spa -- password EMAIL [--tenant SLUG]
each but example with [--database URL]. add makes a spa of a JSON file or (-) standard input, of the shape that example
prints, and on another run what of it is not there yet; who can sign in from then on is printed with a password, once.
password gives somebody another one, ends their sessions, and no device is notified for them any more.`;

/** `npm run -s spa -- example|add|list|password`: the first spa of an installation, and more of them. */
async function spa(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { database: { type: 'string' }, tenant: { type: 'string' } },
    allowPositionals: true,
  });
  const [action = '', which, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is one word too many`);
  if (action === 'example') return say(JSON.stringify(EXAMPLE, null, 2));
  if (action === 'add') {
    const file = fileFrom(which);
    return overHouse(values.database, (house) => add(house, file));
  }
  if (action === 'list') return overHouse(values.database, list);
  if (action === 'password')
    return overHouse(values.database, (house) => password(house, which, values.tenant));
  throw new UsageError(`"${action}" is none of example, add, list, password`);
}

async function overHouse(database: string | undefined, work: (house: House) => Promise<number>) {
  const databaseUrl = databaseUrlFrom(database);
  const log = openLog('error', process.stderr);
  const house = await openHouse({ ...readSettings(process.env), databaseUrl, log, channels: {} });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

async function add({ core }: House, file: SpaFile): Promise<number> {
  try {
    const { added, signIns, warnings } = await foundSpa(core, file);
    for (const what of added) say(`made: ${what}`);
    for (const { message } of warnings) say(`look at this: ${message}`);
    if (added.length === 0 && signIns.length === 0) say('All of it is there already: nothing was changed.');
    for (const { role, email, password: secret } of signIns)
      say(`sign-in, shown this once: ${role}\t${email}\t${secret}`);
    return say(`chat: ${core.publicUrl}${demoChatPath(file.slug)}\nadmin site: ${core.publicUrl}/admin/`);
  } catch (error) {
    if (error instanceof SpaFileError) throw new UsageError(error.message);
    throw error;
  }
}

async function list({ core }: House): Promise<number> {
  const tenants = await listTenants(core);
  for (const { slug, name } of tenants) say(`${slug}\t${name}\t${core.publicUrl}${demoChatPath(slug)}`);
  return tenants.length === 0 ? say('There is no spa yet: see add.') : 0;
}

async function password(house: House, email: string | undefined, slug: string | undefined): Promise<number> {
  if (email === undefined) throw new UsageError('password: whose? Give the address that they sign in with');
  const tenant = await tenantFor(house, slug);
  const secret = await newPassword(house.core, tenant.id, email.toLowerCase());
  if (secret === null) throw new UsageError(`nobody of ${tenant.slug} signs in as ${email}`);
  return say(`sign-in, shown this once: ${email.toLowerCase()}\t${secret}`);
}

function fileFrom(source: string | undefined): SpaFile {
  if (source === undefined) throw new UsageError('add: a file, or - for standard input');
  const parsed = SpaFile.safeParse(readJson(source));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(lines.join('\n'));
}

function readJson(source: string): unknown {
  try {
    return JSON.parse(readFileSync(source === '-' ? 0 : source, 'utf8'));
  } catch (error) {
    throw new UsageError(`add: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

runCommand(spa, USAGE);
