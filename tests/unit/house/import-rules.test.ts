import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const { forbidden }: { forbidden: readonly { readonly name: string }[] } = createRequire(import.meta.url)(
  resolve('.dependency-cruiser.cjs'),
);

/** A small house of our layout, in which every file breaks the rule that it is listed under. */
const BROKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': {
    'api/chicken.ts': "import { egg } from './egg.ts'; export const chicken = () => egg;",
  },
  'no-unresolved': { 'api/lost.ts': "export * from './nowhere.ts';" },
  'no-undeclared-packages': { 'api/borrowed.ts': "export { Connection } from 'tedious';" },
  'no-tools-at-run-time': { 'api/tool.ts': "export { build } from 'esbuild';" },
  'dialogs-are-pure': {
    'dialogs/reads-files.ts': "export { readFileSync } from 'node:fs';",
    'dialogs/reads-database.ts': "export { newId } from '../api/ids.ts';",
    'dialogs/checks-input.ts': "export { z } from 'zod';",
    'dialogs/sends.ts': "export { send } from '../bot/send.ts';",
  },
  'dialogs-know-types-only': { 'dialogs/runs-contract.ts': "export * from '../api/contract.ts';" },
  'readers-of-language-at-home': { 'dialogs/fuzzy.ts': "import Fuse from 'fuse.js'; export { Fuse };" },
  'intl-messageformat-at-home': {
    'dialogs/words.ts': "export { IntlMessageFormat } from 'intl-messageformat';",
  },
  'bot-uses-dialogs-and-contract': {
    'bot/reads-database.ts': "export { newId } from '../api/ids.ts';",
    'bot/knows-core.ts': "export type { newId } from '../api/ids.ts';",
  },
  'bot-knows-types-only': { 'bot/runs-contract.ts': "export * from '../api/contract.ts';" },
  'widget-stands-alone': { 'bot/webchat/widget/server.ts': "export { send } from '../../send.ts';" },
  'api-knows-no-siblings': {
    'api/talks.ts': "export { send } from '../bot/send.ts';",
    'api/composes.ts': "export { house } from '../house.ts';",
  },
  'contract-imports-nothing': { 'api/contract.ts': "export type { newId } from './ids.ts';" },
  'admin-web-uses-contract': { 'admin-web/src/id.ts': "export { newId } from '../../api/ids.ts';" },
  'admin-web-knows-types-only': {
    'admin-web/src/runs-contract.ts': "export * from '../../api/contract.ts';",
  },
  'migrations-stand-alone': { 'migrations/0002.ts': "export { newId } from '../api/ids.ts';" },
  'nobody-imports-a-program': { 'house.ts': "export * from './commands/chat.ts'; export const house = 1;" },
  'nobody-leans-on-tests': { 'commands/chat.ts': "export * from '../tests/support.ts';" },
  'botbuilder-at-home': { 'bot/turn.ts': "export { TurnContext } from 'botbuilder';" },
  'restify-at-home': { 'api/serves.ts': "import restify from 'restify'; export { restify };" },
  'helmet-at-home': { 'api/headers.ts': "import helmet from 'helmet'; export { helmet };" },
  'libsql-at-home': { 'api/opens.ts': "import libsql from 'libsql'; export { libsql };" },
  'typeorm-at-home': { 'bot/queries.ts': "export { In } from 'typeorm';" },
  'telegraf-at-home': { 'bot/whatsapp/tells.ts': "export { Telegram } from 'telegraf';" },
  'stripe-at-home': { 'api/payments/pays.ts': "import Stripe from 'stripe'; export { Stripe };" },
  'whatsapp-api-js-at-home': { 'bot/telegram/tells.ts': "export { WhatsAppAPI } from 'whatsapp-api-js';" },
  'ws-at-home': { 'api/socket.ts': "export { WebSocket } from 'ws';" },
  'qrcode-at-home': { 'api/draws.ts': "import qrcode from 'qrcode'; export { qrcode };" },
  'ical-generator-at-home': { 'api/http/feeds.ts': "export { ICalCalendar } from 'ical-generator';" },
  'resvg-resvg-js-at-home': { 'api/http/charts.ts': "export { Resvg } from '@resvg/resvg-js';" },
  'pdfkit-at-home': { 'api/http/draws.ts': "import PDFDocument from 'pdfkit'; export { PDFDocument };" },
  'firebase-admin-at-home': {
    'bot/telegram/pushes.ts': "export { getMessaging } from 'firebase-admin/messaging';",
  },
  'node-rs-argon2-at-home': { 'api/hashes.ts': "export { hash } from '@node-rs/argon2';" },
  'prom-client-at-home': { 'api/counts.ts': "export { Counter } from 'prom-client';" },
  'pino-at-home': { 'api/logs.ts': "import pino from 'pino'; export { pino };" },
};

/** Imports that are as they should be: none of these may be found fault with. */
const SOUND: Readonly<Record<string, string>> = {
  // A cycle is told once, by its first file.
  'api/egg.ts': "import { chicken } from './chicken.ts'; export const egg = () => chicken;",
  'api/ids.ts': 'export const newId = 1;',
  'api/find.ts': "export { In } from 'typeorm';",
  'api/live/live.ts': "export { WebSocketServer } from 'ws';",
  'bot/send.ts': "export const send = 1; export type { newId } from '../api/contract.ts';",
  'bot/framework/adapter.ts': "export { TurnContext } from 'botbuilder';",
  'bot/answers.ts': "export { ask } from '../dialogs/ask.ts';",
  'dialogs/ask.ts': "export type { newId } from '../api/contract.ts'; export const ask = 1;",
  'dialogs/understand/names.ts': "import Fuse from 'fuse.js'; export { Fuse };",
  'dialogs/days.ts': "export { DateTime } from 'luxon';",
  'migrations/0001.ts': "export { Table } from 'typeorm';",
  'tests/support.ts': "export { TurnContext } from 'botbuilder'; export { newId } from '../api/ids.ts';",
};

const FOLDERS = ['api', 'bot', 'dialogs', 'migrations', 'admin-web', 'commands', 'tests', 'house.ts'];

let violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[] = [];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-imports-'));
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
    await cp(file, join(folder, file));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(Object.assign({}, SOUND, ...Object.values(BROKEN)))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), String(text));
  }
  ({ violations } = (await cruise()).summary);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function cruise(): Promise<{ summary: { violations: typeof violations } }> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const flags = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...FOLDERS];
  return new Promise((done, failed) => {
    execFile(
      process.execPath,
      [program, ...flags],
      { cwd: folder, maxBuffer: 1e8 },
      (error, stdout, stderr) =>
        stdout === '' ? failed(new Error(stderr, { cause: error })) : done(JSON.parse(stdout)),
    );
  });
}

describe('the import rules', () => {
  test('each have a file here that breaks them', () => {
    expect(Object.keys(BROKEN).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });

  test.each(Object.entries(BROKEN))('%s finds what breaks it', (rule, files) => {
    const found = violations.filter((one) => one.rule.name === rule).map((one) => one.from);
    expect(found).toEqual(expect.arrayContaining(Object.keys(files)));
  });

  test('find nothing wrong with imports that are as they should be', () => {
    expect(violations.filter(({ from }) => from in SOUND)).toEqual([]);
  });
});
