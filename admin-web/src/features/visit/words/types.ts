import type {
  AccessEventType,
  ChangeRefusal,
  DeskException,
  EventType,
} from '../../../../../api/contract.ts';
import type { VisitAction } from '../actions.ts';
import type { StatusWords } from '../status-words.ts';

/** What the desk reads in a visit's panel beside its state, in one language. */
export interface PanelWords {
  readonly visit: string;
  readonly close: string;
  readonly notLoaded: string;
  forWhom(name: string): string;
  readonly phone: string;
  readonly bookedBy: string;
  /** A channel that has a name in this language only. */
  readonly webChat: string;
  readonly people: string;
  readonly treatments: string;
  oneAfterAnother(count: number): string;
  readonly recurring: string;
  readonly oneOfSeries: string;
  readonly moved: string;
  times(count: number): string;
  readonly arrived: string;
  readonly reason: string;
  addOns(names: string): string;
  /** What the desk set aside; none of its rules, or some. */
  readonly exception: string;
  readonly rules: Readonly<Record<Exclude<keyof DeskException, 'reason'>, string>>;
  readonly conversation: string;
  readonly noConversation: string;
  readonly guest: string;
  readonly house: string;
  readonly choices: string;
  readonly history: string;
  /** Of visits and guests: who signs in stands in the log alone. */
  readonly events: Readonly<Record<Exclude<EventType, AccessEventType>, string>> &
    Partial<Readonly<Record<AccessEventType, string>>>;
  /** Who did it, where nobody did. */
  readonly system: string;
  readonly actions: Readonly<Record<VisitAction, { readonly label: string; readonly done: string }>>;
  readonly refusals: Readonly<Record<ChangeRefusal, string>>;
  readonly keep: string;
  readonly optional: string;
  readonly cancelTitle: string;
  readonly cancelHelp: string;
  readonly move: {
    /** The button that opens it. */
    readonly open: string;
    readonly title: string;
    readonly day: string;
    readonly who: string;
    readonly same: string;
    readonly anyone: string;
    readonly none: string;
    readonly looking: string;
    readonly confirm: string;
    readonly told: string;
  };
  readonly noShow: {
    readonly title: string;
    /** Too early: from when it can be done. */
    from(time: string): string;
    readonly timeBack: string;
    kept(money: string): string;
    back(money: string): string;
    card(money: string, card: string): string;
    readonly nothing: string;
    readonly told: string;
    readonly canUndo: string;
    readonly confirm: string;
  };
  readonly undo: {
    readonly title: string;
    readonly taken: string;
    readonly arrived: string;
    readonly arrivedMore: string;
    readonly comes: string;
    readonly comesMore: string;
    readonly money: string;
    /** What was kept of what was paid counts again. */
    paid(money: string): string;
    giveBack(money: string): string;
    giveBackMore(money: string): string;
    readonly confirm: string;
  };
  /** What the guest agreed to be sent. */
  readonly consents: {
    readonly title: string;
    readonly offers: Readonly<Record<'yes' | 'no' | 'unasked', string>>;
    readonly stopped: string;
  };
  readonly feedback: {
    readonly title: string;
    /** Read out: "4 of 5 stars". */
    stars(count: number): string;
    readonly noWords: string;
  };
}

/** All that is read of a visit in its panel. */
export type VisitWords = PanelWords & StatusWords;
