import type { BookingStatus } from '../../../../api/contract.ts';

/** What the widget itself says in one language; the house's words come from the server. */
export interface WidgetTexts {
  readonly launcher: string;
  readonly unread: (count: number) => string;
  readonly close: string;
  /** The house's name is empty until it is known. */
  readonly panel: (house: string) => string;
  readonly desk: string;
  readonly log: string;
  readonly you: string;
  readonly typing: (house: string) => string;
  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly latest: string;
  readonly newTab: string;
  /** Below a file's name. */
  readonly openFile: string;
  readonly enlarge: string;
  readonly closePicture: string;
  readonly taken: string;
  readonly sending: string;
  readonly tooLong: string;
  readonly notSent: string;
  readonly retry: string;
  readonly discard: string;
  readonly connecting: string;
  readonly offline: string;
  readonly waiting: string;
  readonly connectNow: string;
  readonly replaced: string;
  readonly useHere: string;
  readonly unavailable: string;
  readonly emptyTitle: (house: string) => string;
  readonly emptyHint: string;
  /** Sent as if written: each must be understood. */
  readonly starters: readonly string[];
  readonly today: string;
  readonly yesterday: string;
  /** Of a message that was refused. */
  readonly sendAgain: string;
  readonly pickDay: string;
  readonly chooseDay: string;
  readonly when: string;
  readonly who: string;
  readonly where: string;
  readonly price: string;
  readonly code: string;
  readonly receipt: string;
  readonly paidOn: (sum: string, day: string) => string;
  readonly givenBack: (sum: string) => string;
  /** A switch's name. */
  readonly dark: string;
  /** An offer after a visit is booked, with its yes and no … */
  readonly notifyOffer: string;
  readonly notifyYes: string;
  readonly notifyNo: string;
  /** … what follows the yes, and the switch that ends it. */
  readonly notifyOn: string;
  readonly notifyBlocked: string;
  readonly notifyFailed: string;
  readonly notifySwitch: string;
  readonly understood: string;
  readonly notHere: string;
  readonly tooMany: (time: string) => string;
  readonly heldBack: (time: string) => string;
  /** How a visit stood when its card was sent; one that is not named needs no word. */
  readonly status: Readonly<Partial<Record<BookingStatus, string>>>;
}
