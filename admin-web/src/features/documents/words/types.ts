import type { DocumentKind } from '../../../../../api/contract.ts';

/** What the desk reads of receipts and credit notes, in one language. */
export interface DocumentWords {
  readonly title: string;
  readonly none: string;
  readonly failed: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  /** Read to those who do not see the list: "Open receipt 2026-000123". */
  open(what: string): string;
  vat(amount: string): string;
  readonly noVat: string;
  tip(amount: string): string;
  /** "takes back 2026-000122". */
  corrects(number: string): string;
  /** What can be had of a whole month: "Receipts of March 2026". */
  ofMonth(month: string): string;
  readonly ofMonthHelp: string;
}
