import type { VatShare } from '../../contract.ts';

/** A part of a sum at one rate of VAT, which it includes. */
export type AtRate = Pick<VatShare, 'basisPoints' | 'grossMinor'>;

/**
 * The VAT in a sum that includes it, half up. How to round is for each country to say (Court of Justice of the EU,
 * C-484/06, Koninklijke Ahold): of a whole document by rate, as EN 16931 has it (BR-CO-17), and commercially,
 * which each of them takes.
 */
export function vatIn({ basisPoints, grossMinor }: AtRate): number {
  if (!basisPoints) return 0;
  // In whole numbers, where a half is a half: at most 10⁷ × 10⁴, far below 2⁵³.
  const whole = 10_000 + basisPoints;
  return Math.floor((2 * grossMinor * basisPoints + whole) / (2 * whole));
}

/**
 * A sum in parts as the weights have it, in whole units: no part is less than nothing, and none more than its weight
 * as long as the sum is no more than all of them.
 */
export function cut(amountMinor: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return weights.map((_, place) => (place === 0 ? amountMinor : 0));
  let [upTo, given] = [0, 0];
  return weights.map((weight) => {
    upTo += weight;
    // Amounts are below 2³¹ each: their product needs more than a double has.
    const edge = Number((2n * BigInt(upTo) * BigInt(amountMinor) + BigInt(all)) / (2n * BigInt(all)));
    const part = edge - given;
    given = edge;
    return part;
  });
}

/**
 * What one payment of a visit, or a refund of less than nothing, is at each rate, given what earlier ones were: the VAT
 * of each is how much the VAT of all so far has grown. So all receipts of a visit together say just the VAT of the visit,
 * and a credit note of all of it takes away just what was there.
 */
export function sharesOf(
  amountMinor: number,
  visit: readonly AtRate[],
  before: readonly AtRate[],
): readonly VatShare[] {
  const paid = visit.map(({ basisPoints }) => grossAt(basisPoints, before));
  return movedBy(
    amountMinor,
    visit.map(({ grossMinor }) => grossMinor),
    paid,
  ).flatMap((grossMinor, place) => {
    const { basisPoints = null } = visit[place] ?? {};
    const was = paid[place] ?? 0;
    const vatMinor =
      vatIn({ basisPoints, grossMinor: was + grossMinor }) - vatIn({ basisPoints, grossMinor: was });
    return grossMinor === 0 ? [] : [{ basisPoints, grossMinor, vatMinor }];
  });
}

/** First what is still to be paid is paid; what comes on top of it is shared out as the whole visit. */
function movedBy(amountMinor: number, whole: readonly number[], paid: readonly number[]): number[] {
  if (amountMinor < 0) return cut(-amountMinor, paid).map((part) => 0 - part);
  const open = whole.map((gross, place) => Math.max(0, gross - (paid[place] ?? 0)));
  const rest = open.reduce((sum, gross) => sum + gross, 0);
  const due = cut(Math.min(amountMinor, rest), open);
  const more = cut(Math.max(0, amountMinor - rest), whole);
  return due.map((part, place) => part + (more[place] ?? 0));
}

function grossAt(basisPoints: number | null, parts: readonly AtRate[]): number {
  return parts
    .filter((part) => part.basisPoints === basisPoints)
    .reduce((sum, { grossMinor }) => sum + grossMinor, 0);
}

/** Parts of the same rate together, the highest rate first. */
export function byRate(parts: readonly AtRate[]): AtRate[] {
  const rates = [...new Set(parts.map(({ basisPoints }) => basisPoints))];
  return rates
    .toSorted((a, b) => (b ?? -1) - (a ?? -1))
    .map((basisPoints) => ({ basisPoints, grossMinor: grossAt(basisPoints, parts) }));
}
