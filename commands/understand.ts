import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { genericVocabulary } from '../dialogs/understand/generic-vocabulary.ts';
import type { Match, Named, UnderstandContext, Understood, Vocabulary } from '../dialogs/understand/types.ts';
import { understand } from '../dialogs/understand/understand.ts';
import { askedValue } from './asked-value.ts';

const message = z.object({ text: z.string(), asked: z.array(z.unknown()).optional() });
const named = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()).default([]) });
const vocabularyFile = z.object({
  treatments: z.array(named).default([]),
  therapists: z.array(named).default([]),
  locations: z.array(named).default([]),
});

type Settings = Omit<UnderstandContext, 'asked' | 'vocabulary'> & { readonly vocabulary: Vocabulary };

function fail(problem: string): never {
  process.stderr.write(`understand: ${problem}\n`);
  process.exit(2);
}

function settings(): Settings {
  const { now, timezone, locale, vocabulary } = flags();
  if (!IANAZone.isValidZone(timezone)) fail(`unknown time zone: ${timezone}`);
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(locale)) fail(`not a locale: ${locale}`);
  const moment = now === undefined ? DateTime.now() : DateTime.fromISO(now, { zone: timezone });
  if (!moment.isValid) fail(`not a moment (2026-03-02T09:00): ${now}`);
  return { now: moment.toUTC().toISO(), timezone, locale, vocabulary: readVocabulary(vocabulary) };
}

function flags(): {
  now: string | undefined;
  timezone: string;
  locale: string;
  vocabulary: string | undefined;
} {
  try {
    const { values } = parseArgs({
      options: {
        now: { type: 'string' },
        timezone: { type: 'string', default: 'UTC' },
        locale: { type: 'string', default: 'en' },
        vocabulary: { type: 'string' },
      },
    });
    return {
      now: values.now,
      timezone: values.timezone,
      locale: values.locale,
      vocabulary: values.vocabulary,
    };
  } catch (error) {
    return fail(firstLine(error));
  }
}

function readVocabulary(file: string | undefined): Vocabulary {
  if (file === undefined) return genericVocabulary;
  try {
    return vocabularyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return fail(`cannot read the vocabulary ${file}: ${firstLine(error)}`);
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** A line is a message as JSON, or else plain text: whatever it holds, it is one message. */
function parseLine(line: string): { text: string; asked: UnderstandContext['asked'] & object } {
  if (line.trimStart().startsWith('{')) {
    try {
      const read = message.safeParse(JSON.parse(line));
      if (read.success) {
        const known = (read.data.asked ?? []).flatMap((value) => askedValue.safeParse(value).data ?? []);
        return { text: read.data.text, asked: known };
      }
    } catch {
      return { text: line, asked: [] };
    }
  }
  return { text: line, asked: [] };
}

const nameOf = (match: Match | null, names: readonly Named[]): string | null => {
  const [only] = match?.ids ?? [];
  if (!match || only === undefined) return null;
  return match.ids.length === 1 ? (names.find(({ id }) => id === only)?.name ?? match.text) : match.text;
};

function output(read: Understood, { vocabulary }: Settings): string {
  const none = { from: null, to: null };
  return JSON.stringify({
    acts: read.acts,
    date: read.date ?? read.days[0] ?? null,
    dateRange: read.dateRange ?? none,
    time: read.time,
    timeRange: read.timeRange ?? none,
    people: read.people,
    treatment: nameOf(read.treatment, vocabulary.treatments),
    therapist: nameOf(read.therapist, vocabulary.therapists),
    durationMinutes: read.durationMinutes,
    therapistGender: read.therapistGender,
    location: nameOf(read.location, vocabulary.locations),
    ordinal: read.ordinal,
  });
}

const chosen = settings();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const { text, asked: askedFor } = parseLine(line);
  process.stdout.write(`${output(understand(text, { ...chosen, asked: askedFor }), chosen)}\n`);
}
