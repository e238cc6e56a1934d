import { z } from 'zod';

export const Switches = z.strictObject({
  twice: z.boolean(),
  shuffled: z.boolean(),
  batches: z.boolean(),
  late: z.boolean(),
  receipts: z.boolean(),
  sends: z.enum(['work', '429', '500', 'cut', 'answer-lost']),
});
export type Switches = z.infer<typeof Switches>;

export const AT_FIRST: Switches = {
  twice: false,
  shuffled: false,
  batches: false,
  late: false,
  receipts: true,
  sends: 'work',
};

/** How long a delivery waits that is to be late, and up to how long where they are to overtake each other. */
export const LATE_MS = 3_000;
export const SHUFFLE_MS = 1_500;
/** Of the house's requests so many are listed. */
const WIRE_LINES = 40;

/** `taken` when the house answered 200, `read` when it marked it so. */
export interface OwnLine {
  readonly from: 'guest';
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly state: 'sent' | 'taken' | 'read' | 'lost';
}

export interface HouseLine {
  readonly from: 'house';
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly taps: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  /** The button that opens the taps, where they are a list. */
  readonly list: string | null;
  readonly link: { readonly url: string; readonly title: string } | null;
  readonly picture: boolean;
  /** A receipt: it opens as a page, like a link. */
  readonly file: { readonly url: string; readonly name: string } | null;
  readonly template: string | null;
}

export interface PhoneGuest {
  readonly address: string;
  readonly name: string;
  readonly blocked: boolean;
  /** May the house write freely? null where there is no such window. */
  readonly open: boolean | null;
  readonly typing: boolean;
  readonly lines: readonly (OwnLine | HouseLine)[];
}

/** A request of the house, and how it was answered: no status where the connection was cut. */
export interface WireLine {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly body: unknown;
  readonly status: number | null;
  readonly refusal: string | null;
}

/** All that the page shows. */
export interface PhoneState {
  readonly app: string;
  /** Those that mean something here. */
  readonly knows: readonly (keyof Switches)[];
  readonly spa: string;
  readonly timeZone: string;
  readonly now: number;
  readonly switches: Switches;
  readonly guests: readonly PhoneGuest[];
  readonly wire: readonly WireLine[];
  /** What the provider's own rules forbid and the house did. */
  readonly violations: readonly string[];
}

/** The phones of some guests of one spa, and the switches of the provider between them. */
export interface Phone {
  has(address: string): boolean;
  state(): PhoneState;
  says(address: string, text: string): void;
  /** False when that message shows no such button. */
  taps(address: string, messageId: string, tapId: string): boolean;
  /** Where the picture of a message is; null when it has none. */
  pictureOf(address: string, messageId: string): string | null;
  /** False when that number is somebody's already. */
  addGuest(name: string, address: string): boolean;
  block(address: string, blocked: boolean): void;
  closeWindow(address: string): void;
  forward(hours: number): void;
  set(switches: Switches): void;
}

/** The last requests of the house, the newest first. */
export function wireLog(): { readonly lines: readonly WireLine[]; note(line: WireLine): void } {
  const lines: WireLine[] = [];
  return {
    lines,
    note(line) {
      lines.unshift(line);
      lines.length = Math.min(lines.length, WIRE_LINES);
    },
  };
}

/** Both sides of a chat, in the order in which they came. */
export function inOrder(lines: readonly (OwnLine | HouseLine)[]): readonly (OwnLine | HouseLine)[] {
  return lines.toSorted((a, b) => a.at - b.at);
}
