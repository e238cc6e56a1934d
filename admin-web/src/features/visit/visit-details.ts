import type { BookingView, DeskException, ItemView } from '../../../../api/contract.ts';
import type { VisitWords } from './words/types.ts';

/** The treatments of a visit as they follow each other; those of one part stand together. */
export function inOrder(items: readonly ItemView[]): ItemView[] {
  return [...items].sort((a, b) => a.part - b.part || a.therapistName.localeCompare(b.therapistName));
}

/** How many treatments follow each other, whoever many people have them. */
export function partCount({ items }: Pick<BookingView, 'items'>): number {
  return new Set(items.map(({ part }) => part)).size;
}

/** "with hot stones, aroma oil". */
export function addOnWords(words: VisitWords, { addOns }: Pick<ItemView, 'addOns'>): string {
  return addOns.length === 0 ? '' : words.addOns(addOns.map(({ name }) => name).join(', '));
}

/** Which rules the desk set aside. */
export function exceptionWords({ exception, rules }: VisitWords, set: DeskException): string {
  const named = (['outsideHours', 'overBuffers', 'overCapacity'] as const).filter((rule) => set[rule]);
  return [exception, ...named.map((rule) => rules[rule])].join(', ');
}

/** What is paid beforehand, where that is not the whole price; null where it is. */
export function depositMinor({
  dueMinor,
  totalMinor,
}: Pick<BookingView, 'dueMinor' | 'totalMinor'>): number | null {
  return dueMinor < totalMinor ? dueMinor : null;
}
