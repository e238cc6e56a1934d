import type { HandOverReason } from '../../../../../api/contract.ts';
import type { Show } from '../talks-cache.ts';

/** What the desk reads in its inbox, in one language. */
export interface InboxWords {
  readonly title: string;
  readonly failed: string;
  readonly failedWith: (count: number) => string;
  /** Of the ways to the two. */
  readonly ways: string;

  // The list
  readonly list: string;
  readonly search: string;
  readonly shows: Readonly<Record<Show, string>>;
  readonly showsLabel: string;
  readonly noName: string;
  readonly team: string;
  readonly webChat: string;
  readonly unread: string;
  /** Before the last line of it. */
  readonly you: string;
  readonly bot: string;
  readonly house: string;
  readonly guest: string;
  readonly waits: (time: string) => string;
  readonly days: (count: number) => string;
  readonly reasons: Readonly<Record<HandOverReason, string>>;
  readonly more: string;
  readonly empty: Readonly<Record<Show, readonly [string, string]>>;
  readonly notFound: (search: string) => string;
  readonly notLoaded: string;

  // The talk
  readonly choose: string;
  readonly chooseMore: string;
  readonly back: string;
  readonly gone: string;
  readonly goneMore: string;
  readonly talkWith: (name: string) => string;
  readonly earlier: string;
  readonly today: string;
  readonly yesterday: string;
  readonly choices: string;
  readonly onItsWay: string;
  readonly notDelivered: string;
  readonly withBot: string;
  readonly withYou: string;
  readonly withOther: (name: string) => string;
  readonly wanted: (reason: string) => string;
  readonly wantedNoReason: string;
  readonly take: string;
  readonly takeFrom: (name: string) => string;
  readonly giveBack: string;
  readonly give: string;
  readonly giveTo: string;
  readonly nobodyElse: string;
  readonly given: (name: string) => string;
  readonly returned: string;
  readonly takenBy: (name: string) => string;
  readonly unreachable: string;
  readonly noSuchPerson: string;
  readonly otherHasIt: (name: string) => string;

  // Writing
  readonly write: (name: string) => string;
  readonly placeholder: string;
  readonly send: string;
  readonly sendKeys: string;
  readonly takesOver: string;
  readonly sending: string;
  readonly notSent: string;
  readonly again: string;
  readonly discard: string;
  readonly freeUntil: (time: string) => string;
  readonly freeOver: string;
  readonly tooLong: (most: number) => string;

  // Canned answers
  readonly canned: string;
  readonly cannedNone: string;
  readonly cannedNoMatch: string;
  readonly cannedManage: string;
  readonly cannedHelp: string;
  readonly cannedTitle: string;
  readonly cannedText: string;
  readonly cannedTextHelp: string;
  readonly cannedNew: string;
  readonly cannedEdit: (title: string) => string;
  readonly cannedSave: string;
  readonly cannedRemove: (title: string) => string;
  readonly cannedCancel: string;
  readonly cannedTaken: string;
  readonly cannedMany: string;
  readonly cannedMissing: string;
  readonly close: string;

  // The guest beside it
  readonly visits: string;
  readonly coming: string;
  readonly past: string;
  readonly noComing: string;
  readonly noPast: string;
  readonly openVisit: (code: string) => string;
}
