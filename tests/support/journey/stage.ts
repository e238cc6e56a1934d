import type { Served } from '../../../serve.ts';

/** A message of the house as it stands on a guest's screen, whichever app that is. */
export interface Heard {
  readonly text: string;
  /** The titles of what can be tapped. */
  readonly taps: readonly string[];
  readonly link: string | null;
  /** The picture itself, as the app fetched it. */
  readonly picture: Buffer | null;
}

/** A guest with one app, in their talk with one house. */
export interface Phone {
  says(text: string): Promise<void>;
  /** Taps the newest that fits. */
  taps(title: RegExp): Promise<void>;
  /** The newest message that this holds for, among those that came after they last wrote or tapped. */
  hears(fits: RegExp | ((heard: Heard) => boolean)): Promise<Heard>;
}

export interface Visit {
  readonly phone: Phone;
  readonly tenantId: string;
  /** Everything was delivered and said; throws where the house has broken a rule of the channel. */
  endsWell(): Promise<void>;
}

/** The served installation beside one channel's provider, played by its simulator. */
export interface Stage {
  readonly served: Served;
  /** Where the house is reached. */
  readonly url: string;
  setClock(local: string): void;
  /** A guest of a new spa, whom nobody knows, has opened the talk with it. */
  arrives(): Promise<Visit>;
  stop(): Promise<void>;
}
