import type { HouseSheet, Id, TreatmentDraft } from '../../../../api/contract.ts';
import { readAmount, writeAmount } from '../money/amount.ts';
import { readWhole } from '../money-settings/percent.ts';

export type Treatment = HouseSheet['treatments'][number];

/** A length with its price, or an extra, as it is typed. */
export interface Row {
  readonly minutes: string;
  readonly price: string;
}

export interface ExtraRow extends Row {
  readonly id: Id | null;
  readonly name: string;
  readonly equipment: readonly string[];
  readonly vatBasisPoints?: number | null;
}

export const BUFFERS = [
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'roomBufferBeforeMinutes',
  'roomBufferAfterMinutes',
] as const;
export type Buffer = (typeof BUFFERS)[number];

/** A treatment as it is typed. */
export interface TypedTreatment extends Readonly<Record<Buffer, string>> {
  readonly name: string;
  readonly category: string;
  readonly description: string;
  readonly aliases: string;
  readonly roomKind: string;
  readonly skills: readonly string[];
  readonly equipment: readonly string[];
  readonly variants: readonly Row[];
  readonly addOns: readonly ExtraRow[];
}

interface Money {
  readonly currency: string;
  readonly locale: string;
}

const BLANK: TypedTreatment = {
  ...{ name: '', category: '', description: '', aliases: '', roomKind: '', skills: [], equipment: [] },
  ...{ bufferBeforeMinutes: '0', bufferAfterMinutes: '15' },
  ...{ roomBufferBeforeMinutes: '0', roomBufferAfterMinutes: '15' },
  variants: [{ minutes: '60', price: '' }],
  addOns: [],
};

export function typedOf(saved: Treatment | null, { currency, locale }: Money): TypedTreatment {
  if (saved === null) return BLANK;
  const row = (one: { durationMinutes: number; priceMinor: number }): Row => ({
    minutes: String(one.durationMinutes),
    price: writeAmount(one.priceMinor, currency, locale),
  });
  return {
    ...saved,
    bufferBeforeMinutes: String(saved.bufferBeforeMinutes),
    bufferAfterMinutes: String(saved.bufferAfterMinutes),
    roomBufferBeforeMinutes: String(saved.roomBufferBeforeMinutes),
    roomBufferAfterMinutes: String(saved.roomBufferAfterMinutes),
    aliases: saved.aliases.join(', '),
    variants: saved.variants.map(row),
    addOns: saved.addOns.map(({ durationMinutes, priceMinor, ...rest }) => ({
      ...rest,
      ...row({ durationMinutes, priceMinor }),
    })),
  };
}

/** What is to be saved; or which fields, by the server's names, are no number or no amount. */
export type ReadTreatment =
  | { readonly draft: TreatmentDraft }
  | { readonly badNumbers: readonly string[]; readonly badAmounts: readonly string[] };

/** With all else of it as it is saved: its VAT is set on another page. */
export function readTreatment(typed: TypedTreatment, saved: Treatment | null, money: Money): ReadTreatment {
  const badNumbers: string[] = [];
  const badAmounts: string[] = [];
  const whole = (text: string, field: string): number => {
    const number = readWhole(text);
    if (number === null) badNumbers.push(field);
    return number ?? 0;
  };
  const row = ({ minutes, price }: Row, field: string) => {
    const priceMinor = readAmount(price, money.currency);
    if (priceMinor === null) badAmounts.push(`${field}.priceMinor`);
    return { durationMinutes: whole(minutes, `${field}.durationMinutes`), priceMinor: priceMinor ?? 0 };
  };
  const { name, category, description, roomKind, skills, equipment } = typed;
  const draft: TreatmentDraft = {
    ...{ name, category, description, roomKind, skills, equipment },
    aliases: [...new Set(typed.aliases.split(',').map((one) => one.trim()))].filter((one) => one !== ''),
    variants: typed.variants.map((one, place) => row(one, `variants[${place}]`)),
    bufferBeforeMinutes: whole(typed.bufferBeforeMinutes, 'bufferBeforeMinutes'),
    bufferAfterMinutes: whole(typed.bufferAfterMinutes, 'bufferAfterMinutes'),
    roomBufferBeforeMinutes: whole(typed.roomBufferBeforeMinutes, 'roomBufferBeforeMinutes'),
    roomBufferAfterMinutes: whole(typed.roomBufferAfterMinutes, 'roomBufferAfterMinutes'),
    addOns: typed.addOns.map(
      ({ id, name: extra, equipment: needs, vatBasisPoints = null, ...one }, place) => ({
        ...{ id, name: extra, equipment: needs, vatBasisPoints },
        ...row(one, `addOns[${place}]`),
      }),
    ),
    vatBasisPoints: saved?.vatBasisPoints ?? null,
    active: saved?.active ?? true,
  };
  return badNumbers.length + badAmounts.length > 0 ? { badNumbers, badAmounts } : { draft };
}
