import { parseArgs } from 'node:util';
import { warmUp } from '../dialogs/understand/understand.ts';
import { measureAppointments } from './measure/appointments.ts';
import { measureExpressions } from './measure/expressions.ts';
import { goals, longestMs, mostMemoryMb } from './measure/goals.ts';
import { measureHotels } from './measure/hotels.ts';
import { memoryOfUnderstanding } from './measure/memory.ts';
import { makeReader } from './measure/reader.ts';
import { measureTables } from './measure/tables.ts';
import { makeTallies } from './measure/tallies.ts';

/**
 * Measures the recognisers against labelled sentences and prints a table, each figure beside its goal:
 * `npm run -s measure -- FOLDER [--show FIGURE] [--limit N]`. The folder holds JSON-lines files whose names begin
 * with sgd, nlupp, restaurant8k or recognizers; `--show` prints the sentences that fail a figure. Exits 1 when a
 * goal is missed.
 */
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, limit: { type: 'string', default: '40' } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write('measure: give the folder with the labelled sentences\n');
  process.exit(2);
}

const tallies = makeTallies(flags.show);
const reader = makeReader(folder);
warmUp(['en', 'es', 'de', 'fr', 'pt']);
measureAppointments(reader, tallies);
const intents = measureHotels(reader, tallies);
measureTables(reader, tallies);
measureExpressions(reader, tallies);

if (flags.show !== undefined)
  process.stdout.write(`${tallies.failures().slice(0, Number(flags.limit)).join('\n')}\n\n`);

let missed = 0;
function row(name: string, value: string, goal: string, verdict: boolean | null): void {
  if (verdict === false) missed += 1;
  const mark = verdict === null ? '' : verdict ? 'ok' : 'short';
  process.stdout.write(`${name.padEnd(28)} ${value.padStart(22)}  ${goal.padStart(9)}  ${mark}\n`);
}

function percentRow(name: string, percent: number, counts: string): void {
  const goal = goals[name];
  const value = `${counts} ${percent.toFixed(1).padStart(6)} %`;
  row(name, value, goal === undefined ? '' : `>= ${goal} %`, goal === undefined ? null : percent >= goal);
}

row('figure', 'measured', 'goal', null);
for (const [name, { right, total }] of tallies.shares())
  percentRow(name, (100 * right) / total, `${right}/${total}`);
if (Number.isFinite(intents)) percentRow('nlupp intents, micro-F1', 100 * intents, '');
const sorted = reader.took.toSorted((a, b) => a - b);
const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
row('an utterance, p50', `${at(0.5).toFixed(2)} ms`, '', null);
row('an utterance, p99', `${at(0.99).toFixed(2)} ms`, `<= ${longestMs} ms`, at(0.99) <= longestMs);
const megabytes = memoryOfUnderstanding();
row('memory', `${megabytes.toFixed(0)} MB`, `<= ${mostMemoryMb} MB`, megabytes <= mostMemoryMb);
process.exitCode = missed === 0 ? 0 : 1;
