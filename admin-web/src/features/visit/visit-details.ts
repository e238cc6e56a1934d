import type { BookingView, DeskException, ItemView } from '../../../../api/contract.ts';

/** The treatments of a visit as they follow each other; those of one part stand together. */
export function inOrder(items: readonly ItemView[]): ItemView[] {
  return [...items].sort((a, b) => a.part - b.part || a.therapistName.localeCompare(b.therapistName));
}

/** How many treatments follow each other, whoever many people have them. */
export function partCount({ items }: Pick<BookingView, 'items'>): number {
  return new Set(items.map(({ part }) => part)).size;
}

/** "with hot stones, aroma oil". */
export function addOnWords({ addOns }: Pick<ItemView, 'addOns'>): string {
  return addOns.length === 0 ? '' : `with ${addOns.map(({ name }) => name).join(', ')}`;
}

export function timesInWords(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

/** Which rules the desk set aside. */
export function exceptionWords({ outsideHours, overBuffers, overCapacity }: DeskException): string {
  const rules = [
    outsideHours ? 'outside working hours' : '',
    overBuffers ? 'over preparation time' : '',
    overCapacity ? 'over the room’s capacity' : '',
  ].filter((rule) => rule !== '');
  return rules.length === 0 ? 'Exception' : `Exception, ${rules.join(' and ')}`;
}

/** What is paid beforehand, where that is not the whole price; null where it is. */
export function depositMinor({
  dueMinor,
  totalMinor,
}: Pick<BookingView, 'dueMinor' | 'totalMinor'>): number | null {
  return dueMinor < totalMinor ? dueMinor : null;
}
