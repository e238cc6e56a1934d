import { goTo, useAddress } from '../../app/address.ts';
import { useMayChangeHouse } from '../house-change/api.ts';
import type { Part } from './words/types.ts';

/** What the desk sees: it may set closures, and is shown the rest where it asks for it. */
const FOR_ALL: readonly Part[] = ['locations', 'treatments', 'rooms'];
const FOR_CHIEFS: readonly Part[] = ['locations', 'treatments', 'rooms', 'rules', 'log'];

export interface HousePlace {
  readonly parts: readonly Part[];
  readonly part: Part;
  /** Which thing of the part; `new` is one that is not there yet. */
  readonly thing: string | null;
}

export function houseAddress(part: Part, thing: string | null = null): string {
  return `/admin/house?${new URLSearchParams({ part, ...(thing === null ? {} : { thing }) })}`;
}

export function toHouse(part: Part, thing: string | null = null): void {
  goTo(houseAddress(part, thing));
}

/** Which part of the house is shown. The address decides. */
export function useHousePlace(): HousePlace {
  const query = new URLSearchParams(useAddress().search);
  const parts = useMayChangeHouse() ? FOR_CHIEFS : FOR_ALL;
  const part = parts.find((one) => one === query.get('part')) ?? 'locations';
  return { parts, part, thing: query.get('thing') };
}
