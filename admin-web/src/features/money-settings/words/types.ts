import type { HouseProblemReason, VisitTerms } from '../../../../../api/contract.ts';

/** What owners and managers read where they set how money is taken, in one language. */
export interface SettingsWords {
  readonly title: string;
  /** The way here from the page of the day's money. */
  readonly link: string;
  readonly back: string;
  readonly intro: string;
  readonly notLoaded: string;
  readonly notYours: string;
  readonly save: string;
  readonly saved: string;
  readonly changedBy: (name: string, moment: string) => string;

  // The spa on its receipts
  readonly tax: string;
  readonly legalName: string;
  readonly legalNameHelp: string;
  readonly address: string;
  readonly addressHelp: string;
  readonly chargesVat: string;
  readonly chargesVatHelp: string;
  readonly vatId: string;
  readonly usualRate: string;
  readonly vatIdMissing: string;
  readonly preview: string;
  readonly previewHelp: string;
  readonly previewFile: string;

  // Rates by treatment
  readonly rates: string;
  readonly ratesHelp: (usual: string) => string;
  readonly ratesAsleep: string;
  readonly noTreatments: string;
  readonly notSold: string;
  readonly rateOf: (name: string) => string;

  // Terms
  readonly terms: string;
  readonly termsHelp: string;
  readonly termsOf: string;
  readonly forAll: string;
  readonly ownTerms: (name: string) => string;
  /** A button: the treatment's own terms go. */
  readonly removeTerms: string;
  readonly noOwnTerms: string;
  readonly fields: { readonly [Field in keyof VisitTerms]-?: string };
  readonly helps: { readonly [Field in keyof VisitTerms]-?: string };
  readonly hours: string;
  readonly times: string;

  // The desk and the payment link
  readonly limits: string;
  readonly deskRefund: string;
  readonly deskRefundHelp: string;
  readonly paymentMinutes: string;
  readonly paymentMinutesHelp: string;
  readonly minutes: string;

  readonly badRate: (example: string) => string;
  readonly tips: string;
  readonly tipsHelp: string;
  readonly badTips: string;
  readonly badNumber: string;
  readonly badAmount: (example: string) => string;
  readonly problems: Readonly<Partial<Record<HouseProblemReason, string>>>;
  readonly problem: string;
}
