import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings } from '../settings.ts';
import { type BenchHouse, openBenchHouse } from './bench/bench-house.ts';
import { book } from './bench/book.ts';
import { calendar } from './bench/calendar.ts';
import { chatTurn } from './bench/chat-turn.ts';
import { checkIn } from './bench/check-in.ts';
import type { Figure } from './bench/compare.ts';
import { slotSearchLarge } from './bench/large.ts';
import { live } from './bench/live.ts';
import { outbox } from './bench/outbox.ts';
import { race } from './bench/race.ts';
import { searchMemory } from './bench/search-memory.ts';
import { slotArithmetic } from './bench/slot-arithmetic.ts';
import { slotSearch } from './bench/slot-search.ts';
import { webhook } from './bench/webhook.ts';
import { CHROMIUM } from './chromium.ts';
import { runCommand } from './run-command.ts';

const BENCHMARKS: Readonly<Record<string, (house: BenchHouse) => Promise<Figure | readonly Figure[]>>> = {
  'slot-arithmetic': slotArithmetic,
  'slot-search': (house) => slotSearch(house),
  book,
  race,
  'chat-turn': chatTurn,
  'check-in': () => checkIn(),
  webhook,
  outbox,
  live,
  calendar: () => calendar(),
  // Last: it leaves a million bookings in the file.
  'slot-search-large': slotSearchLarge,
};

/** Minutes long: only by name. */
const ALL: typeof BENCHMARKS = { ...BENCHMARKS, 'search-memory': searchMemory };

/**
 * `npm run -s bench -- [--json] [name …]`: each benchmark beside its floor, the least that any program would
 * have to do for the same, in the same run; all of them when none is named. On DATABASE_URL when it is set, in
 * a tenant that is removed afterwards.
 */
async function bench(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(ALL, name));
  if (unknown !== undefined) {
    const known = Object.keys(ALL).join(', ');
    process.stderr.write(`bench: there is no benchmark "${unknown}"; there are ${known}\n`);
    return 2;
  }
  const house = await openBenchHouse(process.env.DATABASE_URL || null, readSettings(process.env).dataKeys);
  try {
    await runAll(house, positionals, values.json ? jsonLine : tableLine);
    return 0;
  } finally {
    await house.close();
  }
}

async function runAll(
  house: BenchHouse,
  names: readonly string[],
  line: (figure: Figure, place: number) => string,
): Promise<void> {
  const canRun: Readonly<Record<string, boolean>> = {
    // Nobody's server is left with a million bookings.
    'slot-search-large': house.file !== null,
    calendar: existsSync(CHROMIUM),
  };
  const asked = (name: string): boolean =>
    names.length === 0 ? (canRun[name] ?? true) : names.includes(name);
  const wanted = Object.entries(names.length === 0 ? BENCHMARKS : ALL).filter(([name]) => asked(name));
  let place = 0;
  for (const [, run] of wanted)
    for (const figure of [await run(house)].flat()) process.stdout.write(line(figure, place++));
}

function jsonLine(figure: Figure): string {
  return `${JSON.stringify(figure)}\n`;
}

function tableLine({ name, value, unit, floor, ratio }: Figure, place: number): string {
  const head = place === 0 ? row('benchmark', 'value', 'floor', 'ratio') : '';
  return `${head}${row(name, `${value} ${unit}`, `${floor} ${unit}`, `${ratio} ×`)}`;
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(18)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
}

runCommand(bench, 'usage: npm run -s bench -- [--json] [name …]');
