import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MONTH, messageUsage, type UsageLine } from '../../api/channels/usage.ts';
import type { Core } from '../../api/core.ts';
import { UsageError } from '../run-command.ts';

interface Wanted {
  readonly month?: string | undefined;
  /** A file with what the provider charges for one message of each category. */
  readonly rates?: string | undefined;
}

/** The provider's card of one currency: prices in its main unit, since they are fractions of a cent. */
const Rates = z.object({ currency: z.string().regex(/^[A-Z]{3}$/) }).catchall(z.number().min(0));
type Rates = z.infer<typeof Rates>;

/** Prints a month's meter: a line for each channel and category, then the sum and what it is for each visit. */
export async function usage(core: Core, tenantId: string, wanted: Wanted): Promise<number> {
  const month = wanted.month ?? new Date(core.now()).toISOString().slice(0, 7);
  if (!MONTH.test(month)) throw new UsageError('--month: like 2026-11');
  const rates = wanted.rates === undefined ? null : ratesFrom(wanted.rates);
  const meter = await messageUsage(core, tenantId, month);
  for (const line of meter.lines) {
    const { channel, category, sent, delivered, failed, billed } = line;
    const cells = [channel, category ?? '-', sent, delivered, failed, billed];
    write([...cells, ...(rates ? [money(costOf(line, rates), rates)] : [])]);
  }
  write([
    `${month}: ${meter.sent} sent, ${meter.billed} billed`,
    ...(rates ? [sumOf(meter.lines, rates)] : []),
  ]);
  if (meter.perVisit !== null) write([`${meter.visits} visits, ${meter.perVisit} messages for each`]);
  return 0;
}

function ratesFrom(file: string): Rates {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`--rates: "${file}" is no file with JSON`);
  }
  const read = Rates.safeParse(given);
  if (!read.success) throw new UsageError('--rates: a currency, and a price for each category');
  return read.data;
}

/** null where the card has no price for it. */
function costOf({ billed, category }: UsageLine, rates: Rates): number | null {
  if (billed === 0) return 0;
  const rate = category === null ? undefined : rates[category];
  return typeof rate === 'number' ? billed * rate : null;
}

/** What is not on the card is not part of the sum, and that is said. */
function sumOf(lines: readonly UsageLine[], rates: Rates): string {
  const costs = lines.map((line) => costOf(line, rates));
  const sum = costs.reduce<number>((all, one) => all + (one ?? 0), 0);
  return `${money(sum, rates)}${costs.includes(null) ? ', and what the rates do not name' : ''}`;
}

function money(amount: number | null, { currency }: Rates): string {
  return amount === null ? 'no rate' : `${currency} ${amount.toFixed(2)}`;
}

function write(cells: readonly (string | number)[]): void {
  process.stdout.write(`${cells.join('\t')}\n`);
}
