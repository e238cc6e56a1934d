import type { ConsentLine, ConsentWay, GuestPage, MergeWay } from '../../../../../api/contract.ts';

/** What the desk reads on the page of its guests, in one language. */
export interface GuestsWords {
  readonly title: string;
  readonly search: string;
  readonly list: string;
  readonly newest: string;
  readonly noName: string;
  readonly none: string;
  readonly noneMore: string;
  readonly notFound: (search: string) => string;
  readonly notFoundMore: string;
  readonly notLoaded: string;
  readonly choose: string;
  readonly chooseMore: string;
  readonly back: string;
  readonly gone: string;
  readonly forgotten: string;
  readonly forgottenMore: string;
  readonly forgetting: string;
  readonly visitsCount: (count: number) => string;
  readonly lastVisit: (day: string) => string;
  readonly nextVisit: (day: string) => string;

  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
  readonly since: string;
  readonly unknown: string;

  readonly wishes: string;
  readonly wishesNone: string;
  readonly treatments: string;
  readonly therapists: string;
  readonly gender: Readonly<Record<'female' | 'male', string>>;
  readonly often: (name: string, count: number) => string;

  readonly visits: string;
  readonly coming: string;
  readonly past: string;
  readonly noComing: string;
  readonly noPast: string;
  readonly allPast: (count: number) => string;
  readonly openVisit: (code: string) => string;
  readonly price: string;
  readonly paid: string;

  readonly receipts: string;
  readonly noReceipts: string;
  readonly feedback: string;
  readonly stars: (count: number) => string;

  readonly notes: string;
  readonly notesNone: string;
  readonly note: string;
  readonly noteHint: string;
  readonly addNote: string;
  readonly removeNote: string;
  readonly writtenBy: (name: string, when: string) => string;
  readonly noteMissing: string;
  readonly health: string;
  readonly healthCount: (count: number) => string;
  readonly healthWhy: string;
  readonly healthNotYours: string;
  readonly healthShow: string;
  readonly healthHide: string;
  readonly healthAdd: string;

  readonly consents: string;
  readonly stopped: string;
  readonly all: string;
  readonly offers: Readonly<Record<'yes' | 'no' | 'unasked', string>>;
  readonly told: string;
  readonly whatTold: string;
  readonly whats: Readonly<Record<ConsentLine['what'], string>>;
  readonly howTold: string;
  readonly hows: Readonly<Record<ConsentWay, string>>;
  readonly writeDown: string;
  readonly writtenDown: string;
  readonly toldHow: (how: string, by: string) => string;

  readonly chats: string;
  readonly noChats: string;
  readonly webChat: string;
  readonly openChat: string;
  readonly unreachable: string;
  readonly merges: string;
  readonly mergedWith: (name: string) => string;
  readonly mergeWays: Readonly<Record<MergeWay, string>>;
  readonly undoMerge: string;
  readonly undone: string;
  readonly merge: string;
  readonly mergeShort: string;
  readonly mergeTitle: string;
  readonly mergeHelp: (name: string) => string;
  readonly mergeThis: (name: string) => string;
  readonly mergeDone: string;
  readonly mergeUndone: string;
  readonly mergeRefusals: Readonly<Record<'same-guest' | 'forgotten' | 'staff' | 'undone-already', string>>;

  readonly privacy: string;
  readonly privacyHelp: string;
  readonly export: string;
  readonly forget: string;
  readonly forgetTitle: (name: string) => string;
  readonly forgetHelp: string;
  readonly forgetYes: string;
  readonly forgetAsked: string;
  readonly whyKept: Readonly<Record<NonNullable<GuestPage['whyKept']>, string>>;
  readonly cancel: string;
  readonly close: string;
}
