import type { DayBook, DeskMethod, UnsettledEvent } from '../../../../../api/contract.ts';

/** What the desk reads about money, in one language. */
export interface MoneyWords {
  readonly tab: string;
  /** For a provider that we have no word for its own name is shown. */
  readonly methods: Readonly<Record<DeskMethod | 'stripe' | 'cashier' | 'disputes-lost', string>>;

  // The visit's panel
  readonly section: string;
  readonly price: string;
  readonly depositDue: string;
  readonly none: string;
  readonly paid: string;
  readonly toPay: string;
  readonly tips: string;
  readonly noPayment: string;
  /** A bank takes its time over what the guest has paid. */
  readonly processing: (money: string, since: string) => string;
  readonly processingHelp: string;
  readonly takeBeside: string;
  readonly linkBeside: string;
  readonly payment: (method: string) => string;
  readonly refund: (method: string) => string;
  readonly withTip: (money: string) => string;
  readonly by: (name: string) => string;
  readonly onItsWay: string;
  readonly atTheDesk: string;
  readonly failed: string;
  readonly withdrawn: string;
  /** Why a refund was taken back or withdrawn, in the desk's words. */
  readonly takenBackFor: (reason: string) => string;
  /** A payment that the guest's bank wants back: while it is open, lost, and over without a loss. */
  readonly dispute: Readonly<Record<'requested' | 'lost' | 'failed', string>>;
  /** What it means, and what to do: the bank asks and has taken nothing, has taken it, keeps it, has left it. */
  readonly disputeHelp: Readonly<Record<'asked' | 'taken' | 'lost' | 'kept', string>>;
  readonly disputeTaken: string;
  readonly disputeReturned: string;
  /** Beside what is left of a way to pay. */
  readonly atBank: (money: string) => string;

  // Taking money
  readonly take: string;
  readonly takeTitle: string;
  readonly takeHelp: (most: string) => string;
  /** Instead of `take` and `takeTitle` where nothing is to be paid any more. */
  readonly takeTip: string;
  readonly onlyTip: string;
  /** The same where money was given back as a gift: it is not owed, and may be paid again. */
  readonly onlyTipGift: (money: string) => string;
  readonly method: string;
  readonly amount: string;
  readonly tip: string;
  readonly optional: string;
  readonly note: string;
  readonly takeNow: (money: string) => string;
  readonly taken: (money: string) => string;

  // By link
  readonly link: string;
  readonly linkTitle: string;
  readonly linkHelp: string;
  readonly linkPicture: string;
  readonly linkWaits: (money: string, until: string) => string;
  readonly linkPaid: (money: string) => string;
  /** Instead of `linkHelp` once it was paid, or has ended. */
  readonly linkPaidHelp: string;
  readonly linkEnded: string;
  readonly linkEndedHelp: string;
  readonly linkAmount: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly notCopied: string;
  readonly sendLink: string;
  readonly linkSent: string;
  readonly linkDone: string;

  // Giving it back
  readonly give: string;
  readonly giveTitle: string;
  readonly giveHelp: (most: string) => string;
  /** What the guest's bank has, and nobody can give back. */
  readonly giveDisputed: (money: string) => string;
  readonly giveAsked: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly giveNow: (money: string) => string;
  readonly given: string;
  readonly cancel: string;

  // Refunds that wait
  readonly waitingTitle: string;
  readonly waitingHelp: string;
  readonly waitsFailed: string;
  readonly waitsAway: string;
  readonly waitsForGuest: string;
  /** It was noted as handed out and was not. */
  readonly waitsAgain: string;
  readonly waitsDisputed: string;
  readonly again: string;
  readonly gaveCash: string;
  readonly handOutTitle: (money: string) => string;
  /** `guest` is null where we know no name. */
  readonly handOutHelp: (guest: string | null) => string;
  readonly triedAgain: string;
  readonly handedOut: string;
  readonly undo: string;
  /** What stands in the books when "Undo" is pressed at once. */
  readonly undoReason: string;
  readonly undone: string;
  readonly withdraw: string;
  readonly withdrawTitle: (money: string) => string;
  readonly withdrawHelp: string;
  readonly withdrawNow: string;
  readonly withdrawDone: string;
  readonly takeBack: string;
  readonly takeBackTitle: (money: string) => string;
  readonly takeBackHelp: string;
  readonly takeBackNow: string;
  readonly takeBackThen: string;
  readonly takeBackWaits: string;
  readonly takeBackNothing: string;
  // Word of payments that could not be acted on
  readonly unsettledTitle: string;
  readonly unsettledHelp: string;
  readonly unsettled: Readonly<Record<UnsettledEvent['what'], string>>;
  readonly unsettledWhy: Readonly<Record<UnsettledEvent['reason'], string>>;
  readonly unsettledAgain: string;
  readonly unsettledDone: string;
  readonly putAway: string;
  readonly visit: (code: string) => string;
  readonly noName: string;

  // The day
  readonly notLoaded: string;
  readonly byMethod: string;
  readonly columns: Readonly<Record<'method' | 'payments' | 'tips' | 'refunds' | 'net', string>>;
  readonly total: string;
  readonly empty: string;
  readonly emptyMore: string;
  readonly earned: string;
  readonly earnedHelp: string;
  readonly fees: string;
  readonly deposits: string;
  readonly depositsHelp: string;
  /** Where less is owed for visits to come than before: never shown as a loss. */
  readonly depositsUsed: string;
  readonly depositsUsedHelp: string;
  readonly lines: string;
  readonly refundLine: string;
  readonly refundCameBack: string;

  // Closing it
  readonly closing: string;
  readonly closeHelp: string;
  readonly close: string;
  readonly closeTitle: (day: string) => string;
  readonly closeWarning: string;
  readonly float: string;
  readonly floatHelp: string;
  readonly counted: string;
  readonly countedHelp: string;
  readonly expected: string;
  readonly difference: string;
  readonly noDifference: string;
  readonly closingNote: string;
  readonly closeNow: string;
  readonly closed: string;
  readonly closedBy: (name: string, moment: string) => string;
  readonly whyNot: Readonly<Record<Exclude<DayBook['closable'], 'yes' | 'closed'>, string>>;
  readonly goTo: (day: string) => string;
  readonly before: string;

  readonly badAmount: (example: string) => string;
  readonly refusals: Readonly<Record<string, (limit: string) => string>>;
}
