import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { qrText } from '../api/check-in/qr-picture.ts';
import type { MessageContent } from '../api/contract.ts';
import type { Log } from '../api/core.ts';
import { readSettings } from '../settings.ts';
import { openTerminalChat, type TerminalChat } from './chat/terminal-chat.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE =
  'usage: npm run -s chat -- [--now 2026-03-02T09:00] [--locale en] [--guest NAME] ' +
  '[--channel console|whatsapp|telegram|webchat] [--database FILE|:memory:] [--json]';

/** Wall times of `--now` are the demo spa's. */
const ZONE = 'Europe/Amsterdam';

const Options = z.object({
  now: z.string().transform(toMillis).optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, 'is no language')
    .default('en'),
  guest: z.string().min(1).max(120).optional(),
  channel: z
    .enum(['console', 'whatsapp', 'telegram', 'webchat'], 'is none of console, whatsapp, telegram, webchat')
    .default('console'),
  database: z.string().min(1).optional(),
  json: z.boolean().default(false),
});

function toMillis(text: string, context: z.RefinementCtx): number {
  const at = DateTime.fromISO(text, { zone: ZONE });
  if (!at.isValid) context.addIssue({ code: 'custom', message: 'is no time like 2026-03-02T09:00' });
  return at.toMillis();
}

type Options = z.infer<typeof Options>;

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      now: { type: 'string' },
      locale: { type: 'string' },
      guest: { type: 'string' },
      channel: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const parsed = Options.safeParse(values);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`--${issue?.path.join('.')} ${issue?.message}`);
}

/** Only what went wrong, on stderr: stdout is the talk. */
const log: Log = {
  info: () => undefined,
  warn: (fields, message) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  error: (fields, message) => void process.stderr.write(`${message} ${describe(fields)}\n`),
};

function describe(fields: object): string {
  return 'err' in fields && fields.err instanceof Error
    ? (fields.err.stack ?? fields.err.message)
    : JSON.stringify(fields);
}

async function main(): Promise<number> {
  const options = readOptions();
  const settings = readSettings(process.env);
  const chat = await openTerminalChat({
    databaseUrl: databaseUrlFrom(options.database),
    dataKeys: settings.dataKeys,
    publicUrl: settings.publicUrl,
    now: options.now ?? null,
    locale: options.locale,
    guest: options.guest ?? null,
    channel: options.channel,
    log,
  });
  try {
    await converse(chat, options.json);
    return 0;
  } finally {
    await chat.close();
  }
}

async function converse(chat: TerminalChat, json: boolean): Promise<void> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  if (process.stdin.isTTY)
    process.stdout.write(
      'Write as a guest would. /tap 1 presses a choice, /pay pays, /wait 20m lets time pass.\n\n> ',
    );
  for await (const line of lines) {
    const answered = await chat.say(line);
    if (json) process.stdout.write(`${JSON.stringify(answered)}\n`);
    else process.stdout.write(`${await inWords(chat.lastReplies(), line)}\n`);
    if (process.stdin.isTTY) process.stdout.write('> ');
  }
}

async function inWords(replies: readonly MessageContent[], line: string): Promise<string> {
  const echo = process.stdin.isTTY ? '' : `> ${line}\n`;
  let place = 0;
  const parts = await Promise.all(
    replies.map(async ({ text, choices, link, image, document }) => {
      const offered = choices.map((choice) => `   [${++place}] ${choice.title}`);
      const picture = image?.text ? [await qrText(image.text)] : [];
      const file = document ? [`   ${document.name}: ${document.url}`] : [];
      return [text, ...picture, ...file, ...(link ? [`   ${link.label}: ${link.url}`] : []), ...offered].join(
        '\n',
      );
    }),
  );
  return `${echo}${parts.length === 0 ? '(nothing came back)' : parts.join('\n\n')}\n`;
}

runCommand(main, USAGE);
