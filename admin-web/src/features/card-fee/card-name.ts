import type { KeptCardView } from '../../../../api/contract.ts';

/** "Visa •••• 4242" */
export function cardName({ brand, lastFour }: KeptCardView): string {
  return `${brand.charAt(0).toUpperCase()}${brand.slice(1)} •••• ${lastFour}`;
}
